import type { Curie } from "./curie.ts";
import type { Abbreviation, Grounding, Mention } from "./mention.ts";
import type { RelationMention } from "./relation.ts";
import type { Attribution, SectionType } from "./schema.ts";
import type { Span } from "./span.ts";

/**
 * One piece of the map from the clean text to the raw page. `copy`: the same characters. `space`: raw blanks or line ends became one blank.
 * `drop`: raw characters vanished inside the text (a line-end hyphen, a tag). `decode`: raw characters stand for others (`&alpha;`, mended ligature).
 * Text with no raw counterpart (the blank lines between sections) has no piece.
 */
export interface OffsetPiece {
  readonly op: "copy" | "space" | "drop" | "decode";
  /** Into {@link Document.text}; empty for `drop`. */
  readonly clean: Span;
  /** Into {@link Document.raw}. */
  readonly raw: Span;
}

/** Pieces in order of the clean text. Raw order may differ: a running head can supply the title. */
export type OffsetMap = readonly OffsetPiece[];

/** A stretch of {@link Document.text} of one kind, one language and one attribution. Sections do not overlap; between them lie blank lines. */
export interface Section extends Span {
  readonly type: SectionType;
  readonly heading: string | null;
  /** BCP 47 primary tag (`en`, `zh`), or `und`. */
  readonly language: string;
  /** Whose words these are. `cited-paper`: a citing or other paper's; `unknown`: secondary sources. */
  readonly attribution: Attribution;
  /** Whether relations are read from it. */
  readonly isMined: boolean;
  /** The page cut this text off. */
  readonly isTruncated: boolean;
  /** Index of an earlier section with the same text, when this one repeats it. */
  readonly duplicateOf: number | null;
}

/** What becomes of a stretch of the raw page: kept as text, kept as metadata, another paper's, or removed. */
export type Disposition = "text" | "metadata" | "other" | "boilerplate";

/** A labelled stretch of {@link Document.raw}. Together the regions cover every non-blank character of it. */
export interface Region extends Span {
  readonly disposition: Disposition;
  /** Finer label for people: `title`, `pmid`, `ui-action`, `copyright`, ... */
  readonly role: string;
}

/** An author as the page writes the name, with the affiliations that it gives to that author. */
export interface Author {
  readonly name: string;
  readonly affiliations: readonly string[];
}

/** What the page itself states about its paper; `null` where it does not say. Never guessed. */
export interface Metadata {
  readonly year: number | null;
  /** ISO 8601, as precise as stated: `2010`, `2010-09`, `2010-09-02`. */
  readonly date: string | null;
  readonly journal: string | null;
  /** Lower case, without resolver prefix. */
  readonly doi: string | null;
  /** Digits only. */
  readonly pmid: string | null;
  /** With the letters PMC. */
  readonly pmcid: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly authors: readonly Author[];
  readonly keywords: readonly string[];
  readonly publicationTypes: readonly string[];
  readonly isRetracted: boolean;
  /** What the dump calls the record, where that is no PMID, DOI or PMCID. */
  readonly recordId?: string;
  /** Version of the record, where the dump counts them (PubMed); 1 when left out. */
  readonly recordVersion?: number;
  /** MeSH descriptors that indexers gave the paper, without qualifiers. */
  readonly meshHeadings?: readonly string[];
}

/** Metadata of a page that states nothing. */
export const emptyMetadata: Metadata = {
  year: null,
  date: null,
  journal: null,
  doi: null,
  pmid: null,
  pmcid: null,
  volume: null,
  issue: null,
  pages: null,
  authors: [],
  keywords: [],
  publicationTypes: [],
  isRetracted: false,
};

/** How another record belongs to this paper: its versions and preprints, its retraction, its corrections. Read as "the other is the ... of this". */
export type VersionRelation = "newer-version" | "earlier-version" | "retraction-notice" | "retracted-paper" | "erratum" | "corrected-paper" | "republication";

/** Another paper that the page names (similar, citing, cited, source of a news item). */
export interface RelatedPaper {
  readonly relation: "similar" | "cited-by" | "reference" | "press-release" | "other" | VersionRelation;
  readonly title: string | null;
  readonly journal: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  /** Into {@link Document.raw}. */
  readonly raw: Span;
}

/** Doubtful but usable: counted in run.json. */
export interface Note {
  readonly stage: string;
  /** Stable code, e.g. `abstract-truncated`, `language-not-mined`, `title-from-running-head`. */
  readonly code: string;
  readonly message: string;
}

/** A sentence of {@link Document.text}, within one section. */
export interface Sentence extends Span {
  /** Index into {@link Document.sections}. */
  readonly section: number;
}

/** A token of {@link Document.text} with its part of speech (Universal tags, from wink-nlp). */
export interface Token extends Span {
  readonly pos: string;
  /** Index into the sentences layer. */
  readonly sentence: number;
}

/** What stages add beside the text. Each layer is provided by exactly one stage. */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly abbreviations: readonly Abbreviation[];
  readonly mentions: readonly Mention[];
  /** Parallel to `mentions`: candidates, best first; empty when nothing is known. */
  readonly groundings: readonly (readonly Grounding[])[];
  /** Sentence-level claims before qualification. */
  readonly claims: readonly RelationMention[];
  readonly relations: readonly RelationMention[];
}

/** Names of the layers; stages declare theirs by these. */
export type LayerName = keyof Layers;

/** One paper as one page or record tells it: a frozen text, where each character came from, and the layers found so far. */
export interface Document extends Partial<Layers> {
  /** PMID, else DOI, else a hash of the text; what the document is called in every output. */
  readonly id: Curie;
  /** Name of the source row that read it, e.g. `qxmd-text`. */
  readonly source: string;
  /** How sure the source is that it read this page rightly, 0 to 1. */
  readonly confidence: number;
  /** Path of the input as given, `-` for standard input; with `#n` for the n-th record of a file of many. */
  readonly input: string;
  /** The decoded page or record, unchanged. */
  readonly raw: string;
  /** Where `raw` begins in the decoded input, in UTF-16 units; 0 for a page. */
  readonly rawStart: number;
  readonly title: string;
  /** Title, blank line, abstract, then whatever else is kept, each in its section. */
  readonly text: string;
  readonly sections: readonly Section[];
  readonly offsets: OffsetMap;
  readonly regions: readonly Region[];
  readonly metadata: Metadata;
  readonly related: readonly RelatedPaper[];
  readonly notes: readonly Note[];
}
