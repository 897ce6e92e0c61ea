import type { EntityType } from "../../model/schema.ts";
import { suffixIndex } from "../../rules/suffixes.ts";
import type { TriggerKind, TriggerRow } from "../../rules/trigger.ts";
import { isJoined, readBinder, readBindingSite, readNamedBinder, readOwned } from "./bound-partners.ts";
import { isCarried, isMutants, markStimulated } from "./carriers.ts";
import { type Concept, emptyConcept } from "./concept.ts";
import { isNoSecondThing } from "./described-names.ts";
import { namesResidue } from "./dna-sites.ts";
import { isDrugResponse, markDrugEffect, markDrugHarm } from "./drug-effects.ts";
import { isLikeness, kinBefore } from "./likeness.ts";
import { crossLinks, protective, readModifiers, readSuffixes, wayOfEffect } from "./modifiers.ts";
import { activation, complexRow, effectRow, exposureRow, lowerLevel, mutationRow, toxicityRow, tumourRow } from "./perturbation-rows.ts";
import { triggerOf, type Word } from "./words.ts";

/** The words of one sentence and the types of its mentions: what every part of the grammar reads. */
export interface SentenceWords {
  readonly words: readonly Word[];
  /** Type of a mention by its index into the mentions layer. */
  readonly typeOf: (mention: number) => EntityType;
}

const eventKinds: readonly TriggerKind[] = ["process", "change", "manipulate"];
const linkKinds: readonly TriggerKind[] = ["cause", "bind", "target", "associate", "combine", "convert", "sensitize"];

/** Reads the base phrase `words[from, to)` as a concept: head, modifiers, and what joined suffixes say of the names. */
export function interpretBase({ words, typeOf }: SentenceWords, from: number, to: number): Concept {
  const head = headOf(words, from, to);
  const concept = emptyConcept(from, to, head);
  const consumed = new Set<number>();
  readSuffixes(words, from, to, head, concept, consumed);
  readModifiers(words, from, to, head, concept, consumed);

  const free: { readonly at: number; readonly mention: number; readonly type: EntityType }[] = [];
  for (let at = from; at < to; at++) {
    const mention = words[at]?.mention ?? -1;
    if (mention >= 0 && !consumed.has(at) && !isNoSecondThing(words, at, to)) free.push({ at, mention, type: typeOf(mention) });
  }
  const participants = free.filter(({ type }) => type === "gene" || type === "drug");
  concept.cells.push(...free.filter(({ type }) => type === "cell_line").map(({ mention }) => mention));

  const headWord = words[head];
  if (headWord === undefined) return concept;
  if (headWord.mention >= 0) interpretNameHead(words, concept, free, participants);
  else interpretNounHead(words, concept, headWord, participants);
  // "a protective effect", "a protective role": on how cells respond.
  if (concept.signWord >= 0 && protective.test(words[concept.signWord]?.lower ?? "")) concept.aspect = "sensitivity";
  for (const agent of concept.agents) markDrugEffect(concept, agent, words, typeOf);
  markDrugHarm(concept, words);
  return concept;
}

/** The last noun or name of the phrase; digits and letters after a name ("cyclin D1 1") do not count. */
function headOf(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.mention >= 0) return at;
    const isSuffix = suffixIndex.has(word.lower) && at > from && (words[at - 1]?.mention ?? -1) >= 0;
    // "A overexpression" is an event of A; "A-positive" describes what follows.
    if (word.tag === "noun" && (!isSuffix || triggerOf(word, "manipulate", "change") !== null)) return at;
  }
  return to - 1;
}

interface FreeMention {
  readonly at: number;
  readonly mention: number;
  readonly type: EntityType;
}

function interpretNameHead(words: readonly Word[], concept: Concept, free: readonly FreeMention[], participants: readonly FreeMention[]): void {
  const last = free.at(-1);
  const name = last === undefined ? undefined : words[last.at];
  // "phosphorylates two serine residues of A": a part of A, and no drug.
  if (last === undefined || (name !== undefined && namesResidue(name))) {
    concept.kind = "other";
    return;
  }
  if (last.type === "cell_line" || last.type === "cell_type" || last.type === "species" || last.type === "disease") {
    concept.kind = "group";
    // "isoproterenol-treated rats", as for "cells" below.
    if (concept.perturbation === null && last.type !== "disease") markStimulated(words, concept);
    else if (concept.perturbation !== null) concept.themes = participants.map(({ mention }) => mention);
    return;
  }
  if (last.type === "variant") {
    concept.kind = "entity";
    concept.themes = participants.filter(({ type }) => type === "gene").map(({ mention }) => mention);
    concept.perturbation ??= { row: mutationRow, word: last.at };
    return;
  }
  // "the AKT inhibitor MK-2206": a reagent noun between a gene and the drug that it describes.
  const targetAt = lastWordWith(words, concept.from, concept.head, ["target"]);
  const reagentAt = targetAt >= 0 ? targetAt : lastWordWith(words, concept.from, concept.head, ["reagent"]);
  const before = participants.filter(({ at, type }) => at < reagentAt && type === "gene");
  const row = reagentAt < 0 ? null : triggerOf(at(words, reagentAt), "reagent", "target");
  concept.kind = "entity";
  if (row !== null && before.length > 0 && last.type === "drug") {
    const drugs = participants.filter((candidate) => candidate.at > reagentAt && candidate.type === "drug").map(({ mention }) => mention);
    concept.themes = [...drugs];
    // "the inhibitors A and B" describes all that follow, "the inhibitor A, B" only the first.
    const isPlural = at(words, reagentAt).triggers.some(({ form, row: own }) => form === "plural" && own === row);
    // "the B phosphorylation inhibitor A"
    const aspect = triggerOf(at(words, reagentAt - 1), "process")?.aspect ?? null;
    concept.roles.push({ drugs: isPlural ? concept.themes : drugs, genes: before.map(({ mention }) => mention), aspect, row, word: reagentAt });
    return;
  }
  // "defective A": less of what A does. A low dose is no loss.
  const way = words[concept.signWord];
  if (concept.sign < 0 && concept.signWord === concept.head - 1 && way !== undefined && !way.lower.startsWith("low"))
    concept.perturbation ??= { row: lowerLevel, word: concept.signWord };
  // Without a slash or a describing noun only the last name is the thing; an earlier one of another type is an attribute.
  const likeness = last.type === "drug" ? likenessBefore(words, concept) : kinBefore(words, concept);
  concept.themes = participants.filter(({ type, at: place }) => type === last.type && place > likeness).map(({ mention }) => mention);
  readNamedBinder(words, concept);
  for (const { row: targeting, word } of targetingWords(words, concept)) {
    const genes = participants.filter((candidate) => candidate.at < word && candidate.type === "gene");
    if (last.type === "drug" && genes.length > 0) {
      concept.themes = [last.mention];
      concept.roles.push({ drugs: [last.mention], genes: genes.map(({ mention }) => mention), row: targeting, word });
    }
  }
}

/** "the dopamine agonist bromocriptine", "a prostacyclin analogue, beraprost": where the word stands that makes of the drug before it what the next one is like or works on; -1 without. */
function likenessBefore(words: readonly Word[], { from, head }: Concept): number {
  for (let index = head - 1; index > from; index--) {
    const word = words[index];
    if (word !== undefined && word.mention < 0 && likenessWord.test(word.lower) && (words[index - 1]?.mention ?? -1) >= 0) return index;
    if (word?.lower === "reuptake" || word?.lower === "uptake" || word?.lower === "receptor") return index;
  }
  return -1;
}

const likenessWord = /^(?:analog(?:ue)?|derivative|prodrug|metabolite|congener|precursor|mimetic|agonist|antagonist|inhibitor|blocker)s?$/u;

function* targetingWords(words: readonly Word[], concept: Concept): Generator<{ readonly row: TriggerRow; readonly word: number }> {
  for (let index = concept.from; index < concept.head; index++) {
    const word = words[index];
    const row = word === undefined ? null : triggerOf(word, "target", "reagent");
    if (row !== null && word !== undefined && word.mention < 0) yield { row, word: index };
  }
}

function interpretNounHead(words: readonly Word[], concept: Concept, head: Word, participants: readonly FreeMention[]): void {
  // "A assays showed": what is measured shows nothing by itself.
  if (method.test(head.lower) || isLikeness(words, concept)) return;
  if (readBinder(words, concept) || readBindingSite(words, concept) || readOwned(words, concept)) return;
  const mentions = participants.map(({ mention }) => mention);
  const reagent = triggerOf(head, "reagent");
  if (reagent !== null) {
    concept.kind = "entity";
    concept.row = reagent;
    concept.themes = mentions;
    const [first] = participants;
    const isTying = /^(?:antibod(?:y|ies)|mabs?)$/u.test(head.lower) && first !== undefined && crossLinks(words, concept.from, first.at, concept.to);
    concept.perturbation = { row: isTying ? activation : (carriedRow(words, concept, reagent) ?? reagent), word: concept.head };
    return;
  }
  const exposure = triggerOf(head, "expose");
  if (exposure !== null) {
    concept.kind = "entity";
    concept.row = exposure;
    concept.themes = mentions;
    concept.perturbation ??= { row: exposure, word: concept.head };
    return;
  }
  const response = triggerOf(head, "response") ?? triggerOf(head, "toxicity") ?? (isGrowthInhibition(words, concept) ? toxicityRow : null);
  if (response !== null) {
    concept.kind = "response";
    concept.row = response;
    concept.aspect = response.aspect;
    const isOfFood = /^(?:in)?tolerance$/u.test(head.lower);
    concept.themes = participants
      .filter(({ type, at: place }) => type === "drug" && !(isOfFood && nutrient.test(words[place]?.lower ?? "")))
      .map(({ mention }) => mention);
    // "cisplatin-induced apoptosis": the drug joined to a word for killing is what the cells respond to.
    if (concept.themes.length === 0 && response.kind === "toxicity") {
      concept.themes = concept.agents.flatMap(({ mentions: agents }) => agents);
      concept.agents = [];
    }
    return;
  }
  const group = triggerOf(head, "group") ?? (/(?:oma|omas|omata|[ae]emias?)$/u.test(head.lower) ? tumourRow : null);
  if (group !== null) {
    concept.kind = "group";
    concept.row = group;
    // "the A group": those that were given A.
    const given = participants.at(-1);
    if (/^groups?$/u.test(head.lower) && given?.type === "drug" && given.at === concept.head - 1)
      concept.perturbation ??= { row: exposureRow, word: concept.head };
    // "cisplatin-treated A549 cells": exposure marks the group, and the drug may be the cause of what the group shows.
    if (concept.perturbation === null) markStimulated(words, concept);
    else concept.themes = mentions;
    return;
  }
  // "A-null mutants": those that lack A.
  if (isMutants(head) && concept.states.some(({ perturbation }) => perturbation !== null)) {
    concept.kind = "group";
    return;
  }
  const working = triggerOf(head, "change", "process");
  if ((working?.id === "effect" || working?.id === "activity") && hasModifier(words, concept, "toxicity")) {
    concept.kind = "response";
    concept.row = working;
    concept.aspect = "sensitivity";
    concept.themes = participants.filter(({ type }) => type === "drug").map(({ mention }) => mention);
    return;
  }
  // "auxin signaling", "dexamethasone responses": what a drug does to cells.
  if (working?.id === "activity" && isDrugResponse(words, concept.head, participants)) {
    concept.kind = "response";
    concept.row = working;
    concept.aspect = "sensitivity";
    concept.themes = mentions;
    return;
  }
  const manipulate = triggerOf(head, "manipulate");
  const event = mentions.length === 0 && /^proteins?$/u.test(head.lower) ? null : triggerOf(head, ...eventKinds);
  // "A occupancy levels": how much of it is bound.
  const bound = event?.id === "amount" ? triggerOf(at(words, Math.max(concept.from, concept.head - 1)), "bind") : null;
  if (bound !== null) {
    concept.kind = "link";
    concept.row = bound;
    concept.themes = mentions;
    return;
  }
  const way = words[concept.signWord];
  if (event?.id === "activity" && way !== undefined && wayOfEffect(way.lower) !== 0) {
    concept.kind = "event";
    concept.row = effectRow;
    concept.themes = mentions;
    // "A inhibitory activity" is one against A.
    const aim = words[concept.signWord - 1];
    if (aim === undefined || aim.mention < 0 || mentions.length !== 1) return;
    concept.themes = [];
    concept.second = { ...emptyConcept(concept.from, concept.to, concept.head), kind: "entity", themes: mentions.slice() };
    return;
  }
  if (event !== null) {
    concept.kind = "event";
    concept.row = event;
    concept.themes = mentions;
    concept.sign = concept.sign === 0 ? event.sign : event.sign === 0 ? concept.sign : concept.sign === event.sign ? 1 : -1;
    concept.aspect = event.aspect ?? innerAspect(words, concept);
    if (event.kind === "process" && event.aspect === "amount") concept.aspect = innerAspect(words, concept) ?? event.aspect;
    // "A promoter activity", "A gene activation": how much of A is made.
    if (event.aspect === "activity" && event.sign >= 0 && isOfGene(words, concept.head - 1)) concept.aspect = "expression";
    // "potassium loss": of a substance it is how much there is.
    if (event.id === "lack" && /^(?:loss(?:es)?|depletion)$/u.test(head.lower) && participants.length > 0 && participants.every(({ type }) => type === "drug"))
      concept.aspect = "amount";
    // "an exon 19 deletion" alters the gene; it does not remove it.
    const isPart =
      manipulate?.perturbation === "knockout" && words.slice(concept.from, concept.head).some(({ lower }) => lower === "exon" || lower === "frame");
    if (manipulate !== null) concept.perturbation ??= { row: isPart ? mutationRow : manipulate, word: concept.head };
    return;
  }
  // "a target gene of A": a target.
  const isTarget =
    /^genes?$/u.test(head.lower) && words[concept.head - 1]?.lower === "target" && words.slice(concept.from, concept.head).every(({ mention }) => mention < 0);
  const link = triggerOf(isTarget ? at(words, concept.head - 1) : head, ...linkKinds);
  if (link !== null) {
    concept.kind = "link";
    // "A-B association": they hold on to each other.
    if (head.lower === "binding") concept.aspect = "activity";
    concept.row = /^associations?$/u.test(head.lower) && isJoined(words, concept) ? complexRow : link;
    concept.themes = mentions;
    return;
  }
  const given = participants.at(-1);
  // "the curcumin group": those that were given it.
  if (/^(?:groups?|arms?)$/u.test(head.lower) && given?.type === "drug" && given.at === concept.head - 1 && head.joint === "") {
    concept.kind = "group";
    concept.themes = [given.mention];
    concept.perturbation = { row: exposureRow, word: concept.head };
    return;
  }
  const entity = triggerOf(head, "entity");
  // "B-treated explants", "A-null corneas": whatever was treated or lacks a gene carries it.
  if (entity === null && head.tag === "noun" && head.joint === "" && isCarried(words, concept)) {
    concept.kind = "group";
    if (concept.perturbation !== null) concept.themes = mentions;
    return;
  }
  // "RAS-GTP", "STAT3-Tyr705": an unknown word joined to a name is part of it.
  const isBehindName = (words[concept.head - 1]?.mention ?? -1) >= 0;
  const isPartOfName = isBehindName && (head.joint === "-" || /^\p{Lu}[\p{Lu}\d]+$/u.test(head.text));
  concept.kind = entity !== null || isPartOfName ? "entity" : "other";
  concept.row = entity;
  concept.themes = mentions;
  // "the A transcription factor", "the B protein complex": the noun before says what kind of thing it is; "A signaling pathway" is what A does.
  if (entity === null || isCourse.test(head.lower)) concept.aspect = innerAspect(words, concept);
}

/** "promoter [activity]", "promoter-luciferase [activity]". */
function isOfGene(words: readonly Word[], before: number): boolean {
  const lower = words[before]?.lower ?? "";
  return ofGene.has(reporters.has(lower) ? (words[before - 1]?.lower ?? "") : lower);
}

const ofGene: ReadonlySet<string> = new Set(["promoter", "promoters", "gene", "genes"]);
const reporters: ReadonlySet<string> = new Set(["luciferase", "reporter", "cat"]);

const isCourse = /^(?:pathway|axis|axes|loop|network|module|arm|system|signal|component)s?$/u;

const method =
  /^(?:(?:immuno|bio)?assays?|(?:immuno)?blot(?:s|ting)?|elisas?|q?(?:rt-?)?pcr|(?:co-?)?immunoprecipitations?|pull-?downs?|measurements?|(?:micro)?arrays?|sequencing|genotyping|spectrometry|chromatography|cytometry|microscopy|imaging|scans?|analys[ei]s)$/u;

/** "an RNA interference construct", "a dominant negative construct": what a vector carries says what it does. */
function carriedRow(words: readonly Word[], { from, head }: Concept, reagent: TriggerRow): TriggerRow | null {
  if (reagent.id !== "construct") return null;
  for (let index = head - 1; index >= from; index--) {
    const word = words[index];
    const row = word === undefined ? null : triggerOf(word, "reagent");
    if (row !== null && (row.id === "sirna" || row.id === "dominant-negative")) return row;
  }
  return null;
}

/** "glucose tolerance" is how the body deals with food, and no response to a drug. */
const nutrient = /^(?:d-)?(?:glucose|lactose|fructose|sucrose|galactose|sugar|carbohydrate|fat|lipid)s?$/u;

/** "cisplatin-induced growth inhibition": what a drug does to cells, as killing is. */
function isGrowthInhibition(words: readonly Word[], { head, agents, from }: Concept): boolean {
  return (
    agents.length > 0 &&
    head > from &&
    /^(?:growth|proliferation|viability)$/u.test(words[head - 1]?.lower ?? "") &&
    /^(?:inhibition|arrest|suppression|reduction|retardation|loss)$/u.test(words[head]?.lower ?? "")
  );
}

function hasModifier(words: readonly Word[], concept: Concept, kind: TriggerKind): boolean {
  for (let index = concept.from; index < concept.head; index++) {
    const word = words[index];
    if (word !== undefined && word.mention < 0 && word.triggers.some(({ row }) => row.kind === kind)) return true;
  }
  return false;
}

/** In "IL-6 mRNA levels" and "Akt signaling pathway" a process noun before the head says what is meant. */
function innerAspect(words: readonly Word[], concept: Concept): Concept["aspect"] {
  for (let index = concept.head - 1; index >= concept.from; index--) {
    const word = words[index];
    if (word === undefined || word.mention >= 0) continue;
    const row = triggerOf(word, "process");
    if (row !== null && row.aspect !== "amount") return row.aspect;
  }
  return null;
}

function lastWordWith(words: readonly Word[], from: number, to: number, kinds: readonly TriggerKind[]): number {
  for (let index = to - 1; index >= from; index--) {
    const word = words[index];
    if (word !== undefined && word.mention < 0 && triggerOf(word, ...kinds) !== null) return index;
  }
  return -1;
}

function at(words: readonly Word[], index: number): Word {
  const word = words[index];
  if (word === undefined) throw new RangeError(`word ${index} of ${words.length}`);
  return word;
}
