import { expect, test } from "vitest";
import { brokenLaws, readRecords } from "./read-records.ts";

test("a bad NDJSON line costs that line, and its byte is named", async () => {
  const { documents, refusals } = await readRecords("x.jsonl", '{"title":"Ä"}\n{bad\n{"title":"B"}\n');
  expect(documents.map(({ title }) => title)).toEqual(["Ä", "B"]);
  expect(refusals.map(({ reason, place }) => [reason, place.offset, place.unit, place.record])).toEqual([["malformed", 15, "byte", 2]]);
});

test("a __proto__ key pollutes nothing", async () => {
  const { documents } = await readRecords(
    "x.jsonl",
    '{"__proto__":{"polluted":true,"title":"no"},"constructor":{"prototype":{"polluted":1}},"title":"yes","abstract":"A b."}\n{"title":"z"}',
  );
  expect(documents.map(({ title }) => title)).toEqual(["yes", "z"]);
  expect("polluted" in {}).toBe(false);
});

test("JSON nested 100,000 deep is refused without a stack overflow", async () => {
  const { refusals } = await readRecords("x.json", `{"title":${"[".repeat(100_000)}`, "json");
  expect(refusals.map(({ reason }) => reason)).toEqual(["hostile"]);
});

test("a byte order mark, NaN and a PMID written as a string are read", async () => {
  const { documents } = await readRecords("x.jsonl", '\ufeff{"pmid":"0012","title":"A","score":NaN}\n{"pmid":"99900001","title":"B"}');
  expect(documents.map(({ metadata, title }) => [title, metadata.pmid])).toEqual([
    ["A", null],
    ["B", "99900001"],
  ]);
});

test("a million escapes in one string are read in linear time and lead back to the raw text", async () => {
  const start = performance.now();
  const { documents } = await readRecords("x.json", `{"title":"${"\\u0041".repeat(300_000)}"}`, "json");
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(documents.flatMap(brokenLaws)).toEqual([]);
  expect(documents[0]?.title.length).toBe(300_000);
});

test("a surrogate pair in two escapes is one character of the text and one piece of the map", async () => {
  const { documents } = await readRecords("x.json", '{"title":"a \\ud83d\\ude00 b"}', "json");
  expect(documents[0]?.title).toBe("a \u{1f600} b");
  expect(documents[0]?.offsets.filter(({ op }) => op === "decode").map(({ raw }) => raw)).toEqual([{ start: 12, end: 24 }]);
});

test("an unclosed quoted cell is one refusal", async () => {
  const { documents, refusals } = await readRecords("x.csv", 'title,abstract\nA,B is a text.\n"open');
  expect(documents).toHaveLength(1);
  expect(refusals.map(({ reason }) => reason)).toEqual(["malformed"]);
});

test("a line of 20 MB is refused by itself", async () => {
  const { documents, refusals } = await readRecords("x.pubtator", `1|t|A\n1|a|B c.\n\n2|t|${"x ".repeat(10_000_000)}\n2|a|y\n\n3|t|C\n3|a|D e.\n`);
  expect(refusals.map(({ reason }) => reason)).toContain("too-large");
  expect(documents.map(({ title }) => title)).toEqual(["A", "C"]);
});

test("a blank line within a MEDLINE field does not end the record", async () => {
  const { documents } = await readRecords("x.nbib", "PMID- 1\nTI  - A title\nAB  - One.\n\n      Two.\nAU  - X Y\n");
  expect(documents).toHaveLength(1);
  expect(documents[0]?.text).toBe("A title\n\nOne. Two.");
});
