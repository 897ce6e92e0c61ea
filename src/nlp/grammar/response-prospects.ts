// What a verb says of the response of cells to drugs.
import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { readBroughtEffects } from "./brought-effects.ts";
import { type Clause, phrasesBehind } from "./clause.ts";
import { passiveActors } from "./clause-actors.ts";
import { type Concept, changedConcept, isEffect } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { potentiationRow, protectionRow } from "./perturbation-rows.ts";
import { type Actor, type ClauseBase, type Prospect, push, type Target } from "./prospect.ts";
import { givesBack } from "./verb-target.ts";
import type { Word } from "./words.ts";

/** "A potentiates B", "A enhances the effect of B": of a drug it says that cells respond to it more. */
export function potentiated(words: readonly Word[], object: Concept, row: TriggerRow, typeOf: SentenceWords["typeOf"], base: ClauseBase): Target | null {
  const isThing = object.kind === "entity" && object.aspect === null && /^potentiat/u.test(words[base.word]?.lower ?? "");
  const isWhatItDoes = isEffect(object) && object.second === null && row.sign > 0 && object.themes.every((mention) => typeOf(mention) === "drug");
  if (!isThing && !isWhatItDoes) return null;
  const mentions = object.themes.filter((mention) => typeOf(mention) === "drug");
  return mentions.length === 0 ? null : { kind: "response", mentions, deniedMentions: [], aspect: "sensitivity", sign: 0, isDenied: object.isDenied };
}

/** "Deletion of A synergized with B": without A the cells respond to B more. */
export function readLossWithDrug(
  objects: readonly Concept[],
  actors: readonly Actor[],
  typeOf: SentenceWords["typeOf"],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const lost = actors.filter(({ mention, perturbation }) => perturbation !== null && perturbation.row.sign < 0 && typeOf(mention) === "gene");
  const drugs = objects.flatMap(({ themes }) => themes.filter((mention) => typeOf(mention) === "drug"));
  const target: Target = { kind: "response", mentions: drugs, deniedMentions: [], aspect: "sensitivity", sign: 0, isDenied: false };
  push(out, base, { construct: "clause", row: potentiationRow, sign: 1, actors: lost, target, weight: weight * 0.9 });
}

/** "In cisplatin-resistant cells, A restored sensitivity": to what the cells resist. */
export function withKnownDrug(object: Concept, clause: Clause): Concept {
  // What kills them may be anything.
  if (object.kind !== "response" || object.row?.kind !== "response" || object.themes.length > 0) return object;
  const groups = [...clause.fronted, ...clause.prepositions].flatMap(({ concepts }) => concepts);
  const themes = groups.flatMap(({ states }) => states.flatMap(({ relation, mentions }) => (relation === "response" ? mentions : [])));
  return themes.length === 0 ? object : changedConcept(object, { themes });
}

/** "A sensitizes cells to B", "A protects cells from B". */
export function readSensitizing(clause: Clause, row: TriggerRow, actors: readonly Actor[], base: ClauseBase, weight: number, out: Prospect[]): void {
  const phrases = clause.prepositions.filter(({ preposition }) => row.preps?.includes(preposition) === true).flatMap(({ concepts }) => concepts);
  const mentions = phrases.flatMap(({ kind, themes, effectOf }) => (kind === "group" || themes.length === 0 ? effectOf : themes));
  const states = clause.object.flatMap(({ states: found }) => found.filter(({ relation }) => relation === "response").flatMap(({ mentions: named }) => named));
  const target: Target = {
    kind: "response",
    mentions: mentions.length > 0 ? mentions : states,
    deniedMentions: phrases.flatMap(({ deniedThemes }) => deniedThemes),
    aspect: row.aspect,
    sign: 0,
    isDenied: false,
  };
  push(out, base, { construct: "clause", row, sign: 1, actors, target, weight });
}

/** "A rescued the cells from B-induced apoptosis": as what protects them, where the verb says so; `null` otherwise. */
export function protectionBy(clause: Clause, row: TriggerRow): TriggerRow | null {
  const isRescue = givesBack(row) && phrasesBehind(clause, ["from"]).some(({ kind, aspect }) => kind === "response" && aspect === "sensitivity");
  return isRescue ? protectionRow : null;
}

/** "from B-induced apoptosis", where B is a gene: what cells are protected from or made sensitive to. */
export function harmsBehind(clause: Clause, row: TriggerRow, typeOf: SentenceWords["typeOf"]): readonly Concept[] {
  const phrases = clause.prepositions.filter(({ preposition }) => row.preps?.includes(preposition) === true).flatMap(({ concepts }) => concepts);
  return phrases.filter(({ themes, agents }) => [...themes, ...agents.flatMap(({ mentions }) => mentions)].every((mention) => typeOf(mention) === "gene"));
}

/** What protection does to what genes do, and what sensitizing does. */
export const lessening: TriggerRow = triggerRow({ id: "decrease", kind: "change", sign: -1, aspect: null });
export const worsening: TriggerRow = triggerRow({ id: "increase", kind: "change", sign: 1, aspect: null });

/** "Cells were sensitized to B by A", "rats were protected from B-induced injury by A". */
export function readSensitizedBy(
  { words, typeOf }: SentenceWords,
  clause: Clause,
  previous: Clause | undefined,
  row: TriggerRow,
  means: readonly Actor[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const named = passiveActors(clause, previous);
  const actors = named.length > 0 ? named : means;
  if (actors.length === 0) return;
  readSensitizing(clause, row, actors, base, weight, out);
  const way = row.aspect === "resistance" ? lessening : worsening;
  readBroughtEffects({ words, typeOf }, harmsBehind(clause, row, typeOf), way, actors, base, weight, out);
}
