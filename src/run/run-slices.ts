import { setImmediate as nextTurn } from "node:timers/promises";
import PQueue from "p-queue";
import type { Source } from "../ingest/source.ts";
import type { LedgerRow, ShardItem } from "../store/analysed-document.ts";
import type { BatchAnalyst } from "./analyst.ts";
import type { BatchItem, BatchResult } from "./batch.ts";
import { textHash } from "./file-hash.ts";
import type { InputFile } from "./inputs.ts";
import { readSlices } from "./read-slices.ts";
import type { Share } from "./share.ts";
import type { SliceDescription, SliceMaking } from "./slice.ts";
import type { OpenSlice } from "./slice-events.ts";
import type { StageTimes } from "./stage-times.ts";

/** A slice that is done: what it is and how much it holds. */
export interface DoneSlice {
  readonly slice: SliceDescription;
  readonly documents: number;
  readonly refused: number;
}

/** Where slices are kept. */
export interface SliceStore {
  /** The slice of this name when it is there, whole and readable. */
  readonly find: (key: string) => Promise<DoneSlice | null>;
  /** Keeps a slice, whole or not at all. */
  readonly write: (slice: SliceDescription, items: readonly ShardItem[]) => Promise<DoneSlice>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/** How far the reading and analysing is. */
export interface SliceProgress {
  /** Bytes of the inputs on disk that are read or passed over. */
  readonly bytes: number;
  /** Documents analysed by this run. */
  readonly documents: number;
  /** Documents of slices that were there already. */
  readonly documentsKept: number;
  /** Refused records, of this run and of slices that were there. */
  readonly refused: number;
}

export interface RunSlicesOptions {
  readonly files: readonly InputFile[];
  readonly source: Source | null;
  readonly making: SliceMaking;
  readonly share: Share;
  readonly analyst: BatchAnalyst;
  readonly store: SliceStore;
  /** Sums the time that each stage takes. */
  readonly times: StageTimes;
  readonly onProgress: (progress: SliceProgress) => void;
  readonly signal: AbortSignal;
}

/** The slices of a run, all of them kept. */
export interface SlicesOutcome {
  readonly slices: readonly DoneSlice[];
  /** Slices that were there already. */
  readonly found: number;
  /** Rows of files that could not be read, or not as they were; no slice holds them. */
  readonly unreadable: readonly LedgerRow[];
}

/** A slice of which parts are still being analysed. */
interface Assembly {
  readonly items: (readonly ShardItem[])[];
  pending: number;
  description: SliceDescription | null;
  readonly vanished: string[];
}

/** Slices on their way to disk before the reader waits. */
const slicesToWrite = 3;

/**
 * Reads, analyses and keeps every slice that is not there yet. One queue bounds the batches in hand, one the slices on their way to disk; both make the reader wait, so
 * memory does not grow with the input.
 * @throws the signal's reason when the run is stopped: slices that are written stay, the others are as if never begun
 */
export async function runSlices(options: RunSlicesOptions): Promise<SlicesOutcome> {
  const { analyst, store, signal, times } = options;
  const analysing = new PQueue({ concurrency: analyst.concurrency });
  const writing = new PQueue({ concurrency: 1 });
  const fault = new AbortController();
  const done = new Map<string, DoneSlice>();
  const unreadable: LedgerRow[] = [];
  const assemblies = new Map<OpenSlice, Assembly>();
  let found = 0;
  let bytes = 0;
  let documents = 0;
  let documentsKept = 0;
  let refused = 0;
  let lastTurn = performance.now();

  const report = (): void => options.onProgress({ bytes, documents, documentsKept, refused });
  const guard = (work: Promise<unknown>): void => void work.catch((cause: unknown) => fault.abort(cause));
  const assemblyOf = (slice: OpenSlice): Assembly => {
    const known = assemblies.get(slice);
    if (known !== undefined) return known;
    const fresh: Assembly = { items: [], pending: 0, description: null, vanished: [] };
    assemblies.set(slice, fresh);
    return fresh;
  };
  const writeWhenWhole = (slice: OpenSlice, assembly: Assembly): void => {
    const { description, vanished } = assembly;
    if (description === null || assembly.pending > 0 || !assemblies.delete(slice)) return;
    // A slice that lacks a file is kept under another name, so that the next run looks for the file again.
    const named = vanished.length === 0 ? description : { ...description, key: textHash(description.key, ...vanished).slice(0, description.key.length) };
    guard(
      writing.add(async () => {
        if (fault.signal.aborted || signal.aborted) return;
        const from = performance.now();
        done.set(named.key, await store.write(named, assembly.items.flat()));
        times.add("write", performance.now() - from);
      }),
    );
  };
  const analyseBatch = async (slice: OpenSlice, assembly: Assembly, place: number, items: readonly BatchItem[]): Promise<void> => {
    if (fault.signal.aborted || signal.aborted) return;
    const result = await analyst.analyse(items);
    assembly.items[place] = itemsOf(result);
    for (const row of result.vanished) {
      unreadable.push(row);
      assembly.vanished.push(row.input);
    }
    for (const [stage, milliseconds] of result.times) times.add(stage, milliseconds);
    documents += result.documents.length;
    refused += result.refused.length + result.vanished.length;
    assembly.pending -= 1;
    writeWhenWhole(slice, assembly);
    report();
  };

  const slices = readSlices(options.files, {
    source: options.source,
    making: options.making,
    share: options.share,
    times,
    stored: async (key) => (await store.find(key))?.slice ?? null,
    onBytes: (count) => {
      bytes += count;
    },
  });
  const giveUp = (): void => {
    analysing.clear();
    writing.clear();
    guard(analyst.close());
  };
  signal.addEventListener("abort", giveUp, { once: true });
  fault.signal.addEventListener("abort", giveUp, { once: true });
  for await (const event of slices) {
    if (signal.aborted || fault.signal.aborted) break;
    switch (event.kind) {
      case "stored": {
        const kept = await store.find(event.description.key);
        if (kept === null) throw new Error(`run: the slice ${event.description.key} went away while the run was going on; run again`);
        done.set(kept.slice.key, kept);
        found += 1;
        documentsKept += kept.documents;
        refused += kept.refused;
        report();
        break;
      }
      case "batch": {
        const { slice, items } = event;
        const assembly = assemblyOf(slice);
        const place = assembly.items.push([]) - 1;
        assembly.pending += 1;
        await analysing.onSizeLessThan(analyst.concurrency);
        await writing.onSizeLessThan(slicesToWrite);
        guard(analysing.add(() => analyseBatch(slice, assembly, place, items)));
        break;
      }
      case "row": {
        const { result } = event;
        assemblyOf(event.slice).items.push([result.kind === "withdrawal" ? result : { kind: "ledger", row: result.row }]);
        if (result.kind === "refused") refused += 1;
        break;
      }
      case "end": {
        const assembly = assemblyOf(event.slice);
        assembly.description = event.description;
        writeWhenWhole(event.slice, assembly);
        break;
      }
      case "retract": {
        if (event.slice !== null) assemblies.delete(event.slice);
        unreadable.push(event.row);
        refused += 1;
        await analysing.onIdle();
        await writing.onIdle();
        for (const key of event.keys) done.delete(key);
        await store.remove(event.keys);
        break;
      }
      case "unreadable":
        unreadable.push(event.row);
        refused += 1;
        break;
    }
    // Reading what is there already never waits for anything: let signals, timers and the terminal have their turn now and then.
    if (performance.now() - lastTurn > 50) {
      await nextTurn();
      lastTurn = performance.now();
    }
  }
  await analysing.onIdle();
  // The slice that is being written is finished in any case.
  await writing.onIdle();
  signal.removeEventListener("abort", giveUp);
  signal.throwIfAborted();
  fault.signal.throwIfAborted();
  return { slices: [...done.values()], found, unreadable };
}

function itemsOf({ documents, refused, withdrawals, applied }: BatchResult): readonly ShardItem[] {
  return [
    ...documents.map((document) => ({ kind: "document", document }) as const),
    ...withdrawals.map((withdrawal, index) => ({ kind: "withdrawal", withdrawal, row: applied[index] ?? missingRow() }) as const),
    ...refused.map((row) => ({ kind: "ledger", row }) as const),
  ];
}

function missingRow(): never {
  throw new Error("run: a withdrawal has no row of the ledger");
}
