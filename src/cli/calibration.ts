import type { FittedReading } from "../graph/fit-reading.ts";
import { fitReading } from "../graph/fit-reading.ts";
import type { BelievedClaim, Calibration, KindCalibration } from "../graph/reading-calibration.ts";
import { believedBy, believedHeldOut, calibrationOf, calibrationOfKinds } from "../graph/reading-calibration.ts";
import type { RelationWeights } from "../models/relations/weights.ts";
import { judgedClaims } from "./judged-claims.ts";

/** Which detectors are asked. */
export interface CalibrationFlags {
  readonly lexicon?: string;
  /** The claims of this operating point are measured. */
  readonly relations: string;
  readonly relationWeights?: string;
}

/** Kinds of fewer judged claims than this are measured together: their share of right ones says little. */
const fewestOfKind = 20;

/** How far claims are to be believed, and how well that agrees with gold. */
export interface MeasuredReading {
  readonly reading: FittedReading;
  /** Claims measured, and how many of them are right. */
  readonly claims: number;
  readonly right: number;
  /** By tables that had not seen the claim's document. */
  readonly heldOut: Calibration;
  readonly kinds: readonly KindCalibration[];
  /** By the table fitted on all. */
  readonly errorOfAll: number;
}

/**
 * Fits on gold and measures. The fit sees every answer of the relation model, so that what is believed of its claims holds where few of them are let through and where many are.
 * @param folds As {@link judgedClaims} takes them.
 * @throws ConfigError when the gold judges nothing
 */
export async function measureReading(gold: readonly string[], flags: CalibrationFlags, folds?: readonly RelationWeights[]): Promise<MeasuredReading> {
  const claims = await judgedClaims(gold, flags, folds);
  const known = flags.relations === "high-precision" ? await judgedClaims(gold, { ...flags, relations: "balanced" }, folds) : claims;
  const reading = fitReading(known);
  const heldOut: readonly BelievedClaim[] = believedHeldOut(claims, known);
  return {
    reading,
    claims: claims.length,
    right: claims.filter(({ isRight }) => isRight).length,
    heldOut: calibrationOf(heldOut),
    kinds: calibrationOfKinds(heldOut, fewestOfKind),
    errorOfAll: calibrationOf(believedBy(reading, claims)).error,
  };
}

/** The figures as text: what was judged, by belief, by kind. */
export function measureLines({ claims, right, heldOut, kinds, errorOfAll }: MeasuredReading): readonly string[] {
  return [
    `${claims} claims that the gold can judge, ${right} of them right; each believed by a fit without its document. Claims of one pair in a document that were found alike count as one:`,
    "",
    "| believed | claims | mean belief | right |",
    "| --- | --- | --- | --- |",
    ...heldOut.bins.flatMap(({ from, to, claims: count, believed, right: share }) =>
      count === 0 ? [] : [`| ${from.toFixed(1)}-${to.toFixed(1)} | ${count.toFixed(0)} | ${believed.toFixed(3)} | ${share.toFixed(3)} |`],
    ),
    "",
    `Expected calibration error ${heldOut.error.toFixed(3)}; of the table fitted on all of them, on the same, ${errorOfAll.toFixed(3)}. By who found them, as rule and as class:`,
    "",
    "| found by | claims | mean belief | right |",
    "| --- | --- | --- | --- |",
    ...kinds.map(({ kind, claims: count, believed, right: share }) => `| ${kind} | ${count.toFixed(0)} | ${believed.toFixed(3)} | ${share.toFixed(3)} |`),
  ];
}
