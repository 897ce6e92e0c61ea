import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { flushFolder } from "../store/flush-folder.ts";

/** What was written: goes into run.json. */
export interface WrittenFile {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Writes a file so that it is there whole or not at all: a temporary file beside it, flushed to disk, then renamed, then the folder flushed.
 * When anything fails the temporary file is removed and what stood there before stays.
 */
export async function writeAtomically(path: string, chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<WrittenFile> {
  const temporary = join(dirname(path), `.${process.pid}.${createHash("sha256").update(path).digest("hex").slice(0, 8)}.part`);
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(temporary, "w");
  let writing = Promise.resolve(0);
  try {
    let pending: Uint8Array[] = [];
    let pendingBytes = 0;
    for await (const chunk of chunks) {
      const data = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
      pending.push(data);
      pendingBytes += data.length;
      if (pendingBytes < 1 << 20) continue;
      // The next piece is made while this one is written.
      bytes += await writing;
      writing = writeAll(file, pending, hash);
      writing.catch(() => undefined);
      pending = [];
      pendingBytes = 0;
    }
    bytes += await writing;
    bytes += await writeAll(file, pending, hash);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (cause) {
    await writing.catch(() => undefined);
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw cause;
  }
  await flushFolder(dirname(path));
  return { bytes, sha256: hash.digest("hex") };
}

async function writeAll(file: FileHandle, parts: readonly Uint8Array[], hash: { update: (data: Uint8Array) => unknown }): Promise<number> {
  const [first = new Uint8Array()] = parts;
  const data = parts.length <= 1 ? first : Buffer.concat(parts);
  hash.update(data);
  let written = 0;
  while (written < data.length) written += (await file.write(data, written)).bytesWritten;
  return data.length;
}
