import { suffixIndex } from "../../rules/suffixes.ts";
import type { TriggerRow } from "../../rules/trigger.ts";
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

/** "suggest that ...", "have shown previously that ...": what follows is said, and describes nothing. */
function opensComplement(words: readonly Word[], index: number): boolean {
  const [said, before] = [words[index - 1], words[index - 2]];
  return words[index]?.lower === "that" && (said?.tag === "verb" || (said?.tag === "adverb" && before?.tag === "verb"));
}

/**
 * True when the verb form at `index` describes the noun after it ("a reduced release") rather than ruling a clause.
 * Participles after a noun, an auxiliary or at the end of a phrase do not.
 */
export function isAttributive(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined || word.tag !== "verb" || (word.form !== "past" && word.form !== "ing")) return false;
  const previous = words[index - 1];
  if (word.joint === "-" && previous !== undefined && (previous.tag !== "adverb" || /^(?:well|newly|widely|long|much)$/u.test(previous.lower))) return true;
  const next = words[index + 1];
  if (next === undefined) return false;
  const describesNoun =
    next.tag === "noun" ||
    next.tag === "adjective" ||
    next.tag === "number" ||
    next.joint === "-" ||
    (next.tag === "verb" && (next.form === "past" || next.form === "ing") && precedesNoun(words, index + 1));
  // "trastuzumab resistant", "PTEN silenced cells": a name before and a noun after.
  if (!describesNoun) return false;
  // "lowered circulating A": how it is met, and not what it does.
  if (/^(?:circulating|existing|remaining|resting|ongoing)$/u.test(word.lower)) return true;
  // "activating mutations of A": a kind of mutation, wherever it stands.
  if (word.form === "ing" && /^(?:mutation|variant|allele|lesion)s?$/u.test(next.lower)) return true;
  if (previous === undefined) return word.form === "past";
  // "the rate limiting enzyme"
  if (word.lower === "limiting" && previous.lower === "rate") return true;
  switch (previous.tag) {
    case "relative":
      // "suggesting that phosphorylated A is ...": a complement clause, not a relative one.
      return word.form === "past" && opensComplement(words, index - 1);
    case "determiner":
    case "number":
      return true;
    case "adjective":
      // "A no longer induced B"
      return !(previous.lower === "longer" && words[index - 2]?.lower === "no");
    case "preposition":
      return word.form === "past";
    case "adverb":
      return (
        word.form === "past" &&
        (words[index - 2] === undefined ||
          ["determiner", "preposition", "adjective", "verb"].includes(words[index - 2]?.tag ?? "") ||
          opensComplement(words, index - 2)) &&
        words[index - 2]?.tag !== "be"
      );
    case "verb":
      return word.form === "past" && previous.form !== "past" ? true : isAttributive(words, index - 1) || triggerOf(previous, "possess", "cause") !== null;
    case "noun":
      return previous.mention >= 0 && (describesCarrier(words, index) || describesObject(words, index));
    case "conjunction":
    case "punctuation":
      if (word.form === "ing") return false;
      // "binds A, oxidized LDL, and B": no second verb beside one in the present.
      if (previous.text === "," && words[index - 2]?.tag === "noun" && isOneMember(words, index + 1) && isInPresent(words, index - 2)) return true;
      // "BAX and cleaved A": a form of A, but "bound and cleaved A".
      if (word.lower === "cleaved" && next.mention >= 0 && words[index - 2]?.tag !== "verb") return true;
      return previous.text === "(" || followsAttributive(words, index) || (previous.text === "," && isIntroduced(words, index - 1));
    default:
      return false;
  }
}

/** "In addition, reduced A levels", "However, impaired A activity": what stands before the comma is no subject, and without one no verb can rule. */
function isIntroduced(words: readonly Word[], comma: number): boolean {
  for (let at = comma - 1; at >= 0 && at > comma - 12; at--) {
    const word = words[at];
    if (word === undefined || word.tag === "modal" || word.tag === "be" || word.tag === "have" || word.tag === "do" || word.tag === "pronoun") return false;
    if (word.tag === "verb" && !isAttributive(words, at)) return false;
    const isFirst = at === 0 || /^[;:]$/u.test(words[at - 1]?.text ?? "");
    if (isFirst) return word.tag === "preposition" || word.tag === "adverb";
  }
  return false;
}

/** "cisplatin treated cells", "HCC827 derived clones": a name and a participle before what they describe. */
function describesCarrier(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next === undefined) return false;
  const isGroup =
    triggerOf(next, "group") !== null ||
    (next.tag === "noun" &&
      next.mention < 0 &&
      next.triggers.length === 0 &&
      words[index + 2] !== undefined &&
      triggerOf(words[index + 2] as Word, "group") !== null);
  if (triggerOf(word, "expose", "manipulate") !== null) return isGroup || next.type === "cell_line" || next.type === "cell_type" || next.type === "disease";
  const suffix = suffixIndex.get(word.lower);
  return suffix !== undefined && (suffix.role !== "agent" || word.lower === "derived") && isGroup;
}

/** "reduced [the] A induced B release": behind another verb no second one can rule, so the participle joins A to what follows without a hyphen. */
function describesObject(words: readonly Word[], index: number): boolean {
  const name = words[index - 1]?.type;
  if (suffixIndex.get(words[index]?.lower ?? "")?.role !== "agent" || (name !== "gene" && name !== "drug")) return false;
  const hasDeterminer = words[index - 2]?.tag === "determiner";
  const at = hasDeterminer ? index - 3 : index - 2;
  const ruler = words[at];
  if (hasDeterminer && ruler?.tag === "preposition") return /^(?:of|on|against)$/u.test(ruler.lower);
  return ruler?.tag === "verb" && ruler.form !== "ing" && ruler.form !== null && triggerOf(ruler, "change", "cause") !== null && !isAttributive(words, at);
}

/** Whether one noun stands here, and a comma with the end of a list behind it. */
function isOneMember(words: readonly Word[], at: number): boolean {
  if (words[at]?.tag !== "noun" || words[at + 1]?.text !== ",") return false;
  for (let next = at + 2; next < Math.min(words.length, at + 12); next++) {
    const word = words[next];
    if (word === undefined || (word.tag !== "noun" && word.tag !== "adjective" && word.text !== "," && word.lower !== "and" && word.lower !== "or"))
      return false;
    if (word.lower === "and" || word.lower === "or") return words[next - 1]?.text === ",";
  }
  return false;
}

function isInPresent(words: readonly Word[], from: number): boolean {
  for (let at = from; at >= 0; at--) if (words[at]?.tag === "verb" && words[at]?.form !== "ing") return words[at]?.form === "s";
  return false;
}

/** A participle with a noun, adjective or joined word behind it ("increased activated STAT3"). */
function precedesNoun(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && (next.tag === "noun" || next.tag === "adjective" || next.joint === "-");
}

/** After "and" or a comma a participle is what its counterpart before was: "increased A and decreased B" in "with increased A and ...". */
function followsAttributive(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined) break;
    if (word.tag === "subordinator" || word.tag === "relative" || word.text === ";" || word.text === ":") return true;
    // "A abolished B-induced C and decreased D": a participle joined to its agent is the counterpart of none that stands by itself.
    if (word.joint === "-") continue;
    if (word.tag === "verb" && word.form !== null && word.form !== "ing") {
      if (word.form === "past" && isAttributive(words, at)) return true;
      // "showed high A, reduced B" lists what is shown; "raises A, reduced B" starts anew.
      return word.form !== "past" && triggerOf(word, "possess") !== null;
    }
  }
  return false;
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

/** The trigger row that the head of the verb group evokes, of the given kinds. */
export function verbTrigger(words: readonly Word[], group: VerbGroup, ...kinds: Parameters<typeof triggerOf>[1][]): TriggerRow | null {
  const word = words[group.head];
  return word === undefined ? null : triggerOf(word, ...kinds);
}
