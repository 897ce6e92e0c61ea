import type { ReliabilityTable } from "./belief.ts";

/** What `npm run belief:fit` fitted on the gold named in `src/graph/README.md`; written by the command, not set by hand. */
export const fittedReading: Pick<ReliabilityTable, "detectors" | "rules" | "cues"> = {
  detectors: {
    rule: { bias: 1.0816, slope: 0 },
    model: { bias: 0.0545, slope: 1.2602 },
    both: { bias: 0.6251, slope: 0.9741 },
  },
  rules: [
    { family: "+model/Association", logOdds: 0.5064 },
    { family: "+model/Negative_Correlation", logOdds: 0.3695 },
    { family: "+model/Positive_Correlation", logOdds: 1.2563 },
    { family: "+model/agonist", logOdds: 0.0617 },
    { family: "+model/antagonist", logOdds: 0.3993 },
    { family: "+model/down", logOdds: -0.3807 },
    { family: "+model/predictive", logOdds: -1.4249 },
    { family: "+model/substrate", logOdds: -0.1168 },
    { family: "+model/up", logOdds: -0.6707 },
    { family: "cells-respond", logOdds: 0.3773 },
    { family: "cells-respond/", logOdds: 1.2451 },
    { family: "clause-binds/", logOdds: 0.2206 },
    { family: "clause-converts/", logOdds: -0.4667 },
    { family: "clause-event/", logOdds: -0.4258 },
    { family: "clause-response/", logOdds: 0.2614 },
    { family: "clause-targets/", logOdds: 0.6858 },
    { family: "clause-thing/", logOdds: 0.4177 },
    { family: "clause-transport/", logOdds: -0.4336 },
    { family: "link-association/", logOdds: -0.306 },
    { family: "link-binds/", logOdds: -0.3502 },
    { family: "link-combines/", logOdds: 1.0555 },
    { family: "link-converts/", logOdds: -0.8554 },
    { family: "link-event/", logOdds: -0.2522 },
    { family: "link-response-association/", logOdds: 0.1001 },
    { family: "link-response/", logOdds: -0.3158 },
    { family: "link-signed-association/", logOdds: -1.0914 },
    { family: "model/Association", logOdds: -0.4404 },
    { family: "model/Negative_Correlation", logOdds: -0.1649 },
    { family: "model/Other", logOdds: 0.6024 },
    { family: "model/Positive_Correlation", logOdds: 1.1692 },
    { family: "model/agonist", logOdds: 0.3419 },
    { family: "model/antagonist", logOdds: 0.3099 },
    { family: "model/down", logOdds: -0.026 },
    { family: "model/predictive", logOdds: -1.4348 },
    { family: "model/substrate", logOdds: -0.2376 },
    { family: "model/up", logOdds: -0.0651 },
    { family: "nominal-event/", logOdds: -0.5091 },
    { family: "nominal-response/", logOdds: 0.3222 },
    { family: "role-reagent/", logOdds: -0.251 },
    { family: "role-regulator/", logOdds: 0.2148 },
    { family: "state-in-cells", logOdds: 0.3568 },
  ],
  cues: { asserted: 0, background: 0.0359, hypothesis: 0.0141 },
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
  { from: 0.4, claims: 1, believed: 0.445, right: 1 },
  { from: 0.5, claims: 13, believed: 0.569, right: 0.621 },
  { from: 0.6, claims: 227, believed: 0.657, right: 0.671 },
  { from: 0.7, claims: 237, believed: 0.762, right: 0.801 },
  { from: 0.8, claims: 618, believed: 0.857, right: 0.849 },
  { from: 0.9, claims: 430, believed: 0.926, right: 0.914 },
];
