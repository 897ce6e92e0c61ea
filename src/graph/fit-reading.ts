import type { Epistemic } from "../model/schema.ts";
import { compareText } from "../model/text-order.ts";
import type { Readable } from "./belief.ts";
import { agreedClassOf, detectorOf, namesDoubt, scoreLogOdds } from "./belief.ts";
import type { Regression } from "./logistic-regression.ts";
import { logisticWeights } from "./logistic-regression.ts";
import type { Detector, ReliabilityTable, ScoreReliability } from "./reliability.ts";

/** A claim that gold can judge. */
export interface JudgedClaim extends Readable {
  readonly document: string;
  /** The two things it is about, either way round: gold says the same of all claims about them in one document. */
  readonly pair: string;
  readonly isRight: boolean;
  /** The gold gave its names; else they were found too, and may be wrong. */
  readonly isGiven: boolean;
}

/** What is fitted: how surely claims are read rightly. */
export interface FittedReading extends Pick<ReliabilityTable, "detectors" | "rules" | "names" | "cues"> {
  /** Added to the log-odds of claims between names that were given; 0 where all were given, or none. */
  readonly given: Readonly<Record<Detector, number>>;
}

/** Strength of the prior: what is fitted has to show in the data that it differs from what was supposed. */
const ridge = 1;
const detectors: readonly Detector[] = ["rule", "model", "both"];
const cues: readonly Epistemic[] = ["background", "hypothesis"];

/** Columns of the regression: the detectors, their slopes, what given names add, doubt of the names, the cues, then the families. */
const slopeColumn = detectors.length;
const givenColumn = slopeColumn + detectors.length;
const namesColumn = givenColumn + detectors.length;
const cueColumn = namesColumn + 1;
const familyColumn = cueColumn + cues.length;

/** What claims are alike by: the frame of a rule, without the trigger; what a model calls the relation, alone or with a rule. */
export function familiesOf(foundBy: string): readonly string[] {
  if (detectorOf(foundBy) === "model") return [foundBy];
  const agreed = agreedClassOf(foundBy);
  // The slash ends the name, so that no family is taken for another that begins alike.
  const rule = foundBy.replace(/\+model\/.*$/u, "").replace(/\/.*$/u, "/");
  return agreed === null ? [rule] : [rule, agreed];
}

/** Claims of one pair in one document that were found alike are one experience: together they weigh as one. */
export function weightsOf(claims: readonly JudgedClaim[]): readonly number[] {
  const keys = claims.map(({ document, pair, foundBy }) => [document, pair, detectorOf(foundBy), familiesOf(foundBy).at(-1)].join(" "));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => 1 / (counts.get(key) ?? 1));
}

/**
 * Fits the log-odds that a claim is right by logistic regression, from who found it, its score, its family of rules or class, how sure its names are and how the
 * sentence puts it; and from whether its names were given, so that gold with its own names tells what tells claims apart, and claims read from raw text how often they are right. Of a model it is supposed that its score is the chance, until gold says otherwise: so classes that gold hardly knows stay near their score.
 * Equal claims in any order give equal figures, to four places.
 */
export function fitReading(claims: readonly JudgedClaim[]): FittedReading {
  const sorted = claims.toSorted(
    (a, b) => compareText(a.document, b.document) || compareText(a.foundBy, b.foundBy) || compareText(a.pair, b.pair) || a.score - b.score,
  );
  const families = [...new Set(sorted.flatMap(({ foundBy }) => familiesOf(foundBy)))].sort(compareText);
  const width = familyColumn + families.length;
  const columnOfFamily = new Map(families.map((family, index) => [family, familyColumn + index]));
  const isMixed = sorted.some(({ isGiven }) => isGiven) && sorted.some(({ isGiven }) => !isGiven);
  const rows = sorted.map((claim) => {
    const row = new Float64Array(width);
    const detector = detectors.indexOf(detectorOf(claim.foundBy));
    row[detector] = 1;
    row[slopeColumn + detector] = scoreLogOdds(claim.score);
    if (isMixed && claim.isGiven) row[givenColumn + detector] = 1;
    row[namesColumn] = namesDoubt(claim.namesScore);
    const cue = cues.indexOf(claim.epistemic);
    if (cue >= 0) row[cueColumn + cue] = 1;
    for (const family of familiesOf(claim.foundBy)) row[columnOfFamily.get(family) ?? 0] = 1;
    return row;
  });
  const supposed = new Float64Array(width);
  supposed[slopeColumn + detectors.indexOf("model")] = 1;
  // How often a rule is right, only gold can say; everything else has to be earned.
  const pulls = Float64Array.from(supposed, (_, column) => (detectors[column] === "rule" || detectors[column] === "both" ? 1e-6 : ridge));
  const problem: Regression = { rows, weights: weightsOf(sorted), labels: sorted.map(({ isRight }) => isRight), supposed, pulls };
  const slopes = [...detectors.map((_, index) => slopeColumn + index), namesColumn];
  const fitted = logisticWeights(problem, new Set());
  // A higher score never speaks against a claim: where it seems so, the rest is fitted without it.
  const falling = slopes.filter((column) => (fitted[column] ?? 0) < 0);
  const solution = falling.length === 0 ? fitted : logisticWeights(problem, new Set(falling));
  const figure = (index: number): number => Math.round((solution[index] ?? 0) * 10_000) / 10_000;
  const of = (index: number): ScoreReliability => ({ bias: figure(index), slope: Math.max(0, figure(slopeColumn + index)) });
  return {
    detectors: { rule: of(0), model: of(1), both: of(2) },
    rules: families.map((family) => ({ family, logOdds: figure(columnOfFamily.get(family) ?? 0) })),
    names: Math.max(0, figure(namesColumn)),
    cues: { asserted: 0, background: figure(cueColumn), hypothesis: figure(cueColumn + 1) },
    given: { rule: figure(givenColumn), model: figure(givenColumn + 1), both: figure(givenColumn + 2) },
  };
}
