import type { Metadata } from "../../model/document.ts";
import { isPersonName, parseAuthors } from "../text/authors.ts";
import { identifiersIn, isCitationLine, parseCitation } from "../text/citation.ts";
import { parseDate } from "../text/dates.ts";
import { splitKeywords } from "../text/page.ts";
import { isPublicationType, isRetraction } from "../text/publication-types.ts";
import type { TextBuilder } from "../text-builder.ts";
import { headingKind } from "./headings.ts";
import { type Run, spanOfRun } from "./runs.ts";

/** The runs in which a page states its own paper's facts: around the title and abstract, before any list of other papers. */
export interface FrontRuns {
  readonly runs: readonly Run[];
  /** Index of the title, or -1 when it stands in the head of the page only. */
  readonly title: number;
  /** Index of the first run of the abstract, or of the body; the number of runs when there is neither. */
  readonly abstract: number;
  readonly abstractEnd: number;
}

type Draft = { -readonly [Field in keyof Metadata]?: Metadata[Field] };

/**
 * Completes what the head of a page says by what its visible front says. Stated facts of the head stay; nothing is taken from lists of other papers.
 */
export function readFront(builder: TextBuilder, front: FrontRuns, stated: Partial<Metadata>): Partial<Metadata> {
  const metadata: Draft = { ...stated };
  const from = Math.max(0, (front.title === -1 ? front.abstract : front.title) - 12);
  const end = ownEnd(front);
  for (let index = from; index < end; index++) {
    const run = front.runs[index];
    if (run === undefined || index === front.title || (index >= front.abstract && index < front.abstractEnd)) continue;
    const label = front.runs[index - 1]?.text ?? "";
    // PubMed makes a button of the journal, which parts it from `. 2016 May 2;5(2):77-88.`
    const whole = /^(?:pmid|pmcid|doi)\s?:?$/iu.test(label)
      ? `${label.replace(/:$/u, "")}: ${run.text}`
      : /^\.\s(?:19|20)\d{2}\b/u.test(run.text)
        ? `${label}${run.text}`
        : null;
    const labelled = whole === null ? run : { ...run, text: whole };
    readFrontRun(builder, labelled, metadata, index > front.title && index < front.abstract, index < front.abstract);
    if (index >= front.abstractEnd && run.level > 0 && headingKind(run.text) === "keywords") {
      const list = front.runs[index + 1];
      if (list !== undefined && list.level === 0) takeKeywords(builder, list, metadata);
    }
  }
  if ((metadata.authors ?? []).length === 0) takeNameItems(builder, front, metadata);
  if (metadata.publicationTypes?.some(isRetraction)) metadata.isRetracted = true;
  return metadata;
}

/** Names that stand in items of a list, one each, between title and abstract. */
function takeNameItems(builder: TextBuilder, front: FrontRuns, metadata: Draft): void {
  const bare = (run: Run): string => run.text.replace(/[\s,;*\d]+$/u, "");
  const between = front.runs.slice(front.title + 1, front.abstract);
  const names = between.filter((run) => run.block?.name === "li" && isPersonName(bare(run)));
  if (front.title === -1 || names.length === 0 || names.length < between.filter((run) => run.block?.name === "li").length / 2) return;
  metadata.authors = names.map((run) => ({ name: bare(run), affiliations: [] }));
  for (const run of names) builder.mark("metadata", "authors", spanOfRun(run));
}

/** The first run after the abstract that begins something about other papers, but not more than a screen below it. */
function ownEnd(front: FrontRuns): number {
  const limit = Math.min(front.runs.length, front.abstractEnd + 25);
  for (let index = front.abstractEnd; index < limit; index++) {
    const run = front.runs[index];
    if (run === undefined) break;
    const kind = run.level > 0 || run.text.length < 40 ? headingKind(run.text) : "body";
    if (kind === "related" || kind === "reference" || (run.level > 0 && kind === "body")) return index;
  }
  return limit;
}

function readFrontRun(builder: TextBuilder, run: Run, metadata: Draft, isBelowTitle: boolean, isAbove: boolean): void {
  const { text } = run;
  if (text.length > 3000) return;
  if (/^(?:author )?key ?words?\s*[:：]/iu.test(text)) {
    takeKeywords(builder, run, metadata);
    return;
  }
  if (isPublicationType(text)) {
    metadata.publicationTypes = [...new Set([...(metadata.publicationTypes ?? []), text])];
    builder.mark("metadata", "publication-type", spanOfRun(run));
    return;
  }
  let isMarked = false;
  if (text.length < 400) {
    for (const part of identifiersIn(text)) {
      metadata[part.kind] ??= part.value;
      isMarked = true;
    }
    const dated = isAbove && metadata.journal == null ? journalBeforeDate(text) : null;
    if (dated !== null && /^\p{Lu}/u.test(dated.journal)) {
      Object.assign(metadata, { journal: dated.journal }, metadata.year == null ? { year: dated.year, date: dated.iso } : {});
      isMarked = true;
    }
    const isPlace = isAbove ? isCitationLine(text) || /\d{4}.{0,20};\s?\d+/u.test(text) : isCitationLine(text) && run.block?.name !== "li";
    const citation = dated === null && metadata.volume == null && isPlace ? parseCitation(text) : null;
    if (citation !== null && metadata.journal != null) {
      // The head names journal and year; the line adds where in it, when it speaks of the same year.
      const { volume, issue, pages, date } = citation;
      if (citation.year === metadata.year && volume !== null)
        Object.assign(metadata, { volume, issue, pages: metadata.pages ?? pages }, (date ?? "").length > (metadata.date ?? "").length ? { date } : {});
    } else if (citation !== null) {
      const { year, date, ...place } = citation;
      Object.assign(metadata, place, metadata.year == null ? { year, date } : {});
      isMarked = true;
    }
  }
  if (!isMarked && isBelowTitle && (metadata.authors ?? []).length === 0) {
    const authors = parseAuthors(text);
    if (authors.length > 0) {
      metadata.authors = authors.map(({ name }) => ({ name, affiliations: [] }));
      isMarked = true;
    }
  }
  if (isMarked) builder.mark("metadata", "front", spanOfRun(run));
}

/** `Sample journal of cells, 2 September 2010`: a line of its own above the abstract, in which the name of the journal need not be capitalised. */
function journalBeforeDate(text: string): { readonly journal: string; readonly year: number; readonly iso: string } | null {
  const found = /^(?<journal>[^;?!\d]{3,200}?),\s(?<date>(?:(?:\d{1,2}\s)?\p{L}{3,9}\.?\s)?(?:19|20)\d{2})(?:\s(?:doi\b|pmid\b)|$)/iu.exec(
    text.slice(0, 300),
  )?.groups;
  const date = found?.date === undefined ? null : parseDate(found.date);
  return found?.journal === undefined || date === null ? null : { journal: found.journal, ...date };
}

function takeKeywords(builder: TextBuilder, run: Run, metadata: Draft): void {
  if ((metadata.keywords ?? []).length === 0) metadata.keywords = splitKeywords(run.text);
  builder.mark("metadata", "keywords", spanOfRun(run));
}
