import { type Curie, isCurie } from "../../model/curie.ts";
import type { TermName } from "../term.ts";
import { tableReader } from "./columns.ts";
import { type TerminologyFormat, termOf } from "./format.ts";
import { splitValues } from "./lines.ts";

/** HGNC complete set: tab-separated; cells with several values are quoted and separated by `|`. Withdrawn entries are left out. */
export const hgnc: TerminologyFormat = {
  id: "hgnc",
  title: "HGNC complete set (TSV)",
  recognises: (head) => /(?:^|\t)hgnc_id\t/u.test(head.firstLine) && head.firstLine.includes("\tsymbol\t"),
  read: (sink) =>
    tableReader(sink, "\t", (cell) => {
      const id = cell("hgnc_id");
      const symbol = cell("symbol");
      if (!/^HGNC:\d+$/u.test(id)) return `has hgnc_id "${id.slice(0, 40)}"; expected HGNC: and a number`;
      if (symbol === "") return "has no symbol";
      if (/withdrawn/iu.test(cell("status")) || symbol.endsWith("~withdrawn")) return undefined;
      const names: TermName[] = [{ text: symbol, status: "approved" }];
      if (cell("name") !== "") names.push({ text: cell("name"), status: "name" });
      for (const text of splitValues(cell("alias_symbol"), "|")) names.push({ text, status: "synonym" });
      for (const text of splitValues(cell("alias_name"), "|")) names.push({ text, status: "synonym" });
      for (const text of splitValues(cell("prev_symbol"), "|")) names.push({ text, status: "previous" });
      for (const text of splitValues(cell("prev_name"), "|")) names.push({ text, status: "previous" });
      const exactMatches: Curie[] = [];
      for (const [column, prefix] of [
        ["entrez_id", "NCBIGene"],
        ["uniprot_ids", "UniProtKB"],
      ] as const) {
        for (const value of splitValues(cell(column), "|")) {
          const curie = `${prefix}:${value}`;
          if (isCurie(curie)) exactMatches.push(curie);
        }
      }
      const orthologues = [cell("mgd_id"), cell("rgd_id")].flatMap((ids) => splitValues(ids, "|")).filter(isCurie);
      sink.term(termOf(id as Curie, "gene", symbol, names, { taxon: "NCBITaxon:9606", exactMatches, orthologues }));
      return undefined;
    }),
};
