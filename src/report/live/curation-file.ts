import { appendFile, readFile } from "node:fs/promises";
import { z } from "zod";
import { ConfigError } from "../../model/errors.ts";
import type { Verdict } from "../page-data.ts";

const verdict = z.strictObject({
  statement: z.string().regex(/^[0-9a-f]{16}$/u),
  sentenceHash: z.string().regex(/^[0-9a-f]{16}$/u),
  verdict: z.enum(["right", "wrong"]),
  because: z.string().max(500),
});

/** A verdict that came in as text; `null` when it is none. */
export function readVerdict(text: string): Verdict | null {
  try {
    return verdict.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The verdicts of a curation file, in order; none when there is no such file. @throws ConfigError naming the first line that is no verdict */
export async function readCuration(path: string): Promise<readonly Verdict[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return "";
    throw cause;
  });
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const found = readVerdict(line);
    if (found === null) throw new ConfigError(`${path}:${index + 1}: is no verdict; \`litgraph validate\` says what is wrong`);
    return [found];
  });
}

/** Adds a verdict at the end of the file. */
export async function appendVerdict(path: string, said: Verdict): Promise<void> {
  await appendFile(path, `${JSON.stringify(said)}\n`);
}
