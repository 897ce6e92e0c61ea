import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenLaws, readRecords } from "../dump/read-records.ts";

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");

/** Ways in which a page of lines is set in HTML. */
const settings: readonly (readonly [string, (text: string) => string])[] = [
  [
    "blocks in sections",
    (text) =>
      text
        .split(/\n\s*\n/u)
        .map(
          (block) =>
            `<section>${block
              .split("\n")
              .map((line) => `<div>${escaped(line)}</div>`)
              .join("")}</section>`,
        )
        .join(""),
  ],
  ["lines broken by br", (text) => `<div>${text.split("\n").map(escaped).join("<br/>")}</div>`],
  ["preformatted text", (text) => `<pre>${escaped(text)}</pre>`],
];
const folder = join(process.env.LITGRAPH_SHARED ?? "../shared", "pages/raw");
const pages = existsSync(folder) ? readdirSync(folder) : [];

describe.skipIf(pages.length === 0)("the real pages set in HTML (needs LITGRAPH_SHARED)", () => {
  // Markup collapses runs of blanks, which part the columns of a table in the text of a PDF.
  const cases = pages
    .flatMap((page) => settings.map(([name, set]) => [page, name, set] as const))
    .filter(([page, name]) => !page.startsWith("pdf-") || name === "preformatted text");
  test.each(cases)("%s as %s reads as the text does", async (page, _, set) => {
    const text = readFileSync(join(folder, page), "utf8");
    const plain = (await readRecords(page, text)).documents[0];
    const read = await readRecords("x.html", `<!DOCTYPE html><html><head><title>x</title><script>IL-6</script></head><body>${set(text)}</body></html>`);
    const document = read.documents[0];
    expect(read.source).toBe("html");
    expect(document?.text).toBe(plain?.text);
    expect(document?.metadata).toEqual(plain?.metadata);
    expect(document?.sections).toEqual(plain?.sections);
    expect(read.documents.flatMap(brokenLaws)).toEqual([]);
  });
});

const abstract = (inner: string): string =>
  `<html><head><meta name="citation_title" content="A title of a sample"></head><body><h1>A title of a sample</h1><div class="abstract"><h2>Abstract</h2>${inner}<p>This is the sentence that makes the abstract long enough to be one.</p></div></body></html>`;

describe("text of markup", () => {
  test.each([
    ["a line break parts words", "<p>one<br>two is here in this line.</p>", "one two is here in this line."],
    ["an inline tag does not", "<p>IL<sub>6</sub> and NF-<i>&kappa;</i>B are here in this line.</p>", "IL6 and NF-κB are here in this line."],
    ["list items are apart", "<ul><li>One item is here.</li><li>Another is there.</li></ul>", "One item is here. Another is there."],
    ["entities are decoded once", "<p>A &amp;lt; b and &lt; c are in this line of text.</p>", "A &lt; b and < c are in this line of text."],
    [
      "hidden text is no text",
      "<p>Seen is <span hidden>not this</span><span style='display: none'>nor this</span><span aria-hidden=true>nor that</span>only this line of text.</p>",
      "Seen is only this line of text.",
    ],
    [
      "scripts and templates are no text",
      "<p>Seen <script>var x='IL-6'</script><template>IL-8</template>is only this line of text.</p>",
      "Seen is only this line of text.",
    ],
    [
      "a soft hyphen vanishes",
      "<p>Inter&shy;leukin and no-break&nbsp;blanks are in this line of text.</p>",
      "Interleukin and no-break blanks are in this line of text.",
    ],
    [
      "raised notes are no digits of a name",
      "<p>This is known of IL-6<sup><a href='#r1'>1</a>,<a href='#r2'>2</a></sup> and of Ca<sup>2+</sup>.</p>",
      "This is known of IL-6 and of Ca2+.",
    ],
  ])("%s", async (_, inner, expected) => {
    const { documents } = await readRecords("x.html", abstract(inner));
    const section = documents[0]?.sections.find(({ type }) => type === "abstract");
    const text = documents[0]?.sections
      .filter(({ type }) => type === "abstract")
      .map(({ start, end }) => documents[0]?.text.slice(start, end))
      .join(" ");
    expect(section).toBeDefined();
    expect(text?.startsWith(expected)).toBe(true);
    expect(documents.flatMap(brokenLaws)).toEqual([]);
  });

  test("facts that contradict each other are both recorded", async () => {
    const { documents } = await readRecords(
      "x.html",
      `<meta name="citation_doi" content="10.5555/a"><meta name="prism.doi" content="10.5555/b">${abstract("<p>A sentence about IL-6 and nothing else stands here.</p>")}`,
    );
    expect(documents[0]?.metadata.doi).toBe("10.5555/a");
    expect(documents[0]?.notes.find(({ code }) => code === "metadata-contradicts")?.message).toContain("10.5555/b");
  });
});

describe("hostile pages", () => {
  test.each([
    ["elements nested 100,000 deep", `<html><body>${"<div>".repeat(100_000)}IL-6`, "hostile"],
    ["links that are never closed", `<html><body>${"<a href=x>".repeat(100_000)}IL-6`, "hostile"],
    ["600,000 line breaks", `<html><body>${"a<br>".repeat(600_000)}`, "too-large"],
    ["20 MB on one line", `<html><body><p>${"IL-6 increases STAT3. ".repeat(1_000_000)}</p>`, "too-large"],
    ["nothing but scripts", "<html><head><script>IL-6 increases STAT3 in many cells of this kind.</script></head><body></body></html>", "no-text"],
    ["500,000 comments that do not end", `<html><body><p>${"<!--".repeat(500_000)}`, "no-text"],
  ])("%s is refused", async (_, page, reason) => {
    const start = performance.now();
    const { documents, refusals } = await readRecords("x.html", page);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(documents).toEqual([]);
    expect(refusals.map((refusal) => refusal.reason)).toEqual([reason]);
  });

  test.each([
    [
      "50,000 attributes",
      `<html><body><p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=x`).join(" ")}>IL-6 increases STAT3 in all of these cells, which was not known before.</p>`,
    ],
    ["a million ampersands", `<html><body><p>IL-6 increases STAT3 in all of these cells ${"&".repeat(1_000_000)} and in others, too, as they say.</p>`],
  ])("%s are read", async (_, page) => {
    const start = performance.now();
    const { documents } = await readRecords("x.html", page);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(documents).toHaveLength(1);
    expect(documents.flatMap(brokenLaws)).toEqual([]);
  });
});
