import type { OffsetPiece } from "../../model/document.ts";
import { DocumentError } from "../../model/errors.ts";
import type { Span } from "../../model/span.ts";
import type { DerivedText } from "../offset-composition.ts";
import { decodeEscape, type JsonNode, jsonEscape } from "./json-spans.ts";

/** A field in more pieces than this (escapes, lines) is no text of a paper; each piece takes some hundred bytes. */
const maxPieces = 500_000;

function refusePieces(count: number): void {
  if (count > maxPieces) throw new DocumentError("ingest", "too-large", { input: "" }, `a field of more than ${maxPieces} escapes or lines`);
}

/** The value of one field of a record: its text, where each character comes from in the record, and where it lies there. */
export interface FieldText extends DerivedText {
  readonly raw: Span;
}

/** A field whose value stands in the record as it is. */
export function plainField(raw: string, start: number, end: number): FieldText {
  return { text: raw.slice(start, end), offsets: [{ op: "copy", clean: { start: 0, end: end - start }, raw: { start, end } }], raw: { start, end } };
}

/**
 * A field that the record breaks into lines: the pieces joined by a blank.
 * @throws DocumentError `too-large`
 */
export function joinedField(raw: string, lines: readonly Span[]): FieldText {
  refusePieces(2 * lines.length);
  const offsets: OffsetPiece[] = [];
  let text = "";
  let previous: Span | null = null;
  for (const line of lines) {
    if (line.end <= line.start) continue;
    if (previous !== null) {
      offsets.push({ op: "space", clean: { start: text.length, end: text.length + 1 }, raw: { start: previous.end, end: line.start } });
      text += " ";
    }
    const start = text.length;
    text += raw.slice(line.start, line.end);
    offsets.push({ op: "copy", clean: { start, end: text.length }, raw: { start: line.start, end: line.end } });
    previous = line;
  }
  return { text, offsets, raw: { start: lines[0]?.start ?? 0, end: previous?.end ?? 0 } };
}

/** The value of a JSON string; each escape is one decoded piece, a surrogate pair written as two escapes one together. */
export function jsonField(raw: string, node: JsonNode | undefined): FieldText | null {
  if (node?.kind !== "string" || node.value.trim() === "") return null;
  return escapedField(raw, node.start + 1, node.end - 1, jsonEscape, (match) => decodeEscape(match[1], match[2]));
}

/** A quoted cell of a CSV table, in which two quotes stand for one. */
export function quotedField(raw: string, start: number, end: number): FieldText {
  return escapedField(raw, start, end, /""/gu, () => '"');
}

function escapedField(raw: string, start: number, end: number, pattern: RegExp, decode: (match: RegExpExecArray) => string): FieldText {
  const offsets: OffsetPiece[] = [];
  let text = "";
  let at = start;
  const copy = (to: number): void => {
    if (to <= at) return;
    offsets.push({ op: "copy", clean: { start: text.length, end: text.length + to - at }, raw: { start: at, end: to } });
    text += raw.slice(at, to);
  };
  const inner = raw.slice(start, end);
  for (const match of inner.matchAll(pattern)) {
    const from = start + match.index;
    refusePieces(offsets.length);
    copy(from);
    at = from + match[0].length;
    const decoded = decode(match as RegExpExecArray);
    const last = offsets.at(-1);
    const isLowSurrogate = /^[\udc00-\udfff]$/.test(decoded);
    if (isLowSurrogate && last?.op === "decode" && last.raw.end === from && /^[\ud800-\udbff]$/.test(text.slice(last.clean.start))) {
      offsets[offsets.length - 1] = { op: "decode", clean: { start: last.clean.start, end: text.length + 1 }, raw: { start: last.raw.start, end: at } };
    } else {
      offsets.push({ op: "decode", clean: { start: text.length, end: text.length + decoded.length }, raw: { start: from, end: at } });
    }
    text += decoded;
  }
  copy(end);
  return { text, offsets, raw: { start, end } };
}
