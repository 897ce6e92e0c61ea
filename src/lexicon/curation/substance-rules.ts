import type { CurationRule } from "./rule.ts";

const proteinName =
  /(?:kinase|phosphatase|transferase|transaminase|synthase|synthetase|reductase|dehydrogenase|oxygenase|oxidase|peroxidase|protease|proteinase|peptidase|hydrolase|esterase|sulfatase|ligase|isomerase|lipase|amylase|aldolase|carboxylase|polymerase|nuclease|helicase|caspase|ATPase|GTPase|\bcyclin|interleukin|chemokine|cytokine|integrin|selectin|cadherin|catenin|receptor|antigen|globulin|immunoglobulin|growth factor|necrosis factor|histone|tubulin|actin|myosin|keratin|fibronectin|laminin|vimentin|lectin|thrombin|thromboplastin|trypsin|ferritin|transferrin|protein)s?(?:[ -](?:[A-Z]?\d+[A-Z]?|[A-Z]|alpha|beta|gamma))?$/iu;

/** Enzymes that are given as medicines. */
const enzymeMedicine = /(?:strepto|uro)kinase|collagenase|sulfatase$|alglucosidase|penicillinase|plase$|idursulfase|antithrombin/iu;

const substanceClass =
  /(?:inhibitor|blocker|agonist|antagonist|agent|modulator|activator|inducer|inducing agent|donor|scavenger|drug|group|residue|atom|derivative|compound|vaccine|antibody|antibodies|anion|cation|ion|reagent|material|hormone|role|solution|antibiotic|toxin|dye|supplement|preparation|product|analogue|analog|prodrug|metabolite|polymer|salt|cluster|complex|radical|oxide nanoparticle|nanoparticle)s?$/iu;

/** Rules on names in lists of substances that are proteins or whole classes. */
export const substanceRules: readonly CurationRule[] = [
  {
    id: "protein-as-substance",
    verdict: "reject",
    reason: "a protein, which lists of substances hold too",
    types: ["drug"],
    applies: ({ inText }) => proteinName.test(inText) && !enzymeMedicine.test(inText),
    example: { inText: "alkaline phosphatase", listedAs: "Alkaline Phosphatase", type: "drug", status: "approved" },
    counterExample: { inText: "streptokinase", listedAs: "streptokinase", type: "drug", status: "approved" },
  },
  {
    id: "class-of-substances",
    verdict: "generic",
    reason: "a word for a whole class of substances",
    types: ["drug"],
    applies: ({ inText }) => /\s/u.test(inText) && substanceClass.test(inText),
    example: { inText: "calcium channel blockers", listedAs: "calcium channel blocker", type: "drug", status: "approved" },
    counterExample: { inText: "AKT inhibitor IV", listedAs: "AKT inhibitor IV", type: "drug", status: "approved" },
  },
];
