import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Document, Sentence, Token } from "../model/document.ts";
import { defineStage, type WithLayers } from "../pipeline/stage.ts";
import { canHoldClaim, type IndexedMention, mentionsBySentence } from "./mentions-by-sentence.ts";
import { splitSentences } from "./sentences.ts";

/** Longest run without blanks that is given to the tokenizer, which is quadratic in it; longer runs become one token of unknown class. */
const maxRun = 200;

/** The tokenizer keeps every new word for ever; after this many characters of text it is built anew, so that memory stays flat over millions of papers. */
const recycleAfter = 6_000_000;

const buildTagger = () => {
  const nlp = winkNLP(model, ["pos"]);
  return { nlp, its: nlp.its };
};

let tagger: ReturnType<typeof buildTagger> | null = null;
let charactersRead = 0;

function currentTagger(): ReturnType<typeof buildTagger> {
  if (tagger === null || charactersRead > recycleAfter) {
    tagger = buildTagger();
    charactersRead = 0;
  }
  return tagger;
}

/** Splits each section into sentences. Sections in another language than English get none. */
export const splitText = defineStage({
  name: "sentences",
  requires: [],
  provides: ["sentences"],
  run: (doc: Document) => ({ sentences: sentencesOf(doc) }),
});

/**
 * Tokens with parts of speech for the sentences that can hold a claim: those of mined sections that name two things as genes, drugs or cell lines. The tagger costs more
 * than all that comes before it, and most sentences of a corpus name fewer than two. A name is one token.
 */
export const tagCandidates = defineStage({
  name: "tokens",
  requires: ["sentences", "mentions", "groundings"],
  provides: ["tokens"],
  run: (doc: WithLayers<"sentences" | "mentions" | "groundings">) => {
    const tokens: Token[] = [];
    for (const [index, mentions] of mentionsBySentence(doc).entries()) {
      const sentence = doc.sections[doc.sentences[index]?.section ?? -1]?.isMined === true ? doc.sentences[index] : undefined;
      if (sentence !== undefined && canHoldClaim(doc, mentions)) tokenizeSentence(doc.text, sentence, index, mentions, tokens);
    }
    return { tokens };
  },
});

/** Sentences and the tokens of all of them, for who needs every token. */
export const tokenize = defineStage({
  name: "tokenize",
  requires: [],
  provides: ["sentences", "tokens"],
  run: (doc: Document) => {
    const sentences = sentencesOf(doc);
    const tokens: Token[] = [];
    for (const [index, sentence] of sentences.entries()) tokenizeSentence(doc.text, sentence, index, [], tokens);
    return { sentences, tokens };
  },
});

function sentencesOf(doc: Document): readonly Sentence[] {
  return doc.sections.flatMap((section, index) => {
    if (section.language !== "en" && section.language !== "und") return [];
    return splitSentences(doc.text, section).map(({ start, end }) => ({ start, end, section: index }));
  });
}

/** Odd blanks and control characters, which the tokenizer miscounts; each is one UTF-16 unit and so is its stand-in. */
const oddBlanks = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/gu;

function tokenizeSentence(text: string, sentence: Sentence, index: number, mentions: readonly IndexedMention[], into: Token[]): void {
  const masked = maskedSentence(text, sentence, mentions);
  let from = 0;
  for (const run of longRuns(masked.text)) {
    tagPart(masked, from, run.start, index, into);
    into.push({ start: masked.toText(run.start), end: masked.toText(run.end), pos: "X", sentence: index });
    from = run.end;
  }
  tagPart(masked, from, masked.text.length, index, into);
}

/** A sentence in which every name is the same plain word, and the way back from its offsets to the document's. */
interface MaskedSentence {
  readonly text: string;
  readonly toText: (offset: number) => number;
}

/** What a name looks like to the tagger, which knows few names of papers, cuts many of them into pieces, and would remember every one for ever. */
const placeholder = "protein";

function maskedSentence(text: string, sentence: Sentence, mentions: readonly IndexedMention[]): MaskedSentence {
  // Offsets in the masked sentence at which a stretch begins, and what to add there to come back to the document's text.
  const starts: number[] = [0];
  const shifts: number[] = [sentence.start];
  let masked = "";
  let from = sentence.start;
  for (const { mention } of mentions) {
    const { start, end } = mention.span;
    if (start < from) continue;
    masked += text.slice(from, start) + placeholder;
    starts.push(masked.length);
    shifts.push(end - masked.length);
    from = end;
  }
  masked += text.slice(from, sentence.end);
  return {
    text: masked.replace(oddBlanks, " "),
    toText: (offset) => {
      let at = starts.length - 1;
      while (at > 0 && (starts[at] ?? 0) > offset) at--;
      return offset + (shifts[at] ?? 0);
    },
  };
}

function longRuns(plain: string): { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let start = 0;
  for (let i = 0; i <= plain.length; i += 1) {
    if (i < plain.length && plain.charCodeAt(i) !== 32) continue;
    if (i - start > maxRun) runs.push({ start, end: i });
    start = i + 1;
  }
  return runs;
}

/** Rebuilds exact offsets: the tokenizer tells each token's characters only, so each is looked for from where the last one ended. */
function tagPart({ text, toText }: MaskedSentence, from: number, to: number, sentence: number, into: Token[]): void {
  const plain = text.slice(from, to);
  if (plain.trim() === "") return;
  const { nlp, its } = currentTagger();
  charactersRead += plain.length;
  const found = nlp.readDoc(plain).tokens();
  const values: readonly string[] = found.out(its.value);
  const tags: readonly string[] = found.out(its.pos);
  let cursor = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? "";
    while (plain.charCodeAt(cursor) === 32) cursor += 1;
    const start = plain.startsWith(value, cursor) ? cursor : plain.indexOf(value, cursor);
    if (value === "" || start < 0) continue;
    cursor = start + value.length;
    into.push({ start: toText(from + start), end: toText(from + cursor), pos: tags[i] ?? "X", sentence });
  }
}
