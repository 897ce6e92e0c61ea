// Verb forms that describe a noun and rule no clause: "a reduced release", "cisplatin treated cells".
import { suffixIndex } from "../../rules/suffixes.ts";
import { triggerOf, type Word } from "./words.ts";

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
      if (word.form === "past" && previous.form !== "past") return true;
      if (isAttributive(words, index - 1) || triggerOf(previous, "possess", "cause") !== null) return true;
      // "A lowered activated B": of two past forms the second describes, where the first has a subject and changes something.
      if (word.form === "past" && isRuler(words, index - 1)) return true;
      // "reversed enhanced A release": what is reversed had been enhanced.
      return word.form === "past" && next.tag !== "verb" && triggerOf(previous, "change") !== null && triggerOf(word, "change") !== null;
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

function isRuler(words: readonly Word[], at: number): boolean {
  const [subject, verb] = [words[at - 1], words[at]];
  return subject?.tag === "noun" && verb !== undefined && verb.joint === "" && triggerOf(verb, "change") !== null;
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
    // "A lowered B; and prevented C"
    if (word.text === ";" && at === index - 2 && words[index - 1]?.lower === "and") continue;
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
