import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import { graphNodes } from "./nodes.ts";
import type { TermRow } from "./terms.ts";
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

/** The nodes of the graph as JSON-LD, one node a line; a line needs the context of {@link jsonLdEnvelope}. */
export async function* exportJsonLd(source: GraphSource): AsyncGenerator<string> {
  for await (const nodes of graphNodes(source)) yield nodes.map((node) => jsonText(node)).join(jsonLdEnvelope.separator);
}

function termDefinition({ iri, kind }: TermRow): unknown {
  if (kind === "iri" || kind === "node") return { "@id": iri, "@type": "@id" };
  if (kind === "concept") return { "@id": iri, "@type": "@vocab" };
  // Native booleans and integers carry their type themselves.
  return kind === "text" || kind === "integer" || kind === "boolean" ? iri : { "@id": iri, "@type": datatypes[kind] };
}

/** How a term and its value are written. */
interface Frame {
  /** The name with its colon. */
  readonly key: string;
  readonly isText: boolean;
}

const frames = new Map<string, Frame>(
  Object.entries<TermRow>(terms).map(([term, { kind }]) => [term, { key: `,${JSON.stringify(term)}:`, isText: kind === "text" }]),
);

/** JSON that may be pasted into a page: no end tag and no comment can stand in it. */
function jsonText(node: GraphNode): string {
  const json = jsonOf(node);
  return json.includes("<") ? json.replaceAll("</", "<\\/").replaceAll("<!--", "\\u003c!--") : json;
}

/** Most of the time of an export goes into this function, so it makes text at once, without an object in between. */
function jsonOf(node: GraphNode): string {
  let json = `{"id":${quoted(node.id)}`;
  if (node.types.length > 0) json += `,"type":${listOf(node.types.map(quoted))}`;
  for (const [term, value] of node.properties) {
    const frame = frames.get(term);
    if (frame === undefined) throw new RangeError(`export: "${term}" is no term of the graph`);
    json += frame.key;
    if (Array.isArray(value)) json += listOf((value as readonly NodeValue[]).map((one) => jsonValue(one, frame.isText)));
    else json += jsonValue(value as NodeValue, frame.isText);
  }
  for (const { predicate, object } of node.links ?? []) json += `,${quoted(predicate)}:{"id":${quoted(object)}}`;
  return `${json}}`;
}

/** One value stands alone. */
function listOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? "") : `[${values.join(",")}]`;
}

function jsonValue(value: NodeValue, isText: boolean): string {
  if (typeof value === "string") return quoted(isText ? cleanText(value) : value);
  return typeof value === "object" ? jsonOf(value) : String(value);
}

/** A string of JSON. Nearly all text needs no escape, and looking is much cheaper than escaping. */
function quoted(text: string): string {
  return /["\\\0-\x1F]|\p{Surrogate}/u.test(text) ? JSON.stringify(text) : `"${text}"`;
}
