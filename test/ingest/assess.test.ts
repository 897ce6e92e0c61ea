import { describe, expect, test } from "vitest";
import { assess, quarantineOf } from "../../src/ingest/assess.ts";
import { makeDocument } from "../../src/ingest/document.ts";
import { TextBuilder } from "../../src/ingest/text-builder.ts";
import type { Document, Metadata } from "../../src/model/document.ts";

const english =
  "Nerixin lowered the release of IL-6 from A2780 cells, and the cells became sensitive to cisplatin. Knock-down of STAT3 had the same effect in two of three lines.";
const filler = `${english} `.repeat(8).trim();

function page(title: string, abstract: string, metadata: Partial<Metadata> = {}): Document {
  const raw = `${title}\n${abstract}`;
  const builder = new TextBuilder(raw).section("title").copy(0, title.length).mark("text", "title", { start: 0, end: title.length });
  if (abstract !== "")
    builder
      .section("abstract")
      .copy(title.length + 1, raw.length)
      .mark("text", "abstract", { start: title.length + 1, end: raw.length });
  return makeDocument({ source: "test", confidence: 1, input: "page", raw, built: builder.build(), metadata });
}

const codes = (doc: Document): readonly string[] => assess(doc).notes.map(({ code }) => code);
const mined = (doc: Document): readonly boolean[] => assess(doc).sections.map(({ isMined }) => isMined);

describe("pages that are no honest copies", () => {
  test.each([
    ["zero-width characters inside words", filler.replaceAll("cells", "ce\u200blls")],
    ["zero-width characters written as references", filler.replaceAll("cells", "ce&#8203;lls")],
    ["Cyrillic letters that look like Latin ones", filler.replaceAll("release", "rel\u0435ase")],
    ["a Greek omicron in English words", filler.replaceAll("lowered", "l\u03bfwered")],
    ["letters of mathematical alphabets", filler.replaceAll("effect", "\u{1d41e}\u{1d41f}\u{1d41f}\u{1d41e}\u{1d41c}\u{1d42d}")],
    ["fixed terms swapped for other words", `${english} Quality articulation was measured in bosom malignancy, with a fake treatment group.`],
  ])("%s: kept, marked, not mined", (_, text) => {
    const doc = assess(page("Nerixin and the release of IL-6 in ovarian cancer", text));
    expect(quarantineOf(doc)).toMatch(/not mined/u);
    expect(doc.text).toContain("STAT3");
    expect(doc.sections.some(({ isMined }) => isMined)).toBe(false);
  });

  test.each([
    ["Greek letters in names", filler.replaceAll("IL-6", "TNF\u03b1, IFN-\u03b3 and NF-\u03baB, I\u03baB\u03b1, \u03b1v\u03b23")],
    ["a soft hyphen at each break", filler.replaceAll("release", "re\u00adlease")],
    ["a break after each slash and hyphen", filler.replaceAll("IL-6", "IL-\u200b6 / HER2/\u200bneu")],
    ["a joiner in a word of another script", `${filler} \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 `.repeat(6)],
    ["one word tampered with", filler.replace("cells", "ce\u200blls")],
    ["single mathematical variables", filler.replaceAll("two", "\u{1d45b} = 2")],
    ["one odd phrase", `${english} The flag transduction was measured.`],
    ["a paper about spun papers", `${english} Tortured phrases such as bosom peril and counterfeit consciousness mark paper mills.`],
  ])("%s: mined as ever", (_, text) => {
    expect(quarantineOf(assess(page("Nerixin and the release of IL-6 in ovarian cancer", text)))).toBeNull();
  });
});

describe("language of blocks", () => {
  const german =
    "Die Freisetzung von IL-6 wurde durch Nerixin in den Zellen gesenkt, und die Zellen waren danach empfindlich für Cisplatin. Auch nach der Behandlung mit einem Hemmer von STAT3 wurde nicht mehr IL-6 gefunden als in der Kontrolle, wie in früheren Arbeiten.";

  test("an abstract in another language is kept, marked and not mined, whatever its source took for granted", () => {
    const doc = assess(page("Nerixin and the release of IL-6", german));
    expect(doc.text).toContain(german);
    expect(doc.sections.map(({ type, language, isMined }) => [type, language, isMined])).toEqual([
      ["title", "en", true],
      ["abstract", "de", false],
    ]);
    expect(codes(page("Nerixin and the release of IL-6", german))).toEqual(["language-not-mined"]);
  });

  test("English stays as it was, and nothing is copied", () => {
    const doc = page("Nerixin and the release of IL-6", filler);
    expect(assess(doc)).toBe(doc);
    expect(mined(page("A human BRCA2 complex containing a structural DNA binding component influences cell cycle", ""))).toEqual([true]);
  });
});

describe("retraction", () => {
  test.each([
    ["RETRACTED: Nerixin lowers the release of IL-6", {}, true],
    ["Retracted Article: Nerixin lowers the release of IL-6", {}, true],
    ["[RETRACTED] Nerixin lowers the release of IL-6", {}, true],
    ["WITHDRAWN: Nerixin lowers the release of IL-6", {}, true],
    ["Nerixin lowers the release of IL-6", { publicationTypes: ["Journal Article", "Retracted Publication"] }, true],
    ["Retraction of: Nerixin lowers the release of IL-6", {}, false],
    ["Retraction notice to \u201cNerixin lowers the release of IL-6\u201d", {}, false],
    ["Withdrawn patients in trials of nerixin", {}, false],
    ["Nerixin lowers the release of IL-6", {}, false],
  ])("%s %j: %s", (title, metadata, isRetracted) => {
    const doc = assess(page(title, filler, metadata));
    expect(doc.metadata.isRetracted).toBe(isRetracted);
    expect(doc.notes.some(({ code }) => code === "retracted")).toBe(isRetracted);
  });
});
