import nlp from "compromise/two";
import { triggerIndex } from "../../rules/triggers.ts";
import { closedTag } from "./closed-words.ts";
import type { Word } from "./words.ts";

/** What compromise can say of a word of an open class. */
export type OpenTag = "noun" | "verb" | "adjective" | "adverb" | "number";

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

/** Endings that only nouns have: compromise need not be asked. */
const nounEnding = /(?:[ts]ion|ity|ness|ship|ism|ase|itis|osis|[ae]mia|ology|graphy|oma|cyte|genesis)s?$/u;
/** Endings that only adjectives have. */
const adjectiveEnding = /(?:[^aeiou]ous|ular|logical|genic|philic|phobic)$/u;
const plainWord = /^\p{L}{2,}$/u;

/** Answers kept at most; when they are full all are dropped, which changes no answer. */
const remembered = 50_000;
const answers = new Map<string, OpenTag>();

/**
 * The part of speech of a word that no list settles, as compromise sees it between its neighbours. Neighbours stand for their class ("the" for determiners, "protein" for
 * nouns and names), so that the answers for a vocabulary are few and each depends on word and classes alone, never on what was asked before.
 */
export function openTag(words: readonly Word[], index: number): OpenTag {
  const word = words[index];
  if (word === undefined || !plainWord.test(word.lower) || isAcronym(word.text)) return "noun";
  if (word.triggers.length === 0) {
    if (nounEnding.test(word.lower)) return "noun";
    if (adjectiveEnding.test(word.lower)) return "adjective";
  }
  const before = standInBefore(words, index);
  const after = standInAfter(words[index + 1]);
  const key = `${before} ${word.lower} ${after}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = ask(key.trim(), before === "" ? 0 : 1);
  if (answers.size >= remembered) answers.clear();
  answers.set(key, found);
  return found;
}

function isAcronym(text: string): boolean {
  return /\p{Lu}/u.test(text.slice(1));
}

function ask(phrase: string, at: number): OpenTag {
  const [sentence] = nlp(phrase).json({ terms: { tags: true, text: false, normal: false } }) as readonly CompromiseSentence[];
  return fromCompromise(sentence?.terms[at]?.tags ?? []);
}

interface CompromiseSentence {
  readonly terms: readonly { readonly tags: readonly string[] }[];
}

function fromCompromise(tags: readonly string[]): OpenTag {
  if (tags.includes("Adverb")) return "adverb";
  if (tags.includes("Verb") || tags.includes("PastTense") || tags.includes("Gerund")) return "verb";
  if (tags.includes("Adjective")) return "adjective";
  if (tags.includes("Value")) return "number";
  return "noun";
}

/** A common word for the class of the word before, adverbs apart; words before are settled already. */
function standInBefore(words: readonly Word[], index: number): string {
  let at = index - 1;
  while (words[at]?.tag === "adverb") at--;
  const word = words[at];
  switch (word?.tag) {
    case "noun":
    case "number":
      return "protein";
    case "determiner":
    case "adjective":
      return "the";
    case "preposition":
      return word.lower === "to" ? "to" : "by";
    case "be":
      return "was";
    case "have":
      return "has";
    case "modal":
    case "do":
      return "may";
    case "pronoun":
    case "relative":
      return "they";
    case "verb":
      return "inhibited";
    case "negator":
      return "not";
    case "conjunction":
      return "and";
    default:
      return "";
  }
}

/** A common word for the class of the word after, which is not settled yet: from its list, its triggers or its ending. */
function standInAfter(word: Word | undefined): string {
  if (word === undefined) return "";
  if (word.mention >= 0) return "protein";
  if (!/\p{L}/u.test(word.text)) return "";
  switch (closedTag(word.lower)) {
    case "determiner":
    case "pronoun":
      return "the";
    case "preposition":
    case "subordinator":
    case "relative":
      return word.lower === "to" ? "to" : "of";
    case "be":
    case "have":
    case "modal":
    case "do":
      return "is";
    case "conjunction":
      return "and";
    case "adverb":
    case "negator":
      return "";
    default: {
      const form = word.triggers[0]?.form;
      return form === "past" || (form === undefined && word.lower.endsWith("ed")) ? "inhibited" : "protein";
    }
  }
}
