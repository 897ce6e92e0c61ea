import { describe, expect, it } from "vitest";
import { EntityCatalog } from "../../src/graph/entities.ts";
import { entity } from "./sample-rows.ts";

describe("the catalogue of entities", () => {
  it("says an identifier once that a list names twice, also where it is told only once", () => {
    const catalog = new EntityCatalog();
    catalog.add(entity("HGNC:1", "A", "gene", { exactMatches: ["mine:b", "mine:a", "mine:b"] }));
    expect(catalog.sorted().map(({ exactMatches }) => exactMatches)).toEqual([["mine:a", "mine:b"]]);
  });

  it("joins what several rows tell of one thing, in any order", () => {
    const rows = [entity("HGNC:1", "A", "gene", { exactMatches: ["x:1"] }), entity("HGNC:1", "A1", "gene", { exactMatches: ["x:2", "x:1"] })];
    const told = (order: typeof rows) => {
      const catalog = new EntityCatalog();
      for (const one of order) catalog.add(one);
      return catalog.sorted();
    };
    expect(told(rows)).toEqual(told(rows.toReversed()));
    expect(told(rows)[0]).toMatchObject({ name: "A", exactMatches: ["x:1", "x:2"] });
  });
});
