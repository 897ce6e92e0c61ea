import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildLexicon } from "../../src/lexicon/build.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import { compileStarter, readStarter } from "../../src/lexicon/starter.ts";
import { term } from "./sample-terms.ts";

const hgnc = [
  "hgnc_id\tsymbol\tname\tstatus\talias_symbol\tentrez_id\tmgd_id\trgd_id",
  "HGNC:7\tZETA1\tzeta factor 1\tApproved\tZF-1\t70\tMGI:700\tRGD:7000",
  "HGNC:8\tZETA2\tzeta factor 2\tApproved\t\t80\tMGI:800\t",
].join("\n");

const geneInfo = [
  "#tax_id\tGeneID\tSymbol\tLocusTag\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene",
  "9606\t70\tZETA1\t-\tZF-1\tHGNC:HGNC:7\t1\t-\tzeta factor 1\tprotein-coding",
  "10090\t7070\tZeta1\t-\tTrz1|mzeta\tMGI:MGI:700|Ensembl:ENSMUSG7\t2\t-\tzeta factor 1\tprotein-coding",
  "10116\t7777\tZeta1\t-\t-\tRGD:7000\t3\t-\tzeta factor 1\tprotein-coding",
].join("\n");

let folder = "";
let lexicon: Lexicon;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-species-"));
  writeFileSync(join(folder, "hgnc.txt"), hgnc);
  writeFileSync(join(folder, "All.gene_info"), geneInfo);
  lexicon = matcherOf((await buildLexicon([folder], { withStarter: false })).compiled);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("genes of several species", () => {
  it("one entity for HGNC and human NCBI Gene, one for each other species", () => {
    expect(lexicon.entity("NCBIGene:70")?.curie).toBe("HGNC:7");
    expect(lexicon.entity("NCBIGene:7070")).toMatchObject({ curie: "NCBIGene:7070", taxon: "NCBITaxon:10090", exactMatches: ["MGI:700"] });
    expect(lexicon.entity("RGD:7000")).toMatchObject({ curie: "NCBIGene:7777", taxon: "NCBITaxon:10116" });
  });

  it("know each other as orthologues, by what HGNC says on the human side", () => {
    expect(lexicon.orthologues("HGNC:7")).toEqual(["NCBIGene:7070", "NCBIGene:7777"]);
    expect(lexicon.orthologues("MGI:700")).toEqual(["HGNC:7"]);
  });

  it("none where no file has the other gene, and none of what is no gene", () => {
    expect(lexicon.orthologues("HGNC:8")).toEqual([]);
    expect(lexicon.orthologues("CHEBI:1")).toEqual([]);
  });

  it("a shared name has the genes of all species as candidates, a name of one species its own", () => {
    expect(lexicon.lookup("Zeta1")?.candidates.map(({ entity }) => entity.taxon)).toEqual(["NCBITaxon:9606", "NCBITaxon:10090", "NCBITaxon:10116"]);
    expect(lexicon.lookup("Trz1")?.candidates.map(({ entity }) => entity.curie)).toEqual(["NCBIGene:7070"]);
  });

  it("an orthologue is never merged with its gene, nor a thing of another type made one", () => {
    const { terms } = mergeTerms(
      [
        term("HGNC:1", "gene", "A", [], { orthologues: ["MGI:1", "CHEBI:1"] }),
        term("NCBIGene:9", "gene", "a", [], { exactMatches: ["MGI:1"] }),
        term("CHEBI:1", "drug", "a"),
      ],
      [],
    );
    expect(terms.map((row) => [row.curie, row.orthologues])).toEqual([
      ["HGNC:1", ["NCBIGene:9"]],
      ["NCBIGene:9", ["HGNC:1"]],
      ["CHEBI:1", undefined],
    ]);
  });
});

describe("the starter lists of other species", () => {
  const starter = matcherOf(compileStarter());
  const listed = readStarter().wider.filter((row) => row.type === "gene" && row.taxon !== null && row.taxon !== "NCBITaxon:9606");

  it("give each gene a species, an identifier of its own, and a name or an orthologue that leads to it", () => {
    expect(listed.length).toBeGreaterThan(20_000);
    expect(new Set(listed.map((row) => row.curie)).size).toBe(listed.length);
    expect(listed.filter((row) => !/^(?:NCBIGene|RGD):\d+$/u.test(row.curie) || !/^NCBITaxon:\d+$/u.test(row.taxon ?? ""))).toEqual([]);
    expect(listed.filter((row) => row.names.length === 0 && (row.orthologues ?? []).length === 0)).toEqual([]);
  });

  it("name as orthologues human genes that the lists hold", () => {
    const unknown = listed.flatMap((row) => row.orthologues ?? []).filter((curie) => starter.entity(curie)?.taxon !== "NCBITaxon:9606");
    expect(unknown).toEqual([]);
  });

  it.each([
    ["IL6", "HGNC:6018", "NCBIGene:16193"],
    ["TNF", "HGNC:11892", "NCBIGene:21926"],
    ["TP53", "HGNC:11998", "NCBIGene:22059"],
  ])("have the mouse gene of %s", (_, human, mouse) => {
    expect(starter.orthologues(human as "HGNC:1")).toContain(mouse);
    expect(starter.entity(mouse as "HGNC:1")?.taxon).toBe("NCBITaxon:10090");
  });

  it("find a mouse gene by the symbol that the human gene does not have", () => {
    expect(starter.lookup("Zfp768")?.candidates[0]?.entity.curie).toBe("NCBIGene:233890");
  });

  it("leave the human gene the first meaning of a shared name", () => {
    expect(starter.lookup("Il6")?.candidates[0]?.entity.curie).toBe("HGNC:6018");
  });
});
