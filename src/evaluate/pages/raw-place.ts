import { toRawSpan } from "../../model/offset-map.ts";
import type { Span } from "../../model/span.ts";
import type { GoldDocument, GoldEvidence, Pair } from "./gold-page.ts";

/** A pair of the gold as a span. */
export function spanOf(pair: Pair): Span {
  return { start: pair[0], end: pair[1] };
}

/** Where a span of the gold's text (title and abstract) stands in the raw page. */
function goldTextToRaw(gold: GoldDocument, span: Span): Span | null {
  const offsets = gold.offsetMap.map(({ op, clean, raw }) => ({
    op: op === "copy" ? ("copy" as const) : ("space" as const),
    clean: spanOf(clean),
    raw: spanOf(raw),
  }));
  return toRawSpan(offsets, span);
}

/** The stretches of the raw page that the gold annotates: title, abstract, and each citation statement that repeats no earlier one. */
export function annotatedRegions(gold: GoldDocument): readonly Span[] {
  const regions: Span[] = [];
  for (const pair of [gold.titleSpan, gold.abstractSpan]) {
    const raw = goldTextToRaw(gold, spanOf(pair));
    if (raw !== null) regions.push(raw);
  }
  for (const context of gold.citationContexts ?? []) if (context.duplicateOf === null) regions.push(spanOf(context.rawSpan));
  return regions;
}

/** Every stretch of the raw page in which the gold relation's sentence stands: its own place and its repetitions in other citation statements. */
export function evidencePlaces(gold: GoldDocument, evidence: GoldEvidence, alsoIn: readonly number[] = []): readonly Span[] {
  const { start, end, text } = evidence;
  if (start === undefined || end === undefined) return [];
  if (evidence.statement === undefined) {
    const raw = goldTextToRaw(gold, { start, end });
    return raw === null ? [] : [raw];
  }
  const contexts = gold.citationContexts ?? [];
  const places: Span[] = [];
  const own = contexts[evidence.statement];
  if (own !== undefined) places.push({ start: own.rawSpan[0] + start, end: own.rawSpan[0] + end });
  for (const index of alsoIn) {
    const other = contexts[index];
    const at = other === undefined || text === undefined ? -1 : other.text.indexOf(text);
    if (other !== undefined && at >= 0) places.push({ start: other.rawSpan[0] + at, end: other.rawSpan[0] + at + (end - start) });
  }
  return places;
}
