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
