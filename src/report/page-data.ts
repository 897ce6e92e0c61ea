import type { Curie } from "../model/curie.ts";
import type { RunDescription } from "../model/graph.ts";
import type { PerturbationKind, SectionType } from "../model/schema.ts";

/*
 * What the page of a report holds, as compact as plain JSON allows: columns instead of records, numbers instead of names. Written by `page-columns.ts` and
 * `evidence-tuple.ts`, read by `page/store.ts`. All texts come out of papers and file names: the page shows them as text only.
 */

/** Names that occur often, once each, and for every row the index of its name. */
export interface CodedColumn {
  readonly names: readonly string[];
  readonly codes: readonly number[];
}

/** Participants and things of contexts; their order is that of the indexes in the other columns. */
export interface EntityColumns {
  readonly curie: readonly Curie[];
  readonly name: readonly string[];
  readonly type: CodedColumn;
  /** 1 for families and complexes. */
  readonly family: readonly (0 | 1)[];
  readonly exactMatches: readonly (readonly Curie[])[];
}

/** Papers with evidence that is shown. */
export interface DocumentColumns {
  readonly id: readonly Curie[];
  readonly title: readonly string[];
  /** 0 where the page does not say. */
  readonly year: readonly number[];
  readonly journal: readonly string[];
  readonly source: CodedColumn;
  /** Every page that the paper was read from: indexes into the inputs. */
  readonly inputs: readonly (readonly number[])[];
  readonly retracted: readonly (0 | 1)[];
}

/** Statements, strongest first. Numbers of entities and documents are indexes into their columns. */
export interface StatementColumns {
  readonly id: readonly string[];
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly relation: CodedColumn;
  /** The empty name stands for none. */
  readonly aspect: CodedColumn;
  readonly direction: CodedColumn;
  readonly negated: readonly (0 | 1)[];
  /** Thousandths. */
  readonly belief: readonly number[];
  readonly support: readonly number[];
  readonly denial: readonly number[];
  readonly holdsIn: readonly (readonly number[])[];
  readonly deniedIn: readonly (readonly number[])[];
  readonly documents: readonly (readonly number[])[];
  /** Pieces of evidence in the graph; the page may hold fewer. */
  readonly evidence: readonly number[];
  /** Year of the newest paper, 0 where none is known. */
  readonly year: readonly number[];
  /** Rows of the statements on members of its families that support it beside its own evidence. */
  readonly supportedBy: readonly (readonly number[])[];
  /** Number of its entry in the blocks of evidence. */
  readonly place: readonly number[];
}

/** Two statements of the page that cannot both hold everywhere; equal for a denial. */
export interface PageContradiction {
  readonly kind: "direction" | "denial";
  readonly statements: readonly [number, number];
  readonly sharedCellLines: readonly number[];
  readonly inDifferentCells: boolean;
}

/** Counts by name, in the order in which they are to be shown. */
export type Tally = readonly (readonly [name: string, count: number])[];

/** Counts over the whole graph, also over what the page leaves out. */
export interface PageTotals {
  readonly documents: number;
  readonly statements: number;
  readonly evidence: number;
  readonly denied: number;
  readonly contradictions: number;
  readonly entities: number;
  /** Statements by relation and direction, as `relation direction`. */
  readonly relations: Tally;
  /** Statements by twentieths of belief; twenty counts. */
  readonly beliefs: readonly number[];
  readonly sources: Tally;
  readonly years: Tally;
  readonly sections: Tally;
  /** `asserted`, `hypothesis`, `background`, `denied`, `cited-paper`, `retracted`: pieces of evidence of which that is true. */
  readonly stances: Tally;
  /** Refused records by reason; `null` where the graph was not made by a run. */
  readonly refusals: Tally | null;
}

/** The part of a report that is in its page from the start. */
export interface PageData {
  readonly version: 1;
  readonly run: RunDescription;
  readonly totals: PageTotals;
  /** Paths of pages as they were given. */
  readonly inputs: readonly string[];
  readonly entities: EntityColumns;
  readonly documents: DocumentColumns;
  readonly statements: StatementColumns;
  readonly contradictions: readonly PageContradiction[];
  /** Statements whose evidence is in one block. */
  readonly blockSize: number;
  /** Pieces of evidence that the page holds of a statement, at most. */
  readonly evidenceShown: number;
  /** What the page asks for more than it holds; `null` in a file that stands alone. */
  readonly live: LiveAccess | null;
}

/** How a page that `litgraph view` serves talks to it. */
export interface LiveAccess {
  /** Sent with every verdict; a page of another site cannot know it. */
  readonly token: string;
  /** What was searched for in the whole run; empty for everything. */
  readonly query: string;
  /** Statements of the run that fit it. */
  readonly fitting: number;
  /** What is in the curation file. */
  readonly verdicts: readonly Verdict[];
  /** Seconds by stage of the run, as its run.json tells them; empty where there is none. */
  readonly seconds: readonly (readonly [string, number])[];
}

/** One piece of evidence. `spans`: subject, object and trigger, UTF-16 into the quote, -1 for no trigger. `flags`: see {@link evidenceFlags}. */
export type EvidenceTuple = readonly [
  id: string,
  document: number,
  /** Index into the inputs. */
  input: number,
  section: SectionType,
  quote: string,
  prefix: string,
  suffix: string,
  spans: readonly [number, number, number, number, number, number],
  raw: readonly [number, number] | 0,
  flags: number,
  perturbation: PerturbationKind | 0,
  /** Direction and aspect as the sentence puts them, where they differ from the statement's. */
  observed: string | 0,
  /** Thousandths. */
  score: number,
  /** That both names are what they were taken for, thousandths. */
  namesScore: number,
  foundBy: string,
  /** Cell lines, diseases and species of its context. */
  context: readonly number[],
  /** By what a curation file names the sentence. */
  sentenceHash: string,
  /** What curators had said of it when the graph was made. */
  judgement: readonly [verdict: "right" | "wrong", because: string] | 0,
];

/** Evidence of the statements of one block, by `place`. */
export type EvidenceBlock = readonly (readonly EvidenceTuple[])[];

/** Bits of a tuple's flags. */
export const evidenceFlags = { denies: 1, hypothesis: 2, background: 4, cited: 8, unknownSource: 16, retracted: 32, repeats: 64 } as const;

/** What a reader says of one piece of evidence: a line of a curation file. */
export interface Verdict {
  readonly statement: string;
  readonly sentenceHash: string;
  readonly verdict: "right" | "wrong";
  /** Never empty. */
  readonly because: string;
  /** For people who read the file: the claim in words, the sentence, its paper. */
  readonly claim?: string;
  readonly sentence?: string;
  readonly document?: string;
}
