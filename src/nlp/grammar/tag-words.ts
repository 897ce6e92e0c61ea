import nlp from "compromise";
import {
  adverbs,
  beForms,
  conjunctions,
  determiners,
  doForms,
  haveForms,
  modals,
  negators,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from "../../rules/function-words.ts";
import { isVerbForm } from "../../rules/trigger.ts";
import { triggerIndex } from "../../rules/triggers.ts";
import type { Word, WordTag } from "./words.ts";

const nounSuffix = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ist|ase|in|gram|sis|ogy)s?$/u;
const irregularPast = new Set(
  "taken given seen shown known found done made grown chosen driven written held kept left lost built brought thought led begun become gone drawn fed cut put run spread split met paid said told understood withdrawn undergone arisen".split(
    " ",
  ),
);

// compromise knows most verbs of papers as nouns; our trigger verbs are told to it once, with their forms.
const compromiseWords: Record<string, string> = Object.create(null) as Record<string, string>;
for (const [text, forms] of triggerIndex) {
  const verb = forms.find(({ form }) => form !== "noun" && form !== "plural" && form !== "adjective");
  const noun = forms.find(({ form }) => form === "noun" || form === "plural");
  if (verb !== undefined && noun === undefined) {
    compromiseWords[text] = verb.form === "base" ? "Infinitive" : verb.form === "s" ? "PresentTense" : verb.form === "past" ? "PastTense" : "Gerund";
  }
}
nlp.plugin({ words: compromiseWords });

export function tagWords(words: Word[], parts: ReadonlyMap<number, string>): void {
  const fallback = compromiseTags(words);
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
    if (/^\p{N}/u.test(word.text)) {
      word.tag = "number";
      continue;
    }
    if (!/[\p{L}]/u.test(word.text)) {
      word.tag = "punctuation";
      continue;
    }
    word.tag = fallback[index] ?? "noun";
    if (word.tag === "verb" && word.triggers.length === 0 && !mayBeVerb(words, index, parts.get(word.start))) word.tag = "noun";
    settleTrigger(words, index, parts.get(word.start));
  }
}

function closedTag(lower: string): WordTag | null {
  if (beForms.has(lower)) return "be";
  if (haveForms.has(lower)) return "have";
  if (doForms.has(lower)) return "do";
  if (modals.has(lower)) return "modal";
  if (lower === "not" || lower === "never" || lower === "n't") return "negator";
  if (lower === "neither" || lower === "nor") return "conjunction";
  if (subordinators.has(lower)) return "subordinator";
  if (relatives.has(lower)) return "relative";
  if (prepositions.has(lower)) return "preposition";
  if (conjunctions.has(lower)) return "conjunction";
  if (determiners.has(lower)) return "determiner";
  if (pronouns.has(lower)) return "pronoun";
  if (negators.has(lower)) return "negator";
  if (adverbs.has(lower) || (lower.endsWith("ly") && lower.length > 4 && lower !== "family" && lower !== "assembly" && lower !== "early")) return "adverb";
  return null;
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

/** Settles a word that a trigger row knows: noun, verb form or adjective, from its neighbours, with compromise's tag when they do not decide. */
function settleTrigger(words: readonly Word[], index: number, part: string | undefined): void {
  const word = words[index];
  if (word === undefined || word.triggers.length === 0) {
    if (word !== undefined && word.tag === "verb") word.form = verbFormOf(word.lower);
    return;
  }
  const forms = new Set(word.triggers.map(({ form }) => form));
  const canNoun = forms.has("noun") || forms.has("plural");
  const canAdjective = forms.has("adjective");
  const verb = word.triggers.find(({ form }) => isVerbForm(form))?.form;
  if (verb === undefined || !isVerbForm(verb)) {
    word.tag = canNoun && !(canAdjective && word.tag === "adjective") ? "noun" : "adjective";
    return;
  }
  const previous = words[index - 1];
  const next = words[index + 1];
  if (verb === "past" || verb === "ing") {
    word.tag = verb === "ing" && canNoun && (previous?.tag === "determiner" || previous?.tag === "noun" || next?.lower === "of") ? "noun" : "verb";
    word.form = word.tag === "verb" ? verb : null;
    return;
  }
  if (!canNoun) {
    word.tag = "verb";
    word.form = verb;
    return;
  }
  // Where the neighbours do not decide, compromise and wink vote; both miss verbs far more often than they invent them.
  const isVerb =
    verbByNeighbours(verb, previous, words[index - 2], next, words[index + 2]) ?? firstVerb(words, index) ?? (word.tag === "verb" || part === "VERB");
  word.tag = isVerb ? "verb" : "noun";
  word.form = isVerb ? verb : null;
}

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

/** Reads the words, with mentions as neutral placeholders, with compromise and gives each word the tag that compromise sees. */
function compromiseTags(words: readonly Word[]): (WordTag | null)[] {
  const starts = new Map<number, number>();
  let masked = "";
  for (const [index, word] of words.entries()) {
    if (masked !== "") masked += " ";
    starts.set(masked.length, index);
    masked += word.mention >= 0 ? "Protein" : word.text;
  }
  const tags: (WordTag | null)[] = new Array(words.length).fill(null);
  for (const sentence of nlp(masked).json({ offset: true, terms: { offset: true } }) as CompromiseSentence[]) {
    for (const term of sentence.terms) {
      const index = starts.get(term.offset.start);
      if (index !== undefined) tags[index] = fromCompromise(term.tags);
    }
  }
  return tags;
}

function fromCompromise(tags: readonly string[]): WordTag | null {
  if (tags.includes("Adverb")) return "adverb";
  if (tags.includes("Verb") || tags.includes("PastTense") || tags.includes("Gerund")) return "verb";
  if (tags.includes("Adjective")) return "adjective";
  if (tags.includes("Value")) return "number";
  return "noun";
}

interface CompromiseSentence {
  readonly terms: readonly { readonly tags: readonly string[]; readonly offset: { readonly start: number } }[];
}
