import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import type { GraphNode, NodeValue } from "./node.ts";
import { valuesOf } from "./node.ts";
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
  for await (const nodes of graphNodes(source)) yield nodes.map((node) => jsonText(jsonOf(node))).join(jsonLdEnvelope.separator);
}

function termDefinition({ iri, kind }: TermRow): unknown {
  if (kind === "iri" || kind === "node") return { "@id": iri, "@type": "@id" };
  if (kind === "concept") return { "@id": iri, "@type": "@vocab" };
  // Native booleans and integers carry their type themselves.
  return kind === "text" || kind === "integer" || kind === "boolean" ? iri : { "@id": iri, "@type": datatypes[kind] };
}

function jsonOf(node: GraphNode): Readonly<Record<string, unknown>> {
  const json: Record<string, unknown> = { id: node.id };
  if (node.types.length > 0) json.type = node.types.length === 1 ? node.types[0] : node.types;
  for (const property of node.properties) {
    const values = valuesOf(property).map((value) => jsonValue(value, terms[property[0]].kind));
    json[property[0]] = values.length === 1 ? values[0] : values;
  }
  for (const { predicate, object } of node.links ?? []) json[predicate] = { id: object };
  return json;
}

function jsonValue(value: NodeValue, kind: TermRow["kind"]): unknown {
  if (typeof value === "object") return jsonOf(value);
  return kind === "text" ? cleanText(String(value)) : value;
}

/** JSON that may be pasted into a page: no end tag and no comment can stand in it. */
function jsonText(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes("<") ? json.replaceAll("</", "<\\/").replaceAll("<!--", "\\u003c!--") : json;
}
