import { createReadStream } from "node:fs";
import type { Document } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import type { GraphEvidence, GraphStatement } from "../model/graph.ts";
import { toInputSpan } from "../model/offset-map.ts";
import type { Span } from "../model/span.ts";
import type { Database } from "../store/database.ts";
import { evidenceSelection, readEvidence } from "../store/evidence-table.ts";
import { statementsWhere } from "../store/graph-store.ts";
import { sqlText } from "../store/table-file.ts";
import { readRecords } from "./read-documents.ts";

/** A statement that was asked for. */
export async function statementById(database: Database, storeFolder: string, id: string): Promise<GraphStatement | null> {
  for await (const statement of statementsWhere(database, storeFolder, `statement = ${sqlText(id)}`)) return statement;
  return null;
}

/** The statement that a piece of evidence belongs to. */
export async function statementOfEvidence(database: Database, evidencePath: string, id: string): Promise<string | null> {
  for await (const batch of database.stream(`SELECT ${evidenceSelection} FROM read_parquet(${sqlText(evidencePath)}) WHERE evidence = ${sqlText(id)}`)) {
    if (batch.rowCount > 0) return readEvidence(batch, 0).statement;
  }
  return null;
}

/** Where a sentence stands in the page it was read from. */
export interface PagePlace {
  /** Into the decoded page, UTF-16 units. */
  readonly span: Span;
  /** The page there, as it is, with what stands around it. */
  readonly before: string;
  readonly raw: string;
  readonly after: string;
}

const around = 60;

/**
 * Reads the page again and finds the sentence in it; `null` when the page is gone, has changed, or the sentence has no place in it.
 * @param evidence Names the page: a file, or a record of a file as `file#n`.
 */
export async function placeInPage(evidence: Pick<GraphEvidence, "input" | "rawSentence" | "sentence" | "quote">): Promise<PagePlace | null> {
  const file = evidence.input.replace(/#\d+$/u, "");
  for (const name of new Set([evidence.input, file])) {
    const open = (): AsyncIterable<Uint8Array> => createReadStream(name);
    for await (const { result } of readRecords({ name, checksum: null, open })) {
      if (result instanceof DocumentError) break;
      if (result.input === evidence.input) return placeIn(result, evidence);
    }
  }
  return null;
}

function placeIn(doc: Document, { sentence, quote, rawSentence }: Pick<GraphEvidence, "sentence" | "quote" | "rawSentence">): PagePlace | null {
  const span = toInputSpan(doc, sentence);
  if (span === null || rawSentence === null || span.start !== rawSentence.start || doc.text.slice(sentence.start, sentence.end) !== quote) return null;
  const [start, end] = [span.start - doc.rawStart, span.end - doc.rawStart];
  return { span, before: doc.raw.slice(Math.max(0, start - around), start), raw: doc.raw.slice(start, end), after: doc.raw.slice(end, end + around) };
}
