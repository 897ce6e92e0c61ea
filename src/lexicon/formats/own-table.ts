import { type Curie, isCurie } from "../../model/curie.ts";
import { type EntityType, entityTypes } from "../../model/schema.ts";
import type { TermName } from "../term.ts";
import { tableReader } from "./columns.ts";
import { type TerminologyFormat, type TermSink, termOf } from "./format.ts";
import { splitValues } from "./lines.ts";

const header = /^#?\s*"?(?:id|identifier|curie)"?\s*[\t,].*\btype\b.*\bname\b/iu;

/** A user's own list: a header line with the columns id, type, name and, if wanted, synonyms (separated by `|`), species, exact_matches. Tab-separated. */
export const ownTsv: TerminologyFormat = {
  id: "own-tsv",
  title: "own list (TSV with id, type, name)",
  recognises: (head) => header.test(head.firstLine) && head.firstLine.includes("\t"),
  read: (sink) => read(sink, "\t"),
};

/** The same, separated by commas. */
export const ownCsv: TerminologyFormat = {
  id: "own-csv",
  title: "own list (CSV with id, type, name)",
  recognises: (head) => header.test(head.firstLine) && !head.firstLine.includes("\t"),
  read: (sink) => read(sink, ","),
};

function read(sink: TermSink, separator: "\t" | ",") {
  return tableReader(
    sink,
    separator,
    (cell) => {
      const id = [cell("id"), cell("identifier"), cell("curie")].find((text) => text !== "") ?? "";
      const type = cell("type");
      const name = cell("name");
      if (!isCurie(id)) return `has id "${id.slice(0, 40)}"; write it as prefix:reference with one prefix, for example MYLAB:17`;
      if (!isEntityType(type)) return `has type "${type.slice(0, 40)}"; use one of ${Object.keys(entityTypes).join(", ")}`;
      if (name === "") return `(${id}) has no name`;
      const names: TermName[] = [{ text: name, status: "approved" }];
      for (const text of splitValues(cell("synonyms"), "|")) names.push({ text, status: "synonym" });
      const taxon = taxonOf(cell("species"));
      if (taxon === undefined) return `(${id}) has species "${cell("species").slice(0, 40)}"; write an NCBI taxon number, human, mouse or rat`;
      const exactMatches = splitValues(cell("exact_matches"), "|").filter(isCurie);
      sink.term(termOf(id, type, name, names, { taxon, exactMatches }));
      return undefined;
    },
    (line) => line.startsWith("# "),
  );
}

const knownSpecies: ReadonlyMap<string, Curie> = new Map<string, Curie>([
  ["human", "NCBITaxon:9606"],
  ["homo sapiens", "NCBITaxon:9606"],
  ["mouse", "NCBITaxon:10090"],
  ["mus musculus", "NCBITaxon:10090"],
  ["rat", "NCBITaxon:10116"],
  ["rattus norvegicus", "NCBITaxon:10116"],
]);

/** `undefined` when the text is no species that is known. */
function taxonOf(text: string): Curie | null | undefined {
  if (text === "") return null;
  const number = /^(?:NCBITaxon:)?(\d+)$/u.exec(text)?.[1];
  return number === undefined ? knownSpecies.get(text.toLowerCase()) : `NCBITaxon:${number}`;
}

function isEntityType(text: string): text is EntityType {
  return Object.hasOwn(entityTypes, text);
}
