import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openInput } from "../../src/ingest/decode.ts";
import { detect } from "../../src/ingest/sources.ts";
import { DocumentError } from "../../src/model/errors.ts";

/** What a record states: taken from the files by hand and by Python, titles and abstracts as the beginning of the SHA-256 of their words in one line. */
interface Facts {
  readonly refused?: string;
  readonly pmid?: string | null;
  readonly pmcid?: string;
  readonly doi?: string | null;
  readonly year?: number;
  /** Any of them: the record has several dates. */
  readonly years?: readonly number[];
  readonly title?: string;
  readonly abstract?: string | null;
  readonly authors?: number;
  readonly journal?: string;
}

const folder = join(process.env.LITGRAPH_SHARED ?? "../shared", "dumps");
const files: readonly { readonly file: string; readonly records: readonly Facts[] }[] = JSON.parse(
  readFileSync(new URL("reference-facts.json", import.meta.url), "utf8"),
);

const digest = (text: string): string => createHash("sha256").update(text.replace(/\s+/gu, " ").trim()).digest("hex").slice(0, 16);

async function factsOf(file: string): Promise<readonly Facts[]> {
  const input = await openInput(file, readFileSync(join(folder, file)));
  const found: Facts[] = [];
  for await (const result of detect(input).read(input)) {
    if (result instanceof DocumentError) {
      found.push({ refused: result.reason });
      continue;
    }
    const { metadata, title, sections, text } = result;
    const abstract = sections.filter(({ type }) => type === "abstract").map(({ start, end }) => text.slice(start, end));
    const { pmid, doi, year, journal } = metadata;
    const stated = { pmid, doi, title: digest(title), abstract: abstract.length === 0 ? null : digest(abstract.join(" ")), authors: metadata.authors.length };
    found.push({ ...stated, ...(year !== null && { year }), ...(journal !== null && { journal }), ...(metadata.pmcid !== null && { pmcid: metadata.pmcid }) });
  }
  return found;
}

describe.skipIf(!existsSync(folder))("the reference dumps, set LITGRAPH_SHARED to their folder", () => {
  test.each(files)("$file: every record says what the file states", async ({ file, records }) => {
    const found = await factsOf(file);
    expect(found).toHaveLength(records.length);
    for (const [index, { years, ...facts }] of records.entries()) {
      expect(found[index]).toMatchObject(facts);
      if (years !== undefined) expect(years).toContain(found[index]?.year);
    }
  });
});
