import type { Document, Metadata, Note } from "../../model/document.ts";
import { DocumentError } from "../../model/errors.ts";
import { toRawSpan } from "../../model/offset-map.ts";
import { makeDocument } from "../document.ts";
import type { DerivedText } from "../offset-composition.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";
import { newsText } from "../text/news-text.ts";
import { pdfText } from "../text/pdf-text.ts";
import { pubmedText } from "../text/pubmed-text.ts";
import { qxmdText } from "../text/qxmd-text.ts";
import { sciteText } from "../text/scite-text.ts";
import { readArticle } from "./article.ts";
import { composeOffsets } from "./compose.ts";
import { readGenericHtml } from "./generic.ts";
import { metadataOf, readMeta } from "./meta.ts";
import { type HtmlPage, parseHtml } from "./page.ts";
import { renderPage } from "./render.ts";
import { runsOf } from "./runs.ts";

interface LineLayout {
  readonly source: Source;
  /** Name of the document's source. */
  readonly name: string;
}

/** Sites that are recognised by their visible lines, whatever the markup; a page without any of the words is not set in lines for them. */
const siteLayouts: readonly (LineLayout & { readonly words: readonly string[] })[] = [
  { source: qxmdText, name: "qxmd-html", words: ["QxMD", "WebMD LLC", "ull text links", "ead mobile app"] },
  { source: sciteText, name: "scite-html", words: ["scite.ai", "itation statement", "mart Citation"] },
];
const looseLayouts: readonly LineLayout[] = [
  { source: newsText, name: "news-html" },
  { source: pubmedText, name: "pubmed-html" },
  { source: pdfText, name: "article-html" },
];

/**
 * Reads a web page as the paper that it is about.
 * @throws DocumentError `too-large` or `hostile`
 */
export async function* readPage(input: SourceInput): AsyncIterable<SourceResult> {
  const page = parseHtml(input.name, await input.text());
  const notes = input.notes();
  let lines: DerivedText | null = null;
  const byLines = async (layouts: readonly LineLayout[]): Promise<Document | null> => {
    if (layouts.length === 0) return null;
    lines ??= renderPage(page);
    return readByLines(page, lines, layouts, notes);
  };
  const runs = runsOf(page, page.root);
  const visible = runs.map(({ text }) => text).join("\n");
  const site = await byLines(siteLayouts.filter(({ words }) => words.some((word) => visible.includes(word))));
  const article = site === null ? readArticle(page, runs, notes) : null;
  yield site ??
    (article?.isSure === true ? article.document : null) ??
    (await byLines(looseLayouts)) ??
    article?.document ??
    readGenericHtml(page, runs, notes);
}

/** Lets the text layouts read the visible lines of the page, and carries what the surest makes of them back to the page. */
async function readByLines(page: HtmlPage, rendered: DerivedText, layouts: readonly LineLayout[], notes: readonly Note[]): Promise<Document | null> {
  if (rendered.text.trim() === "") return null;
  const lines = linesInput(page, rendered);
  const claims = layouts.map((layout) => ({ layout, claim: layout.source.claim(lines) })).toSorted((a, b) => b.claim - a.claim);
  const best = claims[0];
  if (best === undefined || best.claim <= 0.5) return null;
  for await (const result of best.layout.source.read(lines)) {
    if (result instanceof DocumentError) return null;
    return carried(page, rendered, result, best.layout.name, notes);
  }
  return null;
}

function linesInput(page: HtmlPage, rendered: DerivedText): SourceInput {
  const head = rendered.text.slice(0, 65_536);
  return {
    name: page.name,
    head,
    isWhole: head.length === rendered.text.length,
    text: async () => rendered.text,
    bytes: async function* () {
      yield Buffer.from(rendered.text);
    },
    notes: () => [],
  };
}

function carried(page: HtmlPage, rendered: DerivedText, lines: Document, source: string, notes: readonly Note[]): Document {
  const built = composeOffsets(lines, rendered, page);
  const head = metadataOf(readMeta(page));
  const related = lines.related.map((paper) => ({ ...paper, raw: toRawSpan(rendered.offsets, paper.raw) ?? { start: 0, end: 0 } }));
  return makeDocument({
    source,
    confidence: lines.confidence,
    input: page.name,
    raw: page.raw,
    built,
    metadata: completed(lines.metadata, source === "news-html" ? identifiersOf(head.metadata) : head.metadata),
    related,
    notes: [...notes, ...lines.notes, ...head.notes],
  });
}

/** The head of a news item states the item's own title, date and author. */
function identifiersOf({ doi, pmid, pmcid }: Partial<Metadata>): Partial<Metadata> {
  return { ...(doi !== undefined && { doi }), ...(pmid !== undefined && { pmid }), ...(pmcid !== undefined && { pmcid }) };
}

/** What the visible page states holds; its head fills what is missing. */
function completed(visible: Metadata, head: Partial<Metadata>): Metadata {
  const isMissing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
  const added = Object.entries(head).filter(([key, value]) => isMissing(visible[key as keyof Metadata]) && !isMissing(value) && value !== undefined);
  return { ...visible, ...Object.fromEntries(added) };
}
