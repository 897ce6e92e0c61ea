import { type Curie, isCurie, prefixOf } from "../../model/curie.ts";
import type { EntityType } from "../../model/schema.ts";
import type { TermName } from "../term.ts";
import { type TerminologyFormat, termOf } from "./format.ts";
import { lineReader } from "./lines.ts";

/** What the terms of an ontology are, by the prefix of their identifiers; terms with another prefix are left out. */
const typeOfPrefix: Readonly<Record<string, EntityType>> = {
  CHEBI: "drug",
  DrugCentral: "drug",
  MESH: "drug",
  DRUGBANK: "drug",
  CL: "cell_type",
  CLO: "cell_line",
  NCBITaxon: "species",
  DOID: "disease",
  MONDO: "disease",
  HP: "disease",
  PR: "gene",
};

/** Spellings of prefixes in cross-references, and the one form used here. */
const prefixSpelling: ReadonlyMap<string, string> = new Map(
  Object.entries({
    inchikey: "INCHIKEY",
    mesh: "MESH",
    cas: "CAS",
    chebi: "CHEBI",
    drugbank: "DRUGBANK",
    "pubchem.compound": "PUBCHEM.COMPOUND",
    uniprot: "UniProtKB",
  }),
);

interface OpenTerm {
  line: number;
  id: string;
  name: string;
  names: TermName[];
  matches: Curie[];
  isObsolete: boolean;
}

/** OBO 1.2 and 1.4: [Term] stanzas with id, name, synonym, xref, is_obsolete, and ChEBI's InChIKey property. Only exact and related synonyms are names. */
export const obo: TerminologyFormat = {
  id: "obo",
  title: "OBO ontology",
  recognises: (head) => /^(?:format-version:|ontology:|\[Term\])/u.test(head.firstLine) && head.text.includes("[Term]"),
  read: (sink) => {
    let term: OpenTerm | null = null;
    const finish = (): void => {
      if (term !== null && !term.isObsolete) emit(term);
      term = null;
    };
    const emit = (done: OpenTerm): void => {
      if (!isCurie(done.id)) {
        sink.badRow(done.line, `has id "${done.id.slice(0, 40)}"; write it as prefix:reference with one prefix`);
        return;
      }
      if (done.name === "") {
        sink.badRow(done.line, `(${done.id}) has no name`);
        return;
      }
      const type = typeOfPrefix[prefixOf(done.id)];
      if (type === undefined) return;
      sink.term(termOf(done.id, type, done.name, [{ text: done.name, status: "approved" }, ...done.names], { exactMatches: done.matches }));
    };
    return lineReader({
      line: (line, number) => {
        if (line.startsWith("[")) {
          finish();
          if (line.startsWith("[Term]")) term = { line: number, id: "", name: "", names: [], matches: [], isObsolete: false };
          return;
        }
        if (term === null) return;
        const colon = line.indexOf(":");
        if (colon < 0) return;
        readTag(term, line.slice(0, colon), line.slice(colon + 1).trim());
      },
      tooLong: (number) => sink.badRow(number, "is longer than a million characters"),
      end: finish,
    });
  },
};

function readTag(term: OpenTerm, tag: string, value: string): void {
  switch (tag) {
    case "id":
      term.id = value.split(/\s/u, 1)[0] ?? "";
      break;
    case "name":
      term.name = unescaped(value);
      break;
    case "synonym": {
      const text = /^"((?:[^"\\]|\\.)*)"\s*(\w*)/u.exec(value);
      if (text?.[1] !== undefined && (text[2] === "EXACT" || text[2] === "RELATED")) term.names.push({ text: unescaped(text[1]), status: "synonym" });
      break;
    }
    case "xref": {
      const curie = readXref(value);
      if (curie !== null) term.matches.push(curie);
      break;
    }
    case "property_value": {
      const key = /inchikey"?\s+"([A-Z]{14}-[A-Z]{10}-[A-Z])"/iu.exec(value)?.[1];
      if (key !== undefined) term.matches.push(`INCHIKEY:${key}`);
      break;
    }
    case "is_obsolete":
      term.isObsolete = value.startsWith("true");
      break;
  }
}

function readXref(value: string): Curie | null {
  const text = value.split(/[\s"{]/u, 1)[0] ?? "";
  const colon = text.indexOf(":");
  if (colon < 0) return null;
  const prefix = prefixSpelling.get(text.slice(0, colon).toLowerCase()) ?? text.slice(0, colon);
  const curie = `${prefix}:${text.slice(colon + 1)}`;
  return isCurie(curie) ? curie : null;
}

function unescaped(text: string): string {
  return text.includes("\\") ? text.replace(/\\(.)/gu, "$1") : text;
}
