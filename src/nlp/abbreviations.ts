import type { Document, Sentence } from "../model/document.ts";
import type { Abbreviation } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { defineStage, type WithLayers } from "../pipeline/stage.ts";
import { alignAbbreviation, isLetterOrDigit } from "./abbreviation-alignment.ts";

/** Short forms that a document defines, "long form (SF)" or "SF (long form)", each within one sentence. After Schwartz and Hearst 2003, with guards. */
export const abbreviations = defineStage({
  name: "abbreviations",
  requires: ["sentences"],
  provides: ["abbreviations"],
  run: (doc: WithLayers<"sentences">) => ({ abbreviations: findAbbreviations(doc, doc.sentences) }),
});

/** The definitions in the given sentences, in text order; a pair that is defined twice is listed twice. */
export function findAbbreviations(doc: Pick<Document, "text" | "sections">, sentences: readonly Sentence[]): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const sentence of sentences) {
    if (doc.sections[sentence.section]?.isMined === false) continue;
    for (const bracket of brackets(doc.text, sentence)) {
      const pair = longThenShort(doc.text, sentence, bracket) ?? shortThenLong(doc.text, sentence, bracket) ?? bothInside(doc.text, bracket);
      if (pair !== null) {
        found.push({
          short: pair.short,
          long: pair.long,
          shortText: doc.text.slice(pair.short.start, pair.short.end),
          longText: doc.text.slice(pair.long.start, pair.long.end),
        });
      }
    }
  }
  return found;
}

/** A short form without its plural s ("MMPs"); other strings as they are. */
export function withoutPlural(form: string): string {
  return /[\p{Lu}\d]s$/u.test(form) ? form.slice(0, -1) : form;
}

interface Pair {
  readonly short: Span;
  readonly long: Span;
}

const maxLongLength = 160;
const maxShortLength = 20;
/** The longest part of a word before the first matched letter, as in "2,6-diaminopurine". */
const maxPrefix = 40;

/** Balanced round and square brackets of the sentence, innermost and outermost alike; the spans lie inside the brackets. */
function brackets(text: string, sentence: Span): readonly Span[] {
  const spans: Span[] = [];
  const open: { readonly at: number; readonly close: string }[] = [];
  for (let i = sentence.start; i < sentence.end; i += 1) {
    const character = text.charAt(i);
    if (character === "(" || character === "[") open.push({ at: i, close: character === "(" ? ")" : "]" });
    else if (character === ")" || character === "]") {
      const last = open.at(-1);
      if (last?.close !== character) continue;
      open.pop();
      if (i > last.at + 1) spans.push({ start: last.at + 1, end: i });
    }
  }
  return spans.toSorted((a, b) => a.start - b.start);
}

function longThenShort(text: string, sentence: Span, bracket: Span): Pair | null {
  const short = withoutGenotype(text, firstPart(text, bracket));
  const form = text.slice(short.start, short.end);
  // "substance(s)" is a plural.
  if (!isShortForm(form) || (/^\p{Ll}{1,2}$/u.test(form) && /\p{L}/u.test(text.charAt(bracket.start - 2)))) return null;
  const window = wordsBefore(text, sentence.start, bracket.start - 1, form);
  if (window === null) return null;
  const long = text.slice(window.start, window.end);
  // One letter is a label ("panel (A)") as often as an abbreviation; only before long words is it mostly the latter.
  if (form.length === 1 && !/\p{L}{8}$/u.test(long)) return null;
  const alignment = symbolOf(form, long) ?? swappedInitials(form, long, true) ?? bestAlignment(form, long, false) ?? swappedInitials(form, long, false);
  if (alignment === null) return null;
  const span = { start: wordStart(text, window.start, window.start + alignment), end: window.end };
  return isLongForm(text, span, form) ? { short, long: trimmed(text, span) } : null;
}

/**
 * "myotonic dystrophy (DM)", "tidal volume (V(T))": two or three capitals that are the last words' initials in another order. With `asSymbol`, only a capital and a
 * small letter ("transepithelial resistance (Rt)"), which fit the last word alone by chance.
 */
function swappedInitials(form: string, long: string, asSymbol: boolean): number | null {
  const letters = form.replace(/[()]/gu, "").toLowerCase();
  if (!/^[a-z]{2,3}$/u.test(letters) || !/\p{Lu}/u.test(form) || (asSymbol && !/^\p{Lu}\(?\p{L}\)?$/u.test(form))) return null;
  const words = [...long.matchAll(/\p{L}\S*/gu)].slice(-letters.length);
  if (words.length < letters.length || words.some((word) => word[0].length < 4)) return null;
  const initials = words.map((word) => word[0].charAt(0).toLowerCase());
  if (asSymbol && initials.join("") === letters) return null;
  return initials.toSorted().join("") === [...letters].toSorted().join("") ? (words[0]?.index ?? null) : null;
}

/** Signs of chemistry that no letter of the name explains. */
const signs: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ["Na", "sodium"],
      ["K", "potassium"],
      ["Fe", "iron"],
      ["Pb", "lead"],
      ["Hg", "mercury"],
      ["Ag", "silver"],
      ["Au", "gold"],
      ["Sn", "tin"],
      ["Sb", "antimony"],
      ["W", "tungsten"],
      ["E2", "(?:17[- ]?(?:beta|β|b)[- ])?(?:o?estradiol)"],
      ["P4", "progesterone"],
      ["T3", "triiodothyronine"],
      ["T4", "thyroxine"],
      ["H2O2", "hydrogen peroxide"],
      ["cAMP", "(?:adenosine 3'[,:]? ?5'-(?:cyclic )?(?:mono)?phosphate|cyclic adenosine monophosphate)"],
      ["cGMP", "(?:guanosine 3'[,:]? ?5'-(?:cyclic )?(?:mono)?phosphate|cyclic guanosine monophosphate)"],
    ] as const
  ).map(([sign, name]) => [sign, new RegExp(`(?<![\\p{L}-])${name}$`, "iu")]),
);

/** Where the name of a sign begins: of an element or a hormone, of what stands in brackets ("[Ca2+]i"), or of a constant with its index ("k(a)", "P(ves1)"). */
function symbolOf(form: string, long: string): number | null {
  const name = signs.get(form)?.exec(long);
  if (name !== undefined && name !== null) return name.index;
  const measured = /^\[([\p{L}\d]+[+-]?)\]([a-z])$/u.exec(form);
  if (measured !== null) {
    const words = [...long.matchAll(/\S+/gu)].slice(-5);
    const where = words.findLast((word) => word[0].length > 4 && word[0].startsWith(measured[2] ?? " "));
    return where !== undefined && words.some((word) => word[0] === measured[1]) ? where.index : null;
  }
  const index = /^\p{L}\((\p{L}{1,4})\d?\)$/u.exec(form);
  if (index === null || !/\b(?:rate|constant|affinity|probability|time|volume|concentration|resistance)s?\b/u.test(long)) return null;
  const words = [...long.matchAll(/\S+/gu)].slice(-3);
  return words.find((word) => word[0].length > 4 && word[0].toLowerCase().startsWith((index[1] ?? "").toLowerCase()))?.index ?? null;
}

/** Back over a prefix that belongs to the word ("2,6-diaminopurine", "anti-MuSK"), but not over a slash or a whole word before the hyphen. */
function wordStart(text: string, floor: number, from: number): number {
  let start = from;
  const lowest = Math.max(floor, from - maxPrefix);
  while (start > lowest && !/[\s/]/u.test(text.charAt(start - 1))) start -= 1;
  const prefix = text.slice(start, from);
  return /^(?:\p{Ll}{6,}|non)-$/u.test(prefix) || /\)[-–]?$|^[([]$/u.test(prefix) ? from : start;
}

function shortThenLong(text: string, sentence: Span, bracket: Span): Pair | null {
  let end = bracket.start - 1;
  while (end > sentence.start && text.charAt(end - 1) === " ") end -= 1;
  let start = end;
  const lowest = Math.max(sentence.start, end - maxShortLength - 1);
  while (start > lowest && !/[\s([,;]/u.test(text.charAt(start - 1))) start -= 1;
  const form = text.slice(start, end);
  if (!isShortForm(form) || letterCount(form) < 2) return null;
  const inside = firstPart(text, bracket);
  const long = text.slice(inside.start, inside.end);
  const words = long.split(/\s+/u).length;
  if (long.length <= form.length + 2 || long.length > maxLongLength || words > letterCount(form) * 2 + 2) return null;
  if (bestAlignment(form, long, true) === null || !isLongForm(text, inside, form)) return null;
  return { short: { start, end }, long: inside };
}

/** "(blood-brain barrier, BBB)": both forms stand in the bracket. */
function bothInside(text: string, bracket: Span): Pair | null {
  let comma = bracket.end - 1;
  while (comma > bracket.start && !/[,;]/u.test(text.charAt(comma))) comma -= 1;
  const short = trimmed(text, { start: comma + 1, end: bracket.end });
  const long = trimmed(text, { start: bracket.start, end: comma });
  const form = text.slice(short.start, short.end);
  if (comma === bracket.start || !isShortForm(form) || letterCount(form) < 2 || long.end - long.start > maxLongLength) return null;
  return bestAlignment(form, text.slice(long.start, long.end), true) !== null && isLongForm(text, long, form) ? { short, long } : null;
}

/** Where in `long` the long form begins, or `null` when none fits well enough. */
function bestAlignment(form: string, long: string, fixedStart: boolean): number | null {
  const tries = new Set([withoutPlural(form), form]);
  // "FEV(1.0)", "PaCO(2)": an index that the name need not spell.
  const index = /^(\p{L}{2,})\([\d.]+\)$/u.exec(form);
  if (index !== null) tries.add(index[1] ?? form);
  // "mouse embryo fibroblast cells (MEF cells)": the last word is the same.
  const last = /^(\p{Lu}[\p{L}\d]*) (\p{Ll}{4,})$/u.exec(form);
  if (last !== null && long.endsWith(` ${last[2] ?? ""}`)) return bestAlignment(last[1] ?? form, long.slice(0, -(last[2] ?? "").length - 1), fixedStart);
  let start: number | null = null;
  let bestScore = 0;
  for (const candidate of tries) {
    const alignment = alignAbbreviation(candidate, long, fixedStart);
    if (alignment === null || alignment.score <= bestScore) continue;
    if (alignment.score < leastScore(candidate, alignment.initials, alignment.letters)) continue;
    bestScore = alignment.score;
    start = alignment.start;
  }
  return start;
}

/** The score asked for: short and lower-case forms must fit better, because they fit something by chance. */
function leastScore(form: string, initials: number, letters: number): number {
  if (letters === 1) return 1;
  if (form === form.toLowerCase()) return initials === letters ? 0.7 : 0.45;
  return letters === 2 ? 0.5 : 0.4;
}

/** The content of a bracket up to the first comma or semicolon, without quotes. */
function firstPart(text: string, bracket: Span): Span {
  let end = bracket.start;
  while (end < bracket.end && !/[;,]/u.test(text.charAt(end))) end += 1;
  // A comma between digits belongs to a chemical name ("1,2-bis...").
  if (text.charAt(end) === "," && /\d/u.test(text.charAt(end + 1))) end = bracket.end;
  return trimmed(text, { start: bracket.start, end });
}

/** "(DAT(-/-))" and "(Apc+/-)" define the gene, not the genotype. */
function withoutGenotype(text: string, span: Span): Span {
  const genotype = /[\s(]*[-−–+]\s?\/\s?[-−–+]\)?$/u.exec(text.slice(span.start, span.end));
  return genotype === null || genotype.index === 0 ? span : { start: span.start, end: span.start + genotype.index };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s"'“”‘’]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s"'“”‘’,;:]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

const notShort = /^(?:or|and|in|of|for|to|the|with|left|right|type|low|high|both|all|from|wt)$/u;
const notShortAnyCase =
  /^(?:[IVX]+|[ivx]+|[\d.,%±<>=+\-–/\s]+|[<>=≤≥].*|[pPnNr]\s?[<>=≤≥].*|fig.*|tab(?:le)?\b.*|see\b.*|e\.g.*|i\.e.*|ref.*|eq.*|vs.*|n\.s\.|no\..*|et al.*)$/iu;
const unit =
  /^(?:[\d.]+\s?[gMLlm]|(?:[\d.]+\s?)?(?:[nmkµμ][gMLlm]|[gLlm]|mol|[nmµμ]M|kDa|Da|min|hr?s?|sec|days?|weeks?|years?|yrs?|months?|mice|rats?|men|women|cases|°C))$/u;

/** A short form has 1 to 12 letters and digits in at most two words, a letter among them, and is neither word, number, unit nor reference. */
function isShortForm(form: string): boolean {
  if (form.length === 0 || form.length > maxShortLength) return false;
  const letters = letterCount(form);
  if (letters === 0 || letters > 12) return false;
  if (!/^[\p{L}\p{N}[(]/u.test(form) || !/\p{L}/u.test(form)) return false;
  if (!isBalanced(form) || /[-–/]$/u.test(form)) return false;
  const words = form.split(/\s+/u);
  if (words.length > 2 || (words.length === 2 && !/[\p{Lu}\d\p{Script=Greek}]/u.test(words[0] ?? "") && !greekWord.test(words[0] ?? ""))) return false;
  if (notShort.test(form) || notShortAnyCase.test(form) || unit.test(form)) return false;
  // "Complex (2c)" is a label.
  if (/=|[<>]|%|±|^\d+\p{Ll}$/u.test(form)) return false;
  // A plain word: small letters throughout, or only a capital in front.
  if (/^\p{L}?\p{Ll}+$/u.test(form) && form.length > 5) return false;
  return !words.some((word) => /^\p{Ll}{5,}$/u.test(word) && !greekWord.test(word) && word !== "cells");
}

const greekWord = /^(?:alpha|beta|gamma|delta|kappa|epsilon|zeta|theta|sigma|omega)$/u;

function letterCount(form: string): number {
  let count = 0;
  for (const character of form) if (isLetterOrDigit(character)) count += 1;
  return count;
}

/** Up to min(|A| + 5, 2 |A|) words before the bracket, A being the letters of the short form; never past another clause mark or sentence border. */
function wordsBefore(text: string, floor: number, to: number, form: string): Span | null {
  const letters = letterCount(form);
  const most = Math.min(letters + 5, letters * 2) + 1;
  let end = to;
  while (end > floor && /\s/u.test(text.charAt(end - 1))) end -= 1;
  let start = end;
  let words = 0;
  const lowest = Math.max(floor, end - 2 * maxLongLength);
  while (start > floor && words < most && end - start < maxLongLength) {
    let at = start;
    while (at > floor && /\s/u.test(text.charAt(at - 1))) at -= 1;
    while (at > lowest && !/\s/u.test(text.charAt(at - 1))) at -= 1;
    if (at <= lowest && at > floor) break;
    if (words > 0 && /[;:]$/u.test(text.slice(at, start).trimEnd())) break;
    start = at;
    words += 1;
  }
  return start < end ? { start, end } : null;
}

/** A long form is longer than its short form, does not contain it as a word, and its brackets balance. */
function isLongForm(text: string, span: Span, form: string): boolean {
  const long = text.slice(span.start, span.end).trim();
  // Begun in another bracket, it is no name.
  if (/^[([][^)\]]*[)\]]+\s(?:and|or)\s/u.test(long)) return false;
  // "..., a second gene (X2)": begun before a comma, it takes in the end of something else.
  if (/^\S+,\s(?:an?|the)\s/u.test(long)) return false;
  if (long.length <= form.length || long.length < 3 || !/\p{Ll}{3}/u.test(long)) return false;
  if (long.split(/[\s()[\],]+/u).includes(form)) return false;
  return isBalanced(long);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
