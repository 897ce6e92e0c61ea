import type { Mention } from "../model/mention.ts";
import { entityTypes } from "../model/schema.ts";
import type { WithLayers } from "../pipeline/stage.ts";

/** A mention with its index into the mentions layer. */
export interface IndexedMention {
  readonly index: number;
  readonly mention: Mention;
}

/** The mentions of each sentence, in text order. Mentions lie in text order, sentences too: one pass over both. */
export function mentionsBySentence(doc: WithLayers<"sentences" | "mentions">): readonly (readonly IndexedMention[])[] {
  const lists: IndexedMention[][] = doc.sentences.map(() => []);
  let at = 0;
  for (const [index, mention] of doc.mentions.entries()) {
    while (at < doc.sentences.length && (doc.sentences[at]?.end ?? 0) <= mention.span.start) at++;
    const sentence = doc.sentences[at];
    if (sentence !== undefined && sentence.start <= mention.span.start && mention.span.end <= sentence.end) lists[at]?.push({ index, mention });
  }
  return lists;
}

/** Whether a sentence names two different things that a claim can join: two mentions of one gene are one thing, and cell lines are not related to each other. */
export function canHoldClaim(doc: WithLayers<"groundings">, mentions: readonly IndexedMention[]): boolean {
  let first: string | null = null;
  let hasTwo = false;
  let hasActor = false;
  for (const { index, mention } of mentions) {
    if (!entityTypes[mention.type].isParticipant) continue;
    if (mention.type !== "cell_line") hasActor = true;
    const name = doc.groundings[index]?.[0]?.curie ?? mention.text.toLowerCase();
    if (first === null) first = name;
    else if (first !== name) hasTwo = true;
    if (hasTwo && hasActor) return true;
  }
  return false;
}
