import type { PairSentence } from "./input.ts";

/** Parts of what the model knows of a sentence that can be left out, to see what each is worth. */
export const parts = {
  rules: (sentence: PairSentence): PairSentence => ({ ...sentence, votes: [] }),
  grammar: (sentence: PairSentence): PairSentence => ({ ...sentence, links: [], places: sentence.places.map(() => null) }),
  perturbation: (sentence: PairSentence): PairSentence => ({
    ...sentence,
    votes: sentence.votes.map((vote) => ({ ...vote, direction: vote.observed, perturbation: null })),
    links: sentence.links.map((link) => ({ ...link, isActorPerturbed: false })),
  }),
  triggers: (sentence: PairSentence): PairSentence => ({ ...sentence, words: sentence.words.map((word) => ({ ...word, triggers: [] })) }),
} as const satisfies Record<string, (sentence: PairSentence) => PairSentence>;

/** Name of such a part. */
export type Part = keyof typeof parts;

/** A sentence without some parts. */
export function without(sentence: PairSentence, left: readonly Part[]): PairSentence {
  return left.reduce((rest, part) => parts[part](rest), sentence);
}
