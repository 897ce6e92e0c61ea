import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sources } from "../../../src/ingest/sources.ts";
import { brokenLaws, readRecords } from "./read-records.ts";

const names = sources.map(({ name }) => name);

/** Scraps of every format, so that generated input gets past the first checks. */
const scraps = fc.constantFrom(
  "<PubmedArticleSet>",
  "<PubmedArticle>",
  "</PubmedArticle>",
  "<MedlineCitation>",
  "<PMID>1</PMID>",
  "<Article>",
  "</Article>",
  "<ArticleTitle>",
  "</ArticleTitle>",
  '<AbstractText Label="A">',
  "</AbstractText>",
  "<Abstract>",
  "</Abstract>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<?x",
  "?>",
  "&lt;",
  "&#x41;",
  "&#0;",
  "&alpha;",
  "&",
  "<",
  ">",
  "<html><body>",
  "<p>",
  "</p>",
  "<div class=abstract>",
  "</div>",
  "<h2>Abstract</h2>",
  "<sub>",
  "</sub>",
  "<br>",
  "<table><tr><td>",
  '<meta name=citation_title content="T t t">',
  "<script>",
  "</script>",
  "<p hidden>",
  "<article><front>",
  "<article-meta>",
  "</article>",
  "<collection><document>",
  "<passage><text>",
  "</document>",
  '{"title":"',
  '","abstract":"',
  '"}',
  "\\u0041",
  "\\ud83d\\ude00",
  "\\n",
  "[",
  "]",
  "{",
  "}",
  "null",
  "NaN",
  "\n",
  "\r\n",
  "1|t|",
  "1|a|",
  "PMID- 1\nTI  - ",
  "AB  - ",
  "      ",
  "TY  - JOUR\nTI  - ",
  "ER  - \n",
  "title,abstract\n",
  '"',
  '""',
  ",",
  "\t",
  "\u0000",
  "\ufeff",
  "\u00a0",
  "\u00ad",
  "\ud83d",
  "IL-6 increases STAT3 in A2780 cells.",
  " ",
  "é",
  "白介素",
);
const composed = fc
  .array(fc.oneof({ weight: 4, arbitrary: scraps }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) }), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("whatever the input", () => {
  test.each(names)("%s refuses or reads it, and what it reads maps back to the raw text", async (name) => {
    await fc.assert(
      fc.asyncProperty(composed, async (text) => {
        const { documents } = await readRecords("input", text, name);
        expect(documents.flatMap(brokenLaws)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test("bytes that are no text are refused or read, never thrown", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.constantFrom(...names), async (bytes, name) => {
        const { documents } = await readRecords("input", bytes, name);
        expect(documents.flatMap(brokenLaws)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** One record of a format around a title that the test knows. */
const writers: readonly (readonly [string, (titles: readonly string[]) => string])[] = [
  [
    "pubmed-xml",
    (titles) =>
      `<PubmedArticleSet>${titles.map((title, index) => `<PubmedArticle><MedlineCitation><PMID>${index + 1}</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`).join("\n")}</PubmedArticleSet>`,
  ],
  [
    "bioc-xml",
    (titles) =>
      `<collection>${titles.map((title, index) => `<document><id>${index + 1}</id><passage><text>${title}</text></passage></document>`).join("")}</collection>`,
  ],
  ["jsonl", (titles) => titles.map((title) => JSON.stringify({ title })).join("\n")],
  ["json", (titles) => JSON.stringify(titles.map((title) => ({ title })))],
  ["pubtator", (titles) => titles.map((title, index) => `${index + 1}|t|${title}\n${index + 1}|a|`).join("\n\n")],
  ["nbib", (titles) => titles.map((title, index) => `PMID- ${index + 1}\nTI  - ${title}\n`).join("\n")],
  ["ris", (titles) => titles.map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`).join("\n")],
  ["table", (titles) => `title,abstract\n${titles.map((title) => `"${title}",""`).join("\n")}`],
];

test.each(writers)("%s: records in are documents out, in their order", async (name, write) => {
  const title = fc.array(fc.constantFrom("IL-6", "STAT3", "and", "cells", "A2780", "α", "of"), { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 20 }), async (titles) => {
      const { documents, refusals } = await readRecords("input", write(titles), name);
      expect(refusals).toEqual([]);
      expect(documents.map((document) => document.title)).toEqual(titles);
    }),
    { numRuns: 30 },
  );
});

test.each(writers)("%s: cut anywhere, every record is a document, or a refusal ends the file", async (name, write) => {
  const titles = Array.from({ length: 6 }, (_, index) => `Title number ${index} on IL-6`);
  const whole = write(titles);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (length) => {
      const { documents, refusals } = await readRecords("input", whole.slice(0, length), name);
      expect(documents.flatMap(brokenLaws)).toEqual([]);
      const full = documents.filter((document) => titles.includes(document.title)).map((document) => document.title);
      expect(full).toEqual(titles.slice(0, full.length));
      expect(documents.length - full.length + refusals.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 40 },
  );
});
