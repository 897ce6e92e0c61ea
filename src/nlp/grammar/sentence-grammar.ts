import type { Document, Sentence, Token } from "../../model/document.ts";
import type { Mention } from "../../model/mention.ts";
import type { IndexedMention } from "../mentions-by-sentence.ts";
import { noTopic, type Topic } from "./anaphora.ts";
import { chunkSentence } from "./chunker.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { type Reading, readPhrases } from "./prospects.ts";
import { wordsOf } from "./split-words.ts";

/** One sentence as the grammar reads it: words, phrases, clauses, and the pairs that they put together. */
export interface SentenceGrammar extends SentenceWords, Reading {
  /** Index into the sentences layer. */
  readonly sentence: number;
}

/**
 * Reads one sentence. Linear in its length but for lists, whose members are read twice.
 * @param mentions All mentions within the sentence, in text order.
 * @param tokens The sentence's tokens; without them parts of speech come from compromise alone.
 * @param topic What the sentence before leaves in mind for "it" and "these cells".
 * @returns `null` for a sentence over `sentenceBudget`.
 */
export function grammarOf(
  doc: Document & { readonly sentences: readonly Sentence[]; readonly mentions: readonly Mention[] },
  sentence: number,
  mentions: readonly IndexedMention[],
  tokens: readonly Token[] = [],
  topic: Topic = noTopic,
): SentenceGrammar | null {
  const span = doc.sentences[sentence];
  if (span === undefined) throw new RangeError(`sentence ${sentence} of ${doc.sentences.length}`);
  const words = wordsOf(doc, span, mentions, tokens);
  if (words === null) return null;
  const grammar: SentenceWords = { words, typeOf: (mention) => doc.mentions[mention]?.type ?? "gene" };
  const { lines, prospects, unsettled } = readPhrases(grammar, chunkSentence(grammar, topic), topic.effects);
  return { words, typeOf: grammar.typeOf, lines, prospects, unsettled, sentence };
}
