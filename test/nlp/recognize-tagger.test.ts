import { describe, expect, it } from "vitest";
import { readWeights } from "../../src/models/recogniser/weights.ts";
import { abbreviations } from "../../src/nlp/abbreviations.ts";
import { createDefaultPipeline } from "../../src/nlp/default-pipeline.ts";
import { createTaggingRecognizer } from "../../src/nlp/recognize-tagger.ts";
import { splitText } from "../../src/nlp/tokenize.ts";
import { smallWeights } from "../models/small-weights.ts";
import { documentOf } from "./document-of.ts";
import { testLexicon } from "./lexicon-of.ts";

const lexicon = testLexicon();
const weights = readWeights(smallWeights(), "test");

function mentionsOf(title: string, abstract: string, minScore = 0) {
  const plain = documentOf(title, abstract);
  const doc = { ...plain, ...splitText.run(plain) };
  const full = { ...doc, ...abbreviations.run(doc) };
  return { text: plain.text, mentions: createTaggingRecognizer(lexicon, weights, { minScore }).run(full).mentions };
}

describe("the trained recogniser in the pipeline", () => {
  const abstract = "The cells were given rovatinib, which lowered STU5 and ABC1. Levels of ABC1 rose again without chemotherapy.";

  it("finds names that no list holds, and says that it found them", () => {
    const { mentions } = mentionsOf("Levels of STU5", abstract);
    const own = mentions.filter((mention) => mention.foundBy === "tagger").map(({ text, type }) => `${type} ${text}`);
    expect(own).toContain("gene STU5");
    // The rules know it by its ending; the model agrees and leaves it to them.
    const known = mentions.find((mention) => mention.text === "rovatinib");
    expect(known?.type).toBe("drug");
    expect(known?.foundBy).not.toBe("tagger");
  });

  it("leaves words for whole classes as the rules found them", () => {
    const words = mentionsOf("Levels of STU5", "Expression of ABC1 was measured after chemotherapy in all cells.").mentions;
    expect(words.find((mention) => mention.text === "chemotherapy")?.type).toBe("drug");
  });

  it("gives mentions in text order that do not overlap and say what stands there", () => {
    const { text, mentions } = mentionsOf("Levels of IL-6 and ABC1", abstract);
    expect(mentions.length).toBeGreaterThan(3);
    let last = 0;
    for (const [index, { id, span, text: own }] of mentions.entries()) {
      expect(id).toBe(`m${index}`);
      expect(span.start).toBeGreaterThanOrEqual(last);
      expect(text.slice(span.start, span.end)).toBe(own);
      last = span.end;
    }
  });

  it("leaves out what it is less sure of than asked", () => {
    const all = mentionsOf("Levels of STU5", abstract).mentions.filter((mention) => mention.foundBy === "tagger");
    const least = Math.min(...all.map((mention) => mention.score));
    const sure = mentionsOf("Levels of STU5", abstract, least + 0.001).mentions.filter((mention) => mention.foundBy === "tagger");
    expect(all.length).toBeGreaterThan(0);
    expect(sure.length).toBeLessThan(all.length);
  });

  it("stands in the default pipeline where weights are given", () => {
    const doc = createDefaultPipeline(lexicon, weights).process(documentOf("Levels of STU5", abstract));
    expect(doc.mentions.some((mention) => mention.foundBy === "tagger")).toBe(true);
    expect(doc.groundings).toHaveLength(doc.mentions.length);
  });
});
