import { DocumentError } from "../../model/errors.ts";
import type { CutRecord, SourceInput } from "../source.ts";
import { streamLines } from "./lines.ts";

/**
 * Gathers lines into records. `begins` says whether a line begins a record although the one before has not ended; `ends` whether it ends one.
 * Blank lines between records belong to none.
 */
export async function* recordsOfLines(
  input: SourceInput,
  begins: (line: string, before: readonly string[]) => boolean,
  ends: (line: string) => boolean,
): AsyncGenerator<CutRecord | DocumentError> {
  let lines: string[] = [];
  let byteStart = 0;
  let unitStart = 0;
  let number = 0;
  /** A line of the record in hand was refused, and the record with it; its other lines are passed over. */
  let isDamaged = false;
  const flush = (): CutRecord | null => {
    const raw = lines.join("\n");
    lines = [];
    if (raw.trim() === "") return null;
    number++;
    return { name: "record", text: raw, number, byteStart, unitStart };
  };
  for await (const line of streamLines(input)) {
    if (line instanceof DocumentError) {
      const record = flush();
      const place = { input: input.name, offset: byteStart, unit: "byte", record: number } as const;
      yield record === null ? line : new DocumentError("ingest", line.reason, place, line.message, { cause: line });
      isDamaged = true;
      continue;
    }
    if (isDamaged && !begins(line.text, [line.text])) continue;
    isDamaged = false;
    if (begins(line.text, lines)) {
      const record = flush();
      if (record !== null) yield record;
    }
    if (lines.length === 0) {
      if (line.text.trim() === "") continue;
      byteStart = line.byteStart;
      unitStart = line.unitStart;
    }
    // The carriage return of a line end is kept as a blank, so that positions hold.
    lines.push(line.text + " ".repeat(Math.max(0, line.unitLength - line.text.length - 1)));
    if (ends(line.text)) {
      const record = flush();
      if (record !== null) yield record;
    }
  }
  const record = flush();
  if (record !== null) yield record;
}
