import type { Span } from "../../model/span.ts";

/** A name that something else has marked in the text: a hit of the lexicon, or a mention found by rules. Numbers are opaque; equal means equal. */
export interface NameMark extends Span {
  /** Type and nothing else, from 1. */
  readonly type: number;
  /** Type with the most telling traits. */
  readonly kind: number;
  /** All else that is known of it. */
  readonly traits: number;
}

/** A document as the recogniser reads it. Marks of one kind stand in text order and do not overlap; spans are UTF-16 into the text. */
export interface TaggerInput {
  readonly text: string;
  /** Sentences. */
  readonly stretches: readonly Span[];
  readonly lexiconMarks: readonly NameMark[];
  readonly ruleMarks: readonly NameMark[];
  /** Long forms and the short forms that the document defines for them. */
  readonly links: readonly { readonly long: Span; readonly short: Span }[];
  /** Which kind of lexicon the marks come from (the starter lists 0, a full one 1): the same mark does not mean the same in both. */
  readonly lexiconKind: number;
}
