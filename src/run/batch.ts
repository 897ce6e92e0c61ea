import type { CutRecord, Withdrawal } from "../ingest/source.ts";
import type { Document } from "../model/document.ts";
import type { AnalysedDocument, LedgerRow } from "../store/analysed-document.ts";
import type { StageMilliseconds } from "./stage-times.ts";

// What goes from the thread that reads to those that analyse, and back. All of it is plain data.

/** A file that is read as a whole where it is analysed. */
export interface FileItem {
  readonly kind: "file";
  /** As the ledger names it. */
  readonly name: string;
  readonly path: string;
  /** Bytes on disk. */
  readonly size: number;
  /** Of the file as it was when the slice was named, hex; a file that has changed since is refused. */
  readonly sha256: string;
  /** Path of the `.md5` beside it, or `null`. */
  readonly checksum: string | null;
}

/** A record that was cut out of a file and is read where it is analysed. */
export interface CutItem {
  readonly kind: "cut";
  readonly file: string;
  readonly source: string;
  readonly cut: CutRecord;
  /** One-based number among the results of the file. */
  readonly record: number;
}

/** A document that was read already. */
export interface DocumentItem {
  readonly kind: "document";
  readonly file: string;
  readonly document: Document;
  readonly record: number;
}

export type BatchItem = FileItem | CutItem | DocumentItem;

/** The place at which an earlier try of the batch was given up. */
export interface GivenUp {
  /** Index of the item. */
  readonly item: number;
  /** Number of the record within a file that is read as a whole; 1 otherwise. */
  readonly record: number;
  /** `reading`: the record could not even be read, nor what follows it in its file. */
  readonly phase: "reading" | "analysing";
  /** What happened, in words for the ledger. */
  readonly why: string;
}

/** What became of the items of a batch. */
export interface BatchResult {
  readonly documents: readonly AnalysedDocument[];
  readonly refused: readonly LedgerRow[];
  readonly withdrawals: readonly Withdrawal[];
  readonly applied: readonly LedgerRow[];
  /** Files that could not be read as they were when the slice was named; they say nothing of the slice's content. */
  readonly vanished: readonly LedgerRow[];
  readonly times: StageMilliseconds;
}

/**
 * Tells which record is in hand, across threads: [item, 2 * record + (0 while reading, 1 while analysing)]; -1 before the first.
 */
export type Beat = Int32Array;
