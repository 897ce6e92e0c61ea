import { changedRow, type TriggerRow } from "../../rules/trigger.ts";
import { readActive } from "./active-prospects.ts";
import { isBinder, isOwned } from "./bound-partners.ts";
import { type Clause, changedClause, phrasesBehind } from "./clause.ts";
import { activeActors, besideSubject, conditionsOf, meansOf } from "./clause-actors.ts";
import { type Concept, changedConcept, isEffect } from "./concept.ts";
import { readCopula, readPredicateNoun, readResponse } from "./copula-prospects.ts";
import { undoers } from "./cotreatment.ts";
import { isOutcome, readEvidence, readUndergone, readWays } from "./effect-ways.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { readPlaceOfSubject } from "./pathway-places.ts";
import { readComparedEffect, type SaidEffect, withEffects } from "./pointing-effects.ts";
import { actorsOf, type ClauseBase, changedBase, type Prospect, push, roleTarget } from "./prospect.ts";
import { readSensitizedBy } from "./response-prospects.ts";
import { contextOf, readFoundStates } from "./state-prospects.ts";
import { readPassive } from "./subject-prospects.ts";
import { readTogether } from "./together-prospects.ts";
import { leaving, readIndependence, readLeftAlone, readUnmoved, unmoved } from "./unchanged-prospects.ts";
import { senseOf } from "./verb-sense.ts";
import { triggerOf, type Word } from "./words.ts";

/** Reads what one verb says of its subject, object and prepositional phrases. */
export function readClause(
  sentence: SentenceWords,
  clauses: readonly Clause[],
  index: number,
  unsettled: ReadonlySet<Concept>,
  said: readonly SaidEffect[],
  out: Prospect[],
): void {
  const { words } = sentence;
  const read = clauses[index];
  const head = read === undefined ? undefined : words[read.verb.head];
  if (read === undefined || head === undefined) return;
  const isApposed = read.opener === "that" || read.opener === "which";
  const clause = changedClause(read, {
    object: withEffects(
      read.verb.voice === "active" ? read.object.filter((concept) => !isSubstrate(words, concept)) : read.object,
      words,
      said,
      isApposed && (read.object[0]?.from ?? 0) < read.verb.from,
    ),
  });
  const base = baseOf(words, clause, clauses);
  const held =
    isApposed && unsettled.size > 0 ? read.subject.map((concept) => (unsettled.has(concept) && hasOwner(concept) ? ownerOf(concept) : concept)) : read.subject;
  const own = held.filter((concept) => !unsettled.has(concept) && !isInquiry(words, concept) && !isConverted(words, concept, read));
  const beside = clause.fronted.length === 0 ? [] : besideSubject(words, clause, own);
  const named = beside.length === 0 ? own : [...own, ...beside];
  const subject = (opensReport(words, clauses, index) ? named : withEffects(named, words, said, isApposed)).map((concept) => undoers(words, head, concept));
  const weight = clause.isInherited ? 0.85 : 1;
  const before = conditionsOf(words, clauses[index - 1]);
  const conditions = before.length > 0 ? before : conditionsOf(words, clauses[index + 1]);
  if (unmoved.has(head.lower)) {
    readUnmoved(words, clause, subject, base, out);
    return;
  }
  readTogether(sentence, clause, subject, base, out);
  readWays(words, clause, clauses[index + 1], subject, base, weight, out);
  readUndergone(words, clause, subject, base, out);
  readEvidence(words, clauses, index, base, out);
  if (leaving.test(head.lower)) {
    readLeftAlone(words, clause, subject, base, out);
    return;
  }
  readPlaceOfSubject(sentence, clause, subject, base, weight, out);
  if (clause.verb.voice === "copula" && clause.object.length > 0 && clause.object.every((concept) => isOutcome(words, concept))) return;
  if (clause.verb.voice === "copula") {
    readCopula(sentence, clause, triggerOf(head, "associate") === null ? subject : named, conditions, base, out);
    return;
  }
  readCapacity(words, clause, subject, base, out);
  if (!base.isDenied) readIndependence(words, clause, clause.verb.voice === "active" && clause.object.length > 0 ? clause.object : subject, base, out);
  const row = senseOf(words, clause);
  readFoundStates(sentence, clause, subject, base, out);
  if (row === null) return;
  if (row.id === "respond") {
    // What does not respond resists.
    const [said, held] = base.isDenied ? [changedRow(row, { aspect: "resistance" as const }), changedBase(base, { isDenied: false })] : [row, base];
    readResponse(words, clause, said, subject, conditions, held, out);
    return;
  }
  const ways = meansOf(words, clauses[index + 1]);
  const means = ways.length > 0 ? ways : conditions;
  // What cells carry does not make them express or secrete.
  const isCompared = clause.object.some(({ sign }) => sign !== 0);
  const isCausing = ({ kind, perturbation, states, agents }: Concept): boolean =>
    kind !== "group" || perturbation !== null || (isCompared && (agents.length > 0 || states.some((state) => state.perturbation !== null)));
  const causing = row.kind === "express" || row.kind === "process" ? subject.filter(isCausing) : subject;
  if (clause.verb.voice === "active") {
    // "raised B in neurons, which express C": that they do is not what raised B.
    const isRelative = clause.opener === "which" || clause.opener === "that";
    const isOfCells = row.kind === "express" && isRelative && causing.every((concept) => actorsOf(concept).length === 0);
    const actors = isOfCells ? [] : activeActors(words, clause, clauses[index - 1], causing, means);
    readActive(sentence, clause, clauses[clause.parent], row, subject, actors, means, base, weight, out);
    if (row.kind === "possess" || row.kind === "cause") readComparedEffect(words, clause, actors, base, said, weight, out);
  } else if (row.kind === "sensitize") readSensitizedBy(sentence, clause, clauses[index - 1], row, means, base, weight, out);
  else readPassive(sentence, clauses, index, row, joining.has(row.kind) ? named : subject, means, base, weight, out);
}

/** "This was associated with A": an effect goes along with something; what it happened to is not thereby joined to it. */
const joining: ReadonlySet<TriggerRow["kind"]> = new Set(["associate", "bind", "combine"]);

/** "This is the first study to show ..." says nothing of what was said before. */
function opensReport(words: readonly Word[], clauses: readonly Clause[], index: number): boolean {
  let clause = clauses[index];
  while (clause?.isInherited === true && clause.parent >= 0) clause = clauses[clause.parent];
  if (clause?.verb.voice !== "copula" || clause.object.length === 0) return false;
  const [subject] = clause.subject;
  return subject !== undefined && subject.to === subject.from + 1 && words[subject.from]?.lower === "this";
}

/** "We studied the effect of A, which blocks B": A blocks it. */
function hasOwner(concept: Concept): boolean {
  return concept.themes.length > 0 && (isEffect(concept) || concept.kind === "link");
}

function ownerOf(concept: Concept): Concept {
  return changedConcept(concept, { kind: "entity", row: null, second: null, aspect: null, sign: 0, signWord: -1 });
}

/** "Analysis of A revealed ...": who looks at A says nothing of what A does. */
function isInquiry(words: readonly Word[], { from }: Concept): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = words[at];
    if (word === undefined || word.mention >= 0) return false;
    if (inquiry.test(word.lower)) return words[at + 1]?.tag === "preposition";
  }
  return false;
}

/** "Conversion of A to B leads to C": what is converted does nothing itself. "... metabolizes A and B, which ..." is about B, and a metabolite may act as the drug does. */
function isConverted(words: readonly Word[], concept: Concept, { verb, opener }: Clause): boolean {
  if (concept.kind !== "link" || concept.row?.kind !== "convert" || verb.voice !== "active") return false;
  return isSubstrate(words, concept) || (opener !== "which" && words[concept.head]?.lower.startsWith("metabolite") !== true);
}

/** "a substrate of A": another thing than A. */
function isSubstrate(words: readonly Word[], { kind, row, head }: Concept): boolean {
  return kind === "link" && row?.kind === "convert" && words[head]?.lower.startsWith("substrate") === true && words[head + 1]?.lower === "of";
}

const inquiry =
  /^(?:analys[ei]s|measurements?|comparisons?|examinations?|assessments?|evaluations?|quantifications?|quantitation|screening|sequencing|(?:immuno)?staining|detection|determinations?|investigations?|stud(?:y|ies)|profiling|assays?|imaging|inspection|monitoring|genotyping|immunoblotting)$/u;

/** "A was identified as an inhibitor of B", "we found A to act as a B antagonist": the role of whatever the verb is about. */
function readCapacity(words: readonly Word[], clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const holders = clause.verb.voice === "active" && clause.object.length > 0 ? clause.object : subject;
  const isNamed = naming.test(words[clause.verb.head]?.lower ?? "");
  // "A and B are known C inhibitors"
  const isKnown = isNamed && clause.verb.voice === "passive" && clause.verb.form === "finite";
  for (const concept of isKnown ? clause.object : [])
    if (concept.kind === "entity" && concept.row?.kind === "reagent" && concept.from === clause.verb.to)
      readPredicateNoun(words, subject, concept, changedBase(base, { word: concept.head }), out);
  // "A represents a new class of B inhibitors"
  const isOneOf = clause.verb.voice === "active" && belonging.test(words[clause.verb.head]?.lower ?? "");
  for (const concept of isOneOf ? [...clause.object, ...phrasesBehind(clause, ["to"])] : [])
    if ((concept.kind === "entity" && concept.row?.kind === "reagent") || isBinder(concept))
      readPredicateNoun(words, subject, concept, changedBase(base, { word: concept.head }), out);
  for (const concept of phrasesBehind(clause, ["as"])) {
    if (isNamed && (concept.kind !== "entity" || isBinder(concept) || isOwned(concept)))
      readPredicateNoun(words, holders, concept, changedBase(base, { word: concept.head }), out);
    if (concept.kind !== "entity" || concept.row?.kind !== "reagent") continue;
    // "locks B in a pose, in keeping with an action as an antagonist of C": that is no word of B.
    if (holders === clause.object && !isNamed && !employing.test(words[clause.verb.head]?.lower ?? "")) continue;
    const target = roleTarget(concept.row, concept.themes, concept.aspect, concept.isDenied);
    const actors = holders.flatMap(actorsOf).filter(({ perturbation }) => perturbation === null);
    push(out, base, {
      construct: "role",
      row: concept.row,
      sign: concept.row.sign,
      actors,
      target,
      word: concept.head,
      cells: [],
      deniedCells: [],
      weight: 0.95,
    });
  }
}

const employing = /^(?:us(?:e|es|ed|ing)$|utili|employ|appl|develop|design|test|screen|present|yield|add|choos|chose|select|introduc)/u;

const belonging = /^(?:represent|belong|constitut|encode)/u;

const naming = /^(?:identif|describ|know|recogni|characteri|defin|regard|consider|report|establish|reveal|propos|discover|found|find|validat|implicat)/u;

/** Denial, hedges and cell lines that hold for everything the clause says. */
function baseOf(words: readonly Word[], clause: Clause, clauses: readonly Clause[]): ClauseBase {
  const { verb } = clause;
  const parent = clause.parent >= 0 ? clauses[clause.parent] : undefined;
  const failing = parent !== undefined && verb.form === "infinitive" ? failureOf(words, parent) : -1;
  const isWithout = clause.opener === "without" || clause.opener === "than" || clause.opener === "instead";
  const isGroupDenied = clause.subject.length > 0 && clause.subject.every(({ isDenied, kind }) => isDenied && kind === "group");
  const isDenied =
    clause.isUnderDenial || verb.isDenied || failing >= 0 || isWithout || isGroupDenied || (verb.form === "infinitive" && parent?.verb.isDenied === true);
  const cues = [verb.negator, verb.modal, failing, parent !== undefined && verb.form !== "finite" ? parent.verb.modal : -1].filter((at) => at >= 0);
  const { cells, deniedCells } = contextOf(clause);
  return { isDenied, cues, cells, deniedCells, word: verb.head };
}

function failureOf(words: readonly Word[], clause: Clause): number {
  const head = words[clause.verb.head];
  return head !== undefined && /^(?:fail|unable|incapable|insufficient|refus)/u.test(head.lower) ? clause.verb.head : -1;
}
