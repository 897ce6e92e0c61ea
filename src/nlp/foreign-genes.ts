import type { Span } from "../model/span.ts";

/** Genes of which the first part of oncogenic fusions is made, as papers write them. */
const firstParts =
  /^(?:BCR|TEL|ETV6|EML4|NPM1?|PML|PLZF|ZBTB16|FIP1L1|CBFB|AML1|RUNX1|MLL|KMT2A|EWS|EWSR1|CD74|TPM[34]|KIF5B|CCDC6|NCOA4|SLC34A2|TMPRSS2|NUP98|NUP214|E2A|TCF3|PAX[38]|FUS|SS18|PCM1|TFG|STRN|ZNF198|ZMYM2|LMNA)$/u;
/** Genes of the second part. */
const secondParts =
  /^(?:ABL1?|ABL2|ALK|ROS1?|RET|NTRK[123]|TRK[ABC]|PDGFR(?:A|B|α|β|alpha|beta)|FGFR[1-4]|JAK2|RAR(?:A|α|alpha)|ETO|RUNX1T?1?|AML1|AF4|AF6|AF9|AF10|ENL|ELL|AFF1|MLLT\d+|FLI1|ERG|WT1|MYH11|SMMHC|PBX1|HLF|FOXO1|FKHR|NRG1|SYK|ARNT|HOXA9|EVI1|DDIT3|CHOP|SSX\d?)$/u;
/** What joins the two parts. */
const joint = "(?:-|/|::|–)";
const whole = new RegExp(`^(.+?)${joint}(.+)$`, "u");
const partBehind = new RegExp(`^${joint}(\\p{Lu}[\\p{L}\\d]*)`, "u");
const partBefore = new RegExp(`(\\p{Lu}[\\p{L}\\d]*)${joint}$`, "u");
/** Longer than any part with what joins it. */
const reach = 14;

/** Whether a name is an oncogenic fusion, or a part of one: "BCR-ABL", "EML4" of "EML4-ALK". They come from patients' cells. */
export function isOfFusion(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  const [, first, second] = whole.exec(name) ?? [];
  if (first !== undefined && second !== undefined) return firstParts.test(first) && secondParts.test(second);
  const behind = partBehind.exec(text.slice(end, end + reach))?.[1];
  if (behind !== undefined && firstParts.test(name) && secondParts.test(behind)) return true;
  const before = partBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1];
  return before !== undefined && firstParts.test(before) && secondParts.test(name);
}

/** Lines into which the genes of others are put: those of Ba/F3 need a growth factor, or an oncogene in its place. */
const hostLines = /^(?:Ba\/?F-?3|32D|FDC-?P1|CHO|COS|BHK|Sf-?9|NIH[- ]?3T3|Rat-?[12])/u;

/** Whether a cell line is one that others' genes are put into. */
export function isHostLine(name: string): boolean {
  return hostLines.test(name);
}

const givenBehind = /^[ -](?:(?:over)?express(?:ing|ed in) |transfected|transduced|transformed)/u;
const givenBefore = /(?:expressing|(?:transfected|transduced|transformed) (?:with|by)|(?:transfection|transduction) (?:of|with)|expression of)(?: \p{L}+)? $/u;

/** Whether the words around a name say that cells were given it. */
export function isGivenToCells(text: string, { start, end }: Span): boolean {
  return givenBehind.test(text.slice(end, end + 20)) || givenBefore.test(text.slice(Math.max(0, start - 40), start));
}

/** Words for bacteria, archaea and plants. */
const otherKingdoms =
  /\b(?:bacteri(?:a|um|al)|Escherichia|E\. coli|Salmonella|Streptococc\w+|Staphylococc\w+|Bacillus|B\. subtilis|Pseudomonas|Mycobacteri\w+|Vibrio|Yersinia|Listeria|Helicobacter|Clostridi\w+|Streptomyces|archae(?:a|on|al)|Agrobacteri\w+|Rhizobi\w+|Caulobacter|Synechoc\w+|cyanobacteri\w+|Neisseria|Legionella|Lactobacill\w+|Lactococc\w+|Enterococc\w+|Thermococcus|Arabidopsis|A\. thaliana|Nicotiana|maize|Oryza|wheat(?! germ)|barley|soybean|Medicago|Populus|poplar|chloroplasts?|seedlings?|plants?|Chlamydomonas)\b/u;
/** Words for animals and fungi, for what is theirs, and for people. */
const animals =
  /\b(?:humans?|patients?|mouse|mice|murine|rats?|mammal(?:s|ian)?|vertebrates?|animals?|cell lines?|HeLa|HEK ?293\w*|COS-?\d?|CHO|3T3|fibroblasts?|macrophages?|monocytes?|lymphocytes?|leukocytes?|epithelial|endothelial|neur(?:ons?|onal)|brain|liver|kidney|tumou?rs?|cancers?|carcinomas?|[TB][- ]cells?|hepatocytes?|embryos?|clinical|disease|Xenopus|zebrafish|chick(?:en)?|bovine|calf|rabbits?|porcine|pigs?|insects?|Drosophila|C\. elegans|Caenorhabditis|yeasts?|Saccharomyces|fung(?:us|al|i))\b/iu;

/** Whether a paper is about bacteria or plants by its title, and speaks of nothing that genes of people or animals could be of: proteins of all kinds are made in bacteria. */
export function isOfOtherKingdom(title: string, text: string): boolean {
  return otherKingdoms.test(title) && !animals.test(text);
}
