import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../model/errors.ts";
import type { FileFormat } from "./file-formats.ts";
import { runRecord } from "./run-files.ts";

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

/** Files of a run whose size or content is not what its `run.json` says, or that are missing. */
export async function* changedFiles(folder: string): AsyncGenerator<{ readonly file: string; readonly message: string }> {
  const record = runRecord.safeParse(JSON.parse(await readFile(join(folder, "run.json"), "utf8")));
  for (const [file, { bytes, sha256 }] of Object.entries(record.data?.files ?? {})) {
    const path = join(folder, file);
    const status = await stat(path).catch(() => null);
    if (status === null) yield { file, message: "run.json names it, but it is not there" };
    else if (status.size !== bytes) yield { file, message: `has ${status.size} bytes; run.json says ${bytes}` };
    else {
      const found = createHash("sha256");
      for await (const chunk of createReadStream(path)) found.update(chunk);
      if (found.digest("hex") !== sha256) yield { file, message: "was changed after the run: its SHA-256 is not that of run.json" };
    }
  }
}
