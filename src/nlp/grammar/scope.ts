import { type ScopeRow, scopes } from "../../rules/scopes.ts";
import { isAttributive } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

/** A word that a cue governs: indexes of words. */
export interface Governed {
  readonly word: number;
  readonly row: ScopeRow;
  /** The first word of the cue. */
  readonly cue: number;
}

/** Everything that the sentence denies or leaves open, word by word, in the order of the rows. Names are things: what happens to them is denied, not they. */
export function governedWords(words: readonly Word[]): readonly Governed[] {
  const line = joined(words);
  const found: Governed[] = [];
  for (const row of scopes) {
    for (const match of line.text.matchAll(row.pattern)) {
      const from = line.wordAt(match.index);
      const to = line.wordAt(match.index + match[0].trimEnd().length - 1) + 1;
      for (const word of governs(words, row, from, to)) if ((words[word]?.mention ?? -1) < 0) found.push({ word, row, cue: from });
    }
  }
  return found;
}

/** The words in lower case with one blank between them, names as one plain word. */
function joined(words: readonly Word[]): { readonly text: string; readonly wordAt: (offset: number) => number } {
  const starts: number[] = [];
  let text = "";
  for (const word of words) {
    starts.push(text.length);
    text += `${word.mention >= 0 ? "protein" : word.lower} `;
  }
  return {
    text,
    wordAt: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

function governs(words: readonly Word[], row: ScopeRow, from: number, to: number): Iterable<number> {
  switch (row.governs) {
    case "itself":
      return range(from, to);
    case "verb":
      return verbsBehind(words, to, false);
    case "clause":
      return verbsBehind(words, to, true);
    case "event":
      return eventsBehind(words, to);
    case "subject":
      return subjectBefore(words, from);
  }
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}

const inside: ReadonlySet<string> = new Set(["adverb", "be", "have", "do", "modal", "negator"]);

/** Verbs that say little themselves: what is denied or open is what they hold. */
const holding =
  /^(?:show|exhibit|display|have|has|had|involv|possess|play|exert|observe|detect|see|saw|find|found|reveal|demonstrate|note|produce|cause|undergo|undergo|express|provide|serve|act|represent|constitute|form|support|favou?r)/u;

/** Words that pass on to the infinitive behind them ("not able to bind"). */
const leaning = /^(?:appear|seem|need|able|tend|suffic|likely|serv|act$|found|shown|known)/u;

/** Verbs of seeing: in the passive what is denied or open is their subject. */
const seeing = /^(?:observ|detect|see|seen|found|find|reveal|demonstrat|not(?:ed|ic)|identif|evident|apparent|present$|visible|measurable|occur)/u;

/** The predicate behind `from` with those joined to it; with `isWhole` every verb up to the end of the clause. */
function* verbsBehind(words: readonly Word[], from: number, isWhole: boolean): Generator<number> {
  let first = -1;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || endsClause(words, at, first >= 0)) return;
    const isPredicate =
      (word.tag === "verb" && !isAttributive(words, at)) ||
      (word.tag === "have" && words[at + 1]?.tag !== "verb" && words[at + 1]?.tag !== "be" && words[at + 1]?.tag !== "adverb") ||
      (word.tag === "adjective" && isBehindAuxiliary(words, at)) ||
      (word.tag === "noun" && isBehindBe(words, at));
    if (!isPredicate) {
      // "not" before a noun or preposition denies no verb.
      if (first < 0 && !isWhole && !inside.has(word.tag) && word.lower !== "to" && word.lower !== "be") return;
      continue;
    }
    if (first >= 0 && !isWhole && !isJoined(words, first, at)) return;
    if (first >= 0 && isWhole && describesNoun(words, at)) continue;
    first = at;
    yield at;
    if (holding.test(word.lower)) yield* eventsBehind(words, at + 1);
    if (leaning.test(word.lower) && words[at + 1]?.lower === "to") yield* verbsBehind(words, at + 2, false);
    if (seeing.test(word.lower)) yield* headBefore(words, from);
  }
}

/** "cells transformed by B", "a reaction generating B": a participle right behind its noun says what that is, and nothing of what the clause leaves open. */
function describesNoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.tag !== "verb" || (word.form !== "past" && word.form !== "ing")) return false;
  return words[at - 1]?.tag === "noun" || words[at - 1]?.text === ")";
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
function* eventsBehind(words: readonly Word[], from: number): Generator<number> {
  let at = from;
  if (words[at]?.lower === "of") at++;
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
    for (let inner = at; inner < end; inner++) if (inner === head || isEventWord(words[inner])) yield inner;
    const next = words[end];
    if (next === undefined) return;
    if (transparent.test(word.lower)) {
      if (next.lower === "to" || next.lower === "by" || next.lower === "that" || next.lower === "which") {
        yield* verbsBehind(words, end + (next.lower === "by" ? 2 : 1), next.lower !== "to");
        return;
      }
      if (next.tag === "preposition" || (next.tag === "verb" && next.form === "ing")) {
        if (next.tag === "verb") yield end;
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

/** The subject of the verb group that ends at `from`: its head, past transparent heads, and the verbs of its relative clauses. */
function* subjectBefore(words: readonly Word[], from: number): Generator<number> {
  let last = from - 1;
  while (last >= 0 && (inside.has(words[last]?.tag ?? "") || words[last]?.lower === "to")) last--;
  let start = last;
  while (start >= 0 && !endsSubject(words, start)) start--;
  start = behindIntroduction(words, start, last);
  yield* eventsBehind(words, start + 1);
  for (let at = start + 1; at <= last; at++) if (words[at]?.tag === "verb" && !isAttributive(words, at) && words[at]?.form !== "past") yield at;
}

/** "In this study, the role of A", "while the role of A was seen, that of B": where the subject itself begins, behind what introduces it and ends with a comma. */
function behindIntroduction(words: readonly Word[], start: number, last: number): number {
  let from = start;
  let isIntroduction = words[start + 1]?.tag === "preposition" || words[start + 1]?.tag === "subordinator";
  for (let at = start + 1; at < last; at++) {
    const word = words[at];
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
