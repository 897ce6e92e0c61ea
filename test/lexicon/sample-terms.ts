import type { NameStatus } from "../../src/lexicon/lexicon.ts";
import type { Term } from "../../src/lexicon/term.ts";
import type { Curie } from "../../src/model/curie.ts";
import type { EntityType } from "../../src/model/schema.ts";

/** A term in one line: synonyms end in {n}, {p}, {c} as in the starter files. */
export function term(curie: Curie, type: EntityType, name: string, synonyms: readonly string[] = [], more: Partial<Term> = {}): Term {
  const letters: Readonly<Record<string, NameStatus>> = { n: "name", p: "previous", c: "curated" };
  const names = synonyms.map((synonym) => {
    const parsed = /^(.*?)(?: \{([npc])\})?$/u.exec(synonym);
    return { text: parsed?.[1] ?? synonym, status: letters[parsed?.[2] ?? ""] ?? ("synonym" as const) };
  });
  return { curie, type, name, names: [{ text: name, status: "approved" }, ...names], isFamily: false, taxon: null, exactMatches: [], members: [], ...more };
}

/** A small lexicon with the usual troublemakers. */
export const sampleTerms: readonly Term[] = [
  term("FPLX:AKT", "gene", "AKT", ["Akt", "PKB", "protein kinase B {n}"], { isFamily: true, members: ["HGNC:391", "HGNC:392"] }),
  term("FPLX:NFkappaB", "gene", "NFkappaB", ["NF-kappaB", "NF-kB"], { isFamily: true }),
  term("FPLX:RAS", "gene", "RAS", ["Ras"], { isFamily: true }),
  term("FPLX:MEK", "gene", "MEK", [], { isFamily: true }),
  term("FPLX:ERK", "gene", "ERK", [], { isFamily: true }),
  term("FPLX:PI3K", "gene", "PI3K", ["phosphoinositide 3-kinase {n}"], { isFamily: true }),
  term("HGNC:391", "gene", "AKT1", ["AKT", "RAC"], { taxon: "NCBITaxon:9606", exactMatches: ["NCBIGene:207"] }),
  term("HGNC:6018", "gene", "IL6", ["IL-6", "interleukin 6 {n}", "IFNB2 {p}"], { taxon: "NCBITaxon:9606", exactMatches: ["NCBIGene:3569"] }),
  term("HGNC:6019", "gene", "IL6R", ["interleukin 6 receptor {n}"], { taxon: "NCBITaxon:9606" }),
  term("HGNC:11892", "gene", "TNF", ["TNFA", "TNF-alpha", "tumor necrosis factor {n}"], { taxon: "NCBITaxon:9606" }),
  term("HGNC:936", "gene", "BAD", [], { taxon: "NCBITaxon:9606" }),
  term("HGNC:9381", "gene", "PREB", [], { taxon: "NCBITaxon:9606" }),
  term("HGNC:11989", "gene", "TOP2A", ["topoisomerase II alpha {n}"], { taxon: "NCBITaxon:9606" }),
  term("CHEBI:27899", "drug", "cisplatin", ["CDDP", "cis-diamminedichloroplatinum(II)", "cephalosporins"], { exactMatches: ["MESH:D002945"] }),
  term("MESH:C501554", "drug", "AKT inhibitor IV", []),
  term("CHEBI:16494", "drug", "lipoic acid", ["alpha-lipoic acid"]),
  term("CHEBI:9935", "drug", "(S)-nicardipine", []),
  term("Cellosaurus:CVCL_0532", "cell_line", "SK-OV-3", ["SKOV-3"], { taxon: "NCBITaxon:9606" }),
  term("Cellosaurus:CVCL_0553", "cell_line", "T-47D", [], { taxon: "NCBITaxon:9606" }),
  term("Cellosaurus:CVCL_0062", "cell_line", "MDA-MB-231", [], { taxon: "NCBITaxon:9606" }),
  term("MESH:D009369", "disease", "tumor", ["haemangioma"]),
];
