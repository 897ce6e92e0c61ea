import { contentHash } from "../model/content-hash.ts";
import type { RunDescription } from "../model/graph.ts";
import { sortedSet } from "../model/text-order.ts";
import { ownIri } from "./iris.ts";
import type { GraphNode, NodeProperty } from "./node.ts";

/** The IRI of the run: equal for runs of the same version, lexicon and rules. */
export function runIriOf({ litgraphVersion, lexiconHash, ruleSetHash, terminologies }: RunDescription): string {
  return ownIri("run", contentHash(litgraphVersion, lexiconHash, ruleSetHash, ...terminologies));
}

/** The run as a PROV activity, and the software that did it. */
export function* runNodes(run: RunDescription): Iterable<GraphNode> {
  const software = ownIri("software", run.litgraphVersion);
  const properties: NodeProperty[] = [
    ["label", `litgraph ${run.litgraphVersion} run`],
    ["wasAssociatedWith", software],
    ["lexiconHash", run.lexiconHash],
    ["ruleSetHash", run.ruleSetHash],
  ];
  if (run.terminologies.length > 0) properties.push(["terminology", sortedSet(run.terminologies)]);
  yield { id: runIriOf(run), types: ["prov:Activity"], properties };
  yield {
    id: software,
    types: ["prov:SoftwareAgent"],
    properties: [
      ["label", "litgraph"],
      ["litgraphVersion", run.litgraphVersion],
    ],
  };
}
