import { documentPairsOf, shareOf } from "./document-inputs.ts";
import type { CandidatePair } from "./document-pairs.ts";
import { classStart, columnCount, type HeadName, heads, relatedColumn } from "./heads.ts";
import { type FeatureRows, type LearnOptions, learnClass, meanRows, scoreRow } from "./learn.ts";
import { folds } from "./operating-point.ts";
import type { PairScores } from "./pair-inputs.ts";

/** The pairs of a document to learn from. */
export interface LearnedPairs {
  readonly head: HeadName;
  readonly fold: number;
  readonly pairs: readonly CandidatePair[];
  /** First row of its pairs. */
  readonly row: number;
  /** Class of each pair, 0 for none, -1 for pairs that the head is not asked of. */
  readonly labels: Int8Array;
}

/** A score of the first step: what it is learned from, and how. */
interface Column {
  readonly column: number;
  readonly isMember: (label: number) => boolean;
  readonly options: LearnOptions;
}

/** What the columns of a head are learned from. */
interface Lesson {
  readonly rows: FeatureRows;
  readonly labels: Int8Array;
  readonly folds: Int8Array;
}

const relatedAtAll: Column = { column: relatedColumn, isMember: (label) => label > 0, options: { cost: 0.3, positive: 1, rounds: 30 } };

/** Costs found by cross-validation; that something rises or falls has more words of its own than that there is something. */
function optionsOf(head: HeadName, name: string): LearnOptions {
  if (head !== "document") return { cost: 0.5, positive: 1.4, rounds: 60 };
  return { cost: name.endsWith("_Correlation") ? 0.5 : 0.2, positive: 1.4, rounds: 30 };
}

function columnsOf(head: HeadName): readonly Column[] {
  const classes: readonly string[] = heads.find(({ name }) => name === head)?.classes ?? [];
  const own = classes.map((name, index) => ({
    column: classStart[head] + index,
    isMember: (label: number): boolean => label === index + 1,
    options: optionsOf(head, name),
  }));
  return head === "document" ? [...own, relatedAtAll] : own;
}

/**
 * Learns the scores of the first step.
 * @param isTrial Whether nothing but the scores is of use, so that weights for documents of the same head need not be learned.
 * @returns scores of every pair, from documents held out for a head's own, from all for the other heads; and the weights of each column
 */
export function learnFirstStep(
  learned: readonly LearnedPairs[],
  rows: FeatureRows,
  say: (line: string) => void,
  isTrial: boolean,
): { readonly scores: PairScores; readonly weights: readonly Float64Array[] } {
  const scores = new Float64Array((rows.starts.length - 1) * columnCount);
  const weights: Float64Array[] = [];
  for (const { name } of heads) {
    const own = learned.filter(({ head }) => head === name);
    const others = learned.filter(({ head }) => head !== name);
    const lesson = name === "document" ? documentLesson(own, rows, scores) : pairLesson(own, rows);
    for (const column of columnsOf(name)) {
      scoreHeldOut(own, rows, lesson, column, scores);
      if (isTrial && others.length === 0) continue;
      const all = learnColumn(lesson, column, null);
      weights[column.column] = all;
      for (const document of others) write(document, rows, all, column, scores);
    }
    say(`${name}: first step learned`);
  }
  return { scores, weights };
}

function learnColumn({ rows, labels, folds: own }: Lesson, { isMember, options }: Column, heldOut: number | null): Float64Array {
  const members = labels.map((label, index) => (label < 0 || own[index] === heldOut ? -1 : isMember(label) ? 1 : 0));
  return learnClass(rows, members, options);
}

function scoreHeldOut(own: readonly LearnedPairs[], rows: FeatureRows, lesson: Lesson, column: Column, scores: PairScores): void {
  for (let fold = 0; fold < folds; fold++) {
    const weights = learnColumn(lesson, column, fold);
    for (const document of own) if (document.fold === fold) write(document, rows, weights, column, scores);
  }
}

function write({ row, pairs }: LearnedPairs, rows: FeatureRows, weights: Float64Array, { column }: Column, scores: PairScores): void {
  for (let at = row; at < row + pairs.length; at++) scores[at * columnCount + column] = scoreRow(rows, at, weights);
}

function pairLesson(own: readonly LearnedPairs[], rows: FeatureRows): Lesson {
  const labels = new Int8Array(rows.starts.length - 1).fill(-1);
  const places = new Int8Array(labels.length);
  for (const { row, fold, labels: known, pairs } of own) {
    labels.set(known, row);
    places.fill(fold, row, row + pairs.length);
  }
  return { rows, labels, folds: places };
}

/**
 * What a document relates is learned from the mean of all places where the two things meet: no one place need say it. Those count most that make the two look related when all
 * places count alike.
 */
function documentLesson(own: readonly LearnedPairs[], rows: FeatureRows, scores: PairScores): Lesson {
  const groups = own.flatMap(({ pairs, row, labels, fold }) =>
    documentPairsOf(pairs).map(({ members }) => ({ members: members.map((member) => row + member), label: labels[members[0] ?? 0] ?? -1, fold })),
  );
  const members = groups.map((group) => group.members);
  const labels = Int8Array.from(groups, ({ label }) => label);
  const places = Int8Array.from(groups, ({ fold }) => fold);
  const lessonWith = (share: (row: number) => number): Lesson => ({ rows: meanRows(rows, members, share), labels, folds: places });
  scoreHeldOut(
    own,
    rows,
    lessonWith(() => 1),
    relatedAtAll,
    scores,
  );
  return lessonWith((row) => shareOf(scores[row * columnCount + relatedColumn] ?? 0));
}
