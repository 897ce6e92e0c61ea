/** What Biolink 4.4 asks of a class of associations, as far as we write it; names without prefix. Left out is what it leaves open. */
export interface AssociationClass {
  /** Categories that the subject may have. */
  readonly subjects?: readonly string[];
  /** Categories that the object may have. */
  readonly objects?: readonly string[];
  /** Predicates, of those that we write. */
  readonly predicates?: readonly string[];
  /** Qualifiers that must be there. */
  readonly required?: readonly string[];
}

const interactions: readonly string[] = ["physically_interacts_with", "directly_physically_interacts_with"];

/** The class that takes anything. */
export const anyAssociation = "Association";

/** Every class of associations that we write. `test/independent/check-kgx.py` reads the same out of the model itself. */
export const associationClasses: Readonly<Record<string, AssociationClass>> = {
  [anyAssociation]: {},
  ChemicalAffectsGeneAssociation: {
    subjects: ["ChemicalEntity"],
    objects: ["Gene", "GeneFamily", "CellLine", "Disease", "Cell", "SequenceVariant"],
    predicates: ["affects"],
  },
  ChemicalEntityToChemicalEntityAssociation: { objects: ["ChemicalEntity"] },
  ChemicalGeneInteractionAssociation: { subjects: ["ChemicalEntity"], objects: ["Gene"], predicates: interactions },
  GeneAffectsChemicalAssociation: { subjects: ["Gene", "GeneFamily", "ChemicalEntity"], objects: ["ChemicalEntity"], predicates: ["affects"] },
  GeneRegulatesGeneAssociation: {
    subjects: ["Gene", "GeneFamily", "ChemicalEntity"],
    objects: ["Gene", "GeneFamily", "ChemicalEntity"],
    predicates: ["regulates"],
    required: ["qualified_predicate", "object_aspect_qualifier", "object_direction_qualifier"],
  },
  GeneToGeneAssociation: { subjects: ["Gene"], objects: ["Gene"] },
  MacromolecularMachineHasSubstrateAssociation: { subjects: ["Gene", "GeneFamily"], objects: ["ChemicalEntity"], predicates: ["has_substrate"] },
  PairwiseGeneToGeneInteraction: { subjects: ["Gene"], objects: ["Gene"], predicates: interactions },
};

/** The class where it takes participants of these categories, otherwise the one that takes anything: many classes are for genes and leave out families. */
export function associationBetween(category: string, subject: string, object: string): string {
  const { subjects, objects } = associationClasses[category] ?? {};
  return (subjects?.includes(subject) ?? true) && (objects?.includes(object) ?? true) ? category : anyAssociation;
}
