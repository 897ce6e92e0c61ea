import type { Lexicon, NameHit } from "../lexicon/lexicon.ts";
import type { Document } from "../model/document.ts";
import type { EntityType } from "../model/schema.ts";
import type { Span } from "../model/span.ts";
import type { LocalDefinition } from "./recognize-definitions.ts";

/** A name that one finder holds for a mention; where proposals overlap, the higher rank wins, then the longer span, then the score. */
export interface Proposal extends Span {
  readonly type: EntityType;
  readonly foundBy: string;
  /** 0 to 1. */
  readonly score: number;
  readonly isGeneric: boolean;
  /** The name to look up when the text of the span does not say it. */
  readonly lookupName: string | null;
  readonly rank: number;
}

/** How far each kind of finder is believed where spans overlap. A trained tagger joins with a rank of its own. */
export const ranks = { embedded: 5, definition: 4, lexicon: 3, pattern: 1 } as const;

/** What every finder sees of a document. */
export interface RecognitionInput {
  readonly doc: Document;
  readonly text: string;
  readonly lexicon: Lexicon;
  /** Stretches in which names are looked for: sentences, in order. */
  readonly stretches: readonly Span[];
  /** Names of the lexicon in those stretches, in order; they do not overlap. Features for a trained finder. */
  readonly hits: readonly NameHit[];
  /** Short forms that the document defines, by their text without plural s. */
  readonly definitions: ReadonlyMap<string, LocalDefinition>;
}

/** Finds mentions of one kind of evidence; a trained tagger is one more of these. */
export type MentionFinder = (input: RecognitionInput) => readonly Proposal[];

/** The words before and after a span, within its stretch, at most 48 characters each. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Cuts the surroundings of a span out of its stretch. */
export function surroundingsOf(text: string, stretch: Span, span: Span): Surroundings {
  return {
    before: text.slice(Math.max(stretch.start, span.start - 48), span.start),
    after: text.slice(span.end, Math.min(stretch.end, span.end + 48)),
  };
}

/** Gives the stretch that holds a position; positions must not decrease from call to call. */
export function stretchCursor(stretches: readonly Span[]): (position: number) => Span | null {
  let index = 0;
  return (position) => {
    while (index < stretches.length && (stretches[index]?.end ?? 0) <= position) index += 1;
    const stretch = stretches[index];
    return stretch !== undefined && stretch.start <= position ? stretch : null;
  };
}
