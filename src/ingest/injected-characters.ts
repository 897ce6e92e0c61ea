import type { Document } from "../model/document.ts";

/** How many words of a page hold characters that no author types. */
export interface InjectedWords {
  readonly words: number;
  readonly injected: number;
  /** The first few, as they stand on the page. */
  readonly examples: readonly string[];
}

/** Fewer are accidents of conversion; more are somebody's intent. */
const fewestInjected = 5;
/** Part of the words. */
const leastShare = 0.005;
const mostExamples = 3;

const invisible = "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u{e0000}-\\u{e007f}";
/** Whether a look at single words is worth it: nearly all pages hold none of these. */
const anySuspect =
  /[\u0391-\u03a9\u03bf\u0400-\u052f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud835\udb40]|&(?:#(?:82(?:0[3-7]|3[4-8]|8[89]|9\d)|x20[06]\w|x202[a-e])|zwn?j);/i;
const invisibleReference = /&(?:#(82(?:0[3-7]|3[4-8]|8[89]|9\d));|#x(20[06]\w|202[a-e]);|(zwn?j);)/giu;
const word = new RegExp(`[\\p{L}\\p{M}\\p{N}${invisible}]+`, "gu");
const invisibleInside = new RegExp(`\\p{Script=Latin}[${invisible}]+\\p{Script=Latin}`, "u");
/** Cyrillic letters that look like Latin ones. */
const cyrillicTwin = /[АВЕЗКМНОРСТУХІЈЅаеорсухіјѕԁһԛԝ]/u;
/** Greek letters that look like Latin ones and stand for nothing in names of genes and drugs. */
const greekTwin = /\p{Ll}[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]\p{Script=Latin}|^[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=[a-z]{2})/u;
/** Letters of mathematical alphabets that spell a word; single ones are variables. */
const mathematical = /[\u{1d400}-\u{1d7cb}]{3}/u;

function isInjected(text: string): boolean {
  if (invisibleInside.test(text)) return true;
  if (mathematical.test(text)) return true;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < 3) return false;
  if (greekTwin.test(text)) return true;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu) ?? [];
  return cyrillic.length > 0 && cyrillic.length < latin && cyrillic.every((letter) => cyrillicTwin.test(letter));
}

/**
 * Counts the words of a page's kept text that hold invisible characters between Latin letters, letters of other scripts that look like Latin ones, or letters of
 * mathematical alphabets. The raw page is looked at: readers of web pages fold much of this away. Soft hyphens, and joiners between letters of scripts that need
 * them, are what they should be and do not count.
 */
export function injectedWords(doc: Document): InjectedWords {
  let words = 0;
  let injected = 0;
  const examples: string[] = [];
  const regions = doc.regions.filter(({ disposition }) => disposition === "text");
  if (!regions.some(({ start, end }) => anySuspect.test(doc.raw.slice(start, end)))) return { words, injected, examples };
  for (const { start, end } of regions) {
    const text = doc.raw.slice(start, end).replace(invisibleReference, "\u200b");
    for (const [found] of text.matchAll(word)) {
      words += 1;
      // A word of any language stays short; what is longer is data.
      if (found.length > 200 || !anySuspect.test(found) || !isInjected(found)) continue;
      injected += 1;
      if (examples.length < mostExamples) examples.push(found);
    }
  }
  return { words, injected, examples };
}

/** True when so many words are tampered with that the page is not an honest copy. */
export function isTampered({ words, injected }: InjectedWords): boolean {
  return injected >= fewestInjected && injected >= words * leastShare;
}
