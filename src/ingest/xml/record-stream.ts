import { isAscii } from "node:buffer";
import { DocumentError } from "../../model/errors.ts";
import { decodeText } from "../charset.ts";
import type { CutRecord, SourceInput } from "../source.ts";

/** A record larger than this is refused: the largest real ones (thousands of authors) stay under 4 MiB. */
const maxRecordBytes = 16 * 2 ** 20;

/**
 * Finds the records of an XML file by their start and end tags on the bytes, without parsing what is between. Memory is bound by the largest record.
 * A record that is cut, unclosed or too large becomes a refusal, and reading goes on at the next start tag.
 * Elements named in `names` must not contain one of their own name; those in `inner` may lie within another.
 */
export async function* splitRecords(
  input: SourceInput,
  names: readonly string[],
  inner: ReadonlySet<string> = new Set(),
): AsyncGenerator<CutRecord | DocumentError> {
  const splitter = new RecordSplitter(input.name, names, inner);
  try {
    for await (const chunk of utf8Chunks(input.bytes())) yield* splitter.push(chunk);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    yield* splitter.flush();
    yield* splitter.lost();
    yield splitter.cutOff(error);
    return;
  }
  yield* splitter.end();
}

interface RecordTag {
  readonly name: string;
  /** `<name`. */
  readonly open: Buffer;
  /** The name alone. */
  readonly bare: Buffer;
}

class RecordSplitter {
  readonly #name: string;
  readonly #inner: ReadonlySet<string>;
  readonly #tags: readonly RecordTag[];
  #pending: Buffer = Buffer.alloc(0);
  #waiting: Buffer[] = [];
  #waitingSize = 0;
  /** Where `#pending` begins in the input, in bytes. */
  #byteBase = 0;
  /** A stretch of the input, in bytes, in which no record of the name begins or ends: it is not searched again when more of the input has come. */
  #endless: { readonly bare: Buffer; readonly from: number; readonly to: number } | null = null;
  /** Up to here in `#pending` the UTF-16 units have been counted. */
  #counted = 0;
  #units = 0;
  #count = 0;
  /** Bytes of a record that was too large are passed over until the next start tag. */
  #isSkipping = false;
  #openRoot: string | null = null;
  #isStopped = false;

  constructor(name: string, names: readonly string[], inner: ReadonlySet<string>) {
    this.#name = name;
    this.#inner = inner;
    this.#tags = names.map((tag) => ({ name: tag, open: Buffer.from(`<${tag}`), bare: Buffer.from(tag) }));
  }

  *push(chunk: Uint8Array): Generator<CutRecord | DocumentError> {
    if (this.#isStopped) return;
    this.#waiting.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    this.#waitingSize += chunk.byteLength;
    // Joining only when the new bytes outweigh the old keeps one huge record linear.
    if (this.#waitingSize >= this.#pending.length) yield* this.flush();
  }

  *flush(): Generator<CutRecord | DocumentError> {
    if (this.#waitingSize > 0) {
      this.#pending =
        this.#pending.length === 0 && this.#waiting.length === 1 ? (this.#waiting[0] ?? this.#pending) : Buffer.concat([this.#pending, ...this.#waiting]);
      this.#waiting = [];
      this.#waitingSize = 0;
    }
    yield* this.#drain();
  }

  *end(): Generator<CutRecord | DocumentError> {
    yield* this.flush();
    if (this.#isStopped) return;
    if (this.#isSkipping) return;
    const open = this.#findOpen(0);
    if (open !== null) {
      const last = yield* this.#unclosed(open);
      this.#count++;
      yield this.#refuse("truncated", last, `the input ends within a <${open.tag.name}>; fetch the file again`);
      return;
    }
    this.#noteRoot(0, this.#pending.length);
    if (this.#openRoot !== null) {
      yield this.#refuse("truncated", this.#pending.length, `the input ends before </${this.#openRoot}>; records after this point are missing`);
    }
  }

  /** Records that begin before the one before them has ended, at the end of the input; returns where the last one begins. */
  *#unclosed(open: { readonly at: number; readonly tag: { readonly name: string; readonly open: Buffer } }): Generator<DocumentError, number> {
    let { at } = open;
    for (let next = this.#nextOpen(open.tag, at + 1); next !== null; next = this.#nextOpen(open.tag, at + 1)) {
      this.#count++;
      yield this.#refuse("malformed", at, `a <${open.tag.name}> begins before the one before it has ended; the first is lost`);
      at = next;
    }
    return at;
  }

  /** Before {@link cutOff}: what began and was lost before the record in which the stream ends. */
  *lost(): Generator<DocumentError> {
    const open = this.#findOpen(0);
    if (open !== null) this.#discard(yield* this.#unclosed(open));
  }

  /** The refusal that ends a stream which cannot be read further; a record begun but not finished is counted in it. */
  cutOff(error: DocumentError): DocumentError {
    const open = this.#findOpen(0);
    const record = open === null ? this.#count : this.#count + 1;
    return new DocumentError(error.stage, error.reason, { ...error.place, record }, error.message, { cause: error });
  }

  *#drain(): Generator<CutRecord | DocumentError> {
    let at = 0;
    while (!this.#isStopped) {
      const open = this.#findOpen(at);
      if (open === null) {
        // A start tag may be cut by the chunk border: keep the tail that could begin one.
        const keep = Math.max(at, this.#tailStart());
        this.#noteRoot(at, keep);
        at = keep;
        break;
      }
      if (this.#count === 0 && this.#pending.subarray(0, open.at).includes("<!ENTITY")) {
        this.#isStopped = true;
        yield this.#refuse("hostile", this.#pending.indexOf("<!ENTITY"), "the file declares entities of its own; such files are not read");
        break;
      }
      this.#noteRoot(at, open.at);
      this.#isSkipping = false;
      const { end, again } = this.#findEnd(open.at, open.tag);
      if (again !== -1) {
        this.#count++;
        yield this.#refuse("malformed", open.at, `a <${open.tag.name}> begins before the one before it has ended; the first is lost`);
        at = this.#nextOpen(open.tag, open.at + 1) ?? again;
        continue;
      }
      if (end === -1) {
        if (this.#pending.length - open.at <= maxRecordBytes) {
          at = open.at;
          break;
        }
        this.#count++;
        this.#isSkipping = true;
        yield this.#refuse("too-large", open.at, `a <${open.tag.name}> of more than ${maxRecordBytes} bytes`);
        at = open.at + 1;
        continue;
      }
      this.#count++;
      if (end - open.at > maxRecordBytes) {
        yield this.#refuse("too-large", open.at, `a <${open.tag.name}> of more than ${maxRecordBytes} bytes`);
        at = end;
        continue;
      }
      this.#countTo(open.at);
      const unitStart = this.#units;
      const text = utf8Text(this.#pending, open.at, end);
      const record = { name: open.tag.name, text, number: this.#count, byteStart: this.#byteBase + open.at, unitStart };
      this.#counted = end;
      this.#units += text.length;
      at = end;
      yield record;
    }
    this.#discard(at);
  }

  #discard(end: number): void {
    this.#countTo(end);
    this.#byteBase += end;
    this.#counted -= end;
    this.#pending = this.#pending.subarray(end);
  }

  #countTo(end: number): void {
    if (end <= this.#counted) return;
    const text = this.#pending.toString("utf8", this.#counted, end);
    const isMark = this.#byteBase + this.#counted === 0 && text.startsWith("\ufeff");
    this.#units += isMark ? text.length - 1 : text.length;
    this.#counted = end;
  }

  /** Remembers whether the set element around the records is open, so that a file cut at a record border is noticed. */
  #noteRoot(start: number, end: number): void {
    if (end - start < 6) return;
    const gap = this.#pending.toString("latin1", start, end);
    for (const [, slash, name] of gap.matchAll(/<(\/?)([A-Za-z]{1,40}Set)[\s>]/gu)) this.#openRoot = slash === "" ? (name ?? null) : null;
  }

  #findOpen(from: number): { readonly at: number; readonly tag: RecordTag } | null {
    const bytes = this.#pending;
    for (let at = bytes.indexOf(0x3c, from); at !== -1; at = bytes.indexOf(0x3c, at + 1)) {
      for (const tag of this.#tags) {
        const length = tag.open.length;
        if (at + length < bytes.length && isNameEnd(bytes[at + length]) && bytes.compare(tag.open, 0, length, at, at + length) === 0) return { at, tag };
      }
    }
    return null;
  }

  /** Where the next record begins after a start tag that nothing ends; what may lie within such a record begins none. */
  #nextOpen(tag: { readonly name: string }, from: number): number | null {
    for (let next = this.#findOpen(from); next !== null; next = this.#findOpen(next.at + 1)) {
      if (next.tag.name === tag.name || !this.#inner.has(next.tag.name)) return next.at;
    }
    return null;
  }

  /** The position after the end tag of the record that begins at `from`, or -1; or where one of its name begins before that, else -1. One search for both tags, up to the first. */
  #findEnd(from: number, { bare }: RecordTag): { readonly end: number; readonly again: number } {
    const bytes = this.#pending;
    const known = this.#endless?.bare === bare && this.#byteBase + from >= this.#endless.from ? this.#endless.to - this.#byteBase : 0;
    for (let at = bytes.indexOf(bare, Math.max(from + 2, known)); at !== -1; at = bytes.indexOf(bare, at + 1)) {
      if (!isNameEnd(bytes[at + bare.length])) continue;
      if (bytes[at - 1] === 0x3c) return { end: -1, again: at - 1 };
      if (bytes[at - 1] === 0x2f && bytes[at - 2] === 0x3c) return { end: bytes.indexOf(0x3e, at) + 1 || -1, again: -1 };
    }
    this.#endless = { bare, from: this.#byteBase + from, to: Math.max(0, this.#byteBase + bytes.length - bare.length - 1) };
    return { end: -1, again: -1 };
  }

  #tailStart(): number {
    const longest = Math.max(...this.#tags.map((tag) => tag.open.length + 1)) + 64;
    const from = Math.max(0, this.#pending.length - longest);
    const at = this.#pending.indexOf(0x3c, from);
    return at === -1 ? this.#pending.length : at;
  }

  #refuse(reason: "truncated" | "malformed" | "too-large" | "hostile", at: number, message: string): DocumentError {
    const offset = this.#byteBase + at;
    return new DocumentError(
      "ingest",
      reason,
      { input: this.#name, offset, unit: "byte", record: Math.max(1, this.#count) },
      `${this.#name}: byte ${offset}: ${message}`,
    );
  }
}

/** Bytes that are all ASCII, as most records are, are copied; the rest is decoded. */
function utf8Text(bytes: Buffer, start: number, end: number): string {
  return isAscii(bytes.subarray(start, end)) ? bytes.toString("latin1", start, end) : bytes.toString("utf8", start, end);
}

function isNameEnd(byte: number | undefined): boolean {
  return byte === 0x3e || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x2f;
}

/** Passes UTF-8 on as it comes; a file in another encoding (by its zero bytes or its declaration) is decoded whole and encoded anew. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let other: Uint8Array[] | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk.length > 0) {
      isFirst = false;
      if (isOtherEncoding(chunk)) other = [];
    }
    if (other === null) yield chunk;
    else other.push(chunk);
  }
  if (other !== null) yield Buffer.from(decodeText(Buffer.concat(other)).text);
}

function isOtherEncoding(chunk: Uint8Array): boolean {
  const head = Buffer.from(chunk.subarray(0, 200)).toString("latin1");
  if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff") || /^(?:[\t\n\r\x20-\x7e]\0){2}|^(?:\0[\t\n\r\x20-\x7e]){2}/u.test(head)) return true;
  const declared = /<\?xml[^>]{0,100}encoding\s*=\s*["']([^"']{1,40})/u.exec(head)?.[1];
  return declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/iu.test(declared);
}
