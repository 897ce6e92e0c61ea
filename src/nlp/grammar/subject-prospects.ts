// What happens to the subject of a clause: passives, verbs without an object, and the role that it plays.
import type { TriggerRow } from "../../rules/trigger.ts";
import { readBroughtEffects } from "./brought-effects.ts";
import type { Clause } from "./clause.ts";
import { carriersIn, passiveActors } from "./clause-actors.ts";
import type { Concept } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { type Actor, actorsOf, type ClauseBase, changedActor, changedBase, type Prospect, pairLink, push, pushState, targetOf } from "./prospect.ts";
import { causal, causesInFront, readExpression, stateOfSubject } from "./state-prospects.ts";
import { asLevel, signOf, verbTarget } from "./verb-target.ts";
import { triggerOf, type Word } from "./words.ts";

/** "A is involved in B", "A is required for B": the role that a subject plays. */
export function readRole(
  sentence: SentenceWords,
  clause: Clause,
  row: TriggerRow,
  subject: readonly Concept[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  for (const { preposition, concepts } of clause.prepositions) {
    if (preposition !== "in" && preposition !== "for") continue;
    readBroughtEffects(sentence, concepts, row, subject.flatMap(actorsOf), base, weight * 0.9, out);
    for (const concept of concepts) {
      const target = targetOf(concept);
      if (target === null) continue;
      // "is involved in the regulation of B": which way is not said.
      const regulating = concept.row?.id === "alter" && concept.sign === 0 ? concept.row : null;
      const said = regulating === null ? ({ row, sign: 1 } as const) : ({ row: regulating, sign: 0 } as const);
      push(out, base, { construct: "link", ...said, actors: subject.flatMap(actorsOf), target, weight: weight * 0.9 });
    }
  }
}

/** What becomes of the subject of a passive, and who brings it about. */
export function readPassive(
  sentence: SentenceWords,
  clauses: readonly Clause[],
  index: number,
  row: TriggerRow,
  subject: readonly Concept[],
  means: readonly Actor[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const { words } = sentence;
  const clause = clauses[index];
  if (clause === undefined) return;
  if (row.kind === "associate" || row.kind === "combine" || (row.kind === "bind" && !clause.prepositions.some(({ preposition }) => preposition === "by"))) {
    const sides = clause.prepositions.filter(({ preposition }) => row.preps?.includes(preposition) === true).flatMap(({ concepts }) => concepts);
    const word = words[base.word];
    const link = row.kind === "bind" && word !== undefined ? (triggerOf(word, "associate") ?? row) : row;
    for (const side of sides) pairLink(link, subject, side, base, weight, out);
    if (row.kind === "associate") readCompany(words, clause, clauses[index - 1], row, sides, base, weight, out);
    return;
  }
  if (row.id === "involve" || row.id === "require") {
    readRole(sentence, clause, row, subject, base, weight, out);
    if (row.id === "involve") return;
  }
  readExpression(words, row, [], subject, clause, base, out);
  readConstitutive(words, clause, subject, base, out);
  const named = passiveActors(clause, clauses[index - 1]);
  const causes = causesInFront(clause)
    .flatMap(actorsOf)
    .map((actor) => changedActor(actor, { weight: actor.weight * 0.75 }));
  const raised = raisedFrom(words, clause, clauses);
  // "a fall of B was seen in A-treated cells"
  const isSeen = row.kind === "possess" && subject.length > 0 && subject.every(({ kind, sign }) => kind === "event" && sign !== 0);
  const isChange = (row.kind === "change" && row.sign !== 0) || isSeen;
  const carriers = isChange && named.length + means.length + causes.length === 0 ? carriersIn(words, clause) : [];
  const actors = named.length > 0 ? named : raised !== null ? raised.actors : means.length > 0 ? means : causes.length > 0 ? causes : carriers;
  readBroughtEffects(sentence, raised?.subject ?? subject, row, actors, base, weight, out);
  for (const concept of raised?.subject ?? subject) {
    // "inhibition of A in cells, stimulated with B": it is the cells that are.
    if (concept.sign < 0 && isGivenToCells(words, clause)) continue;
    const target = verbTarget(concept, row);
    if (target !== null) push(out, base, { construct: "clause", row, sign: signOf(row), actors, target: asLevel(target, concept, row, sentence), weight });
  }
  if (row.kind === "change" && row.sign !== 0) stateOfSubject(words, subject, row, clause, base, out);
}

function isGivenToCells(words: readonly Word[], { verb, object, prepositions }: Clause): boolean {
  const isBehind = verb.voice === "postnominal" || (verb.voice === "active" && object.length === 0 && words[verb.from - 1]?.text === ",");
  if (!isBehind || !/^(?:stimulated|activated|challenged|primed)$/u.test(words[verb.head]?.lower ?? "")) return false;
  return prepositions.some(({ preposition }) => preposition === "with");
}

/** "A lowered B, and this was accompanied by a loss of C": what A did brought C down as well. */
function readCompany(
  words: readonly Word[],
  clause: Clause,
  previous: Clause | undefined,
  row: TriggerRow,
  sides: readonly Concept[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  // What correlates does so by itself.
  if (!/^(?:accompan|parallel|associat|coupl)/u.test(words[clause.verb.head]?.lower ?? "")) return;
  const isSaidOfAll = clause.verb.voice === "postnominal" || clause.isInherited || /^(?:this|which|it)$/u.test(words[clause.verb.from - 1]?.lower ?? "");
  if (!isSaidOfAll || previous?.verb.voice !== "active" || previous.verb.isDenied) return;
  const actors = previous.subject.flatMap(actorsOf);
  for (const side of sides) {
    const target = side.sign === 0 ? null : targetOf(side);
    if (target !== null) push(out, base, { construct: "link", row, sign: 1, actors, target, weight });
  }
}

/** "A was constitutively phosphorylated in B cells": active by itself, not by what something did. */
function readConstitutive(words: readonly Word[], clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  if (!words.slice(clause.verb.from, clause.verb.head).some(({ lower }) => lower === "constitutively")) return;
  if (
    !/^(?:hyper)?(?:phosphorylated|activated)$/u.test(words[clause.verb.head]?.lower ?? "") ||
    clause.prepositions.some(({ preposition }) => preposition === "by")
  )
    return;
  for (const { kind, themes } of subject) {
    if (kind !== "entity" && kind !== "event") continue;
    pushState(themes, "activity", 1, base.cells, base, 0.85, out);
    pushState(themes, "activity", 1, base.deniedCells, changedBase(base, { isDenied: true }), 0.85, out);
  }
}

const causative = /^(?:caus|induc|lead|led|allow|enabl|permit|trigger|forc|promot|direct|prompt)/u;

/** "A causes B to be degraded": the object of the verb of causing is what happens to, and its subject does it. */
function raisedFrom(
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
): { readonly subject: readonly Concept[]; readonly actors: readonly Actor[] } | null {
  const parent = clauses[clause.parent];
  return parent === undefined ? null : raisedBy(clause, parent, words);
}

function raisedBy(clause: Clause, parent: Clause, words: readonly Word[]): { readonly subject: readonly Concept[]; readonly actors: readonly Actor[] } | null {
  if (clause.verb.form !== "infinitive" || parent.verb.voice !== "active" || parent.object.length === 0) return null;
  if (!causative.test(words[parent.verb.head]?.lower ?? "")) return null;
  return { subject: parent.object, actors: parent.subject.flatMap(actorsOf) };
}

/** "A causes B to translocate": A brings it about. */
export function readCaused(clause: Clause, parent: Clause | undefined, words: readonly Word[], row: TriggerRow, base: ClauseBase, out: Prospect[]): boolean {
  const raised = parent === undefined || (row.kind !== "process" && row.kind !== "change") ? null : raisedBy(clause, parent, words);
  for (const concept of raised?.subject ?? []) {
    const target = verbTarget(concept, row);
    if (target !== null) push(out, base, { construct: "clause", row, sign: signOf(row), actors: raised?.actors ?? [], target, weight: 0.9 });
  }
  return raised !== null;
}

/** "A levels rose after treatment with B": what becomes of the subject of a verb without an object. */
export function readMiddle(
  words: readonly Word[],
  subject: readonly Concept[],
  clause: Clause,
  row: TriggerRow,
  means: readonly Actor[],
  base: ClauseBase,
  out: Prospect[],
): void {
  const given = isGivenToCells(words, clause);
  for (const { preposition, concepts } of clause.prepositions) {
    if (!causal.has(preposition) || preposition === "via" || preposition === "through" || preposition === "on") continue;
    const actors = concepts.flatMap(actorsOf).map((actor) => changedActor(actor, { weight: actor.weight * 0.75 }));
    for (const concept of subject) {
      const target = given && concept.sign < 0 ? null : verbTarget(concept, row);
      if (target !== null) push(out, base, { construct: "clause", row, sign: row.sign, actors, target, weight: 0.85 });
    }
  }
  const named = causesInFront(clause).flatMap(actorsOf);
  const causes = (named.length > 0 ? named : means.length > 0 ? means : carriersIn(words, clause)).map((actor) =>
    changedActor(actor, { weight: actor.weight * 0.75 }),
  );
  for (const concept of causes.length === 0 ? [] : subject) {
    const target = verbTarget(concept, row);
    if (target !== null) push(out, base, { construct: "clause", row, sign: row.sign, actors: causes, target, weight: 0.85 });
  }
  stateOfSubject(words, subject, row, clause, base, out);
}
