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
  /** Identifiers with prefix: `NCBIGene:3569`, `MESH:D002945`, `Cellosaurus:CVCL_0134`; empty when it has none. */
  readonly ids: readonly string[];
}

/** A pair of the gold: mention ids where the corpus annotates sentences, identifiers where it annotates documents. */
export interface CorpusRelation {
  readonly label: string;
  readonly subject: string;
  readonly object: string;
  readonly level: "mention" | "document";
  /** False for pairs that the corpus marks as unrelated, and for predicted-only notes. */
  readonly isPositive: boolean;
}

/** One document of a corpus. */
export interface CorpusDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly mentions: readonly CorpusMention[];
  readonly relations: readonly CorpusRelation[];
  /** Short and long forms that the gold lists. */
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
}

/** What a corpus annotates; other types are not scored on it, because they are unmarked, not absent. */
export interface CorpusProfile {
  readonly types: readonly EntityType[];
  readonly hasIdentifiers: boolean;
  readonly hasAbbreviations: boolean;
  readonly relations: "none" | "chemprot" | "biored" | "civicmine" | "drugprot";
}
