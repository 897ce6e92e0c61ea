import { type CurationRule, size } from "./rule.ts";

/** True when the listed capitals are small letters in the text, but for the first. */
function isTitleOf(inText: string, listed: string): boolean {
  const ours = inText.replace(/[^\p{L}]/gu, "");
  const theirs = listed.replace(/[^\p{L}]/gu, "");
  return ours !== theirs && theirs.length > 1 && theirs === theirs.toUpperCase() && ours.slice(1) === ours.slice(1).toLowerCase();
}

/** "hTau" for HTAU, "DAn" for DAN. */
function isShortInSmallLetters(inText: string, listed: string): boolean {
  const ours = inText.replace(/[^\p{L}]/gu, "");
  const theirs = listed.replace(/[^\p{L}]/gu, "");
  return ours !== theirs && theirs === theirs.toUpperCase() && (theirs.length <= 3 || /^\p{Ll}/u.test(ours));
}

/** Rules on names of cell lines: short names, names of clones, names in other letter case. */
export const cellLineRules: readonly CurationRule[] = [
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
