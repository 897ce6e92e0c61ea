import { openInput } from "../ingest/decode.ts";
import { detect } from "../ingest/sources.ts";
import { DocumentError } from "../model/errors.ts";

/** What one hostile input costs. */
export interface ShapeCost {
  readonly megabytes: number;
  /** Of the processor. */
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Source, documents, and refusals by reason. */
  readonly outcome: string;
}

const fill = (text: string, length: number): string => text.repeat(Math.floor(length / text.length));
const pubmed = (inner: string): string =>
  `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle>${inner}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
const page = (inner: string): string => `<html><head><title>A page of this kind</title></head><body>${inner}`;
const paragraph = "<p>IL-6 increases STAT3 in the cells of this kind.</p>";

/** Inputs of one shape without end, as large as they may come. */
export const hostileShapes: ReadonlyMap<string, () => string | Buffer> = new Map<string, () => string | Buffer>([
  ["JSON: one text of 20 MB", () => `{"title":"T","abstract":"${fill("IL-6 increases STAT3. ", 20e6)}"}`],
  ["JSON: 20 MB of escapes", () => `{"title":"T","abstract":"${fill("\\u0041", 20e6)}"}`],
  ["JSON: 5,000,000 brackets", () => "[".repeat(5e6)],
  ["JSON: 99 MB in one value", () => `{"title":"T","abstract":"${fill("IL-6 increases STAT3. ", 99e6)}"}`],
  ["nbib: a field of 12 MB in 400,000 lines", () => `PMID- 1\nTI  - T\nAB  - ${fill("IL-6 increases STAT3.  \n      ", 12e6)}\n`],
  ["nbib: a field of 1,500,000 lines, every other blank", () => `PMID- 1\nTI  - T\nAB  - a${fill("\n\n      b", 12e6)}\n`],
  ["text: 262,144 short lines", () => "ab-\n".repeat(262_144)],
  ["text: one line of 20 MB", () => fill("We saw IL-6 in cells. ", 20e6)],
  ["text: one line of 99 MB", () => fill("We saw IL-6 in cells. ", 99e6)],
  ["text: 20 MB of blanks", () => `${" ".repeat(20e6)}x`],
  ["HTML: one line of 99 MB", () => page(`<p>${fill("IL-6 increases STAT3. ", 99e6)}`)],
  ["HTML: 8 MB of paragraphs", () => page(fill(paragraph, 8e6))],
  ["HTML: 500 abstracts within each other", () => page(fill("<div class=abstract>", 10_000) + fill(paragraph, 7.9e6))],
  ["HTML: 5,000,000 nested elements", () => page(fill("<div>", 8e6))],
  ["HTML: 8 MB of line breaks", () => page(fill("a<br>", 8e6))],
  ["HTML: 8 MB of table cells", () => page(`<h1>A title of a page</h1><table>${fill("<tr><td>a<td>b", 8e6)}`)],
  ["HTML: 8 MB of headings and abstracts", () => page(fill(`<h2>Abstract</h2>${paragraph}`, 8e6))],
  ["HTML: 8 MB of references", () => page(`<h2>References</h2><ul>${fill("<li>Doe J. IL-6 in cells of this kind. J Sample 2001; 1: 1-9.", 8e6)}`)],
  ["PubMed: a record of 99 MB", () => pubmed(fill("IL-6 ", 99e6))],
  ["PubMed: a title of 15 MB of tags and references", () => pubmed(`<ArticleTitle>${fill("IL-6 <b>x</b> &lt; ", 15e6)}</ArticleTitle>`)],
  ["PubMed: 390,000 authors", () => pubmed(`<AuthorList>${fill("<Author><LastName>A</LastName></Author>", 15e6)}</AuthorList>`)],
  ["PubMed: 5,000,000 elements without end", () => pubmed(fill("<a>", 15e6))],
  ["PubMed: 99 MB of less-than signs", () => `<PubmedArticleSet>${"<".repeat(99e6)}`],
  ["PubMed: 2,000,000 records without end", () => `<PubmedArticleSet>${fill("<PubmedArticle>", 30e6)}`],
  [
    "JATS: 400,000 sections",
    () =>
      `<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body>${fill("<sec><title>x</title><p>IL-6 x</p></sec>", 15e6)}</body></article>`,
  ],
  ["CSV: a quoted cell of 20 MB that does not end", () => `title,abstract\n"${fill('a""', 20e6)}`],
  ["CSV: 500,000 rows of six characters", () => `title,abstract\n${fill("ab,cd\n", 3e6)}`],
  ["RIS: 150,000 records of a title", () => fill("TY  - JOUR\nTI  - a\nER  - \n", 4e6)],
  ["nbib: 200,000 records of two lines", () => fill("PMID- 1\nTI  - ab\n\n", 4e6)],
  ["JSON lines: 200,000 records of a title", () => fill('{"title":"ab cd"}\n', 4e6)],
  [
    "PubMed: 100,000 records of a title",
    () =>
      `<PubmedArticleSet>${fill("<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T x</ArticleTitle></Article></MedlineCitation></PubmedArticle>", 12e6)}</PubmedArticleSet>`,
  ],
  ["UTF-16: 20 MB", () => Buffer.from(fill("IL-6 in cells. ", 10e6), "utf16le")],
  ["zeros: 99 MB", () => Buffer.alloc(99e6)],
]);

/** Reads one shape, in a process of its own. */
export async function measureShape(name: string): Promise<ShapeCost> {
  const made = hostileShapes.get(name)?.() ?? "";
  const data = typeof made === "string" ? Buffer.from(made) : made;
  const start = process.cpuUsage();
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  let source = "no source";
  try {
    const input = await openInput("shape", data);
    const reader = detect(input);
    source = reader.name;
    for await (const result of reader.read(input)) count(result instanceof DocumentError ? result.reason : "document");
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    count(error.reason);
  }
  const { user, system } = process.cpuUsage(start);
  const outcome = `${source}: ${[...counts].map(([what, times]) => `${times} ${what}`).join(", ")}`;
  return { megabytes: data.length / 1e6, seconds: (user + system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1024, outcome };
}
