import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import { valuesOf } from "./node.ts";
import { graphNodes } from "./nodes.ts";
import type { TermKind } from "./terms.ts";
import { datatypes, expandConcept, rdf, terms } from "./terms.ts";

/** The graph as N-Quads (all in the default graph, so it is N-Triples as well), a few lines a piece. */
export async function* exportNQuads(source: GraphSource): AsyncGenerator<string> {
  for await (const nodes of graphNodes(source)) yield nodes.map(nquadsOf).join("");
}

function nquadsOf(node: GraphNode): string {
  const subject = `<${node.id}>`;
  let text = "";
  for (const type of node.types) text += `${subject} <${rdf}type> <${expandConcept(type)}> .\n`;
  for (const property of node.properties) {
    const { iri, kind } = terms[property[0]];
    for (const value of valuesOf(property)) {
      text += `${subject} <${iri}> ${objectOf(value, kind)} .\n`;
      if (typeof value === "object") text += nquadsOf(value);
    }
  }
  for (const { predicate, object } of node.links ?? []) text += `${subject} <${expandConcept(predicate)}> <${object}> .\n`;
  return text;
}

function objectOf(value: NodeValue, kind: TermKind): string {
  if (typeof value === "object") return `<${value.id}>`;
  if (kind === "concept") return `<${expandConcept(String(value))}>`;
  const datatype = datatypes[kind];
  if (datatype === null) return `<${value}>`;
  const literal = `"${escapeLiteral(cleanText(String(value)))}"`;
  return kind === "text" ? literal : `${literal}^^<${datatype}>`;
}

/** Escapes as canonical N-Quads does; other control characters are gone already. */
function escapeLiteral(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}
