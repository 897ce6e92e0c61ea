import { defaultReliability } from "../graph/belief.ts";
import type { FittedReading, JudgedClaim } from "../graph/fit-reading.ts";
import { fitReading } from "../graph/fit-reading.ts";
import type { BelievedClaim, Calibration, KindCalibration } from "../graph/reading-calibration.ts";
import { believedBy, believedHeldOut, calibrationOf, calibrationOfKinds } from "../graph/reading-calibration.ts";
import type { RelationWeights } from "../models/relations/weights.ts";
import { type CalibrationFlags, judgedClaims } from "./judged-claims.ts";

/** Kinds of fewer judged claims than this are measured together: their share of right ones says little. */
const fewestOfKind = 20;

/** What was believed of claims by tables that had not seen their documents, and what was right. */
export interface MeasuredClaims {
  readonly claims: number;
  readonly right: number;
  readonly heldOut: Calibration;
  readonly kinds: readonly KindCalibration[];
}

/** How far claims are to be believed, and how well that agrees with gold. */
export interface MeasuredReading {
  readonly reading: FittedReading;
  /** Between names that the gold gives. */
  readonly given: MeasuredClaims;
  /** Between names that were found too; `null` where nobody has judged such claims. */
  readonly found: MeasuredClaims | null;
  /** Those of them in texts that no rule was mended by; `null` where there are none. */
  readonly fresh: MeasuredClaims | null;
  /** Of claims between given names, by the table fitted on all. */
  readonly errorOfAll: number;
}

/** What is measured with beside the gold's own claims. */
export interface MeasuredWith {
  /** As {@link judgedClaims} takes them. */
  readonly folds?: readonly RelationWeights[];
  /** Claims read from raw text, judged by readers. */
  readonly found?: readonly JudgedClaim[];
}

/**
 * Fits on gold and measures. The fit sees every answer of the relation model, so that what is believed of its claims holds where few of them are let through and where many are.
 * @throws ConfigError when the gold judges nothing
 */
export async function measureReading(gold: readonly string[], flags: CalibrationFlags, { folds, found = [] }: MeasuredWith = {}): Promise<MeasuredReading> {
  const claims = await judgedClaims(gold, flags, folds);
  const known = flags.relations === "high-precision" ? await judgedClaims(gold, { ...flags, relations: "balanced" }, folds) : claims;
  const fitted = fitReading([...known, ...found]);
  // Where all names are given, nothing tells what doubt of names is worth: what ships has learned it from claims whose names were found.
  const reading = found.length === 0 ? { ...fitted, names: defaultReliability.names } : fitted;
  const measured = (measuredClaims: readonly JudgedClaim[]): MeasuredClaims => {
    const heldOut: readonly BelievedClaim[] = believedHeldOut(measuredClaims, [...known, ...found]);
    return {
      claims: measuredClaims.length,
      right: measuredClaims.filter(({ isRight }) => isRight).length,
      heldOut: calibrationOf(heldOut),
      kinds: calibrationOfKinds(heldOut, fewestOfKind),
    };
  };
  const fresh = found.filter(({ origin }) => origin === "new");
  return {
    reading,
    given: measured(claims),
    found: found.length === 0 ? null : measured(found),
    fresh: fresh.length === 0 ? null : measured(fresh),
    errorOfAll: calibrationOf(believedBy(reading, claims)).error,
  };
}

/** The figures as text: what was judged, by belief, by kind. */
export function measureLines({ given, found, fresh, errorOfAll }: MeasuredReading): readonly string[] {
  const ofFound =
    found === null
      ? []
      : [
          "Claims read from raw text, judged by readers; an arguable one counts as half right. Each believed by a fit without its document:",
          "",
          ...binLines(found.heldOut),
          "",
          ...freshLines(fresh),
          `Expected calibration error ${found.heldOut.error.toFixed(3)}; ${concordanceText(found.heldOut)}. By who found them, as rule and as class:`,
          "",
          ...kindLines(found.kinds),
          "",
        ];
  return [
    ...ofFound,
    `${given.claims} claims that the gold can judge, ${given.right} of them right; each believed by a fit without its document. Claims of one pair in a document that were found alike count as one:`,
    "",
    ...binLines(given.heldOut),
    "",
    `Expected calibration error ${given.heldOut.error.toFixed(3)}; of the table fitted on all of them, on the same, ${errorOfAll.toFixed(3)}; ${concordanceText(given.heldOut)}. By who found them, as rule and as class:`,
    "",
    ...kindLines(given.kinds),
  ];
}

function freshLines(fresh: MeasuredClaims | null): readonly string[] {
  if (fresh === null) return [];
  const { claims, bins, error } = fresh.heldOut;
  const mean = (of: (bin: (typeof bins)[number]) => number): string => (bins.reduce((sum, bin) => sum + bin.claims * of(bin), 0) / claims).toFixed(3);
  return [
    `Of the ${claims.toFixed(0)} in texts that no rule was mended by, believed ${mean(({ believed }) => believed)} in the mean, ${mean(({ right }) => right)} are right (expected calibration error ${error.toFixed(3)}; ${concordanceText(fresh.heldOut)}); the others are believed here as much more as they are more often right.`,
    "",
  ];
}

function concordanceText({ concordance }: Calibration): string {
  return `a right claim is believed more than a wrong one ${Math.round(100 * concordance)} times of 100`;
}

function binLines({ bins }: Calibration): readonly string[] {
  return [
    "| believed | claims | mean belief | right |",
    "| --- | --- | --- | --- |",
    ...bins.flatMap(({ from, to, claims, believed, right }) =>
      claims === 0 ? [] : [`| ${from.toFixed(1)}-${to.toFixed(1)} | ${claims.toFixed(0)} | ${believed.toFixed(3)} | ${right.toFixed(3)} |`],
    ),
  ];
}

function kindLines(kinds: readonly KindCalibration[]): readonly string[] {
  return [
    "| found by | claims | mean belief | right |",
    "| --- | --- | --- | --- |",
    ...kinds.map(({ kind, claims, believed, right }) => `| ${kind} | ${claims.toFixed(0)} | ${believed.toFixed(3)} | ${right.toFixed(3)} |`),
  ];
}
