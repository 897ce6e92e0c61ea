import type { Curie } from "../../model/curie.ts";
import type { EntityType } from "../../model/schema.ts";
import type { Term, TermAddition, TermName } from "../term.ts";

/** What a reader tells while it reads. Lines are one-based. */
export interface TermSink {
  readonly term: (term: Term) => void;
  readonly addition: (addition: TermAddition) => void;
  /** A row that cannot be used; the reader goes on with the next. */
  readonly badRow: (line: number, message: string) => void;
}

/** Takes a decoded file piece by piece; terms come out as soon as they are complete. */
export interface TermReader {
  readonly write: (text: string) => void;
  /** Call once, after the last piece. */
  readonly end: () => void;
}

/** The beginning of a file, for recognition. */
export interface FileHead {
  /** Base name without `.gz`, lower case. */
  readonly name: string;
  /** Up to 64 kB of decoded text. */
  readonly text: string;
  /** First line that is not blank, without byte-order mark and line end. */
  readonly firstLine: string;
}

/** One row of the list of formats. */
export interface TerminologyFormat {
  readonly id: string;
  /** For messages: what the maker calls it. */
  readonly title: string;
  readonly recognises: (head: FileHead) => boolean;
  readonly read: (sink: TermSink) => TermReader;
}

/** The fields of a term that a reader need not set. */
export function termOf(curie: Curie, type: EntityType, name: string, names: readonly TermName[], more: Partial<Term> = {}): Term {
  return { curie, type, name, names, isFamily: false, taxon: null, exactMatches: [], members: [], ...more };
}
