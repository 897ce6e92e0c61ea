import type { Curie } from "../../model/curie.ts";
import type { TermName } from "../term.ts";
import { tableReader } from "./columns.ts";
import { type TerminologyFormat, termOf } from "./format.ts";
import { splitValues } from "./lines.ts";

/** Designations that many genes share and that name none of them. */
const emptyDesignation = /^(?:hypothetical|uncharacterized|predicted|novel|unknown|putative) (?:protein|gene|locus)\b|^protein$|^[A-Z]\w+ family protein$/iu;

/** NCBI gene_info of any species: tab-separated, `-` for empty, values separated by `|`. */
export const ncbiGene: TerminologyFormat = {
  id: "ncbi-gene",
  title: "NCBI gene_info",
  recognises: (head) => /^#?tax_id\tGeneID\tSymbol\t/u.test(head.firstLine),
  read: (sink) =>
    tableReader(sink, "\t", (cell) => {
      const id = cell("geneid");
      const taxon = cell("tax_id");
      const symbol = cell("symbol");
      if (!/^\d+$/u.test(id) || !/^\d+$/u.test(taxon)) return `has tax_id "${taxon.slice(0, 20)}" and GeneID "${id.slice(0, 20)}"; expected numbers`;
      if (symbol === "" || symbol === "NEWENTRY" || cell("type_of_gene") === "biological-region") return undefined;
      const names: TermName[] = [{ text: symbol, status: "approved" }];
      const official = cell("symbol_from_nomenclature_authority");
      if (official !== "" && official !== "-" && official !== symbol) names.push({ text: official, status: "approved" });
      const description = cell("description");
      if (description !== "" && description !== "-") names.push({ text: description, status: "name" });
      for (const text of splitValues(cell("synonyms"), "|")) names.push({ text, status: "synonym" });
      for (const text of splitValues(cell("other_designations"), "|")) if (!emptyDesignation.test(text)) names.push({ text, status: "synonym" });
      // Loci known from a disease only ("HCC", "VUR") have no gene yet.
      if (cell("type_of_gene") === "unknown" && !cell("dbxrefs").includes("HGNC:")) return undefined;
      // The databases that name the genes of a species: "HGNC:HGNC:6018", "MGI:MGI:96559", "RGD:2901".
      const exactMatches = Array.from(
        cell("dbxrefs").matchAll(/(?:^|\|)(HGNC|MGI|RGD):(?:HGNC:|MGI:)?(\d+)(?=\||$)/gu),
        ([, base, number]) => `${base}:${number}` as Curie,
      );
      sink.term(termOf(`NCBIGene:${id}`, "gene", symbol, names, { taxon: `NCBITaxon:${taxon}`, exactMatches }));
      return undefined;
    }),
};
