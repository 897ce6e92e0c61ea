import { type CurationRule, isEnglish, namedTypes, size } from "./rule.ts";

const diseaseName =
  /(?:diseases?|syndrome|cancer|carcinoma|sarcoma|lymphoma|melanoma|leuk(?:a)?emia|tumou?rs?|deficiency|retardation|deafness|dystrophy|ataxia|palsy|epilepsy|dementia|diabetes|cataract|anomaly|malformation|susceptibility|\p{L}{3}(?:itis|osis|opathy|emia|emias|sclerosis|plasia|fibromatosis|chromatosis|trichosis|keratosis))(?:,? (?:type )?(?:\d+|[IVX]+|[a-z]))?$/iu;

/** Rules on short and ambiguous names. */
export const nameRules: readonly CurationRule[] = [
  {
    id: "english-word-in-capitals",
    verdict: "context",
    reason: "an English word",
    types: ["gene", "cell_line"],
    applies: ({ inText, type, status, beforeCells }) =>
      isEnglish(inText) && (type === "gene" ? status !== "approved" || inText !== inText.toUpperCase() : !beforeCells),
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
    id: "mass",
    verdict: "reject",
    reason: "a molecular mass",
    types: ["gene"],
    applies: ({ inText }) => /^\d+(?:\.\d+)?[-\s]?kDa?$/iu.test(inText),
    example: { inText: "23-kDa", listedAs: "23kDa", type: "gene", status: "synonym" },
    counterExample: { inText: "p23", listedAs: "P23", type: "gene", status: "synonym" },
  },
  {
    id: "two-characters",
    verdict: "context",
    reason: "a name of one or two characters",
    types: namedTypes,
    applies: ({ inText, type, beforeCells, isCommon }) => size(inText) <= 2 && !(isCommon && /[α-ω]/u.test(inText)) && !(type === "cell_line" && beforeCells),
    example: { inText: "C5", listedAs: "C5", type: "gene", status: "approved" },
    counterExample: { inText: "TNF", listedAs: "TNF", type: "gene", status: "approved" },
  },
  {
    id: "short-alias",
    verdict: "context",
    reason: "an alias of three capitals",
    types: ["gene"],
    applies: ({ inText, status }) =>
      (status === "synonym" || status === "previous") && size(inText) <= 3 && /^\p{L}+$/u.test(inText) && !/^\p{Lu}\p{Ll}{2}$/u.test(inText),
    example: { inText: "LPS", listedAs: "LPS", type: "gene", status: "synonym" },
    counterExample: { inText: "p53", listedAs: "p53", type: "gene", status: "synonym" },
  },
  {
    id: "residue",
    verdict: "context",
    reason: "the form of an amino-acid residue",
    types: ["gene", "cell_line"],
    // K562 is a line in every text; K27 and K119 are residues of histones.
    applies: ({ inText, isCommon }) => /^(?:[STY]|Ser|Thr|Tyr|Lys|Cys)-?\d{2,4}$/u.test(inText) || (!isCommon && /^K\d{2,3}$/u.test(inText)),
    example: { inText: "T308", listedAs: "T308", type: "cell_line", status: "approved" },
    counterExample: { inText: "U937", listedAs: "U-937", type: "cell_line", status: "approved" },
  },
  {
    id: "substitution",
    verdict: "context",
    reason: "the form of an amino-acid substitution",
    types: ["gene", "cell_line"],
    applies: ({ inText, status }) => status !== "approved" && /^[ACDEFGHIKLMNPQRSTVWY]\d{2,4}[ACDEFGHIKLMNPQRSTVWYX]$/u.test(inText),
    example: { inText: "V600E", listedAs: "V600E", type: "cell_line", status: "synonym" },
    counterExample: { inText: "T47D", listedAs: "T-47D", type: "cell_line", status: "approved" },
  },
  {
    id: "greek-and-numbers",
    verdict: "reject",
    reason: "a Greek letter and a number",
    types: namedTypes,
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
];
