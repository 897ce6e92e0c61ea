// Phrases that say upon what, or between what: "resistance to A", "the effect on A", "the interaction between A and B".
import { type Attachment, absorb, isGroup, setSecond, themesOf } from "./attachment.ts";
import { addMissing, type Concept, changedConcept, emptyConcept, isEffect } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { complexRow } from "./perturbation-rows.ts";

/** "resistance to A", "exposure to A", "binding to A", "an antibody to A". */
export function attachTo({ target, inner, typeOf }: Attachment): boolean {
  const rowKind = target.row?.kind;
  if (target.row?.id === "activity" && target.themes.length === 0 && themesOf(inner).some((mention) => typeOf(mention) === "drug")) {
    // "the response of the cells to A": a response to a drug, not the activity of a gene.
    target.kind = "response";
    target.aspect = "sensitivity";
  }
  if (rowKind === "sensitize" && target.kind === "link" && takeDrugs(target, inner, typeOf)) return true;
  if (target.kind === "response" || rowKind === "expose" || rowKind === "sensitize") {
    addMissing(target.themes, themesOf(inner));
    target.perturbation ??= inner[0]?.perturbation ?? null;
    if (inner[0]?.perturbation?.row.kind === "reagent") target.perturbation = inner[0].perturbation;
    addMissing(
      target.roles,
      inner.flatMap(({ roles }) => roles),
    );
    return true;
  }
  // "an antibody to A": what the tool is for.
  if (rowKind === "reagent" && target.themes.length === 0) {
    absorb(target, inner);
    return target.themes.length > 0;
  }
  return (rowKind === "bind" || rowKind === "reagent" || rowKind === "associate") && setSecond(target, inner);
}

/** "the effect on A", "a role in A expression", "mRNA for A", "in A2780 cells": where, or upon what. */
export function attachPlace({ target, inner, preposition, typeOf }: Attachment): boolean {
  const rowKind = target.row?.kind;
  const isBare = target.kind === "event" && target.themes.length === 0;
  if ((preposition === "against" || preposition === "from") && rowKind === "sensitize" && !isGroup(inner)) return takeDrugs(target, inner, typeOf);
  if (isGroup(inner)) {
    absorb(target, inner);
    return preposition !== "on";
  }
  if (preposition === "in" && isBare && rowKind !== "process") {
    absorb(target, inner);
    return true;
  }
  // "mRNA for A", "levels in plasma for A": whose they are.
  if (preposition === "for" && isBare && (rowKind === "process" || target.aspect === "expression") && themesOf(inner).length > 0) {
    absorb(target, inner);
    return true;
  }
  if (target.kind === "link" || isEffect(target)) {
    const isTaken = setSecond(target, inner);
    // "a protective effect on A expression" does not say which way that goes.
    const { second } = target;
    if (isTaken && target.aspect === "sensitivity" && second !== null && second.kind !== "response" && second.effectOf.length === 0) target.sign = 0;
    // "a role against A toxicity", "an effect against A toxicity": who has it makes it less.
    if (isTaken && preposition === "against" && target.second?.kind === "response" && target.second.sign === 0 && target.sign >= 0) {
      target.second.sign = -1;
      if (isEffect(target) && target.sign === 0) target.sign = 1;
    }
    return isTaken;
  }
  // "the receptor for A": what A binds to.
  if (preposition === "for" && target.row?.thing === "receptor" && setBound(target, inner, typeOf)) return true;
  if ((preposition === "against" || preposition === "for") && (rowKind === "reagent" || target.kind === "response")) {
    addMissing(target.themes, themesOf(inner));
    return true;
  }
  return false;
}

/** Takes the names as what the thing binds; what it was taken for before falls away. */
function setBound(target: Concept, inner: readonly Concept[], typeOf: SentenceWords["typeOf"]): boolean {
  const [first, ...others] = inner;
  if (first?.kind !== "entity" || others.length > 0 || first.themes.length === 0 || first.perturbation !== null) return false;
  if (!first.themes.every((theme) => typeOf(theme) === "gene" || typeOf(theme) === "drug")) return false;
  target.themes = [];
  target.row = complexRow;
  target.second = changedConcept(first, { themes: [...first.themes] });
  return true;
}

/** "the interaction between A and B", "between A and resistance to B". */
export function attachBetween({ target, inner, phrase }: Attachment): boolean {
  const mentions = themesOf(inner);
  const [first, ...others] = mentions;
  if (target.kind !== "link" || first === undefined || others.length === 0) return false;
  const last = inner.at(-1);
  if (inner.length > 1 && last?.kind === "response") {
    addMissing(target.themes, themesOf(inner.slice(0, -1)));
    target.second = changedConcept(last, { themes: [...last.themes] });
    return true;
  }
  target.themes.push(first);
  target.second = changedConcept(emptyConcept(phrase.from, phrase.to, phrase.from), { kind: "entity", themes: others });
  return true;
}

/** "protection against A", "sensitization to A": the response of cells to A. */
function takeDrugs(target: Concept, inner: readonly Concept[], typeOf: SentenceWords["typeOf"]): boolean {
  const drugs = inner.flatMap(({ themes, effectOf }) => (themes.length > 0 ? themes : effectOf)).filter((mention) => typeOf(mention) === "drug");
  if (drugs.length === 0) return false;
  target.kind = "response";
  target.aspect = target.row?.aspect ?? target.aspect;
  target.themes = drugs;
  return true;
}
