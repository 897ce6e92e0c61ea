import type { Document } from "../model/document.ts";
import type { PairSentence, Participant } from "../models/relations/input.ts";
import type { ReadSentence } from "./relate.ts";

/** A read sentence as the relation model takes it. */
export function pairSentenceOf(doc: Document, { grammar, claims }: ReadSentence): PairSentence {
  const { words, sentence } = grammar;
  const participants: Participant[] = [];
  for (const [at, word] of words.entries()) {
    if (word.mention < 0) continue;
    // Names inside this one have no word of their own.
    for (let mention = word.mention; mention < (doc.mentions?.length ?? 0); mention++) {
      const found = doc.mentions?.[mention];
      if (found === undefined || found.span.start >= word.end) break;
      if ((found.type !== "gene" && found.type !== "drug") || found.isGeneric) continue;
      participants.push({ mention, type: found.type, text: found.text, identity: doc.groundings?.[mention]?.[0]?.curie ?? found.text.toLowerCase(), word: at });
    }
  }
  return {
    index: sentence,
    words,
    participants,
    votes: claims.map(({ subject, object, relation, aspect, direction, negated, perturbation, foundBy }) => ({
      subject,
      object,
      relation,
      aspect,
      direction,
      negated,
      perturbation: perturbation?.effect ?? null,
      foundBy,
    })),
    isTitle: doc.sections[doc.sentences?.[sentence]?.section ?? -1]?.type === "title",
  };
}
