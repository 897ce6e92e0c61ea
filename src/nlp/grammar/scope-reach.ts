import { isAttributive } from "./attributive-verbs.ts";
import { triggerOf, type Word } from "./words.ts";

const inside: ReadonlySet<string> = new Set(["adverb", "be", "have", "do", "modal", "negator"]);

/** Verbs that say little themselves: what is denied or open is what they hold. */
const holding =
  /^(?:show|exhibit|display|have|has|had|involv|possess|play|exert|observe|detect|see|saw|find|found|reveal|demonstrate|note|produce|cause|undergo|express|provide|serve|act|function|represent|constitute|form|support|favou?r)/u;

/** Words that pass on to the infinitive behind them ("not able to bind"). */
const leaning = /^(?:appear|seem|need|able|tend|suffic|likely|serv|act$|found|shown|known)/u;

/** Verbs of seeing: in the passive what is denied or open is their subject. */
const seeing = /^(?:observ|detect|see|seen|found|find|reveal|demonstrat|not(?:ed|ic)|identif|evident|apparent|present$|visible|measurable|occur)/u;

/**
 * The predicate behind `from` with those joined to it; of a whole clause every verb up to its end, less means ("by stabilizing B"); of a question the means too
 * ("through inhibition of B").
 */
export function* verbsBehind(words: readonly Word[], from: number, reach: "predicate" | "clause" | "question"): Generator<number> {
  const isWhole = reach !== "predicate";
  let first = -1;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    // "the hypothesis that A, which blocks B, raises C": what A is known to do is not supposed.
    const inserted = isWhole && first < 0 && at > from ? pastInsertion(words, at) : at;
    if (inserted > at) {
      at = inserted;
      continue;
    }
    if (word === undefined || endsClause(words, at, first >= 0)) return;
    const isPredicate =
      (word.tag === "verb" && !isAttributive(words, at)) ||
      (word.tag === "have" && words[at + 1]?.tag !== "verb" && words[at + 1]?.tag !== "be" && words[at + 1]?.tag !== "adverb") ||
      (word.tag === "adjective" && isBehindAuxiliary(words, at)) ||
      (word.tag === "noun" && isBehindBe(words, at));
    if (!isPredicate) {
      if (reach === "question" && first >= 0 && word.tag === "preposition" && /^(?:by|through|via)$/u.test(word.lower)) yield* eventsBehind(words, at + 1);
      // "not" before a noun or preposition denies no verb.
      if (first < 0 && !isWhole && !inside.has(word.tag) && word.lower !== "to" && word.lower !== "be") return;
      continue;
    }
    if (first >= 0 && !isWhole && !isJoined(words, first, at)) return;
    // "that the ability of A to inhibit B may lead to C": what a subject is able to do is known.
    if (first < 0 && reach === "clause" && isAbleTo(words, from, at)) continue;
    if (first >= 0 && isWhole && (describesNoun(words, at) || (reach === "clause" && isMeans(words, at, first)))) continue;
    // "may be required for growth and contributes to it": a modal's verbs are not inflected.
    if (first >= 0 && isWhole && word.form === "s" && words[from - 1]?.tag === "modal") continue;
    first = at;
    yield at;
    if (holding.test(word.lower)) yield* eventsBehind(words, at + 1);
    if (leaning.test(word.lower) && words[at + 1]?.lower === "to") yield* verbsBehind(words, at + 2, "predicate");
    if (seeing.test(word.lower)) yield* headBefore(words, from);
  }
}

/** The comma that closes the relative clause which the one at `at` opens; `at` where it opens none. */
function pastInsertion(words: readonly Word[], at: number): number {
  if (words[at]?.text !== "," || !/^(?:which|who)$/u.test(words[at + 1]?.lower ?? "")) return at;
  for (let next = at + 2; next < words.length; next++) {
    const word = words[next];
    if (word === undefined || /^[;:.?!]$/u.test(word.text)) return at;
    if (
      word.text === "," &&
      (words[next + 1]?.tag === "modal" || words[next + 1]?.tag === "be" || words[next + 1]?.tag === "verb" || words[next + 1]?.tag === "adverb")
    )
      return next;
  }
  return at;
}

/** "cells transformed by B", "a reaction generating B": a participle right behind its noun says what that is, and nothing of what the clause leaves open. */
function describesNoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.tag !== "verb" || (word.form !== "past" && word.form !== "ing")) return false;
  return words[at - 1]?.tag === "noun" || words[at - 1]?.text === ")";
}

/** "may limit growth by stabilizing A or reducing B": how a thing is done is known, and what it leads to is left open. */
function isMeans(words: readonly Word[], at: number, first: number): boolean {
  if (words[at]?.form !== "ing") return false;
  for (let before = at - 1; before > first; before--) {
    if (words[before]?.lower === "by") return true;
    if (words[before]?.text === ",") return false;
  }
  return false;
}

function isBehindAuxiliary(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (words[before]?.tag === "adverb" || words[before]?.tag === "negator") before--;
  return words[before]?.tag === "be";
}

/** "is not an inhibitor of": a noun as predicate. */
function isBehindBe(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.tag === "noun") return false;
  let before = at - 1;
  while (["determiner", "adjective", "adverb", "negator", "noun"].includes(words[before]?.tag ?? "")) before--;
  return before < at - 1 && words[before]?.tag === "be";
}

/** "induce or repress", "neither induced nor repressed": only what stands between two verbs of one phrase. */
function isJoined(words: readonly Word[], first: number, second: number): boolean {
  for (let at = first + 1; at < second; at++) {
    const word = words[at];
    if (word === undefined) return false;
    if (word.lower === "or" || word.lower === "nor" || word.lower === "and") return second - at <= 2;
    if (second - first > 4) return false;
  }
  return false;
}

function endsClause(words: readonly Word[], at: number, hasVerb: boolean): boolean {
  const word = words[at];
  if (word === undefined) return true;
  if (/^[;:.?!]$/u.test(word.text) || word.tag === "subordinator" || word.lower === "but") return true;
  if (word.tag === "relative") return hasVerb;
  return word.text === "," && hasVerb && words[at + 1]?.tag !== "conjunction" && words[at + 1]?.tag !== "verb";
}

/** Heads that stand for what follows them ("no evidence of binding"). */
const transparent =
  /^(?:evidence|sign|indication|ability|capacity|capability|potential|detectable|influence|level|levels|possibility|mechanisms?|ways?|means)$/u;

/** The head of the noun phrase at `from`, with those that a conjunction joins to it; a transparent head passes on to what follows. */
export function* eventsBehind(words: readonly Word[], from: number): Generator<number> {
  let at = from;
  if (words[at]?.lower === "of" || words[at]?.lower === "as") at++;
  let isUpon = false;
  for (let guard = 0; guard < 6; guard++) {
    const end = phraseEnd(words, at);
    if (end <= at) {
      const verb = words[at];
      if (verb?.tag === "verb") yield at;
      return;
    }
    const head = end - 1;
    const word = words[head];
    if (word === undefined) return;
    // "no influence on A-induced B release": A releases it all the same.
    for (let inner = at; inner < end; inner++) if (inner === head || (isEventWord(words[inner]) && !(isUpon && words[inner]?.joint === "-"))) yield inner;
    const next = words[end];
    if (next === undefined) return;
    if (transparent.test(word.lower)) {
      if (next.lower === "to" || next.lower === "by" || next.lower === "that" || next.lower === "which") {
        yield* verbsBehind(words, end + (next.lower === "by" ? 2 : 1), next.lower === "to" ? "predicate" : "clause");
        return;
      }
      if (next.tag === "preposition" || (next.tag === "verb" && next.form === "ing")) {
        if (next.tag === "verb") yield end;
        const infinitive = able.test(word.lower) ? infinitiveBehind(words, end + 1) : -1;
        if (infinitive >= 0) {
          yield* verbsBehind(words, infinitive, "predicate");
          return;
        }
        isUpon = next.lower === "on";
        at = end + 1;
        continue;
      }
      return;
    }
    // "its role in inhibiting B"
    if (next.tag === "preposition" && words[end + 1]?.tag === "verb" && words[end + 1]?.form === "ing") yield end + 1;
    if (next.tag === "conjunction" && next.lower !== "but" && phraseEnd(words, end + 1) > end + 1) {
      at = end + 1;
      continue;
    }
    return;
  }
}

/** Whether a verb is what the words from `from` on say that something is able to do. */
function isAbleTo(words: readonly Word[], from: number, at: number): boolean {
  return words[at - 1]?.lower === "to" && words[at]?.form === "base" && words.slice(from, at).some(({ lower }) => able.test(lower));
}

const able = /^(?:ability|capacity|capability|potential)$/u;

/** "the ability of A and B to bind": where the infinitive begins, if only names, nouns and prepositions stand before it; -1 where none does. */
function infinitiveBehind(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.tag === "verb" || word.tag === "be" || /^[;:,.]$/u.test(word.text)) return -1;
    if (word.lower === "to") return words[at + 1]?.form === "base" || words[at + 1]?.tag === "adverb" ? at + 1 : -1;
  }
  return -1;
}

function isEventWord(word: Word | undefined): boolean {
  return word !== undefined && word.mention < 0 && triggerOf(word, "change", "process", "manipulate") !== null;
}

/** End of the run of determiners, adjectives, participles, names and nouns at `from`. */
function phraseEnd(words: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (word.tag === "noun") end = at + 1;
    else if (!["determiner", "adjective", "number", "adverb"].includes(word.tag) && !(word.tag === "verb" && isAttributive(words, at)) && word.joint === "")
      break;
    else if (word.joint !== "") end = at + 1;
  }
  return end;
}

/** The head of the noun phrase right before the verb group that ends at `from`. */
function* headBefore(words: readonly Word[], from: number): Generator<number> {
  let at = from - 1;
  while (at >= 0 && (inside.has(words[at]?.tag ?? "") || words[at]?.lower === "to")) at--;
  yield* subjectHeads(words, at);
}

/** Heads of a subject that ends at `last`: that before its first preposition. */
function* subjectHeads(words: readonly Word[], last: number): Generator<number> {
  let start = last;
  while (start >= 0 && !isSubjectBorder(words, start)) start--;
  const end = phraseEnd(words, start + 1);
  for (let at = start + 1; at < end; at++) if (at === end - 1 || isEventWord(words[at])) yield at;
}

function isSubjectBorder(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return true;
  return /^[;:.?!,]$/u.test(word.text) || word.tag === "subordinator" || word.lower === "that" || word.lower === "but" || word.tag === "be";
}

/** The subject of the verb group that ends at `from`: its head, past transparent heads, and, with `withVerbs`, the verbs of its relative clauses. */
export function* subjectBefore(words: readonly Word[], from: number, withVerbs: boolean): Generator<number> {
  let last = from - 1;
  while (last >= 0 && (inside.has(words[last]?.tag ?? "") || words[last]?.lower === "to")) last--;
  // "the expression of A, the smaller of both, was studied"
  if (words[last]?.text === ",") last--;
  let start = last;
  while (start >= 0 && !endsSubject(words, start)) start--;
  start = words[start]?.tag === "be" ? behindPredicate(words, start, last) : behindOwner(words, start, last);
  start = behindIntroduction(words, start, last);
  yield* eventsBehind(words, start + 1);
  if (!withVerbs) return;
  for (let at = start + 1; at <= last; at++) if (words[at]?.tag === "verb" && !isAttributive(words, at) && words[at]?.form !== "past") yield at;
}

/** "Cells were treated with A and B was assessed", "although A was expressed by C and D, its role was unclear": where a subject behind another predicate begins. */
function behindPredicate(words: readonly Word[], start: number, last: number): number {
  let from = start;
  let isBehindVerb = false;
  for (let at = start + 1; at < last; at++) {
    const word = words[at];
    if (word?.tag === "verb") isBehindVerb = true;
    if (!isBehindVerb) continue;
    if (word?.lower === "and" && from === start) from = at;
    if (word?.text === "," && words[at + 1]?.tag === "determiner") from = at;
  }
  return from;
}

/** "A does not bind B and its role is unknown": where what is said of its role begins. */
function behindOwner(words: readonly Word[], start: number, last: number): number {
  for (let at = last - 1; at > start + 1; at--) {
    if (!/^(?:its|their)$/u.test(words[at]?.lower ?? "") || words[at - 1]?.lower !== "and") continue;
    const isSaid = words.slice(start + 1, at).some(({ tag }) => tag === "do" || tag === "modal" || tag === "have");
    if (isSaid) return at - 1;
  }
  return start;
}

/** "In this study, the role of A", "while the role of A was seen, that of B", "in this study the role of A": where the subject itself begins, behind what introduces it. */
function behindIntroduction(words: readonly Word[], start: number, last: number): number {
  let from = start;
  let isIntroduction = words[start + 1]?.tag === "preposition" || words[start + 1]?.tag === "subordinator";
  for (let at = start + 1; at < last; at++) {
    const word = words[at];
    // A determiner right behind a noun begins another phrase.
    if (word?.tag === "determiner" && word.lower !== "no" && at > start + 1 && words[at - 1]?.tag === "noun") {
      from = at - 1;
      isIntroduction = false;
      continue;
    }
    if (word?.tag === "verb" && !isAttributive(words, at)) isIntroduction = true;
    if (word?.text !== "," || !isIntroduction) continue;
    from = at;
    isIntroduction = false;
  }
  return from;
}

/** Commas stand inside a subject ("the role of A, B and C"). */
function endsSubject(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || /^[;:.?!]$/u.test(word.text) || word.lower === "but" || word.lower === "that" || word.tag === "be") return true;
  if (word.tag === "pronoun" && word.lower === "it") return true;
  return word.text === "," && (words[at - 1]?.tag === "adverb" || !isNominal(words[at + 1])) && words[at + 1]?.tag !== "conjunction";
}

function isNominal(word: Word | undefined): boolean {
  return word !== undefined && ["noun", "determiner", "adjective", "preposition"].includes(word.tag);
}
