import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";

/** What a run reads documents with; made once, before the first document. */
export interface Runtime {
  readonly lexicon: Lexicon;
  readonly pipeline: Pipeline;
  /** SHA-256 of the rules as data, hex. */
  readonly ruleSetHash: string;
}
