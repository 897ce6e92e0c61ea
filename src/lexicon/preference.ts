/** Keys that two terminologies give to the same substance or gene; a key is believed when each terminology gives it to one entry only. */
export const sharedKeyPrefixes: readonly string[] = ["INCHIKEY", "CAS", "UNII", "DRUGBANK", "CHEMBL.COMPOUND", "PUBCHEM.COMPOUND", "UniProtKB"];

/**
 * What a terminology's own name for a thing is worth against another's synonym, where it stands alone. DrugCentral lists salts and forms apart from what other
 * lists merge, so its entries without a counterpart come after the others' synonyms.
 */
export const prefixTrust: Readonly<Record<string, number>> = { DrugCentral: 0.78 };
