import type { Document } from "../model/document.ts";
import type { PairLink, PairPlace, PairSentence, Participant } from "../models/relations/input.ts";
import { composeSigns } from "./grammar/concept.ts";
import { type MentionPlace, placesOf } from "./grammar/pair-grammar.ts";
import { isDeniedFor } from "./grammar/prospect.ts";
import type { SentenceGrammar } from "./grammar/sentence-grammar.ts";
import type { ReadSentence } from "./relate.ts";

function pairPlaceOf({ lines, words, unsettled }: SentenceGrammar, { line, clause, role, part, preposition, phrase, concept }: MentionPlace): PairPlace {
  const verb = lines[line]?.clauses[clause]?.verb;
  const head = verb === undefined ? undefined : words[verb.head];
  const row = head?.triggers[0]?.row;
  return {
    clause: clause < 0 ? -1 : line * 100 + clause,
    role,
    part,
    preposition,
    phrase: phrase?.from ?? -1,
    concept: concept?.from ?? -1,
    kind: concept?.kind ?? "",
    row: concept?.row?.id ?? "",
    sign: concept?.sign ?? 0,
    verb: row?.id ?? head?.lower ?? "",
    voice: verb?.voice ?? "",
    verbSign: row?.sign ?? 0,
    isVerbDenied: verb?.isDenied ?? false,
    isVerbModal: (verb?.modal ?? -1) >= 0,
    isUnsettled: concept !== null && unsettled.has(concept),
  };
}

/**
 * A read sentence as the relation model takes it.
 * @param isLearned Whether its diseases take part too; the model is not asked of them, but learns from what is said of them.
 */
export function pairSentenceOf(doc: Document, { grammar, claims }: ReadSentence, isLearned = false): PairSentence {
  const { words, sentence } = grammar;
  const participants: Participant[] = [];
  for (const [at, word] of words.entries()) {
    if (word.mention < 0) continue;
    // Names inside this one have no word of their own.
    for (let mention = word.mention; mention < (doc.mentions?.length ?? 0); mention++) {
      const found = doc.mentions?.[mention];
      if (found === undefined || found.span.start >= word.end) break;
      if ((found.type !== "gene" && found.type !== "drug" && !(isLearned && found.type === "disease")) || found.isGeneric) continue;
      participants.push({ mention, type: found.type, text: found.text, identity: doc.groundings?.[mention]?.[0]?.curie ?? found.text.toLowerCase(), word: at });
    }
  }
  const links: PairLink[] = [];
  for (const prospect of grammar.prospects) {
    const { target } = prospect;
    const sign = composeSigns(prospect.sign, target.sign);
    for (const { mention: actor, isDenied, perturbation } of prospect.actors) {
      const add = (other: number, isPairDenied: boolean): void => {
        const row = prospect.row?.id ?? "";
        const { construct } = prospect;
        links.push({ actor, target: other, construct, row, sign, isDenied: isDeniedFor(prospect, isPairDenied), isActorPerturbed: perturbation !== null });
      };
      for (const mention of target.mentions) add(mention, isDenied);
      for (const mention of target.deniedMentions) add(mention, true);
    }
  }
  const places = participants.length < 2 ? null : placesOf(grammar);
  return {
    places: participants.map(({ word }) => {
      const own = words[word]?.mention;
      const place = own === undefined ? undefined : places?.get(own);
      return place === undefined ? null : pairPlaceOf(grammar, place);
    }),
    links,
    index: sentence,
    words,
    participants,
    votes: claims.map(({ subject, object, relation, aspect, direction, inferred, negated, perturbation, foundBy }) => ({
      subject,
      object,
      relation,
      aspect,
      direction: inferred.direction,
      observed: direction,
      negated,
      perturbation: perturbation?.effect ?? null,
      foundBy,
    })),
    isTitle: doc.sections[doc.sentences?.[sentence]?.section ?? -1]?.type === "title",
  };
}
