import { describe, expect, test } from "vitest";
import { listNames, parseAuthors } from "../../../src/ingest/text/authors.ts";
import { identifiersIn, isCitationLine, parseCitation } from "../../../src/ingest/text/citation.ts";
import { parseDate } from "../../../src/ingest/text/dates.ts";
import { parseReference } from "../../../src/ingest/text/reference-entry.ts";
import { parseRelatedEntry } from "../../../src/ingest/text/related-entry.ts";

const nowhere = { start: 0, end: 0 };

describe("citations", () => {
  test.each([
    ["Cancer Res. 2001 Dec 15;61(24):8851-8.", ["Cancer Res", 2001, "2001-12-15", "61", "24", "8851-8"]],
    ["Cancer Letters 2010 September 2", ["Cancer Letters", 2010, "2010-09-02", null, null, null]],
    ["Sarcoma Biology 2011 December 15, 17 (24): 7810-21", ["Sarcoma Biology", 2011, "2011-12-15", "17", "24", "7810-21"]],
    ["Am J Cancer Res 2020;10(8):2596-2602", ["Am J Cancer Res", 2020, "2020", "10", "8", "2596-2602"]],
    ["Front Endocrinol (Lausanne). 2018 Dec 11;9:758.", ["Front Endocrinol (Lausanne)", 2018, "2018-12-11", "9", null, "758"]],
    ["Annals of Example Pharmacology 15 (2009) 77-85", ["Annals of Example Pharmacology", 2009, "2009", "15", null, "77-85"]],
    ["BMC Sample Cancer 2011, 11:77", ["BMC Sample Cancer", 2011, "2011", "11", null, "77"]],
  ])("%s", (text, expected) => {
    const found = parseCitation(text);
    expect([found?.journal, found?.year, found?.date, found?.volume, found?.issue, found?.pages]).toEqual(expected);
    expect(isCitationLine(text)).toBe(true);
  });

  test.each([
    "All material on this website is protected by copyright, Copyright © 1994-2024 by WebMD LLC.",
    "12.03.2014 Redaktion Wissenschaft",
    "2012-07-23 T.Shen 生物谷",
    "Received January 12, 2012; accepted February 20, 2012",
    "Since 2010 the cells have been kept in medium, and they grew well in all experiments.",
  ])("is none: %s", (text) => expect(isCitationLine(text)).toBe(false));
});

test.each([
  ["2010 September 2", "2010-09-02"],
  ["2001 May-Jun", "2001-05"],
  ["2012年7月23日", "2012-07-23"],
  ["23.07.2012", "2012-07-23"],
  ["July 23, 2012", "2012-07-23"],
  ["4 de mayo de 2017", "2017-05-04"],
  ["19/04/2021", "2021-04-19"],
  ["2018년 9월 14일", "2018-09-14"],
  ["12 and 13", undefined],
])("the date %s", (text, iso) => expect(parseDate(text)?.iso).toBe(iso));

test("identifiers need their label unless their form says what they are", () => {
  expect(identifiersIn("PMID: 123 PMCID: PMC4567 DOI: 10.1000/ABC. 999").map(({ kind, value }) => [kind, value])).toEqual([
    ["pmid", "123"],
    ["pmcid", "PMC4567"],
    ["doi", "10.1000/abc"],
  ]);
});

describe("authors", () => {
  test.each([
    ["Hasan Korkaya1, , , Gwang-il Kim1, 2, Rosemarie D'Angelo1, Max S. Wicha1, ,", ["Hasan Korkaya", "Gwang-il Kim", "Rosemarie D'Angelo", "Max S. Wicha"]],
    ["Wang Y, Niu XL and Li LZ", ["Wang Y", "Niu XL", "Li LZ"]],
    ["J. H. Park a,*, M. Silva b, T. O. Nguyen a", ["J. H. Park", "M. Silva", "T. O. Nguyen"]],
    ["Lee, Karen; Novotny, Petr", ["Karen Lee", "Petr Novotny"]],
    ["Pieter van der Velde, Teresa Ibáñez de la Vega", ["Pieter van der Velde", "Teresa Ibáñez de la Vega"]],
    ["Interleukin-6 causes resistance, and AKT does not", []],
    ["Journal Article", []],
  ])("%s", (text, names) => expect(parseAuthors(text).map(({ name }) => name)).toEqual(names));

  test("keep the marks of their affiliations", () => {
    expect(listNames("Ann Example1,2, Bo Sample 3 , Cy Third").map(({ marks }) => marks)).toEqual([["1", "2"], ["3"], []]);
  });
});

test("an entry of similar articles is told apart though its title is glued to the journal", () => {
  const entry = parseRelatedEntry(
    "Is it possible?Anticancer Res. 2001 May-Jun;21(3C):2141-7. Anticancer Res. 2001. PMID: 11501838 Review.",
    "similar",
    nowhere,
  );
  expect(entry).toMatchObject({ title: "Is it possible?", journal: "Anticancer Res", year: 2001, pmid: "11501838", doi: null });
});

test.each([
  ["[2] Wang Y, Niu XL and Li LZ. A title: with a colon. Cancer Lett 2010; 295: 110-123.", "A title: with a colon", "Cancer Lett", 2010],
  ["Park, J.H., Silva, M., 2007. Mitotic slippage. J. Example Cell 11, 45-52.", "Mitotic slippage", "J. Example Cell", 2007],
  ["Wang, Y., & Niu, X. (2010). A title. Cancer Letters, 295, 110.", "A title", "Cancer Letters", 2010],
  ["12. Doe J, et al. KIT activates everything. Sample J. 1999;1:1–2.", "KIT activates everything", "Sample J", 1999],
  ["1. Roe R. One word. J. Biol. Chem. 1999; 274: 1-9.", "One word", "J. Biol. Chem", 1999],
])("the reference %s", (text, title, journal, year) => expect(parseReference(text, nowhere)).toMatchObject({ title, journal, year }));
