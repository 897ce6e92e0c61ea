import type { Lexicon, NameCandidate, NameHit } from "../lexicon/lexicon.ts";
import type { Abbreviation } from "../model/mention.ts";
import type { EntityType } from "../model/schema.ts";
import { withoutPlural } from "./abbreviations.ts";
import { lookUp } from "./remembered-lookup.ts";

/** What a short form means in this document. */
export interface LocalDefinition {
  readonly short: string;
  readonly abbreviation: Abbreviation;
  /** `entity`: the long form is a name the lexicon holds. `typed`: its head noun tells the type. `other`: it is no gene, drug or cell line. `unknown`: cannot say. */
  readonly kind: "entity" | "generic" | "typed" | "other" | "unknown";
  readonly type: EntityType | null;
  /** The name to look up for it, for `entity`. */
  readonly lookupName: string | null;
  readonly candidates: readonly NameCandidate[];
}

const geneHead =
  /(?:\b(?:genes?|proteins?|glycoproteins?|lipoproteins?|apoproteins?|proteinases?|receptors?|factors?|ligands?|antigens?|transporters?|co-?transporters?|exchangers?|channels?|subunits?|homologu?es?|cytokines?|chemokines?|interleukins?|interferons?|integrins?|cadherins?|collagens?|cyclins?|caspases?|albumin|globulin|myoglobin|insulin|ferritin|transferrin|activators?|repressors?|adaptor|chaperones?|synthetase|oncogene|suppressor|isoform|hormone|neuropeptide|peptides?|polypeptides?)|\p{L}{3,}(?:kinase|phosphatase|synthase|transferase|hydrolase|reductase|oxidase|dehydrogenase|polymerase|protease|peptidase|esterase|ligase|isomerase|catenin|actin|tubulin|keratin|statin C|kine|ases?))(?:[-\s](?:[\divxIVX]{1,4}|[A-Z]|alpha|beta|gamma|delta|[α-ω])){0,2}(?:[-\s]?(?:like|related|associated|binding)\s\p{L}+)?$/u;
const drugHead =
  /(?:\b(?:(?:kinase|receptor|reuptake|uptake|synthesis|enzyme|checkpoint|polymerase|reductase|cyclooxygenase|proteasome|deacetylase|pump) inhibitor|inhibitors|blockers?|antagonists?|agonists?|drugs?|contraceptives?|anesthetics?|antibiotics?|steroids?|opioids?)|\p{L}{3,}(?:mycin|cillin|oxacin|platin|rubicin|taxel|tinib|ciclib|parib|zomib|umab|ximab|zumab|statin|sartan|pril|olol|azole|caine|idine|amine|azine|azepam|barbital|oxide|chloride|acetate|sulfate|phosphate))$/u;
const otherHead =
  /(?:\b(?:cells?|leukocytes|lymphocytes|macrophages|neurons?|fibroblasts|progenitors?|precursors?|cancers?|carcinomas?|adenocarcinomas?|tumou?rs?|diseases?|syndromes?|disorders?|infections?|injury|lymphomas?|leuka?emias?|failure|sclerosis|fibrosis|hypertension|diabetes|mellitus|obesity|stroke|infarction|transition|resistance|reactions?|assays?|analys[ei]s|imaging|microscopy|tomography|chromatography|spectrometry|electrophoresis|hybridization|sequencing|blotting|indexe?s?|indices|ratios?|rates?|scores?|scales?|groups?|patients?|subjects|controls?|pathways?|stress|therap(?:y|ies)|treatment|chemotherapy|radiotherapy|transplantation|surgery|survival|responses?|polymorphisms?|regions?|sites?|elements?|promoters?|domains?|motifs?|sequences?|systems?|cortex|nucle(?:us|i)|ventricle|arter(?:y|ies)|volume|pressure|time|dose|trials?|stud(?:y|ies)|interval|death|cycle|mass|weight|model|criteria|area|curve|medium|membrane|matrix|barrier|microenvironment|vesicles?|potential|virus(?:es)?|bacteri(?:a|um)|species|mice|rats?|age|activity|expression|differentiation|proliferation|migration|invasion|apoptosis|autophagy|necrosis|metastas[ei]s|remission|recurrence|phenotype|population|network|level|concentration|status|type|phase|stage|length|width|density|distance|deviation|error|range|equilibrium|disequilibrium|heterozygosity|copy number|linkage|function|dysfunction|contraction|flow|output|load|temperature|frequency|threshold|interaction|interactions|effects?|quality|test|tests|tool|method|technique|program|guidelines|score|fragment|fraction|mutagenesis|recombination|repair|damage|instability|plasticity|depression|anxiety|(?:kilo|mega|data)?bases?|bas[ei]s|increases?|decreases?|releases?|cases?|gases|biases?|schizophrenia|autism|behaviou?r|memory|learning|pain|sleep|epilepsy|seizures?|attention|rhythm|complex)|\p{L}{4,}(?:osis|itis|emia|aemia|pathy|oma|omas|uria|ectomy|plasty|scopy|graphy|therapy|metry|genesis|lysis|plasia|trophy))$/iu;

/** Reads the document's own abbreviations: a short form gets the meaning of its long form, whatever any list says of it. */
export function readDefinitions(lexicon: Lexicon, abbreviations: readonly Abbreviation[]): ReadonlyMap<string, LocalDefinition> {
  const definitions = new Map<string, LocalDefinition>();
  for (const abbreviation of abbreviations) {
    const short = withoutPlural(abbreviation.shortText);
    // "p62/SQSTM1" is two names, which the lexicon finds by themselves.
    if (short.includes("/") && short.split("/").every((part) => lookUp(lexicon, part)?.candidates[0] !== undefined)) continue;
    if (!definitions.has(short)) definitions.set(short, readDefinition(lexicon, short, abbreviation));
    // "endoplasmic reticulum stress (ER stress)" defines "ER" too.
    const [first = "", last = ""] = short.split(" ");
    if (last !== "" && abbreviation.longText.endsWith(` ${last}`) && !definitions.has(first)) {
      const longText = abbreviation.longText.slice(0, -last.length - 1);
      definitions.set(first, readDefinition(lexicon, first, { ...abbreviation, shortText: first, longText }));
    }
  }
  return definitions;
}

function readDefinition(lexicon: Lexicon, short: string, abbreviation: Abbreviation): LocalDefinition {
  const long = abbreviation.longText;
  for (const name of spellingsOf(long)) {
    const reading = lookUp(lexicon, name);
    const best = reading?.candidates[0];
    if (reading === null || reading.blocked !== null) continue;
    if (reading.genericType !== null) return { short, abbreviation, kind: "generic", type: reading.genericType, lookupName: null, candidates: [] };
    if (best !== undefined) return { short, abbreviation, kind: "entity", type: best.entity.type, lookupName: name, candidates: reading.candidates };
  }
  const part = coveringHit(lexicon, long);
  if (part !== null) {
    const best = part.candidates[0];
    if (best !== undefined)
      return { short, abbreviation, kind: "entity", type: best.entity.type, lookupName: long.slice(part.start, part.end), candidates: part.candidates };
  }
  if (/\bcells?(?: lines?)?$/iu.test(long) && lookUp(lexicon, short)?.candidates.some((candidate) => candidate.entity.type === "cell_line") === true) {
    return { short, abbreviation, kind: "typed", type: "cell_line", lookupName: null, candidates: [] };
  }
  const type = typeOfHead(long);
  // "Differentially expressed genes (DEGs)" is a class of things, not a thing.
  if (
    type === "gene" &&
    /\b(?:genes|proteins|factors|receptors|enzymes|kinases|proteinases|cytokines|chemokines|channels|transporters|peptides|hormones)$/iu.test(long)
  ) {
    return { short, abbreviation, kind: "other", type: null, lookupName: null, candidates: [] };
  }
  // "Tyrosine kinase inhibitors (TKIs)" names a class.
  if (type === "drug" && /s$/u.test(long)) return { short, abbreviation, kind: "generic", type, lookupName: null, candidates: [] };
  return {
    short,
    abbreviation,
    kind: type === "other" ? "other" : type === null ? "unknown" : "typed",
    type: type === "other" ? null : type,
    lookupName: null,
    candidates: [],
  };
}

/** The type that the last word of a long form tells, `other` for what is no entity of ours, `null` when it says nothing. */
export function typeOfHead(long: string): EntityType | "other" | null {
  const head = long.trim();
  if (/\b(?:resistance|sensitivity|response|exposure|lack|loss|deficiency|absence) (?:to|of|in)\b/iu.test(head)) return "other";
  if (otherHead.test(head)) return "other";
  if (drugHead.test(head)) return "drug";
  return geneHead.test(head) ? "gene" : null;
}

const leading = /^(?:the|a|an|human|murine|mouse|rat|recombinant|novel|selective|specific|plasma|serum|soluble|total)\s/iu;
const trailing = /\s(?:genes?|proteins?|enzymes?|antigens?|polypeptides?|molecules?|families|family)$/iu;

/** The long form as it stands, then without words that dictionaries leave out, then in the singular. */
function spellingsOf(long: string): readonly string[] {
  const spellings = new Set([long]);
  let shorter = long;
  while (leading.test(shorter)) shorter = shorter.replace(leading, "");
  spellings.add(shorter);
  spellings.add(shorter.replace(trailing, ""));
  if (/\p{Ll}{3}s$/u.test(shorter)) spellings.add(shorter.slice(0, -1));
  return [...spellings].filter((spelling) => spelling.length > 2);
}

/** A name that is nearly the whole long form and stands at its end, where the head noun is. */
function coveringHit(lexicon: Lexicon, long: string): NameHit | null {
  const hit = lexicon.find(long).at(-1);
  if (hit === undefined || hit.blocked !== null || hit.candidates.length === 0) return null;
  const covered = hit.end - hit.start;
  return hit.end >= long.length - 1 && covered >= 0.75 * long.length && covered >= 6 ? hit : null;
}
