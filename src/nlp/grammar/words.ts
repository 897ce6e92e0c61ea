import type { EntityType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { isVerbForm, type TriggerForm, type TriggerKind, type TriggerRow } from "../../rules/trigger.ts";

/** The part a word plays in the shallow grammar. */
export type WordTag =
  | "noun"
  | "verb"
  | "be"
  | "have"
  | "do"
  | "modal"
  | "adjective"
  | "adverb"
  | "determiner"
  | "pronoun"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "negator"
  | "number"
  | "punctuation";

/** A word of a sentence in which every mention is one word. Offsets are UTF-16 into `Document.text`. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  tag: WordTag;
  /** For verbs: which form. `past` before disambiguation covers participles. */
  form: "base" | "s" | "past" | "ing" | null;
  /** Index into the mentions layer, or -1. */
  readonly mention: number;
  /** Type of the mention, or `null`. */
  readonly type: EntityType | null;
  /** Trigger rows this word may evoke, all forms. */
  readonly triggers: readonly TriggerForm[];
  /** What joins it to the word before: a hyphen or slash without blanks. */
  readonly joint: "" | "-" | "/";
}

/** The first trigger row of one of these kinds that the word evokes in its settled part of speech. */
export function triggerOf(word: Word, ...kinds: readonly TriggerKind[]): TriggerRow | null {
  for (const { row, form } of word.triggers) {
    if (!kinds.includes(row.kind)) continue;
    if (
      word.tag === "verb" || word.tag === "have"
        ? isVerbForm(form)
        : word.tag === "noun"
          ? form === "noun" || form === "plural"
          : form === "adjective" || form === "past" || form === "ing"
    )
      return row;
  }
  return null;
}

/** A name in a phrase of which nothing else has been told: no suffix joins it, and it is no attribute. */
export interface FreeMention {
  /** Index of its word. */
  readonly at: number;
  readonly mention: number;
  readonly type: EntityType;
}

/** A word with some things changed. Property by property, so that all words have one shape: much code reads them. */
export function changedWord({ start, end, text, lower, tag, form, mention, type, triggers, joint }: Word, changes: Partial<Word>): Word {
  return Object.assign({ start, end, text, lower, tag, form, mention, type, triggers, joint }, changes);
}

/** The word at an index that must be one. */
export function wordAt(words: readonly Word[], index: number): Word {
  const word = words[index];
  if (word === undefined) throw new RangeError(`word ${index} of ${words.length}`);
  return word;
}

/** Where a mention stands; -1 where it does not. */
export function placeOf(words: readonly Word[], mention: number): number {
  return words.findIndex((word) => word.mention === mention);
}
