import type { Document, Layers } from "../../model/document.ts";
import type { Grounding, Mention } from "../../model/mention.ts";
import { toInputSpan } from "../../model/offset-map.ts";
import { entityTypes } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { contains } from "../../model/span.ts";

/** A participant mention that the pipeline found, placed in the raw page. */
export interface FoundMention {
  readonly index: number;
  readonly mention: Mention;
  readonly best: Grounding | null;
  readonly raw: Span;
}

/** The found mentions that can take part in a relation and stand in one of the regions, in text order. Words for whole classes are left out. */
export function foundMentions(doc: Document & Layers, regions: readonly Span[]): readonly FoundMention[] {
  const found: FoundMention[] = [];
  for (const [index, mention] of doc.mentions.entries()) {
    if (!entityTypes[mention.type].isParticipant || mention.isGeneric) continue;
    const raw = toInputSpan(doc, mention.span);
    if (raw === null || !regions.some((region) => contains(region, raw))) continue;
    found.push({ index, mention, best: doc.groundings[index]?.[0] ?? null, raw });
  }
  return found;
}

/** The sentence around a place of the text, on one line. */
export function sentenceAt(doc: Document & Layers, at: Span): string {
  const sentence = doc.sentences.find((candidate) => candidate.start <= at.start && at.start < candidate.end);
  return sentence === undefined ? "" : oneLine(doc.text.slice(sentence.start, sentence.end));
}

/** Text with every stretch of blanks and line ends as one blank, for lists of one error a line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The stretch of the raw page around a place that lies between sentence ends or line ends; for gold that has no counterpart in our text. */
export function rawSentenceAt(raw: string, at: Span): string {
  const before = Math.max(raw.lastIndexOf(". ", at.start - 1) + 1, raw.lastIndexOf("\n\n", at.start - 1) + 1, 0);
  const dot = raw.indexOf(". ", at.end);
  const blank = raw.indexOf("\n\n", at.end);
  const after = Math.min(dot < 0 ? raw.length : dot + 1, blank < 0 ? raw.length : blank);
  return oneLine(raw.slice(before, Math.min(after, before + 600)));
}
