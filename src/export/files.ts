import type { TransformOptions } from "node:stream";
import type { ZlibOptions } from "node:zlib";
import { createGzip } from "node:zlib";
import type { GraphSource } from "../model/graph.ts";
import type { Exporter } from "./exporters.ts";

/** A file of an export with its content, which has to be read to its end before the next file is asked for. */
export interface ExportFile {
  readonly name: string;
  readonly chunks: AsyncIterable<string | Uint8Array>;
}

/** The files that an exporter makes of a graph: one, or several where it is cut into parts. */
export async function* exportFiles(exporter: Exporter, source: GraphSource): AsyncGenerator<ExportFile> {
  const { file, write, envelope, partBytes, isGzip = false } = exporter;
  const pieces = write(source)[Symbol.asyncIterator]();
  let next = await pieces.next();
  for (let part = 1; part === 1 || next.done !== true; part++) {
    const chunks = async function* (): AsyncGenerator<string | Uint8Array> {
      let bytes = 0;
      if (envelope !== undefined) {
        yield envelope.head;
        bytes += Buffer.byteLength(envelope.head);
      }
      let isFirst = true;
      while (next.done !== true) {
        if (partBytes !== undefined) {
          const size = typeof next.value === "string" ? Buffer.byteLength(next.value) : next.value.length;
          if (!isFirst && bytes + size > partBytes) break;
          bytes += size + (envelope?.separator.length ?? 0);
        }
        if (!isFirst && envelope !== undefined) yield envelope.separator;
        yield next.value;
        isFirst = false;
        next = await pieces.next();
      }
      if (envelope !== undefined) yield envelope.foot;
    };
    yield { name: part === 1 ? file : partName(file, part), chunks: isGzip ? gzipped(gathered(chunks())) : gathered(chunks()) };
  }
}

/** Few large pieces instead of many small ones: each costs a buffer on its way to disk. */
async function* gathered(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let pending = "";
  for await (const chunk of chunks) {
    if (typeof chunk === "string") {
      pending += chunk;
      if (pending.length < gatheredCharacters) continue;
    } else if (pending === "") {
      yield chunk;
      continue;
    }
    yield pending;
    pending = "";
    if (typeof chunk !== "string") yield chunk;
  }
  if (pending !== "") yield pending;
}

const gatheredCharacters = 1 << 17;

/** Bytes that may wait for compression. Less than a few pieces, and the thread that makes text and the one that compresses it would work in turns. */
const gzipWaiting = 1 << 22;

/** The text of an export that is one file and not compressed, for graphs that fit into memory. */
export async function exportText(exporter: Pick<Exporter, "write" | "envelope">, source: GraphSource): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exporter.write(source)) pieces.push(typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8"));
  const { head, separator, foot } = exporter.envelope ?? { head: "", separator: "", foot: "" };
  return head + pieces.join(separator) + foot;
}

/** `graph.jsonld`, `graph-0002.jsonld`, ... */
function partName(file: string, part: number): string {
  const dot = file.indexOf(".");
  return `${file.slice(0, dot)}-${String(part).padStart(4, "0")}${file.slice(dot)}`;
}

/** Compresses without name and time in the header, so that equal content gives equal bytes. The work is done on another thread. */
async function* gzipped(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  // Fast rather than small: with as many threads as cores, a higher level is what an export would wait for.
  const options: ZlibOptions & TransformOptions = { level: 1, chunkSize: 1 << 18, writableHighWaterMark: gzipWaiting };
  const gzip = createGzip(options);
  const feed = (async () => {
    try {
      for await (const chunk of chunks) if (!gzip.write(chunk)) await new Promise((resolve) => gzip.once("drain", resolve));
      gzip.end();
    } catch (cause) {
      gzip.destroy(cause instanceof Error ? cause : new Error(String(cause)));
    }
  })();
  for await (const chunk of gzip) yield chunk as Uint8Array;
  await feed;
}
