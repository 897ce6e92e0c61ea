import type { Curie } from "../model/curie.ts";
import { curiePrefixes, prefixOf, referenceOf } from "../model/curie.ts";

/** Where litgraph's own things live. A name, not an address: nothing is served there. */
export const litgraphBase = "https://w3id.org/litgraph/";

/** Where Biolink's terms live. */
export const biolinkBase = "https://w3id.org/biolink/vocab/";

// Documents that state no PMID and no DOI are called by a hash of their text.
const prefixes = new Map<string, string>([...Object.entries(curiePrefixes), ["litgraph", `${litgraphBase}document/`]]);

/**
 * The full IRI of a CURIE. A prefix that is not in the list (a user's own terminology) lives below litgraph's base. Characters that an IRI cannot hold, or that
 * readers treat differently, are percent-encoded, so that no reader drops or rewrites the node.
 */
export function iriOf(curie: Curie): string {
  const prefix = prefixOf(curie);
  const base = prefixes.get(prefix) ?? `${litgraphBase}id/${encodeReference(prefix)}/`;
  return base + encodeReference(referenceOf(curie));
}

/** IRI of one of litgraph's own things. */
export function ownIri(kind: "statement" | "evidence" | "run" | "software", id: string): string {
  return `${litgraphBase}${kind}/${encodeReference(id)}`;
}

function encodeReference(reference: string): string {
  if (/^[A-Za-z0-9_-]+$/u.test(reference)) return reference;
  return (
    reference
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      .replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/]/gu, encodeURIComponent)
      // "." and ".." as path segments are resolved away by some readers.
      .replace(/(?<=^|\/)\.{1,2}(?=\/|$)/g, (dots) => dots.replaceAll(".", "%2E"))
  );
}
