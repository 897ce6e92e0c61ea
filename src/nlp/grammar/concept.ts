import type { Aspect } from "../../model/schema.ts";
import type { TriggerRow } from "../../rules/trigger.ts";

/** What was done to the things a concept is about, and the word (index) that says so. */
export interface ConceptPerturbation {
  readonly row: TriggerRow;
  readonly word: number;
}

/** Something that a noun phrase names as the cause of the event it is about ("IL-6-mediated activation", "inhibition by cisplatin"). */
export interface Agent {
  readonly mentions: readonly number[];
  readonly sign: -1 | 0 | 1;
  readonly isDenied: boolean;
  readonly perturbation: ConceptPerturbation | null;
  /** The word that links agent and event. */
  readonly word: number;
}

/** Cells or patients of a phrase said to carry a gene product, or to resist a drug. */
export interface GroupState {
  readonly mentions: readonly number[];
  readonly relation: "state" | "response";
  readonly sign: -1 | 0 | 1;
  readonly aspect: Aspect;
  readonly isDenied: boolean;
  readonly perturbation: TriggerRow | null;
  readonly word: number;
  /** The verb makes the group so ("renders cells resistant"); it was not so by itself. */
  readonly isMade: boolean;
}

/** A drug that the phrase itself says acts on a gene ("the AKT inhibitor MK-2206", "SP600125, an inhibitor of JNK"). */
export interface Role {
  readonly drugs: readonly number[];
  readonly genes: readonly number[];
  /** What of the genes it acts on, where that is not their activity: "an inhibitor of B degradation". */
  readonly aspect?: Aspect | null;
  readonly row: TriggerRow;
  readonly word: number;
}

/**
 * The meaning of a noun phrase, as far as relations need it.
 *
 * - `entity`: names of things ("IL-6 and STAT3", "the AKT inhibitor IV").
 * - `event`: something that happens to things ("reduced IL-6 release": sign -1, aspect secretion, themes IL-6).
 * - `response`: resistance or sensitivity to drugs ("cisplatin resistance": themes cisplatin).
 * - `link`: a relation noun with two sides ("the role of A in B", "interaction of A with B").
 * - `group`: cells, patients, tissues ("PTEN-deficient MCF-7 cells").
 * - `other`: anything else; its mentions are kept but carry little weight.
 */
export interface Concept {
  kind: "entity" | "event" | "response" | "link" | "group" | "other";
  /** Word indexes, half-open. */
  from: number;
  to: number;
  head: number;
  row: TriggerRow | null;
  /** Indexes into the mentions layer. */
  themes: number[];
  /** Those of the themes that a list before the head lent to it: A in "A and B release". */
  lent: number[];
  /** Drugs whose effect on cells or bodies the phrase names: A in "A-induced seizures". */
  effectOf: number[];
  /** For links and "effect of A on B": the second side. */
  second: Concept | null;
  agents: Agent[];
  aspect: Aspect | null;
  sign: -1 | 0 | 1;
  perturbation: ConceptPerturbation | null;
  cells: number[];
  states: GroupState[];
  roles: Role[];
  /** Parallel members that the sentence excludes ("but not B"): themes and cells. */
  deniedThemes: number[];
  deniedCells: number[];
  /** Adjective or noun that gives the sign; index, or -1. */
  signWord: number;
  isDenied: boolean;
}

export function emptyConcept(from: number, to: number, head: number): Concept {
  return {
    kind: "other",
    from,
    to,
    head,
    row: null,
    themes: [],
    lent: [],
    effectOf: [],
    second: null,
    agents: [],
    aspect: null,
    sign: 0,
    perturbation: null,
    cells: [],
    states: [],
    roles: [],
    deniedThemes: [],
    deniedCells: [],
    signWord: -1,
    isDenied: false,
  };
}

/** Sign of one event inside another: "inhibition of the activation" is a decrease; a neutral outer or inner word lets the other decide. */
export function composeSigns(outer: -1 | 0 | 1, inner: -1 | 0 | 1): -1 | 0 | 1 {
  if (inner === 0) return outer;
  if (outer === 0) return inner;
  return outer === inner ? 1 : -1;
}

/** Puts an inner concept ("expression of X") into the outer event that governs it ("increase in ..."): what is changed is the inner aspect. */
export function compose(outer: Concept, inner: Concept): void {
  if (inner.kind === "response") outer.kind = "response";
  if (inner.kind === "group") {
    addMissing(outer.cells, inner.cells);
    addMissing(outer.states, inner.states);
    addMissing(outer.deniedCells, inner.deniedCells);
    return;
  }
  // "inhibition of A-induced B": A raises B, whatever is done to that.
  const agents =
    outer.sign < 0
      ? inner.agents.map((agent) => changedAgent(agent, { sign: agent.sign === 0 ? agent.sign : agent.sign > 0 ? (-1 as const) : (1 as const) }))
      : inner.agents;
  takeRoles(outer, inner, agents);
  if (inner.kind === "event" || inner.kind === "response") {
    // "change" words keep their own sign; process nouns ("levels of phosphorylated X") take the inner one.
    outer.sign = composeSigns(outer.sign, inner.sign);
    // "phosphorylation of the A protein", "activation of A and B proteins": the protein is what is phosphorylated.
    const isProtein = outer.aspect !== null && outer.aspect !== "amount" && inner.row?.thing === "protein";
    const isSettled = isProtein || (outer.row?.kind === "process" && outer.aspect !== null && !loose.has(outer.aspect) && inner.aspect === "expression");
    if (
      inner.aspect !== null &&
      !isSettled &&
      (outer.aspect === null || inner.aspect !== "amount" || inner.row?.id === "production" || inner.kind === "response")
    )
      outer.aspect = inner.aspect;
  }
  // "activation of the A gene": A is made.
  if (inner.row?.thing === "gene" && outer.row?.id === "activate") outer.aspect = "expression";
  // "an increase in intracellular calcium", "a loss of phosphorylated A"
  if (inner.kind === "entity" && inner.row === null && outer.row?.kind === "change") outer.aspect ??= inner.aspect;
  if (outer.perturbation === null || isDelivered(outer, inner)) outer.perturbation = inner.perturbation;
}

/** "transfection of A siRNA", "overexpression of mutant A": what cells are given says what was done to A, not that it is given. */
function isDelivered({ perturbation: outer }: Concept, { perturbation: inner }: Concept): boolean {
  const kind = inner?.row.perturbation;
  return outer?.row.perturbation === "overexpression" && kind !== undefined && losing.has(kind);
}

const losing: ReadonlySet<string> = new Set(["knockdown", "knockout", "inhibition", "dominant-negative", "mutation"]);

/**
 * Adds what is not there yet. Lists share their members' themes with each other at every level of a phrase: without this they double at each.
 */
export function addMissing<T>(list: T[], more: readonly T[]): void {
  for (const item of more) if (!list.includes(item)) list.push(item);
}

/** Aspects that what is inside says more of. */
export const loose: ReadonlySet<Aspect> = new Set(["amount", "activity", "expression"]);

function takeRoles(outer: Concept, inner: Concept, agents: Concept["agents"]): void {
  addMissing(outer.themes, inner.themes);
  addMissing(outer.agents, agents);
  addMissing(outer.cells, inner.cells);
  addMissing(outer.states, inner.states);
  addMissing(outer.roles, inner.roles);
  addMissing(outer.deniedThemes, inner.deniedThemes);
  addMissing(outer.deniedCells, inner.deniedCells);
}

/**
 * A concept with some things changed. The properties one by one: an object that begins with a spread gets a hidden class of its own for every place where that is written,
 * and code that meets many of them is slow and compiled again and again.
 */
export function changedConcept(concept: Concept, changes: Partial<Concept>): Concept {
  const copy: Concept = {
    kind: concept.kind,
    from: concept.from,
    to: concept.to,
    head: concept.head,
    row: concept.row,
    themes: concept.themes,
    lent: concept.lent,
    effectOf: concept.effectOf,
    second: concept.second,
    agents: concept.agents,
    aspect: concept.aspect,
    sign: concept.sign,
    perturbation: concept.perturbation,
    cells: concept.cells,
    states: concept.states,
    roles: concept.roles,
    deniedThemes: concept.deniedThemes,
    deniedCells: concept.deniedCells,
    signWord: concept.signWord,
    isDenied: concept.isDenied,
  };
  return Object.assign(copy, changes);
}

/** A cause with some things changed. */
export function changedAgent({ mentions, sign, isDenied, perturbation, word }: Agent, changes: Partial<Agent>): Agent {
  return Object.assign({ mentions, sign, isDenied, perturbation, word }, changes);
}

/** A state with some things changed. */
export function changedState({ mentions, relation, sign, aspect, isDenied, perturbation, word, isMade }: GroupState, changes: Partial<GroupState>): GroupState {
  return Object.assign({ mentions, relation, sign, aspect, isDenied, perturbation, word, isMade }, changes);
}

/** The same concept with lists of its own. */
export function copyOf(concept: Concept): Concept {
  const { themes, lent, effectOf, agents, cells, states, roles, deniedThemes, deniedCells } = concept;
  return changedConcept(concept, {
    themes: [...themes],
    lent: [...lent],
    effectOf: [...effectOf],
    agents: [...agents],
    cells: [...cells],
    states: [...states],
    roles: [...roles],
    deniedThemes: [...deniedThemes],
    deniedCells: [...deniedCells],
  });
}

/** A transparent head ("development of X", "mechanism of X") means what its complement means. */
export function adopt(outer: Concept, inner: Concept): void {
  outer.kind = inner.kind;
  outer.row = inner.row;
  if (inner.head >= 0) outer.head = inner.head;
  outer.to = inner.to;
  outer.aspect = inner.aspect ?? outer.aspect;
  outer.sign = composeSigns(outer.sign, inner.sign);
  if (outer.signWord < 0) outer.signWord = inner.signWord;
  outer.perturbation = inner.perturbation ?? outer.perturbation;
  outer.second = inner.second;
  addMissing(outer.effectOf, inner.effectOf);
  outer.isDenied ||= inner.isDenied;
  takeRoles(outer, inner, inner.agents);
}

/** "effect", "influence", "impact": change nouns that take their cause with "of" and their object with "on". */
export function isEffect(concept: Concept): boolean {
  return concept.row?.id === "effect" && concept.kind === "event";
}
