import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openInput } from "../../../src/ingest/decode.ts";
import { sources } from "../../../src/ingest/sources.ts";
import type { Document } from "../../../src/model/document.ts";
import { brokenLaws, type ReadRecords, readRecords } from "./read-records.ts";

/** `LITGRAPH_FIXTURES=write` writes expectations; nothing else does. */
const isWriting = process.env.LITGRAPH_FIXTURES === "write";
const root = fileURLToPath(new URL("../../fixtures/", import.meta.url));
// Archives and PDF files are made by their own tests.
const structured = sources.map(({ name }) => name).filter((name) => !name.endsWith("-text") && name !== "archive" && name !== "pdf");
const cases = structured
  .filter((name) => existsSync(join(root, name)))
  .flatMap((name) =>
    readdirSync(join(root, name))
      .filter((file) => !file.endsWith(".expected.json"))
      .map((file) => [name, file] as const),
  );

function summary(document: Document): unknown {
  const stated = Object.entries(document.metadata).filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0));
  return {
    id: document.id,
    input: document.input,
    source: document.source,
    confidence: document.confidence,
    metadata: Object.fromEntries(stated),
    sections: document.sections.map(({ type, start, end, heading, language, attribution, isMined, isTruncated }) => ({
      type,
      ...(heading !== null && { heading }),
      ...(language !== "en" && { language }),
      ...(attribution !== "this-paper" && { attribution }),
      ...(!isMined && { isMined }),
      ...(isTruncated && { isTruncated }),
      text: document.text.slice(start, end),
    })),
    text: document.text.length,
    related: document.related.map(({ raw: _, ...paper }) => Object.fromEntries(Object.entries(paper).filter(([, value]) => value !== null))),
    notes: document.notes.map(({ code }) => code),
  };
}

function summaryOf({ documents, refusals }: ReadRecords): unknown {
  return { documents: documents.map(summary), refusals: refusals.map(({ reason, place }) => ({ reason, ...place })) };
}

describe("fixtures of structured formats", () => {
  test("every format has some", () => {
    expect([...new Set(cases.map(([name]) => name))].sort()).toEqual([...structured].sort());
  });

  test.each(cases)("%s/%s is claimed by its source alone and reads as expected", async (name, file) => {
    const path = join(root, name, file);
    const data = readFileSync(path);
    const input = await openInput(file, data);
    expect(sources.filter((source) => source.claim(input) > 0.5).map((source) => source.name)).toEqual([name]);
    const read = await readRecords(file, data);
    const expected = path.replace(/\.[a-z]+$/u, ".expected.json");
    if (isWriting) writeFileSync(expected, `${JSON.stringify(summaryOf(read), null, 2)}\n`);
    expect(existsSync(expected), `${expected} is missing; write it with LITGRAPH_FIXTURES=write and read it`).toBe(true);
    expect(summaryOf(read)).toEqual(JSON.parse(readFileSync(expected, "utf8")));
    expect(read.documents.flatMap(brokenLaws)).toEqual([]);
  });
});
