import { describe, expect, it } from "vitest";
import { Claims } from "../../../src/cli/widen/claims.ts";
import { fromMesh } from "../../../src/cli/widen/mesh-substances.ts";
import type { Term } from "../../../src/lexicon/term.ts";
import type { Curie } from "../../../src/model/curie.ts";
import { term } from "../../lexicon/sample-terms.ts";

const nothingTaken = new Claims({ terms: [], wider: [], generics: [], blocks: [], releases: [] });

/** The MeSH identifiers that a substance gets from records. */
function recordsOf(label: string, records: readonly Term[]): readonly string[] {
  const { found } = fromMesh([term("CHEBI:1", "drug", label)], records, new Set(), nothingTaken);
  return found.filter(({ curie }) => curie === "CHEBI:1").flatMap(({ exactMatches }) => exactMatches);
}

describe("a MeSH record", () => {
  it.each([
    ["zetanate", "Zetanic Acid"],
    ["(R)-alphazetamine", "alphazetamine"],
    ["L-zetonine", "Zetonine"],
    ["zetamicin sulfate", "Zetamicin"],
    ["zetazole hydrochloride dihydrate", "Zetazole"],
    ["sodium zetaphyllate", "Zetaphyllate"],
    ["zetium(2+)", "Zetium"],
    ["deoxyzetasterone", "Desoxyzetasterone"],
  ])("is that of %s: %s", (label, name) => {
    expect(recordsOf(label, [term("MESH:D000001", "drug", name)])).toEqual(["MESH:D000001"]);
  });

  it("is given where one record alone has the name", () => {
    expect(recordsOf("(S)-zetamide", [term("MESH:D000001", "drug", "Zeta", ["zetamide"]), term("MESH:D000002", "drug", "Beta", ["zetamide"])])).toEqual([]);
  });

  it("is given by an equal structure where neither identifiers nor names tell", () => {
    const structures = new Map<Curie, Curie>([["MESH:C000001", "CHEBI:1"]]);
    const { found } = fromMesh([term("CHEBI:1", "drug", "zetamide")], [term("MESH:C000001", "drug", "ZT 1")], new Set(), nothingTaken, structures);
    expect(found).toMatchObject([{ curie: "CHEBI:1", exactMatches: ["MESH:C000001"] }]);
  });

  it("is given by its label before another's synonym", () => {
    expect(recordsOf("(S)-zetamide", [term("MESH:D000001", "drug", "Zeta", ["zetamide"]), term("MESH:D000002", "drug", "Zetamide")])).toEqual(["MESH:D000002"]);
  });
});
