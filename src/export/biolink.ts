import type { Aspect, Direction, EntityType, RelationType } from "../model/schema.ts";
import type { Entity } from "../model/statement.ts";

/** How Biolink 4.4 words one statement. Names are without prefix: predicates in snake case, categories in camel case. */
export interface BiolinkEdge {
  readonly category: string;
  /** Stays true when the qualifiers are dropped. */
  readonly predicate: string;
  readonly qualifiedPredicate: string | null;
  readonly objectAspect: string | null;
  readonly objectDirection: "increased" | "decreased" | null;
  readonly subjectAspect: string | null;
  readonly subjectDirection: "increased" | "decreased" | null;
  readonly causalMechanism: string | null;
}

/** What of a statement decides its Biolink wording. */
export interface BiolinkClaim {
  readonly relation: RelationType;
  readonly aspect: Aspect | null;
  readonly direction: Direction;
  readonly subjectType: EntityType;
  readonly objectType: EntityType;
}

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

/** Biolink's name for an aspect; `isInverse` where Biolink names only the opposite process. `null`: Biolink has no word, our own property says it. */
export const biolinkAspects: Readonly<Record<Aspect, { readonly name: string; readonly isInverse: boolean } | null>> = {
  activity: { name: "activity", isInverse: false },
  expression: { name: "expression", isInverse: false },
  amount: { name: "abundance", isInverse: false },
  secretion: { name: "secretion", isInverse: false },
  localization: { name: "localization", isInverse: false },
  degradation: { name: "degradation", isInverse: false },
  stability: { name: "stability", isInverse: false },
  phosphorylation: { name: "phosphorylation", isInverse: false },
  dephosphorylation: { name: "phosphorylation", isInverse: true },
  ubiquitination: { name: "ubiquitination", isInverse: false },
  acetylation: { name: "acetylation", isInverse: false },
  deacetylation: { name: "acetylation", isInverse: true },
  methylation: { name: "methylation", isInverse: false },
  sumoylation: { name: "sumoylation", isInverse: false },
  glycosylation: { name: "glycosylation", isInverse: false },
  cleavage: { name: "cleavage", isInverse: false },
  splicing: { name: "splicing", isInverse: false },
  resistance: null,
  sensitivity: null,
  mutation: null,
  amplification: null,
  loss: null,
  synergy: null,
  antagonism: null,
  substrate: null,
  product: null,
};

const opposite: Readonly<Record<Direction, Direction>> = { increase: "decrease", decrease: "increase", none: "none" };

/** Words a claim in Biolink. Never throws: every relation has a row that matches anything (tested). */
export function biolinkOf(claim: BiolinkClaim): BiolinkEdge {
  // The response rows are written for resistance.
  const direction = claim.aspect === "sensitivity" ? opposite[claim.direction] : claim.direction;
  const row = biolinkRows.find((candidate) => matches(candidate, claim, direction)) ?? unknownRow(claim.relation);
  const aspect = claim.aspect === null ? null : biolinkAspects[claim.aspect];
  const isInverse = aspect?.isInverse ?? false;
  const qualified = directionName(isInverse ? opposite[direction] : direction);
  const aspectName = aspect?.name ?? row.defaultAspect ?? null;
  const ofObject = row.qualifies === "object";
  const ofSubject = row.qualifies === "subject" && aspectName !== null;
  return {
    category: row.category,
    predicate: row.predicate,
    // "affects" does not read with a direction: X causes increased expression of Y.
    qualifiedPredicate: ofObject && qualified !== null ? "causes" : null,
    objectAspect: ofObject ? aspectName : null,
    objectDirection: ofObject ? qualified : null,
    subjectAspect: ofSubject ? aspectName : null,
    subjectDirection: ofSubject ? qualified : null,
    causalMechanism: row.causalMechanism ?? null,
  };
}

/** What may always be said; no relation comes to it (tested). */
function unknownRow(relation: RelationType): BiolinkRow {
  return { relation, predicate: "related_to", category: "Association" };
}

function matches(row: BiolinkRow, claim: BiolinkClaim, direction: Direction): boolean {
  return (
    row.relation === claim.relation &&
    (row.aspects === undefined || row.aspects.includes(claim.aspect)) &&
    (row.directions === undefined || row.directions.includes(direction)) &&
    (row.subject === undefined || row.subject === claim.subjectType) &&
    (row.object === undefined || row.object === claim.objectType)
  );
}

function directionName(direction: Direction): "increased" | "decreased" | null {
  return direction === "none" ? null : direction === "increase" ? "increased" : "decreased";
}

const categories: Readonly<Record<EntityType, string>> = {
  gene: "Gene",
  // Not SmallMolecule: antibodies are drugs too.
  drug: "ChemicalEntity",
  cell_line: "CellLine",
  disease: "Disease",
  species: "OrganismTaxon",
  cell_type: "Cell",
  variant: "SequenceVariant",
};

/** The Biolink category of an entity, without prefix. */
export function biolinkCategory(entity: Pick<Entity, "type" | "isFamily">): string {
  return entity.type === "gene" && entity.isFamily ? "GeneFamily" : categories[entity.type];
}
