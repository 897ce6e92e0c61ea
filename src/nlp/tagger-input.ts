import type { Lexicon, NameHit, NameStatus } from "../lexicon/lexicon.ts";
import type { Mention } from "../model/mention.ts";
import type { EntityType } from "../model/schema.ts";
import { mix } from "../models/recogniser/hash.ts";
import type { NameMark, TaggerInput } from "../models/recogniser/input.ts";
import { taggedIndex, taggedTypes } from "../models/recogniser/labels.ts";
import type { RuleFinds } from "./recognize.ts";

const statuses: readonly NameStatus[] = ["approved", "curated", "name", "synonym", "previous"];

/** Types are numbered from 1, with one more for what the model has no label for; words for whole classes follow. */
const typeNumbers = taggedTypes.length + 1;
/** Marks beyond the types: a name that curation blocks, a word for a whole class. */
const blockedType = 25;
const genericType = 26;
/** Added to the type of what curation blocks as one thing but not as another. */
const blockedOffset = 16;

/** A lexicon that lists more things than this was built from full terminologies. */
const manyThings = 100_000;

/** 0 for the embedded lists, 1 for a lexicon built from full terminologies. */
export function lexiconKindOf(lexicon: Lexicon): number {
  return lexicon.releases.reduce((sum, release) => sum + release.entities, 0) > manyThings ? 1 : 0;
}

/** What the trained recogniser reads of a document: its sentences, the names of the lexicon in them, and what the rules made of those. */
export function taggerInputOf({ input, mentions, abbreviations }: RuleFinds): TaggerInput {
  const { text, stretches, hits, lexicon } = input;
  const lexiconMarks = hits.map((hit) => markOfHit(text, hit));
  return { text, stretches, lexiconMarks, ruleMarks: mentions.map(markOfMention), links: abbreviations, lexiconKind: lexiconKindOf(lexicon) };
}

function typeNumber(type: EntityType, isFamily: boolean): number {
  const index = taggedIndex(type === "gene" && isFamily ? "family" : type);
  return index < 0 ? typeNumbers : 1 + index;
}

function markOfHit(text: string, { start, end, candidates, blocked, needsContext, genericType: generic }: NameHit): NameMark {
  const best = candidates[0];
  if (best === undefined) {
    const type = blocked !== null ? blockedType : genericType;
    const kind = mix(type, generic === null ? 0 : 1 + taggedIndex(generic));
    return { start, end, type, kind, traits: mix(kind, Math.min(end - start, 8)) };
  }
  const type = typeNumber(best.entity.type, best.entity.isFamily) + (blocked === null ? 0 : blockedOffset);
  let types = 0;
  for (const { entity } of candidates) types |= 1 << typeNumber(entity.type, entity.isFamily);
  const isAsListed = text.slice(start, end) === best.listedAs;
  const kind = mix(mix(type, statuses.indexOf(best.status)), (isAsListed ? 1 : 0) + (needsContext === null ? 0 : 2));
  const traits = mix(mix(mix(kind, types), Math.min(candidates.length, 4)), Math.min(end - start, 6));
  return { start, end, type, kind, traits };
}

const finders: readonly string[] = ["lexicon", "abbreviation", "coordination", "generic", "pattern"];

function markOfMention({ span, type, foundBy, score, lookupName, isGeneric }: Mention): NameMark {
  const number = typeNumber(type, false) + (isGeneric ? typeNumbers : 0);
  const kind = mix(number, 1 + finders.indexOf(foundBy));
  return { start: span.start, end: span.end, type: number, kind, traits: mix(Math.round(10 * score), lookupName === undefined ? 0 : 1) };
}
