import type { Token } from "../model/document.ts";
import type { RelationMention } from "../model/relation.ts";
import { entityTypes } from "../model/schema.ts";
import { defineStage, type WithLayers } from "../pipeline/stage.ts";
import { withModality } from "./claim-modality.ts";
import { claimsOf } from "./claims.ts";
import { noTopic, type Topic } from "./grammar/anaphora.ts";
import { grammarOf, type SentenceGrammar } from "./grammar/sentence-grammar.ts";
import { canHoldClaim, type IndexedMention, mentionsBySentence } from "./mentions-by-sentence.ts";
import { topicOf } from "./topic.ts";

type Input = WithLayers<"sentences" | "tokens" | "mentions" | "groundings">;

/** A sentence that the grammar has read, and what the rules claim from it. */
export interface ReadSentence {
  readonly grammar: SentenceGrammar;
  readonly claims: readonly RelationMention[];
}

/**
 * Looks over the claims that the rules read in one document, with the grammar that they were read from: may keep them, give them another score, drop some, or add
 * claims of its own (`foundBy` says whose they are). Sees every sentence with two participants that the grammar reads, also where the rules found nothing.
 */
export type ClaimJudge = (doc: Input, sentences: readonly ReadSentence[]) => readonly RelationMention[];

/**
 * The stage that reads claims from sentences: who does what to whom, in which named cells, affirmed or denied.
 * Epistemic status, attribution and wider context are added by the qualify stage.
 * @param judge Has the last word on each document; without one the rules alone decide.
 */
export function createRelator(judge: ClaimJudge | null = null) {
  return defineStage({
    name: "relate",
    requires: ["sentences", "tokens", "mentions", "groundings"],
    provides: ["claims"],
    run: (doc) => {
      const sentences = Array.from(grammarsOf(doc), (grammar) => ({ grammar, claims: claimsOf(doc, grammar) }));
      const claims = judge === null ? sentences.flatMap(({ claims: found }) => found) : judge(doc, sentences);
      return { claims: inTheirMood(sentences, claims) };
    },
  });
}

function inTheirMood(sentences: readonly ReadSentence[], claims: readonly RelationMention[]): readonly RelationMention[] {
  const bySentence = new Map<number, RelationMention[]>();
  for (const claim of claims) {
    const list = bySentence.get(claim.sentence);
    if (list === undefined) bySentence.set(claim.sentence, [claim]);
    else list.push(claim);
  }
  return sentences.flatMap(({ grammar }) => withModality(grammar, bySentence.get(grammar.sentence) ?? []));
}

/** The grammar of every sentence that can hold a claim, in order: those of mined sections that name two things, or one and a word that points back. */
export function* grammarsOf(doc: Input): Generator<SentenceGrammar> {
  const bySentence = mentionsBySentence(doc);
  const tokens: Token[][] = doc.sentences.map(() => []);
  for (const token of doc.tokens) tokens[token.sentence]?.push(token);
  let last: SentenceGrammar | null = null;
  for (const [index, sentence] of doc.sentences.entries()) {
    const mentions = bySentence[index];
    if (mentions === undefined || doc.sections[sentence.section]?.isMined !== true) continue;
    const isNext = doc.sentences[index - 1]?.section === sentence.section;
    const topic = isNext ? topicOf(doc, index - 1, bySentence[index - 1] ?? [], last?.sentence === index - 1 ? last : null) : noTopic;
    if (!canHoldClaim(doc, mentions) && !pointsBack(doc.text.slice(sentence.start, sentence.end), mentions, topic)) continue;
    const grammar = grammarOf(doc, index, mentions, tokens[index] ?? [], topic);
    if (grammar === null) continue;
    last = grammar;
    yield grammar;
  }
}

function pointsBack(text: string, mentions: readonly IndexedMention[], topic: Topic): boolean {
  if (topic.gene === null && topic.drug === null && topic.cells.length === 0) return false;
  return mentions.some(({ mention }) => entityTypes[mention.type].isParticipant) && backPointer.test(text);
}

const backPointer = /\b(?:this|these|both|the same|its|it)\b/iu;
