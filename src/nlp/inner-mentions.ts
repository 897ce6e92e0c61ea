import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Grounding, InnerMention } from "../model/mention.ts";
import type { EntityType } from "../model/schema.ts";
import type { TaggedName } from "../models/recogniser/tagger.ts";
import { lookUp } from "./remembered-lookup.ts";

/** The names that a mention holds, with what the lexicon knows of them; the document's other names have no say, since nothing is built on these. */
export function innerMentions(lexicon: Lexicon, text: string, names: readonly TaggedName[], foundBy: string): readonly InnerMention[] {
  return names.map(({ start, end, type, score }) => {
    const name = text.slice(start, end);
    return { span: { start, end }, text: name, type, foundBy, score, groundings: groundingsOf(lexicon, name, type) };
  });
}

function groundingsOf(lexicon: Lexicon, name: string, type: EntityType): readonly Grounding[] {
  return (lookUp(lexicon, name)?.candidates ?? []).flatMap(({ entity, score, via }) =>
    entity.type === type
      ? [{ curie: entity.curie, name: entity.name, score, via, isFamily: entity.isFamily, exactMatches: entity.exactMatches, taxon: entity.taxon }]
      : [],
  );
}
