import type { Source, Withdrawal } from "../ingest/source.ts";
import type { LedgerRow } from "../store/analysed-document.ts";
import type { BatchItem } from "./batch.ts";
import type { InputFile } from "./inputs.ts";
import { type NamedFile, nameFile } from "./named-file.ts";
import { readParts } from "./read-parts.ts";
import type { Share } from "./share.ts";
import { filesContent, type SliceDescription, type SliceMaking, sliceKey } from "./slice.ts";
import type { StageTimes } from "./stage-times.ts";
import { unitsOf } from "./units.ts";

/** A slice that is being read; what it is, is known when it ends. */
export interface OpenSlice {
  /** Counts the slices that a run reads, from 0. */
  readonly number: number;
}

/** What reading alone, without analysis, gives. */
export type ReadRow =
  | { readonly kind: "refused"; readonly row: LedgerRow }
  | { readonly kind: "withdrawal"; readonly withdrawal: Withdrawal; readonly row: LedgerRow };

/** What the reader tells: batches of slices that must be analysed, slices that are there already, and what could not be read. */
export type SliceEvent =
  | { readonly kind: "stored"; readonly description: SliceDescription }
  | { readonly kind: "batch"; readonly slice: OpenSlice; readonly items: readonly BatchItem[] }
  | { readonly kind: "row"; readonly slice: OpenSlice; readonly result: ReadRow }
  | { readonly kind: "end"; readonly slice: OpenSlice; readonly description: SliceDescription }
  /** The slices of a file that has changed, or gone, while it was read: those told of before do not hold, the one in hand will not end. */
  | { readonly kind: "retract"; readonly slice: OpenSlice | null; readonly keys: readonly string[]; readonly row: LedgerRow }
  /** A file that cannot be read at all; that says nothing of any content. */
  | { readonly kind: "unreadable"; readonly row: LedgerRow };

export interface ReadSlicesOptions {
  /** Reads every input with this source; `null` for the one that claims it. */
  readonly source: Source | null;
  readonly making: SliceMaking;
  /** The slice of this name that is there already, or `null`. */
  readonly stored: (key: string) => Promise<SliceDescription | null>;
  readonly share: Share;
  readonly times: StageTimes;
  /** Told of bytes of the inputs, as they lie on disk, that have been read or passed over since the last call. */
  readonly onBytes: (bytes: number) => void;
}

/** A batch for a thread holds at most so many items, and is full with so many characters. */
const fullBatch = { items: 50, characters: 512 * 1024 };

/**
 * Whether a batch goes to its thread. The first ones of a run are small: threads begin while the rest is read, and code that is new to a thread takes ten times as long, so that
 * a first batch of fifty would say nothing for a second. What a slice holds does not depend on it.
 * @param sent Batches of the slice that went before.
 */
export function isBatchFull({ number }: OpenSlice, sent: number, items: number, characters: number): boolean {
  return items >= (number === 0 ? Math.min(fullBatch.items, 2 ** sent) : fullBatch.items) || characters >= fullBatch.characters;
}
/** A file larger than this is shared out by slices, a smaller one as a whole, bytes. */
const sharedBySlices = 64 * 2 ** 20;
const namedAtOnce = 32;

/**
 * Reads the inputs in slices. Small files are read as a whole where they are analysed; a larger one of many records is read here as a stream and its records are cut out
 * and sent to be read. What the slices are depends on the inputs and the share alone.
 */
export async function* readSlices(files: readonly InputFile[], options: ReadSlicesOptions): AsyncGenerator<SliceEvent> {
  const isMine = (position: number): boolean => isOfShare(position, options.share);
  const positions = new Map(files.map((file, position) => [file, position]));
  let opened = 0;
  const open = (): OpenSlice => ({ number: opened++ });
  for (const unit of unitsOf(filesOfShare(files, options.share))) {
    const files = unit.kind === "files" ? unit.files : [unit.file];
    const named: NamedFile[] = [];
    for (let at = 0; at < files.length; at += namedAtOnce) {
      const from = performance.now();
      for (const result of await Promise.all(files.slice(at, at + namedAtOnce).map(nameFile))) {
        if ("named" in result) named.push(result.named);
        else yield { kind: "unreadable", row: result.unreadable };
      }
      options.times.add("hash", performance.now() - from);
    }
    if (unit.kind === "files") {
      if (named.length > 0) yield* wholeFiles(named, open, options);
      for (const { size } of files) options.onBytes(size ?? 0);
      continue;
    }
    for (const file of named) {
      const position = positions.get(unit.file) ?? 0;
      yield* readParts(file, open, (part) => !isLarge(unit.file) || isMine(position + part), options);
    }
  }
}

function isOfShare(position: number, { index, count }: Share): boolean {
  return position % count === index - 1;
}

function isLarge({ size }: InputFile): boolean {
  return size === null || size > sharedBySlices;
}

/** The files that a share reads from: its own, and the large ones, of which it does every so many slices. */
export function filesOfShare(files: readonly InputFile[], share: Share): readonly InputFile[] {
  return files.filter((file, position) => isLarge(file) || isOfShare(position, share));
}

/** The name of the slice that files make which are read as a whole. */
export function wholeFilesKey(named: readonly NamedFile[], making: SliceMaking): string {
  return sliceKey(
    filesContent(
      named.map(({ input }) => input),
      named.map(({ checksum }) => checksum),
    ),
    making,
  );
}

/** A slice of files that are read as a whole. */
export async function* wholeFiles(named: readonly NamedFile[], open: () => OpenSlice, options: ReadSlicesOptions): AsyncGenerator<SliceEvent> {
  const inputs = named.map(({ input }) => input);
  const description = { key: wholeFilesKey(named, options.making), inputs, part: null };
  if ((await options.stored(description.key)) !== null) {
    yield { kind: "stored", description };
    return;
  }
  const slice = open();
  let items: BatchItem[] = [];
  let size = 0;
  let sent = 0;
  for (const { file, path, input } of named) {
    const bytes = file.size ?? 0;
    if (items.length > 0 && (size + bytes > fullBatch.characters || isBatchFull(slice, sent, items.length, size))) {
      sent += 1;
      yield { kind: "batch", slice, items };
      items = [];
      size = 0;
    }
    items.push({ kind: "file", name: file.name, path, size: bytes, sha256: input.sha256, checksum: file.checksum });
    size += bytes;
  }
  yield { kind: "batch", slice, items };
  yield { kind: "end", slice, description };
}
