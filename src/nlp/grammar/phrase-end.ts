import { suffixIndex } from "../../rules/suffixes.ts";
import type { Word } from "./words.ts";

/** Words that open no noun phrase of their own but may stand inside one. */
const innerAdverb = new Set([
  "highly",
  "significantly",
  "strongly",
  "partially",
  "newly",
  "constitutively",
  "ectopically",
  "poorly",
  "stably",
  "exogenously",
  "endogenously",
  "markedly",
  "more",
  "most",
  "less",
  "transiently",
]);

/**
 * End of the base noun phrase that starts at `from` (no prepositions, no coordination but slashes), or `from` when none starts there.
 * `attributive(i)` says whether the verb form at `i` stands as an adjective.
 */
export function basePhraseEnd(words: readonly Word[], from: number, to: number, attributive: (index: number) => boolean): number {
  let lastNominal = -1;
  for (let at = from; at < to; at++) {
    if (at > from && isNewName(words, at)) break;
    const part = partOf(words, at, from, lastNominal >= 0, attributive);
    if (part === "none") break;
    if (part !== "modifier") lastNominal = at;
    if (part === "whole") break;
  }
  return lastNominal < from ? from : lastNominal + 1;
}

/**
 * The part that the word at `at` plays in a base phrase that began at `from`: `nominal` can end the phrase, `modifier` cannot, `whole` is a phrase by
 * itself (a pronoun), `none` stands outside.
 */
function partOf(
  words: readonly Word[],
  at: number,
  from: number,
  hasNominal: boolean,
  attributive: (index: number) => boolean,
): "nominal" | "modifier" | "whole" | "none" {
  const word = words[at];
  if (word === undefined) return "none";
  const isFirst = at === from;
  const previous = words[at - 1];
  if (word.tag === "noun") return "nominal";
  // "raised A 12-fold": how much, and no part of the name.
  if (word.tag === "number" && hasNominal && /^(?:fold|times|%)$/u.test(words[at + 1]?.text ?? "")) return "none";
  if (word.tag === "number") return hasNominal && !numbered.test(previous?.lower ?? "") ? "modifier" : "nominal";
  if (word.tag === "adjective") return hasNominal && word.joint === "-" ? "nominal" : "modifier";
  if (word.tag === "determiner" && (isFirst || previous?.tag === "determiner")) return isPronominal(words, at) ? "nominal" : "modifier";
  if (["more", "less", "fewer"].includes(word.lower) && opensNominal(words, at + 1, attributive)) return "modifier";
  if (word.tag === "adverb" && (isFirst || innerAdverb.has(word.lower) || words[at + 1]?.joint === "-") && opensNominal(words, at + 1, attributive))
    return "modifier";
  // "an orally active inhibitor", "a potent and orally active inhibitor"
  const isBefore = at === from + 1 ? /^(?:an?|the)$/u.test(previous?.lower ?? "") : !hasNominal && /^(?:and|but|,)$/u.test(previous?.lower ?? "");
  const isDegree = word.tag === "adverb" && isBefore && words[at + 1]?.tag === "adjective";
  if (isDegree || (word.tag === "verb" && attributive(at))) return "modifier";
  if (word.joint === "-" && (word.tag !== "punctuation" || word.lower === "null") && suffixIndex.has(word.lower)) return "nominal";
  if (word.tag === "pronoun" && isFirst) return "whole";
  // "a rapid and transient activation", "a potent, selective and orally active inhibitor"
  if (!hasNominal && !isFirst && (word.text === "," || word.tag === "conjunction") && linksAdjectives(words, at)) return "modifier";
  // "EGFR+ cells"
  return word.lower === "+" && (previous?.mention ?? -1) >= 0 ? "nominal" : "none";
}

/** Whether "and" or a comma at `at` has one more adjective behind it. */
function linksAdjectives(words: readonly Word[], at: number): boolean {
  const link = words[at];
  const before = words[at - 1];
  // "potent, and selective"
  if (before?.tag !== "adjective" && !(before?.text === "," && words[at - 2]?.tag === "adjective")) return false;
  if (link?.lower === "and" || link?.lower === "or" || link?.lower === "but") return opensAdjective(words, at + 1);
  if (link?.text !== ",") return false;
  return opensAdjective(words, at + 1) || (words[at + 1]?.lower === "and" && opensAdjective(words, at + 2));
}

function opensAdjective(words: readonly Word[], at: number): boolean {
  return words[at]?.tag === "adjective" || (words[at]?.tag === "adverb" && words[at + 1]?.tag === "adjective");
}

/** What is told apart by a number behind it: "serine 473 of A", "exon 3 of A". */
const numbered =
  /^(?:ser(?:ine)?|thr(?:eonine)?|tyr(?:osine)?|lys(?:ine)?|arg(?:inine)?|asp(?:artate)?|glu(?:tamate)?|cys(?:teine)?|his(?:tidine)?|residues?|positions?|codon|exon|intron|domain|region|site|nucleotides?)$/u;

/** "In these cells A induced B": a gene or drug right after the cells is the next phrase. */
function isNewName(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const previous = words[index - 1];
  if (word === undefined || previous === undefined || word.joint !== "" || (word.type !== "gene" && word.type !== "drug")) return false;
  return previous.mention < 0 && previous.triggers.some(({ row, form }) => row.kind === "group" && form === "plural");
}

function isPronominal(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next === undefined || !["noun", "adjective", "number", "determiner", "verb", "adverb"].includes(next.tag);
}

function opensNominal(words: readonly Word[], index: number, attributive: (index: number) => boolean): boolean {
  const word = words[index];
  return word !== undefined && (word.tag === "adjective" || word.tag === "noun" || (word.tag === "verb" && attributive(index)));
}
