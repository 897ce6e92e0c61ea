import type { Disposition } from "../../model/document.ts";
import type { TextBuilder } from "../text-builder.ts";

/** A stretch of the raw record that became text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly role: string;
}

/** A stretch of the raw record that is not text of the paper. */
export interface OtherSpan extends TextSpan {
  readonly disposition: Disposition;
}

/**
 * Labels the whole record: the given stretches by their roles, and what lies between them as fields of the record (`metadata`).
 * The stretches must not overlap.
 */
export function markRecord(builder: TextBuilder, texts: readonly TextSpan[], others: readonly OtherSpan[] = []): void {
  const spans: (TextSpan | OtherSpan)[] = [...texts, ...others].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of spans) {
    builder.mark("metadata", "record-field", { start: at, end: span.start });
    builder.mark("disposition" in span ? span.disposition : "text", span.role, { start: Math.max(at, span.start), end: span.end });
    at = Math.max(at, span.end);
  }
  builder.mark("metadata", "record-field", { start: at, end: builder.raw.length });
}
