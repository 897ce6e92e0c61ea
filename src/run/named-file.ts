import { readFile, stat } from "node:fs/promises";
import { DocumentError, systemCodeOf } from "../model/errors.ts";
import type { LedgerRow } from "../store/analysed-document.ts";
import { fileHash } from "./file-hash.ts";
import type { InputFile } from "./inputs.ts";
import { refusedRow } from "./ledger.ts";
import type { SliceInput } from "./slice.ts";

/** An input file with what names it: its content, and that of the `.md5` beside it. */
export interface NamedFile {
  readonly file: InputFile;
  readonly path: string;
  readonly input: SliceInput;
  /** Text of the `.md5`; empty when there is none. */
  readonly checksum: string;
  /** Changes when the file is written to. */
  readonly stamp: string;
}

/** Reads what names a file; a file that cannot be read gives its row of the ledger. */
export async function nameFile(file: InputFile): Promise<{ readonly named: NamedFile } | { readonly unreadable: LedgerRow }> {
  const { name, path } = file;
  if (path === null) throw new Error(`run: ${name} has no path; it must be set aside on disk first`);
  try {
    const checksum = file.checksum === null ? "" : await readFile(file.checksum, "latin1");
    const { size, stamp } = await stampOf(path);
    return { named: { file, path, input: { name, sha256: await fileHash(path, size) }, checksum, stamp } };
  } catch (cause) {
    return { unreadable: unreadableRow(name, `cannot be read (${systemCodeOf(cause)})`) };
  }
}

/** True when the file is as it was when it was named. */
export async function isUnchanged({ path, stamp }: NamedFile): Promise<boolean> {
  return stampOf(path).then(
    (now) => now.stamp === stamp,
    () => false,
  );
}

/** The row of a file that is not there as it should be. @param why in words, to follow its name */
export function unreadableRow(name: string, why: string): LedgerRow {
  return refusedRow(new DocumentError("read", "unreadable", { input: name }, `${name}: ${why}`), null, null);
}

async function stampOf(path: string): Promise<{ readonly size: number; readonly stamp: string }> {
  const { size, mtimeMs, ino } = await stat(path);
  return { size, stamp: `${size} ${mtimeMs} ${ino}` };
}
