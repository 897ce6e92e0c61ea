import { isVerbForm } from "../../rules/trigger.ts";
import { closedTag } from "./closed-words.ts";
import { openTag } from "./open-words.ts";
import { settleTrigger } from "./settle-triggers.ts";
import type { Word } from "./words.ts";

const irregularPast = new Set(
  "taken given seen shown known found done made grown chosen driven written held kept left lost built brought thought led begun become gone drawn fed cut put run spread split met paid said told understood withdrawn undergone arisen".split(
    " ",
  ),
);

/**
 * Gives each word its tag, left to right: closed classes from lists, trigger forms from the trigger rows and their neighbours, the rest from compromise.
 * @param parts wink's parts of speech by the offset at which a token begins.
 */
export function tagWords(words: Word[], parts: ReadonlyMap<number, string>): void {
  for (const [index, word] of words.entries()) {
    if (word.mention >= 0) continue;
    const closed = closedTag(word.lower);
    if (closed !== null && !(closed === "preposition" && word.lower === "like")) {
      word.tag = closed;
      if (word.lower === "that") word.tag = isRelativeThat(words, index) ? "relative" : "determiner";
      else if (word.lower === "neither" && deniesVerb(words, index)) word.tag = "negator";
      else if (word.lower === "so" && words[index + 1]?.lower !== "that") word.tag = "adverb";
      continue;
    }
    if (/^\p{N}/u.test(word.text)) word.tag = "number";
    else if (!/\p{L}/u.test(word.text)) word.tag = "punctuation";
    else if (word.triggers.length > 0) settleTrigger(words, index, parts.get(word.start));
    else {
      word.tag = openTag(words, index);
      if (word.tag === "verb" && !mayBeVerb(words, index, parts.get(word.start))) word.tag = "noun";
      if (word.tag === "verb") word.form = verbFormOf(word.lower);
    }
  }
}

/** "was neither induced by A nor by B", "A neither raised nor lowered B": it denies the verb; before a noun it opens a list. */
function deniesVerb(words: readonly Word[], index: number): boolean {
  const previous = words[index - 1];
  if (previous?.tag === "be" || previous?.tag === "have" || previous?.tag === "do" || previous?.tag === "modal") {
    const next = words[index + 1];
    return next !== undefined && next.mention < 0 && closedTag(next.lower) === null;
  }
  const isNoun = previous !== undefined && (previous.mention >= 0 || previous.tag === "noun");
  return isNoun && words[index + 1]?.triggers.some(({ form }) => isVerbForm(form)) === true;
}

/** "that" after a noun opens a relative clause when a verb follows; after a verb it opens a complement clause, which is a clause border all the same. */
function isRelativeThat(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  if (next === undefined) return false;
  const previous = words[index - 1];
  if (previous?.tag === "verb" || previous?.tag === "adjective" || previous?.tag === "adverb") return true;
  return next.mention >= 0 || next.triggers.length === 0 || next.triggers.some(({ form }) => isVerbForm(form));
}

/** An unknown word that looks like a bare or third-person verb is one only where a verb can stand; compromise guesses too freely in noun compounds. */
function mayBeVerb(words: readonly Word[], index: number, part: string | undefined): boolean {
  const word = words[index];
  const form = word === undefined ? null : verbFormOf(word.lower);
  if (form !== "base" && form !== "s") return true;
  if (part === "NOUN" || part === "PROPN" || part === "ADJ") return false;
  let at = index - 1;
  while (words[at]?.tag === "adverb") at--;
  const previous = words[at];
  if (previous === undefined) return false;
  if (previous.text === ")") return form === "s";
  if (["modal", "do", "pronoun", "relative", "conjunction", "negator"].includes(previous.tag) || previous.lower === "to") return true;
  return previous.tag === "noun" && (form === "s" || /s$/u.test(previous.lower));
}

function verbFormOf(lower: string): Word["form"] {
  if (irregularPast.has(lower)) return "past";
  if (lower.endsWith("ing")) return "ing";
  if (lower.endsWith("ed")) return "past";
  return lower.endsWith("s") && !lower.endsWith("ss") ? "s" : "base";
}
