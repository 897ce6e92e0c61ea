import type { Curie } from "../model/curie.ts";
import type { VersionRelation } from "../model/document.ts";
import type { DocumentSummary, GraphStatement } from "../model/graph.ts";
import { compareText, sortedSet } from "../model/text-order.ts";
import { iriOf } from "./iris.ts";
import { yearText } from "./literals.ts";
import type { GraphNode, NodeProperty } from "./node.ts";

/** One document's node, with what evidence needs to know of it. */
export interface DocumentNode {
  readonly id: Curie;
  readonly year: number | null;
  readonly node: GraphNode;
}

/**
 * One node for each document id, by id. Where a paper came from several pages, the first page that states a thing is believed, in the order of their paths.
 * A document that evidence names and nobody summarised has a node with its page only.
 */
export function* documentNodes(documents: Iterable<DocumentSummary>, statements: readonly GraphStatement[] = []): Iterable<DocumentNode> {
  const pages = new Map<Curie, DocumentSummary[]>();
  for (const summary of documents) {
    const known = pages.get(summary.id);
    if (known === undefined) pages.set(summary.id, [summary]);
    else known.push(summary);
  }
  for (const [id, ofPaper] of unsummarised(statements, pages)) pages.set(id, ofPaper);
  for (const id of [...pages.keys()].sort()) {
    const ofPaper = (pages.get(id) ?? []).toSorted((a, b) => compareText(pageKey(a), pageKey(b)));
    yield documentNode(id, ofPaper);
  }
}

/** Links of a document that the graph tells; the other direction of a notice is told by the paper it is about. */
const linkTerms: readonly (readonly [VersionRelation, NodeProperty[0]])[] = [
  ["earlier-version", "wasRevisionOf"],
  ["newer-version", "hasRevision"],
  ["retraction-notice", "retractedBy"],
  ["erratum", "correctedBy"],
];

function documentNode(id: Curie, pages: readonly DocumentSummary[]): DocumentNode {
  const stated = <T>(read: (page: DocumentSummary) => T | null): T | null => pages.map(read).find((value) => value !== null) ?? null;
  const year = stated((page) => page.year);
  const issued = yearText(year);
  const doi = stated((page) => page.doi);
  const pmid = stated((page) => page.pmid);
  const candidates: readonly (readonly [NodeProperty[0], string | null])[] = [
    ["title", stated((page) => (page.title === "" ? null : page.title))],
    ["issued", issued],
    ["journal", stated((page) => page.journal)],
    ["doi", doi],
    ["pmid", pmid],
    ["pmcid", stated((page) => page.pmcid)],
  ];
  const properties: NodeProperty[] = [];
  for (const [term, value] of candidates) if (value !== null && value !== "") properties.push([term, value]);
  const aliases = [pmid === null ? null : iriOf(`PMID:${pmid}`), doi === null ? null : iriOf(`DOI:${doi}`)].filter((iri) => iri !== null && iri !== iriOf(id));
  if (aliases.length > 0) properties.push(["exactMatch", aliases.filter((iri) => iri !== null)]);
  properties.push(["isRetracted", pages.some((page) => page.isRetracted)], ["page", sortedSet(pages.map((page) => page.input))]);
  for (const [relation, term] of linkTerms) {
    const others = sortedSet(pages.flatMap((page) => (page.links ?? []).filter((link) => link.relation === relation).map((link) => iriOf(link.id))));
    if (others.length > 0) properties.push([term, others]);
  }
  const sources = sortedSet(pages.map((page) => page.source).filter((source) => source !== ""));
  if (sources.length > 0) properties.push(["readAs", sources]);
  return { id, year: issued === null ? null : year, node: { id: iriOf(id), types: ["biolink:Publication"], properties } };
}

function unsummarised(statements: readonly GraphStatement[], known: ReadonlyMap<Curie, unknown>): ReadonlyMap<Curie, DocumentSummary[]> {
  const missing = new Map<Curie, DocumentSummary[]>();
  for (const { evidence } of statements) {
    for (const { document, input, isRetracted } of evidence) {
      if (known.has(document)) continue;
      const pages = missing.get(document) ?? [];
      if (pages.some((page) => page.input === input)) continue;
      pages.push({ id: document, source: "", input, title: "", year: null, journal: null, doi: null, pmid: null, pmcid: null, isRetracted });
      missing.set(document, pages);
    }
  }
  return missing;
}

/** All of a page's fields, so that the order does not depend on that of the input. */
function pageKey(page: DocumentSummary): string {
  const { input, source, title, year, journal, doi, pmid, pmcid, isRetracted } = page;
  return JSON.stringify([input, source, title, year, journal, doi, pmid, pmcid, isRetracted]);
}
