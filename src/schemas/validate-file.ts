import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../model/errors.ts";
import type { FileFormat } from "./file-formats.ts";
import { fileList, type writtenFile } from "./run-files.ts";

/** Something in a file that its schema does not allow. */
export interface SchemaFault {
  /** One-based; `null` where the file is one value. */
  readonly line: number | null;
  /** Where in the value, e.g. `mentions[3].curie`; empty for the value itself. */
  readonly at: string;
  readonly message: string;
}

/** Files of one value above this are not read whole; a run writes large graphs in shards below it. */
const largestValue = 400_000_000;

/**
 * Everything in a file that its format does not allow, as it is found. Lines are read one after the other, so files of lines may have any size.
 * @throws ConfigError for a file of one value that is too large to be read whole
 */
export async function* faultsOf(path: string, { layout, schema }: FileFormat): AsyncGenerator<SchemaFault> {
  if (layout === "json") {
    const { size } = await stat(path);
    if (size > largestValue) throw new ConfigError(`${path}: has ${size} bytes, too many to check in one piece; check its shards`);
    yield* faultsIn(await readFile(path, "utf8"), schema, null);
    return;
  }
  let line = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    yield* faultsIn(text, schema, line);
  }
}

/** The lines of a file, ended by LF alone: other line separators may stand inside JSON. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const lines = `${rest}${String(chunk)}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function* faultsIn(text: string, schema: z.ZodType, line: number | null): Iterable<SchemaFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    yield { line, at: "", message: `is no JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
    return;
  }
  const result = schema.safeParse(value);
  for (const issue of result.error?.issues ?? []) yield { line, at: z.core.toDotPath(issue.path), message: issue.message };
}

/** Files whose size or content is not what `run.json` or `manifest.json` of their folder says, or that are missing. A folder without either has none. */
export async function* changedFiles(folder: string): AsyncGenerator<{ readonly file: string; readonly message: string }> {
  // The list itself grows when something is exported beside it.
  const told = new Set<string>(["manifest.json"]);
  for (const list of ["run.json", "manifest.json"]) {
    const text = await readFile(join(folder, list), "utf8").catch(() => null);
    const record = text === null ? undefined : fileList.safeParse(JSON.parse(text)).data;
    for (const [file, written] of Object.entries(record?.files ?? {})) {
      const message = told.has(file) ? null : await changeOf(join(folder, file), written, list);
      told.add(file);
      if (message !== null) yield { file, message };
    }
  }
}

async function changeOf(path: string, { bytes, sha256 }: z.infer<typeof writtenFile>, list: string): Promise<string | null> {
  const status = await stat(path).catch(() => null);
  if (status === null) return `${list} names it, but it is not there`;
  if (status.size !== bytes) return `has ${status.size} bytes; ${list} says ${bytes}`;
  const found = createHash("sha256");
  for await (const chunk of createReadStream(path)) found.update(chunk);
  return found.digest("hex") === sha256 ? null : `was changed after the run: its SHA-256 is not that of ${list}`;
}
