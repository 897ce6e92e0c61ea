import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitSpecies } from "../../../src/cli/species/fit-species.ts";
import type { KnownGene } from "../../../src/cli/species/known-species.ts";
import { accuracyOf, alwaysHuman, byCues, byCuesHeldOut, namedMost } from "../../../src/cli/species/species-accuracy.ts";
import type { Curie } from "../../../src/model/curie.ts";
import { packageFile } from "../../../src/model/package-file.ts";
import { spokenIn } from "../../nlp/species-document.ts";

const human: Curie = "NCBITaxon:9606";
const mouse: Curie = "NCBITaxon:10090";

/** Papers in which the species right before the gene is its own, whichever is named most. */
const papers = Array.from({ length: 60 }, (_, index): readonly KnownGene[] => {
  const isHuman = index % 3 === 0;
  const others = index % 2 === 0 ? "{S:Mice} and {S:mice} were used." : "{S:Patients}, {S:patients} and {S:mice} were seen.";
  const { said, genes } = spokenIn(`${others} Then ${isHuman ? "{S:human}" : "{S:mouse}"} {G:ALK} rose.`);
  return genes.map((gene) => ({ paper: `${index}`, said, gene, species: isHuman ? human : mouse }));
}).flat();
const closed = ["{G:ALK} rose.", "{S:Patients} had {G:ALK}."].flatMap((marked, index): readonly KnownGene[] => {
  const { said, genes } = spokenIn(marked);
  return genes.map((gene) => ({ paper: `closed-${index}`, said, gene, species: human }));
});

describe("fitting the weights of species cues", () => {
  it("finds the cue that tells, on papers it has not seen", () => {
    const weights = fitSpecies(papers);
    const heaviest = Math.max(...weights.values());
    expect(weights.get("directly before")).toBe(heaviest);
    expect(accuracyOf(papers, byCuesHeldOut(papers))).toEqual({ genes: 60, right: 1, rightOfHuman: 1, rightOfOthers: 1 });
    expect(accuracyOf(papers, alwaysHuman)).toMatchObject({ rightOfHuman: 1, rightOfOthers: 0 });
    expect(accuracyOf(papers, namedMost).right).toBeLessThan(1);
  });

  it("learns nothing from documents that leave no choice, or that do not name the right species", () => {
    const foreign = papers.map((gene): KnownGene => ({ ...gene, paper: `f${gene.paper}`, species: "NCBITaxon:7955" }));
    expect(fitSpecies([...papers, ...closed, ...foreign])).toEqual(fitSpecies(papers));
    expect(accuracyOf(closed, byCues(new Map())).right).toBe(1);
  });
});

it("says so and writes nothing where the reference folder is absent", () => {
  const table = packageFile("src/nlp/fitted-species.ts");
  const before = readFileSync(table, "utf8");
  const run = spawnSync(process.execPath, [packageFile("dist/cli/species-fit.js")], {
    encoding: "utf8",
    env: { ...process.env, LITGRAPH_SHARED: packageFile("test/nothing-here") },
  });
  expect([run.status, run.stderr]).toEqual([0, ""]);
  expect(run.stdout).toMatch(/^species:fit: there are no folders .*nothing written\. Set LITGRAPH_SHARED/u);
  expect(readFileSync(table, "utf8")).toBe(before);
});
