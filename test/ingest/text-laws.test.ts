import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openInput } from "../../src/ingest/decode.ts";
import type { Source } from "../../src/ingest/source.ts";
import { detect, sources } from "../../src/ingest/sources.ts";
import type { Document } from "../../src/model/document.ts";
import { DocumentError } from "../../src/model/errors.ts";
import { toRawSpan } from "../../src/model/offset-map.ts";

const layouts = sources.filter(({ name }) => name.endsWith("-text"));

async function readWith(source: Source, data: Uint8Array): Promise<readonly Document[]> {
  try {
    const input = await openInput("generated.txt", data);
    source.claim(input);
    const documents: Document[] = [];
    for await (const result of source.read(input)) if (!(result instanceof Error)) documents.push(result);
    return documents;
  } catch (error) {
    // The only thing a reader may throw; anything else fails the law with its stack.
    if (error instanceof DocumentError) return [];
    throw error;
  }
}

/** Every law that holds of a document whatever the page. */
function checkDocument({ raw, text, regions, offsets, sections }: Document): void {
  const owners = new Uint8Array(raw.length);
  for (const { start, end } of regions) for (let at = start; at < end; at++) owners[at] = (owners[at] ?? 0) + 1;
  const wrong = [...owners].findIndex((count, at) => count > 1 || (count === 0 && !/\s/u.test(raw.charAt(at))));
  expect(wrong, `raw character ${wrong} lies in ${owners[wrong]} regions`).toBe(-1);
  let last = 0;
  const kept = new Set<number>();
  for (const { op, clean, raw: from } of offsets) {
    expect(clean.start).toBeGreaterThanOrEqual(last);
    last = clean.end;
    if (op === "copy") expect(raw.slice(from.start, from.end)).toBe(text.slice(clean.start, clean.end));
    if (op === "space") expect(raw.slice(from.start, from.end).trim()).toBe("");
    for (let at = from.start; at < from.end; at++) kept.add(at);
  }
  for (const region of regions) {
    if (region.disposition !== "text") continue;
    for (let at = region.start; at < region.end; at++)
      expect(kept.has(at) || /\s/u.test(raw.charAt(at)), `${region.role} at ${at} is not in the text`).toBe(true);
  }
  let end = 0;
  for (const section of sections) {
    expect(section.start).toBeGreaterThanOrEqual(end);
    expect(section.end).toBeGreaterThan(section.start);
    end = section.end;
    expect(toRawSpan(offsets, section)).not.toBeNull();
    if (section.duplicateOf !== null) expect(section.duplicateOf).toBeLessThan(sections.indexOf(section));
  }
  expect(end).toBe(text.length);
}

/** Pieces of all layouts and of none, so that generated pages reach the branches. */
const pieces = [
  "Abstract",
  "Abstract: ",
  "ABSTRACT",
  "Introduction",
  "Results",
  "References",
  "Keywords: a; b",
  "[1] Doe J. A title. J Sample 2001; 1: 1-9.",
  "2. Roe R. Another. Sample J. 2002;2:2.",
  "PMID: 123456",
  "- PMID: 123456",
  "-",
  "Similar articles",
  "Cited by",
  "MeSH terms",
  "Publication types",
  "Journal Article",
  "Add like",
  "Add to saved papers",
  "Full text links",
  "Related Resources",
  "Reading is more pleasant in the Read mobile app.",
  "Cancer Letters 2010 September 2",
  "J Sample\n. 2010 Jan;1(1):1-2. doi: 10.1000/x.",
  "2009",
  "DOI: 10.1000/abc",
  "“…We saw IL-6 in cells [3].…”",
  "Section: Discussionmentioning",
  "confidence: 85%",
  "Order By: Relevance",
  "Search citation statements",
  "… Show more",
  "Figure 1. A caption that",
  "Table 1. Cells",
  "A title of a paper about IL-6 and AKT in cells",
  "A Person1, B Other2, and C Third1,*",
  "1Department of Samples, University of Nowhere",
  "Received: May 1, 2010; Accepted: June 2, 2010",
  "We then measured the release of IL-6 from the cells and found that it was higher in the resistant cells than in the others.",
  "this line goes on and ends in a bro-",
  "ken word, as they do in columns of print",
  "ﬁrst ﬂuorescence",
  "癌症细胞对赫赛汀产生耐药的原因,研究者表示。",
  "编译自:Some Press Release",
  "2012-07-23 T.Shen 生物谷",
  "Forscher haben herausgefunden, dass die Zellen nicht mehr auf das Medikament ansprechen.",
  "\f",
  "",
  "   ",
  "12",
  "mailto:a@example.org",
  "12 Sample J 2010;1(2):10-20",
];
const page = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) }), {
  maxLength: 40,
});

describe.each(layouts.map((source) => [source.name, source] as const))("%s", (_, source) => {
  test("accounts for every character of any page and maps its text back", async () => {
    await fc.assert(
      fc.asyncProperty(page, fc.constantFrom("\n", "\n\n", "\r\n"), async (lines, lineEnd) => {
        const data = new TextEncoder().encode(lines.join(lineEnd));
        for (const document of await readWith(source, data)) checkDocument(document);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ["one word", "a".repeat(2 ** 20)],
    ["one line of words", "word ".repeat(2 ** 18)],
    ["one line of sentences", "We saw IL-6 in cells. ".repeat(48_000)],
    ["years", "2010 ".repeat(200_000)],
    ["identifiers", "10.1000/abc PMID: 1 ".repeat(50_000)],
    ["names", "A Person1, ".repeat(95_000)],
    ["brackets", "([{<".repeat(2 ** 18)],
    ["blanks", `${" ".repeat(2 ** 20)}x`],
    ["short lines", "ab-\n".repeat(2 ** 15)],
    ["headings", "Abstract\n".repeat(14_000)],
    ["references", "References\n\n[1] Doe J. T. J 2001; 1: 1.\n".repeat(3500)],
    ["statements", "“…We saw IL-6 [3].…”\nSection: Resultsmentioning\n".repeat(2500)],
    ["Chinese", "癌症细胞".repeat(87_000)],
    ["form feeds", "12\n\f".repeat(2 ** 15)],
    ["affiliations that do not end", `Department of Samples, Town,\n${"and of the cells in it\n".repeat(40_000)}`],
  ])("reads a megabyte on a line, or many lines, of %s in linear time", async (_name, text) => {
    const start = process.cpuUsage();
    await readWith(source, new TextEncoder().encode(text));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});

test("any bytes are read or refused with a reason", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (data) => {
      try {
        const input = await openInput("generated", data);
        for await (const result of detect(input).read(input)) if (!(result instanceof Error)) checkDocument(result);
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentError);
      }
    }),
    { numRuns: 300 },
  );
});
