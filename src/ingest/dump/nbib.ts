import { DocumentError } from "../../model/errors.ts";
import { parseDate } from "../dates.ts";
import { type CutRecord, type CuttableFormat, readingCuts, type Source, type SourceInput, type SourceResult } from "../source.ts";
import { joinedField } from "./field-text.ts";
import { paperDocument } from "./paper.ts";
import { recordsOfLines } from "./record-lines.ts";
import { fieldValue, type TaggedField, taggedFields } from "./tagged-lines.ts";

const tagged = /^([A-Z][A-Z0-9]{0,3}) {0,3}- ?/u;

const records: CuttableFormat = { cut, readCut: readRecord };

/** MEDLINE format, as PubMed exports it (.nbib, or .txt). A blank line within a field does not end the record; the next PMID does. */
export const nbib: Source = {
  name: "nbib",
  description: "MEDLINE / nbib: tagged lines as PubMed exports them",
  claim: (input) => (/^\s*PMID ?- ?\d{1,9}\s*\r?\n(?:[A-Z][A-Z0-9]{1,3} {0,2}- |\s)/u.test(input.head.slice(0, 2000).replace(/^\ufeff/u, "")) ? 0.95 : 0),
  cuttable: records,
  read: readingCuts(records),
};

function cut(input: SourceInput): AsyncIterable<CutRecord | DocumentError> {
  return recordsOfLines(
    input,
    (line, before) => /^PMID ?- ?\d/u.test(line) && before.length > 0,
    () => false,
  );
}

function readRecord({ text: raw, number, byteStart, unitStart }: CutRecord, input: string): SourceResult {
  const fields = taggedFields(raw, tagged);
  const first = (tag: string): TaggedField | undefined => fields.find((field) => field.tag === tag);
  const value = (tag: string): string | null => fieldValue(raw, first(tag));
  const all = (tag: string): string[] =>
    fields
      .filter((field) => field.tag === tag)
      .map((field) => fieldValue(raw, field))
      .filter((text) => text !== null);
  const field = (tag: string): ReturnType<typeof joinedField> | null => {
    const found = first(tag);
    return found === undefined || found.lines.length === 0 ? null : joinedField(raw, found.lines);
  };
  const title = field("TI");
  const isTitleMissing = title === null || /^\[?not available\]?\.?$/iu.test(title.text);
  const abstract = field("AB");
  const types = all("PT");
  try {
    return paperDocument({
      source: "nbib",
      input: `${input}#${number}`,
      raw,
      rawStart: unitStart,
      title: isTitleMissing ? (field("TT") ?? field("BTI")) : title,
      abstract: abstract === null ? [] : [{ heading: null, field: abstract }],
      isMarkup: false,
      metadata: {
        ...parseDate(value("DP")),
        pmid: value("PMID"),
        pmcid: value("PMC"),
        doi: [...all("LID"), ...all("AID")].find((text) => /\[doi\]\s*$/u.test(text))?.replace(/\s*\[doi\]\s*$/u, "") ?? null,
        journal: value("JT") ?? value("TA"),
        volume: value("VI"),
        issue: value("IP"),
        pages: value("PG"),
        authors: authorsOf(raw, fields),
        keywords: all("OT").map((word) => word.replace(/^\*/u, "")),
        publicationTypes: types,
        meshHeadings: all("MH").map((heading) => heading.replace(/^\*/u, "").replace(/\/.*$/u, "")),
        isRetracted: types.includes("Retracted Publication") || first("RIN") !== undefined,
      },
    });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const place = { input, offset: byteStart, unit: "byte", record: number } as const;
    return new DocumentError(error.stage, error.reason, place, error.message, { cause: error });
  }
}

/** Full names where the record has them, each with the addresses that follow it; else the short ones; then groups. */
function authorsOf(raw: string, fields: readonly TaggedField[]): { name: string; affiliations: string[] }[] {
  const tag = fields.some((field) => field.tag === "FAU") ? "FAU" : "AU";
  const authors: { name: string; affiliations: string[] }[] = [];
  for (const field of fields) {
    const text = fieldValue(raw, field);
    if (text === null) continue;
    if (field.tag === tag) authors.push({ name: tag === "FAU" ? text.replace(/^([^,]+),\s*(.+)$/u, "$2 $1") : text, affiliations: [] });
    else if (field.tag === "CN") authors.push({ name: text, affiliations: [] });
    else if (field.tag === "AD") authors.at(-1)?.affiliations.push(text);
  }
  return authors;
}
