// What an active verb says that its subject does to its object.
import type { TriggerRow } from "../../rules/trigger.ts";
import { readBroughtEffects } from "./brought-effects.ts";
import { type Clause, phrasesBehind } from "./clause.ts";
import { readCompanions, readManner, readRoute } from "./clause-routes.ts";
import { type Concept, isEffect } from "./concept.ts";
import { readMechanism } from "./effect-ways.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { type Actor, actorsOf, type ClauseBase, changedTarget, type Prospect, pairLink, push, targetOf } from "./prospect.ts";
import { harmsBehind, lessening, potentiated, protectionBy, readLossWithDrug, readSensitizing, withKnownDrug, worsening } from "./response-prospects.ts";
import { readExpression } from "./state-prospects.ts";
import { readCaused, readMiddle, readRole } from "./subject-prospects.ts";
import { asLevel, objectsOf, signOf, verbTarget } from "./verb-target.ts";
import type { Word } from "./words.ts";

/** Reads what the verb says of its object, or of its subject where it has none. */
export function readActive(
  { words, typeOf }: SentenceWords,
  clause: Clause,
  parent: Clause | undefined,
  row: TriggerRow,
  subject: readonly Concept[],
  actors: readonly Actor[],
  means: readonly Actor[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const response = row.kind === "sensitize" ? row : protectionBy(clause, row);
  if (response !== null) {
    readSensitizing(clause, response, actors, base, weight, out);
    readBroughtEffects(
      { words, typeOf },
      harmsBehind(clause, response, typeOf),
      response.aspect === "resistance" ? lessening : worsening,
      actors,
      base,
      weight,
      out,
    );
    readMechanism(clause, row, actors, base, weight, out);
    return;
  }
  if (row.id === "depend" || (row.id === "require" && clause.object.length > 0)) {
    // "B depends on A", "B requires A": the object is the cause.
    const behind = (row.id === "require" ? clause.object : phrasesBehind(clause, ["on", "upon"])).flatMap(actorsOf);
    for (const concept of subject) {
      const target = targetOf(concept);
      if (target !== null) push(out, base, { construct: "link", row, sign: 1, actors: behind, target, weight });
    }
    readBroughtEffects({ words, typeOf }, subject, row, behind, base, weight, out);
    return;
  }
  if (clause.verb.form === "infinitive" && clause.object.length === 0 && readCaused(clause, parent, words, row, base, out)) return;
  // "acts as an inhibitor of B": that is a capacity.
  const isActing = row.id === "involve";
  const objects = objectsOf(clause, row)
    .filter((object) => !isActing || object.row?.kind !== "reagent")
    .map((object) => withKnownDrug(object, clause));
  readExpression(words, row, subject, objects, clause, base, out);
  if (row.kind === "associate" || row.kind === "combine") {
    if (row.kind === "combine") readLossWithDrug(objects, actors, typeOf, base, weight, out);
    for (const object of objects) pairLink(row, subject, object, base, weight, out);
    // "data linking A to B": the object is the first side.
    if (row.preps?.includes("") === true && clause.object.length > 0) {
      for (const side of phrasesBehind(clause, ["to", "with"])) pairLink(row, clause.object, side, base, weight * 0.9, out);
    }
    return;
  }
  // "targets A for degradation" does not say that A is inhibited.
  const isMarking = row.kind === "target" && clause.prepositions.some(({ preposition }) => preposition === "for" || preposition === "to");
  if (isMarking) readMarking(clause, objects, actors, base, weight, out);
  readBroughtEffects({ words, typeOf }, objects, row, actors, base, weight, out);
  for (const object of isMarking ? [] : objects) {
    // "had an effect on B" is a claim about B; "blocked the effect on B" is one too, but the verb decides which way.
    const hasEffect = (row.kind === "possess" || row.kind === "cause" || row.id === "induce") && isEffect(object) && object.second !== null;
    const reached = hasEffect ? null : (potentiated(words, object, row, typeOf, base) ?? verbTarget(object, row));
    const target = reached === null ? null : asLevel(reached, object, row, { words, typeOf });
    // "acts as a regulator of B": which way is not said.
    // "induced changes in B": nor is it here.
    const isOpen = row.kind === "cause" || row.id === "induce";
    const regulating = isOpen && object.row?.id === "alter" && object.sign === 0 ? object.row : null;
    if (target !== null && regulating !== null) push(out, base, { construct: "clause", row: regulating, sign: 0, actors, target, weight });
    else if (target !== null) push(out, base, { construct: "clause", row, sign: signOf(row), actors, target, weight });
    else readEffect(words, object, row, actors, base, weight * 0.9, out);
  }
  if (row.kind === "change" || row.id === "cause") readRoute(words, clause, objects, row, base, weight, out);
  if (row.kind === "change") readManner(clause, row, objects, base, weight, out);
  if (objects.length > 0 && (row.kind === "change" || row.kind === "cause" || row.kind === "possess") && row.preps?.includes("with") !== true)
    readCompanions(words, clause, actors, base, weight, out);
  // "A levels rose after treatment with B": a verb without an object says of its subject what the causes in the prepositions did.
  if (objects.length === 0 && row.kind === "change") readMiddle(words, subject, clause, row, means, base, out);
  if (row.kind !== "bind" && row.kind !== "target") readMechanism(clause, row, actors, base, weight, out);
  if (objects.length === 0 && row.id === "involve") readRole({ words, typeOf }, clause, row, subject, base, weight, out);
}

/** "targets B for degradation": what becomes of B. */
function readMarking(clause: Clause, objects: readonly Concept[], actors: readonly Actor[], base: ClauseBase, weight: number, out: Prospect[]): void {
  const fate = phrasesBehind(clause, ["for", "to"]).find(({ row, themes }) => row?.kind === "process" && themes.length === 0);
  if (fate?.row === null || fate === undefined) return;
  for (const object of objects) {
    const target = object.kind === "entity" ? targetOf(object) : null;
    if (target !== null)
      push(out, base, { construct: "clause", row: fate.row, sign: 1, actors, target: changedTarget(target, { kind: "event", aspect: fate.aspect }), weight });
  }
}

/** "exerts an effect on B", "plays a role in B": the object is itself a link. */
function readEffect(
  words: readonly Word[],
  object: Concept,
  verb: TriggerRow,
  actors: readonly Actor[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  if (object.second === null || object.row === null || (object.kind !== "link" && !isEffect(object))) return;
  // "promotes binding of B to C" does not say that A binds.
  if (object.row.kind === "bind" && (object.themes.length > 0 || words[object.head + 1]?.lower === "of")) return;
  const target = targetOf(object.second);
  if (target === null) return;
  // "plays a role in the regulation of B": which way is not said.
  const { row: inner } = object.second;
  if (inner?.id === "alter" && target.sign === 0) {
    push(out, base, { construct: "clause", row: inner, sign: 0, actors, target, weight, isDenied: base.isDenied || object.isDenied });
    return;
  }
  const sign = object.kind === "link" ? (object.sign === 0 ? object.row.sign : object.sign) : object.sign;
  // "A showed an association with B"; what A raises the association of is another thing.
  const isShown = verb.kind === "possess" && object.row.kind === "associate" && object.themes.length === 0 && words[object.head + 1]?.lower !== "of";
  push(out, base, {
    construct: isShown ? "link" : "clause",
    row: object.row,
    sign: isShown ? 0 : sign,
    actors,
    target,
    weight,
    isDenied: base.isDenied || object.isDenied,
  });
}
