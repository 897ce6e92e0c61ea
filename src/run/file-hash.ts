import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";

/** A file no larger than this is read in one piece, bytes. */
export const wholeFileBytes = 64 * 2 ** 20;

/** SHA-256 of a file's bytes, hex. @throws the error of the file system when it cannot be read */
export async function fileHash(path: string, size: number): Promise<string> {
  const hash = createHash("sha256");
  if (size <= 2 ** 20) hash.update(await readFile(path));
  else for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

/** SHA-256 of some texts in their order, hex. A NUL ends each, so that no two lists give the same bytes. */
export function textHash(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part, "utf8").update("\0");
  return hash.digest("hex");
}
