import { describe, expect, it } from "vitest";
import { speciesOf } from "../../../src/cli/widen/annotated-species.ts";
import type { Curie } from "../../../src/model/curie.ts";

const rat: Curie = "NCBITaxon:10116";
const gene = (documents: number, species: Readonly<Record<Curie, number>>, foremost: Readonly<Record<Curie, number>>) => ({
  id: "NCBIGene:1" as Curie,
  names: new Map([["zeta", documents]]),
  documents,
  species: new Map(Object.entries(species) as [Curie, number][]),
  foremost: new Map(Object.entries(foremost) as [Curie, number][]),
});

describe("the species of an annotated gene that is neither human nor a mouse's", () => {
  it("is the one that its abstracts speak of, whatever they say of human and mouse", () => {
    expect(speciesOf(gene(1, { [rat]: 1, "NCBITaxon:9606": 1, "NCBITaxon:10090": 1 }, { [rat]: 1 }))).toBe(rat);
  });

  it("is the one of nearly all abstracts", () => {
    expect(speciesOf(gene(4, { [rat]: 3, "NCBITaxon:9606": 4 }, { [rat]: 3 }))).toBe(rat);
    expect(speciesOf(gene(4, { [rat]: 2 }, { [rat]: 2 }))).toBeNull();
  });

  it("is not told where two others are spoken of", () => {
    expect(speciesOf(gene(1, { [rat]: 1, "NCBITaxon:9986": 1 }, { [rat]: 1 }))).toBeNull();
  });
});
