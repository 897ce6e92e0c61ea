import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openInput } from "../../src/ingest/decode.ts";
import { sources } from "../../src/ingest/sources.ts";
import { summaryOf } from "./fixture-summary.ts";
import { readFile } from "./read-page.ts";

/** `npm run fixtures:write` sets this; nothing else writes an expectation. */
const isWriting = process.env.LITGRAPH_FIXTURES === "write";
const root = fileURLToPath(new URL("../fixtures/", import.meta.url));
const cases = sources
  .filter(({ name }) => name.endsWith("-text") && existsSync(join(root, name)))
  .flatMap(({ name }) => readdirSync(join(root, name)).flatMap((file) => (file.endsWith(".txt") ? [[name, file] as const] : [])));

describe("fixtures of text layouts", () => {
  test("every layout has some", () => {
    const layouts = sources.map(({ name }) => name).filter((name) => name.endsWith("-text"));
    expect([...new Set(cases.map(([name]) => name))].sort()).toEqual(layouts.sort());
  });

  test.each(cases)("%s/%s is claimed by its layout alone and reads as expected", async (name, file) => {
    const path = join(root, name, file);
    const input = await openInput(file, readFileSync(path));
    const sure = sources.filter((source) => source.claim(input) > 0.5).map((source) => source.name);
    expect(sure.filter((one) => one !== name)).toEqual([]);
    const document = await readFile(path);
    expect(document.source).toBe(name);
    const expected = path.replace(/\.txt$/u, ".expected.json");
    if (isWriting) writeFileSync(expected, `${JSON.stringify(summaryOf(document), null, 2)}\n`);
    expect(existsSync(expected), `${expected} is missing; write it with npm run fixtures:write and read it`).toBe(true);
    expect(summaryOf(document)).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  });
});
