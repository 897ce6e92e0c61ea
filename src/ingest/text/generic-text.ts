import { languageOf } from "../language.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";
import { parseAuthors } from "./authors.ts";
import { isCitationLine, isIdentifierLine, parseCitation } from "./citation.ts";
import { parseDate } from "./dates.ts";
import { isProse, type Line, linesOf } from "./lines.ts";
import { closePage, isMarkupOrBinary, keepAbstract, keepSection, openPage, type Page, takeAuthors, takeIdentifiers, takeKeywords } from "./page.ts";
import { inlineHeading, knownHeading } from "./pdf-headings.ts";
import { isPublicationType } from "./publication-types.ts";
import { siteRole } from "./site-lines.ts";

/** Plain text that no layout claims: a title, an abstract and what stands around them, told apart by shape alone. */
export const genericText: Source = {
  name: "generic-text",
  description: "Any other plain text: title, abstract and boilerplate by shape",
  claim,
  isOnePage: true,
  read,
};

function claim(input: SourceInput): number {
  if (isMarkupOrBinary(input.head)) return 0;
  return /\p{L}{3}/u.test(input.head) ? 0.2 : 0;
}

/** Lines that belong together: no blank line between them. */
type Paragraph = readonly Line[];

function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    // Lines of full measure run on; a short line, a label or a line that could stand alone does not.
    const isOwn = last === undefined || line.blanksBefore > 0 || last.text.length > 200 || isLone(line) || endsAlone(last) || last.text.length < 45;
    if (open === undefined || isOwn) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

/** A line after which a paragraph does not go on. `Abstract: ...` begins one, which a program may have wrapped. */
function endsAlone(line: Line): boolean {
  return isLone(line) && (inlineHeading(line.text) === null || siteRole(line) !== null);
}

const lone = new WeakMap<Line, boolean>();

function isLone(line: Line): boolean {
  const known = lone.get(line);
  if (known !== undefined) return known;
  const found = (line.text.length > 1 && line.text.length < 6000 && isOfOneKind(line)) || siteRole(line) !== null;
  lone.set(line, found);
  return found;
}

function isOfOneKind(line: Line): boolean {
  return (
    siteRole(line) !== null ||
    isIdentifierLine(line.text) ||
    isCitationLine(line.text) ||
    knownHeading(line.text) !== null ||
    inlineHeading(line.text) !== null ||
    isPublicationType(line.text) ||
    (fieldLabel.test(line.text.slice(0, 60)) && !/title/iu.test(line.text.slice(0, 15))) ||
    parseAuthors(line.text).length > 0
  );
}

function textOf(paragraph: Paragraph): string {
  return paragraph.map((line) => line.text).join(" ");
}

interface Shape {
  readonly title: Paragraph | null;
  readonly abstract: readonly Paragraph[];
  readonly confidence: number;
}

function shapeOf(paragraphs: readonly Paragraph[]): Shape {
  const labelAt = paragraphs.findIndex((paragraph) => paragraph[0] !== undefined && isAbstractLabel(paragraph[0]));
  const proseAt = (from: number): number => paragraphs.findIndex((paragraph, index) => index >= from && isAbstractLike(paragraph));
  const labelled = labelAt === -1 ? -1 : inlineHeading(paragraphs[labelAt]?.[0]?.text ?? "") !== null ? labelAt : proseAt(labelAt + 1);
  const start = labelled === -1 ? beginOf(paragraphs, longestProse(paragraphs)) : labelled;
  const limit = labelAt === -1 ? (start === -1 ? paragraphs.length : start) : labelAt;
  const head = paragraphs.slice(0, limit);
  const authorsAt = head.findIndex((paragraph, index) => index > 0 && parseAuthors(textOf(paragraph)).length > 0);
  const aboveAuthors = authorsAt === -1 ? undefined : head.slice(0, authorsAt).findLast(isTitle);
  const title = aboveAuthors ?? head.find(isTitle) ?? null;
  if (start === -1) return { title, abstract: [], confidence: title === null ? 0.1 : 0.2 };
  const abstract: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(start)) {
    if (abstract.length > 0 && (!isAbstractLike(paragraph) || (labelled === -1 && abstract.length >= 1 && (paragraph[0]?.blanksBefore ?? 0) > 1))) break;
    abstract.push(paragraph);
  }
  return { title, abstract, confidence: (title === null ? 0.2 : 0.4) + (labelled === -1 ? 0.1 : 0.3) };
}

/** Where prose begins whose longest paragraph is at `at`: its first paragraphs may be shorter. A title is one sentence. */
function beginOf(paragraphs: readonly Paragraph[], at: number): number {
  let start = at;
  while (start > 0) {
    const [before, first] = [paragraphs[start - 1], paragraphs[start]?.[0]];
    if (before === undefined || first === undefined || first.blanksBefore > 1 || !isAbstractLike(before) || !/[.?!]\s+\p{Lu}.*[.?!]$/su.test(textOf(before)))
      break;
    start--;
  }
  return start;
}

function isAbstractLabel(line: Line): boolean {
  return (knownHeading(line.text) ?? inlineHeading(line.text)?.kind)?.type === "abstract";
}

function isAbstractLike(paragraph: Paragraph): boolean {
  const [first] = paragraph;
  if (first === undefined || isPlainSite(first)) return false;
  return isProse(textOf(paragraph), 120);
}

/** Site lines may be long; a paragraph of an abstract that merely names an institution is none. */
function isPlainSite(line: Line): boolean {
  return siteRole(line) !== null || isCitationLine(line.text) || isIdentifierLine(line.text);
}

function longestProse(paragraphs: readonly Paragraph[]): number {
  let best = -1;
  let bestLength = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { length } = textOf(paragraph);
    if (length > bestLength && isAbstractLike(paragraph)) {
      best = index;
      bestLength = length;
    }
  }
  return best;
}

function isTitle(paragraph: Paragraph): boolean {
  const text = textOf(paragraph);
  if (text.length < 12 || text.length > 400 || paragraph.some((line) => isLone(line))) return false;
  // A row of links: short words between bars.
  if ((text.match(/\s[|•·>»/]\s/gu)?.length ?? 0) >= 2) return false;
  return text.split(/\s+/u).length >= 3 && /\p{L}{3}/u.test(text) && parseAuthors(text).length === 0 && parseCitation(text)?.volume == null;
}

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  const page = openLines(input, await input.text());
  const paragraphs = paragraphsOf(page.lines);
  const { title, abstract, confidence } = shapeOf(paragraphs);
  if (title !== null) keepTitle(page, title);
  const [first, ...rest] = abstract;
  const label = first?.[0] === undefined ? null : inlineHeading(first[0].text);
  if (first?.[0] !== undefined) {
    const start = first[0].start + (label?.length ?? 0);
    if (label !== null) page.builder.mark("boilerplate", "section-label", { start: first[0].start, end: start });
    keepAbstract(page, [[{ start, end: first[0].end }, ...first.slice(1)], ...rest], {
      heading: label?.label ?? null,
      isTruncated: /(?:…|\.\.\.)$/u.test(textOf(abstract.at(-1) ?? [])),
    });
  }
  const own = ownLines(page.lines, abstract);
  const kept = new Set(abstract);
  for (const paragraph of paragraphs) {
    if (paragraph !== title && !kept.has(paragraph)) for (const line of paragraph) readOther(page, line, title, own.has(line));
  }
  page.builder.note("ingest", "read-by-shape", "no known layout; title and abstract were found by shape");
  yield closePage(page, genericText.name, confidence);
}

/**
 * The lines whose citation or identifiers are this paper's: those above the abstract; below it, one line at most, before any list of other papers.
 */
function ownLines(lines: readonly Line[], abstract: readonly Paragraph[]): ReadonlySet<Line> {
  const end = abstract.at(-1)?.at(-1)?.index ?? lines.length;
  const below = lines.slice(end + 1);
  const list = below.findIndex(
    (line) =>
      line.text.length < 60 &&
      /^(?:references?|bibliography|similar|related|cited by|see also|further reading|more (?:like|from)|recommended)\b/iu.test(line.text),
  );
  const near = list === -1 ? below : below.slice(0, list);
  const citations = near.filter((line) => isCitationLine(line.text));
  const identifiers = near.filter((line) => isIdentifierLine(line.text) && !isCitationLine(line.text));
  return new Set([
    ...lines.slice(0, end + 1),
    ...near.filter((line) => !isCitationLine(line.text) && !isIdentifierLine(line.text)),
    ...(citations.length === 1 ? citations : []),
    ...(identifiers.length <= 3 ? identifiers : []),
  ]);
}

/** Labels of records written as text, one field a line. */
const fieldLabel =
  /^(?<field>(?:article |paper )?title|journal(?: title| name)?|source|publication|year|date|(?:publication |pub )?date|published(?: in)?)\s?[:=]\s{0,5}/iu;

function openLines(input: SourceInput, raw: string): Page {
  return openPage(input, raw, linesOf(raw));
}

function keepTitle(page: Page, title: Paragraph): void {
  const [first, ...rest] = title;
  if (first === undefined) return;
  const label = /^(?:article |paper )?title\s?[:=]\s{0,5}/iu.exec(first.text.slice(0, 30))?.[0].length ?? 0;
  page.builder.mark("boilerplate", "title-label", { start: first.start, end: first.start + label });
  keepSection(page, "title", "title", [{ start: first.start + label, end: first.end }, ...rest], { language: named(textOf(title)) });
}

/** A field that names journal, year or date; false when the line is none. */
function takeField(page: Page, line: Line): boolean {
  const found = fieldLabel.exec(line.text.slice(0, 60));
  const field = found?.groups?.field?.toLowerCase();
  if (found === null || field === undefined || (field.endsWith("title") && field !== "journal title") || line.text.length > 300) return false;
  const value = line.text.slice(found[0].length).trim();
  page.builder.mark("boilerplate", "field-label", { start: line.start, end: line.start + found[0].length });
  page.builder.mark("metadata", field, { start: line.start + found[0].length, end: line.end });
  const citation = parseCitation(value);
  const date = parseDate(value);
  if (/^(?:journal|source|publication$|published in)/u.test(field)) {
    if (citation !== null) Object.assign(page.metadata, citation);
    else page.metadata.journal ??= value.replace(/\.$/u, "");
  } else if (date !== null) {
    page.metadata.year ??= date.year;
    page.metadata.date ??= date.iso;
  }
  return true;
}

function named(text: string): string {
  const language = languageOf(text);
  return language === "und" ? "en" : language;
}

/** Metadata is taken from lines before or right after the abstract only when they state nothing but that. */
function readOther(page: Page, line: Line, title: Paragraph | null, isOwn: boolean): void {
  const isBelowTitle = line.index > (title?.at(-1)?.index ?? -1);
  if (siteRole(line) !== null) page.builder.mark("boilerplate", siteRole(line) ?? "site", line);
  else if (!isOwn && (isCitationLine(line.text) || isIdentifierLine(line.text))) page.builder.mark("other", "citation", line);
  else if (takeField(page, line)) return;
  else if (isCitationLine(line.text)) {
    takeIdentifiers(page, line);
    page.builder.mark("metadata", "citation", line);
    const citation = parseCitation(line.text);
    if (citation !== null && page.metadata.journal == null) Object.assign(page.metadata, citation);
  } else if (isIdentifierLine(line.text)) takeIdentifiers(page, line);
  else if (isPublicationType(line.text)) {
    page.builder.mark("metadata", "publication-type", line);
    page.metadata.publicationTypes = [...(page.metadata.publicationTypes ?? []), line.text];
  } else if (/^key ?words?\s?[:—–-]/iu.test(line.text)) takeKeywords(page, line);
  else if (isBelowTitle && (page.metadata.authors ?? []).length === 0 && takeAuthors(page, line)) return;
  else page.builder.mark("boilerplate", knownHeading(line.text) === null ? "unclaimed" : "section-label", line);
}
