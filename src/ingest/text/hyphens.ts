import { frequentWords } from "./frequent-words.ts";

/** Whether a hyphen at a line end belongs to the word (`keep`) or to the line (`drop`). */
export type HyphenDecision = "keep" | "drop";

/** What a document's own words say about its line-end hyphens. */
export interface HyphenLexicon {
  /** `left` is the stretch before the hyphen, `right` the stretch after the line end, both up to the next blank. */
  readonly decide: (left: string, right: string) => HyphenDecision;
}

/** Second parts that make compounds of free words: `dose-dependent`, `platinum-based`. */
const secondParts: ReadonlySet<string> = new Set(
  "activated adjusted associated based binding bound coated conjugated coupled deficient dependent depleted derived driven encoded enriched expressing fold free independent induced infected inhibitor like linked labeled labelled mediated naive naïve negative null overexpressing positive related release resistance resistant responsive rich sensitive specific stimulated term transfected treated type".split(
    " ",
  ),
);
const strongParts: ReadonlySet<string> = new Set(
  "affiliated associated based derived induced like mediated releasing resistant sided stranded threatening".split(" "),
);
/** Short words and prefixes that are free words only by their look: `in-dependent` is no compound. */
const notFirstParts: ReadonlySet<string> = new Set(
  "in un re de im dis under over out inter intra sub super with be co pre per en on to a an non ir il".split(" "),
);
/** Prefixes that are written with their hyphen before a free word. */
const hyphenatedPrefixes: ReadonlySet<string> = new Set("non self cross cis quasi well semi ex all half".split(" "));
/** Words before which `pro` and `anti` keep their hyphen in most journals. */
const effectStem = /^(?:inflam|apopt|angiog|tumou?rig|metasta|fibro|surviv|oncog|invasi|migrat|atherog|coagul|thromb|necro|autoph|senes|proliferat|differen)/u;
/** Product names with a capital inside: the break falls on it. */
const innerCapitalNames: ReadonlySet<string> = new Set(
  "medcalc graphpad sigmaplot lightcycler flowjo pubmed medline genbank taqman lipofectamine quantstudio realtime imagej cellquest photoshop microarray rnaseq dnase rnase genechip statview proteostat superscript metamorph axiovision".split(
    " ",
  ),
);

/**
 * Learns from the words a text writes within its lines: a break inside a word seen whole elsewhere is mended, one inside a compound seen with its
 * hyphen keeps it. Where the text has no example, shape decides: digits to digits, capitals or a digit to lower case, a prefix to capitals keep.
 */
export function learnHyphens(text: string): HyphenLexicon {
  const whole = new Map<string, number>();
  const joined = new Map<string, number>();
  // No word is longer; unbounded, ten million letters without a blank exhaust the stack of the matcher.
  for (const found of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,79}(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,79}){0,9}/gu)) {
    const parts = fold(found[0]).split("-");
    const end = found.index + found[0].length;
    // What stands before a line-end hyphen is half a word, and so is what follows it.
    const isCutAfter = /^[-\u2010\u00ad][ \t]{0,3}\r?\n/u.test(text.slice(end, end + 8));
    const isCutBefore = /[-\u2010\u00ad][ \t]{0,3}(?:\r?\n[ \t]{0,3}){1,3}$/u.test(text.slice(Math.max(0, found.index - 16), found.index));
    for (const [index, part] of parts.entries()) {
      const isHalf = (isCutAfter && index === parts.length - 1) || (isCutBefore && index === 0);
      if (!isHalf) add(whole, part);
      const next = parts[index + 1];
      if (next !== undefined) add(joined, `${part}-${next}`);
    }
  }
  return { decide: (left, right) => decide(lastWord(left), firstWord(right), whole, joined) };
}

function decide(left: string, right: string, whole: ReadonlyMap<string, number>, joined: ReadonlyMap<string, number>): HyphenDecision {
  if (left === "" || right === "") return "keep";
  if (/\d$/u.test(left) && /^\d/u.test(right)) return "keep";
  if (/^[ACGTUN]{3,}$/u.test(left) && /^[ACGTUN]{3,}$/u.test(right) && left.length + right.length >= 10) return "drop";
  const first = fold(left);
  const second = fold(right);
  const isSeenWhole = whole.get(first + second) ?? 0;
  const isSeenJoined = joined.get(`${first}-${second}`) ?? 0;
  if (isSeenWhole > 0 || isSeenJoined > 0) return isSeenWhole >= isSeenJoined ? "drop" : "keep";
  return decideByShape(left, right) ?? decideByWords(first, second, whole);
}

function decideByShape(left: string, right: string): HyphenDecision | null {
  const startsLower = /^\p{Ll}/u.test(right);
  const isCapitals = /\p{Lu}/u.test(left) && !/\p{Ll}/u.test(left);
  if ([...left].length === 1 || /^\p{N}/u.test(right) || /\p{N}$/u.test(left)) return "keep";
  // `αA-crystallin`, `cAMP-dependent`: a name that ends on a capital is whole.
  if (startsLower) return isCapitals || /\p{Lu}$/u.test(left) ? "keep" : null;
  if (isCapitals) return "keep";
  return innerCapitalNames.has(fold(left + right)) ? "drop" : "keep";
}

function decideByWords(first: string, second: string, whole: ReadonlyMap<string, number>): HyphenDecision {
  const isFree = (word: string): boolean => (whole.get(word) ?? 0) > 0;
  if (secondParts.has(second) && isFree(first) && first.length >= 3 && !notFirstParts.has(first)) return "keep";
  // These make compounds of names too, which no list has.
  if (strongParts.has(second) && first.length >= 4 && !notFirstParts.has(first)) return "keep";
  if (hyphenatedPrefixes.has(first) && second.length >= 4 && (isFree(second) || first === "non")) return "keep";
  if ((first === "pro" || first === "anti") && effectStem.test(second)) return "keep";
  // Two words of which no one is made by the break.
  const isWord = (word: string): boolean => word.length >= 4 && (frequentWords.has(word) || isFree(word));
  if (frequentWords.has(first + second) || notFirstParts.has(first)) return "drop";
  return isWord(first) && isWord(second) ? "keep" : "drop";
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function fold(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010\u2011]/gu, "-");
}

function lastWord(text: string): string {
  return /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(-80))?.[0] ?? "";
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(0, 80))?.[0] ?? "";
}
