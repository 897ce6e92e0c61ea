import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openInput } from "../../src/ingest/decode.ts";
import type { SourceResult } from "../../src/ingest/source.ts";
import { detect } from "../../src/ingest/sources.ts";
import type { Document, Section } from "../../src/model/document.ts";

/** What a page must become; written by hand beside it. */
interface Expected {
  readonly title: string;
  readonly abstract: string | null;
  /** Labels of a structured abstract: they may stand in the text or be headings, so the comparison leaves them out. */
  readonly labels: readonly string[];
  readonly year: number | null;
  readonly journal: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly abstractTruncated: boolean;
  /** Types of section without `heading`, each once, sorted. */
  readonly sections: readonly string[];
  readonly relatedTitles: readonly string[];
  /** What must be in a section that is mined, beside title and abstract. */
  readonly inText: readonly string[];
  /** What must be in no section that is mined. */
  readonly notInText: readonly string[];
}

const folder = new URL("../fixtures/siblings/", import.meta.url);
const pages = readdirSync(folder).filter((name) => !name.endsWith(".expected.json") && name !== "README.md");

async function documentOf(page: string): Promise<Document> {
  const input = await openInput(page, readFileSync(new URL(page, folder)));
  const results: SourceResult[] = [];
  for await (const result of detect(input).read(input)) results.push(result);
  await input.close();
  expect(results).toHaveLength(1);
  const [document] = results;
  if (document === undefined || document instanceof Error) throw document ?? new Error(`${page}: nothing was read`);
  return document;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function textOf(document: Document, isWanted: (section: Section) => boolean): string {
  return oneLine(
    document.sections
      .filter(isWanted)
      .map((section) => document.text.slice(section.start, section.end))
      .join(" "),
  );
}

function withoutLabels(text: string, labels: readonly string[]): string {
  return labels.reduce((rest, label) => rest.replace(`${label}: `, ""), text);
}

describe.each(pages)("%s", (page) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(page.replace(/\.[a-z]+$/u, ".expected.json"), folder), "utf8"));

  it("becomes its title and abstract, cut off or whole", async () => {
    const document = await documentOf(page);
    expect(document.title).toBe(expected.title);
    const abstract = withoutLabels(
      textOf(document, (section) => section.type === "abstract"),
      expected.labels,
    );
    expect(abstract).toBe(expected.abstract ?? "");
    expect(document.sections.some((section) => section.type === "abstract" && section.isTruncated)).toBe(expected.abstractTruncated);
  });

  it("states year, journal, DOI and PMID as the page does", async () => {
    const { year, journal, doi, pmid } = (await documentOf(page)).metadata;
    expect({ year, journal, doi, pmid }).toEqual({ year: expected.year, journal: expected.journal, doi: expected.doi, pmid: expected.pmid });
  });

  it("keeps apart what belongs to the site and to other papers", async () => {
    const document = await documentOf(page);
    const types = new Set(document.sections.map((section) => section.type).filter((type) => type !== "heading"));
    expect([...types].sort()).toEqual([...expected.sections].sort());
    const titles = document.related.map((paper) => paper.title).filter((title) => title !== null);
    for (const title of expected.relatedTitles) expect(titles).toContain(title);
    const mined = textOf(document, (section) => section.isMined);
    for (const own of expected.inText) expect(mined).toContain(own);
    for (const foreign of expected.notInText) expect(mined).not.toContain(foreign);
  });

  it("accounts for every character that is not blank, and finds its words in the page", async () => {
    const { raw, regions, offsets, text } = await documentOf(page);
    let covered = "";
    let at = 0;
    for (const region of regions.toSorted((a, b) => a.start - b.start)) {
      covered += raw.slice(at, Math.max(at, region.start));
      at = Math.max(at, region.end);
    }
    expect(oneLine(covered + raw.slice(at))).toBe("");
    for (const piece of offsets) {
      if (piece.op === "copy") expect(raw.slice(piece.raw.start, piece.raw.end)).toBe(text.slice(piece.clean.start, piece.clean.end));
    }
  });
});
