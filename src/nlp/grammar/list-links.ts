// Words that join the members of a list, or open one: "and", "as well as", "both".
import { triggerOf, type Word } from "./words.ts";

const listLinks = new Set([
  "and",
  "or",
  "plus",
  "as well as",
  "along with",
  "together with",
  "but also",
  "and/or",
  "in addition to",
  "accompanied by",
  "coupled with",
]);

/** The word or words at `at` that join list members, or `null`; `isFinal` for those that can stand before the last ("and", "as well as"). */
export function linkAt(words: readonly Word[], at: number): { readonly length: number; readonly isFinal: boolean } | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  const third = words[at + 2];
  // "A and, to a lesser extent, B"
  if (next?.text === "," && third?.lower === "to" && (word.lower === "and" || word.lower === "but") && isDegree(words, at + 2))
    return { length: 7, isFinal: true };
  if (word.text === ",") {
    const inner = linkAt(words, at + 1);
    if (inner?.isFinal === true) return { length: inner.length + 1, isFinal: true };
    return { length: 1, isFinal: false };
  }
  const triple = `${word.lower} ${next?.lower ?? ""} ${third?.lower ?? ""}`;
  if (triple === "as well as" || triple === "in addition to") return { length: 3, isFinal: true };
  const pair = `${word.lower} ${next?.lower ?? ""}`;
  if (listLinks.has(pair)) return { length: 2, isFinal: true };
  // "activation of A followed by release of B"; what is followed by an analysis is a method.
  if (pair === "followed by") return [2, 3, 4, 5].some((ahead) => isHappening(words[at + ahead])) ? { length: 2, isFinal: true } : null;
  return listLinks.has(word.lower) || word.lower === "nor" || word.text === "&" || word.text === "+" ? { length: 1, isFinal: true } : null;
}

/** "to a lesser extent," */
function isDegree(words: readonly Word[], at: number): boolean {
  return /^(?:extent|degree)$/u.test(words[at + 3]?.lower ?? "") && words[at + 4]?.text === ",";
}

function isHappening(word: Word | undefined): boolean {
  return word?.tag === "noun" && word.mention < 0 && triggerOf(word, "change", "process") !== null;
}

/** Whether the link at `at` may have a list of its own behind it: "A as well as B, C and D". */
export function opensList(words: readonly Word[], at: number, length: number): boolean {
  return length > 1 && /^(?:as|along|together|in|coupled|accompanied|followed)$/u.test(words[words[at]?.text === "," ? at + 1 : at]?.lower ?? "");
}

/** "both A and B", "neither A nor B": a list whatever follows. */
export function isPaired(first: Word | undefined, link: Word | undefined): boolean {
  return first?.lower === "both" || first?.lower === "either" || first?.lower === "neither" || link?.lower === "nor";
}
