import { ownString, RecentMemory } from "../model/recent-memory.ts";
import type { Surroundings } from "./recognize-context.ts";

/** A name of a gene or drug that means something else in a certain company. One row per reading, each with an example of both. */
export interface Misreading {
  readonly id: string;
  readonly name: RegExp;
  /** Any of these makes it this reading: the words before, after, or anywhere in the sentence. None given: always. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly sentence?: RegExp;
  /** The name between double angle brackets. */
  readonly example: string;
  readonly counterExample: string;
}

/** Names that are genes or drugs elsewhere and something else here. */
export const misreadings: readonly Misreading[] = [
  {
    id: "endoplasmic-reticulum",
    name: /^ER$/u,
    after: /^[\s-](?:stress|stressors?|chaperones?|membranes?|lumen|resident|retention|export|homeostasis|associated|calcium|Ca2|to-Golgi|Golgi|exit)\b/iu,
    sentence: /endoplasmic reticulum/iu,
    example: "markers of <<ER>> stress rose",
    counterExample: "the <<ER>> status of tumours",
  },
  {
    id: "hippocampal-field",
    name: /^CA[1-4]$/u,
    sentence: /hippocamp|pyramidal|dentate|subicul|neurons?\b|synap|\bLTP\b|amygdal/iu,
    example: "neurons of the <<CA1>> region of the hippocampus",
    counterExample: "the carbonic anhydrase <<CA1>> in erythrocytes",
  },
  {
    id: "kit-of-reagents",
    name: /^kit(?:-\d)?$/iu,
    before:
      /\b(?:ELISA|PCR|assay|counting|detection|extraction|purification|isolation|reagents?|test|diagnostic|commercial|immunoassay|synthesis|labell?ing|staining|sequencing|preparation|mini|maxi)\s$/iu,
    example: "measured with an ELISA <<Kit>> from",
    counterExample: "mutations of <<KIT>> in mast cells",
  },
  {
    id: "software-prism",
    name: /^prism$/iu,
    before: /\b(?:ABI|GraphPad|Graph Pad)\s$/iu,
    example: "on an ABI <<PRISM>> 310",
    counterExample: "loss of <<PRISM>> in cells",
  },
  { id: "t-helper-cell", name: /^Th\d{1,2}$/u, example: "skewed towards <<Th1>> responses", counterExample: "expression of <<TH>> in neurons" },
  {
    id: "statistic",
    name: /^(?:HR|OR|RR|CI|SD|SE|AUC|IQR|SEM)s?$/u,
    after: /^\)?,?\s?(?:[=:]|\[|\(?\d|of\s\d|was\s\d|95)/u,
    before: /\b(?:adjusted|pooled|hazard|odds|crude|multivariate|\d%)\s\(?$/iu,
    example: "worse survival (<<HR>> 1.9, 95% CI 1.2-3.0)",
    counterExample: "mutations of <<HR>> in alopecia",
  },
  {
    id: "mass-spectrometry",
    name: /^MS$/u,
    before: /(?:LC|GC|MS|MALDI|TOF|ESI|ICP)[-/–\s]$/u,
    example: "by LC-<<MS>>",
    counterExample: "the enzyme <<MS>> needs B12",
  },
  {
    id: "reporter-or-scan",
    name: /^CAT$/u,
    after: /^\s(?:assays?|reporters?|scans?|constructs?|scanning)\b/u,
    example: "in a <<CAT>> reporter assay",
    counterExample: "the activity of <<CAT>> and SOD",
  },
  { id: "tomography", name: /^PET$/u, after: /^(?:[-/]CT|\sscans?|\simaging|\s?\/)/u, example: "seen by <<PET>>/CT", counterExample: "the <<PET>> protein" },
  {
    id: "cox-regression",
    name: /^cox$/iu,
    after: /^(?:['’]s)?[\s-](?:regression|proportional|models?|hazards?|multivariate|univariate|analys[ei]s)/iu,
    example: "in <<Cox>> regression",
    counterExample: "the enzyme <<COX>> makes prostaglandins",
  },
  {
    id: "tag",
    name: /^(?:GST|MYC|FLAG|HIS|HA|GFP|MBP)$/iu,
    after: /^[-\s](?:pull-?downs?|fusions?|tags?|tagged|epitopes?)\b/iu,
    example: "by <<GST>> pull-down",
    counterExample: "the activity of <<GST>> rose",
  },
  {
    id: "insulin-resistance",
    name: /^insulin$/iu,
    after: /^[\s-](?:resistan(?:ce|t)|sensitivity|tolerance|insensitivity|sensiti[sz]er|sensiti[sz]ing)\b/iu,
    example: "patients with <<insulin>> resistance",
    counterExample: "levels of <<insulin>> rose",
  },
  { id: "haplotype", name: /^[ACGT](?:[-/][ACGT]){1,8}$/u, example: "the haplotype <<A-C-C>>", counterExample: "the transporter <<CAT>>" },
  {
    id: "electrophoresis",
    name: /^SDS$/u,
    after: /^[-\s](?:PAGE|polyacrylamide|sample|gels?|buffer)/iu,
    example: "by <<SDS>>-PAGE",
    counterExample: "the enzyme <<SDS>> in liver",
  },
  {
    id: "lymph-node-stage",
    name: /^(?:T[0-4]|N[0-3]|M[01])$/u,
    after: /^[-\s]?(?:[NM][0-3x]|stage|stages|tumou?rs?|disease|phase)/iu,
    example: "a <<T3>> tumour",
    counterExample: "levels of <<T3>> rose",
  },
  {
    id: "pigment-epithelium",
    name: /^RPE$/u,
    after: /^[\s-](?:cells?|layers?|65)\b/u,
    sentence: /retinal pigment|retina/iu,
    example: "in human <<RPE>> cells",
    counterExample: "the epimerase <<RPE>> of the pentose pathway",
  },
  {
    id: "b-cell-receptor",
    name: /^BCR$/u,
    sentence: /\bB[- ]?(?:cell|lymphocyte)/u,
    example: "cross-linking of the <<BCR>> on B cells",
    counterExample: "fusion of <<BCR>> with ABL1",
  },
  {
    id: "ubiquitin-ligase",
    name: /^SCF$/u,
    after: /^\s?(?:\([A-Z]|complex|ubiquitin|E3)/u,
    sentence: /ubiquitin|F-box/iu,
    example: "the ubiquitin ligase <<SCF>>",
    counterExample: "the growth factor <<SCF>> binds KIT",
  },
  {
    id: "rubidium",
    name: /^Rb$/u,
    after: /^[+⁺]|^,\s(?:[A-Z][a-z]?,\s){2}/u,
    before: /(?:\b[A-Z][a-z]?,\s){2}$|8[67]$/u,
    example: "traces of Li, Nb, <<Rb>>, Te",
    counterExample: "loss of <<Rb>> in retinoblastoma",
  },
  {
    id: "reverse-transcription",
    name: /^RT$/u,
    after: /^[-\s/]?q?-?(?:PCR|qPCR|LAMP)|^\s\(/u,
    before: /\bat\s$/u,
    example: "by <<RT>>-PCR",
    counterExample: "the <<RT>> of the virus",
  },
];

/** Strings that are no name of any type where they stand: numbers, doses, ions, parts of chemical names, addresses and sequences. */
export const noNames: readonly Misreading[] = [
  { id: "number", name: /^\d+$/u, example: "as shown in [<<24>>]", counterExample: "in <<C24>> cells" },
  {
    id: "word-and-number",
    name: /^(?:(?:days?|type|phase|all|group|age|grade|stage|step|part|no|not|men)\s\d+|(?:and|or|in|at|of|to|for|by|on|as|is|was|were|the|an?|with|from|than)\s(?:\d+|\p{L}+))$/iu,
    example: "doses of 10 <<and 1>> mg",
    counterExample: "levels of <<interleukin 6>>",
  },
  {
    id: "ion",
    name: /^(?:Ca|Mg|Zn|Mn|Fe|Cu|K|Na|Cl|H)\d?$/u,
    after: /^\s?\(?\d?[+⁺]/u,
    example: "influx of <<Ca2>>+ ions",
    counterExample: "the enzyme <<CA2>> binds",
  },
  {
    id: "dosing",
    name: /^(?:BID|TID|QID|QD|SC|IV|PO|IP)$/iu,
    before: /\b(?:mg|g|µg|μg|ug|ml|mL|kg|day|daily|IU)\s\(?$/u,
    example: "asenapine at 5 mg <<BID>>",
    counterExample: "cleavage of <<BID>> by caspases",
  },
  {
    id: "inside-chemical",
    name: /^\p{L}/u,
    before: /(?:^|[^\p{L}\p{N},-])(?:\d,){0,3}\d-$/u,
    example: "the 5-<<HT3>> antagonist",
    counterExample: "PD-1-<<PD-L1>> binding",
  },
  {
    id: "chain-reaction",
    name: /\bpolymerase$/iu,
    after: /^\schain[\s-]reactions?\b/iu,
    example: "amplified by the <<polymerase>> chain reaction",
    counterExample: "the DNA <<polymerase>> of the phage",
  },
  {
    id: "residue",
    name: /^(?:serine|threonine|tyrosine|lysine|arginine|cysteine|proline|histidine|leucine|tryptophan|asparagine|glutamine)s?$/iu,
    after:
      /^(?:[-/](?:serine|threonine|tyrosine|lysine))?(?:[-\s](?:(?:de)?phosphorylat|ubiquitinat|ubiquitylat|acetylat|methylat|sumoylat|residues?\b|kinases?\b|phosphatases?\b|proteases?\b|protein\s(?:kinase|phosphatase)s?\b|zippers?\b|rich\b|knots?\b)|[-\s]\d{2,4}(?![\d.,]|\s?[mµμun]?(?:g|M|mol)\b))/iu,
    example: "through <<tyrosine>> phosphorylation of the receptor",
    counterExample: "cells without <<tyrosine>> in the medium",
  },
  {
    id: "name-of-a-line",
    name: /^[A-Z][A-Z\d-]{1,7}$/u,
    before: /\bcell line,\s\(?$/u,
    example: "the melanoma cell line, <<BLM>>, was used",
    counterExample: "in a cell line with <<BLM>>",
  },
  {
    id: "half-a-code",
    name: /^[A-Z]{1,4}-?\d{2,3}$/u,
    after: /^,\d{3}[A-Z]?(?![\p{L}\p{N}])/u,
    example: "the agonist <<U50>>,488H",
    counterExample: "the snoRNAs <<U50>>, U51 and U52",
  },
  { id: "extracellular-loop", name: /^[EI]CL-?[1-4]$/u, example: "the second extracellular loop (<<ECL2>>)", counterExample: "binding of <<CCL2>> to cells" },
  { id: "nuclear-domain", name: /^ND-?10$/u, example: "the structures known as <<ND10>>", counterExample: "cells of the line <<ND7/23>>" },
  {
    id: "artificial-chromosome",
    name: /^[YB]ACs?$/u,
    after: /^\s(?:contigs?|librar(?:y|ies)|clones?|vectors?|transgenics?|DNA)\b/u,
    before: /\b(?:CEPH|human|mouse|overlapping)\s$/u,
    example: "a <<YAC>> contig of the region",
    counterExample: "lysis of <<YAC>> cells",
  },
  { id: "water", name: /^water$/iu, example: "tap <<water>> and a <<water>> maze", counterExample: "hydrogen <<peroxide>>" },
  { id: "finger", name: /^zinc$/iu, after: /^[\s-]fingers?\b/iu, example: "a <<zinc>> finger protein", counterExample: "<<zinc>> deficiency" },
  { id: "torn", name: /_|^[^()]*\([^()]*$/u, example: "genotypes <<C_6>>+ and 6+", counterExample: "release of <<PGE(2)>>" },
  {
    id: "fat-of-a-diet",
    name: /^fats?$/iu,
    after: /^[\s-](?:diets?|fed|feeding|mass|pads?|depots?|tissues?|cells?|bod(?:y|ies)|stores?|storage|deposits?|deposition|content|intake)\b/iu,
    example: "mice on a high-<<fat>> diet",
    counterExample: "cells were given <<fat>> and sugar",
  },
  {
    id: "lipid-of-a-membrane",
    name: /^(?:lipid|phospholipid|cholesterol)s?$/iu,
    after: /^[\s-](?:rafts?|bilayers?|droplets?|monolayers?|microdomains?|vesicles?|nanoparticles?)\b/iu,
    example: "recruited to <<lipid>> rafts",
    counterExample: "<<cholesterol>> lowered its activity",
  },
  {
    id: "kind-of-effect",
    name: /^(?:analgesic|an(?:a)?esthetic|anticoagulant|anticonvulsant|antidepressant|antihypertensive|anti-?oxidant|antipsychotic|bronchodilator|diuretic|hypnotic|sedative|stimulant|vasoconstrictor|vasodilator)$/iu,
    after: /^\s(?:effects?|actions?|activit(?:y|ies)|efficacy|potency|propert(?:y|ies)|responses?)\b/iu,
    example: "the <<analgesic>> effect of morphine",
    counterExample: "each <<analgesic>> was given twice",
  },
  {
    id: "tool-of-nucleotides",
    name: /^(?:phosphorothioate )?oligo(?:deoxy)?(?:ribo)?nucleotides?$/iu,
    example: "antisense <<oligonucleotides>> to BCL2",
    counterExample: "degraded to <<nucleosides>>",
  },
  {
    id: "soft-agar",
    name: /^agars?$/iu,
    before: /\b(?:soft|blood|nutrient|chocolate|semi-?solid)[\s-]$/iu,
    example: "colonies in soft-<<agar>>",
    counterExample: "<<agar>> was added to the food",
  },
  { id: "organelle", name: /^(?:trans-|cis-)?golgi$/iu, example: "transport to the <<Golgi>>", counterExample: "the matrix protein <<GM130>>" },
  {
    id: "numbered-residue",
    name: /^(?:(?:Ser|Thr|Tyr|Asp|Asn|Gln)-?\(?\d{2,4}\)?|(?:Lys|Arg|Cys|Glu|His|Leu|Pro)-?\(?\d{3,4}\)?)$/u,
    example: "phosphorylated at <<Thr68>>",
    counterExample: "the yeast mutants <<his3>> and leu2",
  },
  {
    id: "part-of-a-protein",
    name: /^(?:(?:(?:alpha|beta|gamma|delta|α|β|γ|δ)[-\s])?sub-?units?|(?:basic )?helix-loop-helix|homeo(?:box(?:es)?|domains?)|SH[23]|[NC]-termin(?:al|us)|zinc[- ]fingers?)$/iu,
    example: "its <<SH3>> domain",
    counterExample: "the <<SH3GL2>> gene",
  },
  {
    id: "binding-site",
    name: /^(?:[EG]C?-?box(?:es)?|kappa ?B|κB)$/iu,
    example: "mutated <<kappa B>> sites",
    counterExample: "translocation of <<NF-kappa B>>",
  },
  {
    id: "chemical-group",
    name: /^(?:methyl|ethyl|phenyl|carboxyl|hydroxyl|carbonyl|amino|acyl|sulfonyl|alkyl|imidazolyl|isopropyl)$/iu,
    example: "transfer of the <<methyl>> group",
    counterExample: "oxidation of <<methanol>>",
  },
  {
    id: "reporter-enzyme",
    name: /^chloramphenicol$/iu,
    after: /^[\s-]acetyl[\s-]?transferase\b/iu,
    example: "the <<chloramphenicol>> acetyl transferase gene",
    counterExample: "resistant to <<chloramphenicol>>",
  },
  { id: "roman-number", name: /^(?:I{1,3}|IV|V|VI{1,3})$/u, example: "class <<II>> molecules", counterExample: "the invariant chain <<Ii>>" },
  {
    id: "month",
    name: /^April$/u,
    before: /(?:\b(?:in|since|until|and|to|of|by|during|from|between|on|late|early|mid|\d{1,2})[\s-]|[-–]|\d\.?\s)$/iu,
    after: /^,?\s(?:\d|to\b|and\s[A-Z]|through\b|until\b)/u,
    example: "between <<April>> 2004 and May",
    counterExample: "the ligand <<April>> binds BCMA",
  },
  { id: "isotope", name: /^(?:\(\d{1,3}\)|\d{1,3})[CHNOPF]$/u, example: "by <<(13)C>> NMR", counterExample: "labelled <<(13)C-glucose>>" },
  { id: "zinc-finger", name: /^(?:His|Cys)\d$/u, example: "three Cys2-<<His2>> zinc fingers", counterExample: "loss of <<HIS2>>" },
  { id: "address", name: /\p{L}/u, after: /^(?:@|\.(?:com|org|net|edu)\b)/u, example: "write to <<met>>@clinic.org", counterExample: "loss of <<MET>>. Then" },
  { id: "sequence", name: /^[ACGTU]+$/u, before: /[35]['′]-?$/u, example: "the primer 5'-<<CAT>>", counterExample: "the enzyme <<CAT>>" },
];

/** Names kept at most with the rows whose pattern of names they fit. */
const remembered = 12_000;
const fitting = new Map<readonly Misreading[], RecentMemory<string, readonly Misreading[]>>();

/** The rows that a name fits by itself. The same names come again and again, and few rows fit any. */
function rowsFitting(rows: readonly Misreading[], name: string): readonly Misreading[] {
  let known = fitting.get(rows);
  if (known === undefined) {
    known = new RecentMemory(remembered);
    fitting.set(rows, known);
  }
  let found = known.get(name);
  if (found === undefined) {
    found = rows.filter((row) => row.name.test(name));
    known.set(ownString(name), found);
  }
  return found;
}

/** The first of the rows that fits a name in its surroundings and sentence; `null` when it can be what it seems. */
export function misreadingOf(rows: readonly Misreading[], name: string, { before, after }: Surroundings, sentence: () => string): Misreading | null {
  for (const row of rowsFitting(rows, name)) {
    const isUnconditional = row.before === undefined && row.after === undefined && row.sentence === undefined;
    if (isUnconditional || row.before?.test(before) === true || row.after?.test(after) === true || row.sentence?.test(sentence()) === true) return row;
  }
  return null;
}
