import type { Span } from "../../model/span.ts";
import type { CorpusMention, MentionRow } from "./gold-corpus.ts";
import { identifiersOf, kindRow } from "./kinds.ts";
import { offsetReader, unitOf } from "./offset-units.ts";

/** How far a mention may be from where the file says: some documents lost characters after they were annotated, and all that follows is off by their number. */
const farthestDrift = 60;

/**
 * Reads the rows' offsets once, in the unit that the file uses, and gives each its type. In text order. A row whose span does not show its own words is put at their
 * nearest occurrence, when there is one close by.
 */
export function placeMentions(text: string, rows: readonly MentionRow[]): readonly CorpusMention[] {
  const read = offsetReader(text, unitOf(text, rows));
  return rows
    .map((row) => {
      const { type, isFamily = false, isNeutral = false } = kindRow(row.kind);
      const { start, end } = settled(text, row.text, { start: read(row.start), end: read(row.end) });
      return { id: row.id, start, end, text: row.text, type, kind: row.kind, isFamily, isNeutral, ids: identifiersOf(type, row.identifier) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function settled(text: string, surface: string, span: Span): Span {
  if (surface === "" || text.slice(span.start, span.end) === surface) return span;
  const before = text.lastIndexOf(surface, span.start);
  const after = text.indexOf(surface, span.start);
  const near = [before, after]
    .filter((at) => at >= 0 && Math.abs(at - span.start) <= farthestDrift)
    .sort((a, b) => Math.abs(a - span.start) - Math.abs(b - span.start));
  const at = near[0];
  return at === undefined ? span : { start: at, end: at + surface.length };
}
