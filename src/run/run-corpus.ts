import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import PQueue from "p-queue";
import type { Exporter } from "../export/exporters.ts";
import { assemble } from "../graph/assemble.ts";
import { documentSummaryOf } from "../graph/document-summary.ts";
import { evidenceOf } from "../graph/evidence.ts";
import { quarantineOf } from "../ingest/assess.ts";
import type { Source, Withdrawal } from "../ingest/source.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
import type { DocumentSummary, EvidenceRow } from "../model/graph.ts";
import { annotationOf } from "./annotation.ts";
import type { InputFile, InputList } from "./inputs.ts";
import { listInputs } from "./inputs.ts";
import type { LedgerRow } from "./ledger.ts";
import { appliedRow, readRow, refusedRow, skippedRow } from "./ledger.ts";
import { removeLeftovers } from "./leftovers.ts";
import type { LinkedDocument } from "./links.ts";
import { statedLinks } from "./links.ts";
import { readRecords } from "./read-documents.ts";
import type { RunResult } from "./run-record.ts";
import type { Runtime } from "./runtime.ts";
import { identityOf } from "./same-paper.ts";
import type { SettledDocument } from "./settle.ts";
import { revisionOf } from "./settle.ts";
import type { Spool, SpoolPlace } from "./spool.ts";
import { openSpool } from "./spool.ts";
import type { DocumentTally } from "./tally.ts";
import { tallyOf } from "./tally.ts";
import { writeRun } from "./write-run.ts";

/** How far a run is; sent after every record. */
export interface Progress {
  readonly files: number;
  readonly filesDone: number;
  readonly documents: number;
  readonly refused: number;
  /** Input in hand. */
  readonly current: string;
}

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly outputFolder: string;
  readonly runtime: Runtime;
  readonly litgraphVersion: string;
  /** Versions of the packages that do the work, for run.json. */
  readonly packages: Readonly<Record<string, string>>;
  /** Reads every input with this source instead of the one that claims it. */
  readonly source: Source | null;
  /** Formats of the graph. */
  readonly formats: readonly Exporter[];
  /** More refused records than this and the result says so; `null` for any number. */
  readonly maxFailures: number | null;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch; goes into run.json only. */
  readonly now: () => number;
}

/** What a run keeps of a document after its line is spooled. */
export interface KeptDocument extends SettledDocument, LinkedDocument {
  readonly summary: DocumentSummary;
  readonly rows: readonly EvidenceRow[];
  readonly tally: DocumentTally;
  readonly ledger: LedgerRow;
  readonly place: SpoolPlace;
}

/** Everything read, before papers that are one are merged. */
export interface Gathered {
  readonly list: InputList;
  readonly kept: readonly KeptDocument[];
  readonly refused: readonly LedgerRow[];
  readonly skipped: readonly LedgerRow[];
  readonly withdrawals: readonly Withdrawal[];
  readonly applied: readonly LedgerRow[];
  readonly spool: Spool;
}

/** Files open at once. Analysis is on one thread; more files would only hold memory. */
const filesInHand = 4;
const linesInHand = 64;

/**
 * Reads the inputs, analyses every document and writes graph, documents, ledger and run.json into the output folder, each whole or not at all; the ledger and
 * run.json come last. The same inputs in any order give the same bytes, but for run.json.
 * @throws ConfigError for inputs that do not exist and an output that is no folder; the signal's reason when the run is stopped, with nothing written
 */
export async function runCorpus(options: RunOptions): Promise<RunResult> {
  const startedAt = options.now();
  await prepareFolder(options.outputFolder);
  await removeLeftovers(options.outputFolder);
  const list = await listInputs(options.inputs, options.standardInput, options.outputFolder);
  const spool = await openSpool(join(options.outputFolder, `.${process.pid}.documents.spool`));
  try {
    const gathered = await gather(list, spool, options);
    const rows = (kept: readonly KeptDocument[]): readonly EvidenceRow[] => kept.flatMap((document) => document.rows);
    return await writeRun(gathered, { ...options, startedAt, assembleRows: (kept) => assemble(rows(kept)) });
  } finally {
    await spool.discard();
  }
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if (!(await stat(folder)).isDirectory()) throw new ConfigError(`output ${JSON.stringify(folder)} is not a folder; name another with --out`);
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new ConfigError(`output ${JSON.stringify(folder)} cannot be made (${code}); name another folder with --out`, { cause });
  }
}

/** Reads and analyses file by file: one queue bounds the files in hand, one the lines on their way to disk; both make the reader wait. */
async function gather(list: InputList, spool: Spool, options: RunOptions): Promise<Gathered> {
  const kept: KeptDocument[] = [];
  const refused: LedgerRow[] = list.refused.map((error) => refusedRow(error, null, null));
  const withdrawals: Withdrawal[] = [];
  const applied: LedgerRow[] = [];
  const reading = new PQueue({ concurrency: filesInHand });
  const writing = new PQueue({ concurrency: 1 });
  const { pipeline } = options.runtime;
  const fault = new AbortController();
  let filesDone = 0;
  let lastTurn = performance.now();

  const readFile = async (file: InputFile): Promise<void> => {
    let record = 0;
    const withdraw = (withdrawal: Withdrawal): void => {
      record += 1;
      withdrawals.push(withdrawal);
      applied.push(appliedRow(withdrawal, file.name));
    };
    for await (const { source, result } of readRecords(file, options.source, withdraw)) {
      record += 1;
      options.signal.throwIfAborted();
      if (fault.signal.aborted) return;
      const refuse = (error: DocumentError): void => {
        refused.push(refusedRow(error, source, record));
      };
      if (result instanceof DocumentError) refuse(result);
      else {
        try {
          const doc = pipeline.process(result);
          const number = record;
          const line = `${JSON.stringify({ ...annotationOf(doc, { rawSpans: true }), related: doc.related, notes: doc.notes })}\n`;
          const ledger = readRow(
            file.name,
            number,
            doc.source,
            doc.id,
            doc.notes.map((note) => note.code),
          );
          const settled = { ...identityOf(doc, file.name, number), revision: revisionOf(doc), quarantine: quarantineOf(doc), links: statedLinks(doc) };
          const rest = { ...settled, summary: documentSummaryOf(doc), rows: evidenceOf(doc), tally: tallyOf(doc), ledger };
          await writing.onSizeLessThan(linesInHand);
          void writing.add(async () => kept.push({ ...rest, place: await spool.append(line) })).catch((cause: unknown) => fault.abort(cause));
        } catch (cause) {
          if (!(cause instanceof DocumentError)) throw cause;
          refuse(cause);
        }
      }
      options.onProgress({ files: list.files.length, filesDone, documents: kept.length, refused: refused.length, current: file.name });
      // Analysis never waits for anything: let signals, timers and the terminal have their turn now and then.
      if (performance.now() - lastTurn > 50) {
        await nextTurn();
        lastTurn = performance.now();
      }
    }
    if (record === 0) {
      refused.push(refusedRow(new DocumentError("read", "no-text", { input: file.name }, `${file.name}: holds no record`), null, null));
    }
    filesDone += 1;
  };

  for (const file of list.files) {
    await reading.onSizeLessThan(2 * filesInHand);
    if (fault.signal.aborted || options.signal.aborted) break;
    void reading.add(() => readFile(file)).catch((cause: unknown) => fault.abort(cause));
  }
  await reading.onIdle();
  await writing.onIdle();
  options.signal.throwIfAborted();
  fault.signal.throwIfAborted();
  return { list, kept, refused, skipped: list.skipped.map(({ name, reason }) => skippedRow(name, reason)), withdrawals, applied, spool };
}
