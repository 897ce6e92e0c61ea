import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import type { CompiledLexicon } from "../../src/lexicon/compiled.ts";
import type { NameHit } from "../../src/lexicon/lexicon.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { openStarter } from "../../src/lexicon/starter.ts";
import type { BlockedName, Term } from "../../src/lexicon/term.ts";
import { packageFile } from "../../src/model/package-file.ts";
import { referenceFind } from "./reference-matcher.ts";
import { sampleTerms, term } from "./sample-terms.ts";

/** What is compared: all that a hit says. */
function told(hits: readonly NameHit[]): readonly unknown[] {
  return hits.map((hit) => ({
    ...hit,
    candidates: hit.candidates.map((candidate) => [candidate.entity.curie, candidate.listedAs, candidate.score, candidate.via]),
  }));
}

function expectSame(compiled: CompiledLexicon, texts: readonly string[]): number {
  const fast = matcherOf(compiled);
  const plain = referenceFind(compiled);
  let found = 0;
  for (const text of texts) {
    const hits = told(fast.find(text));
    expect(hits, text.slice(0, 200)).toEqual(told(plain(text)));
    found += hits.length;
  }
  return found;
}

const syllables = [
  "a",
  "b",
  "c",
  "s",
  "al",
  "be",
  "in",
  "or",
  "s",
  "IL",
  "AK",
  "T",
  "SK",
  "OV",
  "p",
  "h",
  "6",
  "12",
  "3",
  "α",
  "κ",
  "II",
  "beta",
  "cis",
  "Ras",
];
const joints = ["", "", "", "-", " ", "/", "(", ")", "-", ".", ", "];
const piece = fc.tuple(fc.constantFrom(...syllables), fc.constantFrom(...joints)).map(([syllable, joint]) => syllable + joint);
const nameText = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("").trim());
const types = ["gene", "drug", "cell_line", "disease"] as const;
const terms: fc.Arbitrary<readonly Term[]> = fc
  .array(fc.tuple(fc.constantFrom(...types), nameText, fc.array(nameText, { maxLength: 2 })), { minLength: 1, maxLength: 25 })
  .map((rows) => rows.map(([type, name, synonyms], index) => term(`MYLAB:${index + 1}`, type, name === "" ? "x" : name, synonyms)));
const blocks: fc.Arbitrary<readonly BlockedName[]> = fc.array(
  fc.record({ name: nameText, case: fc.constantFrom("exact", "any"), reason: fc.constant("by hand") }),
  { maxLength: 4 },
);

describe("the matcher finds exactly what a plain reference finds", () => {
  it("with generated names, in texts made of the names and of their pieces", () => {
    let found = 0;
    fc.assert(
      fc.property(terms, blocks, fc.array(fc.oneof(piece, nameText, fc.nat({ max: 60 })), { maxLength: 40 }), (listed, blocked, parts) => {
        const names = listed.flatMap((row) => row.names.map((name) => name.text));
        const text = parts.map((part) => (typeof part === "number" ? `${names[part % names.length]} ` : part)).join("");
        found += expectSame(compileLexicon({ terms: listed, blocks: blocked, releases: [] }), [text, text.toLowerCase(), text.toUpperCase(), `${text}s cells`]);
      }),
      { numRuns: 300 },
    );
    // The law is empty unless names are found.
    expect(found).toBeGreaterThan(300);
  });

  it("with the sample names, in texts of words that they are made of", () => {
    const compiled = compileLexicon({ terms: sampleTerms, generics: [{ type: "drug", name: "chemotherapy" }], blocks: [], releases: [] });
    const word = fc.constantFrom(
      "IL-6",
      "il6",
      "AKTs",
      "pAKT",
      "akt",
      "SK-OV-3",
      "SKOV3",
      "cells",
      "TNF",
      "α",
      "alpha",
      "-",
      " ",
      "/",
      "the",
      "(S)",
      "nicardipine",
      "cis",
      "6",
      "R",
      "AKT inhibitor IV",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => void expectSame(compiled, [words.join(" "), words.join("")])),
      { numRuns: 300 },
    );
  });

  it("with the starter lexicon, in every sample page and fixture", () => {
    const texts = ["corpus", "test/fixtures"].flatMap((folder) => textsBelow(packageFile(folder)));
    expect(texts.length).toBeGreaterThan(50);
    expect(expectSame(openStarter(), texts)).toBeGreaterThan(1000);
  }, 60_000);
});

/** The text files below a folder, as they are: markup is text too. */
function textsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|html|xml|json|jsonl|nbib|ris|csv|tsv|md)$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .filter((text) => text.length < 15_000);
}
