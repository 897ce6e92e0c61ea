import type { Aspect, Direction, EntityType, ParticipantType } from "./schema.ts";

/** One row of the mapping; what it leaves out matches anything. The first row that matches a claim holds. */
export interface BiolinkRow {
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

/** What of a claim decides how a person says it. */
export interface WordedClaim {
  readonly aspect: Aspect | null;
  readonly direction: Direction;
}

/** A verb in its base form and what follows it. */
export type ClaimWords = readonly [verb: string, rest: string];

/** What a relation type may join, and how a person and Biolink word it. */
export interface RelationTypeRow {
  readonly label: string;
  readonly domain: readonly ParticipantType[];
  readonly range: readonly ParticipantType[];
  readonly aspects: readonly Aspect[];
  /** True when swapping subject and object says the same thing; such statements are stored with the smaller CURIE first. */
  readonly isSymmetric: boolean;
  /** How a person would say a claim. */
  readonly words: (claim: WordedClaim) => ClaimWords;
  /** How Biolink 4.4 says it: the first row that matches a claim holds, and the last matches all. */
  readonly biolink: readonly BiolinkRow[];
}

const changed: readonly Direction[] = ["increase", "decrease"];
const levels: readonly (Aspect | null)[] = ["activity", "expression", "amount", null];
const response: readonly (Aspect | null)[] = ["resistance", "sensitivity"];

function changeVerb(direction: Direction): string {
  return direction === "none" ? "change" : direction;
}

/** Every relation type, one row each. */
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
    words: ({ aspect, direction }) => [changeVerb(direction), aspect === null ? "" : `the ${aspect} of`],
    biolink: [
      // Genes: control evolved between genes, so "regulates"; other aspects are effects.
      {
        subject: "gene",
        aspects: levels,
        directions: changed,
        predicate: "regulates",
        category: "GeneRegulatesGeneAssociation",
        qualifies: "object",
        defaultAspect: "activity_or_abundance",
      },
      {
        subject: "gene",
        aspects: levels,
        predicate: "regulates",
        category: "GeneToGeneAssociation",
        qualifies: "object",
        defaultAspect: "activity_or_abundance",
      },
      { subject: "gene", predicate: "affects", category: "GeneToGeneAssociation", qualifies: "object" },
      {
        aspects: ["activity"],
        directions: ["decrease"],
        predicate: "affects",
        category: "ChemicalAffectsGeneAssociation",
        qualifies: "object",
        causalMechanism: "inhibition",
      },
      {
        aspects: ["activity"],
        directions: ["increase"],
        predicate: "affects",
        category: "ChemicalAffectsGeneAssociation",
        qualifies: "object",
        causalMechanism: "activation",
      },
      { predicate: "affects", category: "ChemicalAffectsGeneAssociation", qualifies: "object", defaultAspect: "activity_or_abundance" },
    ],
  },
  binds: {
    label: "binds",
    domain: ["gene", "drug"],
    range: ["gene"],
    aspects: [],
    isSymmetric: true,
    words: () => ["bind", ""],
    biolink: [
      { subject: "gene", object: "gene", predicate: "physically_interacts_with", category: "PairwiseGeneToGeneInteraction" },
      { predicate: "physically_interacts_with", category: "ChemicalGeneInteractionAssociation" },
    ],
  },
  targets: {
    label: "acts on as its target",
    domain: ["drug"],
    range: ["gene"],
    aspects: [],
    isSymmetric: false,
    words: () => ["target", ""],
    biolink: [
      {
        directions: ["decrease"],
        predicate: "directly_physically_interacts_with",
        category: "ChemicalGeneInteractionAssociation",
        causalMechanism: "inhibition",
      },
      {
        directions: ["increase"],
        predicate: "directly_physically_interacts_with",
        category: "ChemicalGeneInteractionAssociation",
        causalMechanism: "activation",
      },
      { predicate: "directly_physically_interacts_with", category: "ChemicalGeneInteractionAssociation" },
    ],
  },
  metabolizes: {
    label: "takes as substrate or makes",
    domain: ["gene"],
    range: ["drug"],
    aspects: ["substrate", "product"],
    isSymmetric: false,
    words: ({ aspect }) => (aspect === "product" ? ["make", ""] : ["metabolize", ""]),
    biolink: [
      { aspects: ["substrate"], predicate: "has_substrate", category: "MacromolecularMachineHasSubstrateAssociation" },
      { aspects: ["product"], predicate: "produces", category: "Association" },
      { predicate: "affects", category: "GeneAffectsChemicalAssociation", qualifies: "object", defaultAspect: "metabolic_processing" },
    ],
  },
  transports: {
    label: "transports or changes the level of",
    domain: ["gene", "drug"],
    range: ["drug"],
    aspects: ["amount", "localization", "secretion", "activity"],
    isSymmetric: false,
    words: ({ aspect, direction }) =>
      direction === "none" && aspect !== "amount" ? ["transport", ""] : [changeVerb(direction), `the ${aspect ?? "level"} of`],
    biolink: [
      {
        subject: "gene",
        predicate: "affects",
        category: "GeneAffectsChemicalAssociation",
        qualifies: "object",
        defaultAspect: "transport",
      },
      { predicate: "affects", category: "Association", qualifies: "object", defaultAspect: "transport" },
    ],
  },
  affects_response: {
    label: "changes the resistance or sensitivity of cells to",
    domain: ["gene", "drug"],
    range: ["drug"],
    aspects: ["resistance", "sensitivity"],
    isSymmetric: false,
    words: ({ aspect, direction }) => (aspect === null ? ["affect", "the response to"] : [changeVerb(direction), `${aspect} to`]),
    biolink: [
      // The predicates say whose sensitivity to the drug changes which way, so no qualifier is needed.
      { aspects: response, directions: ["increase"], predicate: "decreases_sensitivity_to", category: "Association" },
      { aspects: response, directions: ["decrease"], predicate: "increases_sensitivity_to", category: "Association" },
      { predicate: "affects_sensitivity_to", category: "Association" },
    ],
  },
  responds_to: {
    label: "is resistant or sensitive to",
    domain: ["cell_line"],
    range: ["drug"],
    aspects: ["resistance", "sensitivity"],
    isSymmetric: false,
    words: ({ aspect, direction }) => {
      if (aspect === null) return ["respond", "to"];
      return ["be", `${direction === "decrease" ? "less " : ""}${aspect === "resistance" ? "resistant" : "sensitive"} to`];
    },
    biolink: [
      // A cell line is no actor on the response: it is resistant. Biolink's "decreases sensitivity to" takes chemicals and genes only.
      { aspects: response, directions: ["increase"], predicate: "associated_with_resistance_to", category: "Association" },
      { aspects: response, directions: ["decrease"], predicate: "associated_with_sensitivity_to", category: "Association" },
      { predicate: "associated_with_response_to", category: "Association" },
    ],
  },
  has_state_in: {
    label: "is expressed, secreted, mutated, amplified or absent in",
    domain: ["gene"],
    range: ["cell_line"],
    aspects: ["expression", "secretion", "amount", "activity", "mutation", "amplification", "loss"],
    isSymmetric: false,
    words: ({ aspect, direction }) => {
      if (aspect === "mutation") return ["be", "mutated in"];
      if (aspect === "amplification") return ["be", "amplified in"];
      if (aspect === "loss") return ["be", "absent in"];
      if (direction === "none") return ["be", aspect === "secretion" ? "secreted in" : aspect === "activity" ? "active in" : "expressed in"];
      return ["have", `${direction === "increase" ? "high" : "low"} ${aspect ?? "expression"} in`];
    },
    biolink: [
      // "Less expressed in" and "lost in" would make a bare "expressed in" false.
      {
        aspects: ["expression", "secretion", "amount", "activity", null],
        directions: ["increase", "none"],
        predicate: "expressed_in",
        category: "Association",
        qualifies: "subject",
      },
      {
        aspects: ["expression", "secretion", "amount", "activity"],
        directions: ["decrease"],
        predicate: "associated_with",
        category: "Association",
        qualifies: "subject",
      },
      { predicate: "associated_with", category: "Association" },
    ],
  },
  combines_with: {
    label: "is combined with",
    domain: ["drug"],
    range: ["drug"],
    aspects: ["synergy", "antagonism"],
    isSymmetric: true,
    words: ({ aspect }) => ["be", aspect === "synergy" ? "synergistic with" : aspect === "antagonism" ? "antagonistic to" : "combined with"],
    biolink: [
      {
        aspects: ["synergy", "antagonism"],
        predicate: "pharmacologically_interacts_with",
        category: "ChemicalEntityToChemicalEntityAssociation",
      },
      // Given together: no interaction is claimed.
      { predicate: "related_to", category: "ChemicalEntityToChemicalEntityAssociation" },
    ],
  },
  associated_with: {
    label: "is associated with",
    domain: ["gene", "drug", "cell_line"],
    range: ["gene", "drug"],
    aspects: ["expression", "amount", "activity", "resistance", "sensitivity"],
    isSymmetric: true,
    words: ({ aspect }) => ["be", aspect === null ? "associated with" : `associated (${aspect}) with`],
    biolink: [
      {
        aspects: response,
        directions: ["increase"],
        object: "drug",
        predicate: "associated_with_resistance_to",
        category: "Association",
      },
      {
        aspects: response,
        directions: ["decrease"],
        object: "drug",
        predicate: "associated_with_sensitivity_to",
        category: "Association",
      },
      { aspects: response, object: "drug", predicate: "associated_with_response_to", category: "Association" },
      {
        aspects: ["expression", "amount", "activity", null],
        directions: ["increase"],
        predicate: "positively_correlated_with",
        category: "Association",
      },
      {
        aspects: ["expression", "amount", "activity", null],
        directions: ["decrease"],
        predicate: "negatively_correlated_with",
        category: "Association",
      },
      { predicate: "associated_with", category: "Association" },
    ],
  },
} as const satisfies Record<string, RelationTypeRow>;

/** Name of a relation type. */
export type RelationType = keyof typeof relationTypes;
