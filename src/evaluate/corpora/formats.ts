import type { CorpusDocument } from "./gold-corpus.ts";

/** A format of annotated corpora: one row. */
export interface CorpusFormat {
  readonly name: string;
  /** True when the file or folder is of this format, by its name and first lines. */
  readonly claims: (path: string) => boolean;
  readonly read: (path: string) => readonly CorpusDocument[];
  /** Name of the corpus when the file's own says too little. */
  readonly nameOf?: (path: string) => string;
}

export const corpusFormats: readonly CorpusFormat[] = [];
