import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { DocumentError } from "../model/errors.ts";
import type { ReadableInput } from "./inputs.ts";

/**
 * The MD5 sum that a file of checksums states: the sum alone, `MD5(name)= sum` as NLM writes it, or `sum  name`. Of several lines the one that names
 * the file counts; `null` when none does.
 */
export function md5Of(text: string, base: string): string | null {
  const lines = text
    .slice(0, 65_536)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "");
  const fitting = lines.length === 1 ? lines : lines.filter((line) => line.includes(base));
  return /(?:^|[^0-9a-f])([0-9a-f]{32})(?![0-9a-f])/iu.exec(fitting[0] ?? "")?.[1]?.toLowerCase() ?? null;
}

/**
 * Compares a file with the `.md5` beside it. The whole file is hashed before any of it is read, so that nothing of a damaged dump gets into the graph.
 * @throws DocumentError `checksum` when they differ, or when the `.md5` holds no sum of this file
 */
export async function verifyChecksum(file: ReadableInput): Promise<void> {
  if (file.checksum === null) return;
  const { name } = file;
  const stated = md5Of(await readFile(file.checksum, "latin1"), name.slice(name.lastIndexOf("/") + 1));
  if (stated === null) {
    throw new DocumentError("read", "checksum", { input: name }, `${name}: the .md5 beside it holds no sum of this file; fetch it again or remove it`);
  }
  const hash = createHash("md5");
  for await (const chunk of file.open()) hash.update(chunk);
  const found = hash.digest("hex");
  if (found !== stated) {
    throw new DocumentError("read", "checksum", { input: name }, `${name}: its MD5 sum is ${found}, the .md5 beside it says ${stated}; fetch the file again`);
  }
}
