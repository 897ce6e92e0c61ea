import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Note } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import { decodeText } from "./charset.ts";
import type { SourceInput } from "./source.ts";

/** How much of one input is read before it is refused. */
export interface InputLimits {
  /** Decompressed bytes that `text` may hold at once. */
  readonly maxTextBytes: number;
  /** Decompressed bytes that `bytes` may deliver in all. */
  readonly maxBytes: number;
  /** Decompressed bytes for each compressed one; counted once 16 MiB have come out, because short runs of blanks compress well. */
  readonly maxRatio: number;
}

export const defaultInputLimits: InputLimits = { maxTextBytes: 256 * 2 ** 20, maxBytes: 16 * 2 ** 30, maxRatio: 200 };

/** Bytes at hand, or a stream that can be read once. */
export type InputBytes = Uint8Array | AsyncIterable<Uint8Array>;

/** An input that has been opened; who opened it closes it. */
export interface OpenedInput extends SourceInput {
  /** Gives the stream back when a source has not read it to its end. */
  readonly close: () => Promise<void>;
}

const headBytes = 64 * 1024;
const ratioGrace = 16 * 2 ** 20;

/**
 * Opens one input for the sources: unpacks gzip (found by its magic number, all members), reads the head and decodes it.
 * A stream can be read once, by `text` or by `bytes`; `text` keeps its result.
 * @throws DocumentError `empty`, `unreadable`, or what unpacking the head meets (`truncated`, `malformed`, `hostile`)
 */
export async function openInput(name: string, data: InputBytes, limits: Partial<InputLimits> = {}): Promise<OpenedInput> {
  const caps = { ...defaultInputLimits, ...limits };
  const notes: Note[] = [];
  const isBytes = data instanceof Uint8Array;
  const open = (): AsyncIterator<Uint8Array> => unpack(name, isBytes ? chunksOf(data) : data, caps, notes)[Symbol.asyncIterator]();

  const first = open();
  const peeked: Uint8Array[] = [];
  let peekedLength = 0;
  let isWhole = false;
  let fault: DocumentError | null = null;
  while (peekedLength <= headBytes) {
    const next = await first.next().catch((cause: unknown) => {
      // What came before the damage can be read: a small file must not lose more than a large one.
      if (!(cause instanceof DocumentError) || peekedLength === 0) throw cause;
      fault = cause;
      return null;
    });
    if (next === null) break;
    if (next.done === true) {
      isWhole = true;
      break;
    }
    peeked.push(next.value);
    peekedLength += next.value.length;
  }
  if (peekedLength === 0) throw new DocumentError("ingest", "empty", { input: name }, `${name}: the input is empty; nothing to read`);
  isWhole &&= peekedLength <= headBytes;
  const head = decodeText(trimToCharacter(Buffer.concat(peeked).subarray(0, headBytes), isWhole)).text;

  let isTaken = false;
  async function* bytes(): AsyncIterable<Uint8Array> {
    if (isTaken && !isBytes) throw new Error(`${name}: a stream was read twice; a source reads its input once`);
    const iterator = isTaken ? open() : first;
    const isFirst = !isTaken;
    if (isFirst) yield* peeked;
    isTaken = true;
    if (isFirst && fault !== null) throw fault;
    try {
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }

  let whole: Promise<string> | null = null;
  const text = (): Promise<string> => {
    whole ??= readText(name, bytes(), caps, notes);
    return whole;
  };
  const close = async (): Promise<void> => {
    await first.return?.();
  };
  return { name, head, isWhole, text, bytes, notes: () => notes, close };
}

async function readText(name: string, chunks: AsyncIterable<Uint8Array>, caps: InputLimits, notes: Note[]): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > caps.maxTextBytes) {
      const where = { input: name, offset: caps.maxTextBytes, unit: "byte" } as const;
      throw new DocumentError("ingest", "too-large", where, `${name}: a page of more than ${caps.maxTextBytes} bytes is not read as one text`);
    }
    parts.push(chunk);
  }
  const decoded = decodeText(Buffer.concat(parts));
  if (decoded.invalidBytes > 0) {
    notes.push({ stage: "decode", code: "invalid-bytes", message: `${decoded.invalidBytes} bytes are no characters in ${decoded.charset}` });
  }
  if (decoded.basis === "pattern" || decoded.basis === "fallback") {
    notes.push({ stage: "decode", code: "charset-guessed", message: `read as ${decoded.charset}, which nothing in the input declares` });
  }
  return decoded.text;
}

/** Cuts a UTF-8 character in two at the end of a head off, so that a cut is not taken for damage. */
function trimToCharacter(bytes: Uint8Array, isWhole: boolean): Uint8Array {
  if (isWhole) return bytes;
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

async function* chunksOf(data: Uint8Array): AsyncIterable<Uint8Array> {
  const size = 2 ** 20;
  for (let at = 0; at < data.length; at += size) yield data.subarray(at, at + size);
}

/** Passes plain bytes on and gunzips the rest, under the caps. */
async function* unpack(name: string, data: AsyncIterable<Uint8Array>, caps: InputLimits, notes: Note[]): AsyncIterable<Uint8Array> {
  const iterator = data[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const next = await readNext(name, iterator);
    if (next === null) break;
    start.push(next);
    length += next.length;
  }
  const lead = Buffer.concat(start);
  const counted = { read: 0 };
  const plain = continued(name, lead, iterator, counted);
  const isGzip = lead[0] === 0x1f && lead[1] === 0x8b;
  let delivered = 0;
  for await (const chunk of isGzip ? gunzip(name, plain, counted, notes) : plain) {
    delivered += chunk.length;
    const place = { input: name, offset: counted.read, unit: "byte" } as const;
    if (delivered > caps.maxBytes) throw new DocumentError("ingest", "too-large", place, `${name}: more than ${caps.maxBytes} bytes; split the input`);
    if (isGzip && delivered > ratioGrace && delivered > caps.maxRatio * counted.read) {
      throw new DocumentError("ingest", "hostile", place, `${name}: unpacks to more than ${caps.maxRatio} times its size; not read further`);
    }
    yield chunk;
  }
}

async function readNext(name: string, iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const next = await iterator.next();
    return next.done === true ? null : next.value;
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError("ingest", "unreadable", { input: name }, `${name}: reading failed: ${messageOf(cause)}`, { cause });
  }
}

async function* continued(name: string, lead: Uint8Array, rest: AsyncIterator<Uint8Array>, counted: { read: number }): AsyncIterable<Uint8Array> {
  try {
    for (let chunk: Uint8Array | null = lead; chunk !== null; chunk = await readNext(name, rest)) {
      counted.read += chunk.length;
      if (chunk.length > 0) yield chunk;
    }
  } finally {
    await rest.return?.();
  }
}

async function* gunzip(name: string, data: AsyncIterable<Uint8Array>, counted: { read: number }, notes: Note[]): AsyncIterable<Uint8Array> {
  const inflate = createGunzip({ chunkSize: 256 * 1024 });
  const input = Readable.from(data, { objectMode: false, highWaterMark: 2 ** 20 });
  input.once("error", (error) => inflate.destroy(error));
  try {
    for await (const chunk of input.pipe(inflate)) yield chunk as Uint8Array;
    if (inflate.bytesWritten < counted.read) {
      const extra = counted.read - inflate.bytesWritten;
      notes.push({ stage: "decode", code: "gzip-trailing-bytes", message: `${extra} bytes after the last gzip member were left out` });
    }
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    const isShort = cause instanceof Error && "code" in cause && cause.code === "Z_BUF_ERROR";
    const place = { input: name, offset: inflate.bytesWritten, unit: "byte" } as const;
    const what = isShort ? "the gzip data end early; fetch the file again" : `the gzip data are damaged (${messageOf(cause)}); fetch the file again`;
    throw new DocumentError("ingest", isShort ? "truncated" : "malformed", place, `${name}: ${what}`, { cause });
  } finally {
    input.destroy();
    inflate.destroy();
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
