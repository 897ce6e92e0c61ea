import { parseAuthors } from "./authors.ts";
import { isCitationLine, isIdentifierLine, parseCitation } from "./citation.ts";
import type { Line } from "./lines.ts";
import { hasHeadingShape, inlineHeading, knownHeading } from "./pdf-headings.ts";

/** Lines that follow each other without a blank line, an indent or a change of measure. */
export interface Block {
  readonly lines: readonly Line[];
  readonly kind: "text" | "heading" | "caption" | "table" | "footer" | "header" | "link";
}

/** Prints of page ends and heads: which lines they are, and what the page says there. */
export interface Furniture {
  readonly headers: ReadonlySet<Line>;
  readonly footers: ReadonlySet<Line>;
  readonly links: ReadonlySet<Line>;
}

const captionStart =
  /^(?:(?:supplementary|suppl\.?|extended data)\s)?(?<kind>fig(?:ure)?s?|table|tab|scheme|chart|box|video|movie)\.?\s?(?:S?\d{1,3}[A-Za-z]?|[IVX]{1,5})\s?(?:[.:|–—-]|\s(?=\p{Lu}|\())/iu;
const captionVerb =
  /^\S+\s\S+\s(?:shows?|showed|illustrates?|depicts?|presents?|summari[sz]es?|lists?|gives?|demonstrates?|displays?|and|reveals?|indicates?|provides?|compares?)\b/iu;

/** The kind of float that a line labels, or `null`. */
export function captionKind(text: string): "figure" | "table" | null {
  const kind = captionStart.exec(text.slice(0, 60))?.groups?.kind;
  if (kind === undefined || captionVerb.test(text)) return null;
  return /^tab/iu.test(kind) ? "table" : "figure";
}

/**
 * Finds what pages repeat: page numbers, journal lines beside them, short titles, links. A line counts by its place (alone between blank lines or at
 * a form feed) and by its shape, or because it returns on several pages with other numbers.
 */
export function findFurniture(lines: readonly Line[]): Furniture {
  const headers = new Set<Line>();
  const footers = new Set<Line>();
  const links = new Set<Line>();
  const repeated = repeatedLines(lines);
  const hasPages = lines.some((line) => line.isPageStart);
  const hasBlanks = !isDense(lines);
  const numbers = hasPages || hasBlanks ? new Set<Line>() : countedPages(lines);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const isAlone = line.blanksBefore > 0 && (next === undefined || next.blanksBefore > 0);
    const isEdge = isPageEdge(lines, index);
    if (isLink(line.text) && (isAlone || isEdge)) links.add(line);
    else if (/^(?:downloaded from|downloaded by|this article is protected|for personal use only|author manuscript\b)/iu.test(line.text)) footers.add(line);
    else if (isPageNumber(line.text) && (isEdge || (isAlone && !hasPages) || numbers.has(line))) footers.add(line);
    else if (/^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|(?:19|20)\d{2}))/iu.test(line.text) && line.text.length < 200) footers.add(line);
    else if (isJournalFooter(line.text) && (isAlone || isOutermost(lines, index) || ((isEdge || !hasBlanks) && stripPageNumber(line.text) !== line.text)))
      footers.add(line);
    else if (repeated.has(line) && isTitleAtTop(lines, index)) continue;
    else if (repeated.has(line)) (isJournalFooter(line.text) || parseCitation(line.text) !== null ? footers : headers).add(line);
  }
  for (const block of edgeBlocks(lines)) {
    for (const line of block) if (!headers.has(line) && !links.has(line)) (isLink(line.text) ? links : footers).add(line);
  }
  // Beside a foot stands the head of the next page: one short line alone.
  for (const [index, line] of lines.entries()) {
    if (!footers.has(line) || isPageNumber(line.text)) continue;
    for (const near of [lines[index - 1], lines[index + 1]]) if (near !== undefined && isRunningHead(lines, near, hasBlanks)) headers.add(near);
  }
  return { headers, footers, links };
}

/** Text without blank lines between its paragraphs: the few that it has say nothing. */
function isDense(lines: readonly Line[]): boolean {
  return lines.filter((line) => line.index > 0 && line.blanksBefore > 0).length < lines.length / 40;
}

/** Numbers alone on their lines that count up by one, far from each other and from other numbers: the pages of a text without page breaks. */
function countedPages(lines: readonly Line[]): ReadonlySet<Line> {
  const isNumber = (line: Line | undefined): boolean => line !== undefined && /^\d{1,5}$/u.test(line.text);
  const alone = lines.filter((line, index) => isNumber(line) && !isNumber(lines[index - 1]) && !isNumber(lines[index + 1]));
  const pages = new Set<Line>();
  for (const [index, line] of alone.entries()) {
    const next = alone[index + 1];
    if (next === undefined || next.index - line.index < 15 || Number(next.text) !== Number(line.text) + 1) continue;
    pages.add(line).add(next);
  }
  return pages;
}

/** A short title is its own running head: where authors stand right below it on the first page, it is the title. */
function isTitleAtTop(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (index > 8 || lines.slice(1, index + 1).some((line) => line.isPageStart) || text.split(/\s+/u).length < 4 || parseCitation(text) !== null) return false;
  return lines.slice(index + 1, index + 4).some((line) => parseAuthors(line.text).length > 0);
}

/** The very first or last line of a page, and not the end of a reference. */
export function isOutermost(lines: readonly Line[], index: number): boolean {
  return (lines[index]?.isPageStart === true || lines[index + 1]?.isPageStart === true) && !/[.;,]$/u.test(lines[index]?.text ?? "");
}

function isPageEdge(lines: readonly Line[], index: number): boolean {
  // Two lines at each side of a form feed.
  if (index >= lines.length - 2 && lines.some((line) => line.isPageStart)) return true;
  for (let at = index - 1; at <= index + 2; at++) if (lines[at]?.isPageStart === true && (at > index || index - at <= 1)) return true;
  return false;
}

function isLink(text: string): boolean {
  return /^(?:mailto:\S+|https?:\/\/\S+|www\.\S+)$/iu.test(text);
}

/** Blocks of at most four short lines around a page break, or alone with a page number and a link or the journal's name: all of them furniture. */
function edgeBlocks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: (readonly Line[])[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.blanksBefore === 0 && lines[end]?.isPageStart === false) end++;
    const block = lines.slice(start, end);
    const isAtBreak = lines[start]?.isPageStart === true || lines[end]?.isPageStart === true;
    const signs = block.filter(({ text }) => isPageNumber(text) || isLink(text) || isJournalFooter(text)).length;
    const isShort =
      block.length <= 4 &&
      block.length > 1 &&
      block.every(({ text }) => text.length < 130 && !/[.,;]$/u.test(text) && knownHeading(text) === null && captionKind(text) === null);
    if (isShort && signs >= (isAtBreak ? 1 : 2)) found.push(block);
    start = end;
  }
  return found;
}

function isPageNumber(text: string): boolean {
  return /^(?:page\s)?[-–—]?\s?\d{1,5}\s?[-–—]?(?:\s?(?:of|\/)\s?\d{1,5})?$|^e\d{3,7}$/iu.test(text);
}

/** A citation of this paper beside a page number: `2602 Am J Cancer Res 2020;10(8):2596-2602`, `J Example 2019, 3:17  Page 3 of 9`. */
function isJournalFooter(text: string): boolean {
  if (text.length > 200 || /^\[?\d{1,3}[\].]\s/u.test(text)) return false;
  const bare = stripPageNumber(text);
  return (
    isCitationLine(bare) && (bare !== text || isIdentifierLine(text) || parseCitation(bare)?.volume !== null) && !/\p{L}\.\s\p{Lu}\p{L}+ [\p{Ll}]/u.test(bare)
  );
}

/** Without the page number at either end of a head or foot. */
export function stripPageNumber(text: string): string {
  return text
    .replace(/^\d{1,5}\s{1,150}[|•–-]?\s{0,5}(?=\p{L})/u, "")
    .replace(/\s{1,150}[|•]?\s{0,5}(?:page\s)?\d{1,5}(?:\sof\s\d{1,4})?$/iu, (number, at: number, whole: string) =>
      /[;:,]\s*$/u.test(whole.slice(0, at)) ? number : "",
    );
}

function isRunningHead(lines: readonly Line[], line: Line, hasBlanks: boolean): boolean {
  const next = lines[line.index + 1];
  // Without blank lines in the text, the end of a sentence above must do.
  const isFree = !hasBlanks && /(?:[.:)\]]|@\S{3,60})$/u.test(lines[line.index - 1]?.text.slice(-80) ?? ".");
  const isAlone = (line.blanksBefore > 0 || line.isPageStart) && (next === undefined || next.blanksBefore > 0 || next.isPageStart);
  const words = line.text.split(/\s+/u).length;
  return (
    (isAlone || isFree) &&
    words >= 3 &&
    words <= 22 &&
    line.text.length <= 160 &&
    !/[.;:,-]$/u.test(line.text) &&
    /^[\p{Lu}\d]/u.test(line.text) &&
    knownHeading(line.text) === null &&
    captionKind(line.text) === null
  );
}

/** Lines that come back, apart from their numbers, at least three times, or twice at the edges of pages. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<Line> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    // The ends of references differ in their numbers only, too.
    if (line.text.length < 8 || line.text.length > 160 || /\d[.;,]$/u.test(line.text)) continue;
    const key = stripPageNumber(line.text).replace(/\d+/gu, "#").toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  const repeated = new Set<Line>();
  const isUnbroken = isDense(lines) && !lines.some((line) => line.isPageStart);
  for (const group of groups.values()) {
    const edges = group.filter((line) => isPageEdge(lines, line.index)).length;
    const alone = group.filter((line) => line.blanksBefore > 0 && (lines[line.index + 1]?.blanksBefore ?? 1) > 0).length;
    const text = group[0]?.text ?? "";
    const isLong = text.split(/\s+/u).length >= 3;
    // Where nothing parts pages, a head is known by its two ends, its authors, or the journal.
    const isHead = isUnbroken && group.length >= 2 && (/\S {3,}\S/u.test(text) || /\bet al\.?(?:$|\s{2})/u.test(text) || isCitationLine(text));
    if (edges >= 2 || isHead || (group.length >= 3 && alone === group.length && isLong)) for (const line of group) repeated.add(line);
  }
  return repeated;
}

/** Splits the lines between furniture into blocks and names those that stand apart from the running text. */
export function blocksOf(raw: string, lines: readonly Line[], furniture: Furniture): readonly Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const first = open[0];
    if (first === undefined) return;
    const kind =
      open.length === 1 && isHeadingBlock(lines, first)
        ? "heading"
        : captionKind(first.text) === "figure"
          ? "caption"
          : captionKind(first.text) === "table"
            ? "table"
            : "text";
    blocks.push({ lines: open, kind });
    open = [];
  };
  for (const line of lines) {
    const kind = furniture.headers.has(line) ? "header" : furniture.footers.has(line) ? "footer" : furniture.links.has(line) ? "link" : null;
    if (kind !== null) {
      close();
      blocks.push({ lines: [line], kind });
      continue;
    }
    if (isBreak(raw, open, line, lines[line.index + 1])) close();
    open.push(line);
    if (open.length === 1 && (knownHeading(line.text) !== null || isTitleCased(line, lines[line.index + 1]))) close();
  }
  close();
  return blocks;
}

const titlePreposition = /^(?:with|from|into|through|between|during|after|upon|under|over|without|within|against|among|that|than)$/u;

/** A heading in title case without a blank line after it, before a line of text that is longer. */
function isTitleCased(line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.blanksBefore > 0 || line.text.length > 90 || next.text.length < line.text.length || !/^\p{Lu}/u.test(next.text)) return false;
  const long = line.text.split(/\s+/u).filter((word) => /^\p{L}{4}/u.test(word) && !titlePreposition.test(word));
  const capitalised = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 2 && capitalised === long.length && hasHeadingShape(line.text) && !/,/u.test(line.text) && captionKind(line.text) === null;
}

function isBreak(raw: string, open: readonly Line[], line: Line, next: Line | undefined): boolean {
  const last = open.at(-1);
  if (last === undefined) return false;
  if (line.blanksBefore > 0 || line.isPageStart) return true;
  if (knownHeading(line.text) !== null || inlineHeading(line.text) !== null) return true;
  if (captionKind(line.text) !== null && /[.:)\]]$/u.test(last.text)) return true;
  if (isTitleCased(line, next) && /[.!?)\]]$/u.test(last.text)) return true;
  // Converters put one blank before the first line of a column.
  const isIndented = /[ \t]/u.test(raw.charAt(line.start - 1));
  const wasIndented = /[ \t]/u.test(raw.charAt(last.start - 1));
  if (isIndented && !wasIndented) return true;
  // A caption over both columns is followed by a column of half its width.
  const isCaption = captionKind(open[0]?.text ?? "") !== null;
  return isCaption && /[.!?)]$/u.test(last.text) && open.length >= 2 && line.text.length < 0.65 * Math.max(...open.slice(0, 3).map((one) => one.text.length));
}

function isHeadingBlock(lines: readonly Line[], line: Line): boolean {
  if (knownHeading(line.text) !== null) return true;
  if (inlineHeading(line.text) !== null) return false;
  const next = lines[line.index + 1];
  return (
    hasHeadingShape(line.text) &&
    captionKind(next?.text ?? "") === null &&
    next !== undefined &&
    /^[\p{Lu}\d“"(]|^\p{Ll}{1,5}[-\p{Lu}\d]|^\p{Ll}{4,}\s/u.test(next.text) &&
    captionKind(line.text) === null
  );
}
