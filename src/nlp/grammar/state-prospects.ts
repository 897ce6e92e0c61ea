import type { TriggerRow } from "../../rules/trigger.ts";
import type { Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import { isBrought, isMadeTo, statesFrom } from "./group-states.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { exposureRow, stateRow } from "./perturbation-rows.ts";
import { reasons } from "./prepositions.ts";
import { type ClauseBase, changedBase, type Prospect, pushState } from "./prospect.ts";
import { triggerOf, type Word } from "./words.ts";

/** Prepositions that name a cause where no agent is named ("rose after treatment with A"). */
export const causal = new Set([
  "after",
  "following",
  "upon",
  "in response to",
  "with",
  "by",
  ...reasons,
  "as a result of",
  "on account of",
  "by virtue of",
  "via",
  "through",
  "on",
]);

/** "Upon A treatment, ...", "Following exposure to A, ...": what a clause puts before its subject as the cause. */
export function causesInFront(clause: Clause): readonly Concept[] {
  return clause.fronted
    .filter(({ preposition, isDenied }) => frontedCauses.has(preposition) && !isDenied)
    .flatMap(({ concepts }) => concepts.filter(({ kind }) => kind !== "group"));
}

const frontedCauses = new Set(["after", "following", "upon", "in response to", "on", "with", ...reasons, "as a result of"]);

/** "Secretion of A was higher in PEA2 cells": the state of a gene in named cells; a cause in the same clause takes the claim instead. */
export function stateOfSubject(words: readonly Word[], subject: readonly Concept[], row: TriggerRow, clause: Clause, base: ClauseBase, out: Prospect[]): void {
  // "A was induced in PEA2 cells": by something that is not named.
  if (row.id === "induce" || row.id === "stimulate" || isAfterEvent(clause)) return;
  // "A accumulated in the nucleus of PEA2 cells": there is no more of it.
  if (row.id === "accumulate" && clause.prepositions.some(({ concepts }) => concepts.some(({ from, to }) => namesCompartment(words, from, to)))) return;
  const cells = clause.prepositions
    .filter(({ preposition, isDenied, from }) => inPlaces.has(preposition) && !isDenied && words[from - 1]?.lower !== "than")
    .filter(({ from }) => !isLittle(words, clause.verb.to, from))
    // "raised by implantation of PEA2 cells": where the cells are put it rises, and not in them.
    .flatMap(({ preposition, concepts }) =>
      concepts.flatMap((concept) => (isTreated(concept) || (preposition === "by" && !areOwnCells(words, concept)) ? [] : concept.cells)),
    );
  for (const concept of subject) {
    if (concept.kind !== "event" && concept.kind !== "entity") continue;
    // "induction of A was lacking in PEA2 cells": nothing raised it.
    if (row.sign < 0 && concept.sign > 0) continue;
    const aspect = concept.aspect ?? row.aspect ?? "amount";
    pushState(concept.themes, aspect, row.sign, cells, changedBase(base, { isDenied: base.isDenied !== concept.isDenied }), 0.8, out);
    pushState(concept.themes, aspect, row.sign, base.deniedCells, changedBase(base, { isDenied: true }), 0.8, out);
  }
}

/** "raised by PEA2 cells", and not "by implantation of PEA2 cells", "by A in PEA2 cells". */
function areOwnCells(words: readonly Word[], { kind, from, to }: Concept): boolean {
  return kind === "group" && words.slice(from, to).every(({ lower }) => lower !== "of");
}

function namesCompartment(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(({ lower }) => /^(?:nucle(?:us|i|oli|olus)|cytoplasm|cytosol|mitochondria|membranes?|endosomes?|lysosomes?|surface|reticulum)$/u.test(lower));
}

const inPlaces = new Set(["in", "from", "by"]);
const happenings = new Set(["after", "following", "upon", "under", "during", "in response to"]);

/** "rose in PEA2 cells after A", "Upon stimulation, A rose in PEA2 cells": what an event did to them is no state of theirs. */
function isAfterEvent(clause: Clause): boolean {
  return (
    causesInFront(clause).some(({ themes, agents }) => themes.length > 0 || agents.length > 0) ||
    clause.fronted.some(({ preposition, concepts }) => happenings.has(preposition) && concepts.some(({ kind }) => kind !== "group")) ||
    clause.prepositions.some(({ preposition, concepts }) =>
      concepts.some(({ kind, themes }) => kind !== "group" && (happenings.has(preposition) || (causal.has(preposition) && themes.length > 0))),
    )
  );
}

/** "higher in A-treated PEA2 cells", "in B-transfected PEA2 cells": so they were made. */
function isTreated({ perturbation, states }: Concept): boolean {
  return perturbation !== null || states.some(({ perturbation: done }) => done !== null);
}

const littles = new Set(["undetectable", "undetected", "absent", "barely", "hardly", "scarcely", "negligible", "lacking", "lost", "nearly", "almost"]);

/** "expressed in PEA1 cells, but almost undetectable [in PEA2 cells]" */
function isLittle(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (littles.has(words[at]?.lower ?? "")) return true;
  return false;
}

const finding = /^(?:found|detected|observed|seen|noted|present)$/u;

/** "A overexpression was found in A2780 cells", "A loss was seen in A2780 cells": what of a gene product was found there. */
export function readFoundStates({ words, typeOf }: SentenceWords, clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  if (clause.verb.voice !== "passive" || !finding.test(words[clause.verb.head]?.lower ?? "")) return;
  if (isAfterEvent(clause)) return;
  const cells = clause.prepositions.flatMap(({ preposition, concepts }) =>
    preposition === "in" ? concepts.flatMap((concept) => (isTreated(concept) ? [] : concept.cells)) : [],
  );
  for (const state of subject.flatMap((concept) => statesFrom(concept, typeOf)))
    pushState(state.mentions, state.aspect, state.sign, cells, changedBase(base, { isDenied: base.isDenied !== state.isDenied }), 0.8, out);
}

/** "A2780 cells express B", "B is secreted by A2780 cells". */
export function readExpression(
  words: readonly Word[],
  row: TriggerRow,
  subject: readonly Concept[],
  objects: readonly Concept[],
  clause: Clause,
  base: ClauseBase,
  out: Prospect[],
): void {
  const isExpression = row.kind === "express" || (row.kind === "process" && (row.id === "secretion" || row.id === "production")) || row.id === "upregulate";
  if (!isExpression || isMadeTo(words, clause.verb)) return;
  // "in A2780 cells, which express B": the cells may stand inside the phrase that the relative clause hangs on.
  const isRelative = clause.opener === "which" || clause.opener === "that";
  const carriers =
    subject.length > 0
      ? subject
      : clause.prepositions
          .filter(({ preposition, isDenied, from }) => inPlaces.has(preposition) && !isDenied && !isLittle(words, clause.verb.to, from))
          // "in A cells, in which B is expressed, and in C cells"
          .filter(({ from }) => !isRelative || words[from - 1]?.lower !== "and")
          .flatMap(({ concepts }) => concepts);
  const cells = carriers.filter(({ kind }) => kind === "group" || isRelative).flatMap(({ cells: found }) => found);
  const degree = degreeOf(words, clause);
  const named = objects.filter(({ kind }) => kind === "entity" || kind === "event");
  const verbAspect = row.id === "lack-in" ? "loss" : (row.aspect ?? "expression");
  for (const object of named) {
    if (isBrought(words, row, object)) continue;
    // "carries a BRCA2 mutation": the object says what the state is.
    const own =
      object.row?.id === "mutation"
        ? "mutation"
        : object.row?.id === "amplification"
          ? "amplification"
          : object.row?.perturbation === "knockout"
            ? "loss"
            : null;
    const aspect = own ?? verbAspect;
    const sign = own !== null ? 0 : object.sign !== 0 ? object.sign : row.id === "upregulate" ? 1 : degree;
    pushState(object.themes, aspect, sign, cells, changedBase(base, { isDenied: base.isDenied !== object.isDenied }), 0.9, out);
    pushState(object.themes, aspect, sign, base.deniedCells, changedBase(base, { isDenied: true }), 0.9, out);
  }
}

/** "cells that overexpress A", "tumors which lack B": what the relative clause says of cells is a state of theirs that the clause around may hold against others. */
export function carryStates(clauses: readonly Clause[], words: readonly Word[]): void {
  for (const clause of clauses) {
    const head = words[clause.verb.head];
    if (head === undefined || !["that", "which", "who"].includes(clause.opener) || clause.verb.voice !== "active" || clause.isInherited) continue;
    const genes = clause.object.filter(({ kind }) => kind === "entity").flatMap(({ themes }) => themes);
    if (/^receiv/u.test(head.lower)) giveTo(clause, genes);
    const row = triggerOf(head, "manipulate", "change", "express");
    const kind = row?.id === "lack-in" ? "knockout" : row?.id === "overexpression" || row?.id === "upregulate" ? "overexpression" : null;
    if (kind === null || genes.length === 0) continue;
    for (const group of clause.subject) {
      // A named line carries what it carries; only of cells without a name is it what was done to them.
      if (group.kind !== "group" || group.cells.length > 0) continue;
      group.states.push({
        mentions: genes,
        relation: "state",
        sign: kind === "overexpression" ? 1 : 0,
        aspect: kind === "overexpression" ? "expression" : "loss",
        isDenied: clause.verb.isDenied,
        perturbation: clause.verb.isDenied ? null : stateRow(kind),
        word: clause.verb.head,
        isMade: true,
      });
    }
  }
}

/** "patients who received A": what they were given may be behind what is seen in them. */
function giveTo({ subject, verb }: Clause, given: readonly number[]): void {
  for (const group of subject) {
    if (group.kind !== "group" || group.perturbation !== null || group.themes.length > 0 || verb.isDenied || given.length === 0) continue;
    group.themes.push(...given);
    group.perturbation = { row: exposureRow, word: verb.head };
  }
}

const plenty = new Set(["strongly", "highly", "abundantly", "robustly", "markedly"]);
const little = new Set(["weakly", "poorly", "faintly", "barely"]);

/** "strongly expressed", "weakly expressed". */
function degreeOf(words: readonly Word[], { verb }: Clause): -1 | 0 | 1 {
  const adverbs = words.slice(verb.from, verb.head).map(({ lower }) => lower);
  return adverbs.some((adverb) => little.has(adverb)) ? -1 : adverbs.some((adverb) => plenty.has(adverb)) ? 1 : 0;
}

const noCells: { readonly cells: readonly number[]; readonly deniedCells: readonly number[] } = { cells: [], deniedCells: [] };

/** Most clauses name none. */
function namesCells({ subject, object, prepositions, fronted }: Clause): boolean {
  const hasCells = ({ cells, deniedCells }: Concept): boolean => cells.length > 0 || deniedCells.length > 0;
  const isPlace = ({ concepts }: { readonly concepts: readonly Concept[] }): boolean => concepts.some(hasCells);
  return subject.some(hasCells) || object.some(hasCells) || prepositions.some(isPlace) || fronted.some(isPlace);
}

/** Cell lines of the phrases of one clause, those that it names and those that it excludes. */
export function contextOf(clause: Clause): { readonly cells: readonly number[]; readonly deniedCells: readonly number[] } {
  if (!namesCells(clause)) return noCells;
  const cells = new Set<number>();
  const deniedCells = new Set<number>();
  const visit = (concept: Concept, isDenied: boolean): void => {
    for (const cell of concept.cells) (isDenied ? deniedCells : cells).add(cell);
    for (const cell of concept.deniedCells) deniedCells.add(cell);
  };
  for (const concept of [...clause.subject, ...clause.object]) visit(concept, false);
  for (const { concepts, isDenied, preposition } of [...clause.prepositions, ...clause.fronted]) {
    if (preposition === "than" || preposition === "in contrast to" || preposition === "unlike") continue;
    for (const concept of concepts) visit(concept, isDenied);
  }
  return { cells: [...cells], deniedCells: [...deniedCells] };
}
