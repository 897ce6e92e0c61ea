// Noun phrases that end in a noun, by what it stands for: a tool, a response, a group, an event, a link, a thing.
import type { TriggerKind, TriggerRow } from "../../rules/trigger.ts";
import { isJoined, readBinder, readBindingSite, readOwned } from "./bound-partners.ts";
import { isCarried, isMutants, markStimulated } from "./carriers.ts";
import { type Concept, changedConcept, emptyConcept } from "./concept.ts";
import { isDrugResponse } from "./drug-effects.ts";
import { isLikeness } from "./likeness.ts";
import { crossLinks, wayOfEffect } from "./modifiers.ts";
import { activation, complexRow, dominantNegative, effectRow, exposureRow, mutationRow, toxicityRow, tumourRow } from "./perturbation-rows.ts";
import { type FreeMention, triggerOf, type Word, wordAt } from "./words.ts";

const eventKinds: readonly TriggerKind[] = ["process", "change", "manipulate"];
const linkKinds: readonly TriggerKind[] = ["cause", "bind", "target", "associate", "combine", "convert", "sensitize"];

/** A phrase whose head is a noun: what it makes of the names before it. */
export function interpretNounHead(words: readonly Word[], concept: Concept, head: Word, participants: readonly FreeMention[]): void {
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
  const bound = event?.id === "amount" ? triggerOf(wordAt(words, Math.max(concept.from, concept.head - 1)), "bind") : null;
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
    concept.second = changedConcept(emptyConcept(concept.from, concept.to, concept.head), { kind: "entity", themes: mentions.slice() });
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
    const done = isPart ? mutationRow : manipulate !== null && isInert(words, concept) ? dominantNegative : manipulate;
    if (done !== null) concept.perturbation ??= { row: done, word: concept.head };
    return;
  }
  // "a target gene of A": a target.
  const isTarget =
    /^genes?$/u.test(head.lower) && words[concept.head - 1]?.lower === "target" && words.slice(concept.from, concept.head).every(({ mention }) => mention < 0);
  const link = triggerOf(isTarget ? wordAt(words, concept.head - 1) : head, ...linkKinds);
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
  // "an A kinase" is one that acts on A.
  concept.themes = isActingOn(words, concept) ? [] : mentions;
  // "the A transcription factor", "the B protein complex": the noun before says what kind of thing it is; "A signaling pathway" is what A does.
  if (entity === null || isCourse.test(head.lower)) concept.aspect = innerAspect(words, concept);
}

/** "a truncation mutant of A": one that has lost what A does. */
function isInert(words: readonly Word[], { from, head }: Concept): boolean {
  return isMutants(words[head]) && words.slice(from, head).some(({ lower, mention }) => mention < 0 && inert.test(lower));
}

const inert = /^(?:truncat(?:ed|ion)|inactive|dead|defective|nonfunctional|deficient)$/u;

/** "promoter [activity]", "promoter-luciferase [activity]". */
function isOfGene(words: readonly Word[], before: number): boolean {
  const lower = words[before]?.lower ?? "";
  return ofGene.has(reporters.has(lower) ? (words[before - 1]?.lower ?? "") : lower);
}

const ofGene: ReadonlySet<string> = new Set(["promoter", "promoters", "gene", "genes"]);
const reporters: ReadonlySet<string> = new Set(["luciferase", "reporter", "cat"]);

function isActingOn(words: readonly Word[], { from, head }: Concept): boolean {
  if (!/^(?:kinase|phosphatase|ligase|acetyltransferase)$/u.test(words[head]?.lower ?? "") || words[head]?.joint !== "") return false;
  const name = words[head - 1];
  return head === from + 2 && /^(?:an?|another)$/u.test(words[from]?.lower ?? "") && name?.type === "gene";
}

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
