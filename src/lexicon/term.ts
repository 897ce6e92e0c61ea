import type { Curie } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import type { LexiconRelease, NameStatus } from "./lexicon.ts";

/** A name as a terminology lists it. */
export interface TermName {
  readonly text: string;
  readonly status: NameStatus;
}

/** One row of a terminology: what every reader yields and the compiler takes. */
export interface Term {
  readonly curie: Curie;
  readonly type: EntityType;
  /** Preferred label. */
  readonly name: string;
  /** Every name, the label included. */
  readonly names: readonly TermName[];
  readonly isFamily: boolean;
  readonly taxon: Curie | null;
  /** Other CURIEs of the same thing, with any prefix. */
  readonly exactMatches: readonly Curie[];
  /** Direct members of a family. */
  readonly members: readonly Curie[];
  /** The starter lists have it: many papers name it, so it is the likelier of two things with one name. */
  readonly isCommon?: boolean;
  /** The same gene in other species, by any CURIE of it; those that no terminology holds are left out. Saying it on one side is enough. */
  readonly orthologues?: readonly Curie[];
}

/** Names or members for an entity that another file defines, or that this file defines in another row. */
export interface TermAddition {
  /** The entity's CURIE, one of its exact matches, or `HGNC.SYMBOL:` and an approved symbol. */
  readonly curie: Curie;
  readonly names: readonly TermName[];
  /** Direct members, as CURIEs or `HGNC.SYMBOL:`. */
  readonly members: readonly Curie[];
  /** Many papers name the entity; see {@link Term.isCommon}. */
  readonly isCommon?: boolean;
}

/** A word for a whole class of things ("chemotherapy"): a type without an identifier. */
export interface GenericName {
  readonly type: EntityType;
  readonly name: string;
}

/** A name that must not be tagged although a terminology holds it; its span is consumed. */
export interface BlockedName {
  readonly name: string;
  /** `exact`: only when written so; `any`: in any case. */
  readonly case: "exact" | "any";
  readonly reason: string;
}

/** Everything that goes into one compiled lexicon, in order of preference: earlier terms win ties. */
export interface LexiconSource {
  readonly terms: Iterable<Term>;
  readonly generics?: Iterable<GenericName>;
  readonly blocks?: Iterable<BlockedName>;
  readonly releases: readonly LexiconRelease[];
}
