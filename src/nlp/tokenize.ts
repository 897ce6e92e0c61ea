import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Document, Sentence, Token } from "../model/document.ts";
import { entityTypes } from "../model/schema.ts";
import { defineStage, type WithLayers } from "../pipeline/stage.ts";
import { splitSentences } from "./sentences.ts";

/** Longest run without blanks that is given to the tokenizer, which is quadratic in it; longer runs become one token of unknown class. */
const maxRun = 200;

/** The tokenizer keeps every new word for ever; after this many characters of text it is built anew, so that memory stays flat over millions of papers. */
const recycleAfter = 20_000_000;

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
 * Tokens with parts of speech for the sentences that can hold a claim: those of mined sections with two genes, drugs or cell lines. The tagger costs more than
 * all that comes before it, and most sentences of a corpus name fewer than two.
 */
export const tagCandidates = defineStage({
  name: "tokens",
  requires: ["sentences", "mentions"],
  provides: ["tokens"],
  run: (doc: WithLayers<"sentences" | "mentions">) => {
    const counts = new Uint32Array(doc.sentences.length);
    let at = 0;
    for (const { span, type } of doc.mentions) {
      if (!entityTypes[type].isParticipant) continue;
      while (at < doc.sentences.length && (doc.sentences[at]?.end ?? 0) <= span.start) at += 1;
      if (at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
    }
    const isCandidate = (sentence: Sentence, index: number): boolean => (counts[index] ?? 0) >= 2 && doc.sections[sentence.section]?.isMined === true;
    return { tokens: tokensOf(doc.text, doc.sentences, isCandidate) };
  },
});

/** Sentences and the tokens of all of them, for who needs every token. */
export const tokenize = defineStage({
  name: "tokenize",
  requires: [],
  provides: ["sentences", "tokens"],
  run: (doc: Document) => {
    const sentences = sentencesOf(doc);
    return { sentences, tokens: tokensOf(doc.text, sentences, () => true) };
  },
});

function sentencesOf(doc: Document): readonly Sentence[] {
  return doc.sections.flatMap((section, index) => {
    if (section.language !== "en" && section.language !== "und") return [];
    return splitSentences(doc.text, section).map((span) => ({ ...span, section: index }));
  });
}

function tokensOf(text: string, sentences: readonly Sentence[], isWanted: (sentence: Sentence, index: number) => boolean): readonly Token[] {
  const tokens: Token[] = [];
  sentences.forEach((sentence, index) => {
    if (isWanted(sentence, index)) tokenizeSentence(text, sentence, index, tokens);
  });
  return tokens;
}

/** Odd blanks and control characters, which the tokenizer miscounts; each is one UTF-16 unit and so is its stand-in. */
const oddBlanks = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/gu;

function tokenizeSentence(text: string, sentence: Sentence, index: number, into: Token[]): void {
  const plain = text.slice(sentence.start, sentence.end).replace(oddBlanks, " ");
  let from = 0;
  for (const run of longRuns(plain)) {
    tagPart(plain.slice(from, run.start), sentence.start + from, index, into);
    into.push({ start: sentence.start + run.start, end: sentence.start + run.end, pos: "X", sentence: index });
    from = run.end;
  }
  tagPart(from === 0 ? plain : plain.slice(from), sentence.start + from, index, into);
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
function tagPart(plain: string, offset: number, sentence: number, into: Token[]): void {
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
    into.push({ start: offset + start, end: offset + cursor, pos: tags[i] ?? "X", sentence });
  }
}
