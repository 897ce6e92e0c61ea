import type { Source, SourceInput, SourceResult } from "../source.ts";
import { parseCitation } from "./citation.ts";
import { withColumnsInOrder } from "./columns.ts";
import { withoutLineNumbers } from "./line-numbers.ts";
import { type Line, linesOf } from "./lines.ts";
import { lostSignsNote } from "./lost-signs.ts";
import { closePage, isMarkupOrBinary, keepSection, openPage, type Page, takeIdentifiers } from "./page.ts";
import { ArticleReader } from "./pdf-article.ts";
import { type Block, blocksOf, type Furniture, findFurniture, isOutermost, stripPageNumber } from "./pdf-blocks.ts";
import { readFront } from "./pdf-front.ts";
import { bareHeading, type HeadingKind, inlineHeading, knownHeading } from "./pdf-headings.ts";
import { measureOf } from "./pdf-prose.ts";
import { isPublicationType } from "./publication-types.ts";
import { pubmedHeading } from "./pubmed-headings.ts";
import { siteRole } from "./site-lines.ts";

/**
 * An article as a PDF converter writes it: lines of the width of a column, words broken at line ends, running heads and feet, captions and tables
 * in the middle of sentences, references at the end.
 */
export const pdfText: Source = {
  name: "pdf-text",
  description: "Article converted from PDF to text",
  claim,
  isOnePage: true,
  read,
};

function claim(input: SourceInput): number {
  if (isMarkupOrBinary(input.head)) return 0;
  const { lines } = withoutLineNumbers(linesOf(input.head));
  if (lines.length < 12) return 0;
  const headings = new Set(lines.map((line) => knownHeading(line.text) ?? inlineHeading(line.text)?.kind ?? null).filter((kind) => kind !== null));
  const running = lines.filter((line) => line.text.length >= 30 && line.text.length <= 160);
  const open = running.filter((line) => !/[.!?:;]$/u.test(line.text) && /\p{Ll}/u.test(line.text));
  const hyphens = lines.filter((line) => /\p{L}[-\u2010\u00ad]$/u.test(line.text)).length;
  const isWrapped = running.length >= lines.length * 0.4 && open.length >= running.length * 0.4;
  const hasPages = input.head.includes("\f");
  if (!isWrapped || headings.size === 0) return 0;
  // Buttons, and the headings that PubMed puts below an abstract: a page of a site, whose short lines look like those of a column.
  if (lines.filter((line) => isOfSite(line)).length >= 3) return 0.3;
  if (lines.length >= 20 && (hyphens >= 2 || hasPages)) return headings.size >= 2 ? 0.85 : 0.6;
  if (headings.size >= 3 && lines.length >= 40) return 0.6;
  // Weak signs: more than any text reader sees, but not sure.
  return headings.size >= 2 && lines.length >= 15 ? 0.45 : 0;
}

const siteRoles: ReadonlySet<string | null> = new Set(["ui-action", "full-text-links", "login-prompt", "related-resources-heading", "app-promo", "cme-ad"]);
const siteParts: ReadonlySet<string | null> = new Set(["similar", "cited-by", "publication-types", "mesh-terms", "substances", "linkout"]);

function isOfSite(line: Line): boolean {
  return siteRoles.has(siteRole(line)) || siteParts.has(pubmedHeading(line.text));
}

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  const opened = openPageOf(input, await input.text());
  const { lines, numbers } = withoutLineNumbers(singleSpaced(opened.lines));
  for (const number of numbers) opened.builder.mark("boilerplate", "line-number", number);
  const edges = findFurniture(lines);
  const page: Page = { ...opened, lines: withColumnsInOrder(opened.raw, lines, new Set([...edges.headers, ...edges.footers])) };
  const furniture = findFurniture(page.lines);
  readFurniture(page, furniture);
  const blocks = blocksOf(page.raw, page.lines, furniture).filter(({ kind }) => kind !== "header" && kind !== "footer" && kind !== "link");
  const start = blocks.findIndex((block) => startsArticle(block));
  const front = readFront(
    page,
    blocks.slice(0, start === -1 ? Math.min(blocks.length, 12) : start).flatMap((block) => block.lines),
  );
  const hasTitle = front.title.length > 0;
  if (hasTitle) keepSection(page, "title", "title", front.title);
  else keepRunningTitle(page, furniture);
  readArticle(page, blocks.slice(start === -1 ? Math.min(blocks.length, 12) : start), front.prose);
  const lost = lostSignsNote(page.builder.textFrom(0));
  if (lost !== null) page.builder.note("ingest", "signs-lost", lost);
  yield closePage(page, pdfText.name, hasTitle ? 0.85 : 0.7);
}

function openPageOf(input: SourceInput, raw: string): Page {
  return openPage(input, raw, linesOf(raw));
}

/** Where nearly every line is followed by a blank one, that blank says nothing. */
function singleSpaced(lines: readonly Line[]): readonly Line[] {
  const spaced = lines.filter((line) => line.blanksBefore > 0).length;
  if (spaced < lines.length * 0.8) return lines;
  return lines.map((line) => ({ ...line, blanksBefore: Math.max(0, line.blanksBefore - 1) }));
}

function startsArticle(block: Block): boolean {
  const first = block.lines[0];
  if (first === undefined) return false;
  const kind = block.kind === "heading" || block.lines.length === 1 ? knownHeading(first.text) : null;
  const inline = inlineHeading(first.text)?.kind ?? null;
  return kind?.type === "abstract" || kind?.type === "body" || inline?.type === "abstract";
}

function readArticle(page: Page, blocks: readonly Block[], prose: readonly Line[]): void {
  const hasAbstract = blocks.some(
    ({ lines }) => lines[0] !== undefined && (knownHeading(lines[0].text) ?? inlineHeading(lines[0].text)?.kind)?.type === "abstract",
  );
  const hasIntroduction = blocks.some(({ lines }) => lines.length === 1 && lines[0] !== undefined && knownHeading(lines[0].text)?.type === "body");
  const start: HeadingKind = hasAbstract || prose.length === 0 ? { type: "body", role: "body" } : { type: "abstract", role: "abstract" };
  const headings = blocks.flatMap(({ lines }) =>
    lines[0] !== undefined && knownHeading(lines[0].text) !== null ? [bareHeading(lines[0].text).toLowerCase()] : [],
  );
  const reader = new ArticleReader(page, measureOf(page.lines), start, hasIntroduction, headings);
  if (prose.length > 0) reader.take({ lines: prose, kind: "text" });
  for (const block of blocks) reader.take(block);
  reader.close();
}

/** Labels heads, feet and links, and takes the paper's citation and identifiers from them. */
function readFurniture(page: Page, furniture: Furniture): void {
  const references = page.lines.findLast((line) => knownHeading(line.text)?.type === "reference")?.index ?? page.lines.length;
  for (const line of furniture.footers) {
    // Among references, only a line with a page number is surely the journal's own.
    const isOwn = line.index < references || stripPageNumber(line.text) !== line.text || isOutermost(page.lines, line.index);
    if (isOwn) takeIdentifiers(page, line);
    page.builder.mark("metadata", "page-footer", line);
    const citation = isOwn ? parseCitation(stripPageNumber(line.text)) : null;
    if (citation !== null && page.metadata.journal == null) Object.assign(page.metadata, citation);
  }
  for (const line of furniture.headers) {
    page.builder.mark("metadata", "running-header", line);
    const citation =
      line.text
        .split(/ {3,}/u)
        .map((part) => parseCitation(stripPageNumber(part)))
        .find((found) => found !== null) ?? null;
    if (citation !== null && page.metadata.journal == null) Object.assign(page.metadata, citation);
  }
  for (const line of furniture.links) {
    takeIdentifiers(page, line);
    page.builder.mark("boilerplate", "link-annotation", line);
  }
}

/** The commonest running head that can be a title, when the first page is missing. */
function keepRunningTitle(page: Page, furniture: Furniture): void {
  const counts = new Map<string, { readonly line: Line; count: number }>();
  for (const line of furniture.headers) {
    const text = stripPageNumber(line.text);
    const isTitle = text.split(/\s+/u).length >= 4 && !/\bet al\b/u.test(text) && parseCitation(text) === null && !isPublicationType(text);
    if (!isTitle) continue;
    const seen = counts.get(text);
    if (seen === undefined) counts.set(text, { line, count: 1 });
    else seen.count++;
  }
  const best = [...counts].toSorted((a, b) => b[1].count - a[1].count || b[0].length - a[0].length)[0];
  if (best === undefined) return;
  const [text, { line }] = best;
  const start = line.start + Math.max(0, line.text.indexOf(text));
  page.builder.section("title").copy(start, start + text.length);
  page.builder.note("ingest", "title-from-running-head", "the page has no title; the short title of its running head stands for it");
}
