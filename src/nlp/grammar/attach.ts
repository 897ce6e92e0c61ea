import type { NounChunk } from "./chunk.ts";
import { addMissing, adopt, type Concept, compose, copyOf, emptyConcept, type GroupState } from "./concept.ts";
import { eventsApart, nameTools } from "./listed-complements.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { higherLevel, lowerLevel } from "./perturbation-rows.ts";

/**
 * Hangs a prepositional phrase on a noun phrase when its meaning takes one; false when it does not. Where the phrase lists several events, what governs them
 * is put once for each, and those that it does not govern are put beside it.
 */
export function attach(concepts: Concept[], preposition: string, phrase: NounChunk, typeOf: SentenceWords["typeOf"]): boolean {
  raiseChange(concepts);
  const target = concepts.at(-1);
  if (target === undefined) return false;
  const { governed, beside } =
    preposition === "of" || preposition === "on" ? eventsApart(target, phrase.concepts) : { governed: [phrase.concepts], beside: [] };
  const [first = phrase.concepts, ...others] = governed;
  const copies = others.map((inner) => ({ copy: copyOf(target), inner }));
  if (target.row?.kind === "reagent" && nameTools(concepts, target, preposition, first, typeOf)) return true;
  if (!hang(concepts, preposition, { ...phrase, concepts: first }, typeOf)) return false;
  for (const { copy, inner } of copies) {
    hang([copy], preposition, { ...phrase, concepts: inner }, typeOf);
    concepts.push(copy);
  }
  concepts.push(...beside);
  return true;
}

/** "a reduction and delay in A expression": the change takes what is behind, and not the word beside it that says none. */
function raiseChange(concepts: Concept[]): void {
  const [change, beside] = concepts.slice(-2);
  if (change?.kind !== "event" || change.row?.kind !== "change" || change.themes.length > 0 || change.second !== null) return;
  if (beside?.kind === "other" && beside.themes.length === 0 && beside.second === null) concepts.splice(-2, 2, beside, change);
}

function hang(concepts: readonly Concept[], preposition: string, phrase: NounChunk, typeOf: SentenceWords["typeOf"]): boolean {
  const target = concepts.at(-1);
  if (target === undefined) return false;
  const inner = phrase.concepts;
  const isGroup = inner.every(({ kind, themes }) => kind === "group" && themes.length === 0);
  const rowKind = target.row?.kind;
  // "a role for A in B": the actor of a link noun comes first, its object second.
  if (
    rowKind === "cause" &&
    target.themes.length === 0 &&
    inner.every(({ kind }) => kind !== "response" && kind !== "event") &&
    (preposition === "for" || preposition === "of" || preposition === "by") &&
    !isGroup
  ) {
    absorb(target, inner);
    return true;
  }
  switch (preposition) {
    case "of":
      // "predictor of resistance to A", "mediator of B release": what a link noun is about, when it is an event, is its second side.
      if (target.kind === "link" && target.second === null) {
        if (inner.some(({ kind }) => kind === "event" || kind === "response")) return setSecond(target, inner);
        absorb(target, inner);
        return true;
      }
      if (target.kind === "other" && target.themes.length === 0) {
        if (inner.length === 1 && inner[0] !== undefined) adopt(target, inner[0]);
        else absorb(target, inner);
        return true;
      }
      if (actsOnComplement(target) && inner.some(({ kind, themes }) => (kind === "entity" || kind === "event") && themes.length > 0)) {
        target.agents.push({ mentions: target.themes, sign: 1, isDenied: false, perturbation: null, word: target.head });
        target.themes = [];
      }
      // "reactivation of silenced A": what was silenced is so no longer.
      if (target.sign > 0) for (const concept of inner) if (isSilenced(concept)) concept.perturbation = null;
      absorb(target, inner);
      return true;
    case "with":
    case "without": {
      const states = target.kind === "group" ? inner.flatMap((concept) => statesFrom(concept, typeOf)) : [];
      if (states.length > 0 && preposition === "with") {
        addMissing(target.states, states);
        return true;
      }
      if (preposition === "without") return false;
      return attachWith(target, inner, typeOf);
    }
    case "such as":
    case "including":
    case "like":
    case "namely":
    case "e.g":
      if (target.kind === "event" && target.themes.length > 0) return false;
      addMissing(
        target.themes,
        inner.flatMap(({ themes }) => themes),
      );
      addMissing(
        target.cells,
        inner.flatMap(({ cells }) => cells),
      );
      if (target.kind === "other") target.kind = "entity";
      return true;
    case "by":
      if (target.kind === "response" && target.themes.length === 0 && (rowKind === "toxicity" || target.row?.id === "effect")) {
        addMissing(
          target.themes,
          inner.flatMap(({ themes }) => themes).filter((mention) => typeOf(mention) === "drug"),
        );
        return true;
      }
      if (target.kind === "event" || target.kind === "response") {
        const event = outermostEvent(concepts);
        const causes = inner.filter(({ kind, themes }) => kind !== "group" && themes.length > 0);
        if (causes.length === 0) return false;
        // Each as it stands: "by siRNA and the inhibitor A" knocks down no A.
        for (const { themes, perturbation } of causes) event.agents.push({ mentions: themes, sign: 1, isDenied: false, perturbation, word: event.head });
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
      if (rowKind === "sensitize" && target.kind === "link" && takeDrugs(target, inner, typeOf)) return true;
      if (target.kind === "response" || rowKind === "expose" || rowKind === "sensitize") {
        const drugs = inner.flatMap(({ themes }) => themes);
        addMissing(target.themes, drugs);
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
      if (rowKind === "bind" || rowKind === "reagent" || rowKind === "associate") return setSecond(target, inner);
      return false;
    case "after":
    case "following":
    case "in response to": {
      // "the rise of A after B"
      const causes = inner.filter(({ kind }) => kind === "entity");
      if (target.kind !== "event" || target.sign === 0 || target.themes.length === 0 || target.perturbation !== null || causes.length !== inner.length)
        return false;
      const mentions = causes.flatMap(({ themes }) => themes);
      if (mentions.length === 0) return false;
      target.agents.push({ mentions, sign: 1, isDenied: false, perturbation: causes[0]?.perturbation ?? null, word: target.head });
      return true;
    }
    case "in":
    case "on":
    case "upon":
    case "for":
    case "against":
    case "within":
    case "from":
    case "among":
      if ((preposition === "against" || preposition === "from") && rowKind === "sensitize" && !isGroup) return takeDrugs(target, inner, typeOf);
      if (isGroup) {
        for (const concept of inner) compose(target, concept);
        return preposition !== "on";
      }
      if (preposition === "in" && target.kind === "event" && target.themes.length === 0 && rowKind !== "process") {
        absorb(target, inner);
        return true;
      }
      // "mRNA for A", "levels in plasma for A": whose they are.
      if (
        preposition === "for" &&
        target.kind === "event" &&
        rowKind === "process" &&
        target.themes.length === 0 &&
        inner.some(({ themes }) => themes.length > 0)
      ) {
        absorb(target, inner);
        return true;
      }
      if (target.kind === "link" || isEffect(target)) return setSecond(target, inner);
      if ((preposition === "against" || preposition === "for") && (rowKind === "reagent" || target.kind === "response")) {
        addMissing(
          target.themes,
          inner.flatMap(({ themes }) => themes),
        );
        return true;
      }
      return false;
    case "between":
      if (target.kind === "link") {
        const mentions = inner.flatMap(({ themes }) => themes);
        if (mentions.length < 2) return false;
        const last = inner.at(-1);
        // "between A and resistance to B"
        if (inner.length > 1 && last?.kind === "response") {
          addMissing(
            target.themes,
            inner.slice(0, -1).flatMap(({ themes }) => themes),
          );
          target.second = { ...last, themes: [...last.themes] };
          return true;
        }
        target.themes.push(mentions[0] ?? -1);
        target.second = { ...emptyConcept(phrase.from, phrase.to, phrase.from), kind: "entity", themes: mentions.slice(1) };
        return true;
      }
      return false;
    default:
      return false;
  }
}

/** "A inhibition of B", "A phosphorylation of B": the name before such a noun is who does it. */
function actsOnComplement({ kind, row, themes, agents, head, from }: Concept): boolean {
  return kind === "event" && themes.length > 0 && agents.length === 0 && head > from && row !== null && actingNouns.has(row.id);
}

const actingNouns: ReadonlySet<string> = new Set([
  "activate",
  "alter",
  "block",
  "downregulate",
  "enhance",
  "induce",
  "inhibit",
  "phosphorylation",
  "stimulate",
  "upregulate",
]);

/** "protection against A", "sensitization to A": the response of cells to A. */
function takeDrugs(target: Concept, inner: readonly Concept[], typeOf: SentenceWords["typeOf"]): boolean {
  const drugs = inner.flatMap(({ themes }) => themes).filter((mention) => typeOf(mention) === "drug");
  if (drugs.length === 0) return false;
  target.kind = "response";
  target.aspect = target.row?.aspect ?? target.aspect;
  target.themes = drugs;
  return true;
}

/** "treatment with A", "interaction with A", "blockade of A with B". */
function attachWith(target: Concept, inner: readonly Concept[], typeOf: SentenceWords["typeOf"]): boolean {
  const drugs = inner.flatMap(({ kind, themes }) => (kind === "entity" ? themes.filter((mention) => typeOf(mention) === "drug") : []));
  if (target.kind === "event" && target.perturbation !== null && target.themes.length > 0 && drugs.length > 0) {
    target.agents.push({ mentions: drugs, sign: 1, isDenied: false, perturbation: null, word: target.head });
    return true;
  }
  // "transfection of cells with A siRNA": what cells are given is what it is about.
  const isGiven =
    target.row?.id === "overexpression" && target.themes.length === 0 && inner.some(({ themes }) => themes.some((mention) => typeOf(mention) === "gene"));
  if (isGiven) {
    absorb(target, inner);
    return true;
  }
  if (target.row?.kind === "expose") {
    addMissing(
      target.themes,
      inner.flatMap(({ themes }) => themes),
    );
    if (inner[0]?.perturbation != null) target.perturbation = inner[0].perturbation;
    addMissing(
      target.roles,
      inner.flatMap(({ roles }) => roles),
    );
    return true;
  }
  return target.kind === "link" && setSecond(target, inner);
}

/** "tumors with EGFR mutations", "patients with PTEN loss": what the cells or patients carry. */
export function statesFrom(concept: Concept, typeOf: SentenceWords["typeOf"]): readonly GroupState[] {
  const genes = concept.themes.filter((mention) => typeOf(mention) === "gene");
  const perturbation = concept.perturbation?.row ?? null;
  const level = concept.signWord >= 0 && concept.kind === "event";
  if (concept.kind !== "event" || genes.length === 0 || (perturbation === null && !level)) return [];
  const aspect = perturbation?.perturbation === "mutation" ? "mutation" : perturbation?.perturbation === "knockout" ? "loss" : (concept.aspect ?? "expression");
  return [
    {
      mentions: genes,
      relation: "state",
      sign: aspect === "mutation" || aspect === "loss" ? 0 : concept.sign,
      aspect,
      isDenied: concept.isDenied,
      perturbation: perturbation ?? (concept.sign < 0 ? lowerLevel : higherLevel),
      word: concept.head,
    },
  ];
}

/** "effect", "influence", "impact": change nouns that take their cause with "of" and their object with "on". */
export function isEffect(concept: Concept): boolean {
  return concept.row?.id === "effect" && concept.kind === "event";
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

function isSilenced({ perturbation }: Concept): boolean {
  return perturbation?.row.perturbation === "knockdown" && perturbation.row.kind !== "reagent";
}

function absorb(target: Concept, inner: readonly Concept[]): void {
  for (const concept of inner) compose(target, concept);
}

function outermostEvent(concepts: readonly Concept[]): Concept {
  const [first] = concepts;
  if (first === undefined) throw new RangeError("a noun phrase without concepts");
  return first.kind === "event" || first.kind === "response" ? first : (concepts.at(-1) ?? first);
}
