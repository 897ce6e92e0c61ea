import type { VersionRelation } from "../model/document.ts";
import type { DocumentSummary, Stream } from "../model/graph.ts";
import { sortedSet } from "../model/text-order.ts";
import { iriOf } from "./iris.ts";
import { yearText } from "./literals.ts";
import type { GraphNode, NodeProperty } from "./node.ts";

/**
 * One node for each document id. Where a paper came from several pages, the first page that states a thing is believed, in the order of their paths.
 * @param documents Sorted by id and page, as a graph source gives them.
 */
export async function* documentNodes(documents: Stream<DocumentSummary>): AsyncGenerator<GraphNode> {
  let pages: DocumentSummary[] = [];
  for await (const summary of documents) {
    if (pages[0] !== undefined && pages[0].id !== summary.id) {
      yield documentNode(pages);
      pages = [];
    }
    pages.push(summary);
  }
  if (pages.length > 0) yield documentNode(pages);
}

/** Links of a document that the graph tells; the other direction of a notice is told by the paper it is about. */
const linkTerms: readonly (readonly [VersionRelation, NodeProperty[0]])[] = [
  ["earlier-version", "wasRevisionOf"],
  ["newer-version", "hasRevision"],
  ["retraction-notice", "retractedBy"],
  ["erratum", "correctedBy"],
];

function documentNode(pages: readonly DocumentSummary[]): GraphNode {
  const id = pages[0]?.id ?? "litgraph:unknown";
  const stated = <T>(read: (page: DocumentSummary) => T | null): T | null => pages.map(read).find((value) => value !== null) ?? null;
  const issued = yearText(stated((page) => page.year));
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
  return { id: iriOf(id), types: ["biolink:Publication"], properties };
}
