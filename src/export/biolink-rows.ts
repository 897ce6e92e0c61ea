import type { Aspect, Direction, EntityType, RelationType } from "../model/schema.ts";

/** One row of the mapping; what it leaves out matches anything. The first row that matches a claim holds. */
export interface BiolinkRow {
  readonly relation: RelationType;
  readonly aspects?: readonly (Aspect | null)[];
  readonly directions?: readonly Direction[];
  readonly subject?: EntityType;
  readonly object?: EntityType;
  readonly predicate: string;
  readonly category: string;
  /** Which participant the aspect and direction qualify; without it they are written in our own terms only. */
  readonly qualifies?: "object" | "subject";
  /** Aspect to write where the claim names none. */
  readonly defaultAspect?: string;
  readonly causalMechanism?: string;
}

const changed: readonly Direction[] = ["increase", "decrease"];
const levels: readonly (Aspect | null)[] = ["activity", "expression", "amount", null];
const response: readonly (Aspect | null)[] = ["resistance", "sensitivity"];

/** The mapping to Biolink 4.4; `response` rows are written for resistance, and read the other way for sensitivity. */
export const biolinkRows: readonly BiolinkRow[] = [
  // Genes: control evolved between genes, so "regulates"; other aspects are effects.
  {
    relation: "regulates",
    subject: "gene",
    aspects: levels,
    directions: changed,
    predicate: "regulates",
    category: "GeneRegulatesGeneAssociation",
    qualifies: "object",
    defaultAspect: "activity_or_abundance",
  },
  {
    relation: "regulates",
    subject: "gene",
    aspects: levels,
    predicate: "regulates",
    category: "GeneToGeneAssociation",
    qualifies: "object",
    defaultAspect: "activity_or_abundance",
  },
  { relation: "regulates", subject: "gene", predicate: "affects", category: "GeneToGeneAssociation", qualifies: "object" },
  {
    relation: "regulates",
    aspects: ["activity"],
    directions: ["decrease"],
    predicate: "affects",
    category: "ChemicalAffectsGeneAssociation",
    qualifies: "object",
    causalMechanism: "inhibition",
  },
  {
    relation: "regulates",
    aspects: ["activity"],
    directions: ["increase"],
    predicate: "affects",
    category: "ChemicalAffectsGeneAssociation",
    qualifies: "object",
    causalMechanism: "activation",
  },
  { relation: "regulates", predicate: "affects", category: "ChemicalAffectsGeneAssociation", qualifies: "object", defaultAspect: "activity_or_abundance" },

  { relation: "binds", subject: "gene", object: "gene", predicate: "physically_interacts_with", category: "PairwiseGeneToGeneInteraction" },
  { relation: "binds", predicate: "physically_interacts_with", category: "ChemicalGeneInteractionAssociation" },
  {
    relation: "targets",
    directions: ["decrease"],
    predicate: "directly_physically_interacts_with",
    category: "ChemicalAffectsGeneAssociation",
    causalMechanism: "inhibition",
  },
  {
    relation: "targets",
    directions: ["increase"],
    predicate: "directly_physically_interacts_with",
    category: "ChemicalAffectsGeneAssociation",
    causalMechanism: "activation",
  },
  { relation: "targets", predicate: "directly_physically_interacts_with", category: "ChemicalAffectsGeneAssociation" },

  { relation: "metabolizes", aspects: ["substrate"], predicate: "has_substrate", category: "MacromolecularMachineHasSubstrateAssociation" },
  { relation: "metabolizes", aspects: ["product"], predicate: "produces", category: "Association" },
  { relation: "metabolizes", predicate: "affects", category: "GeneAffectsChemicalAssociation", qualifies: "object", defaultAspect: "metabolic_processing" },
  {
    relation: "transports",
    subject: "gene",
    predicate: "affects",
    category: "GeneAffectsChemicalAssociation",
    qualifies: "object",
    defaultAspect: "transport",
  },
  { relation: "transports", predicate: "affects", category: "Association", qualifies: "object", defaultAspect: "transport" },

  // The predicates say whose sensitivity to the drug changes which way, so no qualifier is needed.
  { relation: "affects_response", aspects: response, directions: ["increase"], predicate: "decreases_sensitivity_to", category: "Association" },
  { relation: "affects_response", aspects: response, directions: ["decrease"], predicate: "increases_sensitivity_to", category: "Association" },
  { relation: "affects_response", predicate: "affects_sensitivity_to", category: "Association" },
  // A cell line is no actor on the response: it is resistant. Biolink's "decreases sensitivity to" takes chemicals and genes only.
  { relation: "responds_to", aspects: response, directions: ["increase"], predicate: "associated_with_resistance_to", category: "Association" },
  { relation: "responds_to", aspects: response, directions: ["decrease"], predicate: "associated_with_sensitivity_to", category: "Association" },
  { relation: "responds_to", predicate: "associated_with_response_to", category: "Association" },

  // "Less expressed in" and "lost in" would make a bare "expressed in" false.
  {
    relation: "has_state_in",
    aspects: ["expression", "secretion", "amount", "activity", null],
    directions: ["increase", "none"],
    predicate: "expressed_in",
    category: "Association",
    qualifies: "subject",
  },
  {
    relation: "has_state_in",
    aspects: ["expression", "secretion", "amount", "activity"],
    directions: ["decrease"],
    predicate: "associated_with",
    category: "Association",
    qualifies: "subject",
  },
  { relation: "has_state_in", predicate: "associated_with", category: "Association" },

  {
    relation: "combines_with",
    aspects: ["synergy", "antagonism"],
    predicate: "pharmacologically_interacts_with",
    category: "ChemicalEntityToChemicalEntityAssociation",
  },
  // Given together: no interaction is claimed.
  { relation: "combines_with", predicate: "related_to", category: "ChemicalEntityToChemicalEntityAssociation" },

  {
    relation: "associated_with",
    aspects: response,
    directions: ["increase"],
    object: "drug",
    predicate: "associated_with_resistance_to",
    category: "Association",
  },
  {
    relation: "associated_with",
    aspects: response,
    directions: ["decrease"],
    object: "drug",
    predicate: "associated_with_sensitivity_to",
    category: "Association",
  },
  { relation: "associated_with", aspects: response, object: "drug", predicate: "associated_with_response_to", category: "Association" },
  {
    relation: "associated_with",
    aspects: ["expression", "amount", "activity", null],
    directions: ["increase"],
    predicate: "positively_correlated_with",
    category: "Association",
  },
  {
    relation: "associated_with",
    aspects: ["expression", "amount", "activity", null],
    directions: ["decrease"],
    predicate: "negatively_correlated_with",
    category: "Association",
  },
  { relation: "associated_with", predicate: "associated_with", category: "Association" },
];
