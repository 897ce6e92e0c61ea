import { FeatureBuffer } from "./feature-buffer.ts";
import { kindOf } from "./heads.ts";
import type { PairSentence, PairVote, Participant } from "./input.ts";
import { PairFeatures } from "./pair-features.ts";
import { marksOf } from "./sentence-marks.ts";

/** Pairs further apart than this many words, and pairs beyond this many of a sentence, are not looked at: the nearest go first. */
export const pairBudget = { words: 90, pairs: 240 } as const;

/** Two participants of one sentence. */
export interface CandidatePair {
  /** Index into the sentences layer. */
  readonly sentence: number;
  /** First in the text. */
  readonly a: Participant;
  readonly b: Participant;
  /** Where its features begin and end in {@link DocumentPairs.features}. */
  readonly start: number;
  readonly end: number;
  /** First word of the list that each stands in; equal for members of one list. */
  readonly listA: number;
  readonly listB: number;
  readonly votes: readonly PairVote[];
  readonly isTitle: boolean;
  /** Genes and drugs of the sentence. */
  readonly company: number;
}

/** The candidate pairs of one document with their features. Reused from document to document. */
export class DocumentPairs {
  readonly features = new FeatureBuffer();
  readonly pairs: CandidatePair[] = [];
  readonly #features = new PairFeatures();

  clear(): void {
    this.features.clear();
    this.pairs.length = 0;
  }

  /** @param isWanted Which pairs of the sentence are taken. */
  add(sentence: PairSentence, isWanted: (a: Participant, b: Participant) => boolean = () => true): void {
    const { participants } = sentence;
    if (participants.length < 2) return;
    const wanted: (readonly [number, number])[] = [];
    for (let first = 0; first < participants.length; first++) {
      for (let second = first + 1; second < participants.length; second++) {
        const [a, b] = [participants[first], participants[second]];
        if (a === undefined || b === undefined || a.identity === b.identity || Math.abs(b.word - a.word) > pairBudget.words) continue;
        if (!isWanted(a, b)) continue;
        wanted.push([first, second]);
      }
    }
    if (wanted.length > pairBudget.pairs) {
      const gap = ([a, b]: readonly [number, number]): number => Math.abs((participants[b]?.word ?? 0) - (participants[a]?.word ?? 0));
      wanted.sort((a, b) => gap(a) - gap(b) || a[0] - b[0] || a[1] - b[1]);
      wanted.length = pairBudget.pairs;
      wanted.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    }
    if (wanted.length === 0) return;
    const marks = marksOf(sentence);
    for (const [first, second] of wanted) {
      const [a, b] = [participants[first], participants[second]];
      if (a === undefined || b === undefined) continue;
      const start = this.features.begin();
      this.#features.add(sentence, marks, first, second, this.features);
      this.features.twice(kindOf(a, b));
      const { end } = this.features;
      this.pairs.push({
        sentence: sentence.index,
        a,
        b,
        start,
        end,
        listA: marks.listStart[a.word] ?? a.word,
        listB: marks.listStart[b.word] ?? b.word,
        votes: sentence.votes.filter(
          ({ subject, object }) => (subject === a.mention && object === b.mention) || (subject === b.mention && object === a.mention),
        ),
        isTitle: sentence.isTitle,
        company: participants.length,
      });
    }
  }
}
