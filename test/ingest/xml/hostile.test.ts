import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { brokenLaws, readRecords } from "../dump/read-records.ts";

const record = (pmid: number, title: string): string =>
  `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n`;
const set = (records: string): string => `<?xml version="1.0"?><PubmedArticleSet>${records}</PubmedArticleSet>`;

/** Milliseconds that a linear reader needs many times less of; a quadratic one needs many times more. */
const linear = 10_000;

describe("hostile PubMed XML", () => {
  test("records that begin within each other before one of them ends are each refused once, in linear time", async () => {
    const start = performance.now();
    const { documents, refusals } = await readRecords("x.xml", set("<PubmedArticle>\n".repeat(30_000) + record(1, "One")));
    expect(performance.now() - start).toBeLessThan(linear);
    expect(documents.map(({ title }) => title)).toEqual(["One"]);
    expect(refusals).toHaveLength(30_000);
    expect(new Set(refusals.map(({ reason }) => reason))).toEqual(new Set(["malformed"]));
  });

  test("a file that declares entities is refused before anything expands", async () => {
    const { documents, refusals } = await readRecords(
      "x.xml",
      `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${set(record(1, "&b;")).slice(21)}`,
    );
    expect(documents).toEqual([]);
    expect(refusals.map(({ reason }) => reason)).toEqual(["hostile"]);
  });

  test.each([
    ["little-endian", (text: string) => Buffer.from(text, "utf16le")],
    ["big-endian", (text: string) => Buffer.from(text, "utf16le").swap16()],
  ] as const)("UTF-16 without a mark that begins with blank lines is read, %s", async (_, encode) => {
    const { documents } = await readRecords("x.xml", encode(`\r\n\n${set(record(1, "IL-6 in \u03b2 cells"))}`), "pubmed-xml");
    expect(documents.map(({ title }) => title)).toEqual(["IL-6 in \u03b2 cells"]);
  });

  test("an external entity is text, and nothing is fetched", async () => {
    const { documents } = await readRecords("x.xml", `<!DOCTYPE PubmedArticleSet SYSTEM "file:///etc/passwd">${set(record(1, "A &xxe; b")).slice(21)}`);
    expect(documents.map(({ title }) => title)).toEqual(["A &xxe; b"]);
  });

  test.each([
    ["200,000 numeric references", "&#65;".repeat(200_000), 200_000],
    ["100,000 stray less-than signs", "P<0.001 ".repeat(100_000), 799_999],
    ["100,000 tags of unknown names", Array.from({ length: 100_000 }, (_, index) => `a<x${index}>`).join(""), 888_890],
    ["300,000 comments that do not end", `a${"<!--".repeat(300_000)}`, 1],
    ["100,000 nested inline tags", `${"<b>".repeat(100_000)}a${"</b>".repeat(100_000)}`, 1],
  ])("%s are read in linear time", async (_, title, length) => {
    const start = performance.now();
    const { documents, refusals } = await readRecords("x.xml", set(record(1, title)));
    expect(performance.now() - start).toBeLessThan(linear);
    expect(refusals).toEqual([]);
    expect(documents.flatMap(brokenLaws)).toEqual([]);
    expect(documents[0]?.title.length).toBe(length);
  });

  test("a record of 20 MB on one line is refused, and the next one is read", async () => {
    const { documents, refusals } = await readRecords("x.xml", set(record(1, "IL-6 ".repeat(4_000_000)) + record(2, "The next one")));
    expect(refusals.map(({ reason, place }) => [reason, place.record])).toEqual([["too-large", 1]]);
    expect(documents.map(({ title }) => title)).toEqual(["The next one"]);
  });

  test("a truncated gzip gives the records before the cut and one refusal", async () => {
    const titles = Array.from({ length: 3000 }, (_, index) => `Title ${(index * 7919) % 3001} of ${Math.sin(index)}`);
    const packed = gzipSync(Buffer.from(set(titles.map((title, index) => record(index + 1, title)).join(""))));
    const { documents, refusals } = await readRecords("x.xml.gz", packed.subarray(0, Math.floor(packed.length * 0.8)));
    expect(refusals.map(({ reason }) => reason)).toEqual(["truncated"]);
    expect(documents.length).toBeGreaterThan(1000);
    expect(documents.map(({ title }) => title)).toEqual(titles.slice(0, documents.length));
  });

  test("members of a gzip put one after the other are all read", async () => {
    const packed = Buffer.concat([gzipSync(`<PubmedArticleSet>${record(1, "One")}`), gzipSync(`${record(2, "Two")}</PubmedArticleSet>`)]);
    const { documents, refusals } = await readRecords("x.xml", packed);
    expect(refusals).toEqual([]);
    expect(documents.map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  test("a file cut between two records is noticed", async () => {
    const { documents, refusals } = await readRecords("x.xml", `<PubmedArticleSet>${record(1, "One")}`);
    expect(documents).toHaveLength(1);
    expect(refusals.map(({ reason }) => reason)).toEqual(["truncated"]);
  });

  test("every record that begins is a document or a refusal, whatever is not closed", async () => {
    const open = "<PubmedArticle><MedlineCitation>";
    const book = "<PubmedBookArticle><BookDocument><PMID>2</PMID><ArticleTitle>A chapter</ArticleTitle></BookDocument></PubmedBookArticle>";
    const closed = await readRecords("x.xml", set(open + book + record(3, "The next one")));
    expect(closed.documents.map(({ title }) => title)).toEqual(["A chapter", "The next one"]);
    expect(closed.refusals.map(({ reason }) => reason)).toEqual(["malformed"]);
    const never = await readRecords("x.xml", `<PubmedArticleSet>${open.repeat(3)}`);
    expect(never.refusals.map(({ reason, place }) => [reason, place.record])).toEqual([
      ["malformed", 1],
      ["malformed", 2],
      ["truncated", 3],
    ]);
  });

  test("a title of a million pieces is refused, and the next record is read", async () => {
    const { documents, refusals } = await readRecords("x.xml", set(record(1, "x <b>y</b> ".repeat(400_000)) + record(2, "The next one")));
    expect(refusals.map(({ reason, place }) => [reason, place.input, place.record])).toEqual([["too-large", "x.xml", 1]]);
    expect(documents.map(({ title }) => title)).toEqual(["The next one"]);
  });

  test("UTF-16 and windows-1252 are decoded, and positions are those of the decoded text", async () => {
    const xml = `<?xml version="1.0" encoding="windows-1252"?><PubmedArticleSet>${record(1, "Na\u00efve \u03b1")}</PubmedArticleSet>`;
    const wide = await readRecords("x.xml", Buffer.from(`\ufeff${xml}`, "utf16le"));
    expect(wide.documents[0]?.title).toBe("Na\u00efve \u03b1");
    expect(wide.documents[0]?.rawStart).toBe(xml.indexOf("<PubmedArticle>"));
    const latin = await readRecords("x.xml", Buffer.from(xml.replace("\u03b1", "b"), "latin1"));
    expect(latin.documents[0]?.title).toBe("Na\u00efve b");
  });

  test("rawStart counts UTF-16 units of the whole input", async () => {
    const xml = set(record(1, "\u{1f600} \u03b1") + record(2, "Two"));
    const { documents } = await readRecords("x.xml", xml);
    for (const document of documents) expect(xml.slice(document.rawStart, document.rawStart + document.raw.length)).toBe(document.raw);
  });
});

test("JATS nested without end is refused", async () => {
  const article = `<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body>${"<sec>".repeat(100_000)}</body></article>`;
  const { refusals } = await readRecords("x.xml", article);
  expect(refusals.map(({ reason }) => reason)).toEqual(["hostile"]);
});
