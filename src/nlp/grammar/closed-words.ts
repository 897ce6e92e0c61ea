import {
  adverbs,
  beForms,
  conjunctions,
  determiners,
  doForms,
  haveForms,
  modals,
  negators,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from "../../rules/function-words.ts";
import type { WordTag } from "./words.ts";

/** Classes in order: a word of two takes the first. */
const classes: readonly (readonly [tag: WordTag, words: Iterable<string>])[] = [
  ["be", beForms],
  ["have", haveForms],
  ["do", doForms],
  ["modal", modals],
  ["negator", ["not", "never", "n't"]],
  ["conjunction", ["neither", "nor"]],
  ["subordinator", subordinators],
  ["relative", relatives],
  ["preposition", prepositions],
  ["conjunction", conjunctions],
  ["determiner", determiners],
  ["pronoun", pronouns],
  ["negator", negators],
  ["adverb", adverbs],
];

const tagOf: ReadonlyMap<string, WordTag> = new Map(classes.toReversed().flatMap(([tag, words]) => [...words].map((word) => [word, tag] as const)));

/** The tag of a word of a closed class, or of one that "-ly" makes an adverb; `null` for all others. Lower case. */
export function closedTag(lower: string): WordTag | null {
  const tag = tagOf.get(lower);
  if (tag !== undefined) return tag;
  return lower.length > 4 && lower.endsWith("ly") && lower !== "family" && lower !== "assembly" && lower !== "early" ? "adverb" : null;
}
