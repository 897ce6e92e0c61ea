import type { ReliabilityTable } from "./belief.ts";

/** What `litgraph calibrate` fitted on the gold named in `src/graph/README.md`; printed by the command, not set by hand. */
export const fittedReading: Pick<ReliabilityTable, "detectors" | "rules" | "cues"> = {
  detectors: {
    rule: {
      bias: 1.0655,
      slope: 0.0499,
    },
    model: {
      bias: 3.9199,
      slope: 0,
    },
    both: {
      bias: 0.5181,
      slope: 0.7878,
    },
  },
  rules: [
    {
      family: "clause-converts/",
      logOdds: -0.115,
    },
    {
      family: "clause-event/",
      logOdds: -0.4607,
    },
    {
      family: "clause-response/",
      logOdds: -0.1881,
    },
    {
      family: "clause-thing/",
      logOdds: 0.4259,
    },
    {
      family: "clause-transport/",
      logOdds: -0.4958,
    },
    {
      family: "model/down",
      logOdds: -0.1802,
    },
    {
      family: "model/substrate",
      logOdds: -0.119,
    },
    {
      family: "nominal-event/",
      logOdds: -0.554,
    },
    {
      family: "role-reagent/",
      logOdds: 0.0814,
    },
    {
      family: "state-in-cells",
      logOdds: 0.3318,
    },
  ],
  cues: {
    asserted: 0,
    background: 0.5229,
    hypothesis: 0.1293,
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
  { from: 0.5, claims: 11, believed: 0.585, right: 1 },
  { from: 0.6, claims: 156, believed: 0.649, right: 0.75 },
  { from: 0.7, claims: 304, believed: 0.741, right: 0.734 },
  { from: 0.8, claims: 632, believed: 0.853, right: 0.834 },
  { from: 0.9, claims: 578, believed: 0.939, right: 0.907 },
];
