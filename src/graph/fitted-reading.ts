import type { ReliabilityTable } from "./belief.ts";

/** What `litgraph calibrate` fitted on the gold named in `src/graph/README.md`; printed by the command, not set by hand. */
export const fittedReading: Pick<ReliabilityTable, "detectors" | "rules" | "cues"> = {
  detectors: {
    rule: {
      bias: 0.4269,
      slope: 0.3304,
    },
    model: {
      bias: -2.2003,
      slope: 2.3574,
    },
    both: {
      bias: 0.0449,
      slope: 0.8481,
    },
  },
  rules: [
    {
      family: "clause-converts/",
      logOdds: 0.4345,
    },
    {
      family: "clause-event/",
      logOdds: -0.341,
    },
    {
      family: "clause-response/",
      logOdds: -0.2935,
    },
    {
      family: "clause-thing/",
      logOdds: 0.4652,
    },
    {
      family: "clause-transport/",
      logOdds: -1.4397,
    },
    {
      family: "model/down",
      logOdds: 0.7392,
    },
    {
      family: "nominal-event/",
      logOdds: -0.5932,
    },
    {
      family: "role-reagent/",
      logOdds: 0.2176,
    },
    {
      family: "state-in-cells",
      logOdds: 0.9962,
    },
  ],
  cues: {
    asserted: 0,
    background: 0.6497,
    hypothesis: -0.012,
  },
};

/** Claims that were believed alike, and how many of them gold calls right. */
export interface CalibrationRow {
  /** From this belief on, up to a tenth more. */
  readonly from: number;
  readonly claims: number;
  /** Mean belief. */
  readonly believed: number;
  /** Share of right ones. */
  readonly right: number;
}

/** How well the fit agrees with gold on documents left out of it, as the same command printed; the table of `src/graph/README.md`. */
export const fittedCalibration: readonly CalibrationRow[] = [
  { from: 0, claims: 1, believed: 0.075, right: 0 },
  { from: 0.1, claims: 2, believed: 0.168, right: 0 },
  { from: 0.2, claims: 80, believed: 0.261, right: 0.325 },
  { from: 0.3, claims: 67, believed: 0.343, right: 0.343 },
  { from: 0.4, claims: 99, believed: 0.456, right: 0.475 },
  { from: 0.5, claims: 187, believed: 0.543, right: 0.594 },
  { from: 0.6, claims: 169, believed: 0.649, right: 0.651 },
  { from: 0.7, claims: 341, believed: 0.753, right: 0.748 },
  { from: 0.8, claims: 615, believed: 0.842, right: 0.82 },
  { from: 0.9, claims: 384, believed: 0.932, right: 0.911 },
];
