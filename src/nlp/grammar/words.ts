import nlp from "compromise";
import type { Document, Sentence, Token } from "../../model/document.ts";
import type { Mention } from "../../model/mention.ts";
import type { EntityType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
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
import type { TriggerForm, TriggerKind, TriggerRow } from "../../rules/trigger.ts";
import { triggerIndex } from "../../rules/triggers.ts";

/** The part a word plays in the shallow grammar. */
export type WordTag =
  | "noun"
  | "verb"
  | "be"
  | "have"
  | "do"
  | "modal"
  | "adjective"
  | "adverb"
  | "determiner"
  | "pronoun"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "negator"
  | "number"
  | "punctuation";

/** A word of a sentence in which every mention is one word. Offsets are UTF-16 into `Document.text`. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  tag: WordTag;
  /** For verbs: which form. `past` before disambiguation covers participles. */
  form: "base" | "s" | "past" | "ing" | null;
  /** Index into the mentions layer, or -1. */
  readonly mention: number;
  /** Type of the mention, or `null`. */
  readonly type: EntityType | null;
  /** Trigger rows this word may evoke, all forms. */
  readonly triggers: readonly TriggerForm[];
  /** What joins it to the word before: a hyphen or slash without blanks. */
  readonly joint: "" | "-" | "/";
}

/** Sentences of more words or mentions are not parsed: no sentence of a paper is that long, but scraped lists are. */
export const sentenceBudget = { words: 400, mentions: 60 } as const;

const none: readonly TriggerForm[] = [];
const wordPattern = /[\p{L}\p{N}]+(?:[.'’](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|[^\s]/gu;
const mergingPrefixes = new Set("co re auto hyper trans pre multi chemo radio cross ecto poly mono".split(" "));
const nounSuffix = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ist|ase|in|gram|sis|ogy)s?$/u;

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

/**
 * Splits a sentence into words, each mention being one word that the grammar sees as a noun, and gives each its tag: closed classes from lists,
 * trigger forms from the trigger rows, the rest from compromise; forms that may be noun or verb are settled by their neighbours first.
 * Returns `null` for sentences over {@link sentenceBudget}.
 */
export function wordsOf(
  doc: Document,
  sentence: Sentence,
  mentions: readonly { readonly index: number; readonly mention: Mention }[],
  tokens: readonly Token[] = [],
): Word[] | null {
  if (mentions.length > sentenceBudget.mentions) return null;
  const words: Word[] = [];
  let position = sentence.start;
  for (const { index, mention } of mentions) {
    if (mention.span.start < position) continue;
    split(doc.text, position, mention.span.start, words);
    const { start, end } = mention.span;
    words.push({
      start,
      end,
      text: mention.text,
      lower: mention.text.toLowerCase(),
      tag: "noun",
      form: null,
      mention: index,
      type: mention.type,
      triggers: none,
      joint: jointBefore(doc.text, words, start),
    });
    position = end;
    if (words.length > sentenceBudget.words) return null;
  }
  split(doc.text, position, sentence.end, words);
  if (words.length > sentenceBudget.words) return null;
  tagWords(words, new Map(tokens.map(({ start, pos }) => [start, pos])));
  return words;
}

function jointBefore(text: string, words: readonly Word[], start: number): "" | "-" | "/" {
  const before = text.charAt(start - 1);
  if (words.length === 0) return "";
  if (/[-‐‑–−]/u.test(before) && !/\s/u.test(text.charAt(start - 2))) return "-";
  return before === "/" && !/\s/u.test(text.charAt(start - 2)) ? "/" : "";
}

function split(text: string, from: number, to: number, words: Word[]): void {
  const piece = text.slice(from, to);
  for (const match of piece.matchAll(wordPattern)) {
    const [found] = match;
    const start = from + match.index;
    if (/^[-‐‑–−/]$/u.test(found) && /\S/u.test(text.charAt(start - 1)) && /\S/u.test(text.charAt(start + 1))) continue;
    const lower = found.toLowerCase();
    const joint = jointBefore(text, words, start);
    const last = words.at(-1);
    const merged = last === undefined || last.mention >= 0 ? undefined : mergedForm(last, lower, joint);
    if (last !== undefined && merged !== undefined) {
      const whole = text.slice(last.start, start + found.length);
      words[words.length - 1] = { ...last, end: start + found.length, text: whole, lower: merged, triggers: triggerIndex.get(merged) ?? none };
      continue;
    }
    // "a 50% reduction": the sign is part of the number.
    if (found === "%" && last !== undefined && last.end === start && /^\p{N}/u.test(last.text)) {
      words[words.length - 1] = { ...last, end: start + 1, text: `${last.text}%`, lower: `${last.lower}%` };
      continue;
    }
    words.push({
      start,
      end: start + found.length,
      text: found,
      lower,
      tag: "noun",
      form: null,
      mention: -1,
      type: null,
      triggers: triggerIndex.get(lower) ?? none,
      joint,
    });
  }
}

/** "up-regulated", "knock-down", "down regulated", "half-life" are one word each. */
function mergedForm(last: Word, lower: string, joint: string): string | undefined {
  if (joint === "-") {
    const form = last.lower + lower;
    if (triggerIndex.has(form)) return form;
    if (triggerIndex.has(`${last.lower}-${lower}`)) return `${last.lower}-${lower}`;
    return mergingPrefixes.has(last.lower) && triggerIndex.has(lower) ? lower : undefined;
  }
  if ((last.lower === "up" || last.lower === "down" || last.lower === "over") && triggerIndex.has(last.lower + lower)) return last.lower + lower;
  if ((lower === "down" || lower === "out") && last.lower.startsWith("knock")) return last.lower;
  if (last.lower === "dominant" && lower === "negative") return "dominantnegative";
  if (last.lower === "kinase" && lower === "dead") return "kinasedead";
  return undefined;
}

const isVerbForm = (form: TriggerForm["form"]): form is "base" | "s" | "past" | "ing" => form === "base" || form === "s" || form === "past" || form === "ing";

function tagWords(words: Word[], parts: ReadonlyMap<number, string>): void {
  const fallback = compromiseTags(words);
  for (const [index, word] of words.entries()) {
    if (word.mention >= 0) continue;
    const closed = closedTag(word.lower);
    if (closed !== null && !(closed === "preposition" && word.lower === "like")) {
      word.tag = closed;
      if (word.lower === "that") word.tag = isRelativeThat(words, index) ? "relative" : "determiner";
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

/** "A, but not B, block C": behind a comma, with an object ahead and no verb so far, a clause needs this one. */
function firstVerb(words: readonly Word[], index: number): boolean | null {
  const next = words[index + 1];
  if (words[index - 1]?.text !== "," || next === undefined || (next.mention < 0 && next.tag !== "determiner")) return null;
  return words.slice(0, index).some(({ tag }) => tag === "verb" || tag === "be" || tag === "have") ? null : true;
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

const irregularPast = new Set(
  "taken given seen shown known found done made grown chosen driven written held kept left lost built brought thought led begun become gone drawn fed cut put run spread split met paid said told understood withdrawn undergone arisen".split(
    " ",
  ),
);

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

interface CompromiseSentence {
  readonly terms: readonly { readonly tags: readonly string[]; readonly offset: { readonly start: number } }[];
}

function fromCompromise(tags: readonly string[]): WordTag | null {
  if (tags.includes("Adverb")) return "adverb";
  if (tags.includes("Verb") || tags.includes("PastTense") || tags.includes("Gerund")) return "verb";
  if (tags.includes("Adjective")) return "adjective";
  if (tags.includes("Value")) return "number";
  return "noun";
}

/** The first trigger row of one of these kinds that the word evokes in its settled part of speech. */
export function triggerOf(word: Word, ...kinds: readonly TriggerKind[]): TriggerRow | null {
  for (const { row, form } of word.triggers) {
    if (!kinds.includes(row.kind)) continue;
    if (
      word.tag === "verb"
        ? isVerbForm(form)
        : word.tag === "noun"
          ? form === "noun" || form === "plural"
          : form === "adjective" || form === "past" || form === "ing"
    )
      return row;
  }
  return null;
}
