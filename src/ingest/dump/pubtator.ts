import { DocumentError } from "../../model/errors.ts";
import { normalizePmcid, normalizePmid } from "../document.ts";
import { type CutRecord, type CuttableFormat, readingCuts, type Source, type SourceInput, type SourceResult } from "../source.ts";
import { plainField } from "./field-text.ts";
import { paperDocument } from "./paper.ts";
import { recordsOfLines } from "./record-lines.ts";

const textLine = /^([^|\t\n]{1,100})\|([ta])\|/u;

const records: CuttableFormat = { cut, readCut: readRecord };

/** PubTator text: `PMID|t|title`, `PMID|a|abstract`, then annotations, which are passed over. */
export const pubtator: Source = {
  name: "pubtator",
  description: "PubTator text; read for title and abstract, its annotations are ignored",
  claim: (input) => (/^\s*[^|\t\n]{1,100}\|t\|[^\n]*\r?\n[^|\t\n]{1,100}\|a\|/u.test(input.head.slice(0, 20_000).replace(/^\ufeff/u, "")) ? 0.95 : 0),
  cuttable: records,
  read: readingCuts(records),
};

function cut(input: SourceInput): AsyncIterable<CutRecord | DocumentError> {
  return recordsOfLines(
    input,
    (line, before) => (line.trim() === "" && before.length > 0) || (textLine.exec(line)?.[2] === "t" && before.length > 0),
    () => false,
  );
}

function readRecord({ text: raw, number, byteStart, unitStart }: CutRecord, input: string): SourceResult {
  const place = { input, offset: byteStart, unit: "byte", record: number } as const;
  let title: ReturnType<typeof plainField> | null = null;
  let abstract: ReturnType<typeof plainField> | null = null;
  let id = "";
  for (let start = 0; start < raw.length; ) {
    const newline = raw.indexOf("\n", start);
    const end = newline === -1 ? raw.length : newline;
    const match = textLine.exec(raw.slice(start, Math.min(end, start + 110)));
    if (match !== null) {
      id = id === "" ? (match[1] ?? "") : id;
      const field = plainField(raw, start + match[0].length, end);
      if (match[2] === "t") title ??= field;
      else abstract ??= field;
    }
    start = end + 1;
  }
  if (title === null && abstract === null) {
    return new DocumentError("ingest", "malformed", place, `${input}: record ${number} has no line of title or abstract (PMID|t|...)`);
  }
  try {
    const pmid = normalizePmid(id);
    const pmcid = normalizePmcid(id);
    const metadata = { pmid, pmcid, ...(pmid === null && pmcid === null && { recordId: id }) };
    return paperDocument({
      source: "pubtator",
      input: `${input}#${number}`,
      raw,
      rawStart: unitStart,
      title,
      abstract: abstract === null ? [] : [{ heading: null, field: abstract }],
      isMarkup: false,
      metadata,
    });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return new DocumentError(error.stage, error.reason, place, error.message, { cause: error });
  }
}
