import type { TriggerRow } from "../../rules/trigger.ts";
import type { Chunk, NounChunk, PrepositionChunk } from "./chunk.ts";
import { type Concept, changedConcept, changedState } from "./concept.ts";
import { markDrugEffect } from "./drug-effects.ts";
import { isBrought, isMadeTo, statesFrom } from "./group-states.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { exposureRow, manipulationOf, stateRow } from "./perturbation-rows.ts";
import { describedThings } from "./postnominal-prospects.ts";
import type { VerbGroup } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

/**
 * Folds verb groups that are no clauses of their own into the phrases they describe: "resistance caused by A", "cells treated with A",
 * "cells expressing A", and gerunds that are subjects ("Blocking A with B reduced C").
 */
export function attachParticiples(line: readonly Chunk[], { words, typeOf }: SentenceWords): readonly Chunk[] {
  const out: Chunk[] = [];
  for (let index = 0; index < line.length; index++) {
    const chunk = line[index];
    if (chunk === undefined) continue;
    const taken = chunk.type === "vp" ? takeVerb(chunk, line, index, out, words, typeOf) : 0;
    if (taken === 0) out.push(chunk);
    else index += taken - 1;
  }
  return out;
}

/** How many chunks were folded into the phrases before; 0 leaves the verb group standing. */
function takeVerb(verb: VerbGroup, line: readonly Chunk[], index: number, out: Chunk[], words: readonly Word[], typeOf: SentenceWords["typeOf"]): number {
  const word = words[verb.head];
  const before = out.at(-1);
  const after = line[index + 1];
  if (word === undefined) return 0;
  if (before?.type === "np" || before?.type === "pp") {
    const concept = before.concepts.at(-1);
    if (concept === undefined) return 0;
    // "A is a gene induced by B": of that A more is said behind.
    if (verb.voice === "postnominal" && after?.type === "pp" && line[index - 1] === before && describedThings(line, index - 1, words) !== null) return 0;
    if (verb.voice === "postnominal" && after?.type === "pp") return takePassive(verb, word, after, concept, words, typeOf) ? 2 : 0;
    if (verb.form === "gerund" && after?.type === "np" && (concept.kind === "group" || (concept.kind === "other" && concept.themes.length === 0)))
      return takeCarrier(verb, word, after, concept, words, typeOf) ? 2 : 0;
    return 0;
  }
  if (verb.form === "gerund" && after?.type === "np" && isSubject(line, index, out)) return takeGerundSubject(verb, word, line, index, after, out);
  return 0;
}

/** What cells or animals were given is named in the phrase about them. */
function takeExposure(group: Concept, given: readonly Concept[], row: TriggerRow, word: number): void {
  group.themes.push(...given.flatMap(({ themes }) => themes));
  group.perturbation = given[0]?.perturbation ?? { row, word };
  for (const { roles } of given) group.roles.push(...roles);
}

function takePassive(verb: VerbGroup, word: Word, after: PrepositionChunk, concept: Concept, words: readonly Word[], typeOf: SentenceWords["typeOf"]): boolean {
  const mentions = after.concepts.flatMap(({ themes }) => themes);
  const exposure = triggerOf(word, "expose", "manipulate");
  if (exposure !== null && after.preposition !== "by" && concept.kind === "group") {
    takeExposure(concept, after.concepts, exposure, verb.head);
    return true;
  }
  const cause = triggerOf(word, "change", "cause");
  if (cause === null || after.preposition !== "by" || mentions.length === 0) return false;
  const sign = bringsInner(concept, verb, cause, words) ? -1 : cause.sign;
  const agent = { mentions, sign, isDenied: verb.isDenied, perturbation: after.concepts[0]?.perturbation ?? null, word: verb.head };
  markDrugEffect(concept, agent, words, typeOf);
  if (concept.kind !== "event" && concept.kind !== "response" && concept.kind !== "other") return concept.effectOf.length > 0;
  // "apoptosis induced by cisplatin": what the cells respond to.
  if (concept.row?.kind === "toxicity" && concept.themes.length === 0 && cause.sign > 0 && !verb.isDenied) {
    concept.themes.push(...mentions);
    return true;
  }
  concept.agents.push(agent);
  return true;
}

/** "inhibition of B release induced by A", "inhibition of B in cells stimulated by A": A brings about what is inhibited; in "inhibition of B induced by A" it may do either. */
function bringsInner(concept: Concept, verb: VerbGroup, cause: TriggerRow, words: readonly Word[]): boolean {
  const last = verb.from - 1;
  const word = words[last];
  if (concept.kind !== "event" || concept.row?.kind !== "change" || concept.sign >= 0 || last === concept.head || word === undefined) return false;
  if (cause.kind !== "change" || cause.sign <= 0) return false;
  return word.type === "cell_line" || word.type === "cell_type" || (word.mention < 0 && triggerOf(word, "process", "change", "group") !== null);
}

function takeCarrier(verb: VerbGroup, word: Word, after: NounChunk, concept: Concept, words: readonly Word[], typeOf: SentenceWords["typeOf"]): boolean {
  // "patients receiving A"
  if (concept.kind === "group" && /^receiving$/u.test(word.lower) && !verb.isDenied) {
    const drugs = after.concepts.flatMap(({ kind, themes }) => (kind === "entity" ? themes : []));
    concept.themes.push(...drugs);
    if (drugs.length > 0) concept.perturbation = { row: exposureRow, word: verb.head };
    return drugs.length > 0;
  }
  const process = triggerOf(word, "process");
  const express = triggerOf(word, "express") ?? (process?.id === "secretion" || process?.id === "production" ? process : null);
  const genes = after.concepts.flatMap(({ themes }) => themes);
  // "cells overexpressing A": what was done to cells without a name.
  if (express === null && genes.length > 0 && concept.kind === "group" && /^over-?express/u.test(word.lower)) {
    concept.states.push({
      mentions: genes,
      relation: "state",
      sign: 1,
      aspect: "expression",
      isDenied: verb.isDenied,
      perturbation: verb.isDenied ? null : stateRow("overexpression"),
      word: verb.head,
      isMade: false,
    });
    return true;
  }
  if (express === null || genes.length === 0) return false;
  const carried = express.kind === "express" ? after.concepts.flatMap((found) => statesFrom(found, typeOf)) : [];
  if (carried.length > 0) {
    concept.states.push(...carried.map((state) => changedState(state, { isDenied: state.isDenied !== verb.isDenied })));
    return true;
  }
  const lacks = express.id === "lack-in";
  concept.states.push({
    mentions: genes,
    relation: "state",
    sign: 0,
    aspect: lacks ? "loss" : (express.aspect ?? "expression"),
    isDenied: verb.isDenied,
    // Named cells lack it by themselves; of others it tells what was taken from them.
    perturbation: lacks && !verb.isDenied && concept.cells.length === 0 ? stateRow("knockout") : null,
    word: verb.head,
    isMade: isMadeTo(words, verb) || after.concepts.some((found) => isBrought(words, express, found)),
  });
  return true;
}

/** A gerund at the head of its clause with a finite verb to come, and none before, is a subject. So is one behind a comma and "and". */
function isSubject(line: readonly Chunk[], index: number, out: readonly Chunk[]): boolean {
  if (!opensClause(out) && out.some((chunk) => chunk.type === "vp" && chunk.form === "finite" && !isBehindBorder(out, chunk))) return false;
  const before = out.at(-1);
  if (before?.type === "mark" && before.role === "other" && before.mark !== "more") return false;
  for (let at = index + 1; at < line.length; at++) {
    const chunk = line[at];
    if (chunk?.type === "mark" && chunk.role === "stop") return false;
    if (chunk?.type === "vp" && chunk.form === "finite" && chunk.voice !== "postnominal") return true;
  }
  return false;
}

/** "A raises B, and targeting C lowers D". */
function opensClause(out: readonly Chunk[]): boolean {
  const [comma, link] = [out.at(-2), out.at(-1)];
  return comma?.type === "mark" && comma.role === "comma" && link?.type === "mark" && link.role === "conjunction";
}

function isBehindBorder(out: readonly Chunk[], verb: Chunk): boolean {
  return out
    .slice(out.indexOf(verb))
    .some((chunk) => chunk.type === "mark" && (chunk.role === "subordinator" || chunk.role === "stop" || chunk.mark === "that"));
}

function takeGerundSubject(verb: VerbGroup, word: Word, line: readonly Chunk[], index: number, after: NounChunk, out: Chunk[]): number {
  const row = triggerOf(word, "manipulate") ?? triggerOf(word, "change", "target", "expose");
  if (row === null) return 0;
  const given = givenTo(verb, row, after, line[index + 2]);
  if (given !== null) {
    out.push(given);
    return 3;
  }
  for (const concept of after.concepts) {
    if (concept.kind !== "entity" && concept.kind !== "event") continue;
    // "Blocking antibodies to A": the tool, as it says.
    if (concept.row?.kind === "reagent") continue;
    if (row.kind !== "expose") {
      concept.kind = "event";
      concept.sign = concept.sign === 0 ? row.sign : concept.sign === row.sign ? 1 : -1;
      concept.aspect ??= row.aspect;
    }
    concept.row = row;
    concept.perturbation ??= row.kind === "expose" ? { row: exposureRow, word: verb.head } : manipulationOf(row, verb.head);
  }
  const tool = line[index + 2];
  const drugs = tool?.type === "pp" && (tool.preposition === "with" || tool.preposition === "by") ? tool.concepts.filter(({ kind }) => kind === "entity") : [];
  const mentions = drugs.flatMap(({ themes }) => themes);
  const target = after.concepts[0];
  // "Treating mice with A lowered B": as of mice that were treated.
  if (row.kind === "expose" && target?.kind === "group" && tool?.type === "pp" && (tool.preposition === "with" || tool.preposition === "to")) {
    takeExposure(target, tool.concepts, exposureRow, verb.head);
    out.push({ type: "np", from: verb.from, to: tool.to, concepts: after.concepts });
    return 3;
  }
  if (mentions.length > 0 && target !== undefined && row.kind !== "expose") {
    target.agents.push({ mentions, sign: 1, isDenied: false, perturbation: drugs[0]?.perturbation ?? null, word: verb.head });
  }
  out.push({ type: "np", from: verb.from, to: after.to, concepts: after.concepts });
  return mentions.length > 0 ? 3 : 2;
}

/** "Treating cells with A raised B": what the cells are given raises it. */
function givenTo(verb: VerbGroup, row: TriggerRow, cells: NounChunk, tool: Chunk | undefined): NounChunk | null {
  if (row.kind !== "expose" && row.id !== "stimulate") return null;
  if (tool?.type !== "pp" || (tool.preposition !== "with" && tool.preposition !== "to") || !cells.concepts.every(({ kind }) => kind === "group")) return null;
  const named = tool.concepts.filter(({ kind, themes }) => kind === "entity" && themes.length > 0);
  if (named.length === 0) return null;
  const concepts = named.map((concept) => changedConcept(concept, { perturbation: concept.perturbation ?? { row: exposureRow, word: verb.head } }));
  return { type: "np", from: verb.from, to: tool.to, concepts };
}
