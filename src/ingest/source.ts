import type { Document, Note } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";

/** One input as a source sees it. Decompression and decoding happen behind it, once. */
export interface SourceInput {
  /** Path as given on the command line, or `-`. Never parsed for meaning beyond its extension as a tie-breaker. */
  readonly name: string;
  /** The first 64 KiB of the decompressed input, decoded; enough to recognise a format by its structure. */
  readonly head: string;
  /** True when `head` is the whole input. */
  readonly isWhole: boolean;
  /** The whole input, decompressed and decoded. @throws DocumentError (`too-large`, `encoding`, `truncated`) */
  readonly text: () => Promise<string>;
  /** The decompressed bytes as they come, for formats of many records. @throws DocumentError (`truncated`, `hostile`) while reading. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** What was doubtful about the bytes (`invalid-bytes`, `charset-guessed`, `gzip-trailing-bytes`); complete once the input has been read to its end. */
  readonly notes: () => readonly Note[];
  /** Told of each list of withdrawn records while reading; left out where nobody listens. */
  readonly withdraw?: (withdrawal: Withdrawal) => void;
}

/** A list of records that a dump withdraws. What it means is decided over all files of a run. */
export interface Withdrawal {
  /** Path of the file, with the path inside an archive. */
  readonly input: string;
  /** One-based place among the records of the file. */
  readonly position: number;
  readonly records: readonly { readonly pmid: string; readonly version: number }[];
}

/** What a source yields: a document, or the refusal of one record; in = out + refused. */
export type SourceResult = Document | DocumentError;

/** One record of a file of many, cut out and not yet read. Plain data: another thread can read it. */
export interface CutRecord {
  /** What kind of record, where a format has several: the element's name in XML. */
  readonly name: string;
  /** The record, unchanged. */
  readonly text: string;
  /** One-based number within the input, damaged records included. */
  readonly number: number;
  /** Where it begins, in bytes of the decompressed input. */
  readonly byteStart: number;
  /** Where it begins, in UTF-16 units of the decoded input without a byte order mark. */
  readonly unitStart: number;
}

/** A format whose records are found much faster than they are read, so that finding and reading can be done apart. */
export interface CuttableFormat {
  /** Finds the records, without reading them; memory is bound by the largest. What is refused here stands in its place. */
  readonly cut: (input: SourceInput) => AsyncIterable<CutRecord | DocumentError>;
  /**
   * Reads one record: exactly one result for each that was cut.
   * @param input Name of the input that it was cut from.
   */
  readonly readCut: (record: CutRecord, input: string) => SourceResult | { readonly withdrawal: Withdrawal };
}

/** The {@link Source.read} of a format whose records are cut first. */
export function readingCuts({ cut, readCut }: CuttableFormat): Source["read"] {
  return async function* read(input) {
    for await (const record of cut(input)) {
      const result = record instanceof DocumentError ? record : readCut(record, input.name);
      if ("withdrawal" in result) input.withdraw?.(result.withdrawal);
      else yield result;
    }
  };
}

/** A format or page layout that litgraph reads: one row in `sources.ts`. */
export interface Source {
  /** Stable, kebab-case; written into documents and the ledger, e.g. `qxmd-text`, `pubmed-html`, `pubmed-xml`. */
  readonly name: string;
  readonly description: string;
  /**
   * How surely this input is of this format, judged by structure: 0 (no) to 1. Specific layouts claim above 0.5 or not at all;
   * the generic readers claim at most 0.3. Two claims above 0.5 of different sources are an `ambiguous-format` refusal that names both.
   */
  readonly claim: (input: SourceInput) => number;
  readonly read: (input: SourceInput) => AsyncIterable<SourceResult>;
  /** The input is one page, read as a whole; without it, records one after the other. */
  readonly isOnePage?: true;
  /** For formats of many records, where they can be cut out before they are read. */
  readonly cuttable?: CuttableFormat;
}
