import type { EntityType } from "../../model/schema.ts";

/** Our type for a corpus's word, and whether finding something there counts at all. */
export interface KindRow {
  readonly type: EntityType | null;
  /** Neither right nor wrong to find: domains, kinds of thing that the corpora disagree on. */
  readonly isNeutral?: true;
  /** A family or complex: right as a gene, neutral where only single genes are asked for. */
  readonly isFamily?: true;
}

const rows: Readonly<Record<string, KindRow>> = {
  Gene: { type: "gene" },
  GeneOrGeneProduct: { type: "gene" },
  Gene_or_gene_product: { type: "gene" },
  "GENE-Y": { type: "gene" },
  "GENE-N": { type: "gene", isFamily: true },
  GENE: { type: "gene" },
  gene: { type: "gene" },
  FamilyName: { type: "gene", isFamily: true },
  Complex: { type: "gene", isFamily: true },
  DomainMotif: { type: null, isNeutral: true },
  Chemical: { type: "drug" },
  ChemicalEntity: { type: "drug" },
  CHEMICAL: { type: "drug" },
  Simple_chemical: { type: "drug" },
  drug: { type: "drug" },
  OTHER: { type: null, isNeutral: true },
  NonStandardRef: { type: null, isNeutral: true },
  Amino_acid: { type: null, isNeutral: true },
  CellLine: { type: "cell_line" },
  Disease: { type: "disease" },
  DiseaseOrPhenotypicFeature: { type: "disease" },
  Cancer: { type: "disease" },
  cancer: { type: "disease" },
  Species: { type: "species" },
  OrganismTaxon: { type: "species" },
  Organism: { type: "species" },
  SequenceVariant: { type: "variant" },
  DNAMutation: { type: "variant" },
  ProteinMutation: { type: "variant" },
  OtherMutation: { type: "variant" },
  SNP: { type: "variant" },
  AcidChange: { type: "variant" },
  DNAAllele: { type: "variant" },
  ProteinAllele: { type: "variant" },
  variant: { type: "variant" },
};

const table: ReadonlyMap<string, KindRow> = new Map(Object.entries(rows));

/** The row of a corpus's word; a kind of thing outside the schema for words that are not listed. */
export function kindRow(kind: string): KindRow {
  return table.get(kind) ?? { type: null };
}

/** Identifiers as the corpora write them, with the prefix of their type. Marks for "has none" give none. */
export function identifiersOf(type: EntityType | null, text: string): readonly string[] {
  const parts = text
    .split(/[,;|]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "-" && part !== "-1" && part !== "None");
  if (type === "gene")
    return parts
      .map((part) => part.replace(/\(Tax:\d+\)$/u, ""))
      .filter((part) => /^\d+$/u.test(part))
      .map((part) => `NCBIGene:${part}`);
  if (type === "drug")
    return parts
      .map((part) => part.replace(/^(?:MESH|MeSH):/u, ""))
      .filter((part) => /^[CD]\d+$/u.test(part))
      .map((part) => `MESH:${part}`);
  if (type === "cell_line") return parts.filter((part) => /^CVCL_[0-9A-Z]{4}$/u.test(part)).map((part) => `Cellosaurus:${part}`);
  return parts;
}
