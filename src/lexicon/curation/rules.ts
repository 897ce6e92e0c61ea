import type { EntityType } from "../../model/schema.ts";
import { foldName } from "../fold.ts";
import type { NameStatus } from "../lexicon.ts";
import { englishWords } from "./english-words.ts";
import { stopNameFor } from "./stop-names.ts";

/** A listed name met in a text, as the rules see it. */
export interface NamedCase {
  readonly inText: string;
  readonly listedAs: string;
  readonly type: EntityType;
  readonly status: NameStatus;
  readonly isFamily: boolean;
  /** The starter lists have the entity: it is one that many papers name. */
  readonly isCommon: boolean;
  /** "cell", "cells" or "cell line" follows. */
  readonly beforeCells: boolean;
  /** No small letter stands near: a heading in capitals. */
  readonly amongCapitals: boolean;
}

/**
 * One row of curation. `reject`: it is not this name. `context`: it may be, but is believed only with support from its surroundings.
 * Names with status `curated` were settled by hand and pass.
 * `generic`: a word for a whole class, which has the type but no identifier.
 */
export interface CurationRule {
  readonly id: string;
  readonly verdict: "reject" | "generic" | "context";
  /** For people; completes "is doubtful because it is ...". */
  readonly reason: string;
  readonly types: readonly EntityType[];
  readonly applies: (named: NamedCase) => boolean;
  readonly example: RuleExample;
  readonly counterExample: RuleExample;
}

/** A case with the usual values left out. */
export type RuleExample = Pick<NamedCase, "inText" | "listedAs" | "type" | "status"> & Partial<NamedCase>;

const names: readonly EntityType[] = ["gene", "cell_line", "drug"];
const onlyLetters = /^\p{L}+$/u;
const lowerWord = /^\p{Ll}+$/u;
const capitals = /\p{Lu}/gu;

const diseaseName =
  /(?:diseases?|syndrome|cancer|carcinoma|sarcoma|lymphoma|melanoma|leuk(?:a)?emia|tumou?rs?|deficiency|retardation|deafness|dystrophy|ataxia|palsy|epilepsy|dementia|diabetes|cataract|anomaly|malformation|susceptibility|\p{L}{3}(?:itis|osis|opathy|emia|emias|sclerosis|plasia|fibromatosis|chromatosis|trichosis|keratosis))(?:,? (?:type )?(?:\d+|[IVX]+|[a-z]))?$/iu;

const proteinName =
  /(?:kinase|phosphatase|transferase|transaminase|synthase|synthetase|reductase|dehydrogenase|oxygenase|oxidase|peroxidase|protease|proteinase|peptidase|hydrolase|esterase|sulfatase|ligase|isomerase|lipase|amylase|aldolase|carboxylase|polymerase|nuclease|helicase|caspase|ATPase|GTPase|\bcyclin|interleukin|chemokine|cytokine|integrin|selectin|cadherin|catenin|receptor|antigen|globulin|immunoglobulin|growth factor|necrosis factor|histone|tubulin|actin|myosin|keratin|fibronectin|laminin|vimentin|lectin|thrombin|thromboplastin|trypsin|ferritin|transferrin|protein)s?(?:[ -](?:[A-Z]?\d+[A-Z]?|[A-Z]|alpha|beta|gamma))?$/iu;

/** Enzymes that are given as medicines. */
const enzymeMedicine = /(?:strepto|uro)kinase|collagenase|sulfatase$|alglucosidase|penicillinase|plase$|idursulfase|antithrombin/iu;

const substanceClass =
  /(?:inhibitor|blocker|agonist|antagonist|agent|modulator|activator|inducer|inducing agent|donor|scavenger|drug|group|residue|atom|derivative|compound|vaccine|antibody|antibodies|anion|cation|ion|reagent|material|hormone|role|solution|antibiotic|toxin|dye|supplement|preparation|product|analogue|analog|prodrug|metabolite|polymer|salt|cluster|complex|radical|oxide nanoparticle|nanoparticle)s?$/iu;

function isSymbol(listed: string): boolean {
  return !/\s/u.test(listed) && (listed.match(capitals)?.length ?? 0) >= 2;
}

function isEnglish(text: string): boolean {
  return englishWords.has(text.toLowerCase());
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

function size(text: string): number {
  return bare(text).length;
}

/** Every rule, rejections first. The first that applies speaks. */
export const curationRules: readonly CurationRule[] = [
  {
    id: "symbol-in-small-letters",
    verdict: "reject",
    reason: "a symbol of capitals, written in small letters",
    types: names,
    applies: ({ inText, listedAs }) => lowerWord.test(inText) && isSymbol(listedAs) && listedAs.length <= inText.length + 2,
    example: { inText: "was", listedAs: "WAS", type: "gene", status: "approved" },
    counterExample: { inText: "survivin", listedAs: "survivin", type: "gene", status: "synonym" },
  },
  {
    id: "english-word",
    verdict: "reject",
    reason: "an English word that is not written in capitals",
    types: ["gene", "cell_line"],
    applies: ({ inText, listedAs }) =>
      isEnglish(inText) && (lowerWord.test(inText) || (inText !== inText.toUpperCase() && inText !== listedAs && isSymbol(listedAs))),
    example: { inText: "Rest", listedAs: "REST", type: "gene", status: "approved" },
    counterExample: { inText: "Bax", listedAs: "BAX", type: "gene", status: "approved" },
  },
  {
    id: "cell-line-in-small-letters",
    verdict: "reject",
    reason: "a cell line, written as an ordinary word",
    types: ["cell_line"],
    applies: ({ inText }) => /^\p{Ll}+$/u.test(inText) || (/^\p{Lu}?\p{Ll}+$/u.test(inText) && isEnglish(inText)),
    example: { inText: "time", listedAs: "Time", type: "cell_line", status: "approved" },
    counterExample: { inText: "Daudi", listedAs: "Daudi", type: "cell_line", status: "approved" },
  },
  {
    id: "heading-in-capitals",
    verdict: "reject",
    reason: "an English word in a heading of capitals",
    types: ["gene", "cell_line"],
    applies: ({ inText, amongCapitals }) => amongCapitals && isEnglish(inText),
    example: { inText: "SET", listedAs: "SET", type: "gene", status: "approved", amongCapitals: true },
    counterExample: { inText: "SET", listedAs: "SET", type: "gene", status: "approved" },
  },
  {
    id: "english-word-in-capitals",
    verdict: "context",
    reason: "an English word in capitals",
    types: ["gene", "cell_line"],
    applies: ({ inText, type, status, beforeCells }) => isEnglish(inText) && (type === "gene" ? status !== "approved" : !beforeCells),
    example: { inText: "ARM", listedAs: "ARM", type: "gene", status: "synonym" },
    counterExample: { inText: "REST", listedAs: "REST", type: "gene", status: "approved" },
  },
  {
    id: "plural-of-a-symbol",
    verdict: "context",
    reason: "the plural of something that is written like a symbol",
    types: ["gene"],
    applies: ({ inText, listedAs, isFamily }) => !isFamily && /^\p{Ll}?\p{Lu}{2,}s$/u.test(inText) && !listedAs.endsWith("s"),
    example: { inText: "MSCs", listedAs: "MSC", type: "gene", status: "approved" },
    counterExample: { inText: "HDACs", listedAs: "HDAC", type: "gene", status: "approved", isFamily: true },
  },
  {
    id: "small-first-letter",
    verdict: "context",
    reason: "a small first letter that the symbol does not have",
    types: ["gene", "drug"],
    applies: ({ inText, listedAs }) => /^(?![hmrpz])\p{Ll}\p{Lu}{2,}\d*$/u.test(inText) && /^\p{Lu}/u.test(listedAs),
    example: { inText: "cAMP", listedAs: "CAMP", type: "gene", status: "approved" },
    counterExample: { inText: "mTOR", listedAs: "mTOR", type: "gene", status: "synonym" },
  },
  {
    id: "disease-name",
    verdict: "reject",
    reason: "the name of a disease",
    types: ["gene"],
    applies: ({ inText, listedAs, isFamily }) => !isFamily && /\p{Ll}{4}/u.test(listedAs) && diseaseName.test(inText),
    example: { inText: "Alzheimer disease", listedAs: "Alzheimer disease", type: "gene", status: "previous" },
    counterExample: { inText: "huntingtin", listedAs: "huntingtin", type: "gene", status: "name" },
  },
  {
    id: "article",
    verdict: "reject",
    reason: "an article and a word",
    types: names,
    applies: ({ inText }) => /^(?:a|[Tt]he|[Aa]nd|[Oo]f|[Ii]n|[Tt]o)\s/u.test(inText),
    example: { inText: "a factor", listedAs: "A-factor", type: "drug", status: "approved" },
    counterExample: { inText: "A 549", listedAs: "A-549", type: "cell_line", status: "synonym" },
  },
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
  {
    id: "two-characters",
    verdict: "context",
    reason: "a name of one or two characters",
    types: names,
    applies: ({ inText, type, beforeCells }) => size(inText) <= 2 && !(type === "cell_line" && beforeCells),
    example: { inText: "C5", listedAs: "C5", type: "gene", status: "approved" },
    counterExample: { inText: "TNF", listedAs: "TNF", type: "gene", status: "approved" },
  },
  {
    id: "short-alias",
    verdict: "context",
    reason: "an alias of three capitals",
    types: ["gene"],
    applies: ({ inText, status }) =>
      (status === "synonym" || status === "previous") && size(inText) <= 3 && onlyLetters.test(inText) && !/^\p{Lu}\p{Ll}{2}$/u.test(inText),
    example: { inText: "LPS", listedAs: "LPS", type: "gene", status: "synonym" },
    counterExample: { inText: "p53", listedAs: "p53", type: "gene", status: "synonym" },
  },
  {
    id: "short-cell-line",
    verdict: "context",
    reason: "a cell line with a short name without digits",
    types: ["cell_line"],
    applies: ({ inText, beforeCells, isCommon }) => !beforeCells && !isCommon && size(inText) <= 4 && !/\p{N}/u.test(inText) && !/\p{Ll}\p{Lu}/u.test(inText),
    example: { inText: "SNP", listedAs: "SNP", type: "cell_line", status: "approved" },
    counterExample: { inText: "HeLaS3", listedAs: "HeLa S3", type: "cell_line", status: "approved" },
  },
  {
    id: "letter-and-number-cell-line",
    verdict: "context",
    reason: "a cell line named by a letter and one or two digits",
    types: ["cell_line"],
    applies: ({ inText, beforeCells, isCommon }) => !beforeCells && !isCommon && size(inText) <= 3,
    example: { inText: "P19", listedAs: "P19", type: "cell_line", status: "approved" },
    counterExample: { inText: "K562", listedAs: "K-562", type: "cell_line", status: "approved" },
  },
  {
    id: "residue",
    verdict: "context",
    reason: "the form of an amino-acid residue",
    types: ["gene", "cell_line"],
    applies: ({ inText }) => /^(?:[STY]|Ser|Thr|Tyr|Lys|Cys)-?\d{2,4}$/u.test(inText),
    example: { inText: "T308", listedAs: "T308", type: "cell_line", status: "approved" },
    counterExample: { inText: "U937", listedAs: "U-937", type: "cell_line", status: "approved" },
  },
  {
    id: "substitution",
    verdict: "context",
    reason: "the form of an amino-acid substitution",
    types: ["gene", "cell_line"],
    applies: ({ inText, status }) => status !== "approved" && /^[ACDEFGHIKLMNPQRSTVWY]\d{1,4}[ACDEFGHIKLMNPQRSTVWYX]$/u.test(inText),
    example: { inText: "V600E", listedAs: "V600E", type: "cell_line", status: "synonym" },
    counterExample: { inText: "T47D", listedAs: "T-47D", type: "cell_line", status: "approved" },
  },
  {
    id: "greek-and-numbers",
    verdict: "reject",
    reason: "a Greek letter and a number",
    types: names,
    applies: ({ listedAs }) => /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|pi|sigma|omega|[α-ωΑ-Ω])[\s-]?\d*$/iu.test(listedAs),
    example: { inText: "beta 1", listedAs: "beta-1", type: "gene", status: "synonym" },
    counterExample: { inText: "beta-actin", listedAs: "beta-actin", type: "gene", status: "synonym" },
  },
  {
    id: "capital-p-and-number",
    verdict: "context",
    reason: "a capital P and a number, as of a day after birth or a passage",
    types: ["gene"],
    applies: ({ inText, listedAs }) => /^P\d{1,3}$/u.test(inText) && /^p/u.test(listedAs),
    example: { inText: "P14", listedAs: "p14", type: "gene", status: "synonym" },
    counterExample: { inText: "p14", listedAs: "p14", type: "gene", status: "synonym" },
  },
  {
    id: "clone-or-kind",
    verdict: "reject",
    reason: "a word and the number of a clone",
    types: ["cell_line"],
    applies: ({ inText }) => /^(?:clone|line|group|type|class|day|case|patient|strain|donor|sample|passage)[\s-]/iu.test(inText),
    example: { inText: "clone 6", listedAs: "Clone 6", type: "cell_line", status: "synonym" },
    counterExample: { inText: "HeLa S3", listedAs: "HeLa S3", type: "cell_line", status: "approved" },
  },
  {
    id: "cell-line-in-another-case",
    verdict: "context",
    reason: "a cell line in other letter case",
    types: ["cell_line"],
    applies: ({ inText, listedAs, beforeCells, isCommon }) =>
      !beforeCells && !isCommon && (isTitleOf(inText, listedAs) || isShortInSmallLetters(inText, listedAs)),
    example: { inText: "Sld3", listedAs: "SLD3", type: "cell_line", status: "approved" },
    counterExample: { inText: "MCF7", listedAs: "MCF-7", type: "cell_line", status: "approved" },
  },
  {
    id: "plural-cell-line",
    verdict: "reject",
    reason: "the plural of a word that a cell line is named after",
    types: ["cell_line"],
    applies: ({ inText, listedAs }) => inText.endsWith("s") && !/(?:s|cell)$/iu.test(listedAs) && /\p{Ll}{2}$/u.test(inText),
    example: { inText: "Plates", listedAs: "Plat-E", type: "cell_line", status: "approved" },
    counterExample: { inText: "HUVECs", listedAs: "HUVEC", type: "cell_line", status: "approved" },
  },
];

/** True when the listed capitals are small letters in the text, but for the first. */
function isTitleOf(inText: string, listed: string): boolean {
  const ours = inText.replace(/[^\p{L}]/gu, "");
  const theirs = listed.replace(/[^\p{L}]/gu, "");
  return ours !== theirs && theirs.length > 1 && theirs === theirs.toUpperCase() && ours.slice(1) === ours.slice(1).toLowerCase();
}

/** Even a curated name is not meant when an English word stands there in small letters ("rank" for RANK). */
function caseVerdict(named: NamedCase): CurationVerdict | undefined {
  const rule = curationRules.find((row) => caseRules.has(row.id) && row.types.includes(named.type) && row.applies(named));
  return rule === undefined ? undefined : { verdict: rule.verdict, reason: rule.reason, rule: rule.id };
}

const caseRules: ReadonlySet<string> = new Set(["symbol-in-small-letters", "english-word", "cell-line-in-small-letters", "article", "heading-in-capitals"]);

/** "hTau" for HTAU, "DAn" for DAN. */
function isShortInSmallLetters(inText: string, listed: string): boolean {
  const ours = inText.replace(/[^\p{L}]/gu, "");
  const theirs = listed.replace(/[^\p{L}]/gu, "");
  return ours !== theirs && theirs === theirs.toUpperCase() && (theirs.length <= 3 || /^\p{Ll}/u.test(ours));
}

/** Curation's word on a name, and which row spoke. */
export interface CurationVerdict {
  readonly verdict: "reject" | "generic" | "context";
  readonly reason: string;
  readonly rule: string;
}

/** The first row that speaks against this name, hand-made lists before rules; `undefined` when none does. */
export function curationVerdict(named: NamedCase): CurationVerdict | undefined {
  if (named.status === "curated" && (size(named.inText) > 3 || bare(named.inText) === bare(named.listedAs)))
    return named.inText === named.listedAs ? undefined : caseVerdict(named);
  const caseFirst = caseVerdict(named);
  if (caseFirst !== undefined) return caseFirst;
  const stop = stopNameFor(foldName(named.inText), named.type);
  if (stop !== undefined) return { verdict: stop.verdict, reason: stop.reason, rule: "stop-name" };
  const rule = curationRules.find((row) => row.types.includes(named.type) && row.applies(named));
  return rule === undefined ? undefined : { verdict: rule.verdict, reason: rule.reason, rule: rule.id };
}
