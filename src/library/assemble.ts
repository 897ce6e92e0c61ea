/**
 * `litgraph/assemble`: evidence to a graph of statements with belief and contradictions. Plain data in, plain data out: evidence may come from a file.
 *
 * @example
 * ```ts
 * import { assemble } from "litgraph/assemble";
 *
 * for (const { subject, relation, object, belief } of assemble(evidenceRows).statements) console.log(subject, relation, object, belief);
 * ```
 */

export type { AssembleOptions } from "../graph/assemble.ts";
export { assemble } from "../graph/assemble.ts";
export { defaultReliability } from "../graph/belief.ts";
export { allMembers } from "../graph/families.ts";
export { graphSource } from "../graph/graph-source.ts";
export type { ReliabilityTable } from "../graph/reliability.ts";
export type * from "../model/graph.ts";
export { doesCount } from "../model/graph.ts";
export type { Entity, Evidence, Statement } from "../model/statement.ts";
