import type { EntityType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";

/** A mention of the gold; spans are UTF-16 into the document's text. */
export interface CorpusMention extends Span {
  /** Id within the document, for relations that name mentions; `null` where the format has none. */
  readonly id: string | null;
  readonly text: string;
  /** `null` for kinds of the corpus that are none of ours (cellular component, tissue). */
  readonly type: EntityType | null;
  /** The corpus's own word for the kind. */
  readonly kind: string;
  readonly isFamily: boolean;
  /** Finding something here is neither right nor wrong. */
  readonly isNeutral: boolean;
  /** Identifiers with prefix: `NCBIGene:3569`, `MESH:D002945`, `Cellosaurus:CVCL_0134`; empty when it has none. */
  readonly ids: readonly string[];
}

/** A pair of the gold in the corpus's own words. */
export interface CorpusRelation {
  readonly label: string;
  /** Mention ids where the corpus annotates mentions, identifiers as the file writes them where it annotates documents. */
  readonly subject: string;
  readonly object: string;
}

/** An event of the gold: something that happens to mentions, named by a trigger. */
export interface CorpusEvent {
  readonly kind: string;
  /** The words that name it, UTF-16 into the document's text. */
  readonly trigger: Span;
  /** Ids of the mentions that take part in it directly. */
  readonly participants: readonly string[];
  /** Ids of all mentions that take part in it or in an event within it. */
  readonly mentions: readonly string[];
  readonly isNegated: boolean;
  readonly isSpeculated: boolean;
}

/** One document of a corpus. */
export interface CorpusDocument {
  readonly id: string;
  readonly text: string;
  /** Where the title ends within `text`; 0 when it has none of its own. */
  readonly titleEnd: number;
  readonly mentions: readonly CorpusMention[];
  readonly relations: readonly CorpusRelation[];
  /** Absent where the corpus has no events. */
  readonly events?: readonly CorpusEvent[];
  /** Short and long forms that the gold lists. */
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
}

/** A mention as a file writes it, before its offsets are read. */
export interface MentionRow {
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly identifier: string;
}
