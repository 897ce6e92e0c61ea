import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPubtator } from "../../src/evaluate/corpora/pubtator.ts";
import { annotationOf } from "../../src/run/annotation.ts";
import { pubtatorOf } from "../../src/run/pubtator.ts";
import { analysed, site } from "../evaluate/sample-page.ts";

const rows = [
  { surface: "Nerixin", type: "drug", curie: "CHEBI:1" },
  { surface: "cells", type: "disease", curie: null },
  { surface: "BCL2", type: "gene", curie: "HGNC:990" },
  { surface: "A2780", type: "cell_line", curie: "Cellosaurus:CVCL_0134" },
  { surface: "drugs", type: "drug", curie: "CHEBI:1", isGeneric: true },
] as const;
const relation = { subject: 0, object: 2, relation: "regulates", aspect: "expression", direction: "decrease" } as const;

describe("the line of one document", () => {
  it("lists participants only, with the relations' indexes into that list", () => {
    const line = annotationOf(analysed(rows, [relation]));
    expect(line.mentions.map((mention) => mention.text)).toEqual(["Nerixin", "BCL2", "A2780", "drugs"]);
    expect(line.relations).toHaveLength(1);
    const [found] = line.relations;
    expect([found?.subject, found?.object]).toEqual([0, 1]);
    expect(line.text.slice(found?.sentence.start, found?.sentence.end)).toBe("Nerixin lowers BCL2 in A2780 cells.");
    for (const mention of line.mentions) expect(line.text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it("gives words for a whole class no identifier", () => {
    const generic = annotationOf(analysed(rows)).mentions.find((mention) => mention.text === "drugs");
    expect([generic?.curie, generic?.name, generic?.candidates]).toEqual([null, null, []]);
  });

  it("holds every field that the documentation promises", () => {
    const line = annotationOf(analysed(rows, [relation]), { rawSpans: true });
    expect(Object.keys(line)).toEqual(expect.arrayContaining(["id", "source", "title", "text", "metadata", "mentions", "relations", "sections"]));
    expect(Object.keys(line.metadata)).toEqual(expect.arrayContaining(["year", "journal", "doi", "pmid"]));
    expect(Object.keys(line.mentions[0] ?? {})).toEqual(
      expect.arrayContaining(["start", "end", "text", "type", "curie", "name", "score", "foundBy", "candidates", "exactMatches", "rawSpan"]),
    );
    const fields = [
      "subject",
      "object",
      "relation",
      "aspect",
      "direction",
      "negated",
      "epistemic",
      "perturbation",
      "inferred",
      "context",
      "attribution",
      "sentence",
      "score",
      "foundBy",
    ];
    expect(Object.keys(line.relations[0] ?? {})).toEqual(expect.arrayContaining(fields));
    expect(Object.keys(line.sections[0] ?? {})).toEqual(expect.arrayContaining(["type", "start", "end", "language", "attribution"]));
  });

  it("gives spans in the raw page on demand", () => {
    const doc = analysed(rows);
    const [first] = annotationOf(doc, { rawSpans: true }).mentions;
    expect(first?.rawSpan).toEqual({ start: site.length, end: site.length + 7 });
    expect(doc.raw.slice(first?.rawSpan?.start, first?.rawSpan?.end)).toBe("Nerixin");
    expect(annotationOf(doc).mentions[0]).not.toHaveProperty("rawSpan");
  });

  it("drops what is below the least score, with the relations that hang on it", () => {
    const doc = analysed(rows, [relation]);
    const doubtful = { ...doc, mentions: doc.mentions.map((mention) => (mention.text === "BCL2" ? { ...mention, score: 0.3 } : mention)) };
    const line = annotationOf(doubtful, { minScore: 0.5 });
    expect(line.mentions.map((mention) => mention.text)).toEqual(["Nerixin", "A2780", "drugs"]);
    expect(line.relations).toEqual([]);
  });
});

describe("PubTator format", () => {
  it("counts code points in title, one character, abstract", () => {
    const doc = analysed([]);
    const text = "𝛼 IL-6 rises.\n\nThe 𝛽 chain\nof IL-6.";
    const titleEnd = text.indexOf("\n");
    const section = {
      ...doc.sections[0],
      heading: null,
      language: "en",
      attribution: "this-paper",
      isMined: true,
      isTruncated: false,
      duplicateOf: null,
    } as const;
    const at = text.lastIndexOf("IL-6");
    const mention = (start: number) =>
      ({ id: "m", span: { start, end: start + 4 }, text: "IL-6", type: "gene", foundBy: "lexicon", score: 1, isGeneric: false }) as const;
    const grounding = { curie: "HGNC:6018", name: "IL6", score: 1, via: "", isFamily: false, exactMatches: ["NCBIGene:3569"], taxon: null } as const;
    const lines = pubtatorOf(
      annotationOf({
        ...doc,
        text,
        sections: [
          { ...section, type: "title", start: 0, end: titleEnd },
          { ...section, type: "abstract", start: titleEnd + 2, end: text.length },
        ],
        metadata: { ...doc.metadata, pmid: "12" },
        mentions: [mention(3), mention(at)],
        groundings: [[grounding], [grounding]],
      }),
    ).split("\n");
    expect(lines.slice(0, 2)).toEqual(["12|t|𝛼 IL-6 rises.", "12|a|The 𝛽 chain of IL-6."]);
    const joined = [...`${lines[0]?.slice(5)} ${lines[1]?.slice(5)}`];
    for (const line of lines.slice(2, 4)) {
      const [id, start, end, surface, type, identifier] = line.split("\t");
      expect([id, surface, type, identifier]).toEqual(["12", "IL-6", "Gene", "3569"]);
      expect(joined.slice(Number(start), Number(end)).join("")).toBe("IL-6");
    }
  });

  it("can be read again with the same words at the same places, whatever characters the text has", () => {
    const word = fc.constantFrom("IL-6", "BCL2", "𝛼𝛽", "é", "κB", "\t", "a\nb", "x|t|y", "\u2028", "𐐷");
    const words = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [title, rest] = [first.join(" "), second.join(" ")];
        const text = `${title}\n\n${rest}`;
        const base = analysed([]);
        const section = { heading: null, language: "en", attribution: "this-paper", isMined: true, isTruncated: false, duplicateOf: null } as const;
        const found = [...text.matchAll(/IL-6|BCL2|κB|𐐷/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
        const line = annotationOf({
          ...base,
          text,
          sections: [
            { ...section, type: "title", start: 0, end: title.length },
            { ...section, type: "abstract", start: title.length + 2, end: text.length },
          ],
          mentions: found.map(({ start, end, text: surface }) => ({
            id: "m",
            span: { start, end },
            text: surface,
            type: "gene",
            foundBy: "test",
            score: 1,
            isGeneric: false,
          })),
          groundings: found.map(() => []),
        });
        const [document, ...others] = readPubtator(pubtatorOf(line));
        expect(others).toEqual([]);
        expect(document?.mentions.map((mention) => document.text.slice(mention.start, mention.end))).toEqual(found.map((mention) => mention.text));
        expect(document?.text.length).toBe(text.length - 1);
      }),
    );
  });

  it("gives relations between identifiers and leaves denied ones out", () => {
    const denied = { ...relation, object: 3, relation: "has_state_in", negated: true } as const;
    const lines = pubtatorOf(annotationOf(analysed(rows, [relation, denied])))
      .trimEnd()
      .split("\n");
    expect(lines.slice(-1)).toEqual(["litgraph:sample\tNegative_Correlation\tCHEBI:1\tHGNC:990"]);
    expect(lines).toHaveLength(2 + 4 + 1);
  });

  it.each([
    ["what makes cells resist goes against the drug", "resistance", "increase", "Negative_Correlation"],
    ["what makes them sensitive goes with it", "sensitivity", "increase", "Positive_Correlation"],
    ["what takes sensitivity away goes against it", "sensitivity", "decrease", "Negative_Correlation"],
  ] as const)("%s", (_, aspect, direction, name) => {
    const response = { subject: 2, object: 0, relation: "affects_response", aspect, direction } as const;
    expect(
      pubtatorOf(annotationOf(analysed(rows, [response])))
        .trimEnd()
        .split("\n")
        .at(-1),
    ).toContain(name);
  });
});
