import type { GraphSource } from "../model/graph.ts";
import { jsonString } from "./json-string.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import type { NodeGroup } from "./nodes.ts";
import { graphNodes } from "./nodes.ts";
import type { TermKind, TermRow } from "./terms.ts";
import { contextPrefixes, datatypes, terms } from "./terms.ts";

/**
 * The inline context, made from the table of terms. Readable by 1.0 and 1.1 processors: no `@version`, nothing scoped, prefixes only of IRIs that end in / or #.
 * Everything else is written with full IRIs, because CHEBI_ and its like expand as prefixes in 1.0 only.
 */
export function jsonLdContext(): Readonly<Record<string, unknown>> {
  const context: Record<string, unknown> = { id: "@id", type: "@type", ...contextPrefixes };
  for (const [term, row] of Object.entries<TermRow>(terms)) context[term] = termDefinition(row);
  return context;
}

/** What stands before, between and after the nodes in each file, so that each file is a whole document with its context. */
export const jsonLdEnvelope = { head: `{"@context": ${JSON.stringify(jsonLdContext())},\n"@graph": [\n`, separator: ",\n", foot: "\n]}\n" };

/** The nodes of the graph as JSON-LD, one node a line, a piece for each group of them; a line needs the context of {@link jsonLdEnvelope}. */
export async function* exportJsonLd(source: GraphSource): AsyncGenerator<readonly string[]> {
  for await (const groups of graphNodes(source)) yield groups.map(groupText);
}

function groupText(nodes: NodeGroup): string {
  let text = "";
  for (const node of nodes) text += text === "" ? jsonOf(node) : jsonLdEnvelope.separator + jsonOf(node);
  return text;
}

function termDefinition({ iri, kind }: TermRow): unknown {
  if (kind === "iri" || kind === "node") return { "@id": iri, "@type": "@id" };
  if (kind === "concept") return { "@id": iri, "@type": "@vocab" };
  // Native booleans and integers carry their type themselves.
  return kind === "text" || kind === "integer" || kind === "boolean" ? iri : { "@id": iri, "@type": datatypes[kind] };
}

/** How a term and its value are written. */
interface Frame {
  /** The name with the comma before it and its colon. */
  readonly key: string;
  readonly kind: TermKind;
}

const frames = new Map<string, Frame>(Object.entries<TermRow>(terms).map(([term, { kind }]) => [term, { key: `,${JSON.stringify(term)}:`, kind }]));

/** Most of the time of an export goes into this function, so it makes text at once, without an object in between. IRIs and our own words hold nothing to escape. */
function jsonOf(node: GraphNode): string {
  let json = `{"id":"${node.id}"`;
  const [type, ...more] = node.types;
  if (more.length > 0) json += `,"type":["${node.types.join('","')}"]`;
  else if (type !== undefined) json += `,"type":"${type}"`;
  for (const [term, value] of node.properties) {
    const frame = frames.get(term);
    if (frame === undefined) throw new RangeError(`export: "${term}" is no term of the graph`);
    json += frame.key + (Array.isArray(value) ? listOf(value as readonly NodeValue[], frame.kind) : valueText(value as NodeValue, frame.kind));
  }
  for (const { predicate, object } of node.links ?? []) json += `,"${predicate}":{"id":"${object}"}`;
  return `${json}}`;
}

/** One value stands alone. */
function listOf(values: readonly NodeValue[], kind: TermKind): string {
  const [first = ""] = values;
  if (values.length === 1) return valueText(first, kind);
  let list = "";
  for (const value of values) list += list === "" ? valueText(value, kind) : `,${valueText(value, kind)}`;
  return `[${list}]`;
}

function valueText(value: NodeValue, kind: TermKind): string {
  if (typeof value === "string") return kind === "text" ? pasteable(jsonString(value)) : `"${value}"`;
  return typeof value === "object" ? jsonOf(value) : String(value);
}

/** JSON that may be pasted into a page: no end tag and no comment can stand in it. */
function pasteable(json: string): string {
  return json.includes("<") ? json.replaceAll("</", "<\\/").replaceAll("<!--", "\\u003c!--") : json;
}
