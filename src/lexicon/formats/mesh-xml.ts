import { Parser } from "htmlparser2";
import type { Curie } from "../../model/curie.ts";
import type { EntityType } from "../../model/schema.ts";
import type { TermName } from "../term.ts";
import { type TerminologyFormat, type TermReader, type TermSink, termOf } from "./format.ts";

/**
 * What a descriptor is, by the first matching beginning of one of its tree numbers; `null`: of no use here. Enzymes and proteins are left to the gene
 * terminologies; peptides and antibodies stay because many are drugs.
 */
const typeOfTree: readonly (readonly [string, EntityType | null])[] = [
  ["D08", null],
  ["D12.776.124.486.485.114", "drug"],
  ["D12.776", null],
  ["D12", "drug"],
  ["D23", null],
  ["D27", null],
  ["D", "drug"],
  ["C", "disease"],
  ["F03", "disease"],
  ["B01", "species"],
  ["B03", "species"],
  ["B04", "species"],
  ["A11.251.210", "cell_line"],
  ["A11.251.860", "cell_line"],
  ["A11", "cell_type"],
];

/** Classes of supplementary records: 1 chemicals, 3 rare diseases, 4 organisms; 2 protocols, 5 and 6 are of no use here. */
const typeOfClass: Readonly<Record<string, EntityType>> = { "1": "drug", "3": "disease", "4": "species" };

/** Supplementary chemicals that are gene products of a species ("IL6 protein, human"). */
const geneProduct =
  /\b(?:protein|gene product|peptide|antigen|receptor|kinase|enzyme|factor|subunit),? (?:[a-z-]+ )?(?:human|mouse|rat|[A-Z][a-z]+(?: [a-z]+)?)$|, (?:human|mouse|rat)$/u;

interface OpenRecord {
  ui: string;
  name: string;
  recordClass: string;
  trees: string[];
  names: TermName[];
  cas: Set<string>;
}

function meshReader(sink: TermSink, recordTag: string, uiTag: string, nameTag: string): TermReader {
  const path: string[] = [];
  let text = "";
  let record: OpenRecord | null = null;
  let isPermuted = false;
  let line = 1;
  const finish = (done: OpenRecord): void => {
    const type = typeOf(done);
    if (type === null) return;
    if (!/^[CD]\d+$/u.test(done.ui) || done.name === "") {
      sink.badRow(line, `has ${uiTag} "${done.ui.slice(0, 40)}" and name "${done.name.slice(0, 40)}"; expected D or C with digits and a name`);
      return;
    }
    const names: TermName[] = [{ text: done.name, status: "approved" }, ...done.names.filter((name) => name.text !== done.name)];
    const exactMatches = Array.from(done.cas, (number): Curie => `CAS:${number}`);
    sink.term(termOf(`MESH:${done.ui}`, type, done.name, names, { exactMatches }));
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        path.push(tag);
        text = "";
        if (tag === recordTag && path.length === 2) record = { ui: "", name: "", recordClass: attributes.SCRClass ?? "", trees: [], names: [], cas: new Set() };
        else if (tag === "Term") isPermuted = attributes.IsPermutedTermYN === "Y";
      },
      ontext(piece) {
        if (text.length < 10_000) text += piece;
      },
      onclosetag(tag) {
        if (record !== null) readElement(record, path, text.trim(), isPermuted, uiTag, nameTag);
        if (tag === recordTag && path.length === 2 && record !== null) {
          finish(record);
          record = null;
        }
        path.pop();
        text = "";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let size = 0;
  return {
    write: (piece) => {
      // The number of the line is counted per piece: exact enough to find a record in a file of millions of lines.
      parser.write(piece);
      size += piece.length;
      for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) line++;
    },
    end: () => {
      if (record !== null || path.length > 0)
        sink.badRow(line, `the XML ends inside ${path.length > 0 ? `<${path.join("><")}>` : "a record"} after ${size} characters`);
      parser.end();
    },
  };
}

function readElement(record: OpenRecord, path: readonly string[], text: string, isPermuted: boolean, uiTag: string, nameTag: string): void {
  const tag = path[path.length - 1];
  const parent = path[path.length - 2];
  if (tag === uiTag && path.length === 3) record.ui = text;
  else if (tag === "String" && parent === nameTag && path.length === 4) record.name = text;
  else if (tag === "String" && parent === "Term" && !isPermuted && text !== "") record.names.push({ text, status: "synonym" });
  else if (tag === "TreeNumber") record.trees.push(text);
  else if (tag === "RegistryNumber" || tag === "CASN1Number") {
    const cas = /^\d{2,7}-\d{2}-\d$/u.exec(text)?.[0];
    if (cas !== undefined) record.cas.add(cas);
  }
}

function typeOf(record: OpenRecord): EntityType | null {
  if (record.recordClass !== "") return geneProduct.test(record.name) ? null : (typeOfClass[record.recordClass] ?? null);
  for (const [beginning, type] of typeOfTree) if (record.trees.some((tree) => tree === beginning || tree.startsWith(beginning))) return type;
  return null;
}

/** MeSH descriptors (desc2026.xml): chemicals, diseases, organisms and cells. */
export const meshDescriptors: TerminologyFormat = {
  id: "mesh-descriptors",
  title: "MeSH descriptors (XML)",
  recognises: (head) => head.text.includes("<DescriptorRecordSet"),
  read: (sink) => meshReader(sink, "DescriptorRecord", "DescriptorUI", "DescriptorName"),
};

/** MeSH supplementary concepts (supp2026.xml): 250,000 substances, rare diseases, organisms. */
export const meshSupplementary: TerminologyFormat = {
  id: "mesh-supplementary",
  title: "MeSH supplementary records (XML)",
  recognises: (head) => head.text.includes("<SupplementalRecordSet"),
  read: (sink) => meshReader(sink, "SupplementalRecord", "SupplementalRecordUI", "SupplementalRecordName"),
};
