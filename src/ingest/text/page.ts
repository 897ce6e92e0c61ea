import type { Disposition, Document, Metadata, RelatedPaper } from "../../model/document.ts";
import type { SectionType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { makeDocument } from "../document.ts";
import { languageOf } from "../language.ts";
import type { SourceInput } from "../source.ts";
import { type SectionOptions, TextBuilder } from "../text-builder.ts";
import { labelledParts } from "./abstract-labels.ts";
import { isPersonName, type ListedName, listNames } from "./authors.ts";
import { type IdentifierPart, identifiersIn } from "./citation.ts";
import { markFlow, writeFlow, writeRows } from "./flow.ts";
import { type HyphenLexicon, learnHyphens } from "./hyphens.ts";
import { type Line, paragraphLinesOf } from "./lines.ts";
import { noticeStart } from "./site-lines.ts";

/** Metadata while a page is read. */
export type Draft = { -readonly [Field in keyof Metadata]?: Metadata[Field] };

/** A text page in hand: its lines, the text built so far, and what it has stated so far. */
export interface Page {
  readonly input: SourceInput;
  readonly raw: string;
  readonly lines: readonly Line[];
  readonly builder: TextBuilder;
  readonly hyphens: HyphenLexicon;
  readonly metadata: Draft;
  readonly related: RelatedPaper[];
  /** Authors with the marks beside their names. */
  readonly names: ListedName[];
  readonly affiliations: { readonly mark: string | null; readonly name: string }[];
}

/** Opens a decoded page. */
export function openPage(input: SourceInput, raw: string, lines: readonly Line[] = paragraphLinesOf(raw)): Page {
  return { input, raw, lines, builder: new TextBuilder(raw), hyphens: learnHyphens(raw), metadata: {}, related: [], names: [], affiliations: [] };
}

/** Closes the page. @throws DocumentError `no-text` when nothing was kept */
export function closePage(page: Page, source: string, confidence: number): Document {
  const { input, raw, builder, metadata, related } = page;
  return makeDocument({ source, confidence, input: input.name, raw, built: builder.build(), metadata, related, notes: input.notes() });
}

/** Keeps lines as one section and marks them. */
export function keepSection(
  page: Page,
  type: SectionType,
  role: string,
  lines: readonly Span[],
  options: SectionOptions = {},
  disposition: Disposition = "text",
): void {
  const kept = lines.filter((line) => line.end > line.start);
  if (kept.length === 0) return;
  page.builder.section(type, options);
  if (type === "table") writeRows(page.builder, kept);
  else writeFlow(page.builder, kept, page.hyphens);
  markFlow(page.builder, disposition, role, kept);
}

/** Keeps the paragraphs of an abstract, one section for each and for each label in it, with their language. Labels become headings. */
export function keepAbstract(page: Page, written: readonly (readonly Span[])[], options: SectionOptions = {}): void {
  const paragraphs = withoutNotice(page, written);
  let waiting: string | null = null;
  let isFirst = true;
  for (const [index, lines] of paragraphs.entries()) {
    const parts = labelledParts(page.raw, lines);
    for (const [place, { label, labelSpan, spans }] of parts.entries()) {
      if (labelSpan !== null) page.builder.mark("boilerplate", "section-label", labelSpan);
      // A label that is a paragraph of its own stands over the next.
      if (label !== null) waiting = label;
      if (spans.length === 0) continue;
      const heading = waiting;
      waiting = null;
      const text = spans.map((span) => page.raw.slice(span.start, span.end)).join(" ");
      const language = languageOf(text);
      const isLast = index === paragraphs.length - 1 && place === parts.length - 1;
      const isForeign = language !== "en" && language !== "und";
      const type = isForeign ? "other-abstract" : "abstract";
      keepSection(page, type, type, spans, {
        ...options,
        heading: heading ?? options.heading ?? null,
        language: isForeign ? language : "en",
        isTruncated: isLast && (options.isTruncated ?? false),
        ...(!isFirst && heading !== null && { joint: " " }),
      });
      isFirst = false;
    }
  }
}

/** Without the publisher's notice right behind the last sentence. */
function withoutNotice(page: Page, paragraphs: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const last = paragraphs.at(-1);
  const line = last?.at(-1);
  if (last === undefined || line === undefined) return paragraphs;
  const text = page.raw.slice(line.start, line.end);
  const at = noticeStart(text);
  if (at <= 0) return paragraphs;
  page.builder.mark("boilerplate", "copyright", { start: line.start + at, end: line.end });
  const end = line.start + text.slice(0, at).trimEnd().length;
  return [...paragraphs.slice(0, -1), [...last.slice(0, -1), { start: line.start, end }]];
}

/** Takes identifiers from a line, labels them, and keeps the first of each kind. What else is on the line stays unmarked. */
export function takeIdentifiers(page: Page, line: Line): readonly IdentifierPart[] {
  const parts = identifiersIn(line.text);
  for (const part of parts) {
    const at = (offset: number): number => line.start + offset;
    page.builder.mark("boilerplate", `${part.kind}-label`, { start: at(part.label.start), end: at(part.label.end) });
    page.builder.mark("metadata", part.kind, { start: at(part.span.start), end: at(part.span.end) });
    page.metadata[part.kind] ??= part.value;
  }
  return parts;
}

/** Takes a line as authors when it is one; a name alone only where the layout has authors at this place. */
export function takeAuthors(page: Page, line: Line, mayBeAlone = false): boolean {
  const listed = listNames(line.text);
  // Both patterns take time quadratic in a line of blanks.
  const isShort = mayBeAlone && line.text.length < 120;
  const alone = !isShort ? "" : line.text.replace(/,?\s+et al\.?$/iu, "").replace(/[\s,*\d]+$/u, "");
  const names = listed.length === 0 && isShort && isPersonName(alone) ? [{ name: alone, marks: [] }] : listed;
  if (names.length === 0) return false;
  page.builder.mark("metadata", "authors", line);
  page.names.push(...names);
  page.metadata.authors = page.names.map(({ name }) => ({ name, affiliations: [] }));
  return true;
}

/** Writes affiliations to the authors whose marks they bear; one affiliation is everybody's, several without marks are nobody's. */
export function takeAffiliations(page: Page, affiliations: readonly string[]): void {
  if (affiliations.length === 0) return;
  const rows = affiliations
    .flatMap((text) => text.split(/;\s*(?=\d|[a-z]\s?\p{Lu})/u))
    .map((text) => {
      const mark = /^(?<mark>\d{1,2}|[a-z*†‡§]|[\u00b9\u00b2\u00b3])[.)\s]{0,2}(?=\p{Lu})/u.exec(text.trim());
      return { mark: mark?.groups?.mark?.normalize("NFKC") ?? null, name: text.trim().slice(mark?.[0].length ?? 0) };
    });
  page.affiliations.push(...rows);
  const { affiliations: all } = page;
  page.metadata.authors = page.names.map(({ name, marks }) => ({
    name,
    affiliations: all.filter(({ mark }) => (all.length === 1 && mark === null) || (mark !== null && marks.includes(mark))).map((row) => row.name),
  }));
}

/** True when the head begins like markup, JSON or a binary format: no page of text. */
export function isMarkupOrBinary(head: string): boolean {
  const start = head.slice(0, 2000).trimStart();
  if (/^(?:<[!?a-z]|[[{]\s*["{[\]}]|%PDF|PK\u0003\u0004)/iu.test(start)) return true;
  if (/<(?:html|body|head|article|PubmedArticle|collection)[\s>]/iu.test(start)) return true;
  const controls = head.slice(0, 4000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  return controls > 40;
}

/** `Keywords: a; b, c` */
export function takeKeywords(page: Page, line: Line): void {
  page.builder.mark("metadata", "keywords", line);
  page.metadata.keywords = splitKeywords(line.text);
}

/** The keywords of a line, without the label before them. */
export function splitKeywords(text: string): readonly string[] {
  const list = text
    .replace(/^(?:author )?(?:key ?words?|index terms|关键词|キーワード|palabras clave|schlüsselwörter)(?: and phrases)?\s{0,3}[:：—-]?\s{0,3}/iu, "")
    .replace(/\.$/u, "");
  const separator = /;/u.test(list) ? /;/u : /[,，、•·|]/u;
  return list
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
