import { describe, expect, it } from "vitest";
import { adviceFor } from "../../src/ingest/foreign-formats.ts";

describe("advice for what no source recognises", () => {
  it.each([
    ["paper.docx/word/document.xml", /word processor/u],
    ["old.DOC", /word processor/u],
    ["list.xlsx/xl/workbook.xml", /spreadsheet/u],
    ["scan.JPG", /picture/u],
    ["dump.xml.bz2", /unpack it/u],
    ["docs/strange.bin", /--source/u],
    ["my.documents/strange", /--source/u],
  ])("%s", (name, advice) => {
    expect(adviceFor(name)).toMatch(advice);
  });
});
