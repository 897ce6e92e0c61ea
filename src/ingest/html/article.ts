import type { Document, Note } from "../../model/document.ts";
import { makeDocument } from "../document.ts";
import { FlowWriter } from "../flow-writer.ts";
import { languageOf } from "../language.ts";
import { TextBuilder } from "../text-builder.ts";
import { type FoundAbstract, findAbstract } from "./abstract.ts";
import { readRelated, writeBody } from "./article-body.ts";
import { readFront } from "./article-front.ts";
import { labelledRun } from "./labelled-run.ts";
import { isScholarly, type MetaStatement, metadataOf, readMeta } from "./meta.ts";
import { attribute, attributeSpan, type HtmlElement, type HtmlPage, spanOfNode } from "./page.ts";
import { type Run, spanOfRun } from "./runs.ts";
import { type FoundTitle, findTitle, writeTitle } from "./title.ts";
import { attributeAsWritten, elementsNamed, ownText } from "./tree.ts";
import { markRest } from "./unclaimed.ts";

/** A page read as one about a paper. */
export interface ReadArticle {
  readonly document: Document;
  /** The page shows an abstract, and its head or the sections of a full text say that it is about a paper; other layouts need not be asked. */
  readonly isSure: boolean;
}

/**
 * Reads a page about one paper by its structure: the head's statements, the title, the abstract with its labels, the sections of a full text, and lists
 * of other papers. `null` when the page shows no abstract and its head does not say that it is about a paper.
 */
export function readArticle(page: HtmlPage, runs: readonly Run[], notes: readonly Note[]): ReadArticle | null {
  const statements = readMeta(page);
  const abstract = findAbstract(page, statements, runs);
  const head = abstract === null ? headAbstract(statements) : null;
  const isPaper = isScholarly(statements);
  if (abstract === null && !isPaper) return null;
  const title = findTitle(page, statements, runs);
  if (title === null) return null;
  const builder = new TextBuilder(page.raw);
  writeTitle(builder, title);
  if (abstract !== null) writeAbstract(builder, abstract);
  else if (head !== null) writeHeadAbstract(builder, head);
  else builder.note("ingest", "no-abstract", "the page shows no abstract");
  const front = frontOf(runs, title, abstract);
  const stated = metadataOf(statements);
  const metadata = readFront(builder, front, stated.metadata);
  const paragraphs = writeBody(builder, page, runs, front.abstractEnd);
  const related = readRelated(builder, runs, front.abstractEnd);
  for (const { element } of statements) if (element !== null) builder.mark("metadata", "head", spanOfNode(element));
  markRest(builder, page);
  const confidence = (abstract?.confidence ?? (head === null ? 0.4 : 0.6)) * (isPaper || isPubmed(page) ? 1 : 0.8);
  const document = makeDocument({
    source: isPubmed(page) ? "pubmed-html" : paragraphs > 0 ? "article-html" : "abstract-html",
    confidence: Math.round(confidence * 100) / 100,
    input: page.name,
    raw: page.raw,
    built: builder.build("markup"),
    metadata,
    related,
    notes: [...notes, ...stated.notes],
  });
  // News about a paper has its own headline above.
  const isHeadedByPaper = abstract?.hasHeading === true && title.run !== null && title.run.level > 0 && languageOf(`${title.text} ${title.text}`) === "en";
  const isIdentified = isHeadedByPaper && (document.metadata.doi !== null || document.metadata.pmid !== null || document.metadata.journal !== null);
  return { document, isSure: (abstract !== null || head !== null) && (isPaper || isPubmed(page) || isIdentified || paragraphs >= 3) };
}

/** A page of PubMed, by its own head: its site name, its canonical address, or the tags NCBI puts on its pages. */
function isPubmed(page: HtmlPage): boolean {
  const isSiteName = (element: HtmlElement): boolean =>
    attributeAsWritten(element, "property") === "og:site_name" || /^ncbi_(?:app|db)$/u.test(attributeAsWritten(element, "name") ?? "");
  const site = elementsNamed(page, "meta").filter(isSiteName);
  if (site.some((element) => /^(?:pubmed|entrez|pmid)$/iu.test(attribute(element, "content")))) return true;
  const canonical = elementsNamed(page, "link").find((element) => attributeAsWritten(element, "rel") === "canonical");
  const address = canonical === undefined ? "" : attribute(canonical, "href");
  if (/^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov\/\d|ncbi\.nlm\.nih\.gov\/pubmed\/\d)/u.test(address)) return true;
  return /\s-\s(?:PubMed(?:\s-\sNCBI)?|NCBI)\s*$/u.test(ownText(elementsNamed(page, "title")[0]));
}

function frontOf(runs: readonly Run[], title: FoundTitle, abstract: FoundAbstract | null): Parameters<typeof readFront>[1] {
  const indexAt = (span: { readonly start: number; readonly end: number } | undefined): number =>
    span === undefined ? -1 : runs.findIndex((run) => spanOfRun(run).end > span.start);
  const titleIndex = title.run === null ? -1 : runs.indexOf(title.run);
  const first = abstract?.paragraphs[0]?.run;
  const last = abstract?.paragraphs.at(-1)?.run;
  const start = indexAt(first === undefined ? undefined : spanOfRun(first));
  const end = indexAt(last === undefined ? undefined : spanOfRun(last));
  const after = titleIndex === -1 ? 0 : titleIndex + 1;
  return { runs, title: titleIndex, abstract: start === -1 ? Math.min(runs.length, after + 15) : start, abstractEnd: end === -1 ? after : end + 1 };
}

const cutMark = /\s*(?:…|\.\.\.)\s*(?:(?:show|read|see|view) (?:more|full|all)\b.{0,20})?$/iu;

function writeAbstract(builder: TextBuilder, abstract: FoundAbstract): void {
  const last = abstract.paragraphs.at(-1);
  const isTruncated = last !== undefined && cutMark.test(last.run.text);
  if (isTruncated) builder.note("ingest", "abstract-truncated", "the page cuts the abstract off");
  let isFirst = true;
  for (const { heading, run } of abstract.paragraphs) {
    const language = languageOf(run.text);
    const isForeign = language !== "en" && language !== "und";
    const type = isForeign ? "other-abstract" : "abstract";
    for (const part of labelledRun(builder.raw, run)) {
      if (part.labelSpan !== null) builder.mark("boilerplate", "section-label", part.labelSpan);
      const isLast = run === last?.run;
      builder.section(type, {
        heading: part.label ?? heading,
        language: isForeign ? language : "en",
        isTruncated: isTruncated && isLast,
        ...(!isFirst && { joint: " " }),
      });
      part.write(builder);
      isFirst = false;
    }
    builder.mark("text", type, spanOfRun(run));
  }
}

/** An abstract that only the head of the page has, because scripts or a paywall keep it from the page itself. */
function headAbstract(statements: readonly MetaStatement[]): { readonly start: number; readonly end: number } | null {
  const isPaper = isScholarly(statements);
  for (const { field, value, vocabulary, element } of statements) {
    if (field !== "abstract" || element === null || value.length < 200) continue;
    if (!isPaper && vocabulary !== "citation" && vocabulary !== "dublin-core") continue;
    const span = attributeSpan(element, "content") ?? attributeSpan(element, "value");
    if (span !== null) return span;
  }
  return null;
}

function writeHeadAbstract(builder: TextBuilder, span: { readonly start: number; readonly end: number }): void {
  const isTruncated = cutMark.test(builder.raw.slice(span.start, span.end));
  builder.section("abstract", { isTruncated });
  new FlowWriter(builder, { foldsLayout: true }).text(span.start, span.end);
  builder.mark("text", "abstract", span);
  builder.note("ingest", "abstract-from-head", "the abstract stands in the head of the page only");
  if (isTruncated) builder.note("ingest", "abstract-truncated", "the page cuts the abstract off");
}
