import { listInputs } from "./inputs.ts";
import { type NamedFile, nameFile } from "./named-file.ts";
import { storedParts } from "./read-parts.ts";
import { filesOfShare } from "./read-slices.ts";
import { wholeFilesKey } from "./read-whole-files.ts";
import { makingOf, type RunOptions, storeOf } from "./run-corpus.ts";
import { type Share, wholeShare } from "./share.ts";
import { unitsOf } from "./units.ts";

/** What a run would do. */
export interface RunPlan {
  readonly outputFolder: string;
  readonly share: Share;
  readonly files: number;
  readonly bytes: number;
  /** Files that are passed over, and those that cannot be read. */
  readonly skipped: number;
  readonly refused: number;
  /** What an earlier run has left ready. */
  readonly kept: { readonly slices: number; readonly documents: number };
  /** Files with something left to analyse. */
  readonly toRead: { readonly files: number; readonly bytes: number };
  /** Threads beside the one that reads. */
  readonly workers: number;
}

/** Looks at the inputs and at what is there already; writes nothing and analyses nothing. */
export async function planRun(options: RunOptions, share: Share = wholeShare): Promise<RunPlan> {
  const { files, skipped, refused } = await listInputs(options.inputs, options.standardInput, options.outputFolder);
  const making = makingOf(options);
  const store = storeOf(options, () => Promise.reject(new Error("run: a plan writes nothing")));
  const stored = async (key: string) => (await store.find(key))?.slice ?? null;
  const kept = { slices: 0, documents: 0 };
  const toRead = { files: 0, bytes: 0 };
  let unreadable = 0;
  const keep = async (key: string): Promise<void> => {
    kept.slices += 1;
    kept.documents += (await store.find(key))?.documents ?? 0;
  };
  for (const unit of unitsOf(filesOfShare(files, share))) {
    const named: NamedFile[] = [];
    for (const file of unit.kind === "files" ? unit.files : [unit.file]) {
      const result = file.path === null ? null : await nameFile(file);
      if (result === null) toRead.files += 1;
      else if ("named" in result) named.push(result.named);
      else unreadable += 1;
    }
    const [first] = named;
    if (first === undefined) continue;
    const parts = unit.kind === "file" ? await storedParts(first, { stored, making }) : null;
    const key = wholeFilesKey(named, making);
    if (parts !== null) for (const part of parts) await keep(part.key);
    else if ((await stored(key)) !== null) await keep(key);
    else {
      toRead.files += named.length;
      toRead.bytes += named.reduce((sum, { file }) => sum + (file.size ?? 0), 0);
    }
  }
  const bytes = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const analyst = await options.openAnalyst(bytes);
  await analyst.close();
  const { outputFolder } = options;
  return {
    outputFolder,
    share,
    files: files.length,
    bytes,
    skipped: skipped.length,
    refused: refused.length + unreadable,
    kept,
    toRead,
    workers: analyst.workers,
  };
}
