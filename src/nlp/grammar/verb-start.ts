import { isAttributive } from "./attributive-verbs.ts";
import { readVerbGroup } from "./verb-group.ts";
import type { Word } from "./words.ts";

/** Whether a verb group may begin at `at`: a verb, an auxiliary, "to", a denial or adverbs before one of them. */
export function startsVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.tag === "verb") return !isAttributive(words, at);
  return (
    word.tag === "modal" ||
    word.tag === "be" ||
    word.tag === "have" ||
    word.tag === "do" ||
    word.lower === "to" ||
    (word.lower === "no" && words[at + 1]?.lower === "longer") ||
    (word.tag === "negator" && ["verb", "have", "do", "modal"].includes(words[at + 1]?.tag ?? "")) ||
    (word.tag === "adverb" && isVerbAfterAdverbs(words, at))
  );
}

/** Whether a finite verb begins at `at`, and no participle of the phrase before; reads no further than `to`. */
export function rulesClause(words: readonly Word[], at: number, to: number): boolean {
  const group = at < to && startsVerb(words, at) ? readVerbGroup(words, at, to, true) : null;
  return group !== null && group.form === "finite" && group.voice !== "postnominal";
}

function isVerbAfterAdverbs(words: readonly Word[], at: number): boolean {
  let index = at;
  while (words[index]?.tag === "adverb") index++;
  const word = words[index];
  return word !== undefined && ((word.tag === "verb" && !isAttributive(words, index)) || word.tag === "modal" || word.tag === "be" || word.tag === "have");
}
