import type { Document } from "../../model/document.ts";
import type { SectionType } from "../../model/schema.ts";
import type { ErrorLine, Tally } from "../score.ts";
import { oneLine } from "./found.ts";
import type { GoldPage } from "./gold-page.ts";
import { spanOf } from "./raw-place.ts";

/** The text of all sections of one type that repeat no earlier one, joined as they stand in the document. */
function sectionText(doc: Document, type: SectionType): string {
  const sections = doc.sections.filter((section) => section.type === type && section.duplicateOf === null);
  const first = sections[0];
  const last = sections.at(-1);
  return first === undefined || last === undefined ? "" : doc.text.slice(first.start, last.end);
}

/** Scores what ingest made of the page: each field of the gold is found, missed or wrong. A field that is `null` in the gold must be `null` in ours. */
export function scoreDocument(page: GoldPage, doc: Document, tally: Tally): readonly ErrorLine[] {
  const gold = page.document;
  const errors: ErrorLine[] = [];
  const compare = (label: string, wanted: string | number | boolean | null, got: string | number | boolean | null): void => {
    if (wanted === got) {
      tally.add("document", label, "tp");
      return;
    }
    if (wanted !== null) tally.add("document", label, "fn");
    if (got !== null) tally.add("document", label, "fp");
    const [a, b] = difference(wanted, got);
    errors.push({
      corpus: "pages",
      document: page.name,
      task: "document",
      kind: "document",
      label,
      text: label,
      detail: `wanted ${a}, got ${b}`,
      sentence: "",
      at: null,
    });
  };
  compare("title", gold.title, doc.title);
  compare("abstract", gold.abstract, sectionText(doc, "abstract"));
  compare("text begins with title and abstract", true, doc.text.startsWith(gold.text.trimEnd()));
  compare("year", gold.year, doc.metadata.year);
  compare("journal", gold.journal, doc.metadata.journal);
  compare("doi", gold.doi, doc.metadata.doi);
  compare("pmid", gold.pmid, doc.metadata.pmid);
  compare("pmcid", gold.pmcid, doc.metadata.pmcid);
  const isTruncated = doc.sections.some((section) => section.type === "abstract" && section.isTruncated);
  compare("abstract truncated", gold.abstractTruncated, isTruncated);
  for (const [index, context] of (gold.citationContexts ?? []).entries()) {
    const own = doc.sections.filter((section) => section.type === "citation-statement")[index];
    compare("citation statement", context.text, own === undefined ? null : doc.text.slice(own.start, own.end));
    compare("citation statement repeats an earlier one", context.duplicateOf !== null, own !== undefined && own.duplicateOf !== null);
  }
  compare("raw characters in no region", 0, uncovered(doc));
  for (const pair of [gold.titleSpan, gold.abstractSpan]) {
    const span = spanOf(pair);
    compare("offsets of the gold text", gold.text.slice(span.start, span.end).trimEnd(), doc.text.slice(span.start, span.end).trimEnd());
  }
  return errors;
}

/** Number of non-blank characters of the raw page that no region accounts for. */
function uncovered(doc: Document): number {
  const isCovered = new Uint8Array(doc.raw.length);
  for (const region of doc.regions) isCovered.fill(1, region.start, region.end);
  let count = 0;
  for (let index = 0; index < doc.raw.length; index++) if (isCovered[index] === 0 && /\S/u.test(doc.raw.charAt(index))) count += 1;
  return count;
}

/** Both values, each cut to the neighbourhood of the first difference. */
function difference(wanted: string | number | boolean | null, got: string | number | boolean | null): readonly [string, string] {
  if (typeof wanted !== "string" || typeof got !== "string") return [cut(wanted, 0), cut(got, 0)];
  let at = 0;
  while (at < wanted.length && wanted[at] === got[at]) at += 1;
  return [cut(wanted, at), cut(got, at)];
}

function cut(value: string | number | boolean | null, at: number): string {
  if (typeof value !== "string") return String(value);
  const from = Math.max(0, at - 20);
  return JSON.stringify(`${from > 0 ? "…" : ""}${oneLine(value.slice(from, at + 60))}${value.length > at + 60 ? "…" : ""}`);
}
