import type { Word } from "./grammar/words.ts";

const between: ReadonlySet<string> = new Set(["determiner", "adjective", "number", "adverb", "conjunction"]);
const kinds = /^(?:metabolites?|products?|derivatives?|intermediates?|forms?)$/u;
const making = /^(?:form|generat|produc|yield|synthesi[sz]|liberat|releas)(?:e|es|s|ed|ing)?$|^(?:gives?|giving|makes?|making)$/u;
const made = /^(?:(?:form|generat|produc|synthesi[sz]|liberat)ed|made)$/u;
const makingNoun = /^(?:formation|production|(?:bio)?synthesis|generation|liberation|release|(?:bio)?synthesi[sz]ing|producing|forming|generating)$/u;
const turning =
  /^(?:conver|transform|metaboli|cataboli|degrad|reduc|cleav|oxid)|(?:yl|amin|oxid|cycl|condens|isomer|racemi[sz]|elimin|hydr)(?:ation|ated|ates)$|(?:i[sz]ation|olysis|olyzed|olysed|oxygenation|elimination|breakdown)$/u;

/** Whether the words around a name say that it is made, and not what it is made of: "conversion of A to B", "to form B", "B synthesis", "B is produced by". */
export function isMade(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isPassedOver(words[before])) before--;
  const word = words[before];
  if (word?.tag === "verb" && making.test(word.lower) && words[before - 1]?.tag !== "be") return true;
  if (word?.lower === "of" && makingNoun.test(words[before - 1]?.lower ?? "")) return true;
  if ((word?.lower === "to" || word?.lower === "into") && isTurnedBefore(words, before)) return true;
  return isMadeBehind(words, at + 1);
}

/** What stands between a name and the word that says what becomes of it: the names of a list and what describes them. */
function isPassedOver(word: Word | undefined): boolean {
  return word !== undefined && (word.mention >= 0 || between.has(word.tag) || kinds.test(word.lower) || /^[,()/-]$/u.test(word.text));
}

/** "the oxidation of A [to]", "A is converted by C [to]" */
function isTurnedBefore(words: readonly Word[], to: number): boolean {
  const taking = words[to - 1];
  // "binds to", "response to"
  if (taking !== undefined && taking.mention < 0 && taking.triggers.length > 0 && !turning.test(taking.lower)) return false;
  for (let at = to - 1; at >= Math.max(0, to - 14); at--) {
    const word = words[at];
    if (word === undefined || /^[.;:]$/u.test(word.text)) return false;
    if (word.mention < 0 && word.tag !== "preposition" && turning.test(word.lower)) return true;
  }
  return false;
}

function isMadeBehind(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 12 && ((words[at]?.mention ?? -1) >= 0 || /^(?:[,()/-]|and|or)$/u.test(words[at]?.lower ?? ""))) at++;
  if (makingNoun.test(words[at]?.lower ?? "")) return true;
  while (words[at]?.tag === "be" || words[at]?.tag === "adverb") at++;
  return words[at]?.tag === "verb" && made.test(words[at]?.lower ?? "");
}
