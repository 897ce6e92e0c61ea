import { DocumentError } from "../../model/errors.ts";
import { parseDate } from "../dates.ts";
import { type CutRecord, type CuttableFormat, readingCuts, type Source, type SourceInput, type SourceResult } from "../source.ts";
import { joinedField } from "./field-text.ts";
import { paperDocument } from "./paper.ts";
import { recordsOfLines } from "./record-lines.ts";
import { fieldValue, taggedFields } from "./tagged-lines.ts";

const tagged = /^([A-Z][A-Z0-9]) {0,2}- ?/u;

const records: CuttableFormat = { cut, readCut: readRecord };

/** RIS, as reference managers and publishers export it: `TY  - JOUR` to `ER  - `. */
export const ris: Source = {
  name: "ris",
  description: "RIS: tagged lines of reference managers",
  claim: (input) => (/^\s*TY {0,2}- ?[A-Z]{3,6}\s*\r?\n[A-Z][A-Z0-9] {0,2}- /u.test(input.head.slice(0, 4000).replace(/^\ufeff/u, "")) ? 0.95 : 0),
  cuttable: records,
  read: readingCuts(records),
};

function cut(input: SourceInput): AsyncIterable<CutRecord | DocumentError> {
  return recordsOfLines(
    input,
    (line, before) => /^TY {0,2}- ?/u.test(line) && before.length > 0,
    (line) => /^ER {0,2}-/u.test(line),
  );
}

function readRecord({ text: raw, number, byteStart, unitStart }: CutRecord, input: string): SourceResult {
  const fields = taggedFields(raw, tagged);
  const all = (...tags: readonly string[]): string[] =>
    tags.flatMap((tag) =>
      fields
        .filter((field) => field.tag === tag)
        .map((field) => fieldValue(raw, field))
        .filter((text) => text !== null),
    );
  const field = (...tags: readonly string[]): ReturnType<typeof joinedField> | null => {
    const found = tags
      .map((tag) => fields.find((candidate) => candidate.tag === tag && candidate.lines.length > 0))
      .find((candidate) => candidate !== undefined);
    return found === undefined ? null : joinedField(raw, found.lines);
  };
  const first = (...tags: readonly string[]): string | null => all(...tags)[0] ?? null;
  const pages = all("SP").concat(all("EP").slice(0, 1)).slice(0, 2);
  const abstract = field("AB", "N2");
  try {
    return paperDocument({
      source: "ris",
      input: `${input}#${number}`,
      raw,
      rawStart: unitStart,
      title: field("TI", "T1", "CT"),
      abstract: abstract === null ? [] : [{ heading: null, field: abstract }],
      isMarkup: true,
      metadata: {
        ...parseDate(first("DA", "PY", "Y1")?.replace(/\/+$/u, "") ?? null),
        doi: first("DO") ?? all("UR", "M3", "L3").find((text) => /10\.\d{4,9}\//u.test(text)) ?? null,
        pmid: all("AN", "C2").find((text) => /^(?:PMID:?\s*)?\d{5,9}$/u.test(text)) ?? null,
        journal: first("JO", "JF", "T2", "JA"),
        volume: first("VL"),
        issue: first("IS"),
        pages: pages.length === 0 ? null : pages.join("-"),
        authors: all("AU", "A1").map((name) => ({
          name: name.replace(/^([^,]+),\s*([^,]+)(?:,\s*(.+))?$/u, (_, last, given, suffix) => [given, last, suffix].filter(Boolean).join(" ")),
          affiliations: [],
        })),
        keywords: all("KW"),
        publicationTypes: all("TY"),
      },
    });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const place = { input, offset: byteStart, unit: "byte", record: number } as const;
    return new DocumentError(error.stage, error.reason, place, error.message, { cause: error });
  }
}
