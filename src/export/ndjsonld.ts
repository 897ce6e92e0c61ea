import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import { valuesOf } from "./node.ts";
import { graphNodes } from "./nodes.ts";
import type { TermKind } from "./terms.ts";
import { datatypes, expandConcept, terms } from "./terms.ts";

/**
 * The graph as expanded JSON-LD, one node a line. A line needs no context and no other line, so that a reader can take them one at a time, in any order, and a
 * file may be cut between any two.
 */
export async function* exportNdJsonLd(source: GraphSource): AsyncGenerator<string> {
  for await (const nodes of graphNodes(source)) yield nodes.map((node) => `${JSON.stringify(expandedNode(node))}\n`).join("");
}

function expandedNode(node: GraphNode): Readonly<Record<string, unknown>> {
  const json: Record<string, unknown> = { "@id": node.id };
  if (node.types.length > 0) json["@type"] = node.types.map(expandConcept);
  for (const property of node.properties) {
    const { iri, kind } = terms[property[0]];
    json[iri] = valuesOf(property).map((value) => expandedValue(value, kind));
  }
  for (const { predicate, object } of node.links ?? []) json[expandConcept(predicate)] = [{ "@id": object }];
  return json;
}

function expandedValue(value: NodeValue, kind: TermKind): unknown {
  if (typeof value === "object") return expandedNode(value);
  if (kind === "concept") return { "@id": expandConcept(String(value)) };
  const datatype = datatypes[kind];
  if (datatype === null) return { "@id": value };
  return kind === "text" ? { "@value": cleanText(String(value)) } : { "@value": String(value), "@type": datatype };
}
