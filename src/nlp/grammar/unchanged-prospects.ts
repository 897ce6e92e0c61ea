// What is said to leave a thing as it is: "B was unaffected by A", "independently of A", "A left B unchanged".
import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { type Clause, phrasesBehind } from "./clause.ts";
import { carriersIn } from "./clause-actors.ts";
import { type Concept, isEffect } from "./concept.ts";
import { alteration } from "./perturbation-rows.ts";
import { actorsOf, type ClauseBase, type Prospect, push, targetOf } from "./prospect.ts";
import { causal, causesInFront } from "./state-prospects.ts";
import type { Word } from "./words.ts";

/** "A was without effect on B". */
export function readWithoutEffect(clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  for (const effect of phrasesBehind(clause, ["without"])) {
    const target = effect.row?.id === "effect" && effect.second !== null ? targetOf(effect.second) : null;
    if (target !== null)
      push(out, base, { construct: "clause", row: alteration, sign: 0, actors: subject.flatMap(actorsOf), target, isDenied: !base.isDenied, weight: 0.9 });
  }
}

/** "B induction was independent of A", "C raised B independently of A": the claim that A is behind what happens to `subject` is denied. */
export function readIndependence(words: readonly Word[], clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const names = words[clause.verb.head]?.lower === "independent" ? ["of", "from"] : ["independent of", "independently of"];
  const actors = phrasesBehind(clause, names).flatMap(actorsOf);
  if (actors.length === 0) return;
  for (const concept of subject) {
    // "C-induced B release is independent of A": what C does needs no A, and what A does is another matter.
    if (concept.agents.length > 0 || isEffect(concept)) continue;
    const target = targetOf(concept);
    if (target !== null) push(out, base, { construct: "link", row: dependence, sign: 1, actors, target, isDenied: !base.isDenied, weight: 0.85 });
  }
}

/** Predicates that deny a change. */
export const unmoved: ReadonlySet<string> = new Set(["unaffected", "unchanged", "unaltered"]);

/** "B was unaffected by A", "B was unchanged in A-null mice": that A changes B is denied. */
export function readUnmoved(words: readonly Word[], clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const named = [...phrasesBehind(clause, [...causal]), ...causesInFront(clause)].flatMap(actorsOf);
  const actors = named.length > 0 ? named : carriersIn(words, clause);
  for (const concept of subject) {
    const target = targetOf(concept);
    if (target !== null) push(out, base, { construct: "clause", row: alteration, sign: 0, actors, target, isDenied: !base.isDenied, weight: 0.9 });
  }
}

export const dependence: TriggerRow = triggerRow({ id: "independent", kind: "cause", sign: 1, aspect: null });

export const leaving = /^(?:leave|leaves|left|leaving)$/u;

/** "A left B unchanged": that A changes B is denied. */
export function readLeftAlone(words: readonly Word[], clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const last = clause.object.at(-1)?.to ?? clause.verb.to;
  const behind = words.slice(last, last + 2).some(({ lower }) => unmoved.has(lower) || lower === "intact");
  if (!behind) return;
  for (const concept of clause.object) {
    const target = targetOf(concept);
    if (target !== null)
      push(out, base, { construct: "clause", row: alteration, sign: 0, actors: subject.flatMap(actorsOf), target, isDenied: !base.isDenied, weight: 0.9 });
  }
}
