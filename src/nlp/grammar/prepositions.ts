import type { Word } from "./words.ts";

/** What stands before examples of a thing. */
export const exampleLinks: ReadonlySet<string> = new Set(["such as", "including", "like", "namely", "e.g"]);

/** What names the reason for a thing. */
export const reasons: readonly string[] = ["due to", "because of", "owing to", "thanks to"];

const ofThree: ReadonlySet<string> = new Set([
  "in response to",
  "on account of",
  "by virtue of",
  "in combination with",
  "in addition to",
  "as well as",
  "in contrast to",
  "in association with",
  "in conjunction with",
  "in parallel with",
  "by means of",
  "in concert with",
  "in agreement with",
  "in accordance with",
  "in line with",
  "in keeping with",
  "in contrast with",
]);

const ofTwo: ReadonlySet<string> = new Set([
  ...reasons,
  "such as",
  "instead of",
  "according to",
  "prior to",
  "along with",
  "together with",
  "independent of",
  "independently of",
  "regardless of",
  "downstream of",
  "downstream from",
  "upstream of",
  "upstream from",
]);

/** "concomitant with A": beside it, and not by it. */
const besides: ReadonlySet<string> = new Set(["concomitant", "coincident", "consistent"]);

const accompanying: ReadonlySet<string> = new Set(["coinciding", "correlating", "associated", "compared"]);

/** "Coinciding with a fall of A, ...": what goes along brings nothing about. */
export function isCompany(words: readonly Word[], preposition: string, at: number): boolean {
  return preposition === "with" && accompanying.has(words[at - 1]?.lower ?? "");
}

/** The preposition at `at`, of one to three words. */
export function prepositionAt(words: readonly Word[], at: number): { readonly text: string; readonly length: number } {
  const one = words[at]?.lower ?? "";
  if (one === "with" && besides.has(words[at - 1]?.lower ?? "")) return { text: "along with", length: 1 };
  const two = `${one} ${words[at + 1]?.lower ?? ""}`;
  const three = `${two} ${words[at + 2]?.lower ?? ""}`;
  const four = `${three} ${words[at + 3]?.lower ?? ""}`;
  if (four === "as a result of" || four === "as a consequence of") return { text: "as a result of", length: 4 };
  if (ofThree.has(three)) return { text: three, length: 3 };
  if (ofTwo.has(two)) return { text: two, length: 2 };
  return { text: one, length: 1 };
}

/** Whether "due", "because", "owing" or "thanks", "upstream" or "downstream" at `at` opens one of these prepositions. */
export function opensCause(words: readonly Word[], at: number): boolean {
  const second = causePairs.get(words[at]?.lower ?? "");
  if (second === undefined) return false;
  const next = words[at + 1]?.lower;
  return next === second || (next === "from" && second === "of" && ofTwo.has(`${words[at]?.lower} from`));
}

const causePairs: ReadonlyMap<string, string> = new Map([...reasons, "downstream of", "upstream of"].map((words) => words.split(" ") as [string, string]));

const narrowing: ReadonlySet<string> = new Set(["especially", "particularly", "notably", "specifically"]);

/** "kinases, especially A": a member that is named. */
export function isNarrowing(words: readonly Word[], at: number): boolean {
  return narrowing.has(words[at]?.lower ?? "") && (words[at + 1]?.mention ?? -1) >= 0;
}

/** Length in words of "such as", "including" or "namely" at `at`; 0 when none stands there. */
export function exampleAt(words: readonly Word[], at: number): number {
  const word = words[at];
  if (isNarrowing(words, at)) return 1;
  if (word?.lower === "such" && words[at + 1]?.lower === "as") return 2;
  return word?.lower === "including" || word?.lower === "namely" ? 1 : 0;
}

/** "release of up to 8 ng/ml A", "of about 50% of A": where the words go on behind a measure; `at` where no name stands behind one. */
export function pastMeasure(words: readonly Word[], at: number): number {
  let index = at;
  let hasNumber = false;
  for (; index < at + 8; index++) {
    const word = words[index];
    if (word === undefined) return at;
    if (word.mention >= 0) break;
    hasNumber ||= word.tag === "number";
    if (word.tag !== "number" && !measure.test(word.lower)) return at;
  }
  return hasNumber && (words[index]?.mention ?? -1) >= 0 ? index : at;
}

const measure = /^(?:up|to|about|approximately|nearly|almost|over|~|[pnµμum]?g|[pnµμum]mol|[pnµμum]m|u|iu|m?l|d?l|kg|mg|cells?|min|h|hr|day|-|\/|of)$/u;
