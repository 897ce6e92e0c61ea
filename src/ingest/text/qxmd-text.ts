import type { Source, SourceInput, SourceResult } from "../source.ts";
import { parseCitation } from "./citation.ts";
import { isProse, type Line, matchLine, paragraphLinesOf } from "./lines.ts";
import {
  closePage,
  isMarkupOrBinary,
  keepAbstract,
  keepSection,
  openPage,
  type Page,
  takeAffiliations,
  takeAuthors,
  takeIdentifiers,
  takeKeywords,
} from "./page.ts";
import { isPublicationType, isRetraction } from "./publication-types.ts";
import { siteRole } from "./site-lines.ts";

/**
 * A page of QxMD Read saved as text: publication types and buttons, the title, authors when there are any, a line of journal and date,
 * the abstract, then links, prompts and notices of the site.
 */
export const qxmdText: Source = {
  name: "qxmd-text",
  description: "QxMD Read page saved as text",
  claim,
  isOnePage: true,
  read,
};

const features: readonly RegExp[] = [
  /^add (?:like|dislike|to saved papers)$/im,
  /^(?:full text links|we have located links that may give you full text access)/im,
  /\bread mobile app\b/i,
  /^related resources$/im,
  /\b1-tap access\b|institutional(?:-| )access experience|university\/institutional subscription/i,
  /\bWebMD LLC\b|\bQxMD\b/i,
];

function claim(input: SourceInput): number {
  if (isMarkupOrBinary(input.head)) return 0;
  const lines = paragraphLinesOf(input.head);
  const head = lines.map((line) => line.text).join("\n");
  const hits = features.filter((feature) => feature.test(head)).length;
  if (hits < 2) return 0;
  return layoutOf(lines) === null ? 0 : hits >= 3 ? 0.95 : 0.7;
}

/** Where the head of the page ends and the abstract begins. */
interface Layout {
  readonly title: readonly Line[];
  readonly journalLine: Line | null;
  /** First line after the head. */
  readonly bodyStart: number;
}

/** Finds the line of journal and date; the title is the first line above it that is neither type, button, author nor identifier. */
function layoutOf(lines: readonly Line[]): Layout | null {
  const limit = lines.findIndex((line) => siteRole(line) === "full-text-links" || siteRole(line) === "related-resources-heading");
  const head = lines.slice(0, limit === -1 ? Math.min(lines.length, 60) : limit);
  const journalIndex = head.findIndex((line, index) => index > 0 && isJournalDateLine(line));
  const until = journalIndex === -1 ? head.length : journalIndex;
  const first = head.findIndex((line, index) => index < until && isTitleLine(line));
  const start = head[first];
  if (start === undefined) return null;
  const title = [start];
  for (const line of head.slice(first + 1, until)) {
    // A wrapped title goes on in the next line; a blank line or a name ends it.
    if (line.blanksBefore > 0 || !isTitleLine(line) || isProse(line.text, 300) || /[.?!]$/u.test(title.at(-1)?.text ?? "")) break;
    if (journalIndex === -1) break;
    if (looksLikeAuthors(line)) break;
    title.push(line);
  }
  return { title, journalLine: head[journalIndex] ?? null, bodyStart: journalIndex === -1 ? first + title.length : journalIndex + 1 };
}

function looksLikeAuthors(line: Line): boolean {
  return (
    line.text.length < 3000 &&
    /,/u.test(line.text) &&
    !/[.?!]$/u.test(line.text) &&
    /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}/u.test(line.text) &&
    line.text.split(",").every((part) => part.trim().split(/\s+/u).length <= 5)
  );
}

function isJournalDateLine(line: Line): boolean {
  if (line.text.length > 320) return false;
  const citation = parseCitation(line.text);
  return citation !== null && /(?:19|20)\d{2}(?:\s\p{L}{3,10}\.?(?:\s\d{1,2})?)?/u.test(line.text) && !/[?!]$/u.test(line.text) && siteRole(line) === null;
}

function isTitleLine(line: Line): boolean {
  return (
    line.text.length >= 15 &&
    !isPublicationType(line.text) &&
    siteRole(line) === null &&
    matchLine(line, /\p{L}{3}/u) !== null &&
    !/^(?:doi|pmid|https?:)/iu.test(line.text)
  );
}

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  const page = openPage(input, await input.text());
  const layout = layoutOf(page.lines);
  if (layout !== null) {
    keepSection(page, "title", "title", layout.title);
    readHead(page, layout);
    readBody(page, layout.bodyStart);
  }
  yield closePage(page, qxmdText.name, layout === null ? 0.3 : 0.95);
}

function readHead(page: Page, layout: Layout): void {
  const titleEnd = layout.title.at(-1)?.index ?? -1;
  const types: string[] = [];
  for (const line of page.lines.slice(0, layout.bodyStart)) {
    if (layout.title.includes(line)) continue;
    if (line === layout.journalLine) readJournal(page, line);
    else if (isPublicationType(line.text)) {
      types.push(line.text);
      page.builder.mark("metadata", "publication-type", line);
    } else if (takeIdentifiers(page, line).length > 0) continue;
    else if (line.index > titleEnd && takeAuthors(page, line, layout.journalLine !== null)) continue;
    else if (line.index > titleEnd && isAffiliation(line)) takeAffiliation(page, line);
    else page.builder.mark("boilerplate", siteRole(line) ?? "unclaimed", line);
  }
  page.metadata.publicationTypes = types;
  page.metadata.isRetracted = types.some(isRetraction);
}

function readJournal(page: Page, line: Line): void {
  const citation = parseCitation(line.text);
  if (citation?.journal == null) return;
  Object.assign(page.metadata, citation);
  const journalStart = line.start + line.text.indexOf(citation.journal);
  page.builder.mark("metadata", "journal", { start: journalStart, end: journalStart + citation.journal.length });
  takeIdentifiers(page, line);
  page.builder.mark("metadata", "date", { start: journalStart + citation.journal.length, end: line.end });
}

function isAffiliation(line: Line): boolean {
  return (
    line.text.length < 600 &&
    /\b(?:Department|University|Institute|Hospital|School|College|Cent(?:er|re)|Laboratory|Faculty|Division)\b/u.test(line.text) &&
    !isProse(line.text, 400)
  );
}

function takeAffiliation(page: Page, line: Line): void {
  page.builder.mark("metadata", "affiliation", line);
  takeAffiliations(page, [line.text]);
}

/** After the head: paragraphs of the abstract until the site speaks; identifiers, keywords and types may follow them. */
function readBody(page: Page, start: number): void {
  const paragraphs: Line[][] = [];
  let isTruncated = false;
  let isOver = false;
  let affiliations: readonly string[] = [];
  for (const line of page.lines.slice(start)) {
    const role = siteRole(line);
    const last = page.lines[line.index - 1];
    if (role !== null) {
      page.builder.mark("boilerplate", role, line);
      isOver ||= paragraphs.length > 0 || role === "full-text-links" || role === "related-resources-heading";
    } else if (/^\d{1,9}$/u.test(line.text)) page.builder.mark("boilerplate", "counter", line);
    else if (isOver) {
      if (takeIdentifiers(page, line).length === 0) page.builder.mark("boilerplate", "site", line);
    } else if (isPublicationType(line.text)) {
      page.builder.mark("metadata", "publication-type", line);
      page.metadata.publicationTypes = [...(page.metadata.publicationTypes ?? []), line.text];
    } else if (/^(?:abstract|summary)\s?:?$/iu.test(line.text)) page.builder.mark("boilerplate", "section-label", line);
    else if (/^no abstract(?: text)?(?: is)?(?: yet)? available/iu.test(line.text)) page.builder.mark("boilerplate", "no-abstract", line);
    else if (/^key ?words\s?:/iu.test(line.text)) takeKeywords(page, line);
    else if (line.text.length < 300 && takeIdentifiers(page, line).length > 0) continue;
    else if (paragraphs.length === 0 && !isProse(line.text, 250) && takeAuthors(page, line)) continue;
    else if (paragraphs.length === 0 && isAffiliation(line)) {
      page.builder.mark("metadata", "affiliation", line);
      affiliations = [...affiliations, line.text];
    } else {
      const open = paragraphs.at(-1);
      const isWrapped = open !== undefined && line.blanksBefore === 0 && last !== undefined && open.at(-1) === last && !/[.?!:]["”)]?$/u.test(last.text);
      if (isWrapped) open.push(line);
      else paragraphs.push([line]);
    }
  }
  takeAffiliations(page, affiliations);
  const tail = paragraphs.at(-1)?.at(-1);
  isTruncated = tail !== undefined && /(?:…|\.\.\.)\s{0,2}$/u.test(tail.text);
  keepAbstract(page, paragraphs, { isTruncated });
  if (isTruncated) page.builder.note("ingest", "abstract-truncated", "the page cuts the abstract off");
  if (paragraphs.length === 0) page.builder.note("ingest", "no-abstract", "the page has a title but no abstract");
}
