/**
 * A compact identifier with exactly one canonical prefix: `HGNC:6018`, `FPLX:AKT`, `Cellosaurus:CVCL_0134`, `CHEBI:27899`.
 * The prefixes and their IRIs are the rows of {@link curiePrefixes}.
 */
export type Curie = `${string}:${string}`;

/** Every prefix litgraph writes, and the IRI it stands for. Each IRI ends in a character after which JSON-LD 1.0 readers expand prefixes. */
export const curiePrefixes = {
  HGNC: "http://identifiers.org/hgnc/",
  NCBIGene: "http://identifiers.org/ncbigene/",
  MGI: "http://identifiers.org/mgi/",
  RGD: "http://identifiers.org/rgd/",
  FPLX: "https://identifiers.org/fplx/",
  Cellosaurus: "https://www.cellosaurus.org/",
  CHEBI: "http://purl.obolibrary.org/obo/CHEBI_",
  MESH: "http://id.nlm.nih.gov/mesh/",
  DrugCentral: "http://drugcentral.org/drugcard/",
  DRUGBANK: "http://identifiers.org/drugbank/",
  "PUBCHEM.COMPOUND": "http://identifiers.org/pubchem.compound/",
  "CHEMBL.COMPOUND": "http://identifiers.org/chembl.compound/",
  CAS: "http://identifiers.org/cas/",
  UniProtKB: "http://purl.uniprot.org/uniprot/",
  NCBITaxon: "http://purl.obolibrary.org/obo/NCBITaxon_",
  CL: "http://purl.obolibrary.org/obo/CL_",
  PMID: "http://www.ncbi.nlm.nih.gov/pubmed/",
  PMC: "http://www.ncbi.nlm.nih.gov/pmc/articles/",
  DOI: "https://doi.org/",
  litgraph: "https://w3id.org/litgraph/",
} as const;

/** A prefix of {@link curiePrefixes}. */
export type CuriePrefix = keyof typeof curiePrefixes;

const curiePattern = /^[A-Za-z][A-Za-z0-9_.]*:[^\s:<>"{}|\\^`][^\s<>"{}|\\^`]*$/u;

/** True for `prefix:reference` with one prefix, no blanks and none of the characters an IRI cannot hold. Does not check that the prefix is known. */
export function isCurie(text: string): text is Curie {
  if (!curiePattern.test(text)) return false;
  const prefix = text.slice(0, text.indexOf(":"));
  return !text.slice(prefix.length + 1).startsWith(`${prefix}:`);
}

/** The part before the first colon. */
export function prefixOf(curie: Curie): string {
  return curie.slice(0, curie.indexOf(":"));
}

/** The part after the first colon. */
export function referenceOf(curie: Curie): string {
  return curie.slice(curie.indexOf(":") + 1);
}
