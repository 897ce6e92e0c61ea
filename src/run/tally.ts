import type { Document, Layers } from "../model/document.ts";
import type { RelationType } from "../model/relation-types.ts";
import type { EntityType } from "../model/schema.ts";
import { entityTypes } from "../model/schema.ts";
import type { DocumentTally } from "../store/analysed-document.ts";

export type { DocumentTally } from "../store/analysed-document.ts";

/** Counts what one document holds. */
export function tallyOf(doc: Document & Layers): DocumentTally {
  const mentions = new Map<EntityType, number>();
  let ungroundedMentions = 0;
  for (const [index, mention] of doc.mentions.entries()) {
    const isKnown = !mention.isGeneric && (doc.groundings[index]?.length ?? 0) > 0;
    if (isKnown) mentions.set(mention.type, (mentions.get(mention.type) ?? 0) + 1);
    else if (entityTypes[mention.type].isParticipant) ungroundedMentions += 1;
  }
  const relations = new Map<RelationType, number>();
  for (const { relation } of doc.relations) relations.set(relation, (relations.get(relation) ?? 0) + 1);
  return { mentions: Object.fromEntries(mentions), ungroundedMentions, relations: Object.fromEntries(relations) };
}
