import { takeApposedNames } from "./apposed-names.ts";
import { settleCauses } from "./causes-in-objects.ts";
import type { Chunk, Chunked } from "./chunk.ts";
import { type Clause, phrasesBehind } from "./clause.ts";
import { readClause } from "./clause-prospects.ts";
import { type Concept, changedConcept } from "./concept.ts";
import { withoutSites } from "./dna-site-prospects.ts";
import { readHeadline } from "./headline-prospects.ts";
import { withoutLikened } from "./likened-prospects.ts";
import { withoutBystanders } from "./no-targets.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { readOwnPartners } from "./own-partners.ts";
import { withoutParts } from "./part-names.ts";
import { attachParticiples } from "./participles.ts";
import { readPlaceOfName } from "./pathway-places.ts";
import { readAppositions, readConcept, readInduced } from "./phrase-prospects.ts";
import { withBodilyLinks } from "./physical-links.ts";
import { effectsOf, type SaidEffect } from "./pointing-effects.ts";
import { readNeeded } from "./postnominal-prospects.ts";
import { reasons } from "./prepositions.ts";
import type { Prospect } from "./prospect.ts";
import { readClauses } from "./read-clauses.ts";
import { carryStates } from "./state-prospects.ts";
import { readPartners } from "./together-prospects.ts";
import { unsettledIn } from "./unsettled.ts";

/** One line of a sentence as read: its phrases, participles folded into what they describe, and its clauses. */
export interface ReadLine {
  readonly phrases: readonly Chunk[];
  readonly clauses: readonly Clause[];
}

/** Every pair of sides that the grammar of a sentence puts together, and the phrases and clauses that it saw on the way. */
export interface Reading {
  readonly lines: readonly ReadLine[];
  readonly prospects: readonly Prospect[];
  /** Phrases whose content the sentence leaves open ("the role of A in B remains unclear"): no prospect comes from them. */
  readonly unsettled: ReadonlySet<Concept>;
}

/** Reads the phrases of a sentence, line by line. */
export function readPhrases(sentence: SentenceWords, chunked: Chunked, said: readonly SaidEffect[] = []): Reading {
  const prospects: Prospect[] = [];
  const lines: ReadLine[] = [];
  const unsettled = new Set<Concept>();
  for (const line of chunked.lines) {
    const phrases = takeApposedNames(attachParticiples(line, sentence), sentence);
    const clauses = readClauses(phrases, sentence.words);
    lines.push({ phrases, clauses });
    for (const index of clauses.keys()) for (const concept of unsettledIn(clauses, index, sentence.words)) unsettled.add(concept);
    carryStates(clauses, sentence.words);
    settleCauses(clauses, sentence.words);
    const excluded = new Set(clauses.flatMap((clause) => (clause.verb.isDenied && clause.verb.voice === "copula" ? phrasesBehind(clause, reasons) : [])));
    // What the sentence has said so far; until it has said something, what the one before said.
    let told = said;
    for (const index of clauses.keys()) {
      const before = prospects.length;
      readClause(sentence, clauses, index, unsettled, told, prospects);
      const own = effectsOf(prospects.slice(before));
      if (own.length > 0) told = own;
    }
    for (const chunk of phrases) {
      if (chunk.type !== "np" && chunk.type !== "pp") continue;
      // "We examined the effect of the A inhibitor B": what B is is not what was asked.
      for (const concept of chunk.concepts) {
        // "This was not due to A-mediated activation of B": whether there is any is not said.
        if (excluded.has(concept)) continue;
        if (unsettled.has(concept)) {
          readConcept(changedConcept(concept, { kind: "other", agents: [], states: [], second: null }), prospects);
          // "We examined the effect of A on C-induced B release": that C releases B is taken for granted.
          if (concept.second !== null && concept.second.agents.length > 0) readConcept(changedConcept(concept.second, { roles: [], states: [] }), prospects);
        } else {
          readConcept(concept, prospects);
          readInduced(sentence, concept, prospects);
          readPartners(sentence, concept, prospects);
        }
      }
    }
    readAppositions(sentence, phrases, prospects);
    readNeeded(phrases, sentence.words, prospects);
    readHeadline(sentence, phrases, prospects);
    readPlaceOfName(phrases, sentence, prospects);
  }
  readOwnPartners(sentence, prospects);
  return { lines, prospects: settled(sentence, prospects), unsettled };
}

/** Prospects without what only looks like one, and by what the words around them say that they mean. */
function settled(sentence: SentenceWords, prospects: readonly Prospect[]): readonly Prospect[] {
  const { words } = sentence;
  if (prospects.length === 0) return prospects;
  return withoutBystanders(words, withoutSites(words, withoutParts(words, withBodilyLinks(words, withoutLikened(sentence, prospects)))));
}
