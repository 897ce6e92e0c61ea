/**
 * Sentence boundaries for biomedical prose, in one pass over the text. General splitters stumble over "Fig. 2", "et al.", "i.p.", "E. coli" and over
 * full stops glued to the next word; each case here is a row of a set or a test on the few characters around the stop, never a backtracking pattern.
 */
import type { Span } from "../model/span.ts";
import { bindingAbbreviations, labelledNouns, openers, prepositions, weakAbbreviations } from "./sentence-words.ts";

const maxWord = 40;
/** Brackets wider than this do not hold a sentence together: their partner is probably missing. */
const maxBracket = 600;

/**
 * The sentences of `text[within]` as trimmed spans in order. Never empty spans; every non-blank character lies in exactly one sentence.
 * A blank line always ends a sentence. Offsets are UTF-16 into `text`. Time is linear in the length.
 */
export function splitSentences(text: string, within: Span): readonly Span[] {
  const sentences: Span[] = [];
  const closing = bracketEnds(text, within);
  let start = within.start;
  let guardedUntil = within.start;
  let i = within.start;
  while (i < within.end) {
    const code = text.charCodeAt(i);
    const bracketEnd = closing.get(i);
    if (bracketEnd !== undefined && bracketEnd > guardedUntil) guardedUntil = bracketEnd;
    if (code === 10 && isBlankLine(text, i, within.end)) {
      push(sentences, text, start, i);
      start = i + 1;
      i += 1;
      continue;
    }
    if (!isTerminator(code)) {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < within.end && isTerminator(text.charCodeAt(end))) end += 1;
    const after = skipClosers(text, end, within.end);
    if (i >= guardedUntil && isBoundary(text, start, i, end, after, within.end)) {
      push(sentences, text, start, after);
      start = after;
    }
    i = end;
  }
  push(sentences, text, start, within.end);
  return sentences;
}

function push(into: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) into.push({ start, end });
}

/** True when the stop at `at` (a run of terminators up to `end`, closing quotes up to `after`) ends a sentence. */
function isBoundary(text: string, sentenceStart: number, at: number, end: number, after: number, limit: number): boolean {
  if (after >= limit) return true;
  const next = firstNonBlank(text, after, limit);
  if (next >= limit) return true;
  const isGlued = next === after;
  const word = wordBefore(text, at, sentenceStart);
  if (isGlued) return end === at + 1 && after === end && isGluedBoundary(text, word, next, limit);
  // Dots that only open the text ("… the cells") end nothing.
  if (firstNonBlank(text, sentenceStart, at) >= at) return false;
  const opener = wordAfter(text, next, limit);
  const code = text.charCodeAt(at);
  if (!opensSentence(text, next, opener)) return false;
  if (code !== 46 || end > at + 1) return true;
  return !bindsToNext(text, word, at, sentenceStart, next, opener);
}

/** True when the abbreviation or initial before the stop claims the word after it. */
function bindsToNext(text: string, word: string, at: number, sentenceStart: number, next: number, opener: string): boolean {
  if (isDigit(text.charCodeAt(at - 1)) && isNumbering(text, word, at, sentenceStart, next, opener)) return true;
  // "DR.", "CF." in capitals are names; "FIG." and "NO." are the only abbreviations that are shouted.
  const isShouted = word.length > 1 && word.length < 5 && word === word.toUpperCase() && !word.includes(".");
  const lower = isShouted && word !== "FIG" && word !== "NO" ? word : word.toLowerCase();
  const isOpener = openers.has(opener.toLowerCase()) && isUpper(opener.charCodeAt(0));
  if (lower === "no") return isDigit(text.charCodeAt(next));
  if (lower === "min" || lower === "max" || lower === "ms" || lower === "str") return !isUpper(text.charCodeAt(next));
  // One letter binds only in lower case: "p. R273H" is a variant, "vitamin C. The" is not.
  if (bindingAbbreviations.has(word.length === 1 ? word : lower) && text[at - word.length - 1] !== "/") return true;
  if (weakAbbreviations.has(lower))
    return !isOpener && !(lower.length === 2 && word === lower && isUpper(text.charCodeAt(next)) && lower !== "al" && lower !== "sp");
  if (isDottedLetters(word)) return isUpper(word.charCodeAt(0)) && !isOpener;
  if (word.length === 1 && isUpper(word.charCodeAt(0))) return isInitial(text, at - 1, sentenceStart, isOpener);
  return false;
}

/** A list number that opens the sentence ("2. Isoprenaline was"), or a decimal number torn apart ("P = 0. 05"). */
function isNumbering(text: string, word: string, at: number, sentenceStart: number, next: number, opener: string): boolean {
  const first = firstNonBlank(text, sentenceStart, at);
  if (at - first <= 2) return true;
  return isDigit(text.charCodeAt(next)) && /^[<>=≤≥±+−-]?\d{1,2}$/u.test(word) && /^\d+$/u.test(opener);
}

/** A single capital before a stop: an author's or genus' initial, unless a labelled noun stands before it or a plain sentence opens after it. */
function isInitial(text: string, letterAt: number, sentenceStart: number, isOpener: boolean): boolean {
  if (letterAt <= sentenceStart) return true;
  if (!isBlank(text.charCodeAt(letterAt - 1))) return !isOpener;
  const before = wordBefore(text, letterAt - 1, sentenceStart);
  if (before === "") return !isOpener;
  if (labelledNouns.has(before.toLowerCase())) return false;
  if (isOpener) return false;
  return prepositions.has(before.toLowerCase()) || isUpper(before.charCodeAt(0)) || before.endsWith(",") || before.endsWith(";");
}

/** "cells.Anticancer", "(p<0.05).The": a stop with no blank after it ends a sentence when a plain word opens right behind it. */
function isGluedBoundary(text: string, word: string, next: number, limit: number): boolean {
  if (!isUpper(text.charCodeAt(next)) || next + 1 >= limit) return false;
  const opener = wordAfter(text, next, limit);
  if (/^(?:CONCLUSION|RESULT|METHOD|BACKGROUND|OBJECTIVE|PURPOSE|DISCUSSION|INTERPRETATION)/u.test(opener)) return true;
  if (opener.length < 2 || !isLowerWord(opener.slice(1))) return opener === "A" || opener === "We" ? isPlainWord(word) : false;
  const last = word.charCodeAt(word.length - 1);
  if (last === 41 || last === 93) return true;
  return isPlainWord(word) || (isDigit(last) && openers.has(opener.toLowerCase()));
}

/** A word of three or more lower-case letters that is no abbreviation. */
function isPlainWord(word: string): boolean {
  return word.length >= 3 && isLowerWord(word.slice(1)) && !bindingAbbreviations.has(word.toLowerCase()) && !weakAbbreviations.has(word.toLowerCase());
}

/** The character at `next` can open a sentence: a capital, a digit, an opening bracket or quote, or a name that begins in lower case ("p53", "mTOR"). */
function opensSentence(text: string, next: number, opener: string): boolean {
  const code = text.charCodeAt(next);
  if (isUpper(code) || isDigit(code)) return true;
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code === 40 || code === 91 || code === 34 || code === 39 || code === 0x201c || code === 0x2018 || code === 0xab || code === 0x2022 || code === 45) {
    const inner = text.charCodeAt(next + 1);
    return isUpper(inner) || (code !== 91 && isDigit(inner));
  }
  if (isLower(code)) {
    let hasSign = false;
    for (let i = 1; i < opener.length; i += 1) hasSign ||= isUpper(opener.charCodeAt(i)) || isDigit(opener.charCodeAt(i));
    return hasSign && opener.length > 1 && !/^\d|^p[<=>]/u.test(opener);
  }
  // Greek lower case before a hyphen: "α-Synuclein".
  return code >= 0x3b1 && code <= 0x3c9 && text.charCodeAt(next + 1) === 45;
}

/** For each opening bracket of a balanced pair, where it closes; unbalanced and over-wide brackets are left out. */
function bracketEnds(text: string, within: Span): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly at: number; readonly close: number }[] = [];
  for (let i = within.start; i < within.end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 40 || code === 91) open.push({ at: i, close: code === 40 ? 41 : 93 });
    else if (code === 41 || code === 93) {
      const last = open.at(-1);
      if (last !== undefined && last.close === code) {
        open.pop();
        if (i - last.at <= maxBracket) ends.set(last.at, i);
      }
    } else if (code === 10 && isBlankLine(text, i, within.end)) open.length = 0;
    if (open.length > 64) open.shift();
  }
  return ends;
}

function wordBefore(text: string, at: number, floor: number): string {
  let start = at;
  const lowest = Math.max(floor, at - maxWord);
  while (start > lowest && isBlank(text.charCodeAt(start - 1)) && start === at) start -= 1;
  const end = start;
  while (start > lowest) {
    const code = text.charCodeAt(start - 1);
    if (isBlank(code) || code === 40 || code === 91 || code === 47) break;
    start -= 1;
  }
  return text.slice(start, end);
}

function wordAfter(text: string, at: number, limit: number): string {
  let end = at;
  const highest = Math.min(limit, at + maxWord);
  while (end < highest) {
    const code = text.charCodeAt(end);
    if (isBlank(code) || code === 44 || code === 59 || code === 58 || code === 46 || code === 41 || code === 47 || code === 45) break;
    end += 1;
  }
  return text.slice(at, end);
}

function isDottedLetters(word: string): boolean {
  if (word.length < 3 || word.length > 9 || !word.includes(".")) return false;
  return word.split(".").every((part) => part.length === 1);
}

function skipClosers(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code !== 41 && code !== 93 && code !== 34 && code !== 39 && code !== 0x201d && code !== 0x2019 && code !== 0xbb) break;
    at += 1;
  }
  return at;
}

function firstNonBlank(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** True when the line end at `at` is followed by nothing but blanks and another line end. */
function isBlankLine(text: string, at: number, limit: number): boolean {
  for (let i = at + 1; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return false;
}

/** . ! ? … and the full-width stops. */
function isTerminator(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code >= 0x391 && code <= 0x3a9);
}

function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

function isLowerWord(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (!isLower(text.charCodeAt(i))) return false;
  }
  return text.length > 0;
}
