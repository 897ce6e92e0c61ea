import type { Curie } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import type { Span } from "../model/span.ts";

/**
 * How a terminology holds a name, best first. `approved`: the official symbol or primary label. `curated`: settled by hand in the starter lists or
 * curation tables. `name`: the full name. `synonym`: an alias. `previous`: a withdrawn symbol or name.
 */
export type NameStatus = "approved" | "curated" | "name" | "synonym" | "previous";

/** A thing a terminology knows. */
export interface LexiconEntity {
  readonly curie: Curie;
  readonly type: EntityType;
  /** Preferred label: HGNC symbol, FamPlex id, Cellosaurus name, drug name. */
  readonly name: string;
  readonly isFamily: boolean;
  readonly taxon: Curie | null;
  /** Other CURIEs of the same thing, sorted. */
  readonly exactMatches: readonly Curie[];
}

/** One reading of a name. */
export interface NameCandidate {
  readonly entity: LexiconEntity;
  /** The name as the terminology writes it. */
  readonly listedAs: string;
  readonly status: NameStatus;
  /** 0 to 1: name status first, then likeness of the strings (case pattern, dashes, Greek). Candidates of one hit are ordered by it. */
  readonly score: number;
  /** The reason in words, for people. */
  readonly via: string;
}

/** A name of the lexicon in a text. Hits do not overlap; the longest name wins. */
export interface NameHit extends Span {
  /** Best first; never empty unless the hit is blocked. All types compete in one list. */
  readonly candidates: readonly NameCandidate[];
  /** Curation says that this is not a name here (an English word, a unit, a residue). The span is consumed all the same. */
  readonly blocked: string | null;
  /** Short, numeric or ambiguous names that should be believed only with support from their surroundings; the reason, or `null`. */
  readonly needsContext: string | null;
  /** A word for a whole class of things ("chemotherapy"): it has a type but no identifier. */
  readonly genericType: EntityType | null;
}

/** Where the names come from; goes into run.json and the graph's provenance. */
export interface LexiconRelease {
  readonly source: string;
  readonly version: string;
  readonly licence: string;
  readonly names: number;
  readonly entities: number;
}

/** A compiled set of names with its matcher. Immutable; safe to share between workers. */
export interface Lexicon {
  /** SHA-256 of the compiled content, hex. */
  readonly hash: string;
  readonly releases: readonly LexiconRelease[];
  /** Finds names in `text` (or in the part `within`) from left to right, longest first. Offsets are UTF-16 into `text`. */
  readonly find: (text: string, within?: Span) => readonly NameHit[];
  /** Reads the whole string as one name, whatever curation says of it; `null` when no entry has it. */
  readonly lookup: (name: string) => Omit<NameHit, "start" | "end"> | null;
  readonly entity: (curie: Curie) => LexiconEntity | undefined;
  /** The family's direct members (FamPlex), sorted; empty for what is no family. */
  readonly members: (curie: Curie) => readonly Curie[];
  /** The same gene in other species, sorted; empty where none is known. */
  readonly orthologues: (curie: Curie) => readonly Curie[];
}
