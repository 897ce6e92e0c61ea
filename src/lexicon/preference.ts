import type { CuriePrefix } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";

/** Which terminology names an entity when several have it, best first; terms are compiled in this order, so it also decides ties between entities. */
export const prefixPreference: Readonly<Record<EntityType, readonly CuriePrefix[]>> = {
  gene: ["FPLX", "HGNC", "NCBIGene", "UniProtKB"],
  drug: ["CHEBI", "MESH", "DrugCentral", "DRUGBANK", "CHEMBL.COMPOUND", "PUBCHEM.COMPOUND"],
  cell_line: ["Cellosaurus", "MESH"],
  disease: ["MESH"],
  species: ["NCBITaxon", "MESH"],
  cell_type: ["CL", "MESH"],
  variant: [],
};

/** Keys that two terminologies give to the same substance or gene; a key is believed when each terminology gives it to one entry only. */
export const sharedKeyPrefixes: readonly string[] = ["INCHIKEY", "CAS", "UNII", "DRUGBANK", "CHEMBL.COMPOUND", "PUBCHEM.COMPOUND", "UniProtKB"];

/**
 * What a terminology's own name for a thing is worth against another's synonym, where it stands alone. DrugCentral lists salts and forms apart from what other
 * lists merge, so its entries without a counterpart come after the others' synonyms.
 */
export const prefixTrust: Readonly<Record<string, number>> = { DrugCentral: 0.78 };
