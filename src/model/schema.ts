import type { CuriePrefix } from "./curie.ts";

/**
 * The vocabulary of litgraph: one row for each entity type, relation type, aspect, perturbation and section type.
 * Adding a row makes the compiler list what is left to decide.
 */

/** What an entity type is. */
export interface EntityTypeRow {
  readonly label: string;
  /** Participants may be subject or object of a relation; the others compete for spans and serve as context. */
  readonly isParticipant: boolean;
  /** Which terminology names an entity when several have it, best first; terms are compiled in this order, so it also decides ties between entities. */
  readonly terminologies: readonly CuriePrefix[];
  /** Its category in Biolink, without prefix. */
  readonly biolink: string;
  readonly examples: readonly string[];
}

/** Every entity type, one row each. Compiled lexicons keep their numbers: append. */
export const entityTypes = {
  gene: {
    label: "gene, protein, family or complex",
    isParticipant: true,
    terminologies: ["FPLX", "HGNC", "NCBIGene", "UniProtKB"],
    biolink: "Gene",
    examples: ["IL-6", "AKT", "NF-κB"],
  },
  drug: {
    label: "drug, tool compound or other acting chemical",
    isParticipant: true,
    terminologies: ["CHEBI", "MESH", "DrugCentral", "DRUGBANK", "CHEMBL.COMPOUND", "PUBCHEM.COMPOUND"],
    // Not SmallMolecule: antibodies are drugs too.
    biolink: "ChemicalEntity",
    examples: ["cisplatin", "SP600125", "5-FU"],
  },
  cell_line: {
    label: "cell line",
    isParticipant: true,
    terminologies: ["Cellosaurus", "MESH"],
    biolink: "CellLine",
    examples: ["A2780", "SK-OV-3", "MCF-7"],
  },
  disease: {
    label: "disease",
    isParticipant: false,
    terminologies: ["MESH"],
    biolink: "Disease",
    examples: ["ovarian cancer", "breast carcinoma"],
  },
  species: {
    label: "species",
    isParticipant: false,
    terminologies: ["NCBITaxon", "MESH"],
    biolink: "OrganismTaxon",
    examples: ["mice", "human"],
  },
  cell_type: {
    label: "cell type",
    isParticipant: false,
    terminologies: ["CL", "MESH"],
    biolink: "Cell",
    examples: ["fibroblasts", "macrophages"],
  },
  variant: {
    label: "sequence variant",
    isParticipant: false,
    terminologies: [],
    biolink: "SequenceVariant",
    examples: ["V600E", "c.920T>G"],
  },
} as const satisfies Record<string, EntityTypeRow>;

/** Name of an entity type. */
export type EntityType = keyof typeof entityTypes;

/** The types that may be subject or object of a relation. */
export type ParticipantType = { [T in EntityType]: (typeof entityTypes)[T]["isParticipant"] extends true ? T : never }[EntityType];

/** The same as a set, for types that come out of a file. */
export const participantTypes: ReadonlySet<string> = new Set(Object.entries(entityTypes).flatMap(([type, { isParticipant }]) => (isParticipant ? [type] : [])));

/** What of the object is changed or described. `null` in a relation mention means that the sentence does not say. */
export const aspects = {
  activity: { label: "activity" },
  expression: { label: "expression" },
  amount: { label: "amount or level" },
  secretion: { label: "secretion or release" },
  localization: { label: "localisation or transport" },
  degradation: { label: "degradation" },
  stability: { label: "stability" },
  phosphorylation: { label: "phosphorylation" },
  dephosphorylation: { label: "dephosphorylation" },
  ubiquitination: { label: "ubiquitination" },
  acetylation: { label: "acetylation" },
  deacetylation: { label: "deacetylation" },
  methylation: { label: "methylation" },
  sumoylation: { label: "sumoylation" },
  glycosylation: { label: "glycosylation" },
  cleavage: { label: "cleavage" },
  splicing: { label: "splicing" },
  resistance: { label: "resistance of cells to the drug" },
  sensitivity: { label: "sensitivity of cells to the drug" },
  mutation: { label: "mutation" },
  amplification: { label: "gene amplification" },
  loss: { label: "absence or deletion" },
  synergy: { label: "synergy" },
  antagonism: { label: "antagonism" },
  substrate: { label: "substrate" },
  product: { label: "product" },
} as const satisfies Record<string, { readonly label: string }>;

/** Name of an aspect. */
export type Aspect = keyof typeof aspects;

/** Which way the aspect is said to change. */
export type Direction = "increase" | "decrease" | "none";

/** The other way; what goes neither way stays so. */
export const oppositeDirection: Readonly<Record<Direction, Direction>> = { increase: "decrease", decrease: "increase", none: "none" };

/** How the sentence puts the claim: as found, as supposed, or as already known. */
export type Epistemic = "asserted" | "hypothesis" | "background";

/** Whose claim it is. */
export type Attribution = "this-paper" | "cited-paper" | "unknown";

/**
 * What an experiment did to the subject, and so how the observed direction bears on the mechanism: `loss` turns it, `gain` keeps it,
 * `change` (a mutation may activate or inactivate) leaves it as observed.
 */
export const perturbations = {
  knockdown: { label: "knock-down (siRNA, shRNA, antisense)", effect: "loss" },
  knockout: { label: "knock-out, deletion or loss of the gene", effect: "loss" },
  inhibition: { label: "inhibitor, blocking antibody or antagonist", effect: "loss" },
  "dominant-negative": { label: "dominant negative construct", effect: "loss" },
  mutation: { label: "mutation of unstated effect", effect: "change" },
  overexpression: { label: "over-expression or transfection", effect: "gain" },
  "exogenous-protein": { label: "recombinant or exogenous protein", effect: "gain" },
  activation: { label: "agonist or constitutive activation", effect: "gain" },
  treatment: { label: "treatment with the substance", effect: "gain" },
  "lower-level": { label: "lower level or activity, however brought about", effect: "loss" },
  "higher-level": { label: "higher level or activity, however brought about", effect: "gain" },
} as const satisfies Record<string, { readonly label: string; readonly effect: "gain" | "loss" | "change" }>;

/** Name of a kind of perturbation. */
export type PerturbationKind = keyof typeof perturbations;

/** Kinds of section. `isMined` is the default: text of other kinds is kept and traceable, but relations are not read from it. */
export const sectionTypes = {
  title: { isMined: true },
  abstract: { isMined: true },
  body: { isMined: true },
  caption: { isMined: true },
  "citation-statement": { isMined: true },
  "other-abstract": { isMined: false },
  heading: { isMined: false },
  table: { isMined: false },
  secondary: { isMined: false },
  "related-title": { isMined: false },
  reference: { isMined: false },
  acknowledgement: { isMined: false },
  keywords: { isMined: false },
} as const satisfies Record<string, { readonly isMined: boolean }>;

/** Name of a kind of section. */
export type SectionType = keyof typeof sectionTypes;
