import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { Mention } from "../../src/model/mention.ts";
import { tagCandidates, tokenize } from "../../src/nlp/tokenize.ts";
import { documentOf } from "./document-of.ts";

const tokensOf = (doc: Document): string[] => tokenize.run(doc).tokens.map((token) => doc.text.slice(token.start, token.end));

describe("tokenize", () => {
  it("never lets a sentence cross sections", () => {
    const doc = documentOf("IL-6 and cancer", "It is high. It is bad.");
    const { sentences } = tokenize.run(doc);
    expect(sentences.map((s) => [doc.text.slice(s.start, s.end), s.section])).toEqual([
      ["IL-6 and cancer", 0],
      ["It is high.", 1],
      ["It is bad.", 1],
    ]);
  });

  it("gives tokens their part of speech and sentence", () => {
    const doc = documentOf("T", "The drug kills cells. It is toxic.");
    const { tokens } = tokenize.run(doc);
    const drug = tokens.find((token) => doc.text.slice(token.start, token.end) === "drug");
    expect(drug).toMatchObject({ pos: "NOUN", sentence: 1 });
    expect(tokens.at(-1)).toMatchObject({ pos: "PUNCT", sentence: 2 });
  });

  it("leaves sections in other languages alone", () => {
    const doc = documentOf("T", "白介素很高。");
    const chinese = { ...doc, sections: doc.sections.map((section, i) => (i === 1 ? { ...section, language: "zh" } : section)) };
    expect(tokenize.run(chinese).sentences).toHaveLength(1);
  });

  it.each(["a\ufeffb c", "IL-6\u2028rose", "x\u00a0y\u2009z", "5\u200bmg", "a\u0000b", "tab\there\r\nnext"])(
    "keeps offsets across odd blanks in %j",
    (text) => {
      const doc = documentOf("T", text);
      const joined = tokensOf(doc).slice(1).join("");
      expect(joined).toBe(text.replace(/[\u0000-\u0020\u00a0\u2009\u200b\u2028\ufeff]/gu, ""));
    },
  );

  it("makes one token of a run without blanks that no tokenizer should see", () => {
    const run = "ACGT".repeat(20_000);
    const doc = documentOf("T", `The sequence ${run} was used.`);
    const begin = performance.now();
    expect(tokensOf(doc)).toContain(run);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  it("tags only sentences that name two things, each name as one token", () => {
    const doc = documentOf("T", "IL-6 rose, and IL-6 fell. In mice IL-6 activates the NF-κB route. Mice died.");
    const mentions: Mention[] = [];
    for (const { 0: text, index } of doc.text.matchAll(/IL-6|NF-κB|mice/gu))
      mentions.push({
        id: "m",
        span: { start: index, end: index + text.length },
        text,
        type: text === "mice" ? "species" : "gene",
        foundBy: "lexicon",
        score: 1,
        isGeneric: false,
      });
    const { sentences } = tokenize.run(doc);
    const { tokens } = tagCandidates.run({ ...doc, sentences, mentions, groundings: mentions.map(() => []) });
    expect(tokens.map(({ start, end }) => doc.text.slice(start, end))).toEqual(["In", "mice", "IL-6", "activates", "the", "NF-κB", "route", "."]);
    expect(new Set(tokens.map(({ sentence }) => sentence))).toEqual(new Set([2]));
  });

  it("keeps every non-blank character in exactly one token, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const doc = documentOf("T", `a ${text}`);
        let last = 0;
        for (const token of tokenize.run(doc).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
    );
  });
});
