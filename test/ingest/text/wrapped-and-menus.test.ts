import { describe, expect, test } from "vitest";
import { readPage } from "../read-page.ts";

const abstract =
  "Nerixin lowered the release of IL-6 from A2780 cells, and the cells became sensitive to cisplatin again. Knock-down of STAT3 had the same effect in two of three lines, and over-expression of BCL2 undid it.";

describe("a page of plain text", () => {
  test("with a labelled abstract that a program has wrapped keeps it whole", async () => {
    const wrapped = abstract.replace(/(.{60,72})\s/gu, "$1\n");
    const doc = await readPage(
      "page.txt",
      `Nerixin restores the response of ovarian cancer cells to cisplatin\n\nAbstract: ${wrapped}\n\nKeywords: IL-6; cisplatin\n`,
    );
    expect(doc.source).toBe("generic-text");
    const [section] = doc.sections.filter(({ type }) => type === "abstract");
    expect(doc.text.slice(section?.start, section?.end)).toBe(abstract);
  });

  test.each([
    ["under each other", "\n"],
    ["with a blank line between", "\n\n"],
  ])("keeps the first paragraphs too where a later one is longer: %s", async (_, joint) => {
    const long = `${abstract} ${abstract.replaceAll("IL-6", "IL-8")}`;
    const doc = await readPage("page.txt", `Nerixin restores the response of ovarian cancer cells to cisplatin\n\n${abstract}${joint}${long}\n`);
    const kept = doc.sections.filter(({ type }) => type === "abstract").map(({ start, end }) => doc.text.slice(start, end));
    expect(kept.join(" ")).toBe(`${abstract} ${long}`);
    expect(doc.sections.filter(({ type }) => type === "title")).toHaveLength(1);
  });
});

describe("a scite report", () => {
  const report = (head: string): string =>
    `${head}\n|View full text |Cite\n|\nSign up to set email alerts\n|\n\nNerixin restores the response of ovarian cancer cells to cisplatin\n\nAbstract: ${abstract}\n\nHelp me understand this report\n\nSearch citation statements\n\nOrder By: Relevance\n\nPaper Sections\n\nSelect...\n2\n1\n`;

  test.each([
    ["the words of a menu first", "Product\nSolutions\nPricing\nSample Cell Reports\n2015\nDOI: 10.5555/scr.2015.77", "Sample Cell Reports"],
    ["a menu and no journal", "Product\nSolutions\nPricing\n\n|\n2015\nDOI: 10.5555/scr.2015.77", null],
    ["a menu and neither journal nor year", "Product\nSolutions\nPricing", null],
    ["the journal below the year", "2015\nSample Cell Reports\nDOI: 10.5555/scr.2015.77", "Sample Cell Reports"],
    ["the journal alone", "Sample Cell Reports", "Sample Cell Reports"],
  ])("with %s has the journal that stands by its year or DOI", async (_, head, journal) => {
    const doc = await readPage("page.txt", report(head));
    expect([doc.source, doc.metadata.journal]).toEqual(["scite-text", journal]);
  });
});
