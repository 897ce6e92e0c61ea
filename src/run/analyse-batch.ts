import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { assess } from "../ingest/assess.ts";
import type { Source, SourceResult, Withdrawal } from "../ingest/source.ts";
import { DocumentError, systemCodeOf } from "../model/errors.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import type { AnalysedDocument, LedgerRow } from "../store/analysed-document.ts";
import { analyseDocument } from "./analyse-document.ts";
import type { BatchItem, BatchResult, Beat, CutItem, DocumentItem, FileItem, GivenUp } from "./batch.ts";
import { wholeFileBytes } from "./file-hash.ts";
import { appliedRow, refusedRow } from "./ledger.ts";
import { unreadableRow } from "./named-file.ts";
import { readRecords } from "./read-documents.ts";
import { stageTimes } from "./stage-times.ts";

/** What a batch is analysed with. */
export interface Analyst {
  readonly pipeline: Pipeline;
  /** Reads every file with this source; `null` for the one that claims it. */
  readonly source: Source | null;
  readonly sourceNamed: (name: string) => Source;
  /** Where to tell which record is in hand; `null` when nobody watches. */
  readonly beat: Beat | null;
  readonly givenUp: readonly GivenUp[];
  /** Called between records; may throw to end the work. */
  readonly turn: () => Promise<void> | undefined;
}

/** Reads and analyses the items of a batch. What is wrong with an item becomes a refusal; a fault of the program is thrown. */
export async function analyseBatch(items: readonly BatchItem[], analyst: Analyst): Promise<BatchResult> {
  const documents: AnalysedDocument[] = [];
  const refused: LedgerRow[] = [];
  const withdrawals: Withdrawal[] = [];
  const applied: LedgerRow[] = [];
  const vanished: LedgerRow[] = [];
  const times = stageTimes();

  const mark = (item: number, record: number, phase: GivenUp["phase"]): void => {
    if (analyst.beat === null) return;
    Atomics.store(analyst.beat, 1, 2 * record + (phase === "reading" ? 0 : 1));
    Atomics.store(analyst.beat, 0, item);
  };
  const givenUpAt = (item: number, record: number, phase: GivenUp["phase"]): GivenUp | undefined =>
    analyst.givenUp.find((place) => place.item === item && place.record === record && place.phase === phase);
  const withdraw = (withdrawal: Withdrawal, file: string): void => {
    withdrawals.push(withdrawal);
    applied.push(appliedRow(withdrawal, file));
  };
  const analyse = (result: SourceResult, file: string, record: number, source: string | null): void => {
    if (result instanceof DocumentError) {
      refused.push(refusedRow(result, source, record));
      return;
    }
    try {
      documents.push(analyseDocument(result, file, record, analyst.pipeline, times));
    } catch (cause) {
      if (!(cause instanceof DocumentError)) throw cause;
      refused.push(refusedRow(cause, source, record));
    }
  };

  const analyseRecord = (item: CutItem | DocumentItem, index: number): void => {
    mark(index, 1, "analysing");
    const place = givenUpAt(index, 1, "analysing");
    if (place !== undefined) {
      const source = item.kind === "cut" ? item.source : item.document.source;
      refused.push(refusedRow(budgetError(item.file, item.record, place.why), source, item.record));
    } else if (item.kind === "document") {
      analyse(item.document, item.file, item.record, item.document.source);
    } else {
      const from = performance.now();
      const result = readCut(item, analyst);
      times.add("read", performance.now() - from);
      if ("withdrawal" in result) withdraw(result.withdrawal, item.file);
      else analyse(result, item.file, item.record, item.source);
    }
  };

  const analyseFile = async (item: FileItem, index: number): Promise<void> => {
    const { name } = item;
    const read = await bytesOf(item);
    if ("gone" in read) {
      vanished.push(unreadableRow(name, read.gone));
      return;
    }
    let record = 0;
    const records = readRecords({ name, open: read.open, checksum: item.checksum }, analyst.source, (withdrawal) => {
      record += 1;
      withdraw(withdrawal, name);
    });
    try {
      for (;;) {
        mark(index, record + 1, "reading");
        const unread = givenUpAt(index, record + 1, "reading");
        if (unread !== undefined) {
          record += 1;
          refused.push(refusedRow(budgetError(name, record, unread.why), null, record));
          break;
        }
        const from = performance.now();
        const next = await records.next();
        times.add("read", performance.now() - from);
        if (next.done === true) break;
        record += 1;
        const { result, source } = next.value;
        mark(index, record, "analysing");
        const place = givenUpAt(index, record, "analysing");
        analyse(place === undefined ? result : budgetError(name, record, place.why), name, record, source);
        await analyst.turn();
      }
    } finally {
      await records.return(undefined);
    }
    if (record === 0) refused.push(refusedRow(noRecord(name), null, null));
  };

  for (const [index, item] of items.entries()) {
    if (item.kind === "file") await analyseFile(item, index);
    else analyseRecord(item, index);
    await analyst.turn();
  }
  return { documents, refused, withdrawals, applied, vanished, times: times.all() };
}

/** A file's bytes when it is the one that was named, or what became of it, in words. A file too large for a page is streamed as it is, to be refused by its reader. */
async function bytesOf({ path, size, sha256 }: FileItem): Promise<{ readonly open: () => AsyncIterable<Uint8Array> } | { readonly gone: string }> {
  if (size > wholeFileBytes) return { open: () => createReadStream(path) };
  try {
    const bytes = await readFile(path);
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) return { gone: "has changed while the run was going on; run again to read it" };
    return { open: () => inOnePiece(bytes) };
  } catch (cause) {
    return { gone: `cannot be read (${systemCodeOf(cause)})` };
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The refusal of a file that was read to its end and held nothing. */
export function noRecord(name: string): DocumentError {
  return new DocumentError("read", "no-text", { input: name }, `${name}: holds no record`);
}

function readCut({ source, cut, file }: CutItem, analyst: Analyst): ReturnType<NonNullable<Source["cuttable"]>["readCut"]> {
  const format = (analyst.source ?? analyst.sourceNamed(source)).cuttable;
  if (format === undefined) throw new Error(`run: records of ${source} cannot be cut`);
  const result = format.readCut(cut, file);
  return "withdrawal" in result || result instanceof DocumentError ? result : assess(result);
}

function budgetError(input: string, record: number, why: string): DocumentError {
  return new DocumentError("run", "budget", { input, record }, `${input}: record ${record} ${why}`);
}
