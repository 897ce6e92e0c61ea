import type { CorpusMention, MentionRow } from "./gold-corpus.ts";
import { identifiersOf, kindRow } from "./kinds.ts";
import { offsetReader, unitOf } from "./offset-units.ts";

/** Reads the rows' offsets once, in the unit that the file uses, and gives each its type. In text order. */
export function placeMentions(text: string, rows: readonly MentionRow[]): readonly CorpusMention[] {
  const read = offsetReader(text, unitOf(text, rows));
  return rows
    .map((row) => {
      const { type, isFamily = false, isNeutral = false } = kindRow(row.kind);
      return {
        id: row.id,
        start: read(row.start),
        end: read(row.end),
        text: row.text,
        type,
        kind: row.kind,
        isFamily,
        isNeutral,
        ids: identifiersOf(type, row.identifier),
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
