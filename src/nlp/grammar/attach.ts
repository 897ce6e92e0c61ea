import type { NounChunk } from "./chunk.ts";
import { adopt, type Concept, compose, emptyConcept } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";

/** Hangs a prepositional phrase on a noun phrase when its meaning takes one; false when it does not. */
export function attach(concepts: readonly Concept[], preposition: string, phrase: NounChunk, typeOf: SentenceWords["typeOf"]): boolean {
  const target = concepts.at(-1);
  if (target === undefined) return false;
  const inner = phrase.concepts;
  const isGroup = inner.every(({ kind, themes }) => kind === "group" && themes.length === 0);
  const rowKind = target.row?.kind;
  // "a role for A in B": the actor of a link noun comes first, its object second.
  if (rowKind === "cause" && target.themes.length === 0 && (preposition === "for" || preposition === "of" || preposition === "by") && !isGroup) {
    absorb(target, inner);
    return true;
  }
  switch (preposition) {
    case "of":
      if (rowKind === "cause" || (target.kind === "link" && target.second === null)) {
        absorb(target, inner);
        return true;
      }
      if (target.kind === "other" && target.themes.length === 0) {
        if (inner.length === 1 && inner[0] !== undefined) adopt(target, inner[0]);
        else absorb(target, inner);
        return true;
      }
      absorb(target, inner);
      return true;
    case "such as":
    case "including":
    case "like":
    case "namely":
    case "e.g":
      if (target.kind === "event" && target.themes.length > 0) return false;
      target.themes.push(...inner.flatMap(({ themes }) => themes));
      target.cells.push(...inner.flatMap(({ cells }) => cells));
      if (target.kind === "other") target.kind = "entity";
      return true;
    case "by":
      if (target.kind === "response" && target.themes.length === 0 && (rowKind === "toxicity" || target.row?.id === "alter")) {
        target.themes.push(...inner.flatMap(({ themes }) => themes).filter((mention) => typeOf(mention) === "drug"));
        return true;
      }
      if (target.kind === "event" || target.kind === "response") {
        const event = outermostEvent(concepts);
        const mentions = inner.flatMap((concept) => (concept.kind === "group" ? [] : concept.themes));
        if (mentions.length === 0) return false;
        event.agents.push({ mentions, sign: 1, isDenied: false, perturbation: inner[0]?.perturbation ?? null, word: event.head });
        event.roles.push(...inner.flatMap(({ roles }) => roles));
        return true;
      }
      return false;
    case "to":
      if (target.row?.id === "activity" && target.themes.length === 0 && inner.some(({ themes }) => themes.some((mention) => typeOf(mention) === "drug"))) {
        // "the response of the cells to A": a response to a drug, not the activity of a gene.
        target.kind = "response";
        target.aspect = "sensitivity";
      }
      if (target.kind === "response" || rowKind === "expose" || rowKind === "sensitize") {
        const drugs = inner.flatMap(({ themes }) => themes);
        target.themes.push(...drugs);
        target.perturbation ??= inner[0]?.perturbation ?? null;
        if (inner[0]?.perturbation?.row.kind === "reagent") target.perturbation = inner[0].perturbation;
        target.roles.push(...inner.flatMap(({ roles }) => roles));
        return true;
      }
      if (rowKind === "bind" || rowKind === "reagent" || rowKind === "associate") return setSecond(target, inner);
      return false;
    case "with":
      if (rowKind === "expose") {
        target.themes.push(...inner.flatMap(({ themes }) => themes));
        if (inner[0]?.perturbation != null) target.perturbation = inner[0].perturbation;
        target.roles.push(...inner.flatMap(({ roles }) => roles));
        return true;
      }
      if (target.kind === "link") return setSecond(target, inner);
      return false;
    case "in":
    case "on":
    case "upon":
    case "for":
    case "against":
    case "within":
    case "from":
    case "among":
      if (isGroup) {
        for (const concept of inner) compose(target, concept);
        return preposition !== "on";
      }
      if (preposition === "in" && target.kind === "event" && target.themes.length === 0 && rowKind !== "process") {
        absorb(target, inner);
        return true;
      }
      if (target.kind === "link" || isEffect(target)) return setSecond(target, inner);
      if ((preposition === "against" || preposition === "for") && (rowKind === "reagent" || target.kind === "response")) {
        target.themes.push(...inner.flatMap(({ themes }) => themes));
        return true;
      }
      return false;
    case "between":
      if (target.kind === "link") {
        const mentions = inner.flatMap(({ themes }) => themes);
        if (mentions.length < 2) return false;
        target.themes.push(mentions[0] ?? -1);
        target.second = { ...emptyConcept(phrase.from, phrase.to, phrase.from), kind: "entity", themes: mentions.slice(1) };
        return true;
      }
      return false;
    default:
      return false;
  }
}

/** "effect", "influence", "impact": change nouns that take their cause with "of" and their object with "on". */
export function isEffect(concept: Concept): boolean {
  return concept.row?.id === "alter" && concept.kind === "event";
}

function setSecond(target: Concept, inner: readonly Concept[]): boolean {
  const [first, ...rest] = inner;
  if (first === undefined || target.second !== null) return false;
  if (first.kind === "group") {
    compose(target, first);
    return true;
  }
  if (first.themes.length === 0 && first.agents.length === 0) return false;
  const second = { ...first, themes: [...first.themes] };
  for (const other of rest) if (other.kind === first.kind) second.themes.push(...other.themes);
  target.second = second;
  return true;
}

function absorb(target: Concept, inner: readonly Concept[]): void {
  for (const concept of inner) compose(target, concept);
}

function outermostEvent(concepts: readonly Concept[]): Concept {
  const [first] = concepts;
  if (first === undefined) throw new RangeError("a noun phrase without concepts");
  return first.kind === "event" || first.kind === "response" ? first : (concepts.at(-1) ?? first);
}
