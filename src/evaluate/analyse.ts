import type { Document, Layers } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import type { ErrorLine } from "./score.ts";

/** A gold document as the pipeline annotates it. */
export interface Analysed {
  readonly doc: Document & Layers;
  /** The stage that failed, as an error to list; `null` when none did. */
  readonly failure: ErrorLine | null;
}

const nothingFound: Layers = { sentences: [], tokens: [], abbreviations: [], mentions: [], groundings: [], claims: [], relations: [] };

/** Annotates a gold document. One on which a stage fails counts as one in which nothing is found, and the failure is an error of its own. */
export function analyse(pipeline: Pipeline, base: Document, corpus: string, document: string): Analysed {
  try {
    return { doc: pipeline.process(base), failure: null };
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
    const { reason, stage, message } = cause;
    const failure = { corpus, document, task: "document", kind: "document", label: reason, text: stage, detail: message, sentence: "", at: null } as const;
    return { doc: { ...base, ...nothingFound }, failure };
  }
}
