import type { Document, Metadata, Note } from "../../model/document.ts";
import { DocumentError } from "../../model/errors.ts";
import type { SectionType } from "../../model/schema.ts";
import { makeDocument } from "../document.ts";
import { FlowWriter } from "../flow-writer.ts";
import { languageOf } from "../language.ts";
import { Composition } from "../offset-composition.ts";
import { type SectionOptions, TextBuilder } from "../text-builder.ts";
import { collapse, decodeReferences } from "../xml/elements.ts";
import { writeMixedContent } from "../xml/mixed-content.ts";
import { markRecord, type TextSpan } from "../xml/record-regions.ts";
import type { FieldText } from "./field-text.ts";

/** A part of a paper beside its title and abstract. */
export interface PaperSection {
  readonly type: SectionType;
  readonly heading: string | null;
  readonly field: FieldText;
}

/** What a record of a dump says of one paper. */
export interface PaperRecord {
  readonly source: string;
  /** Path and number of the record. */
  readonly input: string;
  /** The record, unchanged. */
  readonly raw: string;
  readonly rawStart: number;
  readonly title: FieldText | null;
  /** Parts of one abstract; more than one where the record labels them. */
  readonly abstract: readonly { readonly heading: string | null; readonly field: FieldText }[];
  readonly sections?: readonly PaperSection[];
  /** Whether the fields hold markup (`<i>`, `&lt;`) or are plain text. */
  readonly isMarkup: boolean;
  readonly metadata: Partial<Metadata>;
  readonly notes?: readonly Note[];
}

const truncationPhrase = /\s*\(?\s*ABSTRACT TRUNCATED(?: AT \d{2,4} WORDS)?\s*\)?\s*\.?\s*$/u;
const retractedTitle = /^\W{0,2}(?:retracted(?: article| paper)?|withdrawn(?: article)?)\s*[:\].]/iu;

/**
 * Puts the document of one record together: title, blank line, abstract, then what else is kept.
 * @throws DocumentError `no-text` when title and abstract are both empty
 */
export function paperDocument(record: PaperRecord): Document {
  const builder = new TextBuilder(record.raw);
  const texts: TextSpan[] = [];
  const title = record.title === null || /^\s*(?:\[?not available\]?\.?|untitled|null|none|n\/?a)?\s*$/iu.test(record.title.text) ? null : record.title;
  if (title !== null) write(builder, "title", title, record.isMarkup, {}, texts);
  let isFirst = true;
  for (const { heading, field } of record.abstract.flatMap((part) => labelledParts(part, record.isMarkup))) {
    const text = collapse(decodeReferences(field.text));
    if (text === "" || /^(?:null|none|nan|n\/?a|no abstract(?: is)? available\.?|abstract not available\.?|\[?not available\]?\.?)$/iu.test(text)) continue;
    const language = languageOf(text);
    const isForeign = language !== "en" && language !== "und";
    const cut = truncationPhrase.exec(field.text.slice(-80))?.[0] ?? "";
    const options = { heading, language: isForeign ? language : "en", isTruncated: cut !== "", ...(!isFirst && { joint: " " }) };
    if (cut !== "") builder.note("ingest", "abstract-truncated", "the record cuts this abstract off; nothing was added");
    const kept = cut === "" ? field : { ...field, text: field.text.slice(0, field.text.length - cut.length) };
    write(builder, isForeign ? "other-abstract" : "abstract", kept, record.isMarkup, options, texts);
    isFirst = false;
  }
  if (isFirst) builder.note("ingest", "no-abstract", "the record has no abstract");
  if (title === null && isFirst && (record.sections ?? []).length === 0) {
    throw new DocumentError("ingest", "no-text", { input: record.input }, `${record.input}: the record has neither title nor abstract`);
  }
  for (const { type, heading, field } of record.sections ?? []) {
    const language = languageOf(field.text);
    write(builder, type, field, record.isMarkup, { heading, language: language === "und" ? "en" : language }, texts);
  }
  markRecord(builder, texts);
  const isRetracted = record.metadata.isRetracted === true || (title !== null && retractedTitle.test(title.text.slice(0, 60)));
  const { source, input, raw, rawStart } = record;
  const metadata = isRetracted && record.metadata.isRetracted !== true ? { ...record.metadata, isRetracted } : record.metadata;
  return makeDocument({
    source,
    confidence: 0.95,
    input,
    raw,
    rawStart,
    built: builder.build(),
    metadata,
    ...(record.notes !== undefined && { notes: record.notes }),
  });
}

/** Writes one field as a section; inner markup is read after the record's own escapes, and offsets lead through both. */
function write(builder: TextBuilder, type: SectionType, field: FieldText, isMarkup: boolean, options: SectionOptions, texts: TextSpan[]): void {
  const inner = new TextBuilder(field.text);
  if (isMarkup) writeMixedContent(inner, 0, field.text.length);
  else new FlowWriter(inner, { decodesEntities: false }).text(0, field.text.length);
  const { text, offsets } = inner.build();
  if (text === "") return;
  builder.section(type, options);
  const composition = new Composition(field, builder.raw.length);
  for (const piece of offsets) composition.write(builder, piece, text.slice(piece.clean.start, piece.clean.end));
  if (texts.every((span) => span.end <= field.raw.start || span.start >= field.raw.end)) texts.push({ ...field.raw, role: type });
}

const titleTag = /<(jats:title|title|h[2-6]|jats:label)\b[^<>]{0,200}>([^<]{0,200})<\/\1>|<(?:b|strong)>([^<]{2,60}?:)<\/(?:b|strong)>/gu;

/** Parts an abstract at the headings its markup has (`<h4>Background</h4>`, `<jats:title>Methods</jats:title>`). */
function labelledParts(part: PaperRecord["abstract"][number], isMarkup: boolean): PaperRecord["abstract"] {
  const { field } = part;
  const titles = isMarkup ? [...field.text.matchAll(titleTag)] : [];
  // Each part walks the whole field; an abstract has a dozen.
  if (titles.length === 0 || titles.length > 100) return [part];
  const parts: { heading: string | null; field: FieldText }[] = [];
  let heading = part.heading;
  let at = 0;
  for (const title of [...titles, null]) {
    const end = title?.index ?? field.text.length;
    if (
      field.text
        .slice(at, end)
        .replace(/<[^<>]{0,200}>/gu, "")
        .trim() !== ""
    )
      parts.push({ heading, field: slice(field, at, end) });
    const label = collapse(decodeReferences(title?.[2] ?? title?.[3] ?? "")).replace(/\s*:$/u, "");
    heading = label === "" || /^(?:abstract|summary)$/iu.test(label) ? null : label;
    at = title === null ? end : end + title[0].length;
  }
  return parts;
}

/** A stretch of a field. Its map stays that of the whole field, shifted. */
function slice(field: FieldText, start: number, end: number): FieldText {
  const offsets = field.offsets
    .filter(({ clean }) => clean.end > start && clean.start < end)
    .map((piece) => {
      const from = Math.max(piece.clean.start, start);
      const to = Math.min(piece.clean.end, end);
      const isCopy = piece.op === "copy";
      const raw = isCopy ? { start: piece.raw.start + from - piece.clean.start, end: piece.raw.start + to - piece.clean.start } : piece.raw;
      return { op: piece.op, clean: { start: from - start, end: to - start }, raw };
    });
  const raw = { start: offsets[0]?.raw.start ?? field.raw.start, end: offsets.at(-1)?.raw.end ?? field.raw.end };
  return { text: field.text.slice(start, end), offsets, raw };
}
