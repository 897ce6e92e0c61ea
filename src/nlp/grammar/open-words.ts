import { createRequire } from "node:module";
import type compromise from "compromise/two";
import { ownString, RecentMemory } from "../../model/recent-memory.ts";
import type { VerbForm } from "../../rules/trigger.ts";
import { triggerIndex } from "../../rules/triggers.ts";
import { closedTag } from "./closed-words.ts";
import type { Word, WordTag } from "./words.ts";

// As a module compromise is 350 files, as CommonJS one: a tenth of a second at the start of every thread.
const nlp = createRequire(import.meta.url)("compromise/two") as typeof compromise;

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
const adjectiveEnding = /(?:[^aeiou]ous|ular|logical|genic|philic|phobic|^ratelimiting)$/u;
/** Third-person forms that both libraries take for plurals. */
const verbEnding = /(?:[bcdgilmnprt]ates|[il]fies|i[sz]es)$/u;
/** Verbs on which a denial hangs; both libraries take some of their forms for nouns. */
const alwaysVerbs: ReadonlySet<string> = new Set(["fail", "fails", "failed", "became", "becomes", "encodes"]);
/** Words that describe tools before "and" or a comma, where both libraries see nouns. */
const alwaysAdjectives: ReadonlySet<string> = new Set(["novel", "potent", "selective", "competitive", "noncompetitive", "reversible", "irreversible", "oral"]);
const plainWord = /^\p{L}{2,}$/u;

/** Common words for the class of the word before and of the word after. */
type Before = "the" | "protein" | "proteins" | "to" | "may" | "they" | "and";
type After = "the" | "of" | "protein";

const beforeCode: Readonly<Record<Before, number>> = { the: 0, protein: 1, proteins: 2, to: 3, may: 4, they: 5, and: 6 };
const afterCode: Readonly<Record<After, number>> = { the: 0, of: 1, protein: 2 };

/** What a word of an open class is by itself. */
interface OpenWord {
  /** Letters alone. */
  readonly isPlain: boolean;
  /** The class that its ending tells. */
  readonly ending: "noun" | "adjective" | null;
  readonly hasVerbEnding: boolean;
  readonly form: VerbForm;
  /** What compromise answered, by the codes of what stands before and after. */
  readonly answers: (OpenTag | undefined)[];
}

/** Words kept at most. */
const remembered = 16_000;
const openWords = new RecentMemory<string, OpenWord>(remembered);

function openWordOf(lower: string): OpenWord {
  let word = openWords.get(lower);
  if (word === undefined) {
    word = {
      isPlain: plainWord.test(lower),
      ending: nounEnding.test(lower) ? "noun" : adjectiveEnding.test(lower) ? "adjective" : null,
      hasVerbEnding: verbEnding.test(lower),
      form: verbFormOf(lower),
      answers: [],
    };
    openWords.set(ownString(lower), word);
  }
  return word;
}

function answer(before: Before, lower: string, after: After, { answers }: OpenWord): OpenTag {
  const code = beforeCode[before] * 3 + afterCode[after];
  const found = answers[code] ?? ask([before, lower, after]);
  answers[code] = found;
  return found;
}

/**
 * The part of speech of a word that no list settles, as compromise sees it between two neighbours. The neighbours stand for classes ("the" for whatever opens a noun
 * phrase, "protein" for nouns and names): the questions that a vocabulary raises are few, and an answer depends on the word and these classes alone, never on what was
 * asked before.
 * @param part wink's part of speech: a bare or third-person form is no verb where wink sees a noun or adjective.
 */
export function openTag(words: readonly Word[], index: number, part: string | undefined): OpenTag {
  const word = words[index];
  if (word === undefined || isAcronym(word)) return "noun";
  const { lower } = word;
  const known = openWordOf(lower);
  if (!known.isPlain) return "noun";
  const { form } = known;
  const isTrigger = word.triggers.length > 0;
  if (!isTrigger) {
    // "may serve as": both libraries take it for a noun.
    if (wordBefore(words, index)?.tag === "modal" && form === "base" && !lower.endsWith("ly")) return "verb";
    if (known.ending !== null) return known.ending;
    if (known.hasVerbEnding && words[index - 1]?.tag === "noun" && opensObject(words[index + 1])) return "verb";
  }
  if (alwaysVerbs.has(lower)) return "verb";
  if (alwaysAdjectives.has(lower)) return "adjective";
  const isInflected = form === "past" || form === "ing";
  if (!isInflected && !isTrigger && (part === "NOUN" || part === "PROPN")) return "noun";
  const canRule = isInflected || isTrigger || mayRule(words, index, form, part);
  const before = isInflected ? (isNominalPlace(words, index) ? "the" : "protein") : canRule ? standInBefore(words, index) : "the";
  const after = standInAfter(words[index + 1]);
  const found = answer(before, lower, canRule || after === "protein" ? after : "of", known);
  return found === "verb" && !canRule ? "noun" : found;
}

function opensObject(word: Word | undefined): boolean {
  return word !== undefined && (word.mention >= 0 ? word.joint === "" : closedTag(word.lower) === "determiner");
}

function isAcronym({ text, lower }: Word): boolean {
  return text !== lower && /\p{Lu}/u.test(text.slice(1));
}

function ask(phrase: readonly string[]): OpenTag {
  // compromise takes words that are cut already, a third sooner; its types know of whole texts only.
  const read = nlp.tokenize([phrase] as unknown as string);
  read.compute(["lexicon", "preTagger"]);
  return fromCompromise(read.docs[0]?.[1]?.tags ?? noTags);
}

const noTags: ReadonlySet<string> = new Set();

function fromCompromise(tags: ReadonlySet<string>): OpenTag {
  if (tags.has("Adverb")) return "adverb";
  if (tags.has("Verb") || tags.has("PastTense") || tags.has("Gerund")) return "verb";
  if (tags.has("Adjective")) return "adjective";
  return tags.has("Value") ? "number" : "noun";
}

/** A bare or third-person form is a verb only where a verb can stand; compromise guesses too freely in noun compounds. */
function mayRule(words: readonly Word[], index: number, form: "base" | "s", part: string | undefined): boolean {
  if (part === "NOUN" || part === "PROPN" || part === "ADJ") return false;
  const previous = wordBefore(words, index);
  if (previous === undefined) return false;
  if (previous.text === ")") return form === "s";
  if (rulers.has(previous.tag) || previous.lower === "to") return true;
  return previous.tag === "noun" && (form === "s" || previous.lower.endsWith("s"));
}

const rulers: ReadonlySet<WordTag> = new Set(["modal", "do", "pronoun", "relative", "conjunction", "negator"]);

/** Where an inflected form more likely describes a noun than rules a clause. */
function isNominalPlace(words: readonly Word[], index: number): boolean {
  const previous = wordBefore(words, index);
  return previous === undefined || previous.tag === "determiner" || previous.tag === "adjective" || previous.tag === "preposition" || previous.tag === "verb";
}

/** The word before, adverbs apart; words before are settled already. */
function wordBefore(words: readonly Word[], index: number): Word | undefined {
  let at = index - 1;
  while (words[at]?.tag === "adverb") at--;
  return words[at];
}

/** A common word for the class of the word before, where a verb may follow. */
function standInBefore(words: readonly Word[], index: number): Before {
  const word = wordBefore(words, index);
  switch (word?.tag) {
    case "preposition":
      return "to";
    case "modal":
    case "do":
    case "negator":
      return "may";
    case "pronoun":
    case "relative":
      return "they";
    case "conjunction":
      return "and";
    default:
      return word?.lower.endsWith("s") === true && !word.lower.endsWith("ss") ? "proteins" : "protein";
  }
}

/** A common word for the class of the word after, which is not settled yet: what opens an object, what opens a phrase of its own, or a noun. */
function standInAfter(word: Word | undefined): After {
  if (word === undefined || (word.mention < 0 && !/\p{L}/u.test(word.text))) return "of";
  switch (word.mention >= 0 ? null : closedTag(word.lower)) {
    case null:
      return "protein";
    case "determiner":
    case "pronoun":
      return "the";
    default:
      return "of";
  }
}

const irregularPast = new Set(
  "taken given seen shown known found done made grown chosen driven written held kept left lost built brought thought led begun become gone drawn fed cut put run spread split met paid said told understood withdrawn undergone arisen".split(
    " ",
  ),
);

/** The form that a verb so spelt would have. */
export function verbFormOf(lower: string): VerbForm {
  if (irregularPast.has(lower)) return "past";
  if (lower.endsWith("ing")) return "ing";
  if (lower.endsWith("ed")) return "past";
  return lower.endsWith("s") && !lower.endsWith("ss") ? "s" : "base";
}
