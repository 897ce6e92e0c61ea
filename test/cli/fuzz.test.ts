import { describe, expect, test } from "vitest";
import { damagedInput, readSeeds, tryInput } from "../../src/cli/fuzz/fuzz.ts";
import { brokenLaws, statedRecords } from "../../src/cli/fuzz/laws.ts";
import { readPage } from "../ingest/read-page.ts";

const seeds = readSeeds(["test/fixtures", "corpus"]);

test("a second of damaged fixtures: nothing but refusals, laws kept, no record lost", async () => {
  const end = performance.now() + 1000;
  const faults: string[] = [];
  let documents = 0;
  for (let number = 0; number < 20 || performance.now() < end; number++) {
    const { name, data, random } = damagedInput(seeds, 20, number);
    const trial = await tryInput(name, data, random);
    documents += trial.documents;
    // Time and memory are those of a busy test run here; `npm run fuzz:ingest` judges them.
    faults.push(...trial.faults.filter((fault) => !/ s for \d+ bytes| MB resident/u.test(fault)).map((fault) => `input ${number}: ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(documents).toBeGreaterThan(0);
});

test("the same number is the same damage", () => {
  expect(damagedInput(seeds, 3, 4).data.equals(damagedInput(seeds, 3, 4).data)).toBe(true);
  expect(damagedInput(seeds, 3, 4).data.equals(damagedInput(seeds, 3, 5).data)).toBe(false);
});

describe("the laws notice", () => {
  const page = "<html><body><h1>A title of a page</h1><h2>Abstract</h2><p>IL-6 increases STAT3 in all of the cells of this kind that were seen so far.</p>";

  test("a piece that is not what it says, a region lost, a section out of place", async () => {
    const document = await readPage("x.html", page);
    expect(brokenLaws(document)).toEqual([]);
    const [first, ...rest] = document.offsets;
    if (first === undefined) throw new Error("the page gave no text");
    expect(brokenLaws({ ...document, offsets: [{ ...first, raw: { start: 0, end: first.raw.end - first.raw.start } }, ...rest] })).not.toEqual([]);
    expect(brokenLaws({ ...document, regions: document.regions.slice(1) })).not.toEqual([]);
    expect(brokenLaws({ ...document, sections: document.sections.toReversed() })).not.toEqual([]);
  });

  test("how many records a file states", () => {
    expect(statedRecords("jsonl", '{"title":"a"}\n\n{bad\n')).toBe(2);
    expect(statedRecords("pubmed-xml", "<PubmedArticleSet><PubmedArticle><PubmedArticle></PubmedArticle>")).toBe(2);
    expect(statedRecords("html", "<p>")).toBeNull();
  });
});
