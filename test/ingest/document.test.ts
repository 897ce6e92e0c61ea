import { describe, expect, test } from "vitest";
import { makeDocument, normalizeDoi, normalizePmcid, normalizePmid } from "../../src/ingest/document.ts";
import { TextBuilder } from "../../src/ingest/text-builder.ts";
import { isCurie } from "../../src/model/curie.ts";
import { DocumentError } from "../../src/model/errors.ts";

function documentWith(metadata: Parameters<typeof makeDocument>[0]["metadata"], text = "A title") {
  const builder = new TextBuilder(text);
  if (text !== "") builder.section("title").copy(0, text.length);
  return makeDocument({ source: "test", confidence: 1, input: "-", raw: text, built: builder.build(), metadata: metadata ?? {} });
}

describe("makeDocument", () => {
  test("is called by its PMID, else its DOI, else its text", () => {
    expect(documentWith({ pmid: "PMID: 123", doi: "10.1000/x" }).id).toBe("PMID:123");
    expect(documentWith({ doi: "https://doi.org/10.1000/ABC" }).id).toBe("DOI:10.1000/abc");
    expect(documentWith({}).id).toMatch(/^litgraph:[0-9a-f]{16}$/u);
    expect(documentWith({}).id).toBe(documentWith({}).id);
    expect(documentWith({}, "Another title").id).not.toBe(documentWith({}).id);
  });

  test("writes a DOI with characters that no IRI holds as a CURIE", () => {
    expect(isCurie(documentWith({ doi: "10.1002/(sici)1097(1998)17:15<1661::aid>3.0.co;2-2" }).id)).toBe(true);
  });

  test("leaves out identifiers that are none", () => {
    expect(documentWith({ pmid: "0123", doi: "11.1/x", pmcid: "123" }).metadata).toMatchObject({ pmid: null, doi: null, pmcid: null });
  });

  test("refuses a page without text", () => {
    expect(() => documentWith({}, "")).toThrow(DocumentError);
  });
});

test.each([
  ["10.1000/X.", "10.1000/x"],
  ["doi:10.1000/x).", "10.1000/x"],
  ["10.1000/x(1)", "10.1000/x(1)"],
  ["https://doi.org/10.1016/S0140-6736(05)1", "10.1016/s0140-6736(05)1"],
  ["10.1000/", null],
  ["no", null],
])("normalizeDoi(%s)", (text, doi) => expect(normalizeDoi(text)).toBe(doi));

test.each([
  ["PMID: 11751408", "11751408"],
  ["1", "1"],
  ["0", null],
  ["1234567890", null],
  ["12a", null],
])("normalizePmid(%s)", (text, pmid) => expect(normalizePmid(text)).toBe(pmid));

test("normalizePmcid keeps the letters and drops the version", () => {
  expect(normalizePmcid("PMCID: PMC123456.2")).toBe("PMC123456");
  expect(normalizePmcid("123456")).toBeNull();
});

describe("TextBuilder", () => {
  test("gives what nobody marked to the site, and what two marked to the first", () => {
    const { regions } = new TextBuilder("aa bb cc").mark("text", "title", { start: 0, end: 5 }).mark("other", "x", { start: 3, end: 6 }).build();
    expect(regions.map(({ start, end, role }) => [start, end, role])).toEqual([
      [0, 5, "title"],
      [6, 8, "unclaimed"],
    ]);
  });

  test("leaves a region in two when an earlier one lies in it", () => {
    const { regions } = new TextBuilder("aa bb cc").mark("metadata", "doi", { start: 3, end: 5 }).mark("metadata", "line", { start: 0, end: 8 }).build();
    expect(regions.map(({ start, end, role }) => [start, end, role])).toEqual([
      [0, 2, "line"],
      [3, 5, "doi"],
      [6, 8, "line"],
    ]);
  });
});
