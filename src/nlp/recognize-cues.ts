/** Words around a name that say of which type it is. Each pattern is anchored at the name and has no nested repetition. */
import type { EntityType } from "../model/schema.ts";
import type { Surroundings } from "./recognize-context.ts";

const geneAfter =
  /^(?:[-\s]|\s?\([^()]{1,20}\)\s)?(?:genes?|proteins?|mRNAs?|cDNAs?|DNA|RNAs?|expression|overexpress\w*|over-express\w*|promoters?|receptors?|kinases?|phosphatases?|pathways?|signal(?:l?ing|s)?|siRNAs?|shRNAs?|antisense|knock-?(?:down|out|in)s?|knocked|silenc\w+|mutations?|mutants?|mutated|variants?|polymorphisms?|alleles?|allelic|locus|loci|haplotypes?|genotypes?|transcripts?|transcription\w*|isoforms?|subunits?|phosphorylat\w+|activity|activation|activat(?:ed|or)|levels?|production|secretion|release|antibod(?:y|ies)|inhibitors?|inhibition|antagonists?|agonists?|ligands?|null|deficien\w+|transgen\w+|deletions?|amplification|loss|methylation|binding|domains?|dependent|mediated|induced|positive|negative|expressing|transfected|driven|targeted|plasmids?|vectors?|family|families|complex(?:es)?|peptides?|immunoreactiv\w+|staining|cleavage|degradation|ubiquitination|exons?|introns?|3'-?UTR|gene\b)\b/iu;
const geneAfterSign = /^\s?(?:\(?\[?[-−–+]\/[-−–+]|[+⁺](?!\d)|flox)/u;
const geneBefore =
  /(?:\b(?:genes?|proteins?|kinases?|receptors?|cytokines?|chemokines?|factors?|oncogenes?|suppressors?|enzymes?|transporters?|markers?|expression of|levels? of|loss of|activation of|inhibition of|phosphorylation of|mutations? (?:in|of)|overexpression of|knock-?down of|deletion of|silencing of|transcription of|activity of|encod(?:es|ing|ed)|mRNA of|secretion of|production of|release of|binding to|interacts? with|phospho\w*|anti|recombinant|mutant|human|murine|mouse|rat|express(?:es|ed|ing)?|overexpress(?:es|ed|ing)?|methylated|exogenous|endogenous)\s?[(,:-]?\s?|anti-|phospho-|\bp-)$/iu;

const cellAfter =
  /^\)?(?:[-\s])?(?:human\s|breast\s|ovarian\s|lung\s|colon\s|prostate\s|[a-z]+\s(?:cancer|carcinoma)\s)?(?:cells?|cell[- ]lines?|xenografts?|cultures?|clones?|sublines?|lines?|monolayers?|spheroids?|tumou?rs?|transfectants?)\b/iu;
const cellBefore =
  /\b(?:cells?|cell[- ]lines?|lines?|sublines?|clones?|cultured|transfected|parental|carcinoma|adenocarcinoma|leuk(?:a?)emi[ac]|lymphoma|myeloma|melanoma|gli?oma|glioblastoma|neuroblastoma|sarcoma|cancer|resistant|sensitive|embryonic kidney|fibroblasts?)\s?[(,:]?\s?$/iu;

const drugAfter =
  /^(?:[-\s]|\s?\([^()]{1,20}\)\s)?(?:treat(?:ment|ed|ments)?|therapy|chemotherapy|administration|administered|exposure|exposed|infusion|injections?|doses?|dosing|concentrations?|resistan(?:t|ce)|sensitiv(?:e|ity)|refractory|induced|toxicity|monotherapy|at\s\d|\(?\d[\d.,]*\s?(?:mg|µ[Mg]|μ[Mg]|u[Mg]|nM|mM|ng|g|IU)|inhibits?|group|alone|plus|analogu?es?|metabolites?|combination|arm|regimens?|based|loaded|withdrawal|tablets?|challenge|pretreatment)\b/iu;
const drugBefore =
  /(?:\b(?:treated with|treatment (?:with|of)|therapy with|doses? of|administration of|administered|administering|received|receiving|given|exposed to|exposure to|combination (?:with|of)|resistan(?:t|ce) to|sensitiv(?:e|ity) to|response to|inhibitors?|antagonists?|agonists?|drugs?|agents?|compounds?|antibod(?:y|ies)|with|plus|mg(?:\/kg)?(?: of)?|[µμ][Mg](?: of)?|nM|mM|effects? of|concentrations? of|injections? of|infusion of)\s?[(,:]?\s?)$/iu;

/** True when the words around a name of this type support it. Disease, species, cell type and variant names need none. */
export function isSupported(type: EntityType, { before, after }: Surroundings): boolean {
  switch (type) {
    case "gene":
      return geneAfter.test(after) || geneAfterSign.test(after) || geneBefore.test(before);
    case "cell_line":
      return cellAfter.test(after) || cellBefore.test(before);
    case "drug":
      return drugAfter.test(after) || drugBefore.test(before);
    default:
      return true;
  }
}

/** True when what follows the name can only follow a cell line (or tells it from a gene or drug of the same name). */
export function isFollowedByCells({ after }: Surroundings): boolean {
  return /^\)?(?:[-\s])?(?:human\s)?(?:[a-z]+\s(?:cancer|carcinoma)\s)?(?:cells?|cell[- ]lines?|xenografts?|monolayers?)\b/iu.test(after);
}

/** True in a list of names: the next or previous item is only a comma, slash, "and" or "or" away. */
export function isListNeighbour(between: string): boolean {
  return /^\)?\s?(?:,|\/|,?\s(?:and|or|and\/or|but|plus|with)\s|,?\s?&\s?|-|:|\+)\s?\(?$/u.test(between);
}
