import type { RunDescription } from "../model/graph.ts";
import { litgraphVersion } from "./package-info.ts";
import type { RuntimeFacts } from "./shared-runtime.ts";

// Beside the runtime, not in it: the thread that only reads needs the description, and would load the libraries of the pipeline with it, a fifth of a second.

/** What a graph says of its making: equal for equal versions, lexicons and rules. */
export function describeRun({ lexicon, ruleSetHash: rules }: RuntimeFacts, version: string = litgraphVersion()): RunDescription {
  return {
    litgraphVersion: version,
    lexiconHash: lexicon.hash,
    ruleSetHash: rules,
    terminologies: lexicon.releases.map((release) => `${release.source} ${release.version}`),
  };
}
