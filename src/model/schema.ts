/**
 * The vocabulary of litgraph: one row for each entity type, relation type, aspect, perturbation and section type.
 * Adding a row makes the compiler list what is left to decide.
 */

export interface EntityTypeRow {
  readonly label: string;
  /** Biolink category, CamelCase without prefix. */
  readonly category: string;
  /** Participants may be subject or object of a relation; the others compete for spans and serve as context. */
  readonly isParticipant: boolean;
  readonly examples: readonly string[];
}

export const entityTypes = {
  gene: { label: "gene, protein, family or complex", category: "Gene", isParticipant: true, examples: ["IL-6", "AKT", "NF-κB"] },
  drug: { label: "drug, tool compound or other acting chemical", category: "SmallMolecule", isParticipant: true, examples: ["cisplatin", "SP600125", "5-FU"] },
  cell_line: { label: "cell line", category: "CellLine", isParticipant: true, examples: ["A2780", "SK-OV-3", "MCF-7"] },
  disease: { label: "disease", category: "Disease", isParticipant: false, examples: ["ovarian cancer", "breast carcinoma"] },
  species: { label: "species", category: "OrganismTaxon", isParticipant: false, examples: ["mice", "human"] },
  cell_type: { label: "cell type", category: "Cell", isParticipant: false, examples: ["fibroblasts", "macrophages"] },
  variant: { label: "sequence variant", category: "SequenceVariant", isParticipant: false, examples: ["V600E", "c.920T>G"] },
} as const satisfies Record<string, EntityTypeRow>;

export type EntityType = keyof typeof entityTypes;

export type ParticipantType = "gene" | "drug" | "cell_line";

/** What of the object is changed or described. `null` in a relation mention means that the sentence does not say. */
export const aspects = {
  activity: { label: "activity", biolink: "activity" },
  expression: { label: "expression", biolink: "expression" },
  amount: { label: "amount or level", biolink: "abundance" },
  secretion: { label: "secretion or release", biolink: "secretion" },
  localization: { label: "localisation or transport", biolink: "localization" },
  degradation: { label: "degradation", biolink: "degradation" },
  stability: { label: "stability", biolink: "stability" },
  phosphorylation: { label: "phosphorylation", biolink: "phosphorylation" },
  dephosphorylation: { label: "dephosphorylation", biolink: "dephosphorylation" },
  ubiquitination: { label: "ubiquitination", biolink: "ubiquitination" },
  acetylation: { label: "acetylation", biolink: "acetylation" },
  deacetylation: { label: "deacetylation", biolink: "deacetylation" },
  methylation: { label: "methylation", biolink: "methylation" },
  sumoylation: { label: "sumoylation", biolink: "sumoylation" },
  glycosylation: { label: "glycosylation", biolink: "glycosylation" },
  cleavage: { label: "cleavage", biolink: "cleavage" },
  splicing: { label: "splicing", biolink: "splicing" },
  resistance: { label: "resistance of cells to the drug", biolink: null },
  sensitivity: { label: "sensitivity of cells to the drug", biolink: null },
  mutation: { label: "mutation", biolink: "mutation_rate" },
  amplification: { label: "gene amplification", biolink: null },
  loss: { label: "absence or deletion", biolink: null },
  synergy: { label: "synergy", biolink: null },
  antagonism: { label: "antagonism", biolink: null },
  substrate: { label: "substrate", biolink: null },
  product: { label: "product", biolink: null },
} as const satisfies Record<string, { readonly label: string; readonly biolink: string | null }>;

export type Aspect = keyof typeof aspects;

export interface RelationTypeRow {
  readonly label: string;
  readonly domain: readonly ParticipantType[];
  readonly range: readonly ParticipantType[];
  readonly aspects: readonly Aspect[];
  /** True when swapping subject and object says the same thing; such statements are stored with the smaller CURIE first. */
  readonly isSymmetric: boolean;
  /** Biolink predicate when nothing more specific is known; GRAPH rows refine it by aspect and direction. */
  readonly predicate: string;
}

export const relationTypes = {
  regulates: {
    label: "changes the activity, expression, amount, secretion or modification of",
    domain: ["gene", "drug"],
    range: ["gene"],
    aspects: [
      "activity",
      "expression",
      "amount",
      "secretion",
      "localization",
      "degradation",
      "stability",
      "phosphorylation",
      "dephosphorylation",
      "ubiquitination",
      "acetylation",
      "deacetylation",
      "methylation",
      "sumoylation",
      "glycosylation",
      "cleavage",
      "splicing",
    ],
    isSymmetric: false,
    predicate: "affects",
  },
  binds: { label: "binds", domain: ["gene", "drug"], range: ["gene"], aspects: [], isSymmetric: true, predicate: "physically_interacts_with" },
  targets: {
    label: "acts on as its target",
    domain: ["drug"],
    range: ["gene"],
    aspects: [],
    isSymmetric: false,
    predicate: "directly_physically_interacts_with",
  },
  metabolizes: {
    label: "takes as substrate or makes",
    domain: ["gene"],
    range: ["drug"],
    aspects: ["substrate", "product"],
    isSymmetric: false,
    predicate: "affects",
  },
  transports: {
    label: "transports or changes the level of",
    domain: ["gene", "drug"],
    range: ["drug"],
    aspects: ["amount", "localization", "secretion", "activity"],
    isSymmetric: false,
    predicate: "affects",
  },
  affects_response: {
    label: "changes the resistance or sensitivity of cells to",
    domain: ["gene", "drug"],
    range: ["drug"],
    aspects: ["resistance", "sensitivity"],
    isSymmetric: false,
    predicate: "affects_response_to",
  },
  responds_to: {
    label: "is resistant or sensitive to",
    domain: ["cell_line"],
    range: ["drug"],
    aspects: ["resistance", "sensitivity"],
    isSymmetric: false,
    predicate: "affects_response_to",
  },
  has_state_in: {
    label: "is expressed, secreted, mutated, amplified or absent in",
    domain: ["gene"],
    range: ["cell_line"],
    aspects: ["expression", "secretion", "amount", "activity", "mutation", "amplification", "loss"],
    isSymmetric: false,
    predicate: "expressed_in",
  },
  combines_with: {
    label: "is combined with",
    domain: ["drug"],
    range: ["drug"],
    aspects: ["synergy", "antagonism"],
    isSymmetric: true,
    predicate: "interacts_with",
  },
  associated_with: {
    label: "is associated with",
    domain: ["gene", "drug", "cell_line"],
    range: ["gene", "drug"],
    aspects: ["expression", "amount", "activity", "resistance", "sensitivity"],
    isSymmetric: true,
    predicate: "associated_with",
  },
} as const satisfies Record<string, RelationTypeRow>;

export type RelationType = keyof typeof relationTypes;

/** Which way the aspect is said to change. */
export type Direction = "increase" | "decrease" | "none";

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

export type SectionType = keyof typeof sectionTypes;
