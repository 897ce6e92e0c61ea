import type { GraphSource } from "../model/graph.ts";
import { jsonString } from "./json-string.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import type { NodeGroup } from "./nodes.ts";
import { graphNodes } from "./nodes.ts";
import type { TermRow } from "./terms.ts";
import { datatypes, expandConcept, terms } from "./terms.ts";

/**
 * The graph as expanded JSON-LD, one node a line. A line needs no context and no other line, so that a reader can take them one at a time, in any order, and a
 * file may be cut between any two.
 */
export async function* exportNdJsonLd(source: GraphSource): AsyncGenerator<readonly string[]> {
  for await (const groups of graphNodes(source)) yield groups.map(groupLines);
}

function groupLines(nodes: NodeGroup): string {
  let lines = "";
  for (const node of nodes) lines += `${expandedNode(node)}\n`;
  return lines;
}

/** What stands before the values of a term, and around each of them. */
interface Frame {
  /** With the comma before it. */
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly isText: boolean;
  readonly isConcept: boolean;
}

const frames = new Map<string, Frame>(
  Object.entries<TermRow>(terms).map(([term, { iri, kind }]) => {
    const datatype = datatypes[kind];
    const isText = kind === "text";
    const before = isText ? '{"@value":' : datatype === null ? '{"@id":"' : '{"@value":"';
    const after = isText ? "}" : datatype === null ? '"}' : `","@type":"${datatype}"}`;
    return [term, { key: `,${JSON.stringify(iri)}:[`, before, after, isText, isConcept: kind === "concept" }];
  }),
);

function expandedNode(node: GraphNode): string {
  let json = `{"@id":"${node.id}"`;
  if (node.types.length > 0) json += `,"@type":["${node.types.map(expandConcept).join('","')}"]`;
  for (const [term, value] of node.properties) {
    const frame = frames.get(term);
    if (frame === undefined) throw new RangeError(`export: "${term}" is no term of the graph`);
    json += frame.key;
    if (Array.isArray(value)) json += (value as readonly NodeValue[]).map((one) => expandedValue(frame, one)).join(",");
    else json += expandedValue(frame, value as NodeValue);
    json += "]";
  }
  for (const { predicate, object } of node.links ?? []) json += `,"${expandConcept(predicate)}":[{"@id":"${object}"}]`;
  return `${json}}`;
}

function expandedValue({ before, after, isText, isConcept }: Frame, value: NodeValue): string {
  if (typeof value === "object") return expandedNode(value);
  if (isText) return `${before}${jsonString(String(value))}${after}`;
  return `${before}${isConcept ? expandConcept(String(value)) : value}${after}`;
}
