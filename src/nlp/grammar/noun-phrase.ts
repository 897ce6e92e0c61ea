import type { EntityType } from "../../model/schema.ts";
import { suffixIndex } from "../../rules/suffixes.ts";
import { type Concept, emptyConcept } from "./concept.ts";
import { isNoSecondThing } from "./described-names.ts";
import { markDrugEffect, markDrugHarm } from "./drug-effects.ts";
import { protective, readModifiers, readSuffixes } from "./modifiers.ts";
import { interpretNameHead } from "./name-heads.ts";
import { interpretNounHead } from "./noun-heads.ts";
import { type FreeMention, triggerOf, type Word } from "./words.ts";

/** The words of one sentence and the types of its mentions: what every part of the grammar reads. */
export interface SentenceWords {
  readonly words: readonly Word[];
  /** Type of a mention by its index into the mentions layer. */
  readonly typeOf: (mention: number) => EntityType;
}

/** Reads the base phrase `words[from, to)` as a concept: head, modifiers, and what joined suffixes say of the names. */
export function interpretBase({ words, typeOf }: SentenceWords, from: number, to: number): Concept {
  const head = headOf(words, from, to);
  const concept = emptyConcept(from, to, head);
  const consumed = new Set<number>();
  readSuffixes(words, from, to, head, concept, consumed);
  readModifiers(words, from, to, head, concept, consumed);

  const free: FreeMention[] = [];
  for (let at = from; at < to; at++) {
    const mention = words[at]?.mention ?? -1;
    if (mention >= 0 && !consumed.has(at) && !isNoSecondThing(words, at, to)) free.push({ at, mention, type: typeOf(mention) });
  }
  const participants = free.filter(({ type }) => type === "gene" || type === "drug");
  concept.cells.push(...free.filter(({ type }) => type === "cell_line").map(({ mention }) => mention));

  const headWord = words[head];
  if (headWord === undefined) return concept;
  if (headWord.mention >= 0) interpretNameHead(words, concept, free, participants);
  else interpretNounHead(words, concept, headWord, participants);
  // "a protective effect", "a protective role": on how cells respond.
  if (concept.signWord >= 0 && protective.test(words[concept.signWord]?.lower ?? "")) concept.aspect = "sensitivity";
  for (const agent of concept.agents) markDrugEffect(concept, agent, words, typeOf);
  markDrugHarm(concept, words);
  return concept;
}

/** The last noun or name of the phrase; digits and letters after a name ("cyclin D1 1") do not count. */
function headOf(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.mention >= 0) return at;
    const isSuffix = suffixIndex.has(word.lower) && at > from && (words[at - 1]?.mention ?? -1) >= 0;
    // "A overexpression" is an event of A; "A-positive" describes what follows.
    if (word.tag === "noun" && (!isSuffix || triggerOf(word, "manipulate", "change") !== null)) return at;
  }
  return to - 1;
}
