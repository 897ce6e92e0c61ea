import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import type { NodeGroup } from "./nodes.ts";
import { graphNodes } from "./nodes.ts";
import type { TermKind, TermRow } from "./terms.ts";
import { datatypes, expandConcept, rdf, terms } from "./terms.ts";

/** The graph as N-Quads (all in the default graph, so it is N-Triples as well), whole lines in each piece. */
export async function* exportNQuads(source: GraphSource): AsyncGenerator<readonly string[]> {
  // A piece for each group: a text put together of many thousand strings is slower to write than several of a hundred.
  for await (const groups of graphNodes(source)) yield groups.map(groupLines);
}

function groupLines(nodes: NodeGroup): string {
  let lines = "";
  for (const node of nodes) lines += linesOf(node);
  return lines;
}

/** What stands between subject and value of a term, and after the value. */
interface Frame {
  readonly before: string;
  readonly after: string;
  readonly kind: TermKind;
  /** From the subject to the end of the line, for the values of a term that has few. */
  readonly lineEnds: Map<NodeValue, string>;
}

const frames = new Map<string, Frame>(
  Object.entries<TermRow>(terms).map(([term, { iri, kind }]) => {
    const datatype = datatypes[kind];
    const open = datatype === null ? "<" : '"';
    const after = datatype === null ? "> .\n" : kind === "text" ? '" .\n' : `"^^<${datatype}> .\n`;
    return [term, { before: `> <${iri}> ${open}`, after, kind, lineEnds: new Map() }];
  }),
);

const typeFrame: Frame = { before: `> <${rdf}type> <`, after: "> .\n", kind: "concept", lineEnds: new Map() };

/** Most of the time of an export goes into this function, so it makes few strings and looks nothing up that can be made before. */
function linesOf(node: GraphNode): string {
  const subject = `<${node.id}`;
  let lines = "";
  for (const type of node.types) lines += subject + lineEnd(typeFrame, type);
  for (const [term, value] of node.properties) {
    const frame = frames.get(term);
    if (frame === undefined) throw new RangeError(`export: "${term}" is no term of the graph`);
    if (Array.isArray(value)) for (const one of value as readonly NodeValue[]) lines += lineOf(subject, frame, one);
    else lines += lineOf(subject, frame, value as NodeValue);
  }
  for (const { predicate, object } of node.links ?? []) lines += `${subject}> <${expandConcept(predicate)}> <${object}> .\n`;
  return lines;
}

function lineOf(subject: string, frame: Frame, value: NodeValue): string {
  const { before, after, kind } = frame;
  if (typeof value === "object") return `${subject}${before}${value.id}${after}${linesOf(value)}`;
  if (kind === "text") return `${subject}${before}${literalText(String(value))}${after}`;
  return kind === "boolean" || kind === "concept" ? subject + lineEnd(frame, value) : `${subject}${before}${value}${after}`;
}

function lineEnd({ before, after, kind, lineEnds }: Frame, value: NodeValue): string {
  const known = lineEnds.get(value);
  if (known !== undefined) return known;
  const end = `${before}${kind === "concept" ? expandConcept(String(value)) : value}${after}`;
  lineEnds.set(value, end);
  return end;
}

/** What N-Quads or the stores cannot take as it is; surrogates are here because a pair may be broken. */
const special = /["\\\0-\x1F\x7F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Cleans, and escapes as canonical N-Quads does. */
function literalText(text: string): string {
  if (!special.test(text)) return text;
  return cleanText(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}
