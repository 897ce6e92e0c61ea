import type { Withdrawal } from "../ingest/source.ts";
import type { PubmedRevision } from "../ingest/xml/pubmed-updates.ts";
import type { Curie } from "../model/curie.ts";
import type { RefusalReason } from "../model/errors.ts";
import type { DocumentLink, DocumentSummary, EvidenceRow } from "../model/graph.ts";
import type { RelationType } from "../model/relation-types.ts";
import type { EntityType } from "../model/schema.ts";

/**
 * What became of one input or one record. `read`: it is a document; `quarantined`: it is one that is kept and not mined; `merged`: it is the same paper as another;
 * `superseded`: a later version of the record is there; `deleted`: its maker has withdrawn it; `refused`: it is bad; `skipped`: it is no input; `applied`: it is
 * a list of withdrawn records.
 */
export interface LedgerRow {
  readonly input: string;
  /** One-based number of the record within the input; `null` for the input as a whole. */
  readonly record: number | null;
  readonly status: "read" | "quarantined" | "merged" | "superseded" | "deleted" | "refused" | "skipped" | "applied";
  /** Source that read it. */
  readonly source: string | null;
  readonly id: Curie | null;
  /** Merged and superseded: the document that stands in its place, and where that was read. */
  readonly mergedInto: { readonly id: Curie; readonly input: string; readonly record: number } | null;
  /** Refused, deleted, superseded, quarantined: a stable code. Skipped: why, in words. */
  readonly reason: RefusalReason | string | null;
  readonly stage: string | null;
  readonly message: string | null;
  /** Where in the input, when known. */
  readonly offset: number | null;
  readonly unit: "byte" | "utf16" | null;
  /** Codes of the document's notes. */
  readonly notes: readonly string[];
}

/** What decides whether two documents tell of one paper, and which of them tells it better. */
export interface PaperIdentity {
  readonly id: Curie;
  readonly input: string;
  readonly record: number;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly year: number | null;
  /** Letters and digits of the title, folded; `null` when it is too short to tell papers apart ("Reply"). */
  readonly titleKey: string | null;
  /** Names of the first author, folded, in any order and without initials; empty when none is stated. */
  readonly firstAuthor: readonly string[];
  /** Hash of how the abstract begins, folded; `null` when there is none, or only a line of it. */
  readonly abstractKey: string | null;
  /** Higher is better: whole abstract, stated metadata, length. */
  readonly completeness: number;
}

/** What a run knows of a document when it decides what becomes of it. */
export interface SettledDocument extends PaperIdentity {
  /** The record as a revision of its citation; `null` for what is no record of PubMed. */
  readonly revision: PubmedRevision | null;
  /** Why it was quarantined, in words; `null` for nearly all. */
  readonly quarantine: string | null;
}

/** A document with the links that its page states. */
export interface LinkedDocument extends PaperIdentity {
  readonly links: readonly DocumentLink[];
}

/** Counts of what the documents of a run hold. */
export interface DocumentTally {
  readonly mentions: Readonly<Partial<Record<EntityType, number>>>;
  readonly ungroundedMentions: number;
  readonly relations: Readonly<Partial<Record<RelationType, number>>>;
}

/** One document as a run keeps it once it is analysed: all that is needed to settle papers, to assemble the graph and to write its line. Plain data. */
export interface AnalysedDocument extends SettledDocument, LinkedDocument {
  readonly summary: DocumentSummary;
  readonly rows: readonly EvidenceRow[];
  readonly tally: DocumentTally;
  readonly ledger: LedgerRow;
  /** Its line of `documents.ndjson` in UTF-8, with the line end, without what is known only when all documents are read. Bytes go from thread to thread and to disk as they are. */
  readonly line: Uint8Array;
}

/** What reading a slice of the input gives, in any order: documents, records that were withdrawn, and rows of the ledger for what became no document. */
export type ShardItem =
  | { readonly kind: "document"; readonly document: AnalysedDocument }
  | { readonly kind: "withdrawal"; readonly withdrawal: Withdrawal; readonly row: LedgerRow }
  | { readonly kind: "ledger"; readonly row: LedgerRow };
