import type { Curie } from "./curie.ts";
import type { VersionRelation } from "./document.ts";
import type { RelationType } from "./relation-types.ts";
import type { Aspect, Direction } from "./schema.ts";
import type { Span } from "./span.ts";
import type { Entity, Evidence, Statement } from "./statement.ts";

/** Spans counted in Unicode code points of the document's clean text, as the W3C TextPositionSelector counts. */
export interface CodePointSpans {
  readonly sentence: Span;
  readonly subject: Span;
  readonly object: Span;
  readonly trigger: Span | null;
}

/** One sentence's evidence with everything that assembling needs; plain data, so that it can be written to a shard and read again. */
export interface EvidenceRow {
  readonly subject: Entity;
  readonly object: Entity;
  /** What the evidence speaks for, or against when it is negated: the mechanism, not the observation. */
  readonly relation: RelationType;
  readonly aspect: Aspect | null;
  readonly direction: Direction;
  readonly evidence: Evidence;
  readonly positions: CodePointSpans;
  /** The things that the evidence's context names, as far as the document grounds them. */
  readonly contextEntities: readonly Entity[];
  /** The paper is retracted: its evidence is kept and shown, and does not count. */
  readonly isRetracted: boolean;
  /** Year of the paper, as the page states it. */
  readonly year: number | null;
}

/** What a curator says of a piece of evidence, and why. Evidence that is `wrong` is kept and shown, and does not count. */
export interface Judgement {
  readonly verdict: "right" | "wrong";
  readonly because: string;
}

/** Evidence as a part of the graph: with its bearing on the statement. */
export interface GraphEvidence extends Evidence {
  readonly positions: CodePointSpans;
  readonly isRetracted: boolean;
  /** The evidence that says the same in the same words (one paper on two pages) and counts in its place; `null` when this one counts. */
  readonly repeats: string | null;
  /** Year of the paper. */
  readonly year: number | null;
  /** A curator's verdict; `null` for nearly all. */
  readonly judgement: Judgement | null;
}

/** True for evidence that adds to belief: no retracted paper's, no repetition, and none that a curator calls wrong. */
export function doesCount({ isRetracted, repeats, judgement }: Pick<GraphEvidence, "isRetracted" | "repeats" | "judgement">): boolean {
  return !isRetracted && repeats === null && judgement?.verdict !== "wrong";
}

/** A statement with its weight and where it holds. Evidence is sorted by id. */
export interface GraphStatement extends Statement {
  readonly evidence: readonly GraphEvidence[];
  /** All its evidence denies it: the statement says that the claim does not hold, and `belief` is the belief in that. */
  readonly negated: boolean;
  /** Combined weight of what speaks for the claim, 0 to 1. */
  readonly support: number;
  /** Combined weight of what denies the claim, 0 to 1. */
  readonly denial: number;
  /** Cell lines in which evidence claims it; sorted. */
  readonly holdsIn: readonly Curie[];
  /** Cell lines in which evidence denies it; sorted. */
  readonly deniedIn: readonly Curie[];
  /** Papers whose evidence counts, for or against; sorted. */
  readonly publications: readonly Curie[];
  /** Statements on members of the families that this one speaks of, which support it beside its own evidence; ids, sorted. */
  readonly supportedBy: readonly string[];
  /** Statements that say the contrary; ids, sorted. */
  readonly contradicts: readonly string[];
}

/** Two claims, or one claim and its denial, that cannot both hold everywhere. */
export interface Contradiction {
  /** `direction`: one says increase, the other decrease. `denial`: the same claim is made and denied. */
  readonly kind: "direction" | "denial";
  /** Ids of the two statements; equal for `denial`. The smaller comes first. */
  readonly statements: readonly [string, string];
  /** Cell lines that both sides name; sorted. */
  readonly sharedCellLines: readonly Curie[];
  /** Both name cell lines and none is the same: each may hold where it was seen. */
  readonly isInDifferentCells: boolean;
}

/** What a corpus supports, sorted throughout: the same rows in any order give an equal graph. */
export interface Graph {
  /** Participants of the statements and things of their contexts, by CURIE. */
  readonly entities: readonly Entity[];
  /** By subject, relation, object, aspect, direction. */
  readonly statements: readonly GraphStatement[];
  readonly contradictions: readonly Contradiction[];
}

/** Things one after the other, from memory or from disk; `for await` takes both. */
export type Stream<T> = Iterable<T> | AsyncIterable<T>;

/** How much a graph holds. */
export interface GraphCounts {
  readonly entities: number;
  readonly documents: number;
  readonly statements: number;
  /** Statements that all their evidence denies. */
  readonly deniedStatements: number;
  readonly evidence: number;
  readonly contradictions: number;
}

/**
 * A graph that is read a piece at a time, as often as wanted: what exporters and reports take, so that none of them holds a whole graph. Each stream begins anew
 * with every call, and is sorted: the same evidence gives the same order.
 */
export interface GraphSource {
  readonly run: RunDescription;
  readonly counts: GraphCounts;
  /** By CURIE. */
  readonly entities: () => Stream<Entity>;
  /** Pages of one paper follow on each other. By id. */
  readonly documents: () => Stream<DocumentSummary>;
  /** By subject, relation, object, aspect, direction; each with its evidence. */
  readonly statements: () => Stream<GraphStatement>;
  /** By the ids of their statements. */
  readonly contradictions: () => Stream<Contradiction>;
  /** Refused records by reason, where a run made the graph. */
  readonly refusals?: Readonly<Record<string, number>>;
}

/** What the graph tells of one document. Several with one id (one paper on several pages) become one node. */
export interface DocumentSummary {
  readonly id: Curie;
  readonly source: string;
  /** The page it came from: the path of the input as given. */
  readonly input: string;
  readonly title: string;
  readonly year: number | null;
  readonly journal: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly isRetracted: boolean;
  /** Other records of the same work, as far as the run knows: versions, preprints, the notice of its retraction. */
  readonly links?: readonly DocumentLink[];
}

/** Another record of the same work: read as "the other is the ... of this one". */
export interface DocumentLink {
  readonly relation: VersionRelation;
  readonly id: Curie;
}

/** What made the graph. No clock and no host: the same input gives the same bytes. */
export interface RunDescription {
  readonly litgraphVersion: string;
  /** SHA-256, hex. */
  readonly lexiconHash: string;
  /** SHA-256, hex. */
  readonly ruleSetHash: string;
  /** Names and releases of the terminologies, e.g. `starter 2026-11`. */
  readonly terminologies: readonly string[];
}
