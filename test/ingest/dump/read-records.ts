import { openInput } from "../../../src/ingest/decode.ts";
import type { SourceResult } from "../../../src/ingest/source.ts";
import { detect, sourceNamed } from "../../../src/ingest/sources.ts";
import type { Document } from "../../../src/model/document.ts";
import { DocumentError } from "../../../src/model/errors.ts";

/** What reading one input gave: documents and refusals, the refusal of the whole input among them. */
export interface ReadRecords {
  readonly source: string;
  readonly documents: readonly Document[];
  readonly refusals: readonly DocumentError[];
}

/** Reads an input with the source that claims it, or with the one named. Errors other than refusals are thrown. */
export async function readRecords(name: string, data: Uint8Array | string, sourceName?: string): Promise<ReadRecords> {
  const results: SourceResult[] = [];
  let source = "none";
  try {
    const input = await openInput(name, typeof data === "string" ? new TextEncoder().encode(data) : data);
    const reader = sourceName === undefined ? detect(input) : sourceNamed(sourceName);
    source = reader.name;
    for await (const result of reader.read(input)) results.push(result);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    results.push(error);
  }
  const documents: Document[] = [];
  const refusals: DocumentError[] = [];
  for (const result of results) {
    if (result instanceof DocumentError) refusals.push(result);
    else documents.push(result);
  }
  return { source, documents, refusals };
}

/** What breaks the laws of offsets and regions in a document; empty when nothing does. */
export function brokenLaws(document: Document): readonly string[] {
  const broken: string[] = [];
  let clean = 0;
  for (const { op, clean: span, raw } of document.offsets) {
    const text = document.text.slice(span.start, span.end);
    const rawText = document.raw.slice(raw.start, raw.end);
    if (raw.start < 0 || raw.end > document.raw.length || raw.end < raw.start) broken.push(`piece outside the raw text: ${op} ${raw.start}-${raw.end}`);
    if (op === "copy" && text !== rawText) broken.push(`copy of ${JSON.stringify(rawText)} reads ${JSON.stringify(text)}`);
    if (op === "space" && text !== " ") broken.push(`space reads ${JSON.stringify(text)}`);
    if (op === "drop" && text !== "") broken.push(`drop reads ${JSON.stringify(text)}`);
    if (span.start < clean) broken.push(`pieces out of order at ${span.start}`);
    clean = span.end;
  }
  let at = 0;
  for (const region of document.regions) {
    if (region.start < at) broken.push(`regions overlap at ${region.start}`);
    if (document.raw.slice(at, region.start).trim() !== "")
      broken.push(`no region for ${JSON.stringify(document.raw.slice(at, region.start).trim().slice(0, 50))}`);
    at = region.end;
  }
  if (document.raw.slice(at).trim() !== "") broken.push("no region for the end of the raw text");
  let end = 0;
  for (const section of document.sections) {
    if (section.start < end || section.end > document.text.length || section.start >= section.end)
      broken.push(`section ${section.type} at ${section.start}-${section.end}`);
    end = section.end;
  }
  return broken;
}
