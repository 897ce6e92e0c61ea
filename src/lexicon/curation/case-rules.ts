import { type CurationRule, isEnglish, isNameInCapitals, isSymbol, isUnpronounceable, namedTypes } from "./rule.ts";

/** "Bad", "Bid": the approved symbol of a gene that many papers name, written as of a mouse; it needs support, which the rules on names ask for. */
function isKnownSymbol(inText: string, status: string, isCommon: boolean): boolean {
  return status === "approved" && isCommon && /^\p{Lu}\p{Ll}+$/u.test(inText);
}

/** Rules on letter case: they hold for curated names too, because an English word in small letters is not a symbol, however well known. */
export const caseRules: readonly CurationRule[] = [
  {
    id: "symbol-in-small-letters",
    verdict: "reject",
    reason: "a symbol of capitals, written in small letters",
    types: namedTypes,
    applies: ({ inText, listedAs, status, type }) =>
      /^\p{Ll}+$/u.test(inText) &&
      isSymbol(listedAs) &&
      listedAs.length <= inText.length + 2 &&
      !(status === "approved" && isUnpronounceable(inText)) &&
      !(type === "drug" && isNameInCapitals(listedAs)),
    example: { inText: "was", listedAs: "WAS", type: "gene", status: "approved" },
    counterExample: { inText: "maltol", listedAs: "MALTOL", type: "drug", status: "synonym" },
  },
  {
    id: "english-word",
    verdict: "reject",
    reason: "an English word that is not written in capitals",
    types: ["gene", "cell_line"],
    applies: ({ inText, listedAs, status, isCommon }) =>
      isEnglish(inText) &&
      !isKnownSymbol(inText, status, isCommon) &&
      (/^\p{Ll}+$/u.test(inText) ||
        (inText !== inText.toUpperCase() && inText !== listedAs && isSymbol(listedAs) && !/\p{Ll}\p{Lu}|^\p{Lu}{2,}s$/u.test(inText))),
    example: { inText: "Rest", listedAs: "REST", type: "gene", status: "synonym" },
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
    id: "article",
    verdict: "reject",
    reason: "an article and a word",
    types: namedTypes,
    applies: ({ inText }) => /^(?:a|[Tt]he|[Aa]nd|[Oo]f|[Ii]n|[Tt]o)\s/u.test(inText),
    example: { inText: "a factor", listedAs: "A-factor", type: "drug", status: "approved" },
    counterExample: { inText: "A 549", listedAs: "A-549", type: "cell_line", status: "synonym" },
  },
];
