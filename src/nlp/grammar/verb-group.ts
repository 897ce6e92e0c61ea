import { isAttributive } from "./attributive-verbs.ts";
import { triggerOf, type Word } from "./words.ts";

/** A verb with its auxiliaries, or a form of "be" with a predicate adjective. */
export interface VerbGroup {
  readonly type: "vp";
  /** Word indexes, half-open. */
  readonly from: number;
  readonly to: number;
  /** The main verb, or the predicate adjective after "be". */
  readonly head: number;
  /** `passive`: "is inhibited"; `postnominal`: "caused by" after its noun; `copula`: "is resistant", "is an inhibitor". */
  readonly voice: "active" | "passive" | "postnominal" | "copula";
  readonly form: "finite" | "gerund" | "infinitive";
  readonly isDenied: boolean;
  /** Words that deny or hedge. */
  readonly negator: number;
  readonly modal: number;
}

/** A verb group with some things changed. */
export function changedVerb({ type, from, to, head, voice, form, isDenied, negator, modal }: VerbGroup, changes: Partial<VerbGroup>): VerbGroup {
  return Object.assign({ type, from, to, head, voice, form, isDenied, negator, modal }, changes);
}

const groupTags = new Set(["modal", "have", "do", "be", "negator", "verb"]);

/** Reads the verb group that starts at `from`, or returns `null` when none does. */
export function readVerbGroup(words: readonly Word[], from: number, to: number, followsNoun: boolean): VerbGroup | null {
  let at = from;
  let negator = -1;
  let modal = -1;
  let hasBe = false;
  let head = -1;
  let isInfinitive = false;
  if (words[at]?.lower === "to") {
    const next = words[at + 1];
    const verbAt = next?.tag === "adverb" || next?.tag === "negator" ? at + 2 : at + 1;
    const verb = words[verbAt];
    if (verb === undefined || !(verb.tag === "be" || verb.tag === "have" || (verb.tag === "verb" && verb.form === "base"))) return null;
    isInfinitive = true;
    at++;
  }
  while (at < to) {
    const word = words[at];
    if (word === undefined) break;
    if (word.tag === "adverb" || word.lower === "both") {
      const ahead = nextGroupWord(words, at + 1, to);
      if (ahead === null) break;
    } else if (word.lower === "not" && words[at + 1]?.lower === "only") {
      at++;
    } else if (word.tag === "negator" || (word.lower === "no" && word.tag === "determiner" && words[at + 1]?.lower === "longer")) {
      negator = at;
      if (word.lower === "no") at++;
    } else if (word.tag === "modal") {
      modal = at;
      if (word.lower === "cannot") negator = at;
    } else if (word.tag === "be") {
      hasBe = true;
      head = at;
    } else if (word.tag === "have" || word.tag === "do") {
      head = at;
    } else if (word.tag === "verb" && !(at > from && isAttributive(words, at) && !isAfterAuxiliary(words, at))) {
      if (head >= 0 && words[head]?.tag === "verb" && word.form !== "past") break;
      if (head >= 0 && words[head]?.tag === "verb") break;
      head = at;
      at++;
      // "switched off A"
      if (/^(?:switch|shut)/u.test(word.lower) && /^(?:off|on|down)$/u.test(words[at]?.lower ?? "")) at++;
      break;
    } else break;
    at++;
  }
  if (head < 0) return null;
  const main = words[head];
  if (main === undefined) return null;
  if (main.tag === "be") return readCopula(words, from, at, to, head, negator, modal, isInfinitive);
  const isBare = head === from || words.slice(from, head).every(({ tag }) => tag === "adverb" || tag === "negator");
  let voice: VerbGroup["voice"] = "active";
  if (main.form === "past" && hasBe) voice = "passive";
  else if (main.form === "past" && isBare && isPostnominal(words, head, followsNoun)) voice = "postnominal";
  const form = isInfinitive ? "infinitive" : main.form === "ing" && isBare ? "gerund" : "finite";
  return { type: "vp", from, to: at, head, voice, form, isDenied: negator >= 0, negator, modal };
}

function isAfterAuxiliary(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const tag = words[at]?.tag;
    if (tag === "be" || tag === "have") return true;
    if (tag !== "adverb" && tag !== "negator") return false;
  }
  return false;
}

function nextGroupWord(words: readonly Word[], from: number, to: number): Word | null {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const word = words[at];
    if (word === undefined) return null;
    if (groupTags.has(word.tag)) return word;
    if (word.tag !== "adverb") return null;
  }
  return null;
}

/** "cells treated with X", "resistance caused by X": a participle right after its noun with a preposition behind it. */
function isPostnominal(words: readonly Word[], head: number, followsNoun: boolean): boolean {
  if (!followsNoun) return false;
  const next = words[head + 1];
  const verb = words[head];
  if (next === undefined || verb === undefined) return false;
  if (next.lower === "by") return words[head + 2]?.tag !== "number";
  if (next.tag !== "preposition") return false;
  // "a factor required for B expression"
  if (next.lower === "for" && (verb.lower === "required" || verb.lower === "needed")) return true;
  return triggerOf(verb, "expose", "express", "associate", "manipulate", "process") !== null && next.lower !== "to";
}

function readCopula(
  words: readonly Word[],
  from: number,
  afterBe: number,
  to: number,
  be: number,
  negator: number,
  modal: number,
  isInfinitive: boolean,
): VerbGroup {
  let at = afterBe;
  let denial = negator;
  // "are 12-fold more resistant", "were 3-fold higher"
  const isDegree = ({ tag, lower }: Word): boolean => tag === "adverb" || tag === "negator" || lower === "more" || lower === "less";
  const measured = words[at]?.tag === "number" && /^(?:fold|times)$/u.test(words[at + 1]?.lower ?? "") ? at + 2 : at;
  if (measured > at && words[measured] !== undefined && (isDegree(words[measured]) || words[measured].tag === "adjective")) at = measured;
  while (at < to && words[at] !== undefined && isDegree(words[at] as Word)) {
    if (words[at]?.tag === "negator") denial = at;
    at++;
  }
  const word = words[at];
  const isPredicate =
    word !== undefined && (word.tag === "adjective" || (word.tag === "verb" && word.form === "past")) && (words[at + 1]?.tag ?? "punctuation") !== "noun";
  return {
    type: "vp",
    from,
    to: isPredicate ? at + 1 : afterBe,
    head: isPredicate ? at : be,
    voice: word?.tag === "verb" && isPredicate ? "passive" : "copula",
    form: isInfinitive ? "infinitive" : "finite",
    isDenied: denial >= 0,
    negator: denial,
    modal,
  };
}
