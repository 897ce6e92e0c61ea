import type { RelatedPaper } from "../../model/document.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";
import { bareLabel, labelOf } from "./abstract-labels.ts";
import { parseAuthors } from "./authors.ts";
import { isCitationLine, isIdentifierLine, parseCitation } from "./citation.ts";
import { isProse, type Line, paragraphLinesOf, spanOf } from "./lines.ts";
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
import { type PubmedPart, pubmedHeading } from "./pubmed-headings.ts";
import { parseReference } from "./reference-entry.ts";
import { parseRelatedEntry } from "./related-entry.ts";
import { siteRole } from "./site-lines.ts";

/**
 * An abstract page of PubMed saved as text: title, citation, authors and identifiers in any number, the abstract, then parts under fixed
 * headings, of which the lists of similar, citing and cited papers belong to other papers.
 */
export const pubmedText: Source = {
  name: "pubmed-text",
  description: "PubMed abstract page saved as text",
  claim,
  isOnePage: true,
  read,
};

/** Parts that only PubMed shows together. */
const tellingParts: ReadonlySet<PubmedPart> = new Set(["similar", "cited-by", "publication-types", "mesh-terms", "substances", "linkout"]);

function claim(input: SourceInput): number {
  if (isMarkupOrBinary(input.head)) return 0;
  const lines = paragraphLinesOf(input.head);
  const parts = new Set(lines.map((line) => pubmedHeading(line.text)).filter((part) => part !== null && tellingParts.has(part)));
  const hasPmid = lines.slice(0, 40).some((line) => line.text.length < 200 && /^[-•*]?\s?PMID\s?:?\s?\d{1,8}\b/u.test(line.text));
  const isPubmed = hasPmid ? parts.size >= 1 || lines.some((line) => /^abstract$/iu.test(line.text)) : parts.size >= 3;
  return isPubmed && titleIndex(lines) !== -1 ? (hasPmid && parts.size >= 2 ? 0.95 : 0.7) : 0;
}

/** The first line that can be a title: no heading, no identifier, no citation, no button. */
function titleIndex(lines: readonly Line[]): number {
  // `Format` and `Abstract` above the record are options of the page.
  const isOption = (line: Line): boolean => /^(?:format|display options)\s?:?$/iu.test(lines[line.index - 1]?.text ?? "");
  const headings = lines.filter((line) => pubmedHeading(line.text) === "abstract" && !isOption(line));
  // The menu of the page has the heading too, between others.
  const limit = (headings.find((line) => isAboveText(lines, line)) ?? headings[0])?.index ?? -1;
  const head = lines.slice(0, limit === -1 ? 20 : limit);
  const candidates = head.filter((line, index) => isTitleLine(line) && !isDateOfIssue(line) && !isDateOfIssue(lines[index + 1]));
  let best: Line | undefined;
  let bestSigns = -1;
  for (const line of candidates) {
    const signs = titleSigns(head, line);
    if (signs > bestSigns) [best, bestSigns] = [line, signs];
  }
  return best?.index ?? -1;
}

/** Whether what stands under a heading of the abstract is text, a label, or the note that there is none. */
function isAboveText(lines: readonly Line[], heading: Line): boolean {
  const next = lines[heading.index + 1]?.text ?? "";
  return pubmedHeading(next) === null && (next.length >= 60 || labelOf(next) !== null || bareLabel(next) !== null || /^no abstract/iu.test(next));
}

/** What speaks for a line as the title, beside lines of the page's menu above it: it stands there twice, below the citation, above authors or identifiers. */
function titleSigns(head: readonly Line[], line: Line): number {
  const above = head[line.index - 1]?.text ?? "";
  const below = head[line.index + 1]?.text ?? "";
  const isTwice = head.some((other) => other !== line && other.text.length < 700 && sameTitle(other.text, line.text));
  const isCited = isDateOfIssue(head[line.index - 1]) || isCitationLine(above);
  return (isTwice ? 2 : 0) + (isCited ? 2 : 0) + (isIdentifierLine(below) || parseAuthors(below).length > 0 ? 1 : 0) + (line.text.length >= 40 ? 1 : 0);
}

/** `. 2012 Dec;7(12):1812-21.`: the line before it is the journal. */
function isDateOfIssue(line: Line | undefined): boolean {
  return line !== undefined && line.text.length < 300 && /^\.\s?(?:19|20)\d{2}\b/u.test(line.text);
}

function isTitleLine(line: Line): boolean {
  const { text } = line;
  if (text.length < 12 || text.length > 600 || !/\p{L}{3}/u.test(text) || !/\s/u.test(text)) return false;
  if (isIdentifierLine(text) || isCitationLine(text) || isPublicationType(text) || pubmedHeading(text) !== null || siteRole(line) !== null) return false;
  return (
    !/^(?:[-•*–]\s|\d{0,2}\s?(?:Department|Division|Laboratory|Institute|Faculty)\b.*,)/u.test(text) &&
    !/^(?:free\b|an official website|the \.gov|https?:|log ?in\b|user guide|search\b|here'?s how|access keys|skip to|pubmed\b)/iu.test(text) &&
    parseAuthors(text).length === 0
  );
}

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  const page = openPage(input, await input.text());
  const title = page.lines[titleIndex(page.lines)];
  if (title !== undefined) {
    keepSection(page, "title", "title", [title]);
    const partStart = page.lines.findIndex((line) => line.index > title.index && pubmedHeading(line.text) !== null);
    const head = partStart === -1 ? page.lines : page.lines.slice(0, partStart);
    const rest = readHead(page, title, head);
    const parts = partStart === -1 ? [] : splitParts(page.lines.slice(partStart));
    // A page without the heading has its abstract under the title.
    if (rest.length > 0 && !parts.some(({ part, lines }) => part === "abstract" && lines.length > 0)) readAbstract(page, rest, null);
    else for (const line of rest) page.builder.mark("boilerplate", siteRole(line) ?? "unclaimed", line);
    for (const part of parts) readPart(page, part);
    page.metadata.isRetracted = (page.metadata.publicationTypes ?? []).some(isRetraction) || /^RETRACTED\b/u.test(title.text);
  }
  yield closePage(page, pubmedText.name, title === undefined ? 0.3 : 0.95);
}

/** Takes the lines around the title; returns those that are prose. */
function readHead(page: Page, title: Line, head: readonly Line[]): readonly Line[] {
  const rest: Line[] = [];
  const affiliations: string[] = [];
  for (const line of head) {
    if (line === title || isDateOfIssue(line)) continue;
    const next = page.lines[line.index + 1];
    if (next !== undefined && isDateOfIssue(next)) takeCitation(page, line, next);
    else if (sameTitle(line.text, title.text)) page.builder.mark("boilerplate", "title-duplicate", line);
    else if (isCitationLine(line.text)) takeCitation(page, line);
    else if (isIdentifierLine(line.text)) takeIdentifierLine(page, line);
    else if (/^no abstract available/iu.test(line.text)) page.builder.mark("boilerplate", "no-abstract", line);
    else if (isPublicationType(line.text)) takeType(page, line.text, line);
    else if (/^free (?:pmc )?article/iu.test(line.text)) page.builder.mark("metadata", "free-article", line);
    else if (line.index > title.index && !isProse(line.text, 400) && takeAuthors(page, line, line.index === title.index + 1)) continue;
    else if (
      /^\s*(?:\d{1,2}\s)?(?:Department|Division|Laboratory|Institute|School|Faculty|Cent(?:er|re)|Section|Program|College)\b.{10,}/u.test(line.text) &&
      line.text.length < 500
    ) {
      page.builder.mark("metadata", "affiliation", line);
      affiliations.push(line.text);
    } else if (isProse(line.text, 120) && siteRole(line) === null) rest.push(line);
    else page.builder.mark("boilerplate", siteRole(line) ?? (pubmedHeading(line.text) === null ? "unclaimed" : "heading"), line);
  }
  takeAffiliations(page, affiliations);
  return rest;
}

function sameTitle(text: string, title: string): boolean {
  const key = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return text.length < 700 && (key(text) === key(title) || key(text.replace(/\s-\sPubMed$/u, "")) === key(title));
}

function takeCitation(page: Page, line: Line, dateLine: Line | null = null): void {
  const text = dateLine === null ? line.text : `${line.text}${dateLine.text}`;
  const citation = parseCitation(text);
  takeIdentifiers(page, dateLine ?? line);
  page.builder.mark("metadata", "citation", line);
  if (dateLine !== null) page.builder.mark("metadata", "citation", dateLine);
  if (citation !== null && page.metadata.journal == null) Object.assign(page.metadata, citation);
}

function takeIdentifierLine(page: Page, line: Line): void {
  takeIdentifiers(page, line);
  if (/^[-•*–]\s/u.test(line.text)) page.builder.mark("boilerplate", "list-bullet", { start: line.start, end: line.start + 1 });
}

function takeType(page: Page, type: string, line: Line): void {
  page.builder.mark("metadata", "publication-type", line);
  const types = page.metadata.publicationTypes ?? [];
  if (!types.includes(type)) page.metadata.publicationTypes = [...types, type];
}

interface Part {
  readonly part: PubmedPart;
  readonly heading: Line;
  readonly lines: readonly Line[];
}

function splitParts(lines: readonly Line[]): readonly Part[] {
  const parts: { part: PubmedPart; heading: Line; lines: Line[] }[] = [];
  for (const line of lines) {
    const part = pubmedHeading(line.text);
    const open = parts.at(-1);
    if (part !== null) parts.push({ part, heading: line, lines: [] });
    else open?.lines.push(line);
  }
  return parts;
}

function readPart(page: Page, { part, heading, lines }: Part): void {
  const { builder } = page;
  const isEmpty = lines.length === 0;
  const role = part === "abstract" ? "section-label" : isEmpty ? "empty-section-heading" : isListOfPapers(part) ? "related-heading" : "section-label";
  builder.mark("boilerplate", role, heading);
  if (part === "abstract") readAbstract(page, lines, heading.text);
  else if (isListOfPapers(part)) readPapers(page, part, lines);
  else if (part !== "conflict" && lines.some((line) => isIdentifierLine(line.text))) {
    // Identifiers stand under whatever heading came last.
    for (const line of lines) if (isIdentifierLine(line.text)) takeIdentifierLine(page, line);
    readPart(page, { part, heading, lines: lines.filter((line) => !isIdentifierLine(line.text)) });
  } else if (part === "publication-types") for (const line of lines) takeType(page, bare(line), line);
  else if (part === "figures") readFigures(page, lines);
  else if (part === "conflict") keepSection(page, "acknowledgement", "conflict-of-interest", lines, { heading: heading.text });
  else if (part === "affiliations") {
    for (const line of lines) builder.mark("metadata", "affiliation", line);
    takeAffiliations(page, lines.map(bare));
  } else if (part === "keywords") {
    for (const line of lines) takeKeywords(page, line);
  } else if (part === "mesh-terms" || part === "substances" || part === "grants") for (const line of lines) builder.mark("metadata", part, line);
  else for (const line of lines) builder.mark("boilerplate", siteRole(line) ?? "site", line);
}

function bare(line: Line): string {
  return line.text.replace(/^[-•*–]\s*/u, "").trim();
}

function isListOfPapers(part: PubmedPart): part is "similar" | "cited-by" | "reference" | "comment" {
  return part === "similar" || part === "cited-by" || part === "reference" || part === "comment";
}

/** Paragraphs of the abstract; keywords, copyright and identifiers that follow it are told apart. */
function readAbstract(page: Page, lines: readonly Line[], heading: string | null): void {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (/^(?:author )?key ?words?\s?:/iu.test(line.text)) takeKeywords(page, line);
    else if (/^no abstract available/iu.test(line.text)) page.builder.mark("boilerplate", "no-abstract", line);
    else if (isIdentifierLine(line.text)) takeIdentifiers(page, line);
    else if (isCitationLine(line.text)) takeCitation(page, line);
    else if (siteRole(line) !== null || /^(?:©|copyright\b|\(c\)\s)/iu.test(line.text)) page.builder.mark("boilerplate", siteRole(line) ?? "copyright", line);
    else if (open !== undefined && line.blanksBefore === 0 && labelOf(line.text) === null && !/[.?!]["”)]?$/u.test(open.at(-1)?.text ?? "")) open.push(line);
    else if (open !== undefined && line.blanksBefore === 0 && isBareLabel(open)) open.push(line);
    else paragraphs.push([line]);
  }
  const tail = paragraphs.at(-1)?.at(-1);
  const mark = /\s{0,3}\(ABSTRACT TRUNCATED(?: AT \d+ WORDS)?\)$|(?:…|\.\.\.)$/u.exec(tail?.text.slice(-60) ?? "");
  const isTruncated = tail !== undefined && mark !== null;
  if (isTruncated && mark[0].length > 3) {
    const end = tail.end - mark[0].length;
    page.builder.mark("boilerplate", "truncation-marker", { start: end, end: tail.end });
    paragraphs.at(-1)?.splice(-1, 1, { ...tail, end, text: tail.text.slice(0, -mark[0].length) });
  }
  keepAbstract(page, paragraphs, { heading, isTruncated });
  if (isTruncated) page.builder.note("ingest", "abstract-truncated", "the page cuts the abstract off");
}

function isBareLabel(paragraph: readonly Line[]): boolean {
  const [only] = paragraph;
  return paragraph.length === 1 && only !== undefined && only.text.length < 40 && labelOf(`${only.text.replace(/:$/u, "")}: x`) !== null;
}

/** Each bullet opens an entry; without bullets every line is one. */
function readPapers(page: Page, part: "similar" | "cited-by" | "reference" | "comment", lines: readonly Line[]): void {
  const hasBullets = lines.some((line) => /^[-•*–](?:\s|$)/u.test(line.text));
  const entries: Line[][] = [];
  for (const line of lines) {
    const bullet = /^[-•*–](?=\s|$)/u.exec(line.text);
    if (bullet !== null) page.builder.mark("boilerplate", "list-bullet", { start: line.start, end: line.start + 1 });
    if (siteRole(line) !== null && bullet === null) page.builder.mark("boilerplate", siteRole(line) ?? "site", line);
    else if (bullet !== null) entries.push(line.text.length === 1 ? [] : [withoutBullet(line)]);
    else if (entries.length > 0 && (hasBullets || !isEndOfEntry(entries.at(-1)))) entries.at(-1)?.push(line);
    else entries.push([line]);
  }
  const relation: RelatedPaper["relation"] = part === "comment" ? "other" : part;
  for (const entry of entries) {
    if (entry.length === 0) continue;
    const span = spanOf(entry);
    page.builder.mark("other", "related-paper", span);
    const text = entry.map((line) => line.text).join(" ");
    page.related.push(part === "reference" ? parseReference(text, span) : parseRelatedEntry(text, relation, span));
  }
}

/** Without bullets an entry goes from its title to the line that cites it. */
function isEndOfEntry(entry: readonly Line[] | undefined): boolean {
  const last = entry?.at(-1)?.text ?? "";
  return /\bPMID\s?:?\s?\d/u.test(last) || /(?:19|20)\d{2}[^.]{0,20};\s?\d/u.test(last) || (entry?.length ?? 0) >= 4;
}

function withoutBullet(line: Line): Line {
  const text = line.text.slice(1).trimStart();
  return { ...line, text, start: line.end - text.length };
}

/** Captions of figures: a label line and what follows it, or both in one line. */
function readFigures(page: Page, lines: readonly Line[]): void {
  const captions: Line[][] = [];
  for (const line of lines) {
    const open = captions.at(-1);
    if (siteRole(line) !== null) page.builder.mark("boilerplate", siteRole(line) ?? "site", line);
    else if (/^(?:fig(?:ure)?|table|scheme)s?\.?\s?[A-Z]?\d+/iu.test(line.text) || open === undefined) captions.push([line]);
    else open.push(line);
  }
  for (const caption of captions)
    keepSection(page, "caption", "figure-caption", caption, { heading: /^\p{L}+\.?\s?[A-Z]?\d+/u.exec(caption[0]?.text ?? "")?.[0] ?? "Figures" });
}
