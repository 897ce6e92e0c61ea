import type { CandidatePair } from "./document-pairs.ts";
import { classCount, classStart, columnCount, type HeadName, heads, isAsked } from "./heads.ts";
import type { PairVote, Participant } from "./input.ts";
import { Pool } from "./pools.ts";

/** Scores of the first step, `columnCount` for each pair. */
export type PairScores = Float64Array;

const pools = 7;
const voteInputs = 10;
const extraInputs = 5;

/** Stands in the place of what is not needed. */
const noInputs = new Float64Array(0);

/** How many numbers describe a pair to a head of so many classes. */
export function pairInputCount(classes: number): number {
  return classCount + pools * (2 + 2 * classes) + voteInputs + extraInputs;
}

/** What the rules say, as yes and no. */
export function writeVotes(votes: readonly PairVote[], into: Float64Array, at: number): number {
  for (const { relation, direction, negated, perturbation } of votes) {
    const set = (place: number): void => {
      into[at + place] = 1;
    };
    if (negated) set(0);
    else if (direction === "increase") set(1);
    else if (direction === "decrease") set(2);
    else if (relation === "associated_with") set(3);
    else if (relation === "binds") set(4);
    else if (relation === "targets") set(5);
    else if (relation === "metabolizes" || relation === "transports") set(6);
    if (relation === "affects_response") set(7);
    if (perturbation === "loss") set(8);
    if (perturbation !== null) set(9);
  }
  return at + voteInputs;
}

/**
 * The second step's view of each pair that a head is asked of: its own scores, and those of the pairs beside it (the same two elsewhere, the same drug with
 * other genes, members of the same list). Rows of pairs that it is not asked of are empty.
 * @param isNeeded Whether the row of a pair, by its number, is wanted; the others are empty too.
 */
export function pairInputs(
  head: Exclude<HeadName, "document">,
  pairs: readonly CandidatePair[],
  scores: PairScores,
  isNeeded: (pair: number) => boolean = () => true,
): readonly Float64Array[] {
  const from = classStart[head];
  const classes = heads.find(({ name }) => name === head)?.classes.length ?? 0;
  const found = new Map<string, Pool>();
  const keysOf = pairs.map((pair) => (isAsked(head, pair.a, pair.b) ? poolKeys(pair) : []));
  for (const [index, keys] of keysOf.entries()) {
    for (const key of keys) {
      let pool = found.get(key);
      if (pool === undefined) {
        pool = new Pool(classes);
        found.set(key, pool);
      }
      pool.add(index, scores, index * columnCount + from);
    }
  }
  return pairs.map((pair, index) => {
    const keys = keysOf[index] ?? [];
    if (keys.length === 0 || !isNeeded(index)) return noInputs;
    const row = new Float64Array(pairInputCount(classes));
    let at = 0;
    for (let own = 0; own < classCount; own++) row[at++] = scores[index * columnCount + own] ?? 0;
    for (const key of keys) at = found.get(key)?.write(index, scores, index * columnCount + from, row, at) ?? at;
    at = writeVotes(pair.votes, row, at);
    row[at++] = pair.isTitle ? 1 : 0;
    row[at++] = pair.a.type === "gene" ? 1 : 0;
    row[at++] = Math.log(1 + Math.abs(pair.b.word - pair.a.word)) / 4;
    // How many names the sentence has is no input: ChemProt's copy lists only those of pairs, so it would mean something else where all are marked.
    row[at++] = pair.a.word === pair.b.word ? 1 : 0;
    row[at] = pair.votes.length > 0 ? 1 : 0;
    return row;
  });
}

function poolKeys({ a, b, sentence, listA, listB }: CandidatePair): readonly string[] {
  const [gene, drug, geneList, drugList]: readonly [Participant, Participant, number, number] = a.type === "gene" ? [a, b, listA, listB] : [b, a, listB, listA];
  return [
    `i ${gene.identity}\n${drug.identity}`,
    `d ${sentence} ${drug.mention}`,
    `g ${sentence} ${gene.mention}`,
    `dl ${sentence} ${drug.mention} ${geneList}`,
    `gl ${sentence} ${gene.mention} ${drugList}`,
    `di ${drug.identity}`,
    `gi ${gene.identity}`,
  ];
}
