import { documentInputs, documentPairsOf, relatednessOf } from "./document-inputs.ts";
import { type CandidatePair, DocumentPairs } from "./document-pairs.ts";
import { DocumentThings } from "./document-things.ts";
import { blend, finishFeatureNet } from "./feature-net.ts";
import { classStart, columnCount, type HeadName, heads } from "./heads.ts";
import type { PairSentence } from "./input.ts";
import { NetCommittee } from "./net-committee.ts";
import { calibrated } from "./operating-point.ts";
import { type PairScores, pairInputs } from "./pair-inputs.ts";
import { PairScorer } from "./score-pairs.ts";
import type { RelationWeights, SecondLearner } from "./weights.ts";

/** What the model says of one question. */
export interface Verdict {
  readonly head: HeadName;
  /** The likeliest class, whether or not it is likelier than none. */
  readonly label: string;
  /** Calibrated probability that this class is right. */
  readonly probability: number;
  /** Whether the class wins where every pair gets its likeliest answer: the point at which F1 is best. */
  readonly isBest: boolean;
}

/** Two mentions of one sentence and what the model says of them. */
export interface ScoredPair {
  /** Indexes into the mentions layer, in text order. */
  readonly a: number;
  readonly b: number;
  /** Index into the sentences layer. */
  readonly sentence: number;
  readonly verdicts: readonly Verdict[];
}

/** Two things of a document and what the model says of them. */
export interface ScoredDocumentPair {
  readonly first: string;
  readonly second: string;
  /** The pairs of mentions that name them, as indexes into the scored pairs. */
  readonly members: readonly number[];
  readonly verdict: Verdict;
}

/** What the model says of one document. */
export interface Findings {
  readonly pairs: readonly ScoredPair[];
  readonly documentPairs: readonly ScoredDocumentPair[];
  /** What the pairs were scored from, parallel to them; holds until the next document begins. */
  readonly candidates: readonly CandidatePair[];
}

/** Pairs below this on all of a head's classes are not looked at twice: their probability is next to nothing. */
const hopeless = -1;
/** The same for how related two things of a document look: of 2,466 pairs of abstracts below it one came to a probability of 0.2. */
const hopelessTogether = -0.8;

/** Scores the pairs of one document after the other. Keeps scratch space; one for each thread. */
export class RelationModel {
  readonly #weights: RelationWeights;
  readonly #pairs = new DocumentPairs();
  readonly #things = new DocumentThings();
  readonly #scorer: PairScorer;
  readonly #committees: Readonly<Record<HeadName, NetCommittee>>;
  readonly #seconds: Readonly<Record<HeadName, SecondOpinion | null>>;

  constructor(weights: RelationWeights) {
    this.#weights = weights;
    this.#scorer = new PairScorer(weights);
    this.#committees = {
      effect: new NetCommittee(weights.heads.effect.nets),
      response: new NetCommittee(weights.heads.response.nets),
      document: new NetCommittee(weights.heads.document.nets),
    };
    const secondOf = (head: HeadName): SecondOpinion | null => {
      const { second } = weights.heads[head];
      return second === null ? null : new SecondOpinion(second);
    };
    this.#seconds = { effect: secondOf("effect"), response: secondOf("response"), document: null };
  }

  /** Begins a document. */
  begin(): void {
    this.#pairs.clear();
    this.#things.clear();
  }

  /** Takes the next sentence of the document. */
  add(sentence: PairSentence): void {
    this.#pairs.add(sentence);
    this.#things.add(sentence);
  }

  /**
   * What the model says of all pairs of the sentences since {@link begin}.
   * @param isWanted Whether anybody will look at what the document relates a pair as; no verdict is made of things none of whose pairs is looked at, nor of those that the rules
   * say nothing of and that look unrelated. Without it every pair has a verdict.
   */
  finish(isWanted?: (pair: CandidatePair) => boolean): Findings {
    const { pairs } = this.#pairs;
    if (pairs.length === 0) return { pairs: [], documentPairs: [], candidates: [] };
    const scores = this.#score();
    const verdicts: Verdict[][] = pairs.map(() => []);
    for (const name of ["effect", "response"] as const) {
      if (this.#weights.heads[name].nets.length === 0) continue;
      const from = classStart[name];
      const count = heads.find((head) => head.name === name)?.classes.length ?? 0;
      const rows = pairInputs(name, pairs, scores, (index) => {
        for (let own = 0; own < count; own++) if ((scores[index * columnCount + from + own] ?? 0) >= hopeless) return true;
        return false;
      });
      for (const [index, pair] of pairs.entries()) {
        const row = rows[index];
        if (row !== undefined && row.length > 0) verdicts[index]?.push(this.#verdict(name, row, pair));
      }
    }
    const documentPairs: ScoredDocumentPair[] = [];
    if (this.#weights.heads.document.nets.length > 0) {
      const groups = documentPairsOf(pairs);
      const isSeen = (index: number): boolean => {
        const group = groups[index];
        if (isWanted === undefined || group === undefined) return true;
        const hasWanted = (test: (pair: CandidatePair) => boolean): boolean =>
          group.members.some((member) => pairs[member] !== undefined && test(pairs[member]));
        return hasWanted(isWanted) && (relatednessOf(group, scores) >= hopelessTogether || hasWanted(({ votes }) => votes.length > 0));
      };
      const rows = documentInputs(pairs, groups, scores, this.#things, isSeen);
      for (const [index, { first, second, members }] of groups.entries()) {
        const row = rows[index];
        if (row === undefined || row.length === 0) continue;
        const verdict = this.#verdict("document", row);
        documentPairs.push({ first, second, members, verdict });
        for (const member of members) verdicts[member]?.push(verdict);
      }
    }
    const scored = pairs.map(({ a, b, sentence }, index) => ({ a: a.mention, b: b.mention, sentence, verdicts: verdicts[index] ?? [] }));
    return { pairs: scored, documentPairs, candidates: pairs };
  }

  #verdict(head: HeadName, row: Float64Array, pair: CandidatePair | null = null): Verdict {
    const { biases, calibration } = this.#weights.heads[head];
    const probabilities = this.#committees[head].run(row);
    const second = this.#seconds[head];
    if (second !== null && pair !== null) blend(probabilities, second.of(this.#pairs.features.values, pair));
    let best = 1;
    let winner = 1;
    let most = Number.NEGATIVE_INFINITY;
    for (let own = 1; own < probabilities.length; own++) {
      if ((probabilities[own] ?? 0) > (probabilities[best] ?? 0)) best = own;
      const odds = Math.log((probabilities[own] ?? 0) + 1e-6) - Math.log((probabilities[0] ?? 0) + 1e-6) + (biases[own - 1] ?? 0);
      if (odds > most) {
        most = odds;
        winner = own;
      }
    }
    const isBest = most > 0;
    const chosen = isBest ? winner : best;
    return {
      head,
      label: heads.find(({ name }) => name === head)?.classes[chosen - 1] ?? "",
      probability: calibrated(probabilities[chosen] ?? 0, calibration),
      isBest,
    };
  }

  #score(): PairScores {
    const { pairs, features } = this.#pairs;
    const { constants } = this.#weights.header;
    const scores = new Float64Array(pairs.length * columnCount);
    for (const [index, { start, end }] of pairs.entries()) {
      const own = index * columnCount;
      this.#scorer.score(features.values, start, end, scores, own);
      const length = Math.sqrt(Math.max(1, end - start));
      for (let column = 0; column < columnCount; column++) scores[own + column] = (scores[own + column] ?? 0) / length + (constants[column] ?? 0);
    }
    return scores;
  }
}

/** Runs the second learner of a head. Keeps scratch space. */
class SecondOpinion {
  readonly #learner: SecondLearner;
  readonly #scorer: PairScorer;
  readonly #sums: Float64Array;
  readonly #out: Float64Array;

  constructor(learner: SecondLearner) {
    this.#learner = learner;
    this.#scorer = new PairScorer(learner.rows);
    this.#sums = new Float64Array(learner.units);
    this.#out = new Float64Array(learner.outputs);
  }

  /** Logarithms of the probabilities of a pair's classes, none first; holds until the next call. */
  of(features: Int32Array, { start, end }: CandidatePair): Float64Array {
    this.#scorer.score(features, start, end, this.#sums, 0);
    const length = Math.sqrt(Math.max(1, end - start));
    for (let unit = 0; unit < this.#sums.length; unit++) this.#sums[unit] = (this.#sums[unit] as number) / length;
    finishFeatureNet(this.#learner, this.#sums, this.#out);
    return this.#out;
  }
}
