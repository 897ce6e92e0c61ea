import type { Lexicon, NameCandidate } from "../lexicon/lexicon.ts";
import type { Abbreviation, Mention } from "../model/mention.ts";
import { withoutPlural } from "./abbreviations.ts";
import { lookUp } from "./remembered-lookup.ts";

/** How a text ends that may be a short form with a member's number or letter; said apart, for most names end otherwise. */
const memberEnd = /[\daIVXα-ω]\p{Ll}?$/u;
/** What may follow a short form to say which of several is meant: "PAR-1", "NOX4", "TGF-β2", "PPARγ". */
const member = "(\\d{1,2}\\p{Ll}?|[IVX]{1,4}|[α-ω]\\d?|alpha|beta|gamma|delta)";
const numbered = new RegExp(`^(.+?)[-\\s]?${member}$`, "u");

/** Other ways to write a gene's name, tried in this order where no list has it as it stands. */
const spellings: readonly (readonly [pattern: RegExp, written: string])[] = [
  // "DN-MEK1": a dominant negative form of it.
  [/^(?:DN|dn)-(\S+)$/u, "$1"],
  // "miRNA-21", "microRNA 21a".
  [/^(?:mi(?:cro)?RNAs?)[-\s]?(\d+\w*(?:-\d)?(?:-[35]p)?)$/iu, "miR-$1"],
  // "Erk 1/2", "Spry 1".
  [/^(\p{L}{2,8}) (\d{1,2}(?:\/\d{1,2})*)$/u, "$1$2"],
  // "forkhead box protein O1".
  [/^(.+) protein (.+)$/iu, "$1 $2"],
  // "neuropeptide Y type 2 receptor".
  [/^(.+) type (\d{1,2}|[IVX]{1,3}) receptor$/iu, "$1 receptor type $2"],
  // "cyclin D1 and D2", "SOCS-1 and -3": the first of them.
  [/^(.*\d)(?:, .*)? (?:and|or) \S{1,4}$/u, "$1"],
];

/**
 * The candidates of a gene's name that no list has, or that stands for two words of the document itself: a short form with a number is read as its long form with
 * that number ("PAR-1" where PAR is defined), a short form within a name too ("VEGF receptor 3"); then come other spellings.
 */
export function respelt(lexicon: Lexicon, { text }: Mention, longForms: ReadonlyMap<string, string>, isKnown: boolean): readonly NameCandidate[] {
  for (const name of isKnown ? numberedForms(text, longForms) : [...numberedForms(text, longForms), ...expanded(text, longForms), ...otherSpellings(text)]) {
    const reading = lookUp(lexicon, name);
    const genes = reading === null || reading.blocked !== null ? [] : reading.candidates.filter(({ entity }) => entity.type === "gene");
    if (genes.length > 0) return genes.map((candidate) => ({ ...candidate, via: `${candidate.via}, read as "${name}"` }));
  }
  return [];
}

/** The long forms of a document's abbreviations by their short forms, both in the singular: "protease-activated receptors (PAR)" too. */
export function longFormsOf(abbreviations: readonly Abbreviation[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { shortText, longText } of abbreviations) {
    const short = withoutPlural(shortText);
    if (!forms.has(short)) forms.set(short, longText.replace(/(\p{Ll}{3}[^s])s$/u, "$1"));
  }
  return forms;
}

function numberedForms(text: string, longForms: ReadonlyMap<string, string>): readonly string[] {
  const [, short = "", number = ""] = memberEnd.test(text) ? (numbered.exec(text) ?? []) : [];
  const long = longForms.get(short);
  if (long === undefined || long.endsWith(number)) return [];
  return [`${long} ${number}`, `${long}-${number}`];
}

function expanded(text: string, longForms: ReadonlyMap<string, string>): readonly string[] {
  const at = text.indexOf(" ");
  const long = at < 0 ? undefined : longForms.get(text.slice(0, at));
  return long === undefined ? [] : [`${long}${text.slice(at)}`];
}

function otherSpellings(text: string): readonly string[] {
  return spellings.flatMap(([pattern, written]) => (pattern.test(text) ? [text.replace(pattern, written)] : []));
}
