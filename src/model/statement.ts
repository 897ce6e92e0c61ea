import type { Curie } from "./curie.ts";
import type { Context, Perturbation } from "./relation.ts";
import type { RelationType } from "./relation-types.ts";
import type { Aspect, Attribution, Direction, EntityType, Epistemic, SectionType } from "./schema.ts";
import type { Span } from "./span.ts";

/** One sentence's support for, or denial of, one statement; self-contained, so that graphs assemble from evidence alone. */
export interface Evidence {
  /** Hash of document, sentence, spans and rule. */
  readonly id: string;
  readonly document: Curie;
  /** Path of the input it was read from. */
  readonly input: string;
  readonly section: SectionType;
  /** The sentence, word for word. */
  readonly quote: string;
  /** Up to 32 characters before and after, for the TextQuoteSelector. */
  readonly prefix: string;
  readonly suffix: string;
  /** All spans are UTF-16 into the document's clean text. */
  readonly sentence: Span;
  readonly subjectSpan: Span;
  readonly objectSpan: Span;
  readonly trigger: Span | null;
  /** Sentence and participants in the raw input, UTF-16. */
  readonly rawSentence: Span | null;
  readonly subjectText: string;
  readonly objectText: string;
  /** As observed. */
  readonly direction: Direction;
  readonly aspect: Aspect | null;
  readonly negated: boolean;
  readonly epistemic: Epistemic;
  readonly perturbation: Perturbation | null;
  readonly context: Context;
  readonly attribution: Attribution;
  readonly score: number;
  /** The chance that subject and object are names of what they were taken for, as the recogniser has it; 0 to 1. */
  readonly namesScore: number;
  readonly foundBy: string;
}

/** A participant of a statement. */
export interface Entity {
  readonly curie: Curie;
  readonly name: string;
  readonly type: EntityType;
  readonly isFamily: boolean;
  readonly exactMatches: readonly Curie[];
  readonly taxon: Curie | null;
}

/** What the corpus supports: a claim about the world, in CURIEs, with every piece of evidence for and against it. */
export interface Statement {
  /** Hash of what it claims; equal claims have equal ids in every run. */
  readonly id: string;
  readonly subject: Curie;
  readonly relation: RelationType;
  readonly object: Curie;
  readonly aspect: Aspect | null;
  readonly direction: Direction;
  /** 0 to 1. */
  readonly belief: number;
  readonly evidence: readonly Evidence[];
}
