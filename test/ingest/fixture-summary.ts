import type { Document } from "../../src/model/document.ts";

/** What a fixture pins down: everything a reader of the document sees, in a form that a person can check against the page. */
export function summaryOf(document: Document): unknown {
  const { source, confidence, metadata, related, notes } = document;
  const { year, date, journal, doi, pmid, pmcid, volume, issue, pages, authors, keywords, publicationTypes, isRetracted } = metadata;
  return {
    id: document.id,
    source,
    confidence,
    metadata: { year, date, journal, doi, pmid, pmcid, volume, issue, pages, authors, keywords, publicationTypes, isRetracted },
    sections: document.sections.map(({ type, start, end, heading, language, attribution, isMined, isTruncated, duplicateOf }) => ({
      type,
      heading,
      language,
      attribution,
      isMined,
      ...(isTruncated ? { isTruncated } : {}),
      ...(duplicateOf === null ? {} : { duplicateOf }),
      text: document.text.slice(start, end),
    })),
    related: related.map(({ relation, title, journal: name, year: of, doi: link, pmid: number }) => ({
      relation,
      title,
      journal: name,
      year: of,
      doi: link,
      pmid: number,
    })),
    regions: document.regions.map(({ start, end, disposition, role }) => `${disposition} ${role}: ${document.raw.slice(start, end)}`),
    notes: notes.map(({ code }) => code),
  };
}
