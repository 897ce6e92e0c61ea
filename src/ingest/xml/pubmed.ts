import { DocumentError } from "../../model/errors.ts";
import { type CutRecord, type CuttableFormat, readingCuts, type Source, type SourceResult } from "../source.ts";
import { attributeOf, childElements, plainText } from "./elements.ts";
import { readPubmedRecord } from "./pubmed-record.ts";
import { splitRecords } from "./record-stream.ts";

/** `MedlineCitation` stands alone in files before 2017; within a `PubmedArticle` it is part of that record. */
const recordNames = ["PubmedArticle", "PubmedBookArticle", "MedlineCitation"] as const;
const innerNames: ReadonlySet<string> = new Set(["MedlineCitation"]);
/** Lists of withdrawn citations, of PubMed and of its books. */
const deletionNames = ["DeleteCitation", "DeleteDocument"] as const;

const records: CuttableFormat = {
  cut: (input) => splitRecords(input, [...recordNames, ...deletionNames], innerNames),
  readCut: (record, input) =>
    record.name.startsWith("Delete")
      ? { withdrawal: { input, position: record.number, records: [...deletionsOf(record)] } }
      : orRefusal(input, record, () => readPubmedRecord(record.text, `${input}#${record.number}`, record.unitStart, "pubmed-xml")),
};

/** PubMed baseline, update and efetch files: `PubmedArticleSet`, the older `MedlineCitationSet`, and single records cut out of them. */
export const pubmedXml: Source = {
  name: "pubmed-xml",
  description: "PubMed XML: baseline and update files, efetch results, MedlineCitation sets",
  claim: (input) => (/<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitationSet|MedlineCitation)[\s>]/u.test(withoutText(input.head)) ? 0.95 : 0),
  cuttable: records,
  read: readingCuts(records),
};

/** The head up to the first thing that is not XML, so that a page about PubMed XML does not look like it. */
function withoutText(head: string): string {
  const start = /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>[]*(?:\[[\s\S]{0,4000}?\]\s*)?>\s*|<!--[\s\S]{0,2000}?-->\s*){0,9}<[A-Za-z]{1,40}[\s>]/u.exec(
    head.slice(0, 8192),
  );
  return start?.[0] ?? "";
}

/** Turns a refusal thrown while reading one record into a result that names its place. */
export function orRefusal(input: string, record: CutRecord, read: () => SourceResult): SourceResult {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const place = { input, offset: record.byteStart, unit: "byte", record: record.number } as const;
    return new DocumentError(error.stage, error.reason, place, error.message, { cause: error });
  }
}

/** A citation that NLM has withdrawn. It is remembered even for papers not seen yet. */
interface PubmedDeletion {
  readonly pmid: string;
  /** Version that is deleted; 1 unless stated. */
  readonly version: number;
}

/** The entries of a `DeleteCitation`, in order. */
function* deletionsOf(record: CutRecord): Generator<PubmedDeletion> {
  const list = childElements(record.text, 0, record.text.length)[0];
  if (list === undefined) return;
  for (const child of childElements(record.text, list.contentStart, list.contentEnd)) {
    const pmid = plainText(record.text, child);
    const version = Number(attributeOf(record.text, child, "Version") ?? "1");
    if (child.name === "PMID" && /^[1-9]\d{0,8}$/u.test(pmid)) yield { pmid, version: Number.isSafeInteger(version) ? version : 1 };
  }
}
