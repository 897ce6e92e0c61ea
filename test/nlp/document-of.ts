import type { Document, Section } from "../../src/model/document.ts";
import { emptyMetadata } from "../../src/model/document.ts";

/** A document as ingest would give it: title and abstract, nothing else known. */
export function documentOf(title: string, abstract: string): Document {
  const text = `${title}\n\n${abstract}`;
  const section = (type: "title" | "abstract", start: number, end: number): Section => ({
    type,
    start,
    end,
    heading: null,
    language: "en",
    attribution: "this-paper",
    isMined: true,
    isTruncated: false,
    duplicateOf: null,
  });
  return {
    id: "PMID:1",
    source: "test",
    confidence: 1,
    input: "test",
    raw: text,
    rawStart: 0,
    title,
    text,
    sections: [section("title", 0, title.length), section("abstract", title.length + 2, text.length)],
    offsets: [{ op: "copy", clean: { start: 0, end: text.length }, raw: { start: 0, end: text.length } }],
    regions: [],
    metadata: { ...emptyMetadata, pmid: "1" },
    related: [],
    notes: [],
  };
}
