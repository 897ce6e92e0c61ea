import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import type { Mention } from "../../src/model/mention.ts";
import { longFormsOf, respelt } from "../../src/nlp/ground-spellings.ts";
import { term } from "../lexicon/sample-terms.ts";

const { terms } = mergeTerms(
  [
    term("HGNC:3537", "gene", "F2R", ["protease-activated receptor 1 {n}"]),
    term("HGNC:30089", "gene", "PWAR1", ["PAR1"]),
    term("HGNC:3767", "gene", "FLT4", ["vascular endothelial growth factor receptor 3 {n}"]),
    term("HGNC:31586", "gene", "MIR21", ["miR-21"]),
    term("HGNC:3819", "gene", "FOXO1", ["forkhead box O1 {n}"]),
    term("HGNC:7957", "gene", "NPY2R", ["neuropeptide Y receptor type 2 {n}"]),
    term("HGNC:11269", "gene", "SPRY1"),
    term("HGNC:1582", "gene", "CCND1", ["cyclin D1"]),
    term("CHEBI:1", "drug", "zetium1"),
  ],
  [],
);
const lexicon = matcherOf(compileLexicon({ terms, releases: [] }));
const span = { start: 0, end: 1 };
const longForms = longFormsOf(
  [
    ["PAR", "protease-activated receptors"],
    ["VEGF", "vascular endothelial growth factor"],
    ["CR", "complete responses"],
  ].map(([shortText = "", longText = ""]) => ({ short: span, long: span, shortText, longText })),
);

function genesOf(text: string, isKnown = false): readonly string[] {
  const mention: Mention = { id: "", span, text, type: "gene", foundBy: "test", score: 1, isGeneric: false };
  return respelt(lexicon, mention, longForms, isKnown).map(({ entity }) => entity.curie);
}

describe("a gene's name that no list has as it stands", () => {
  it.each([
    ["a defined short form with a number", "PAR1", "HGNC:3537"],
    ["the same with a hyphen", "PAR-1", "HGNC:3537"],
    ["a defined short form in a name", "VEGF receptor 3", "HGNC:3767"],
    ["microRNA by its other prefix", "miRNA21", "HGNC:31586"],
    ["a blank before the number", "Spry 1", "HGNC:11269"],
    ["protein within the name", "forkhead box protein O1", "HGNC:3819"],
    ["the type before the receptor", "neuropeptide Y type 2 receptor", "HGNC:7957"],
    ["the first of a list", "cyclin D1 and D2", "HGNC:1582"],
  ])("is found as %s: %s", (_, text, curie) => {
    expect(genesOf(text)).toEqual([curie]);
  });

  it("is read by the document's definition even where a list has it, and by nothing else then", () => {
    expect(genesOf("PAR1", true)).toEqual(["HGNC:3537"]);
    expect(genesOf("Spry 1", true)).toEqual([]);
  });

  it("is nothing where the other spelling is no gene, or none", () => {
    expect(genesOf("zetium 1")).toEqual([]);
    expect(genesOf("CR 1")).toEqual([]);
    expect(genesOf("PAR9")).toEqual([]);
  });
});
