import type { Stats } from "node:fs";
import { createReadStream } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ConfigError, DocumentError, systemCodeOf } from "../model/errors.ts";
import { compareText } from "../model/text-order.ts";
import { filesOfRun } from "./run-files.ts";

/** One file to read, or standard input as `-`. */
export interface InputFile {
  /** As the ledger and the documents name it: the argument, with the path inside a folder joined to it by `/`. */
  readonly name: string;
  /** Where it lies, links resolved; `null` for standard input. */
  readonly path: string | null;
  /** Bytes on disk; `null` for standard input. */
  readonly size: number | null;
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Path of the `.md5` that lies beside it, or `null`. */
  readonly checksum: string | null;
}

/** What reading needs of an input. */
export type ReadableInput = Pick<InputFile, "name" | "open" | "checksum">;

/** The files behind the arguments, in order of their names, and what was refused or passed over on the way. */
export interface InputList {
  readonly files: readonly InputFile[];
  readonly refused: readonly DocumentError[];
  /** Files that are no input by their nature: hidden files, read-me files, checksums, programs, what a run has written. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** Why a file of a folder is not read, or `null`. Files named on the command line are always read. */
function skipReason(base: string): string | null {
  if (base.startsWith(".")) return "hidden file";
  if (/^(?:readme|licen[cs]e)(?:\.(?:md|txt|rst))?$/iu.test(base)) return "about the folder, not a paper";
  if (/\.(?:md5|sha1|sha256)$/iu.test(base)) return "checksum";
  if (base === "node_modules" || base === "__pycache__") return "installed programs";
  if (/\.(?:[cm]?[jt]sx?|py|ipynb|rb|pl|java|cpp|hpp|cs|go|rs|sh|css|map|wasm|lock)$/iu.test(base)) return "a program, not a paper";
  return null;
}

function refusal(name: string, cause: unknown): DocumentError {
  return new DocumentError("read", "unreadable", { input: name }, `${name}: cannot be read (${systemCodeOf(cause)})`, { cause });
}

/**
 * Lists the files behind the arguments: files as they are, folders with everything below them, sorted; `-` is standard input. A file that is named twice is read once.
 * Symbolic links are followed to files and folders inside the folder they stand in; links that lead out of it or round in a circle, pipes, sockets and devices
 * are refused. The folder `exclude` (where the run writes) is passed over when it lies inside an input folder, and so is what any run has written.
 * @throws ConfigError when an argument does not exist, or nothing is there to read, so that a mistyped path does not look like an empty run
 */
export async function listInputs(args: readonly string[], standardInput: () => AsyncIterable<Uint8Array>, exclude: string | null = null): Promise<InputList> {
  const excluded = exclude === null ? null : await realpath(exclude).catch(() => null);
  const files = new Map<string, InputFile>();
  const refused: DocumentError[] = [];
  const skipped: { name: string; reason: string }[] = [];

  const take = (key: string, name: string, status: Stats, checksum: string | null): void => {
    if (!status.isFile()) {
      refused.push(new DocumentError("read", "not-a-file", { input: name }, `${name}: is a ${kindOf(status)}; only files and folders are read`));
      return;
    }
    if (!files.has(key)) files.set(key, { name, path: key, size: status.size, open: () => createReadStream(key), checksum });
  };

  const walk = async (root: string, folder: string, name: string, above: readonly string[]): Promise<void> => {
    let entries: readonly string[];
    try {
      entries = (await readdir(folder)).sort(compareText);
    } catch (cause) {
      refused.push(refusal(name, cause));
      return;
    }
    const beside = new Set(entries);
    const written = await filesOfRun(folder, entries, folder === excluded);
    for (const base of entries) {
      const path = join(folder, base);
      const label = `${name.replace(/\/+$/u, "")}/${base}`;
      const reason = written.has(base) ? "written by a run" : skipReason(base);
      if (reason !== null) {
        skipped.push({ name: label, reason });
        continue;
      }
      try {
        const real = await realpath(path);
        const status = await stat(real);
        if ((await lstat(path)).isSymbolicLink()) {
          const inside = relative(root, real);
          if (inside.startsWith(`..${sep}`) || inside === ".." || above.includes(real)) {
            const why = above.includes(real) ? "leads round in a circle" : "leads out of the folder";
            refused.push(new DocumentError("read", "not-a-file", { input: label }, `${label}: the symbolic link ${why}`));
            continue;
          }
        }
        if (real === excluded) skipped.push({ name: label, reason: "the folder that this run writes to" });
        else if (status.isDirectory()) await walk(root, real, label, [...above, real]);
        else take(real, label, status, beside.has(`${base}.md5`) ? `${path}.md5` : null);
      } catch (cause) {
        refused.push(refusal(label, cause));
      }
    }
  };

  for (const arg of args) {
    if (arg === "-") {
      files.set("-", { name: "-", path: null, size: null, open: standardInput, checksum: null });
      continue;
    }
    let real: string;
    let status: Stats;
    try {
      real = await realpath(arg);
      status = await stat(real);
    } catch (cause) {
      throw new ConfigError(`input ${JSON.stringify(arg)} cannot be read (${systemCodeOf(cause)}); name a file, a folder, or - for standard input`, { cause });
    }
    if (status.isDirectory()) await walk(real, real, arg, [real]);
    else take(real, arg, status, (await isFile(`${arg}.md5`)) ? `${arg}.md5` : null);
  }
  if (files.size === 0 && refused.length === 0)
    throw new ConfigError(
      `${args.map((arg) => JSON.stringify(arg)).join(", ")}: no file to read is there${passedOver(skipped)}; name a file, a folder, or - for standard input`,
    );
  return { files: [...files.values()].sort((a, b) => compareText(a.name, b.name)), refused, skipped };
}

function passedOver(skipped: InputList["skipped"]): string {
  const [first] = skipped;
  return first === undefined ? "" : `, ${skipped.length} passed over (${first.name}: ${first.reason})`;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}

function kindOf(status: Stats): string {
  if (status.isFIFO()) return "pipe";
  if (status.isSocket()) return "socket";
  if (status.isCharacterDevice() || status.isBlockDevice()) return "device";
  return "special file";
}
