import type { Document, Layers } from "../model/document.ts";
import type { EntityType, RelationType } from "../model/schema.ts";
import { entityTypes } from "../model/schema.ts";
import { compareText } from "../model/text-order.ts";

/** Counts of what the documents of a run hold. */
export interface DocumentTally {
  readonly mentions: Readonly<Partial<Record<EntityType, number>>>;
  readonly ungroundedMentions: number;
  readonly relations: Readonly<Partial<Record<RelationType, number>>>;
}

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

/** The counts of all documents together, keys sorted. */
export function sumTallies(tallies: Iterable<DocumentTally>): DocumentTally {
  const mentions = new Map<string, number>();
  const relations = new Map<string, number>();
  let ungroundedMentions = 0;
  for (const tally of tallies) {
    ungroundedMentions += tally.ungroundedMentions;
    addTo(mentions, tally.mentions);
    addTo(relations, tally.relations);
  }
  return { mentions: sortedRecord(mentions), ungroundedMentions, relations: sortedRecord(relations) };
}

function addTo(sums: Map<string, number>, counts: Readonly<Partial<Record<string, number>>>): void {
  for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + (count ?? 0));
}

/** An object with sorted keys. Only for keys of our own: codes, types, file names. */
function sortedRecord(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

/** How many items have each key; keys sorted. */
export function countBy<T>(items: Iterable<T>, key: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return sortedRecord(counts);
}
