import { readFile } from "node:fs/promises";
import type { CurationList, CurationRow } from "../graph/curation.ts";
import { curationList, noCuration } from "../graph/curation.ts";
import { ConfigError, systemCodeOf } from "../model/errors.ts";

/** Name of the file of verdicts in an output folder; every run into that folder takes it into account. */
export const curationFile = "curation.ndjson";

/** A verdict as a file keeps it: with the sentence and the claim for people, who read it. */
export interface CurationEntry extends CurationRow {
  readonly claim?: string;
  readonly sentence?: string;
  readonly document?: string;
}

/**
 * The verdicts of a file, one JSON object a line.
 * @throws ConfigError when the file cannot be read, or a line is none
 */
export async function readCurationEntries(path: string): Promise<readonly CurationEntry[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new ConfigError(`${path}: cannot be read (${systemCodeOf(cause)}); name a file of verdicts, one JSON object a line`, { cause });
  }
  return text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [entryOf(line, `${path}:${index + 1}`)]));
}

/** The verdicts of a folder, if there are any. */
export async function readCuration(path: string, isNeeded: boolean): Promise<CurationList> {
  try {
    return curationList(await readCurationEntries(path));
  } catch (cause) {
    if (!isNeeded && cause instanceof ConfigError && systemCodeOf(cause.cause) === "ENOENT") return noCuration;
    throw cause;
  }
}

function entryOf(line: string, place: string): CurationEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new ConfigError(`${place}: is no JSON; a verdict is {"statement": ..., "sentenceHash": ..., "verdict": "right" or "wrong", "because": ...}`, {
      cause,
    });
  }
  if (typeof value === "object" && value !== null && "statement" in value && "sentenceHash" in value && "verdict" in value && "because" in value) {
    const { statement, sentenceHash, verdict, because } = value;
    const isVerdict = verdict === "right" || verdict === "wrong";
    if (typeof statement === "string" && typeof sentenceHash === "string" && isVerdict && typeof because === "string" && because !== "") {
      return { ...(value as CurationEntry), statement, sentenceHash, verdict, because };
    }
  }
  throw new ConfigError(`${place}: a verdict has statement, sentenceHash, verdict ("right" or "wrong") and because, all texts; this has not`);
}
