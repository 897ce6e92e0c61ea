import { compileLexicon } from "../../src/lexicon/compile.ts";
import type { Lexicon, NameStatus } from "../../src/lexicon/lexicon.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import type { Term } from "../../src/lexicon/term.ts";
import type { Curie } from "../../src/model/curie.ts";
import type { EntityType } from "../../src/model/schema.ts";

const human: Curie = "NCBITaxon:9606";

function term(curie: Curie, type: EntityType, names: string, more: Partial<Term> = {}): Term {
  const listed = names.split("|").map((text, index) => ({ text, status: (index === 0 ? "approved" : "synonym") as NameStatus }));
  return {
    curie,
    type,
    name: listed[0]?.text ?? "",
    names: listed,
    isFamily: false,
    taxon: type === "gene" ? human : null,
    exactMatches: [],
    members: [],
    ...more,
  };
}

const terms: readonly Term[] = [
  term("FPLX:AKT", "gene", "AKT|protein kinase B", { isFamily: true, members: ["HGNC:391", "HGNC:392"], taxon: null }),
  term("FPLX:ERK", "gene", "ERK|ERK1/2|extracellular signal-regulated kinase", { isFamily: true, taxon: null }),
  term("FPLX:MEK", "gene", "MEK", { isFamily: true, taxon: null }),
  term("FPLX:RAS", "gene", "RAS", { isFamily: true, taxon: null }),
  term("FPLX:CEBP", "gene", "CEBP|CCAAT enhancer-binding protein", { isFamily: true, taxon: null }),
  term("HGNC:3255", "gene", "EIF2AK3|PERK"),
  term("HGNC:391", "gene", "AKT1"),
  term("HGNC:392", "gene", "AKT2"),
  term("HGNC:6018", "gene", "IL6|IL-6|interleukin 6"),
  term("HGNC:6025", "gene", "CXCL8|IL-8|interleukin 8"),
  term("HGNC:6019", "gene", "IL6R|IL-6 receptor"),
  term("HGNC:1504", "gene", "CASP3|caspase 3"),
  term("HGNC:1509", "gene", "CASP8|caspase 8"),
  term("HGNC:1511", "gene", "CASP9|caspase 9"),
  term("HGNC:31547", "gene", "MIR17|miR-17"),
  term("HGNC:31601", "gene", "MIR221|miR-221"),
  term("HGNC:31602", "gene", "MIR222|miR-222"),
  term("HGNC:6768", "gene", "SMAD2"),
  term("HGNC:6769", "gene", "SMAD3"),
  term("HGNC:7029", "gene", "MET"),
  term("HGNC:1516", "gene", "CAT|catalase"),
  term("HGNC:936", "gene", "BAD"),
  term("HGNC:40", "gene", "ABCB1|MDR1|MDR|P-glycoprotein"),
  term("HGNC:4263", "gene", "GHR|growth hormone receptor"),
  term("HGNC:4261", "gene", "GH1|GH|growth hormone"),
  term("HGNC:2457", "gene", "PC3|peptidase C3"),
  term("CHEBI:27899", "drug", "cisplatin|CDDP"),
  term("CHEBI:46345", "drug", "5-fluorouracil|5-FU"),
  term("CHEBI:90695", "drug", "SP600125"),
  term("Cellosaurus:CVCL_0031", "cell_line", "MCF-7"),
  term("Cellosaurus:CVCL_0035", "cell_line", "PC-3"),
  term("NCBITaxon:10090", "species", "mouse|mice"),
];

/** A small lexicon written for the tests, in the real matcher. */
export function testLexicon(): Lexicon {
  return matcherOf(
    compileLexicon({
      terms,
      generics: [
        { type: "drug", name: "chemotherapy" },
        { type: "drug", name: "AKT inhibitor" },
      ],
      blocks: [{ name: "MDR", case: "exact", reason: "multidrug resistance" }],
      releases: [],
    }),
  );
}
