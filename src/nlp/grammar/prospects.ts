import type { Chunked } from "./chunk.ts";
import { readClauses } from "./clause.ts";
import { readClause } from "./clause-prospects.ts";
import type { Concept } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { attachParticiples } from "./participles.ts";
import { readAppositions, readConcept } from "./phrase-prospects.ts";
import type { Prospect } from "./prospect.ts";
import { unsettledIn } from "./unsettled.ts";

/** Reads every pair of sides that the grammar of a sentence puts together. */
export function prospectsOf(sentence: SentenceWords, chunked: Chunked): readonly Prospect[] {
  const out: Prospect[] = [];
  for (const line of chunked.lines) {
    const phrases = attachParticiples(line, sentence);
    const clauses = readClauses(phrases, sentence.words);
    const unsettledConcepts = new Set<Concept>();
    for (const clause of clauses) for (const concept of unsettledIn(clause, sentence.words)) unsettledConcepts.add(concept);
    for (const index of clauses.keys()) readClause(sentence.words, clauses, index, unsettledConcepts, out);
    for (const chunk of phrases) {
      if (chunk.type !== "np" && chunk.type !== "pp") continue;
      for (const concept of chunk.concepts) if (!unsettledConcepts.has(concept)) readConcept(concept, out);
    }
    readAppositions(sentence, phrases, out);
  }
  return out;
}
