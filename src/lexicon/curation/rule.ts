import type { EntityType } from "../../model/schema.ts";
import type { NameStatus } from "../lexicon.ts";
import { englishWords } from "./english-words.ts";

/** A listed name met in a text, as the rules see it. */
export interface NamedCase {
  readonly inText: string;
  readonly listedAs: string;
  readonly type: EntityType;
  readonly status: NameStatus;
  readonly isFamily: boolean;
  /** The starter lists have the entity: it is one that many papers name. */
  readonly isCommon: boolean;
  /** "cell", "cells" or "cell line" follows. */
  readonly beforeCells: boolean;
  /** No small letter stands near: a heading in capitals. */
  readonly amongCapitals: boolean;
}

/**
 * One row of curation. `reject`: it is not this name. `context`: it may be, but is believed only with support from its surroundings.
 * Names with status `curated` were settled by hand and pass.
 * `generic`: a word for a whole class, which has the type but no identifier.
 */
export interface CurationRule {
  readonly id: string;
  readonly verdict: "reject" | "generic" | "context";
  /** For people; completes "is doubtful because it is ...". */
  readonly reason: string;
  readonly types: readonly EntityType[];
  readonly applies: (named: NamedCase) => boolean;
  readonly example: RuleExample;
  readonly counterExample: RuleExample;
}

/** A case with the usual values left out. */
export type RuleExample = Pick<NamedCase, "inText" | "listedAs" | "type" | "status"> & Partial<NamedCase>;

/** Types whose names are symbols and codes. */
export const namedTypes: readonly EntityType[] = ["gene", "cell_line", "drug"];

/** True for one word with two capitals or more. */
export function isSymbol(listed: string): boolean {
  return !/\s/u.test(listed) && (listed.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** True for an ordinary English word, in any case. */
export function isEnglish(text: string): boolean {
  return englishWords.has(text.toLowerCase());
}

/** True for letters that make no word: none of them a vowel, or four consonants in a row ("bdnf", "nfkbia"). Fish and frog symbols are written in small letters. */
export function isUnpronounceable(text: string): boolean {
  return text.length >= 3 && (/^[bcdfghjklmnpqrstvwxz]+$/iu.test(text) || /[bcdfghjklmnpqrstvwxz]{4}/iu.test(text));
}

/** Fewest letters of a name that a list writes in capitals; shorter ones are mostly symbols. */
const shortestInCapitals = 6;

/** True for a word in capitals ("MALTOL", "CLIOQUINOL"): some lists of substances write all their names so. Symbols have fewer vowels, and English words mean themselves. */
export function isNameInCapitals(listed: string): boolean {
  if (listed.length < shortestInCapitals || !/^\p{Lu}+$/u.test(listed) || isEnglish(listed)) return false;
  return 4 * (listed.match(/[AEIOUY]/gu)?.length ?? 0) >= listed.length;
}

/** Letters and digits only. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many letters and digits. */
export function size(text: string): number {
  return bare(text).length;
}
