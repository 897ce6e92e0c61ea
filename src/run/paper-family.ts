import type { Curie } from "../model/curie.ts";
import type { DocumentLink } from "../model/graph.ts";
import { linksAmong } from "./links.ts";
import type { KeptDocument } from "./run-corpus.ts";
import type { Fate } from "./settle.ts";

/** Which pages tell of which paper, and what belongs to it beside. All keys are the ids of the documents that stand for their papers. */
export interface PaperFamily {
  readonly winnerOf: (document: KeptDocument) => KeptDocument;
  readonly pagesOf: ReadonlyMap<Curie, readonly KeptDocument[]>;
  readonly linksOf: ReadonlyMap<Curie, readonly DocumentLink[]>;
  /** Retracted, says one of its pages, or the notice that retracts it. */
  readonly retracted: ReadonlySet<Curie>;
}

/** Puts pages, versions and retractions together. @param documents Those that stand for their papers and those merged into them. */
export function paperFamily(documents: readonly KeptDocument[], fates: ReadonlyMap<KeptDocument, Fate<KeptDocument>>): PaperFamily {
  const winnerOf = (document: KeptDocument): KeptDocument => {
    const fate = fates.get(document);
    return fate?.kind === "merged" ? fate.into : document;
  };
  const pagesOf = new Map<Curie, KeptDocument[]>();
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

/** The document as a page of its paper, with what is known of the paper as a whole. */
export function renamedTo(document: KeptDocument, { winnerOf, linksOf, retracted }: PaperFamily): KeptDocument {
  const { id } = winnerOf(document);
  const isRetracted = retracted.has(id);
  const links = linksOf.get(id) ?? [];
  if (id === document.id && isRetracted === document.summary.isRetracted && links.length === 0) return document;
  const rows = document.rows.map((row) => ({ ...row, evidence: { ...row.evidence, document: id }, isRetracted: row.isRetracted || isRetracted }));
  return { ...document, rows, summary: { ...document.summary, id, isRetracted, links } };
}
