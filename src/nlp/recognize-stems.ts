import { type MentionFinder, type Proposal, ranks } from "./recognize-context.ts";

/**
 * Stems of international non-proprietary names (WHO, "The use of stems"), long enough to betray a drug. "-statin" is not among them but for "-vastatin",
 * because cystatin and its like are proteins.
 */
const stems: ReadonlySet<string> = new Set(
  (
    "ximab zumab tumab limumab lizumab tinib rafenib ciclib parib lisib zomib degib platin taxel rubicin mycin oxacin cillin azole vastatin sartan dipine gliptin " +
    "gliflozin glitazone lukast triptan setron azepam azolam barbital coxib dronate thiazide previr buvir navir asvir tegravir oxetine triptyline apine peridol idone " +
    "profen olone isone trexate citabine relin limus"
  ).split(" "),
);

const stemLengths: readonly number[] = [...new Set([...stems].map((stem) => stem.length))].sort((a, b) => a - b);

/** Which two letters a stem ends in, first letter times 32 plus second: most words are told by these to have none, without a string being made. */
const stemEnds = new Uint8Array(32 * 32);
for (const stem of stems) stemEnds[32 * (stem.charCodeAt(stem.length - 2) & 31) + (stem.charCodeAt(stem.length - 1) & 31)] = 1;

/** Words on such a stem that are no drugs. */
const exceptions: ReadonlySet<string> = new Set("comparison jettison malison benison unison".split(" "));

/** Drugs that no list holds but whose stem tells them: "exulatinib", "fosmeparib". Words are walked by hand, for this runs over every word of every paper. */
export const findDrugStems: MentionFinder = ({ text, stretches }) => {
  const proposals: Proposal[] = [];
  for (const stretch of stretches) {
    let start = stretch.start;
    for (let at = stretch.start; at <= stretch.end; at += 1) {
      if (at < stretch.end && isLetter(text.charCodeAt(at))) continue;
      if (at - start >= 7 && at - start <= 24 && mayEndInStem(text, at) && isDrugWord(text.slice(start, at)) && !isJoined(text, start, at)) {
        proposals.push({ start, end: at, type: "drug", foundBy: "pattern:drug-stem", score: 0.6, isGeneric: false, lookupName: null, rank: ranks.pattern });
      }
      start = at + 1;
    }
  }
  return proposals;
};

/** Whether a word of letters that ends before `end` may end in a stem. */
function mayEndInStem(text: string, end: number): boolean {
  return stemEnds[32 * (text.charCodeAt(end - 2) & 31) + (text.charCodeAt(end - 1) & 31)] === 1;
}

/** True for a word of letters that ends in a stem and has at least three letters before it. */
export function isDrugWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (word.slice(1) !== lower.slice(1) || exceptions.has(lower)) return false;
  return stemLengths.some((length) => lower.length >= length + 3 && stems.has(lower.slice(-length)));
}

/** A digit or a letter of another alphabet next to the word makes it the inside of a longer name. */
function isJoined(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 1), start)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
