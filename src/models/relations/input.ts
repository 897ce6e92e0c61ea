import type { RelationType } from "../../model/relation-types.ts";
import type { Aspect, Direction, EntityType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";

/** A word as the grammar sees it: each mention is one word. Structurally what the relate stage works with; spans are UTF-16 into the text. */
export interface PairWord extends Span {
  readonly lower: string;
  readonly tag: string;
  /** Form of a verb, or `null`. */
  readonly form: string | null;
  /** Index into the mentions layer, or -1. */
  readonly mention: number;
  readonly type: EntityType | null;
  readonly triggers: readonly PairTrigger[];
  /** What joins it to the word before. */
  readonly joint: "" | "-" | "/";
}

/** A trigger row that a word may evoke, in one of its forms. */
export interface PairTrigger {
  readonly row: { readonly id: string; readonly kind: string; readonly sign: -1 | 0 | 1 };
  readonly form: string;
}

/** A mention that may take part in a relation. */
export interface Participant {
  /** Index into the mentions layer. */
  readonly mention: number;
  /** Diseases only in what the model learns from. */
  readonly type: "gene" | "drug" | "disease";
  readonly text: string;
  /** Equal for names of the same thing: its identifier, else the name in small letters. */
  readonly identity: string;
  /** Index of its word; of the word it is part of, where names are nested. */
  readonly word: number;
}

/** What the rules say of two mentions of the sentence. */
export interface PairVote {
  readonly subject: number;
  readonly object: number;
  readonly relation: RelationType;
  readonly aspect: Aspect | null;
  /** Of the mechanism, with what was done to the subject counted in. */
  readonly direction: Direction;
  /** As the sentence puts it. */
  readonly observed: Direction;
  readonly negated: boolean;
  readonly perturbation: "gain" | "loss" | "change" | null;
  /** Frame, and trigger row behind a slash. */
  readonly foundBy: string;
}

/** Where the grammar sees a participant. */
export interface PairPlace {
  /** Number of its clause within the sentence, or -1; and what it is to that clause. */
  readonly clause: number;
  readonly role: string;
  /** What it is to its phrase, and the preposition before that. */
  readonly part: string;
  readonly preposition: string;
  /** First word of its phrase and of the concept that names it, or -1. */
  readonly phrase: number;
  readonly concept: number;
  /** What the concept says happens: its kind, trigger row and sign. */
  readonly kind: string;
  readonly row: string;
  readonly sign: -1 | 0 | 1;
  /** The verb of its clause; "" without one. */
  readonly verb: string;
  readonly voice: string;
  readonly verbSign: -1 | 0 | 1;
  readonly isVerbDenied: boolean;
  readonly isVerbModal: boolean;
  readonly isUnsettled: boolean;
}

/** Two mentions that the grammar puts together, whether or not a frame reads them as a relation. */
export interface PairLink {
  readonly actor: number;
  readonly target: number;
  readonly construct: string;
  readonly row: string;
  readonly sign: -1 | 0 | 1;
  readonly isDenied: boolean;
  readonly isActorPerturbed: boolean;
}

/** A sentence as the relation model reads it. */
export interface PairSentence {
  readonly words: readonly PairWord[];
  /** In text order. */
  readonly participants: readonly Participant[];
  /** Parallel to the participants. */
  readonly places: readonly (PairPlace | null)[];
  readonly links: readonly PairLink[];
  readonly votes: readonly PairVote[];
  readonly isTitle: boolean;
  /** Index into the sentences layer. */
  readonly index: number;
}
