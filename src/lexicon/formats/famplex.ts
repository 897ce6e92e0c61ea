import { type Curie, isCurie } from "../../model/curie.ts";
import type { TermName } from "../term.ts";
import { type TerminologyFormat, type TermSink, termOf } from "./format.ts";
import { lineReader, splitCells } from "./lines.ts";

/** FamPlex's database names and the prefixes used here; names of HGNC genes are approved symbols. Others name no gene, drug or cell line. */
const prefixOfDatabase: ReadonlyMap<string, string> = new Map(
  Object.entries({ FPLX: "FPLX", HGNC: "HGNC.SYMBOL", UP: "UniProtKB", CHEBI: "CHEBI", PUBCHEM: "PUBCHEM.COMPOUND", MESH: "MESH" }),
);

/** FamPlex entities.csv: one family or complex a line, no header. */
export const famplexEntities: TerminologyFormat = {
  id: "famplex-entities",
  title: "FamPlex entities.csv",
  recognises: (head) => head.name === "entities.csv" && /^[A-Za-z0-9_]+(?:,[^,]*)?$/u.test(head.firstLine),
  read: (sink) =>
    rowReader(sink, (cells) => {
      const id = cells[0] ?? "";
      const curie = `FPLX:${id}`;
      if (cells.length > 2) return `has ${cells.length} cells; expected a FamPlex name`;
      if (id === "" || !isCurie(curie)) return `has entity "${id.slice(0, 40)}"; expected a FamPlex name`;
      const words = id.replaceAll("_", " ");
      // "p53_family" is not what "p53" means; the strings that mean a family are in the grounding map.
      const names: TermName[] = [{ text: words, status: "approved" }];
      sink.term(termOf(curie, "gene", id, names, { isFamily: true, taxon: null }));
      return undefined;
    }),
};

/** FamPlex relations.csv: member database, member, isa or partof, family database, family. */
export const famplexRelations: TerminologyFormat = {
  id: "famplex-relations",
  title: "FamPlex relations.csv",
  recognises: (head) => /^(?:HGNC|FPLX|UP),[^,]+,(?:isa|partof),FPLX,/u.test(head.firstLine),
  read: (sink) =>
    rowReader(sink, (cells) => {
      const [memberDatabase = "", member = "", relation = "", familyDatabase = "", family = ""] = cells;
      const memberCurie = curieOf(memberDatabase, member);
      const familyCurie = curieOf(familyDatabase, family);
      if (memberCurie === null || familyCurie === null)
        return `names "${memberDatabase},${member}" and "${familyDatabase},${family}"; expected FPLX, HGNC or UP and a name each`;
      if (relation === "isa" || relation === "partof") sink.addition({ curie: familyCurie, names: [], members: [memberCurie] });
      return undefined;
    }),
};

/** FamPlex grounding_map.csv: a string of the literature, then pairs of database and identifier. */
export const famplexGrounding: TerminologyFormat = {
  id: "famplex-grounding",
  title: "FamPlex grounding_map.csv",
  recognises: (head) => head.name === "grounding_map.csv" && splitCells(head.firstLine, ",").length >= 7,
  read: (sink) =>
    rowReader(sink, (cells) => {
      const [text = "", database = "", id = ""] = cells;
      if (text === "") return "has no name";
      if (cells.length < 3) return `has ${cells.length} cells; expected a name, a database and an identifier`;
      const curie = curieOf(database, id);
      if (curie === null) return undefined;
      sink.addition({ curie, names: [{ text, status: "synonym" }], members: [] });
      return undefined;
    }),
};

/** FamPlex's other tables, known so that its folder can be given whole. */
export const famplexOther: TerminologyFormat = {
  id: "famplex-other",
  title: "FamPlex descriptions.csv or gene_prefixes.csv (not used)",
  recognises: (head) => head.name === "descriptions.csv" || head.name === "gene_prefixes.csv",
  read: () => ({ write: () => undefined, end: () => undefined }),
};

function rowReader(sink: TermSink, row: (cells: readonly string[]) => string | undefined) {
  return lineReader({
    line: (line, number) => {
      if (line.trim() === "") return;
      const message = row(splitCells(line, ",").map((cell) => cell.trim()));
      if (message !== undefined) sink.badRow(number, message);
    },
    tooLong: (number) => sink.badRow(number, "is longer than a million characters"),
  });
}

function curieOf(database: string, id: string): Curie | null {
  const prefix = prefixOfDatabase.get(database);
  if (prefix === undefined || id === "") return null;
  const curie = id.startsWith(`${prefix}:`) ? id : `${prefix}:${id}`;
  return isCurie(curie) ? curie : null;
}
