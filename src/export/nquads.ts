import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import { graphNodes } from "./nodes.ts";
import type { TermRow } from "./terms.ts";
import { datatypes, expandConcept, rdf, terms } from "./terms.ts";

/** The graph as N-Quads (all in the default graph, so it is N-Triples as well), a few lines a piece. */
export async function* exportNQuads(source: GraphSource): AsyncGenerator<string> {
  for await (const nodes of graphNodes(source)) {
    let text = "";
    for (const node of nodes) text += nquadsOf(node);
    yield text;
  }
}

/** What stands between subject and value of a term, and after the value. */
interface Frame {
  readonly before: string;
  readonly after: string;
  readonly isText: boolean;
  readonly isConcept: boolean;
}

const frames = new Map<string, Frame>(
  Object.entries<TermRow>(terms).map(([term, { iri, kind }]) => {
    const datatype = datatypes[kind];
    const isText = kind === "text";
    const open = datatype === null ? "<" : '"';
    const close = datatype === null ? "> .\n" : isText ? '" .\n' : `"^^<${datatype}> .\n`;
    return [term, { before: `> <${iri}> ${open}`, after: close, isText, isConcept: kind === "concept" }];
  }),
);

/** Most of the time of an export goes into this function, so it looks nothing up that can be made before. */
function nquadsOf(node: GraphNode): string {
  const subject = `<${node.id}`;
  let text = "";
  for (const type of node.types) text += `${subject}> <${rdf}type> <${expandConcept(type)}> .\n`;
  for (const [term, value] of node.properties) {
    const frame = frames.get(term);
    if (frame === undefined) throw new RangeError(`export: "${term}" is no term of the graph`);
    if (Array.isArray(value)) for (const one of value as readonly NodeValue[]) text += lineOf(subject, frame, one);
    else text += lineOf(subject, frame, value as NodeValue);
  }
  for (const { predicate, object } of node.links ?? []) text += `${subject}> <${expandConcept(predicate)}> <${object}> .\n`;
  return text;
}

function lineOf(subject: string, { before, after, isText, isConcept }: Frame, value: NodeValue): string {
  if (typeof value === "object") return `${subject}${before}${value.id}${after}${nquadsOf(value)}`;
  if (isText) return `${subject}${before}${escapeLiteral(cleanText(String(value)))}${after}`;
  return `${subject}${before}${isConcept ? expandConcept(String(value)) : value}${after}`;
}

/** Escapes as canonical N-Quads does; other control characters are gone already. */
function escapeLiteral(text: string): string {
  if (!/["\\\n\r\t]/u.test(text)) return text;
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}
