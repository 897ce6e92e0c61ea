import type { Document, Note, RelatedPaper } from "../../model/document.ts";
import type { SectionType } from "../../model/schema.ts";
import { dateOf } from "../dates.ts";
import { makeDocument, normalizeDoi, normalizePmid } from "../document.ts";
import { FlowWriter } from "../flow-writer.ts";
import { headingKind, sectionTypeOf } from "../html/headings.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement, spanOfNode } from "../html/page.ts";
import { parseTree } from "../html/tree.ts";
import { languageTag } from "../language-codes.ts";
import { type SectionOptions, TextBuilder } from "../text-builder.ts";
import { jatsMetadata } from "./jats-metadata.ts";
import { child, children, find, textOf } from "./jats-tree.ts";
import { markRecord, type OtherSpan, type TextSpan } from "./record-regions.ts";

/** Elements within a paragraph that are read apart from it. */
const apart = new Set([
  "fig",
  "fig-group",
  "table-wrap",
  "table-wrap-group",
  "boxed-text",
  "supplementary-material",
  "disp-quote",
  "fn",
  "fn-group",
  "def-list",
  "list",
  "media",
  "graphic",
  "object-id",
  "tex-math",
  "annotation",
  "annotation-xml",
]);
const borders = new Set(["p", "title", "label", "list-item", "break", "td", "th", "tr", "disp-formula", "sec", "def", "term"]);
const skippedAbstracts = /^(?:graphical|toc|teaser|key-?points|highlights|web-summary|precis|video|short)/iu;

interface Reader {
  readonly builder: TextBuilder;
  readonly texts: TextSpan[];
  readonly others: OtherSpan[];
  readonly related: RelatedPaper[];
}

/**
 * Reads one JATS article: title, abstract with the titles of its sections as headings, body paragraphs, captions, tables, and what stands in the back.
 * References are labelled as other papers'.
 * @throws DocumentError `no-text` when there is neither title, abstract nor body
 */
export function readJatsArticle(xml: string, input: string, rawStart: number): Document {
  const article = parseTree(input, xml, { xmlMode: true }).root.children.find(isElement);
  const reader: Reader = { builder: new TextBuilder(xml), texts: [], others: [], related: [] };
  const notes: Note[] = [];
  const front = child(article, "front") ?? child(article, "front-stub");
  const meta = child(front, "article-meta") ?? front;
  const title = child(child(meta, "title-group"), "article-title") ?? child(meta, "article-title");
  if (title !== undefined && textOf(title) !== "") write(reader, [title], "title", {});
  const isWritten = readAbstracts(reader, meta);
  if (!isWritten) notes.push({ stage: "ingest", code: "no-abstract", message: "the article has no abstract" });
  for (const section of children(child(article, "body"))) readBlock(reader, section, null, "body");
  for (const floats of children(child(article, "floats-group"))) readBlock(reader, floats, null, "body");
  for (const part of children(child(article, "back"))) readBack(reader, part);
  markRecord(reader.builder, reader.texts, reader.others);
  const metadata = jatsMetadata(article, front, meta);
  if (metadata.isRetracted === true) notes.push({ stage: "ingest", code: "retracted", message: "this paper has been retracted" });
  return makeDocument({ source: "jats", confidence: 1, input, raw: xml, rawStart, built: reader.builder.build(), metadata, related: reader.related, notes });
}

/** Writes elements as one section, without what is read apart. */
function write(reader: Reader, elements: readonly HtmlElement[], type: SectionType, options: SectionOptions): boolean {
  const trial = new TextBuilder(reader.builder.raw);
  writeInto(trial, elements);
  if (trial.length === 0) return false;
  reader.builder.section(type, options);
  writeInto(reader.builder, elements);
  for (const element of elements) markText(reader, element, type);
  return true;
}

function writeInto(builder: TextBuilder, elements: readonly HtmlElement[]): void {
  const flow = new FlowWriter(builder);
  for (const [index, element] of elements.entries()) {
    if (index > 0) flow.border(spanOfNode(element).start, spanOfNode(element).start + 1);
    for (const node of element.children) writeNode(flow, node);
  }
}

function writeNode(flow: FlowWriter, node: HtmlNode): void {
  const { start, end } = spanOfNode(node);
  if (node.type === "text") {
    flow.text(start, end);
    return;
  }
  if (node.type === "cdata") {
    for (const inner of node.children) flow.verbatim(spanOfNode(inner).start, spanOfNode(inner).end);
    return;
  }
  if (!isElement(node) || isApart(node)) {
    flow.tag(start, end);
    return;
  }
  const isBorder = borders.has(node.name);
  if (isBorder) flow.border(start, start + 1);
  for (const inner of node.children) writeNode(flow, inner);
  if (isBorder) flow.border(end - 1, end);
}

/** Also raised numbers that lead to references: they are no part of the word before them. */
function isApart(element: HtmlElement): boolean {
  if (apart.has(element.name)) return true;
  if (element.name === "xref" && attribute(element, "ref-type") === "bibr" && element.parent.type === "tag" && element.parent.name === "sup") return true;
  return (
    element.name === "sup" &&
    children(element).some((inner) => inner.name === "xref") &&
    /^[\s,;–-]*$/u.test(element.children.map((node) => (node.type === "text" ? node.data : "")).join(""))
  );
}

/** Marks an element as text, but not what is read apart within it. */
function markText(reader: Reader, element: HtmlElement, role: string): void {
  let { start } = spanOfNode(element);
  const { end } = spanOfNode(element);
  for (const inner of apartWithin(element)) {
    const span = spanOfNode(inner);
    if (span.start > start) reader.texts.push({ start, end: span.start, role });
    start = Math.max(start, span.end);
  }
  if (end > start) reader.texts.push({ start, end, role });
}

function apartWithin(element: HtmlElement): HtmlElement[] {
  return children(element).flatMap((inner) => (apart.has(inner.name) ? [inner] : apartWithin(inner)));
}

/** Returns whether the main abstract was written. */
function readAbstracts(reader: Reader, meta: HtmlElement | undefined): boolean {
  let isWritten = false;
  for (const abstract of [...children(meta, "abstract"), ...children(meta, "trans-abstract")]) {
    const kind = attribute(abstract, "abstract-type");
    if (skippedAbstracts.test(kind)) continue;
    const language = languageTag(attribute(abstract, "xml:lang") || (abstract.name === "abstract" ? "en" : ""));
    const isMain: boolean = !isWritten && abstract.name === "abstract" && !/summary|lay|plain/iu.test(kind) && (language === "en" || language === "und");
    let isFirst = true;
    const parts = abstractParts(abstract, null);
    for (const { heading, element } of parts) {
      const options = { heading, language: language === "und" ? "en" : language, ...(!isFirst && { joint: " " }) };
      if (write(reader, [element], isMain ? "abstract" : "other-abstract", options)) isFirst = false;
    }
    isWritten ||= isMain && !isFirst;
  }
  return isWritten;
}

function abstractParts(element: HtmlElement, heading: string | null): { readonly heading: string | null; readonly element: HtmlElement }[] {
  const title = textOf(child(element, "title")).replace(/\s*[:.]$/u, "");
  const label = title === "" || headingKind(title) === "abstract" ? heading : title;
  let next: string | null = label;
  return children(element).flatMap((inner) => {
    if (inner.name === "sec") return abstractParts(inner, label);
    if (inner.name !== "p" && inner.name !== "list") return [];
    const part = { heading: next, element: inner };
    next = null;
    return [part];
  });
}

/** Reads a block of the body: sections, paragraphs, and what floats within them. */
function readBlock(reader: Reader, element: HtmlElement, heading: string | null, type: SectionType): void {
  if (
    element.name === "sec" ||
    element.name === "boxed-text" ||
    element.name === "app" ||
    element.name === "disp-quote" ||
    element.name === "fig-group" ||
    element.name === "table-wrap-group"
  ) {
    const title = child(element, "title");
    const text = textOf(title);
    const kind = headingKind(text);
    const inner = kind === "acknowledgement" || kind === "supplement" ? sectionTypeOf(kind) : type;
    for (const part of children(element)) if (part !== title) readBlock(reader, part, text === "" ? heading : text, inner);
  } else if (element.name === "p" || element.name === "list" || element.name === "def-list" || element.name === "verse-group") {
    const items = element.name === "p" ? [element] : children(element);
    for (const item of items) if (item.name !== "title" && item.name !== "label") write(reader, [item], type, { heading });
    for (const float of element.name === "p" ? apartWithin(element) : []) readBlock(reader, float, heading, type);
  } else if (element.name === "fig" || element.name === "table-wrap" || element.name === "supplementary-material" || element.name === "media") {
    const caption = child(element, "caption");
    if (caption !== undefined) write(reader, [caption], "caption", { heading: textOf(child(element, "label")) || null });
    const table = find(element, "table");
    if (table !== undefined) write(reader, [table], "table", { heading: textOf(child(element, "label")) || null });
  }
}

function readBack(reader: Reader, element: HtmlElement): void {
  if (element.name === "ref-list") {
    for (const reference of children(element, "ref")) readReference(reader, reference);
    for (const inner of children(element, "ref-list")) readBack(reader, inner);
  } else if (element.name === "ack" || element.name === "fn-group" || element.name === "notes" || element.name === "glossary") {
    for (const part of children(element))
      readBlock(reader, part.name === "fn" ? (child(part, "p") ?? part) : part, textOf(child(element, "title")) || null, "acknowledgement");
  } else if (element.name === "sec" || element.name === "app-group" || element.name === "app") {
    for (const part of element.name === "app-group" ? children(element) : [element]) readBlock(reader, part, null, "acknowledgement");
  }
}

function readReference(reader: Reader, reference: HtmlElement): void {
  const raw = spanOfNode(reference);
  const citation = children(reference).find(({ name }) => /citation$/u.test(name));
  const ids = new Map(children(citation, "pub-id").map((id) => [attribute(id, "pub-id-type"), textOf(id)]));
  const title = textOf(child(citation, "article-title"));
  const { year } = dateOf(textOf(child(citation, "year")).slice(0, 4));
  reader.related.push({
    relation: "reference",
    title: title || null,
    journal: textOf(child(citation, "source")) || null,
    year,
    doi: normalizeDoi(ids.get("doi") ?? null),
    pmid: normalizePmid(ids.get("pmid") ?? null),
    raw,
  });
  reader.others.push({ ...raw, disposition: "other", role: "reference" });
}
