import type { Curie } from "../model/curie.ts";
import type { DocumentLink, DocumentSummary } from "../model/graph.ts";
import type { LinkedDocument, SettledDocument } from "../store/analysed-document.ts";
import { linksAmong } from "./links.ts";
import type { Fate } from "./settle.ts";

/** A document that is to be put together with the others of its paper. */
export interface PageOfPaper extends SettledDocument, LinkedDocument {
  readonly summary: DocumentSummary;
}

/** Which pages tell of which paper, and what belongs to it beside. All keys are the ids of the documents that stand for their papers. */
export interface PaperFamily<T extends PageOfPaper> {
  readonly winnerOf: (document: T) => T;
  readonly pagesOf: ReadonlyMap<Curie, readonly T[]>;
  readonly linksOf: ReadonlyMap<Curie, readonly DocumentLink[]>;
  /** Retracted, says one of its pages, or the notice that retracts it. */
  readonly retracted: ReadonlySet<Curie>;
}

/** Puts pages, versions and retractions together. @param documents Those that stand for their papers and those merged into them. */
export function paperFamily<T extends PageOfPaper>(documents: readonly T[], fates: ReadonlyMap<T, Fate<T>>): PaperFamily<T> {
  const winnerOf = (document: T): T => {
    const fate = fates.get(document);
    return fate?.kind === "merged" ? fate.into : document;
  };
  const pagesOf = new Map<Curie, T[]>();
  const ids = new Map<Curie, Curie>();
  for (const document of documents) {
    const { id } = winnerOf(document);
    const pages = pagesOf.get(id);
    if (pages === undefined) pagesOf.set(id, [document]);
    else pages.push(document);
    const { doi, pmid } = document;
    for (const name of [document.id, pmid === null ? null : (`PMID:${pmid}` as const), doi === null ? null : (`DOI:${doi}` as const)]) {
      // What one document is called wins over what another states.
      if (name !== null && (name === document.id || !ids.has(name))) ids.set(name, id);
    }
  }
  const linksOf = linksAmong(documents, (id) => ids.get(id));
  const retracted = new Set(documents.filter(({ summary }) => summary.isRetracted).map((document) => winnerOf(document).id));
  for (const links of linksOf.values()) for (const { relation, id } of links) if (relation === "retracted-paper") retracted.add(id);
  return { winnerOf, pagesOf, linksOf, retracted };
}

/** What the graph says of the document as a page of its paper; `null` when it stands for itself alone and says so already. */
export function summaryInFamily<T extends PageOfPaper>(document: T, { winnerOf, linksOf, retracted }: PaperFamily<T>): DocumentSummary | null {
  const { id } = winnerOf(document);
  const isRetracted = retracted.has(id);
  const links = linksOf.get(id) ?? [];
  if (id === document.id && isRetracted === document.summary.isRetracted && links.length === 0) return null;
  return { ...document.summary, id, isRetracted, links };
}
