import { createReadStream } from "node:fs";
import { assess } from "../ingest/assess.ts";
import { type OpenedInput, openInput } from "../ingest/decode.ts";
import type { Source, Withdrawal } from "../ingest/source.ts";
import { detect } from "../ingest/sources.ts";
import { DocumentError } from "../model/errors.ts";
import { noRecord } from "./analyse-batch.ts";
import type { BatchItem } from "./batch.ts";
import { verifyChecksum } from "./checksum.ts";
import { appliedRow, refusedRow } from "./ledger.ts";
import { isUnchanged, type NamedFile, unreadableRow } from "./named-file.ts";
import { isBatchFull, wholeFiles } from "./read-whole-files.ts";
import { partContent, type SliceDescription, type SliceMaking, sliceKey } from "./slice.ts";
import type { OpenSlice, ReadRow, ReadSlicesOptions, SliceEvent } from "./slice-events.ts";

/** A part of a file is full with so many characters of records, however few they are. */
const fullPartCharacters = 8 * 2 ** 20;

/** What reading gives for one record: something to analyse, or what became of it at once. */
type Read = { readonly characters: number; readonly make: (record: number) => BatchItem | ReadRow };

/**
 * Reads a file as a stream, in parts of about a thousand records. Parts that are there already are passed over: when all are, the file is not opened; when some are, their
 * records are cut out and not read. A page that is one document is a slice by itself.
 * @param isMine Whether this process is to analyse the part with this number.
 */
export async function* readParts(
  named: NamedFile,
  open: () => OpenSlice,
  isMine: (part: number) => boolean,
  options: ReadSlicesOptions,
): AsyncGenerator<SliceEvent> {
  const { file, path } = named;
  const { name } = file;
  const keyOf = (part: number): string => partKey(named, part, options.making);
  const known = await storedParts(named, options);
  if (known !== null) {
    for (const description of known) yield { kind: "stored", description };
    options.onBytes(file.size ?? 0);
    return;
  }

  let bytes = 0;
  const bytesOf = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 18 })) {
      bytes += (chunk as Uint8Array).length;
      options.onBytes((chunk as Uint8Array).length);
      yield chunk as Uint8Array;
    }
  };
  let opened: OpenedInput | null = null;
  let fault: DocumentError | null = null;
  let source = options.source;
  try {
    await verifyChecksum({ name, open: () => createReadStream(path), checksum: file.checksum });
    opened = await openInput(name, bytesOf());
    source ??= detect(opened);
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
    fault = cause;
  }
  try {
    if (source?.isOnePage === true && fault === null) {
      yield* wholeFiles([named], open, options);
      return;
    }
    yield* partsOf(named, fault ?? recordsOf(opened, source, name, options), keyOf, open, isMine, options);
  } finally {
    await opened?.close();
    options.onBytes(Math.max(0, (file.size ?? 0) - bytes));
  }
}

function partKey({ input, checksum }: NamedFile, part: number, making: SliceMaking): string {
  return sliceKey(partContent(input, checksum, part), making);
}

/** The parts of a file when all of them are there, else `null`. */
export async function storedParts(
  named: NamedFile,
  { stored, making }: Pick<ReadSlicesOptions, "stored" | "making">,
): Promise<readonly SliceDescription[] | null> {
  const parts: SliceDescription[] = [];
  for (let part = 0; ; part++) {
    const description = await stored(partKey(named, part, making));
    if (description?.part === null || description === null) return null;
    parts.push(description);
    if (description.part.isLast) return parts;
  }
}

/** The records of a file in their order: cut out where the format can, else read here. */
async function* recordsOf(opened: OpenedInput | null, source: Source | null, name: string, options: ReadSlicesOptions): AsyncGenerator<Read> {
  if (opened === null || source === null) throw new Error(`run: ${name} was not opened`);
  const refusal = (error: DocumentError): Read => ({
    characters: 0,
    make: (record) => ({ kind: "refused", row: refusedRow(error, source.name, record) }),
  });
  let from = performance.now();
  const lap = (): void => {
    options.times.add("cut", performance.now() - from);
  };
  try {
    if (source.cuttable !== undefined) {
      for await (const cut of source.cuttable.cut(opened)) {
        lap();
        if (cut instanceof DocumentError) yield refusal(cut);
        else yield { characters: cut.text.length, make: (record) => ({ kind: "cut", file: name, source: source.name, cut, record }) };
        from = performance.now();
      }
      return;
    }
    const withdrawn: Withdrawal[] = [];
    const taken = function* (): Generator<Read> {
      for (const withdrawal of withdrawn.splice(0)) {
        yield { characters: 0, make: () => ({ kind: "withdrawal", withdrawal, row: appliedRow(withdrawal, name) }) };
      }
    };
    for await (const result of source.read({ ...opened, withdraw: (withdrawal) => withdrawn.push(withdrawal) })) {
      lap();
      yield* taken();
      if (result instanceof DocumentError) yield refusal(result);
      else yield { characters: result.raw.length, make: (record) => ({ kind: "document", file: name, document: assess(result), record }) };
      from = performance.now();
    }
    yield* taken();
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
    yield refusal(cause);
  }
}

async function* partsOf(
  named: NamedFile,
  reads: DocumentError | AsyncIterable<Read>,
  keyOf: (part: number) => string,
  open: () => OpenSlice,
  isMine: (part: number) => boolean,
  options: ReadSlicesOptions,
): AsyncGenerator<SliceEvent> {
  const { file, input } = named;
  const keys: string[] = [];
  let record = 0;
  let part = -1;
  let firstRecord = 1;
  let characters = 0;
  let stored: SliceDescription | null = null;
  let slice: OpenSlice | null = null;
  let items: BatchItem[] = [];
  let itemCharacters = 0;
  let sent = 0;

  const begin = async (): Promise<void> => {
    part += 1;
    firstRecord = record + 1;
    characters = 0;
    const isOwn = isMine(part);
    stored = isOwn ? await options.stored(keyOf(part)) : null;
    slice = isOwn && stored === null ? open() : null;
  };
  const isFull = (): boolean => {
    const records = record + 1 - firstRecord;
    return stored === null ? records >= options.making.sliceRecords || characters >= fullPartCharacters : records >= (stored.part?.records ?? 0);
  };
  function* flush(): Generator<SliceEvent> {
    if (slice !== null && items.length > 0) {
      sent += 1;
      yield { kind: "batch", slice, items };
    }
    items = [];
    itemCharacters = 0;
  }
  function* end(isLast: boolean): Generator<SliceEvent> {
    yield* flush();
    if (stored !== null) yield { kind: "stored", description: stored };
    if (slice === null) return;
    const key = keyOf(part);
    keys.push(key);
    yield { kind: "end", slice, description: { key, inputs: [input], part: { index: part, firstRecord, records: record + 1 - firstRecord, isLast } } };
  }

  await begin();
  if (reads instanceof DocumentError) {
    record = 1;
    if (slice !== null) yield { kind: "row", slice, result: { kind: "refused", row: refusedRow(reads, null, 1) } };
  } else {
    for await (const read of reads) {
      if (isFull()) {
        yield* end(false);
        await begin();
      }
      record += 1;
      characters += read.characters;
      if (slice === null) continue;
      const made = read.make(record);
      if (made.kind === "refused" || made.kind === "withdrawal") yield { kind: "row", slice, result: made };
      else {
        items.push(made);
        itemCharacters += read.characters;
        if (isBatchFull(slice, sent, items.length, itemCharacters)) yield* flush();
      }
    }
    if (record === 0 && slice !== null) yield { kind: "row", slice, result: { kind: "refused", row: refusedRow(noRecord(file.name), null, null) } };
  }
  if (await isUnchanged(named)) yield* end(true);
  else yield { kind: "retract", slice, keys, row: unreadableRow(file.name, "has changed or gone while it was read; run again to read it") };
}
