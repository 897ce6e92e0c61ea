import type { ReliabilityTable } from "./belief.ts";

/** What `litgraph calibrate` fitted on the gold named in `src/graph/README.md`; printed by the command, not set by hand. */
export const fittedReading: Pick<ReliabilityTable, "detectors" | "rules" | "cues"> = {
  detectors: {
    rule: {
      bias: -0.1063,
      slope: 0.6646,
    },
    model: {
      bias: -1.544,
      slope: 0.9143,
    },
    both: {
      bias: -0.6368,
      slope: 0.636,
    },
  },
  rules: [
    {
      family: "clause-converts/",
      logOdds: 0.6207,
    },
    {
      family: "clause-event/",
      logOdds: -0.2576,
    },
    {
      family: "clause-response/",
      logOdds: -0.0582,
    },
    {
      family: "clause-thing/",
      logOdds: 0.7138,
    },
    {
      family: "clause-transport/",
      logOdds: -1.1359,
    },
    {
      family: "model/Negative_Correlation",
      logOdds: -0.744,
    },
    {
      family: "model/Positive_Correlation",
      logOdds: 0.0297,
    },
    {
      family: "model/antagonist",
      logOdds: 2.3465,
    },
    {
      family: "model/down",
      logOdds: 1.2938,
    },
    {
      family: "model/substrate",
      logOdds: 1.4373,
    },
    {
      family: "model/up",
      logOdds: 1.8742,
    },
    {
      family: "nominal-event/",
      logOdds: -0.1949,
    },
    {
      family: "role-reagent/",
      logOdds: 0.97,
    },
    {
      family: "state-in-cells",
      logOdds: 0.917,
    },
  ],
  cues: {
    asserted: 0,
    background: 0.0534,
    hypothesis: 0.0219,
  },
};
