import type { OffsetPiece } from "../../model/document.ts";
import { toRawSpan } from "../../model/offset-map.ts";
import type { Span } from "../../model/span.ts";
import { labelledParts } from "../text/abstract-labels.ts";
import { TextBuilder } from "../text-builder.ts";
import { type Run, writeRuns } from "./runs.ts";

/** A part of a paragraph of an abstract, under the label that stands before it in the paragraph. */
export interface LabelledRun {
  readonly label: string | null;
  /** Where the label stands in the page. */
  readonly labelSpan: Span | null;
  /** Writes the text of the part into the section in hand. */
  readonly write: (builder: TextBuilder) => void;
}

/** Parts a paragraph at the labels in its text (`<b>Methods:</b> ... <b>Results:</b> ...`, also without tags). */
export function labelledRun(raw: string, run: Run): readonly LabelledRun[] {
  const whole: LabelledRun = { label: null, labelSpan: null, write: (builder) => void writeRuns(builder, [run]) };
  if (!/[:：.]\s/u.test(run.text)) return [whole];
  const scratch = new TextBuilder(raw);
  writeRuns(scratch, [run]);
  const { text, offsets } = scratch.build();
  const parts = labelledParts(text, [{ start: 0, end: text.length }]).filter(({ spans }) => spans.length > 0);
  if (parts.every(({ label }) => label === null)) return [whole];
  return parts.map(({ label, labelSpan, spans }) => ({
    label,
    labelSpan: labelSpan === null ? null : toRawSpan(offsets, labelSpan),
    write: (builder) => {
      for (const span of spans) copyClipped(builder, text, offsets, span);
    },
  }));
}

/** Writes what the pieces of an offset map hold between two places of its text. */
function copyClipped(builder: TextBuilder, text: string, offsets: readonly OffsetPiece[], span: Span): void {
  for (const { op, clean, raw } of offsets) {
    if (clean.start >= span.end) break;
    if (clean.end <= span.start && !(op === "drop" && clean.start > span.start)) continue;
    const from = Math.max(clean.start, span.start);
    const to = Math.min(clean.end, span.end);
    if (op === "copy") builder.copy(raw.start + from - clean.start, raw.start + to - clean.start);
    else if (op === "space") builder.space(raw.start, raw.end);
    else if (op === "drop") builder.drop(raw.start, raw.end);
    else builder.decode(text.slice(clean.start, clean.end), raw.start, raw.end);
  }
}
