import { attachAfter, attachResponse } from "./attach-causes.ts";
import { becomeOwned, isOwned } from "./bound-partners.ts";
import type { NounChunk } from "./chunk.ts";
import { addMissing, adopt, type Concept, compose, emptyConcept, isEffect } from "./concept.ts";
import { statesFrom } from "./group-states.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { complexRow, exposureRow } from "./perturbation-rows.ts";

/** A phrase with a preposition that stands behind a noun phrase. */
export interface Attachment {
  readonly preposition: string;
  /** All concepts of the noun phrase. */
  readonly concepts: readonly Concept[];
  /** The last of them: what the phrase may hang on. */
  readonly target: Concept;
  readonly phrase: NounChunk;
  /** What the phrase holds. */
  readonly inner: readonly Concept[];
  readonly typeOf: SentenceWords["typeOf"];
}

/** "a role for A in B": the actor of a link noun comes first, its object second. */
export function attachToCause({ target, inner, preposition }: Attachment): boolean {
  if (target.row?.kind !== "cause" || target.themes.length > 0 || !["for", "of", "by"].includes(preposition)) return false;
  if (isGroup(inner) || inner.some(({ kind }) => kind === "response" || kind === "event")) return false;
  absorb(target, inner);
  return true;
}

function attachOf({ target, inner, typeOf }: Attachment): boolean {
  // "target genes of A": others than A.
  if (isOwned(target) && target.second === null && setSecond(target, inner)) return true;
  // "a member of the class of A inhibitors" is one.
  const [tools, ...others] = inner;
  if (target.kind === "entity" && target.row?.kind === "entity" && target.themes.length === 0 && others.length === 0 && tools?.row?.kind === "reagent") {
    adopt(target, tools);
    return true;
  }
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
  // "the helicase activity of A": what it does, and no other thing.
  if (target.row?.id === "activity" && target.sign === 0 && target.themes.length === 1 && themesOf(inner).some((mention) => typeOf(mention) === "gene"))
    target.themes = [];
  if (actsOnComplement(target) && inner.some(({ kind, themes }) => (kind === "entity" || kind === "event") && themes.length > 0)) {
    target.agents.push({ mentions: target.themes, sign: 1, isDenied: false, perturbation: null, word: target.head });
    target.themes = [];
  }
  // "A induction of gene expression": A induces it, and is not induced.
  else if (actsOnComplement(target) && inner.length > 0 && inner.every((concept) => happensToNoName(concept) || isRoused(target, concept))) {
    target.agents.push({ mentions: target.themes, sign: 1, isDenied: false, perturbation: null, word: target.head });
    target.themes = [];
    target.perturbation = null;
    return true;
  }
  // "reactivation of silenced A": what was silenced is so no longer.
  if (target.sign > 0 && !isEffect(target)) for (const concept of inner) if (isSilenced(concept)) concept.perturbation = null;
  absorb(target, inner);
  return true;
}

/** "treatment with A", "interaction with A", "blockade of A with B", "tumors with A mutations". */
function attachWith({ target, inner, typeOf }: Attachment): boolean {
  const states = target.kind === "group" ? inner.flatMap((concept) => statesFrom(concept, typeOf)) : [];
  if (states.length > 0) {
    addMissing(target.states, states);
    return true;
  }
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
  if (isGiving(target) && themesOf(inner).length > 0) asExposure(target);
  if (target.row?.kind === "expose") {
    addMissing(target.themes, themesOf(inner));
    // "treatment with A or B siRNA": only B is silenced.
    for (const { themes, perturbation, aspect } of inner.slice(1))
      if (perturbation !== null && perturbation.row !== inner[0]?.perturbation?.row)
        target.roles.push({ drugs: [], genes: themes, aspect, row: perturbation.row, word: perturbation.word });
    if (inner[0]?.perturbation != null) target.perturbation = inner[0].perturbation;
    addMissing(
      target.roles,
      inner.flatMap(({ roles }) => roles),
    );
    return true;
  }
  return target.kind === "link" && setSecond(target, inner);
}

/** "inhibition of A using B". */
function attachUsing({ target, inner, typeOf }: Attachment): boolean {
  const drugs = inner.flatMap(({ kind, themes }) => (kind === "entity" ? themes.filter((mention) => typeOf(mention) === "drug") : []));
  if (target.kind !== "event" || target.perturbation === null || target.themes.length === 0 || drugs.length === 0) return false;
  target.agents.push({ mentions: drugs, sign: 1, isDenied: false, perturbation: null, word: target.head });
  target.roles.push(...inner.flatMap(({ roles }) => roles));
  return true;
}

/** "stimulation [with A]", where nothing is named that is stimulated: what cells are given. */
function isGiving({ kind, row, themes, agents }: Concept): boolean {
  return kind === "event" && themes.length === 0 && agents.length === 0 && /^(?:stimulate|activate|induce)$/u.test(row?.id ?? "");
}

function asExposure(target: Concept): void {
  target.kind = "entity";
  target.row = exposureRow;
  target.perturbation = { row: exposureRow, word: target.head };
  target.sign = 0;
  target.aspect = null;
}

/** "an antagonist at A receptors". */
function attachAt({ target, inner }: Attachment): boolean {
  if (target.row?.kind !== "reagent" || target.themes.length > 0 || themesOf(inner).length === 0) return false;
  absorb(target, inner);
  return true;
}

/** "costimulation through A": the receptor that cells are stimulated at. "Activation of cells through A" is how they are activated. */
function attachThrough({ target, inner }: Attachment): boolean {
  const receptors = inner.filter(({ kind, themes }) => kind === "entity" && themes.length > 0);
  const isStimulation = isGiving(target) && target.row?.id === "stimulate";
  const isSignal = target.kind === "event" && target.row?.id === "activity" && target.sign === 0;
  if (receptors.length === 0 || target.themes.length > 0 || (!isStimulation && !isSignal && target.row?.kind !== "expose")) return false;
  if (isStimulation) asExposure(target);
  absorb(target, receptors);
  return true;
}

/** "kinases such as A and B". */
function attachExamples({ target, inner }: Attachment): boolean {
  // "substrates of A, such as B": B is one of them.
  if (target.kind === "link" && (target.row?.kind === "target" || target.row?.kind === "convert") && target.second === null) becomeOwned(target);
  if (target.kind === "event" && target.themes.length > 0) return false;
  addMissing(target.themes, themesOf(inner));
  addMissing(
    target.cells,
    inner.flatMap(({ cells }) => cells),
  );
  if (target.kind === "other") target.kind = "entity";
  return true;
}

/** "inhibition by A", "killing by A". */
function attachBy({ target, inner, concepts, typeOf }: Attachment): boolean {
  if (target.kind === "response" && target.themes.length === 0 && (target.row?.kind === "toxicity" || target.row?.id === "effect")) {
    addMissing(
      target.themes,
      themesOf(inner).filter((mention) => typeOf(mention) === "drug"),
    );
    return true;
  }
  // "oxidation of A by B"
  const isConversion = target.kind === "link" && target.row?.kind === "convert" && target.second === null;
  if (target.kind !== "event" && target.kind !== "response" && !isConversion) return false;
  // "signaling by A" is A's.
  if (target.kind === "event" && target.row?.id === "activity" && target.themes.length === 0 && target.agents.length === 0) {
    absorb(target, inner);
    return true;
  }
  const event = outermostEvent(concepts);
  const causes = inner.filter(({ kind, themes }) => kind !== "group" && themes.length > 0);
  if (causes.length === 0) return false;
  // Each as it stands: "by siRNA and the inhibitor A" knocks down no A.
  const last = concepts.at(-1);
  // "activation of B and C release by A": both.
  const events = last !== undefined && last !== event && standsByItself(event, last) ? [event, last] : [event];
  for (const { themes, perturbation } of causes)
    for (const one of events) {
      // "regulation of B release and C activation by A": nor is it said which way C goes.
      const isOpen = one !== event && event.row?.id === "alter" && !(one.sign !== 0 && one.from === one.head);
      one.agents.push({ mentions: themes, sign: isOpen ? 0 : 1, isDenied: false, perturbation, word: one.head });
    }
  event.roles.push(...inner.flatMap(({ roles }) => roles));
  return true;
}

/** Whether the second event of a list is no more than said: "inhibition of B release and C expression" may be inhibition of both. */
function standsByItself(first: Concept, last: Concept): boolean {
  if (first.kind !== "event" || last.kind !== "event" || last.themes.length === 0) return false;
  return first.sign === 0 || first.row?.id === "activate" || (last.row?.kind === "change" && last.sign !== 0);
}

/** "resistance to A", "exposure to A", "binding to A", "an antibody to A". */
function attachTo({ target, inner, typeOf }: Attachment): boolean {
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
function attachPlace({ target, inner, preposition, typeOf }: Attachment): boolean {
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
  target.second = { ...first, themes: [...first.themes] };
  return true;
}

/** "the interaction between A and B", "between A and resistance to B". */
function attachBetween({ target, inner, phrase }: Attachment): boolean {
  const mentions = themesOf(inner);
  const [first, ...others] = mentions;
  if (target.kind !== "link" || first === undefined || others.length === 0) return false;
  const last = inner.at(-1);
  if (inner.length > 1 && last?.kind === "response") {
    addMissing(target.themes, themesOf(inner.slice(0, -1)));
    target.second = { ...last, themes: [...last.themes] };
    return true;
  }
  target.themes.push(first);
  target.second = { ...emptyConcept(phrase.from, phrase.to, phrase.from), kind: "entity", themes: others };
  return true;
}

/** What each preposition says about the noun before it; true where the phrase was taken. Others hang on no noun. */
export const attachments: ReadonlyMap<string, (attachment: Attachment) => boolean> = new Map([
  ["of", attachOf],
  ["with", attachWith],
  ["by", attachBy],
  ...["to", "toward", "towards"].map((preposition) => [preposition, attachTo] as const),
  ["between", attachBetween],
  ["at", attachAt],
  ["using", attachUsing],
  ["through", attachThrough],
  ["via", attachThrough],
  ...["such as", "including", "like", "namely", "e.g"].map((preposition) => [preposition, attachExamples] as const),
  ...["after", "following"].map((preposition) => [preposition, attachAfter] as const),
  ["in response to", attachResponse],
  ["upon", (attachment) => attachAfter(attachment) || attachPlace(attachment)],
  ...["in", "on", "for", "against", "within", "from", "among"].map((preposition) => [preposition, attachPlace] as const),
]);

/** "A inhibition of B", "A phosphorylation of B": the name before such a noun is who does it. */
function actsOnComplement({ kind, row, themes, agents, head, from }: Concept): boolean {
  return kind === "event" && themes.length > 0 && agents.length === 0 && head > from && row !== null && actingNouns.has(row.id);
}

function happensToNoName({ kind, themes, agents, row }: Concept): boolean {
  return themes.length === 0 && agents.length === 0 && (kind === "event" || kind === "response" || (kind === "entity" && row?.kind === "entity"));
}

/** "A stimulation [of T cells]" */
function isRoused({ row }: Concept, { kind, themes }: Concept): boolean {
  return kind === "group" && themes.length === 0 && (row?.id === "activate" || row?.id === "stimulate");
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
  const drugs = inner.flatMap(({ themes, effectOf }) => (themes.length > 0 ? themes : effectOf)).filter((mention) => typeOf(mention) === "drug");
  if (drugs.length === 0) return false;
  target.kind = "response";
  target.aspect = target.row?.aspect ?? target.aspect;
  target.themes = drugs;
  return true;
}

function setSecond(target: Concept, inner: readonly Concept[]): boolean {
  if (target.second !== null) return false;
  // "a role in growth and A expression": the first that names something.
  const at = inner.findIndex(({ themes, agents, effectOf }) => themes.length + agents.length + effectOf.length > 0);
  const [first, ...rest] = at > 0 && inner[0]?.kind !== "group" && target.row?.kind !== "bind" ? inner.slice(at) : inner;
  if (first === undefined) return false;
  if (first.kind === "group" && first.effectOf.length === 0) {
    compose(target, first);
    return true;
  }
  if (first.themes.length === 0 && first.agents.length === 0 && first.effectOf.length === 0) return false;
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
  return first.kind === "event" || first.kind === "response" || first.row?.kind === "convert" ? first : (concepts.at(-1) ?? first);
}

function themesOf(concepts: readonly Concept[]): readonly number[] {
  return concepts.flatMap(({ themes }) => themes);
}

/** Cells or patients, and nothing that a relation could join. */
function isGroup(concepts: readonly Concept[]): boolean {
  return concepts.every(({ kind, themes, effectOf }) => kind === "group" && themes.length === 0 && effectOf.length === 0);
}
