import type { Aspect } from "../../model/schema.ts";
import type { Construct, TargetKind } from "../../rules/frame.ts";
import type { TriggerRow } from "../../rules/trigger.ts";
import { type Concept, type ConceptPerturbation, composeSigns, isEffect } from "./concept.ts";
import { higherLevel, lowerLevel } from "./perturbation-rows.ts";

/** A mention that may bring something about, and what was done to it. */
export interface Actor {
  readonly mention: number;
  readonly perturbation: ConceptPerturbation | null;
  /** The phrase denies this one ("A but not B inhibits C"). */
  readonly isDenied: boolean;
  /** 0 to 1: how plainly the phrase names it as the actor. */
  readonly weight: number;
}

/** What happens, and to which mentions. */
export interface Target {
  readonly kind: TargetKind;
  readonly mentions: readonly number[];
  readonly deniedMentions: readonly number[];
  readonly aspect: Aspect | null;
  readonly sign: -1 | 0 | 1;
  readonly isDenied: boolean;
}

/** Two sides and what links them, before a frame reads them as a relation. */
export interface Prospect {
  readonly construct: Construct;
  readonly actors: readonly Actor[];
  readonly target: Target;
  readonly row: TriggerRow | null;
  readonly sign: -1 | 0 | 1;
  /** Word index of the trigger. */
  readonly word: number;
  readonly isDenied: boolean;
  /** Word indexes of negators and modals that bear on it. */
  readonly cues: readonly number[];
  readonly cells: readonly number[];
  readonly deniedCells: readonly number[];
  /** 0 to 1: how sure the grammar is of this reading. */
  readonly weight: number;
}

/** Whether a prospect denies one of its pairs: `isPairDenied` for a member that a phrase excludes ("A but not B"); two denials of the whole cancel out. */
export function isDeniedFor({ isDenied, target }: Prospect, isPairDenied: boolean): boolean {
  return isDenied ? isPairDenied || !target.isDenied : isPairDenied || target.isDenied;
}

/** The mentions that a phrase puts forward as causes, each with its perturbation. */
export function actorsOf(concept: Concept): readonly Actor[] {
  const actors: Actor[] = [];
  const add = (mentions: readonly number[], perturbation: ConceptPerturbation | null, weight: number, isDenied = concept.isDenied): void => {
    for (const mention of mentions) actors.push({ mention, perturbation, isDenied, weight });
  };
  for (const agent of concept.agents) if (!agent.isDenied) add(agent.mentions, agent.perturbation, 0.9);
  for (const role of concept.roles) {
    add(role.genes, turned({ row: role.row, word: role.word }, role.aspect ?? null), 0.9);
    if (role.drugs.length > 0 && !role.drugs.some((drug) => concept.themes.includes(drug))) add(role.drugs, null, 1);
  }
  switch (concept.kind) {
    case "entity":
      add(
        concept.themes.filter((mention) => !concept.roles.some(({ genes }) => genes.includes(mention))),
        turned(concept.perturbation, concept.aspect),
        1,
      );
      break;
    case "event":
      // "the inhibitory effect of A": which way the effect goes is no level of A.
      add(concept.themes, turned(concept.perturbation ?? (isEffect(concept) ? null : levelOf(concept)), concept.aspect), concept.agents.length > 0 ? 0.8 : 1);
      break;
    case "link":
      add(concept.themes, concept.perturbation, 0.9);
      // "through cooperation between A and B": both.
      if (concept.row?.kind === "combine" && concept.second !== null) add(concept.second.themes, concept.second.perturbation, 0.9);
      break;
    case "group":
      if (concept.perturbation !== null) add(concept.themes, concept.perturbation, 0.8);
      for (const state of concept.states) {
        if (state.relation === "state" && state.perturbation !== null) add(state.mentions, { row: state.perturbation, word: state.word }, 0.8);
      }
      break;
    case "other":
      add(concept.themes, concept.perturbation, 0.6);
      break;
    case "response":
      // "A signaling raised B": by what A does.
      if (concept.row?.id === "activity") add(concept.themes, concept.perturbation, 0.9);
      break;
  }
  for (const mention of concept.deniedThemes)
    if (concept.kind !== "response" && concept.kind !== "group") actors.push({ mention, perturbation: concept.perturbation, isDenied: true, weight: 0.9 });
  return actors;
}

/** "inhibition of A degradation" leaves more of A, and "increased A degradation" less. */
function turned(perturbation: ConceptPerturbation | null, aspect: Aspect | null): ConceptPerturbation | null {
  if (perturbation === null || perturbation.row.sign === 0 || aspect !== "degradation") return perturbation;
  return { row: perturbation.row.sign < 0 ? higherLevel : lowerLevel, word: perturbation.word };
}

/** What a tool acts on: a thing, or what happens to it; an inducer has more of it made. */
export function roleTarget(row: TriggerRow, mentions: readonly number[], said: Aspect | null, isDenied: boolean): Target {
  const aspect = said ?? (row.id === "inducer" ? row.aspect : null);
  const isEvent = aspect !== null && aspect !== "activity" && aspect !== "amount";
  return { kind: isEvent ? "event" : "thing", mentions, deniedMentions: [], aspect: isEvent ? aspect : "activity", sign: 0, isDenied };
}

function levelOf(concept: Concept): ConceptPerturbation | null {
  if (concept.sign === 0 || (concept.row?.kind === "process" && concept.signWord < 0)) return null;
  return { row: concept.sign > 0 ? higherLevel : lowerLevel, word: concept.signWord >= 0 ? concept.signWord : concept.head };
}

/** What a phrase says happens to which mentions, or `null` when it says nothing that a frame could read. */
export function targetOf(concept: Concept): Target | null {
  const { themes: mentions, deniedThemes: deniedMentions, aspect, sign, isDenied } = concept;
  switch (concept.kind) {
    case "entity":
      // "lower A" is an event: there is less of it.
      return mentions.length === 0
        ? null
        : { kind: aspect === null && (sign === 0 || concept.signWord < 0) ? "thing" : "event", mentions, deniedMentions, aspect, sign, isDenied };
    case "event":
      // "blocked the effect of A on B" is about B; "blocked the A effect" does not say about what.
      if (concept.row?.id === "effect") return concept.second === null ? null : underEffect(concept.sign, targetOf(concept.second));
      // "A-induced loss of memory": which way it went is in the word, and no change of the response.
      if (mentions.length === 0) return effectTarget(concept, 0);
      return { kind: "event", mentions, deniedMentions, aspect, sign, isDenied };
    case "response":
      return mentions.length === 0 ? effectTarget(concept, sign) : { kind: "response", mentions, deniedMentions, aspect, sign, isDenied };
    case "link":
      // "binding of A was induced", to what is not said: that of a factor to DNA, and what it does there.
      if (concept.row?.kind === "bind" && concept.second === null && concept.aspect === "activity" && mentions.length > 0)
        return { kind: "event", mentions, deniedMentions, aspect, sign, isDenied };
      // Nor does "the synergy of A and B" say what is blocked where it is.
      return concept.row?.kind === "bind" || isOfTwo(concept) || mentions.length === 0
        ? null
        : { kind: "thing", mentions, deniedMentions, aspect, sign, isDenied };
    case "group":
    case "other":
      return effectTarget(concept, sign);
  }
}

/** "A-induced seizures": what becomes of them becomes of the response to A. */
function effectTarget({ themes, effectOf, deniedThemes, cells, isDenied }: Concept, sign: -1 | 0 | 1): Target | null {
  if (effectOf.length === 0 || themes.length > 0 || cells.length > 0) return null;
  return { kind: "response", mentions: effectOf, deniedMentions: deniedThemes, aspect: "sensitivity", sign, isDenied };
}

/** "prevents the inhibitory effect of A on B" is good for B. */
function underEffect(sign: -1 | 0 | 1, target: Target | null): Target | null {
  return target === null || sign >= 0 ? target : changedTarget(target, { sign: composeSigns(sign, target.sign) });
}

function isOfTwo({ row, themes, second }: Concept): boolean {
  // "induces the association of A with B"
  if (row?.kind === "associate") return second !== null;
  return row?.kind === "combine" && (themes.length > 1 || second !== null);
}

/** What all prospects of one clause share. */
export type ClauseBase = Pick<Prospect, "isDenied" | "cues" | "cells" | "deniedCells" | "word">;

/** Both sides of a relation without an agent. */
export function pairLink(row: TriggerRow, subject: readonly Concept[], side: Concept, base: ClauseBase, weight: number, out: Prospect[]): void {
  const inner = side.kind === "link" && side.second !== null ? side.second : side;
  for (const concept of subject) {
    // "resistance to A is associated with loss of B": the gene comes first, whichever side of the sentence it stands on.
    const isTurned = concept.kind === "response" && concept.agents.length === 0 && inner.kind !== "response";
    const [from, to] = isTurned ? [inner, concept] : [concept, inner];
    const meant = targetOf(to) ?? (row.kind === "associate" && to.kind === "other" && to.themes.length > 0 ? looseTarget(to) : null);
    if (meant === null) continue;
    // "synergizes with low concentrations of A": with A.
    const target: Target = row.kind === "combine" ? changedTarget(meant, { aspect: null, sign: 0 }) : meant;
    const isSigned =
      row.kind === "associate" &&
      target.kind === "event" &&
      target.sign !== 0 &&
      (from.agents.length > 0 || (from.kind === "event" && from.sign !== 0) || isExperiment(from));
    const isResponse = row.kind === "associate" && target.kind === "response";
    // "is associated with the response to A": which way is not said.
    const isOpen = isResponse && row.sign === 0 && to.row?.id === "activity" && to.sign === 0 && from.sign === 0;
    const sign = isOpen ? 0 : isSigned || isResponse ? (row.sign === 0 ? 1 : row.sign) : row.kind === "associate" ? 0 : row.sign;
    const actors = actorsOf(from);
    const isCausal = (actor: Actor): boolean => isResponse || row.kind !== "associate" || (isSigned && isCause(from, actor));
    push(out, base, { construct: "link", row, sign, actors: actors.filter(isCausal), target, weight });
    push(out, base, { construct: "link", row, sign: 0, actors: actors.filter((actor) => !isCausal(actor)).map(asFound), target, weight });
  }
}

/** "treatment with A [was associated with induction of B]", "the effects of A [were related to a loss of B]": what goes along with what was done came of it. */
function isExperiment(concept: Concept): boolean {
  const done = concept.perturbation?.row.perturbation;
  return done === "treatment" || done === "knockdown" || done === "overexpression" || (isEffect(concept) && concept.second === null);
}

/** In an association a level is what was found, and nothing that was done. */
function asFound(actor: Actor): Actor {
  return found.has(actor.perturbation?.row.perturbation ?? "") ? changedActor(actor, { perturbation: null }) : actor;
}

/** "A-induced loss of B [is associated with a fall of C]": A did it, and so did whoever silenced B; that there is less B may go along with it only. */
function isCause(concept: Concept, { mention, perturbation }: Actor): boolean {
  const { agents, roles } = concept;
  if (isEffect(concept) || agents.some(({ mentions }) => mentions.includes(mention)) || roles.some(({ drugs }) => drugs.includes(mention))) return true;
  if (perturbation === null || found.has(perturbation.row.perturbation ?? "")) return false;
  // "a reduction of A": unless it is said by what, it may be so without an experiment too.
  return perturbation.row.id !== "inhibition" || agents.length > 0;
}

/** What may be so without an experiment. */
const found: ReadonlySet<string> = new Set(["higher-level", "lower-level", "activation"]);

/** In an association even a phrase with an unknown head is about its names ("correlated with p53 status"). */
function looseTarget(concept: Concept): Target {
  return { kind: "thing", mentions: concept.themes, deniedMentions: concept.deniedThemes, aspect: concept.aspect, sign: 0, isDenied: concept.isDenied };
}

/** A gene in named cells. */
export function pushState(
  genes: readonly number[],
  aspect: Target["aspect"],
  sign: -1 | 0 | 1,
  cells: readonly number[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  if (genes.length === 0) return;
  for (const cell of cells) {
    push(out, base, {
      construct: "state",
      row: null,
      sign,
      actors: genes.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 })),
      target: { kind: "thing", mentions: [cell], deniedMentions: [], aspect, sign: 0, isDenied: false },
      cells: [],
      deniedCells: [],
      weight,
    });
  }
}

/** What a prospect has of its own beside what those of its clause share; it may have some of that differently. */
export type OwnProspect = Omit<Prospect, keyof ClauseBase> & Partial<ClauseBase>;

/** Keeps a prospect of a clause that has two sides. */
export function push(out: Prospect[], base: ClauseBase, own: OwnProspect): void {
  const { construct, actors, target, row, sign, weight, word = base.word, isDenied = base.isDenied, cues = base.cues } = own;
  const { cells = base.cells, deniedCells = base.deniedCells } = own;
  if (hasSides(own)) out.push({ construct, actors, target, row, sign, word, isDenied, cues, cells, deniedCells, weight });
}

/** Keeps a prospect that has two sides. The properties one by one: all that are kept have one shape, and code that reads them is fast. */
export function keep(out: Prospect[], prospect: Prospect): void {
  const { construct, actors, target, row, sign, word, isDenied, cues, cells, deniedCells, weight } = prospect;
  if (hasSides(prospect)) out.push({ construct, actors, target, row, sign, word, isDenied, cues, cells, deniedCells, weight });
}

function hasSides({ actors, target }: Pick<Prospect, "actors" | "target">): boolean {
  return actors.length > 0 && (target.mentions.length > 0 || target.deniedMentions.length > 0);
}

/** A prospect with some things changed. */
export function changedProspect(prospect: Prospect, changes: Partial<Prospect>): Prospect {
  const { construct, actors, target, row, sign, word, isDenied, cues, cells, deniedCells, weight } = prospect;
  return Object.assign({ construct, actors, target, row, sign, word, isDenied, cues, cells, deniedCells, weight }, changes);
}

/** An actor with some things changed; see {@link changedConcept} for why it is written so. */
export function changedActor({ mention, perturbation, isDenied, weight }: Actor, changes: Partial<Actor>): Actor {
  return Object.assign({ mention, perturbation, isDenied, weight }, changes);
}

/** A target with some things changed. */
export function changedTarget({ kind, mentions, deniedMentions, aspect, sign, isDenied }: Target, changes: Partial<Target>): Target {
  return Object.assign({ kind, mentions, deniedMentions, aspect, sign, isDenied }, changes);
}

/** What a clause's prospects share, with some of it changed. */
export function changedBase({ isDenied, cues, cells, deniedCells, word }: ClauseBase, changes: Partial<ClauseBase>): ClauseBase {
  return Object.assign({ isDenied, cues, cells, deniedCells, word }, changes);
}
