import { documentSummaryOf } from "../graph/document-summary.ts";
import { evidenceOf } from "../graph/evidence.ts";
import { quarantineOf } from "../ingest/assess.ts";
import type { Document } from "../model/document.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import type { AnalysedDocument } from "../store/analysed-document.ts";
import { annotationOf } from "./annotation.ts";
import { readRow } from "./ledger.ts";
import { statedLinks } from "./links.ts";
import { identityOf } from "./same-paper.ts";
import { revisionOf } from "./settle.ts";
import type { StageTimes } from "./stage-times.ts";
import { tallyOf } from "./tally.ts";

/**
 * Analyses one document.
 * @param file Name of the input that it was read from.
 * @param record One-based number within the input.
 * @throws DocumentError when a stage refuses it or fails on it.
 */
export function analyseDocument(read: Document, file: string, record: number, pipeline: Pipeline, times: StageTimes): AnalysedDocument {
  const doc = pipeline.process(read, times.add);
  const from = performance.now();
  const line = Buffer.from(`${JSON.stringify(Object.assign(annotationOf(doc, { rawSpans: true }), { related: doc.related, notes: doc.notes }))}\n`, "utf8");
  const codes = doc.notes.map((note) => note.code);
  const analysed = Object.assign(identityOf(doc, file, record), {
    revision: revisionOf(doc),
    quarantine: quarantineOf(doc),
    links: statedLinks(doc),
    summary: documentSummaryOf(doc),
    rows: evidenceOf(doc),
    tally: tallyOf(doc),
    ledger: readRow(file, record, doc.source, doc.id, codes),
    line,
  });
  times.add("evidence", performance.now() - from);
  return analysed;
}
