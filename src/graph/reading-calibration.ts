import { contentHash } from "../model/content-hash.ts";
import { compareText } from "../model/text-order.ts";
import { detectorOf, readingReliability, setWorth } from "./belief.ts";
import type { FittedReading, JudgedClaim } from "./fit-reading.ts";
import { familiesOf, fitReading, weightsOf } from "./fit-reading.ts";
import type { Detector, ReliabilityTable } from "./reliability.ts";

/** One row of a reliability table: claims believed about so much, and how many of them were right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  /** Claims of one pair in a document that were found alike count as one. */
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
  /** The chance that a right claim is believed more than a wrong one, 0 to 1; one half where belief tells nothing, or all claims are alike. */
  readonly concordance: number;
}

const binCount = 10;

/** A claim with what was believed of it by a table that had not seen its document. */
export interface BelievedClaim {
  readonly claim: JudgedClaim;
  readonly belief: number;
}

/** Compares what is believed of claims with what is right, in ten bins of equal width. */
export function calibrationOf(believed: readonly BelievedClaim[]): Calibration {
  const bins = Array.from({ length: binCount }, () => new Sum());
  const weights = weightsOf(believed.map(({ claim }) => claim));
  believed.forEach((item, index) => {
    bins[Math.min(binCount - 1, Math.floor(item.belief * binCount))]?.add(item, weights[index] ?? 1);
  });
  const claims = weights.reduce((sum, weight) => sum + weight, 0);
  const error = bins.reduce((sum, bin) => sum + bin.claims * Math.abs(bin.believed - bin.right), 0) / Math.max(1, claims);
  return {
    claims,
    bins: bins.map(({ claims: count, believed: mean, right }, index) => ({
      from: index / binCount,
      to: (index + 1) / binCount,
      claims: count,
      believed: mean,
      right,
    })),
    error,
    concordance: concordanceOf(believed, weights),
  };
}

/** Claims in the order of their belief: each right one is held against the wrong ones that are believed less, and those believed equally by half. */
function concordanceOf(believed: readonly BelievedClaim[], weights: readonly number[]): number {
  const byBelief = new Map<number, { right: number; wrong: number }>();
  believed.forEach(({ claim, belief }, index) => {
    const sum = byBelief.get(belief) ?? { right: 0, wrong: 0 };
    byBelief.set(belief, sum);
    sum[claim.isRight ? "right" : "wrong"] += weights[index] ?? 1;
  });
  let [rights, wrongs, ordered] = [0, 0, 0];
  for (const [, { right, wrong }] of [...byBelief].sort(([a], [b]) => a - b)) {
    ordered += right * (wrongs + wrong / 2);
    rights += right;
    wrongs += wrong;
  }
  return rights === 0 || wrongs === 0 ? 0.5 : ordered / (rights * wrongs);
}

/** What some claims come to, each with its weight. */
class Sum {
  claims = 0;
  #believed = 0;
  #right = 0;

  add({ claim, belief }: BelievedClaim, weight: number): void {
    this.claims += weight;
    this.#believed += weight * belief;
    this.#right += claim.isRight ? weight : 0;
  }

  get believed(): number {
    return this.claims === 0 ? 0 : this.#believed / this.claims;
  }

  get right(): number {
    return this.claims === 0 ? 0 : this.#right / this.claims;
  }
}

/** What a table says of each claim. */
export function believedBy(reading: FittedReading, claims: readonly JudgedClaim[]): readonly BelievedClaim[] {
  const table: ReliabilityTable = { ...setWorth, ...reading };
  return claims.map((claim) => {
    const belief = readingReliability(claim, table);
    if (claim.origin === "new") return { claim, belief };
    return { claim, belief: 1 / (1 + (1 / belief - 1) * Math.exp(-reading.origins[claim.origin][detectorOf(claim.foundBy)])) };
  });
}

const folds = 5;

/**
 * Believes each claim by a table fitted without its document: the documents are dealt into five parts by a hash of their names, and each part is believed by the fit
 * on the other four.
 * @param claims What is believed.
 * @param known What is fitted on, the same documents' claims.
 */
export function believedHeldOut(claims: readonly JudgedClaim[], known: readonly JudgedClaim[] = claims): readonly BelievedClaim[] {
  const partOf = ({ document }: JudgedClaim): number => Number.parseInt(contentHash("part", document).slice(0, 6), 16) % folds;
  return Array.from({ length: folds }, (_, part) => {
    const heldOut = claims.filter((claim) => partOf(claim) === part);
    return believedBy(fitReading(known.filter((claim) => partOf(claim) !== part)), heldOut);
  }).flat();
}

/** How well belief and truth agree among claims found alike. */
export interface KindCalibration {
  /** Who found them: detector, and rule or class. */
  readonly kind: string;
  readonly claims: number;
  readonly believed: number;
  readonly right: number;
}

/** Compares what is believed of claims with what is right, by detector, by rule and by class; kinds of fewer claims than `fewest` are taken together. */
export function calibrationOfKinds(believed: readonly BelievedClaim[], fewest: number): readonly KindCalibration[] {
  const weights = weightsOf(believed.map(({ claim }) => claim));
  const kindsOf = ({ claim }: BelievedClaim): readonly string[] =>
    familiesOf(claim.foundBy).map((family) => `${detectorOf(claim.foundBy)}, ${family.replace(/^\+|\/$/gu, "")}`);
  const sumsBy = (keysOf: (item: BelievedClaim) => readonly string[]): Map<string, Sum> => {
    const sums = new Map<string, Sum>();
    believed.forEach((item, index) => {
      for (const key of keysOf(item)) {
        const sum = sums.get(key) ?? new Sum();
        sums.set(key, sum);
        sum.add(item, weights[index] ?? 1);
      }
    });
    return sums;
  };
  const all = sumsBy(kindsOf);
  const named = (kind: string, detector: Detector): string => ((all.get(kind)?.claims ?? 0) < fewest ? `${detector}, others` : kind);
  const sums = sumsBy((item) => {
    const detector = detectorOf(item.claim.foundBy);
    return [detector, ...kindsOf(item).map((kind) => named(kind, detector))];
  });
  return [...sums].sort(([a], [b]) => compareText(a, b)).map(([kind, { claims, believed: mean, right }]) => ({ kind, claims, believed: mean, right }));
}
