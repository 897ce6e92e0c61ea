import type { ReliabilityTable } from "./belief.ts";

/** What `npm run belief:fit` fitted on the gold named in `src/graph/README.md`; written by the command, not set by hand. */
export const fittedReading: Pick<ReliabilityTable, "detectors" | "rules" | "cues"> = {
  detectors: {
    rule: { bias: 1.0675, slope: 0.052 },
    model: { bias: 0.0417, slope: 1.0653 },
    both: { bias: 0.9026, slope: 0.8492 },
  },
  rules: [
    { family: "+model/Association", logOdds: 0.4353 },
    { family: "+model/Negative_Correlation", logOdds: 0.3862 },
    { family: "+model/Positive_Correlation", logOdds: 1.2001 },
    { family: "+model/agonist", logOdds: 0.0653 },
    { family: "+model/antagonist", logOdds: 0.5106 },
    { family: "+model/down", logOdds: -0.3702 },
    { family: "+model/predictive", logOdds: -1.2307 },
    { family: "+model/substrate", logOdds: -0.1411 },
    { family: "+model/up", logOdds: -0.8555 },
    { family: "cells-respond", logOdds: 0.3632 },
    { family: "cells-respond/", logOdds: 1.2049 },
    { family: "clause-binds/", logOdds: 0.195 },
    { family: "clause-converts/", logOdds: -0.3988 },
    { family: "clause-event/", logOdds: -0.4022 },
    { family: "clause-response/", logOdds: 0.2555 },
    { family: "clause-targets/", logOdds: 0.6808 },
    { family: "clause-thing/", logOdds: 0.2155 },
    { family: "clause-transport/", logOdds: -0.4502 },
    { family: "link-association/", logOdds: -0.3262 },
    { family: "link-binds/", logOdds: 0.2157 },
    { family: "link-combines/", logOdds: 1.0415 },
    { family: "link-converts/", logOdds: -0.9535 },
    { family: "link-event/", logOdds: -0.2703 },
    { family: "link-response-association/", logOdds: 0.0917 },
    { family: "link-response/", logOdds: -0.3763 },
    { family: "link-signed-association/", logOdds: -1.1067 },
    { family: "model/Association", logOdds: -0.5642 },
    { family: "model/Negative_Correlation", logOdds: -0.2655 },
    { family: "model/Other", logOdds: 0.207 },
    { family: "model/Positive_Correlation", logOdds: 1.1124 },
    { family: "model/agonist", logOdds: 0.3136 },
    { family: "model/antagonist", logOdds: 0.44 },
    { family: "model/down", logOdds: 0.2318 },
    { family: "model/predictive", logOdds: -1.4807 },
    { family: "model/substrate", logOdds: -0.1216 },
    { family: "model/up", logOdds: 0.1688 },
    { family: "nominal-event/", logOdds: -0.4816 },
    { family: "nominal-response/", logOdds: 0.2793 },
    { family: "role-reagent/", logOdds: -0.3155 },
    { family: "role-regulator/", logOdds: 0.2096 },
    { family: "state-in-cells", logOdds: 0.3284 },
  ],
  cues: { asserted: 0, background: -0.0146, hypothesis: 0.0627 },
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
  { from: 0.4, claims: 2, believed: 0.463, right: 1 },
  { from: 0.5, claims: 17, believed: 0.574, right: 0.556 },
  { from: 0.6, claims: 180, believed: 0.657, right: 0.777 },
  { from: 0.7, claims: 286, believed: 0.753, right: 0.707 },
  { from: 0.8, claims: 594, believed: 0.856, right: 0.858 },
  { from: 0.9, claims: 471, believed: 0.925, right: 0.916 },
];
