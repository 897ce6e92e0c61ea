import type { CandidatePair } from "./document-pairs.ts";
import { type DocumentThings, thingInputs } from "./document-things.ts";
import { columnCount, relatedColumn } from "./heads.ts";
import { type PairScores, writeVotes } from "./pair-inputs.ts";

/** Two things of a document with the pairs of mentions that name them. */
export interface DocumentPair {
  /** Identities, the smaller first. */
  readonly first: string;
  readonly second: string;
  /** Indexes into the document's pairs. */
  readonly members: readonly number[];
}

/** Gathers the pairs of mentions by what they name, in order of their first member. */
export function documentPairsOf(pairs: readonly CandidatePair[]): readonly DocumentPair[] {
  const groups = new Map<string, { first: string; second: string; members: number[] }>();
  for (const [index, { a, b }] of pairs.entries()) {
    const [first, second] = a.identity < b.identity ? [a.identity, b.identity] : [b.identity, a.identity];
    const key = `${first}\n${second}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first, second, members: [index] });
    else group.members.push(index);
  }
  return [...groups.values()];
}

const statistics = 4;
const ownInputs = 18;
/** How much more a place counts that says more of a relation; found by cross-validation. */
const steepness = 3;

/** How many numbers describe a pair of a document. */
export const documentInputCount = statistics * columnCount + 10 + ownInputs + thingInputs;

/** How related a pair looks where it looks most so. */
export function relatednessOf({ members }: DocumentPair, scores: PairScores): number {
  return members.reduce((best, member) => Math.max(best, scores[member * columnCount + relatedColumn] ?? 0), -2);
}

/** How much a place where two things meet counts among all such places, by how related it makes them look. */
export function shareOf(related: number): number {
  return Math.exp(steepness * related);
}

/** Mean of the scores of a column over the places where two things meet, each counting by its share. */
function weighedMean({ members }: DocumentPair, scores: PairScores, shares: Float64Array, column: number): number {
  let sum = 0;
  let whole = 0;
  for (const member of members) {
    const share = shares[member] ?? 0;
    sum += share * (scores[member * columnCount + column] ?? 0);
    whole += share;
  }
  return sum / whole;
}

/** Stands in the place of what is not needed. */
const noInputs = new Float64Array(0);

/**
 * What the mention pairs of each pair of things say together: largest, mean, weighed mean and second largest of every score, how often, how near and where they meet, and what both
 * are to the document.
 * @param isNeeded Whether the row of a group, by its number, is wanted; the others are empty.
 */
export function documentInputs(
  pairs: readonly CandidatePair[],
  groups: readonly DocumentPair[],
  scores: PairScores,
  things: DocumentThings,
  isNeeded: (group: number) => boolean = () => true,
): readonly Float64Array[] {
  const degree = new Map<string, number>();
  const mentions = new Map<string, Set<number>>();
  const count = (identity: string, mention: number): void => {
    const own = mentions.get(identity);
    if (own === undefined) mentions.set(identity, new Set([mention]));
    else own.add(mention);
  };
  for (const { a, b } of pairs) {
    count(a.identity, a.mention);
    count(b.identity, b.mention);
  }
  for (const { first, second } of groups) {
    degree.set(first, (degree.get(first) ?? 0) + 1);
    degree.set(second, (degree.get(second) ?? 0) + 1);
  }
  const shares = Float64Array.from(pairs, (_, pair) => shareOf(scores[pair * columnCount + relatedColumn] ?? 0));
  // To be held against the others of the same things.
  const related = groups.map((group) => weighedMean(group, scores, shares, relatedColumn));
  const rivals = new Map<string, { best: number; next: number }>();
  for (const [index, { first, second }] of groups.entries()) {
    const score = related[index] ?? 0;
    for (const identity of [first, second]) {
      const own = rivals.get(identity);
      if (own === undefined) rivals.set(identity, { best: score, next: -2 });
      else if (score > own.best) [own.best, own.next] = [score, own.best];
      else if (score > own.next) own.next = score;
    }
  }
  const most = Math.max(-2, ...related);
  const beside = (identity: string, own: number): number => {
    const rival = rivals.get(identity);
    return rival === undefined ? -2 : rival.best === own ? rival.next : rival.best;
  };
  return groups.map((group, index) => {
    const { first, second, members } = group;
    if (!isNeeded(index)) return noInputs;
    const row = new Float64Array(documentInputCount);
    const sentences = new Set<number>();
    let nearest = 99;
    let least = 99;
    let title = 0;
    let genes = 0;
    for (let own = 0; own < columnCount; own++) {
      let best = -2;
      let next = -2;
      let sum = 0;
      for (const member of members) {
        const score = scores[member * columnCount + own] ?? 0;
        sum += score;
        if (score > best) {
          next = best;
          best = score;
        } else if (score > next) next = score;
      }
      row[statistics * own] = best;
      row[statistics * own + 1] = sum / members.length;
      row[statistics * own + 2] = weighedMean(group, scores, shares, own);
      row[statistics * own + 3] = members.length > 1 ? next : -1;
    }
    let at = statistics * columnCount;
    for (const member of members) {
      const pair = pairs[member];
      if (pair === undefined) continue;
      writeVotes(pair.votes, row, at);
      sentences.add(pair.sentence);
      nearest = Math.min(nearest, Math.abs(pair.b.word - pair.a.word));
      least = Math.min(least, pair.company);
      if (pair.isTitle) title = 1;
      genes = (pair.a.type === "gene" ? 1 : 0) + (pair.b.type === "gene" ? 1 : 0);
    }
    at += 10;
    const [firstCount, secondCount] = [mentions.get(first)?.size ?? 1, mentions.get(second)?.size ?? 1];
    row[at++] = Math.log(members.length) / 2;
    row[at++] = Math.log(sentences.size) / 2;
    row[at++] = Math.log(1 + nearest) / 4;
    row[at++] = Math.min(least, 20) / 10;
    row[at++] = title;
    row[at++] = genes === 2 ? 1 : 0;
    row[at++] = genes === 0 ? 1 : 0;
    row[at++] = Math.log(firstCount * secondCount) / 4;
    row[at++] = Math.log(Math.min(firstCount, secondCount)) / 2;
    row[at++] = Math.log((degree.get(first) ?? 1) * (degree.get(second) ?? 1)) / 6;
    row[at++] = Math.log(Math.min(degree.get(first) ?? 1, degree.get(second) ?? 1)) / 3;
    row[at++] = Math.log(groups.length) / 5;
    row[at++] = members.length / Math.max(1, pairs.length);
    row[at++] = sentences.size / Math.max(firstCount, secondCount);
    const own = related[index] ?? -2;
    row[at++] = own;
    row[at++] = own - beside(first, own);
    row[at++] = own - beside(second, own);
    row[at++] = own - most;
    things.write(first, second, row, at);
    return row;
  });
}
