import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import { ByteText } from "./byte-text.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import { graphNodes } from "./nodes.ts";
import type { TermRow } from "./terms.ts";
import { datatypes, expandConcept, rdf, terms } from "./terms.ts";

/** Bytes of a piece of the file. */
const pieceBytes = 1 << 17;

/** The graph as N-Quads (all in the default graph, so it is N-Triples as well), many lines a piece. */
export async function* exportNQuads(source: GraphSource): AsyncGenerator<Uint8Array> {
  const out = new ByteText();
  for await (const nodes of graphNodes(source)) {
    for (const node of nodes) addLines(out, node);
    if (out.length >= pieceBytes) yield out.take();
  }
  if (out.length > 0) yield out.take();
}

/** What stands between subject and value of a term, and after the value. */
interface Frame {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly isText: boolean;
  readonly isConcept: boolean;
}

const frames = new Map<string, Frame>(
  Object.entries<TermRow>(terms).map(([term, { iri, kind }]) => {
    const datatype = datatypes[kind];
    const isText = kind === "text";
    const open = datatype === null ? "<" : '"';
    const close = datatype === null ? "> .\n" : isText ? '" .\n' : `"^^<${datatype}> .\n`;
    return [term, { before: Buffer.from(`> <${iri}> ${open}`), after: Buffer.from(close), isText, isConcept: kind === "concept" }];
  }),
);

/** Most of the time of an export goes into this function, so it looks nothing up that can be made before. */
function addLines(out: ByteText, node: GraphNode): void {
  const subject = Buffer.from(`<${node.id}`);
  for (const type of node.types) {
    out.addBytes(subject);
    out.add(`> <${rdf}type> <${expandConcept(type)}> .\n`);
  }
  for (const [term, value] of node.properties) {
    const frame = frames.get(term);
    if (frame === undefined) throw new RangeError(`export: "${term}" is no term of the graph`);
    if (Array.isArray(value)) for (const one of value as readonly NodeValue[]) addLine(out, subject, frame, one);
    else addLine(out, subject, frame, value as NodeValue);
  }
  for (const { predicate, object } of node.links ?? []) {
    out.addBytes(subject);
    out.add(`> <${expandConcept(predicate)}> <${object}> .\n`);
  }
}

function addLine(out: ByteText, subject: Uint8Array, { before, after, isText, isConcept }: Frame, value: NodeValue): void {
  out.addBytes(subject);
  out.addBytes(before);
  if (typeof value === "object") out.add(value.id);
  else if (isText) out.add(escapeLiteral(cleanText(String(value))));
  else out.add(isConcept ? expandConcept(String(value)) : String(value));
  out.addBytes(after);
  if (typeof value === "object") addLines(out, value);
}

/** Escapes as canonical N-Quads does; other control characters are gone already. */
function escapeLiteral(text: string): string {
  if (!/["\\\n\r\t]/u.test(text)) return text;
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}
