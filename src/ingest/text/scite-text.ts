import type { Span } from "../../model/span.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";
import { isPersonName, parseAuthors } from "./authors.ts";
import { isIdentifierLine, isJournalName } from "./citation.ts";
import { isProse, type Line, paragraphLinesOf, spanOf } from "./lines.ts";
import { closePage, isMarkupOrBinary, keepAbstract, keepSection, openPage, type Page, takeAuthors, takeIdentifiers } from "./page.ts";
import { readStatements } from "./scite-statements.ts";
import { siteRole } from "./site-lines.ts";

/**
 * A scite.ai report saved as text: year, DOI and buttons, the title, `Abstract:` often cut off by `Show more`, filters with their counters,
 * then sentences in which other papers cite this one, each with its section, kind and confidence.
 */
export const sciteText: Source = {
  name: "scite-text",
  description: "scite.ai report page saved as text",
  claim,
  isOnePage: true,
  read,
};

const features: readonly RegExp[] = [
  /^section: .{0,200}(?:mentioning|supporting|contrasting|disputing)\b/im,
  /^(?:citation types?|paper sections)$/im,
  /\bcitation statements\b/i,
  /^see \d+ more smart citations?$/im,
  /^confidence: \d{1,3}%$/im,
  /^order by: \p{L}+$/imu,
  /^help me understand this report$/im,
  /^“….+…”$/mu,
];

function claim(input: SourceInput): number {
  if (isMarkupOrBinary(input.head)) return 0;
  const lines = paragraphLinesOf(input.head);
  const head = lines.map((line) => line.text).join("\n");
  const hits = features.filter((feature) => feature.test(head)).length;
  return hits >= 3 && titleOf(lines) !== null ? Math.min(0.98, 0.6 + hits * 0.08) : 0;
}

/** Lines of the report around the paper, beside those of any site. */
const widgetLine =
  /^(?:search citation statements|order by\b.{0,40}|paper sections?|select\.{3}|citation types?|year published|publication types?|relationship|authors|journals|citations?|references|sections?|supporting|mentioning|contrasting|disputing|unclassified|all|filters?|relevance|independent|self|article|review|preprint|book|other)$/iu;
const countLine = /^(?:cited by [\d,.]+ publications?|\([\d,.]+ citation statements?\)|references [\d,.]+ publications?|[\d,.]+ citation statements?)$/iu;

function isWidget(line: Line): boolean {
  return widgetLine.test(line.text) || /^[\d,.%]+$/u.test(line.text) || countLine.test(line.text) || siteRole(line) !== null;
}

function isAbstractStart(line: Line): boolean {
  return /^(?:abstract|summary)\s?(?:[:：]|$)/iu.test(line.text);
}

/** The title: the first line of words before the abstract that is neither button, date, identifier, name of the journal nor author. */
function titleOf(lines: readonly Line[]): Line | null {
  const abstractAt = lines.findIndex(isAbstractStart);
  const limit = abstractAt === -1 ? lines.findIndex((line) => widgetLine.test(line.text)) : abstractAt;
  const head = lines.slice(0, limit === -1 ? 30 : limit).filter((line) => isTitleCandidate(line));
  const below = head.filter((line) => line.index > factsEnd(lines));
  const [first, second] = below.length > 0 ? below : head;
  // A journal stands above the buttons; the title below them.
  return (
    (second !== undefined && first !== undefined && isJournalName(first.text) && first.text.length < 60 && second.text.length > first.text.length
      ? second
      : first) ?? null
  );
}

function isFact(line: Line | undefined): boolean {
  return line !== undefined && (/^(?:19|20)\d{2}$/u.test(line.text) || isIdentifierLine(line.text));
}

/** Index of the last of the lines with year and DOI at the head of the page; -1 without them. What is above them is menu and journal. */
function factsEnd(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => isFact(line));
  return first === -1 ? -1 : (lines.slice(first, first + 3).findLast((line) => isFact(line))?.index ?? -1);
}

function isTitleCandidate(line: Line): boolean {
  const { text } = line;
  return (
    text.length >= 8 &&
    text.length < 600 &&
    /\p{L}{3}/u.test(text) &&
    !isWidget(line) &&
    !isIdentifierLine(text) &&
    !isAbstractStart(line) &&
    parseAuthors(text).length === 0 &&
    !isPersonName(text.replace(/,$/u, ""))
  );
}

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  const page = openPage(input, await input.text());
  const title = titleOf(page.lines);
  if (title !== null) {
    keepSection(page, "title", "title", [title]);
    const statementStart = page.lines.findIndex((line) => line.index > title.index && /^[“"]\s?(?:…|\.\.\.)|^[“"].{40,}(?:…|\.\.\.)[”"]$/u.test(line.text));
    const body = page.lines.slice(title.index + 1, statementStart === -1 ? page.lines.length : statementStart);
    const abstractAt = body.findIndex(isAbstractStart);
    readHead(page, title, [...page.lines.slice(0, title.index), ...body.slice(0, Math.max(0, abstractAt))]);
    readAbstract(page, abstractAt === -1 ? body : body.slice(abstractAt));
    if (statementStart !== -1) readStatements(page, page.lines.slice(statementStart), isWidget);
  }
  yield closePage(page, sciteText.name, title === null ? 0.3 : 0.95);
}

/** Above the title the journal stands beside the year or the DOI; words of the site's menu stand in a row of their own. */
function journalAbove(lines: readonly Line[]): Line | null {
  const candidates = lines.filter((line) => !isFact(line) && siteRole(line) === null && isJournalName(line.text));
  if (lines.some((line) => isFact(line)))
    return candidates.find((line) => isFact(lines[lines.indexOf(line) + 1]) || isFact(lines[lines.indexOf(line) - 1])) ?? null;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function readHead(page: Page, title: Line, lines: readonly Line[]): void {
  const journal = journalAbove(lines.filter((line) => line.index < title.index));
  for (const line of lines) {
    const isAbove = line.index < title.index;
    if (isAbove && /^(?:19|20)\d{2}$/u.test(line.text) && page.metadata.year == null) {
      page.metadata.year = Number(line.text);
      page.metadata.date = line.text;
      page.builder.mark("metadata", "year", line);
    } else if (isIdentifierLine(line.text)) takeIdentifiers(page, line);
    else if (siteRole(line) !== null || /^[|,\d\s]+$/u.test(line.text)) page.builder.mark("boilerplate", siteRole(line) ?? "separator", line);
    else if (line === journal) {
      page.metadata.journal = line.text;
      page.builder.mark("metadata", "journal", line);
    } else if (!isAbove && takeAuthors(page, line, true)) continue;
    else if (!isAbove && isJournalName(line.text) && page.metadata.journal == null && line.text.length < 80) {
      page.metadata.journal = line.text;
      page.builder.mark("metadata", "journal", line);
    } else page.builder.mark("boilerplate", "unclaimed", line);
  }
}

/** `… Show more` and its like at the end of a cut abstract. */
const cutMark = /\s{0,3}(?:…|\.\.\.)?\s{0,3}\b(?:show|read|see) more$|\s{0,3}(?:…|\.\.\.)$/iu;

function readAbstract(page: Page, lines: readonly Line[]): void {
  const paragraphs: Span[][] = [];
  let isTruncated = false;
  let isOver = false;
  for (const [index, line] of lines.entries()) {
    const label = index === 0 ? /^(?:abstract|summary)\s?[:：]?\s*/iu.exec(line.text) : null;
    if (label !== null) page.builder.mark("boilerplate", "section-label", { start: line.start, end: line.start + label[0].length });
    const text = line.text.slice(label?.[0].length ?? 0);
    const start = line.start + (label?.[0].length ?? 0);
    const isCut = cutMark.exec(text.slice(-40));
    const isProseLine = isProse(text, 60) || (isCut !== null && text.length > 60) || (paragraphs.length > 0 && text.length > 60 && !isWidget(line));
    if (text !== "" && !isOver && isProseLine) {
      const end = line.end - (isCut?.[0].length ?? 0);
      const isWrapped = line.blanksBefore === 0 && paragraphs.length > 0 && !/[.?!]$/u.test(page.raw.slice(start - 2, start - 1));
      if (isWrapped) paragraphs.at(-1)?.push({ start, end });
      else paragraphs.push([{ start, end }]);
      if (isCut !== null) page.builder.mark("boilerplate", "truncation-marker", { start: end, end: line.end });
      isTruncated ||= isCut !== null;
      isOver = isCut !== null;
    } else if (text !== "")
      isOver = readFurniture(page, line, /^(?:…|\.\.\.)?\s?(?:show|read|see) more$/iu.test(text)) || isOver || (paragraphs.length > 0 && isWidget(line));
    if (text.length < 20 && /\b(?:show|read|see) more$/iu.test(text)) isTruncated = true;
  }
  keepAbstract(page, paragraphs, { heading: lines.some(isAbstractStart) ? "Abstract" : null, isTruncated });
  if (isTruncated) page.builder.note("ingest", "abstract-truncated", `the page cuts the abstract off after ${spanOf(paragraphs.flat()).end} characters`);
}

/** Marks a line between abstract and statements; true when it ends the abstract. */
function readFurniture(page: Page, line: Line, isMarker: boolean): boolean {
  if (isMarker) page.builder.mark("boilerplate", "truncation-marker", line);
  else if (countLine.test(line.text)) page.builder.mark("metadata", "citation-count", line);
  else if (/^[\d,.%]+$/u.test(line.text)) page.builder.mark("boilerplate", "counter", line);
  else page.builder.mark("boilerplate", siteRole(line) ?? "filter-widget", line);
  return isMarker;
}
