import { createReadStream } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import type { InputFile } from "./inputs.ts";

/** Standard input as a file. */
export interface SetAside {
  readonly file: InputFile;
  readonly discard: () => Promise<void>;
}

/** Copies standard input to a file of the output folder: a stream can be read once, and a run must name what it reads before it reads it. Memory stays flat. */
export async function setAside(file: InputFile, outputFolder: string, signal: AbortSignal): Promise<SetAside> {
  const path = join(outputFolder, `.${process.pid}.stdin.part`);
  const discard = (): Promise<void> => rm(path, { force: true });
  const target = await open(path, "w");
  try {
    for await (const chunk of file.open()) {
      signal.throwIfAborted();
      for (let written = 0; written < chunk.length; ) written += (await target.write(chunk, written)).bytesWritten;
    }
    signal.throwIfAborted();
  } catch (cause) {
    await target.close();
    await discard();
    // A stream that was closed to stop the run tells of its own end, not of the stop.
    signal.throwIfAborted();
    throw cause;
  }
  await target.close();
  const { size } = await stat(path);
  return { file: { ...file, path, size, open: () => createReadStream(path) }, discard };
}
