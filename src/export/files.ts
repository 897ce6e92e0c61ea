import { once } from "node:events";
import { createGzip } from "node:zlib";
import type { GraphSource } from "../model/graph.ts";
import { ByteText } from "./byte-text.ts";
import type { FilesBeside } from "./dataset-card.ts";
import type { Exporter, Pieces } from "./exporters.ts";

/** A file of an export with its content, which has to be read to its end before the next file is asked for. */
export interface ExportFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** How files are made. */
export interface ExportFilesOptions {
  /** Files of the same graph that are written already; the card of the data set names them. */
  readonly beside?: FilesBeside;
  /** Stops the making: the next piece throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The files that an exporter makes of a graph: one, or several where it is cut into parts.
 * @throws the signal's reason when it is aborted
 */
export async function* exportFiles(
  exporter: Exporter,
  source: GraphSource,
  { beside = new Map(), signal }: ExportFilesOptions = {},
): AsyncGenerator<ExportFile> {
  const { file, isGzip = false } = exporter;
  const pieces = new PieceStream(exporter.write(source, beside));
  for (let part = 1; (await pieces.fill()) || part === 1; part++) {
    const name = part === 1 ? file : partName(file, part);
    const chunks = partOf(exporter, pieces, isGzip ? packedAtOnce : writtenAtOnce);
    yield { name, chunks: stoppable(isGzip ? gzipped(chunks) : chunks, signal) };
  }
}

async function* stoppable(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  for await (const chunk of chunks) {
    yield chunk;
    signal?.throwIfAborted();
  }
}

/** Bytes that go to disk at once. */
const writtenAtOnce = 1 << 20;

/** Bytes that go into compression at once. Few, and it would stand still: while text is made, nobody hears that a chunk is done. */
const packedAtOnce = 1 << 22;

/** Takes pieces until the file is as large as it may be. */
async function* partOf({ envelope, partBytes = Number.POSITIVE_INFINITY }: Exporter, pieces: PieceStream, chunkBytes: number): AsyncGenerator<Uint8Array> {
  const { head, separator, foot } = envelope ?? { head: "", separator: "", foot: "" };
  const out = new ByteText(chunkBytes + (chunkBytes >> 2));
  let bytes = out.add(head);
  for (let isFirst = true; await pieces.fill(); isFirst = false) {
    const before = out.length;
    if (!isFirst) out.add(separator);
    const size = out.add(pieces.current);
    if (!isFirst && bytes + size > partBytes) {
      out.shortenTo(before);
      break;
    }
    bytes += size + separator.length;
    pieces.next();
    if (out.length >= chunkBytes) yield out.take();
  }
  out.add(foot);
  yield out.take();
}

/** Pieces one by one. */
class PieceStream {
  readonly #source: AsyncIterator<Pieces>;
  #batch: readonly string[] = [];
  #at = 0;

  constructor(source: AsyncIterable<Pieces>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The piece in hand, after a call of {@link fill} that gave true. */
  get current(): string {
    return this.#batch[this.#at] ?? "";
  }

  next(): void {
    this.#at += 1;
  }

  /** Whether there is a piece; waits for it where none is in hand. */
  async fill(): Promise<boolean> {
    while (this.#at >= this.#batch.length) {
      const { done, value } = await this.#source.next();
      if (done === true) return false;
      this.#batch = typeof value === "string" ? [value] : value;
      this.#at = 0;
    }
    return true;
  }
}

/** The text of an export that is one file and not compressed, for graphs that fit into memory. */
export async function exportText({ write, envelope }: Pick<Exporter, "write" | "envelope">, source: GraphSource): Promise<string> {
  const all: string[] = [];
  for await (const pieces of write(source)) all.push(...(typeof pieces === "string" ? [pieces] : pieces));
  const { head, separator, foot } = envelope ?? { head: "", separator: "", foot: "" };
  return head + all.join(separator) + foot;
}

/** `graph.jsonld`, `graph-0002.jsonld`, ... */
function partName(file: string, part: number): string {
  const dot = file.indexOf(".");
  return `${file.slice(0, dot)}-${String(part).padStart(4, "0")}${file.slice(dot)}`;
}

/** Compresses without name and time in the header, so that equal content gives equal bytes. The work is done on another thread, on one chunk while the next is made. */
async function* gzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Fast rather than small: with as many threads as cores, a higher level is what an export would wait for. Level 1 is slower than 2 here, and larger.
  const gzip = createGzip({ level: 2, chunkSize: 1 << 18 });
  const packed: Uint8Array[] = [];
  const taken = (): readonly Uint8Array[] => packed.splice(0, packed.length);
  gzip.on("data", (data: Uint8Array) => packed.push(data));
  let packing: Promise<unknown> = Promise.resolve();
  try {
    for await (const chunk of chunks) {
      await packing;
      yield* taken();
      packing = settled((done) => gzip.write(chunk, done));
    }
    await packing;
    const ended = once(gzip, "end");
    gzip.end();
    await ended;
    yield* taken();
  } finally {
    gzip.destroy();
  }
}

/** A promise of what calls back with an error or nothing. Who waits for it hears of its failure; it may fail before anybody waits. */
function settled(start: (done: (error: Error | null | undefined) => void) => void): Promise<void> {
  const promise = new Promise<void>((resolve, reject) => {
    start((error) => (error == null ? resolve() : reject(error)));
  });
  promise.catch(() => undefined);
  return promise;
}
