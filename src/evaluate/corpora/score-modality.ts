import type { Document, Layers } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { goldRows, type QualifiedSpan } from "../analysts.ts";

import type { ErrorLine, Tally } from "../score.ts";
import type { CorpusDocument, CorpusEvent } from "./gold-corpus.ts";
import { sentenceText } from "./score-spans.ts";

const task = "modality of events, gold events";

/**
 * Scores what is denied and what is left open: for each gold event in which a gene or drug takes part, whether its trigger (or one that takes part, where the sentence
 * excludes it) stands under a denial or a hedge of ours.
 * @param unmarked Cues that the corpus does not count.
 */
export function scoreModality(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  spans: readonly QualifiedSpan[],
  tally: Tally,
  unmarked: ReadonlySet<string> = new Set(),
): readonly ErrorLine[] {
  const counted = spans.filter(({ cue }) => !unmarked.has(cue));
  const spanOf = new Map(goldRows(gold).map(({ goldId, mention }) => [goldId ?? "", mention]));
  const errors: ErrorLine[] = [];
  for (const event of gold.events ?? []) {
    if (!event.mentions.some((id) => ["gene", "drug"].includes(spanOf.get(id)?.type ?? ""))) continue;
    const places: readonly Span[] = [event.trigger, ...event.participants.flatMap((id) => spanOf.get(id)?.span ?? [])];
    for (const [label, kind, isGold] of [
      ["negation", "denial", event.isNegated],
      ["speculation", "hedge", event.isSpeculated],
    ] as const) {
      const found = counted.find((span) => span.kind === kind && places.some((place) => span.start < place.end && place.start < span.end));
      if (!isGold && found === undefined) continue;
      tally.add(task, label, isGold ? (found === undefined ? "fn" : "tp") : "fp");
      if (isGold === (found !== undefined)) continue;
      errors.push(errorLine(corpus, gold, doc, event, label, found));
    }
  }
  return errors;
}

function errorLine(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  { trigger, kind }: CorpusEvent,
  label: "negation" | "speculation",
  found: QualifiedSpan | undefined,
): ErrorLine {
  return {
    corpus,
    document: gold.id,
    task,
    kind: found === undefined ? "missed" : "spurious",
    label,
    text: `${kind} "${doc.text.slice(trigger.start, trigger.end)}"`,
    detail: found === undefined ? "nothing governs it" : `governed by ${found.cue}`,
    sentence: sentenceText(doc, trigger.start),
    at: trigger,
  };
}
