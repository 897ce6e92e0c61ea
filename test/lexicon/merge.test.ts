import { describe, expect, it } from "vitest";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import { term } from "./sample-terms.ts";

function merged(...terms: readonly ReturnType<typeof term>[]) {
  return mergeTerms(terms, []).terms.map((row) => [row.curie, row.exactMatches]);
}

describe("merging terminologies", () => {
  it("makes one entity of a drug in ChEBI, MeSH and DrugCentral, by cross-reference and CAS, under the preferred CURIE", () => {
    const result = merged(
      term("DrugCentral:1", "drug", "cisplatin", [], { exactMatches: ["CAS:15663-27-1"] }),
      term("MESH:D002945", "drug", "Cisplatin", [], { exactMatches: ["CHEBI:27899"] }),
      term("CHEBI:27899", "drug", "cisplatin", [], { exactMatches: ["CAS:15663-27-1", "INCHIKEY:X"] }),
    );
    expect(result).toEqual([["CHEBI:27899", ["DrugCentral:1", "CAS:15663-27-1", "MESH:D002945"]]]);
  });

  it("never merges by name", () => {
    expect(merged(term("CHEBI:1", "drug", "same"), term("MESH:D1", "drug", "same"))).toHaveLength(2);
  });

  it("never makes one of two entries of one terminology, even through a third", () => {
    const result = merged(
      term("CHEBI:1", "drug", "salt", [], { exactMatches: ["MESH:D1"] }),
      term("CHEBI:2", "drug", "base", [], { exactMatches: ["MESH:D1"] }),
      term("MESH:D1", "drug", "drug"),
    );
    expect(result.map(([curie]) => curie)).toEqual(["CHEBI:1", "CHEBI:2"]);
  });

  it("does not believe a key that one terminology gives to two entries", () => {
    const cas = { exactMatches: ["CAS:1-1-1"] as const };
    expect(merged(term("CHEBI:1", "drug", "a", [], cas), term("CHEBI:2", "drug", "b", [], cas), term("DrugCentral:3", "drug", "c", [], cas))).toHaveLength(3);
  });

  it("joins HGNC and NCBI Gene, keeps the best status of a name and the taxon", () => {
    const { terms } = mergeTerms(
      [
        term("NCBIGene:3569", "gene", "IL6", ["IL-6", "interleukin 6 {n}"], { exactMatches: ["HGNC:6018"], taxon: "NCBITaxon:9606" }),
        term("HGNC:6018", "gene", "IL6", ["IL-6 {c}"], { exactMatches: ["NCBIGene:3569"] }),
      ],
      [],
    );
    expect(terms).toHaveLength(1);
    expect(terms[0]).toMatchObject({ curie: "HGNC:6018", taxon: "NCBITaxon:9606", exactMatches: ["NCBIGene:3569"] });
    expect(terms[0]?.names).toContainEqual({ text: "IL-6", status: "curated" });
  });

  it("a CURIE that comes twice is one entity with the names of both", () => {
    const { terms } = mergeTerms([term("CHEBI:1", "drug", "a", ["b"]), term("CHEBI:1", "drug", "a", ["c"])], []);
    expect(terms.map((row) => row.names.map((name) => name.text))).toEqual([["a", "b", "c"]]);
  });

  it("adds members by symbol and counts what it cannot place", () => {
    const { terms, unresolved } = mergeTerms(
      [term("FPLX:AKT", "gene", "AKT", [], { isFamily: true }), term("HGNC:391", "gene", "AKT1")],
      [
        { curie: "FPLX:AKT", names: [{ text: "PKB", status: "synonym" }], members: ["HGNC.SYMBOL:AKT1"] },
        { curie: "FPLX:AKT", names: [], members: ["HGNC.SYMBOL:NONE"] },
        { curie: "FPLX:NONE", names: [], members: [] },
      ],
    );
    expect(terms[0]).toMatchObject({ curie: "FPLX:AKT", members: ["HGNC:391"] });
    expect(terms[0]?.names.map((name) => name.text)).toContain("PKB");
    expect(unresolved).toBe(2);
  });
});
