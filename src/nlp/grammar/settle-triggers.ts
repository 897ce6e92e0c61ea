import { isVerbForm } from "../../rules/trigger.ts";
import { openTag } from "./open-words.ts";
import type { Word } from "./words.ts";

const nounSuffix = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ist|ase|in|gram|sis|ogy)s?$/u;

const ability = /^(?:activit(?:y|ies)|affinit(?:y|ies)|capacity|ability|potency|properties|sites?|partners?|pockets?|domains?|motifs?|elements?|sequences?)$/u;

/** Settles a word that a trigger row knows: noun, verb form or adjective, from its neighbours, with compromise's tag when they do not decide. */
export function settleTrigger(words: readonly Word[], index: number, part: string | undefined): void {
  const word = words[index];
  if (word === undefined) return;
  const forms = new Set(word.triggers.map(({ form }) => form));
  const canNoun = forms.has("noun") || forms.has("plural");
  const canAdjective = forms.has("adjective");
  const verb = word.triggers.find(({ form }) => isVerbForm(form))?.form;
  if (verb === undefined || !isVerbForm(verb)) {
    word.tag = canNoun && !(canAdjective && openTag(words, index, part) === "adjective") ? "noun" : "adjective";
    return;
  }
  const previous = words[index - 1];
  const next = words[index + 1];
  // "A/B complexes and ...": they form one with another only in "complexes with".
  if (word.lower === "complexes" && next?.lower !== "with") {
    word.tag = "noun";
    return;
  }
  // "induced growth arrest": cells arrest seldom, and their arrest is named often.
  if (word.lower === "arrest" && previous?.tag !== "modal" && previous?.tag !== "do" && previous?.lower !== "to") {
    word.tag = "noun";
    return;
  }
  // "the binding activity of A": what it can do, and not that it does.
  if (word.lower === "binding" && next !== undefined && ability.test(next.lower)) {
    word.tag = "noun";
    return;
  }
  // "its downstream targets A and B"
  if (canNoun && previous?.lower === "downstream") {
    word.tag = "noun";
    return;
  }
  // "the known A targets B and C are induced": the verb of the clause is behind them.
  if (word.lower === "targets" && isNamedBetween(words, index)) {
    word.tag = "noun";
    return;
  }
  // "resulted in lower A levels", "a lower level"
  if (canAdjective && verb === "base" && (previous?.tag === "preposition" || previous?.tag === "determiner") && previous.lower !== "to") {
    word.tag = "adjective";
    return;
  }
  if (verb === "past" || verb === "ing") {
    word.tag = verb === "ing" && canNoun && (previous?.tag === "determiner" || previous?.tag === "noun" || next?.lower === "of") ? "noun" : "verb";
    word.form = word.tag === "verb" ? verb : null;
    return;
  }
  if (!canNoun && previous?.tag === "determiner" && ["a", "an", "the", "this"].includes(previous.lower) && verb === "base") {
    // "a process that ..."
    word.tag = "noun";
    return;
  }
  if (!canNoun) {
    word.tag = "verb";
    word.form = verb;
    return;
  }
  // Where the neighbours do not decide, compromise and wink vote; both miss verbs far more often than they invent them.
  const isVerb =
    verbByNeighbours(verb, previous, words[index - 2], next, words[index + 2]) ??
    firstVerb(words, index) ??
    (part === "VERB" || openTag(words, index, part) === "verb");
  word.tag = isVerb ? "verb" : "noun";
  word.form = isVerb ? verb : null;
}

/** Whether a phrase that a determiner opens goes on behind its noun with names up to an auxiliary verb. */
function isNamedBetween(words: readonly Word[], noun: number): boolean {
  let from = noun - 1;
  if ((words[from]?.mention ?? -1) < 0) return false;
  while (words[from]?.tag === "noun" || words[from]?.tag === "adjective") from--;
  let at = noun + 1;
  if (words[from]?.tag !== "determiner" || (words[at]?.mention ?? -1) < 0) return false;
  while ((words[at]?.mention ?? -1) >= 0 || /^(?:,|and|or|\(|\))$/u.test(words[at]?.lower ?? "")) at++;
  return words[at - 1]?.text !== "," && (words[at - 1]?.mention ?? -1) >= 0 && auxiliary.test(words[at]?.lower ?? "");
}

const auxiliary = /^(?:is|are|was|were|has|have|had|can|could|may|might|did|do|does)$/u;

function verbByNeighbours(
  form: "base" | "s",
  previous: Word | undefined,
  beforePrevious: Word | undefined,
  next: Word | undefined,
  afterNext: Word | undefined,
): boolean | null {
  if (previous === undefined) return false;
  if (
    previous.tag === "modal" ||
    previous.tag === "do" ||
    (previous.lower === "to" && form === "base" && next?.tag !== "preposition" && next?.tag !== "punctuation")
  )
    return true;
  if (previous.tag === "adverb" && beforePrevious !== undefined && (beforePrevious.tag === "modal" || beforePrevious.tag === "noun"))
    return next?.tag !== "preposition" ? true : null;
  if (previous.tag === "determiner" || previous.tag === "preposition" || previous.tag === "adjective" || previous.tag === "be") return false;
  if (previous.tag === "relative") return true;
  // "caused increases in A": no verb in -s stands right behind another verb, and no bare one before a preposition does.
  if (previous.tag === "verb" && previous.mention < 0 && (form === "s" || next?.tag === "preposition")) return false;
  if (next === undefined || next.tag === "punctuation") return false;
  const opensObject = next.mention >= 0 || next.tag === "determiner" || (next.tag === "noun" && next.triggers.length === 0 && !nounSuffix.test(next.lower));
  if (previous.tag === "noun" || previous.tag === "conjunction") {
    if (next.lower === "of" || next.lower === "in" || next.lower === "by")
      return next.lower === "in" && form === "s" && afterNext?.mention === -1 && previous.mention >= 0 ? null : false;
    if (next.tag === "determiner" || (next.mention >= 0 && next.joint === "")) return true;
    if (opensObject && form === "s") return true;
  }
  return null;
}

/** "A, but not B, block C": behind a comma, with an object ahead and no verb so far, a clause needs this one. */
function firstVerb(words: readonly Word[], index: number): boolean | null {
  const next = words[index + 1];
  if (words[index - 1]?.text !== "," || next === undefined || (next.mention < 0 && next.tag !== "determiner")) return null;
  return words.slice(0, index).some(({ tag }) => tag === "verb" || tag === "be" || tag === "have") ? null : true;
}
