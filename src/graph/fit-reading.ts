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
  readonly origin: ClaimOrigin;
}

/**
 * Where a judged claim comes from.
 *
 * - `given`: between names that the gold gives.
 * - `mended`: read from raw text, names found too; rules were mended since by what readers said of such claims, so that it is right more often than claims of other papers.
 * - `new`: read from raw text that no rule was mended by, as a run reads it.
 */
export type ClaimOrigin = "given" | "mended" | "new";

/** What is added to the log-odds of claims that are no `new` ones, by who found them; 0 where all are of one origin, or none is of this. */
export type OriginOdds = Readonly<Record<Exclude<ClaimOrigin, "new">, Readonly<Record<Detector, number>>>>;

/** What is fitted: how surely claims are read rightly. */
export interface FittedReading extends Pick<ReliabilityTable, "detectors" | "rules" | "names" | "cues"> {
  readonly origins: OriginOdds;
}

/** Strength of the prior: what is fitted has to show in the data that it differs from what was supposed. */
const ridge = 1;
const detectors: readonly Detector[] = ["rule", "model", "both"];
const cues: readonly Epistemic[] = ["background", "hypothesis"];
/** Origins that add something to the claims of each detector. */
const origins: readonly (keyof OriginOdds)[] = ["given", "mended"];

/** Columns of the regression: the detectors, their slopes, what the origins add, doubt of the names, the cues, then the families. */
const slopeColumn = detectors.length;
const originColumn = slopeColumn + detectors.length;
const namesColumn = originColumn + origins.length * detectors.length;
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
 * sentence puts it; and from its origin, so that gold with its own names, and texts that rules were mended by, tell what tells claims apart, and other texts how often claims are right. Of a model it is supposed that its score is the chance, until gold says otherwise: so classes that gold hardly knows stay near their score.
 * Equal claims in any order give equal figures, to four places.
 */
export function fitReading(claims: readonly JudgedClaim[]): FittedReading {
  const sorted = claims.toSorted(
    (a, b) => compareText(a.document, b.document) || compareText(a.foundBy, b.foundBy) || compareText(a.pair, b.pair) || a.score - b.score,
  );
  const families = [...new Set(sorted.flatMap(({ foundBy }) => familiesOf(foundBy)))].sort(compareText);
  const width = familyColumn + families.length;
  const columnOfFamily = new Map(families.map((family, index) => [family, familyColumn + index]));
  // Where no claim is new, nothing tells what the others have before those.
  const hasNew = sorted.some(({ origin }) => origin === "new");
  const rows = sorted.map((claim) => {
    const row = new Float64Array(width);
    const detector = detectors.indexOf(detectorOf(claim.foundBy));
    row[detector] = 1;
    row[slopeColumn + detector] = scoreLogOdds(claim.score);
    if (hasNew && claim.origin !== "new") row[originColumn + origins.indexOf(claim.origin) * detectors.length + detector] = 1;
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
  const oddsOf = (origin: keyof OriginOdds): Readonly<Record<Detector, number>> => {
    const first = originColumn + origins.indexOf(origin) * detectors.length;
    return { rule: figure(first), model: figure(first + 1), both: figure(first + 2) };
  };
  const of = (index: number): ScoreReliability => ({ bias: figure(index), slope: Math.max(0, figure(slopeColumn + index)) });
  return {
    detectors: { rule: of(0), model: of(1), both: of(2) },
    rules: families.map((family) => ({ family, logOdds: figure(columnOfFamily.get(family) ?? 0) })),
    names: Math.max(0, figure(namesColumn)),
    cues: { asserted: 0, background: figure(cueColumn), hypothesis: figure(cueColumn + 1) },
    origins: { given: oddsOf("given"), mended: oddsOf("mended") },
  };
}
