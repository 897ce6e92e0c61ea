import { isVerbForm } from "../../rules/trigger.ts";
import { closedTag } from "./closed-words.ts";
import { openTag, verbFormOf } from "./open-words.ts";
import { opensCause } from "./prepositions.ts";
import { settleTrigger } from "./settle-triggers.ts";
import type { Word } from "./words.ts";

/**
 * Gives each word its tag, left to right: closed classes from lists, trigger forms from the trigger rows and their neighbours, the rest from compromise.
 * @param parts wink's parts of speech by the offset at which a token begins.
 */
export function tagWords(words: Word[], parts: ReadonlyMap<number, string>): void {
  for (const [index, word] of words.entries()) {
    if (word.mention >= 0) continue;
    if (opensCause(words, index)) {
      word.tag = "preposition";
      continue;
    }
    // "in vitro stimulation": two words that describe, and no phrase.
    if (isLatin(words, index) || (word.lower !== "in" && isLatin(words, index - 1))) {
      word.tag = "adjective";
      continue;
    }
    const closed = closedTag(word.lower);
    if (closed !== null && !(closed === "preposition" && word.lower === "like")) {
      word.tag = closed;
      // "correlated with that of A"
      if ((word.lower === "that" || word.lower === "those") && words[index + 1]?.lower === "of") word.tag = "noun";
      else if (word.lower === "that") word.tag = isRelativeThat(words, index) ? "relative" : "determiner";
      else if (word.lower === "neither" && deniesVerb(words, index)) word.tag = "negator";
      else if (word.lower === "so" && words[index + 1]?.lower !== "that") word.tag = "adverb";
      continue;
    }
    // "rose threefold", "a threefold rise"
    if (/^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+)fold$/u.test(word.lower))
      word.tag = words[index - 1]?.tag === "determiner" || words[index - 1]?.tag === "preposition" ? "adjective" : "adverb";
    else if (/^\p{N}/u.test(word.text)) word.tag = "number";
    else if (!/\p{L}/u.test(word.text)) word.tag = "punctuation";
    else if (word.triggers.length > 0) settleTrigger(words, index, parts.get(word.start));
    else {
      word.tag = openTag(words, index, parts.get(word.start));
      if (word.tag === "verb") word.form = verbFormOf(word.lower);
    }
  }
}

function isLatin(words: readonly Word[], index: number): boolean {
  const [first, second] = [words[index]?.lower, words[index + 1]?.lower ?? ""];
  return (first === "in" && /^(?:vitro|vivo|situ|silico|ovo)$/u.test(second)) || (first === "ex" && second === "vivo");
}

/** "was neither induced by A nor by B", "A neither raised nor lowered B": it denies the verb; before a noun it opens a list. */
function deniesVerb(words: readonly Word[], index: number): boolean {
  const previous = words[index - 1];
  if (previous?.tag === "be" || previous?.tag === "have" || previous?.tag === "do" || previous?.tag === "modal") {
    const next = words[index + 1];
    return next !== undefined && next.mention < 0 && closedTag(next.lower) === null;
  }
  const next = words[index + 1];
  // "..., and neither had an effect": a verb right behind it.
  const isBorder = previous === undefined || previous.tag === "conjunction" || previous.tag === "subordinator" || /^[,;]$/u.test(previous.text);
  if (isBorder && next !== undefined && next.mention < 0) {
    const closed = closedTag(next.lower);
    if (closed === "have" || closed === "do" || closed === "modal") return true;
    if (closed === null && next.triggers.length > 0 && next.triggers.every(({ form }) => form === "past")) return true;
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
