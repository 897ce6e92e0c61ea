import { describe, expect, it } from "vitest";
import { familyReader } from "../../src/evaluate/corpora/biored-families.ts";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import type { Curie } from "../../src/model/curie.ts";
import type { Document, Layers } from "../../src/model/document.ts";
import type { Grounding, Mention } from "../../src/model/mention.ts";
import { term } from "../lexicon/sample-terms.ts";

const human = "NCBITaxon:9606";
const mouse = "NCBITaxon:10090";
const gene = (id: Curie, name: string, number: number, orthologues: readonly Curie[] = []) =>
  term(id, "gene", name, [], { taxon: human, exactMatches: [`NCBIGene:${number}`], orthologues });
const { terms } = mergeTerms(
  [
    gene("HGNC:6871", "MAPK1", 5594, ["NCBIGene:26413"]),
    gene("HGNC:6877", "MAPK3", 5595),
    gene("HGNC:6874", "MAPK11", 5600),
    gene("HGNC:6876", "MAPK14", 1432),
    term("NCBIGene:26413", "gene", "Mapk1", [], { taxon: mouse }),
    term("FPLX:ERK", "gene", "ERK", [], { isFamily: true, members: ["HGNC:6877", "HGNC:6871"] }),
    term("FPLX:p38", "gene", "p38", [], { isFamily: true, members: ["HGNC:6874", "HGNC:6876"] }),
  ],
  [],
);
const idsOf = familyReader(matcherOf(compileLexicon({ terms, releases: [] })));

function documentOf(...rows: readonly (readonly [text: string, curie: string, taxon?: string])[]): Document & Layers {
  const mentions = rows.map(([text]): Mention => ({ id: text, span: { start: 0, end: 1 }, text, type: "gene", foundBy: "test", score: 1, isGeneric: false }));
  const groundings = rows.map(([text, curie, taxon]): readonly Grounding[] => [
    { curie, name: text, score: 1, via: "", isFamily: curie.startsWith("FPLX:"), exactMatches: [], taxon: taxon ?? null } as Grounding,
  ]);
  return { mentions, groundings } as unknown as Document & Layers;
}

describe("a family where the corpus knows genes only", () => {
  it("is its first member", () => {
    expect(idsOf(documentOf(["ERK", "FPLX:ERK"]), 0)).toEqual(["NCBIGene:5594"]);
  });

  it("is all its members where its name counts them", () => {
    expect(idsOf(documentOf(["ERK1/2", "FPLX:ERK"]), 0)).toEqual(["NCBIGene:5594", "NCBIGene:5595"]);
  });

  it("is the member that the corpus takes for it", () => {
    expect(idsOf(documentOf(["p38", "FPLX:p38"]), 0)).toEqual(["NCBIGene:1432"]);
  });

  it("is the member that the document names by itself", () => {
    expect(idsOf(documentOf(["p38", "FPLX:p38"], ["MAPK11", "HGNC:6874"]), 0)).toEqual(["NCBIGene:5600"]);
  });

  it("is of the species of the document's other genes, where the lexicon has that", () => {
    const doc = documentOf(["ERK", "FPLX:ERK"], ["p38", "FPLX:p38"], ["Mapk1", "NCBIGene:26413", mouse]);
    expect([0, 1, 2].map((index) => idsOf(doc, index))).toEqual([["NCBIGene:26413"], ["NCBIGene:1432"], []]);
  });
});
