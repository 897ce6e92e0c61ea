import type { ReliabilityTable } from "./belief.ts";

/** What `npm run belief:fit` fitted on the gold named in `src/graph/README.md`; written by the command, not set by hand. */
export const fittedReading: Pick<ReliabilityTable, "detectors" | "rules" | "cues"> = {
  detectors: {
    rule: { bias: 1.1178, slope: 0 },
    model: { bias: 0.0425, slope: 1.2557 },
    both: { bias: 0.6993, slope: 0.9683 },
  },
  rules: [
    { family: "+model/Association", logOdds: 0.495 },
    { family: "+model/Negative_Correlation", logOdds: 0.3815 },
    { family: "+model/Positive_Correlation", logOdds: 1.2402 },
    { family: "+model/agonist", logOdds: 0.0535 },
    { family: "+model/antagonist", logOdds: 0.3686 },
    { family: "+model/down", logOdds: -0.3834 },
    { family: "+model/predictive", logOdds: -1.3184 },
    { family: "+model/substrate", logOdds: -0.1335 },
    { family: "+model/up", logOdds: -0.7033 },
    { family: "cells-respond", logOdds: 0.3689 },
    { family: "cells-respond/", logOdds: 1.2259 },
    { family: "clause-binds/", logOdds: 0.197 },
    { family: "clause-converts/", logOdds: -0.4661 },
    { family: "clause-event/", logOdds: -0.4265 },
    { family: "clause-response/", logOdds: 0.2808 },
    { family: "clause-targets/", logOdds: 0.6627 },
    { family: "clause-thing/", logOdds: 0.3066 },
    { family: "clause-transport/", logOdds: -0.4627 },
    { family: "link-association/", logOdds: -0.3296 },
    { family: "link-binds/", logOdds: 0.2096 },
    { family: "link-combines/", logOdds: 1.038 },
    { family: "link-converts/", logOdds: -0.8832 },
    { family: "link-event/", logOdds: -0.2806 },
    { family: "link-response-association/", logOdds: 0.0781 },
    { family: "link-response/", logOdds: -0.3715 },
    { family: "link-signed-association/", logOdds: -1.1198 },
    { family: "model/Association", logOdds: -0.4131 },
    { family: "model/Negative_Correlation", logOdds: -0.1698 },
    { family: "model/Other", logOdds: 0.6104 },
    { family: "model/Positive_Correlation", logOdds: 1.1806 },
    { family: "model/agonist", logOdds: 0.3527 },
    { family: "model/antagonist", logOdds: 0.3318 },
    { family: "model/down", logOdds: -0.0024 },
    { family: "model/predictive", logOdds: -1.5773 },
    { family: "model/substrate", logOdds: -0.2183 },
    { family: "model/up", logOdds: -0.0521 },
    { family: "nominal-event/", logOdds: -0.5457 },
    { family: "nominal-response/", logOdds: 0.2882 },
    { family: "role-reagent/", logOdds: -0.3041 },
    { family: "role-regulator/", logOdds: 0.2096 },
    { family: "state-in-cells", logOdds: 0.3245 },
  ],
  cues: { asserted: 0, background: 0.0335, hypothesis: 0.0009 },
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

/** How well the fit agrees with gold on documents left out of it, as the same command found; the table of `src/graph/README.md`. */
export const fittedCalibration: readonly CalibrationRow[] = [
  { from: 0.4, claims: 1, believed: 0.446, right: 1 },
  { from: 0.5, claims: 11, believed: 0.573, right: 0.533 },
  { from: 0.6, claims: 225, believed: 0.662, right: 0.677 },
  { from: 0.7, claims: 238, believed: 0.762, right: 0.787 },
  { from: 0.8, claims: 580, believed: 0.856, right: 0.859 },
  { from: 0.9, claims: 471, believed: 0.925, right: 0.91 },
];
