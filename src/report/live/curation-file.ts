import { existsSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { z } from "zod";
import { readCurationEntries } from "../../run/curation-file.ts";
import type { Verdict } from "../page-data.ts";

const verdict = z.strictObject({
  statement: z.string().regex(/^[0-9a-f]{16}$/u),
  sentenceHash: z.string().regex(/^[0-9a-f]{16}$/u),
  verdict: z.enum(["right", "wrong"]),
  because: z.string().min(1).max(500),
  claim: z.string().max(2000).optional(),
  sentence: z.string().max(20_000).optional(),
  document: z.string().max(500).optional(),
});

/** A verdict that came in as text; `null` when it is none. */
export function readVerdict(text: string): Verdict | null {
  try {
    return verdict.parse(JSON.parse(text)) as Verdict;
  } catch {
    return null;
  }
}

/** The verdicts of a curation file, in order; none when there is no such file. @throws ConfigError naming the first line that is no verdict */
export async function readVerdicts(path: string): Promise<readonly Verdict[]> {
  return existsSync(path) ? await readCurationEntries(path) : [];
}

/** Adds a verdict at the end of the file. */
export async function appendVerdict(path: string, said: Verdict): Promise<void> {
  await appendFile(path, `${JSON.stringify(said)}\n`);
}
