import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Document, Layers } from "../../model/document.ts";
import { participantTypes } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { contains, overlaps } from "../../model/span.ts";
import type { ErrorKind, ErrorLine, Tally } from "../score.ts";
import { isConcept } from "./concepts.ts";
import type { FoundMention } from "./found.ts";
import { foundMentions, rawSentenceAt, sentenceAt } from "./found.ts";
import type { GoldConcept, GoldEntities, GoldMention, GoldPage } from "./gold-page.ts";
import { annotatedRegions, spanOf } from "./raw-place.ts";

/** True when the gold mention counts: it names one participant; optional, anaphoric, class and repeated mentions count neither way. */
export function isCounted(mention: GoldMention, concepts: ReadonlyMap<string, GoldConcept>): boolean {
  if (mention.optional === true || mention.anaphoric === true || (mention.duplicateOf ?? null) !== null) return false;
  if (!participantTypes.has(mention.type)) return false;
  return !(mention.drugKind ?? concepts.get(mention.concept)?.kind ?? "").endsWith("generic");
}

/** The concepts of a page by their ids. */
export function conceptsOf(entities: GoldEntities): ReadonlyMap<string, GoldConcept> {
  return new Map(Object.entries(entities.concepts));
}

/** All mentions of the page's own text in the gold: title, abstract and citation statements. */
export function goldMentions(entities: GoldEntities): readonly GoldMention[] {
  return [...entities.mentions, ...(entities.citationContextMentions ?? [])];
}

/**
 * Scores mentions in three ways: `mention` (span, type and identifier), `mention span` (span and type) and `mention overlap` (a common character and type).
 * Spans are compared in the raw page, so that gold and our text may be laid out differently.
 */
export function scoreMentions(page: GoldPage, entities: GoldEntities, doc: Document & Layers, lexicon: Lexicon, tally: Tally): readonly ErrorLine[] {
  const concepts = conceptsOf(entities);
  const golds = goldMentions(entities);
  const found = foundMentions(doc, annotatedRegions(page.document));
  const taken = new Set<FoundMention>();
  const errors: ErrorLine[] = [];
  const report = (kind: ErrorKind, label: string, text: string, detail: string, at: Span, sentence: string): void => {
    errors.push({ corpus: "pages", document: page.name, task: "mention", kind, label, text, detail, sentence, at });
  };
  const hasConcept = (gold: GoldMention, candidate: FoundMention): boolean => {
    const concept = concepts.get(gold.concept);
    return concept !== undefined && candidate.best !== null && isConcept(concept, candidate.best, lexicon);
  };

  const missed: GoldMention[] = [];
  for (const gold of golds) {
    const matches = matching(gold, found, taken, hasConcept);
    for (const match of matches) taken.add(match);
    if (!isCounted(gold, concepts)) continue;
    const first = matches[0];
    if (first === undefined) {
      missed.push(gold);
      continue;
    }
    tally.add("mention span", gold.type, "tp");
    tally.add("mention overlap", gold.type, "tp");
    if (hasConcept(gold, first)) tally.add("mention", gold.type, "tp");
    else {
      tally.add("mention", gold.type, "fn");
      tally.add("mention", gold.type, "fp");
      const got = first.best === null ? "no identifier" : `${first.best.curie} (${first.best.name})`;
      report("identifier", gold.type, gold.surface, `is ${gold.concept}, got ${got}`, first.raw, sentenceAt(doc, first.mention.span));
    }
  }

  const nearMisses = new Set<FoundMention>();
  for (const gold of missed) {
    const at = spanOf(gold.rawSpan);
    tally.add("mention", gold.type, "fn");
    tally.add("mention span", gold.type, "fn");
    const near = found.find((candidate) => !taken.has(candidate) && overlaps(candidate.raw, at));
    if (near !== undefined && near.mention.type === gold.type && !nearMisses.has(near)) tally.add("mention overlap", gold.type, "tp");
    else tally.add("mention overlap", gold.type, "fn");
    if (near !== undefined) nearMisses.add(near);
    const kind = near === undefined ? "missed" : near.mention.type === gold.type ? "boundary" : "type";
    const detail = near === undefined ? `${gold.concept} not found` : `${gold.concept}: got ${near.mention.type} "${near.mention.text}"`;
    report(kind, gold.type, gold.surface, detail, at, near === undefined ? rawSentenceAt(doc.raw, at) : sentenceAt(doc, near.mention.span));
  }

  for (const candidate of found) {
    if (taken.has(candidate)) continue;
    const { mention } = candidate;
    const under = golds.filter((gold) => overlaps(spanOf(gold.rawSpan), candidate.raw));
    if (under.length > 0 && under.every((gold) => !isCounted(gold, concepts))) continue;
    tally.add("mention", mention.type, "fp");
    tally.add("mention span", mention.type, "fp");
    if (!nearMisses.has(candidate) || !under.some((gold) => gold.type === mention.type)) tally.add("mention overlap", mention.type, "fp");
    if (!nearMisses.has(candidate)) {
      const got = candidate.best === null ? "no identifier" : `${candidate.best.curie} (${candidate.best.name})`;
      report("spurious", mention.type, mention.text, `${got}, found by ${mention.foundBy}`, candidate.raw, sentenceAt(doc, mention.span));
    }
  }
  return errors;
}

/** The found mentions that are this gold mention: the same span, or another reading that the gold's note accepts. */
function matching(
  gold: GoldMention,
  found: readonly FoundMention[],
  taken: ReadonlySet<FoundMention>,
  hasConcept: (gold: GoldMention, candidate: FoundMention) => boolean,
): readonly FoundMention[] {
  const at = spanOf(gold.rawSpan);
  const free = found.filter((candidate) => !taken.has(candidate) && candidate.mention.type === gold.type);
  const same = free.find(({ raw }) => raw.start === at.start && raw.end === at.end);
  if (same !== undefined) return [same];
  const note = gold.note ?? "";
  if (/accept also the two-part reading/u.test(note)) return free.filter((candidate) => contains(at, candidate.raw) && hasConcept(gold, candidate));
  const alternative = /accept also '([^']+)'/u.exec(note)?.[1];
  if (alternative !== undefined) return free.filter((candidate) => overlaps(at, candidate.raw) && candidate.mention.text === alternative).slice(0, 1);
  return [];
}
