import type { Curie } from "./curie.ts";
import type { EntityType } from "./schema.ts";
import type { Span } from "./span.ts";

/** A name found in a document. */
export interface Mention {
  /** `m0`, `m1`, ... in text order; stable within the document. */
  readonly id: string;
  /** Into `Document.text`. */
  readonly span: Span;
  readonly text: string;
  readonly type: EntityType;
  /** `lexicon`, `abbreviation`, `coordination`, `generic`, `pattern` or a model's id. */
  readonly foundBy: string;
  /** 0 to 1. */
  readonly score: number;
  /** The name to look up where `text` alone does not say it: "caspase-8" for the "-8" of "caspase-3 and -8", the long form for a short form. */
  readonly lookupName?: string;
  /** A word for a whole class ("chemotherapy", "anticancer drugs"): kept for relations and context, has no identifier. */
  readonly isGeneric: boolean;
  /** Names of another type that this one holds or also is; absent where there are none. They take part in no relation and stand in no graph. */
  readonly inner?: readonly InnerMention[];
}

/** A name within the name of something else ("dopamine" in "dopamine receptor"), with its candidate identifiers, best first. */
export interface InnerMention extends Pick<Mention, "span" | "text" | "type" | "foundBy" | "score"> {
  readonly groundings: readonly Grounding[];
}

/** One candidate identifier for a mention. */
export interface Grounding {
  readonly curie: Curie;
  /** Preferred label: the HGNC symbol, the Cellosaurus name, the drug's name. */
  readonly name: string;
  /** 0 to 1; candidates of one mention are ordered by it. */
  readonly score: number;
  /** Why: `approved symbol`, `alias`, `long form "interleukin-6"`, ... */
  readonly via: string;
  readonly isFamily: boolean;
  /** Other CURIEs of the same thing. */
  readonly exactMatches: readonly Curie[];
  /** NCBI taxon of the gene or cell line, where known. */
  readonly taxon: Curie | null;
}

/** A short form and the long form that the document itself gives it. */
export interface Abbreviation {
  readonly short: Span;
  readonly long: Span;
  readonly shortText: string;
  readonly longText: string;
}
