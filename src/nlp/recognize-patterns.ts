import { type MentionFinder, type Proposal, type RecognitionInput, ranks, type Surroundings, surroundingsOf } from "./recognize-context.ts";
import { isFollowedByCells, isSupported } from "./recognize-cues.ts";

/** One kind of name that its form betrays without any list. */
interface NamePattern {
  readonly id: string;
  readonly type: "gene" | "drug" | "cell_line" | "variant";
  /** Global; group 1, where there is one, is the name. */
  readonly pattern: RegExp;
  readonly score: number;
  readonly accepts?: (name: string) => boolean;
  /** No sentence without a digit can match. */
  readonly hasDigit: boolean;
  /** Weak forms are believed only where the words around speak of the type. */
  readonly needsSupport?: (name: string) => boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Prefixes of codes that are no drugs: grants, trials, accessions, strains, clones of antibodies, questionnaires. */
const noDrugCode =
  /^(?:NCT|CRD|PMID|PMC|GSE|GSM|SRR|SRP|ISRCTN|UMIN|CTRI|ACTRN|IRB|NIH|CA|HL|DK|AG|MH|NM|NP|XM|XP|NR|NC|AF|AB|AY|AC|AL|BC|AK|CT|MR|ICD|ISO|RS|SNP|CD|HLA|PDB|ATCC|TCGA|STRING|EC|IL|SF|WHO|MIM|OMIM|EU|US|RR|RP|RO1|R01|U01|P01|K08|MB|KB|BP|COVID|H|RPMI|DMEM|MCDB|CMRL|PBS|LSM|FACS|SPSS|HPLC|ISI|GPL|PRJNA|PRJEB|SAMN|BMC|JP|DE|WO|FR|GB|CN|JCRB|HTB|CRL|CCL|TIB|RRID|BAC|PAC|YAC|RP11|CTD|ASA|BMI|LOC|KIAA|FLJ|DKFZ|MGC|HGNC|ENSG|ENST|UN|FP|CB|ZNF|LINC|MIR|SNORD|TMEM|FAM|CCDC|HSP|CYP|SLC|UGT|CDK|MMP|TRP|GPR|ADAM|HCT|SMMC|SNU|NCI|MDA|COLO|HEK|OCI|SUM|HCC|SW|LS|HT)$/iu;

/** Capitals before "gene" or "protein" that are no symbols. */
const noGeneSymbol =
  /^(?:[CGT]?DNA|[CMRT]?RNA|RNAI|PCR|SNPS?|GWAS|HBV|HCV|HIV\d?|EBV|HPV|CMV|SARS|HSV\d?|USA|THE|TOTAL|NEW|ONE|TWO|ALL|WT|KO|OXPHOS|ABC|GTP|ATP|ADP|AMP|GDP|BRCT|SH[23]|PDZ|LOSS|HOX|MHC|HLA|CRISPR|[ACGTU]+|[IVX]+|EMT|MDR|UTR|ORF|EST|CNV|LOH|MSI|II|III|TATA|LPS|ROS|GFP|EGFP|YFP|RFP|AND|FOR|TYPE|GAL4|LUC)$/iu;

/** Names known by their form alone, where no list holds them. */
export const namePatterns: readonly NamePattern[] = [
  {
    id: "drug-code",
    type: "drug",
    hasDigit: true,
    // Two to four capitals with three to seven digits: SP600125, LY-294002, GW9662, AZD 6244.
    pattern: /(?<![\p{L}\p{N}/_-])([A-Z]{2,4}[-\s]?\d{4,7}[A-Z]?|[A-Z]{2,3}-\d{3}|[A-Z]{3}\d{3,4})(?![\p{L}\p{N}_/]|-\d|\.\d)/gu,
    score: 0.5,
    accepts: (name) => {
      const letters = /^[A-Z]+/u.exec(name)?.[0] ?? "";
      return !noDrugCode.test(letters) && !/\s(?:19|20)\d\d$/u.test(name);
    },
    needsSupport: (name) => /^[A-Z]{3}-?\d{3}$|^[A-Z]{2}-\d{3}$/u.test(name),
    examples: ["SP600125", "LY-294002", "AZD6244"],
    counterExamples: ["NCT01234567", "GSE12345", "CA 2010"],
  },
  {
    id: "drug-code-with-comma",
    type: "drug",
    hasDigit: true,
    // Numbers of compounds in thousands: U50,488H, L-365,260, ICI 118,551.
    pattern: /(?<![\p{L}\p{N}/_-])([A-Z]{1,4}-?\d{2,3},\d{3}[A-Z]?|[A-Z]{2,4}\s\d{2,3},\d{3}[A-Z]?)(?![\p{L}\p{N}_/]|[.,]\d)/gu,
    score: 0.5,
    accepts: (name) => !noDrugCode.test(/^[A-Z]+/u.exec(name)?.[0] ?? ""),
    needsSupport: (name) => /\s/u.test(name),
    examples: ["U50,488H", "L-365,260", "ICI 118,551"],
    counterExamples: ["US 10,000", "A1,234"],
  },
  {
    id: "cell-line-before-cells",
    type: "cell_line",
    hasDigit: true,
    // A token of letters and digits, at least one capital and one digit, before "cells" or "cell line".
    pattern:
      /(?<![\p{L}\p{N}/_+-])((?=[\p{L}-]*\d)(?=[a-z\d-]*[A-Z])[A-Za-z\d]{1,8}(?:-[A-Za-z\d]{1,6}){0,2}(?:\/[A-Za-z\d]{1,6})?)(?=\s(?:(?:human|breast|ovarian|lung|colon|prostate|gastric|liver|cancer|carcinoma|tumou?r|leuk(?:a?)emia|lymphoma|myeloma|melanoma|glioma|hepatoma)\s){0,3}(?:cells?|cell lines?)\b)/gu,
    score: 0.5,
    accepts: (name) =>
      !/^(?:CD\d+|.*T\d+|Tr\d+|Th\d+|Tc\d+|T\d|B\d|G\d|M\d|S\d|Ly\d.*|Sca-?\d|IL-?\d+|Oct-?\d|Sox\d+|NK1.*|Lin-.*|[GMS]\d\/?[GMS]?|P\d|H\d|Day-?\d+|E\d+|C\d+|V[αβa-z]\d+.*|\d+[DdHh]?)$/u.test(
        name,
      ) && name.length >= 3,
    examples: ["HXT-16"],
    counterExamples: ["CD4", "Th17", "G1"],
  },
  {
    id: "gene-symbol",
    type: "gene",
    // Capitals with a digit, or three to six capitals, right before a word that only a gene or protein takes.
    pattern:
      /(?<![\p{L}\p{N}/_-])((?:[A-Z]{2,5}\d{1,3}[A-Z]?\d{0,2}|[A-Z]\d?[A-Z]{1,4}\d{1,2}|[A-Z]{3,6}|[A-Z][a-z]{2,4}\d{1,2}[a-z]?))(?=\s(?:genes?|mRNA|proteins?|promoter|mutations?|polymorphisms?|alleles?|locus|transcripts?|overexpression|knock-?down|knockout|siRNA|shRNA|phosphorylation)\b|\s?\(?-\/-)/gu,
    hasDigit: false,
    score: 0.5,
    accepts: (name) => !noGeneSymbol.test(name),
    examples: ["QRST4", "ABXY", "Qrs12"],
    counterExamples: ["DNA", "HBV", "SNP"],
  },
  {
    id: "protein-variant",
    type: "variant",
    hasDigit: true,
    pattern:
      /(?<![\p{L}\p{N}/-])(p\.\s?\(?(?:[A-Z][a-z]{2}\d{1,4}(?:[A-Z][a-z]{2}|\*|fs\S{0,6}|del|X)|[A-Z]\d{1,4}(?:[A-Z*]|fs\S{0,6}))\)?|[ACDEFGHIKLMNPQRSTVWY][1-9]\d{1,3}[ACDEFGHIKLMNPQRSTVWY*]|(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)\d{1,4}(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val))(?![\p{L}\p{N}])/gu,
    score: 0.7,
    examples: ["V600E", "p.R248W", "Val600Glu"],
    counterExamples: ["A2780", "T308"],
  },
  {
    id: "dna-variant",
    type: "variant",
    hasDigit: true,
    pattern:
      /(?<![\p{L}\p{N}])([cgm]\.[-*]?\d{1,7}(?:[+_-]\d{1,7}){0,2}\s?(?:[ACGT]\s?>\s?[ACGT]|(?:del|ins|dup)[ACGT]{0,20})|rs\d{3,10}|[-−]?\d{1,5}[ACGT]\s?>\s?[ACGT])(?![\p{L}\p{N}])/gu,
    score: 0.7,
    examples: ["c.920T>G", "rs12345"],
    counterExamples: ["c.v.", "rs"],
  },
];

/** What every sentence holds that a pattern can match; by its id, since the rows themselves are part of what a run states of its rules. */
const held: ReadonlyMap<string, string> = new Map([["cell-line-before-cells", "cell"]]);

/** Names that no list holds but whose form tells the type: drug codes, cell lines named before "cells", sequence variants. */
export const findPatternNames: MentionFinder = ({ text, stretches }: RecognitionInput) => {
  const proposals: Proposal[] = [];
  for (const stretch of stretches) {
    const sentence = text.slice(stretch.start, stretch.end);
    const isNumeric = /\d/u.test(sentence);
    for (const { id, type, pattern, hasDigit, score, accepts, needsSupport } of namePatterns) {
      if (hasDigit && !isNumeric) continue;
      const needed = held.get(id);
      if (needed !== undefined && !sentence.includes(needed)) continue;
      // Not matchAll, which makes a pattern anew each time.
      pattern.lastIndex = 0;
      for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
        const name = match[1] ?? match[0];
        if (accepts !== undefined && !accepts(name)) continue;
        const start = stretch.start + match.index;
        const around = surroundingsOf(text, stretch, { start, end: start + name.length });
        if (type === "drug" && (isFollowedByCells(around) || isStrain(around))) continue;
        if (needsSupport?.(name) === true && !isSupported(type, around)) continue;
        proposals.push({ start, end: start + name.length, type, foundBy: `pattern:${id}`, score, isGeneric: false, lookupName: null, rank: ranks.pattern });
      }
    }
  }
  return proposals;
};

/** "strain DC3000", "LMG 21477(T)": collections number bacteria as makers number compounds. */
function isStrain({ before, after }: Surroundings): boolean {
  return (
    /\b(?:strains?|serovars?|isolates?|subsp\.|pv\.|tomato)\s(?:\S{1,12}\s){0,2}\(?$/u.test(before) ||
    /^\s?\(?T\)|^T\b/u.test(after) ||
    /^\s?=\s?[A-Z]{2}/u.test(after)
  );
}
