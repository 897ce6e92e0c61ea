import type { Span } from "../../model/span.ts";

/** A field of a record in a format of tagged lines: the tag, and the stretches of the record that hold its value. */
export interface TaggedField {
  readonly tag: string;
  /** Without the blanks that indent continuation lines, without line ends. */
  readonly lines: readonly Span[];
}

/** Reads the fields of one record. `tagged` matches a line that begins a field and captures its tag; other lines continue the field before. */
export function taggedFields(raw: string, tagged: RegExp): readonly TaggedField[] {
  const fields: { tag: string; lines: Span[] }[] = [];
  for (let start = 0; start < raw.length; ) {
    const newline = raw.indexOf("\n", start);
    const end = newline === -1 ? raw.length : newline;
    const line = raw.slice(start, end);
    const match = tagged.exec(line);
    const valueStart = start + (match?.[0].length ?? 0);
    const value = trimmed(raw, valueStart, end);
    if (match !== null) fields.push({ tag: match[1] ?? "", lines: value === null ? [] : [value] });
    else if (value !== null) fields.at(-1)?.lines.push(value);
    start = end + 1;
  }
  return fields;
}

function trimmed(raw: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(raw.charAt(from))) from++;
  while (to > from && /\s/u.test(raw.charAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : null;
}

/** The value of a field as one line. */
export function fieldValue(raw: string, field: TaggedField | undefined): string | null {
  const text = field?.lines.map((line) => raw.slice(line.start, line.end)).join(" ") ?? "";
  return text === "" ? null : text;
}
