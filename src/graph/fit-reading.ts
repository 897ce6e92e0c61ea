import { contentHash } from "../model/content-hash.ts";
import type { Epistemic } from "../model/schema.ts";
import { compareText } from "../model/text-order.ts";
import type { Detector, ReliabilityTable } from "./belief.ts";
import { detectorOf, readingReliability, scoreLogOdds, setWorth } from "./belief.ts";

/** A claim that gold can judge. */
export interface JudgedClaim {
  readonly document: string;
  readonly foundBy: string;
  readonly score: number;
  readonly epistemic: Epistemic;
  readonly isRight: boolean;
}

/** What is fitted: how surely claims are read rightly. */
export type FittedReading = Pick<ReliabilityTable, "detectors" | "rules" | "cues">;

/** One row of a reliability table: claims believed about so much, and how many of them were right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean of what was believed. */
  readonly believed: number;
  /** Share that was right. */
  readonly right: number;
}

/** How well belief and truth agree. */
export interface Calibration {
  readonly claims: number;
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: mean distance of belief and share, weighted by claims. */
  readonly error: number;
}

/** Families with fewer judged claims than this are taken with the others of their detector. */
const fewestClaims = 25;
/** Strength of the prior towards 0: a family has to show in the data that it differs. */
const ridge = 1;
const rounds = 60;
const detectors: readonly Detector[] = ["rule", "model", "both"];
const cues: readonly Epistemic[] = ["background", "hypothesis"];

/** What claims are alike by: the frame of a rule, without the trigger; what a model calls the relation, where it alone found it. */
function familyOf(foundBy: string): string {
  if (detectorOf(foundBy) === "model") return foundBy;
  // The slash ends the name, so that no family is taken for another that begins alike.
  return foundBy.replace(/\+model\/.*$/u, "").replace(/\/.*$/u, "/");
}

/**
 * Fits the log-odds that a claim is right by logistic regression (Newton's method, with a ridge), from who found it, its score, its family of rules and how the sentence
 * puts it. Equal claims in any order give equal figures, to four places.
 */
export function fitReading(claims: readonly JudgedClaim[]): FittedReading {
  const counts = new Map<string, number>();
  for (const { foundBy } of claims) {
    counts.set(familyOf(foundBy), (counts.get(familyOf(foundBy)) ?? 0) + 1);
  }
  const families = [...counts]
    .filter(([, count]) => count >= fewestClaims)
    .map(([family]) => family)
    .sort(compareText);
  const columnOfFamily = new Map(families.map((family, index) => [family, 6 + cues.length + index]));
  const width = 6 + cues.length + families.length;
  const sorted = claims.toSorted((a, b) => compareText(a.document, b.document) || compareText(a.foundBy, b.foundBy) || a.score - b.score);
  const rows = sorted.map((claim) => {
    const row = new Float64Array(width);
    const detector = detectors.indexOf(detectorOf(claim.foundBy));
    row[detector] = 1;
    row[3 + detector] = scoreLogOdds(claim.score);
    const cue = cues.indexOf(claim.epistemic);
    if (cue >= 0) row[6 + cue] = 1;
    const family = columnOfFamily.get(familyOf(claim.foundBy));
    if (family !== undefined) row[family] = 1;
    return row;
  });
  const weights = newton(
    rows,
    sorted.map(({ isRight }) => isRight),
    width,
  );
  const figure = (index: number): number => Math.round((weights[index] ?? 0) * 10_000) / 10_000;
  const of = (index: number): { readonly bias: number; readonly slope: number } => ({ bias: figure(index), slope: Math.max(0, figure(3 + index)) });
  return {
    detectors: { rule: of(0), model: of(1), both: of(2) },
    rules: families.map((family, index) => ({ family, logOdds: figure(6 + cues.length + index) })),
    cues: { asserted: 0, background: figure(6), hypothesis: figure(7) },
  };
}

function newton(rows: readonly Float64Array[], labels: readonly boolean[], width: number): Float64Array {
  const weights = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(width);
    const hessian = Array.from({ length: width }, () => new Float64Array(width));
    for (let at = 0; at < width; at++) {
      // Biases are free; everything else has to be earned.
      const pull = at < detectors.length ? 1e-6 : ridge;
      gradient[at] = -pull * (weights[at] ?? 0);
      (hessian[at] as Float64Array)[at] = pull;
    }
    rows.forEach((row, index) => {
      let sum = 0;
      for (let at = 0; at < width; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
      const chance = 1 / (1 + Math.exp(-sum));
      const miss = (labels[index] === true ? 1 : 0) - chance;
      const spread = chance * (1 - chance);
      for (let at = 0; at < width; at++) {
        const value = row[at] ?? 0;
        if (value === 0) continue;
        gradient[at] = (gradient[at] ?? 0) + miss * value;
        const line = hessian[at] as Float64Array;
        for (let other = 0; other < width; other++) line[other] = (line[other] ?? 0) + spread * value * (row[other] ?? 0);
      }
    });
    const step = solved(hessian, gradient);
    let moved = 0;
    for (let at = 0; at < width; at++) {
      weights[at] = (weights[at] ?? 0) + (step[at] ?? 0);
      moved = Math.max(moved, Math.abs(step[at] ?? 0));
    }
    if (moved < 1e-9) break;
  }
  return weights;
}

/** Gaussian elimination; the ridge keeps the matrix regular. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lines = matrix.map((line, index) => Float64Array.from([...line, right[index] ?? 0]));
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at + 1; row < size; row++) if (Math.abs(lines[row]?.[at] ?? 0) > Math.abs(lines[pivot]?.[at] ?? 0)) pivot = row;
    const [top, low] = [lines[pivot] as Float64Array<ArrayBuffer>, lines[at] as Float64Array<ArrayBuffer>];
    lines[at] = top;
    lines[pivot] = low;
    for (let row = 0; row < size; row++) {
      const line = lines[row] as Float64Array;
      const factor = row === at ? 0 : (line[at] ?? 0) / (top[at] ?? 1);
      if (factor !== 0) for (let column = at; column <= size; column++) line[column] = (line[column] ?? 0) - factor * (top[column] ?? 0);
    }
  }
  return Float64Array.from({ length: size }, (_, at) => (lines[at]?.[size] ?? 0) / (lines[at]?.[at] ?? 1));
}

const binCount = 10;

/** A claim with what was believed of it by a table that had not seen its document. */
export interface BelievedClaim {
  readonly claim: JudgedClaim;
  readonly belief: number;
}

/** Compares what is believed of claims with what is right, in ten bins of equal width. */
export function calibrationOf(believed: readonly BelievedClaim[]): Calibration {
  const sums = Array.from({ length: binCount }, () => ({ claims: 0, believed: 0, right: 0 }));
  for (const { claim, belief } of believed) {
    const bin = sums[Math.min(binCount - 1, Math.floor(belief * binCount))];
    if (bin === undefined) continue;
    bin.claims += 1;
    bin.believed += belief;
    bin.right += claim.isRight ? 1 : 0;
  }
  const bins = sums.map(({ claims, believed: sum, right }, index) => ({
    from: index / binCount,
    to: (index + 1) / binCount,
    claims,
    believed: claims === 0 ? 0 : sum / claims,
    right: claims === 0 ? 0 : right / claims,
  }));
  const error = bins.reduce((sum, bin) => sum + bin.claims * Math.abs(bin.believed - bin.right), 0) / Math.max(1, believed.length);
  return { claims: believed.length, bins, error };
}

/** What a table says of each claim. */
export function believedBy(reading: FittedReading, claims: readonly JudgedClaim[]): readonly BelievedClaim[] {
  const table: ReliabilityTable = { ...setWorth, ...reading };
  return claims.map((claim) => ({ claim, belief: readingReliability(claim, table) }));
}

const folds = 5;

/**
 * Believes each claim by a table fitted without its document: the documents are dealt into five parts by a hash of their names, and each part is believed by the fit
 * on the other four.
 */
export function believedHeldOut(claims: readonly JudgedClaim[]): readonly BelievedClaim[] {
  const partOf = ({ document }: JudgedClaim): number => Number.parseInt(contentHash("part", document).slice(0, 6), 16) % folds;
  return Array.from({ length: folds }, (_, part) => {
    const heldOut = claims.filter((claim) => partOf(claim) === part);
    return believedBy(fitReading(claims.filter((claim) => partOf(claim) !== part)), heldOut);
  }).flat();
}
