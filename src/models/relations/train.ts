import { type DocumentPair, documentInputs, documentPairsOf } from "./document-inputs.ts";
import { type CandidatePair, DocumentPairs } from "./document-pairs.ts";
import { DocumentThings } from "./document-things.ts";
import { blend, type FeatureNet, learnFeatureNet, scoreFeatureNet } from "./feature-net.ts";
import { type LearnedPairs, learnFirstStep } from "./first-step.ts";
import { textHash } from "./hash.ts";
import { columnCount, type HeadName, heads, isAsked } from "./heads.ts";
import type { PairSentence, Participant } from "./input.ts";
import type { FeatureRows } from "./learn.ts";
import { learnNet, type Net, type NetOptions } from "./net.ts";
import { NetCommittee } from "./net-committee.ts";
import { bestClass, calibrate, calibrated, countWith, folds, steadyBiases } from "./operating-point.ts";
import { type PairScores, pairInputs } from "./pair-inputs.ts";

/** A document to learn from, for one head: what other heads ask it does not tell. */
export interface TrainingDocument {
  readonly id: string;
  readonly head: HeadName;
  readonly sentences: readonly PairSentence[];
  /** Class of a pair of mentions, or, for the document head, of identities; `null` for none. */
  readonly classOf: (pair: CandidatePair) => string | null;
  /** How many related pairs the gold has in all; some are no candidates. */
  readonly related: number;
  /** Whether only its pairs with a disease are learned from, and by the first step alone: their words are those of other pairs, but nothing is asked of them. */
  readonly isAside?: boolean;
}

/** What the second step of a head has learned. */
export interface HeadModel {
  readonly nets: readonly Net[];
  /** A second learner, whose probabilities are blended with those of the networks; `null` where it does not pay. */
  readonly second: FeatureNet | null;
  /** Added to the log odds of each class against none where classes are told apart for scoring. */
  readonly biases: readonly number[];
  /** Slope and offset that make the odds a probability. */
  readonly calibration: readonly [number, number];
}

/** All that is learned. */
export interface LearnedRelations {
  /** Features, one key each, and a weight for every class. */
  readonly keys: Int32Array;
  /** For each feature 1 where a pair may have it that is asked of; the others only helped to learn. */
  readonly isAsked: Uint8Array;
  readonly weights: readonly Float64Array[];
  readonly heads: Readonly<Record<HeadName, HeadModel>>;
}

/** Scores of documents held out in turn. */
export interface CrossScore {
  readonly head: HeadName;
  readonly threshold: number | null;
  readonly tp: number;
  readonly fp: number;
  readonly related: number;
}

const leastOccurrences = 2;
const committee = 3;
/** Examples that a network sees at least, however few there are. */
const fewestSteps = 3000;

/** Fifth of the documents that one belongs to when they are held out in turn. */
export function foldOf(id: string): number {
  return (textHash(id) >>> 8) % folds;
}

interface Prepared extends LearnedPairs {
  readonly document: TrainingDocument;
}

/** Learns all heads. `say` is told how far it is. In a trial only the scores of documents held out in turn are of use, and they are those of one network, not of three. */
export function learnRelations(
  documents: readonly TrainingDocument[],
  say: (line: string) => void,
  { isTrial = false }: { readonly isTrial?: boolean } = {},
): { readonly learned: LearnedRelations; readonly cross: readonly CrossScore[] } {
  const { prepared, features, ends, total } = prepare(documents);
  const asked = prepared.filter(({ document }) => document.isAside !== true);
  say(`${asked.length} documents, ${total} pairs`);
  const keys = frequent(features, leastOccurrences);
  const rows = toRows(features, ends, keys);
  say(`${keys.length} features`);
  const { scores, weights } = learnFirstStep(prepared, rows, say, isTrial);
  const cross: CrossScore[] = [];
  const models = Object.fromEntries(
    heads.map((head) => {
      const { model, scores: own } = learnHead(head.name, asked, scores, rows, isTrial);
      cross.push(...own);
      say(`${head.name}: second step learned`);
      return [head.name, model];
    }),
  ) as Record<HeadName, HeadModel>;
  return { learned: { keys, isAsked: askedFeatures(asked, rows), weights, heads: models }, cross };
}

/** Marks the features of the pairs of these documents. */
function askedFeatures(asked: readonly Prepared[], { starts, columns, width }: FeatureRows): Uint8Array {
  const marks = new Uint8Array(width);
  for (const { row, pairs } of asked) for (const column of columns.subarray(starts[row], starts[row + pairs.length])) marks[column] = 1;
  return marks;
}

/** Only the effects of drugs have examples enough for a network over all features; found by cross-validation. */
const secondOptions = { units: 24, rounds: 12, rate: 0.05, drop: 0.85, least: 10, doubt: 0.1, seed: 1 } as const;

/** Found by cross-validation for documents; those of mentions are held back less, which did better on documents held out. */
function netOptions(head: HeadName): Omit<NetOptions, "seed"> {
  return head === "document" ? { hidden: 32, rounds: 25, rate: 0.003, decay: 0.003 } : { hidden: 32, rounds: 25, rate: 0.003, decay: 0.0001 };
}

function prepare(documents: readonly TrainingDocument[]): {
  readonly prepared: readonly Prepared[];
  readonly features: Int32Array;
  readonly ends: Int32Array;
  readonly total: number;
} {
  const collected = new DocumentPairs();
  const prepared: Prepared[] = [];
  const ends: number[] = [0];
  for (const document of documents) {
    const before = collected.pairs.length;
    for (const sentence of document.sentences) collected.add(sentence, document.isAside === true ? isOfDisease : undefined);
    const pairs = collected.pairs.slice(before);
    for (const { end } of pairs) ends.push(end);
    const classes: readonly string[] = heads.find(({ name }) => name === document.head)?.classes ?? [];
    const labels = Int8Array.from(pairs, (pair) => {
      if (!isAsked(document.head, pair.a, pair.b)) return -1;
      const label = document.classOf(pair);
      return label === null ? 0 : classes.indexOf(label) + 1;
    });
    prepared.push({ document, head: document.head, fold: foldOf(document.id), pairs, row: before, labels });
  }
  return { prepared, features: collected.features.values.slice(0, collected.features.end), ends: Int32Array.from(ends), total: collected.pairs.length };
}

function isOfDisease(a: Participant, b: Participant): boolean {
  return (a.type === "disease") !== (b.type === "disease");
}

/** The keys that occur often enough, sorted. */
function frequent(features: Int32Array, least: number): Int32Array {
  const sorted = features.slice().sort();
  const keys: number[] = [];
  for (let at = 0; at < sorted.length; ) {
    let next = at + 1;
    while (next < sorted.length && sorted[next] === sorted[at]) next++;
    if (next - at >= least) keys.push(sorted[at] ?? 0);
    at = next;
  }
  return Int32Array.from(keys);
}

function toRows(features: Int32Array, ends: Int32Array, keys: Int32Array): FeatureRows {
  const place = new Map<number, number>();
  for (const [column, key] of keys.entries()) place.set(key, column);
  const starts = new Int32Array(ends.length);
  const columns = new Int32Array(features.length);
  let at = 0;
  for (let row = 0; row + 1 < ends.length; row++) {
    starts[row] = at;
    for (let feature = ends[row] ?? 0; feature < (ends[row + 1] ?? 0); feature++) {
      const column = place.get(features[feature] ?? 0);
      if (column !== undefined) columns[at++] = column;
    }
  }
  starts[ends.length - 1] = at;
  const scale = Float64Array.from({ length: ends.length - 1 }, (_, row) => 1 / Math.sqrt(Math.max(1, (ends[row + 1] ?? 0) - (ends[row] ?? 0))));
  return { starts, columns: columns.slice(0, at), width: keys.length, scale };
}

interface Example {
  /** Number of its pair among all pairs. */
  readonly pair: number;
  readonly row: Float64Array;
  readonly label: number;
  readonly fold: number;
}

function examplesOf(head: HeadName, { document, pairs, row, labels, fold }: Prepared, all: PairScores): readonly Example[] {
  const scores = all.subarray(row * columnCount, (row + pairs.length) * columnCount);
  if (head === "document") {
    const groups: readonly DocumentPair[] = documentPairsOf(pairs);
    const things = new DocumentThings();
    for (const sentence of document.sentences) things.add(sentence);
    const rows = documentInputs(pairs, groups, scores, things);
    return groups.map((group, index) => {
      const first = group.members[0] ?? 0;
      return { pair: row + first, row: rows[index] ?? new Float64Array(0), label: Math.max(0, labels[first] ?? 0), fold };
    });
  }
  return pairInputs(head, pairs, scores).flatMap((inputs, index) =>
    inputs.length === 0 ? [] : [{ pair: row + index, row: inputs, label: Math.max(0, labels[index] ?? 0), fold }],
  );
}

function learnHead(
  head: HeadName,
  prepared: readonly Prepared[],
  scores: PairScores,
  features: FeatureRows,
  isTrial: boolean,
): { readonly model: HeadModel; readonly scores: readonly CrossScore[] } {
  const own = prepared.filter(({ document }) => document.head === head);
  const examples = own.flatMap((one) => examplesOf(head, one, scores));
  const related = own.reduce((sum, { document }) => sum + document.related, 0);
  const rows = examples.map(({ row }) => row);
  const labels = Uint8Array.from(examples, ({ label }) => label);
  const outputs = 1 + (heads.find(({ name }) => name === head)?.classes.length ?? 0);
  const everything = Int32Array.from(examples.keys());
  if (examples.length === 0) return { model: { nets: [], second: null, biases: new Array<number>(outputs - 1).fill(0), calibration: [1, 0] }, scores: [] };
  const learnAll = (chosen: Int32Array): readonly Net[] =>
    Array.from({ length: isTrial ? 1 : committee }, (_, seed) =>
      learnNet(rows, labels, chosen, outputs, {
        ...netOptions(head),
        rounds: Math.max(netOptions(head).rounds, Math.ceil(fewestSteps / examples.length)),
        seed: seed + 1,
      }),
    );
  const second = head === "effect" ? secondLearner(examples, features, outputs) : null;
  const held: Float64Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const nets = new NetCommittee(learnAll(everything.filter((example) => examples[example]?.fold !== fold)));
    for (const [index, example] of examples.entries()) if (example.fold === fold) held[index] = nets.run(example.row);
  }
  if (second !== null) for (const [index, example] of examples.entries()) blend(held[index] ?? new Float64Array(0), second.held(example));
  const biases = steadyBiases(held, labels, related, (example) => examples[example]?.fold ?? -1, head === "document" ? 1 : 0);
  const calibration = calibrate(held, labels);
  const { tp, fp } = countWith(held, labels, biases);
  const cross: CrossScore[] = [{ head, threshold: null, tp, fp, related }];
  for (const threshold of [0.5, 0.6, 0.7, 0.8]) {
    let tp = 0;
    let fp = 0;
    for (const [index, probabilities] of held.entries()) {
      const best = bestClass(
        probabilities,
        biases.map(() => 0),
      );
      if (best === 0 || calibrated(probabilities[best] ?? 0, calibration) < threshold) continue;
      if (labels[index] === best) tp++;
      else fp++;
    }
    cross.push({ head, threshold, tp, fp, related });
  }
  return { model: { nets: isTrial ? [] : learnAll(everything), second: isTrial || second === null ? null : second.all(), biases, calibration }, scores: cross };
}

/** The second learner of a head: what it says of each example when the example's fold is held out, and what it learns from all. */
function secondLearner(
  examples: readonly Example[],
  features: FeatureRows,
  outputs: number,
): { readonly held: (example: Example) => Float64Array; readonly all: () => FeatureNet } {
  const pairs = features.starts.length - 1;
  const labels = new Int8Array(pairs);
  for (const { pair, label } of examples) labels[pair] = label;
  const learn = (chosen: readonly Example[]): FeatureNet => {
    const rounds = Math.max(secondOptions.rounds, Math.ceil(fewestSteps / examples.length));
    return learnFeatureNet(
      features,
      labels,
      Int32Array.from(chosen, ({ pair }) => pair),
      outputs,
      { ...secondOptions, rounds },
    );
  };
  const said = new Float64Array(pairs * outputs);
  for (let fold = 0; fold < folds; fold++) {
    const net = learn(examples.filter((example) => example.fold !== fold));
    scoreFeatureNet(
      features,
      examples.filter((example) => example.fold === fold).map(({ pair }) => pair),
      net,
      said,
    );
  }
  return { held: ({ pair }) => said.subarray(pair * outputs, (pair + 1) * outputs), all: () => learn(examples) };
}
