import { createHash } from "node:crypto";
import type { InputFile } from "./inputs.ts";

/** What is read together: some small files, or one that is not small and may make several slices. */
export type Unit = { readonly kind: "files"; readonly files: readonly InputFile[] } | { readonly kind: "file"; readonly file: InputFile };

/** A file up to this size on disk is read as a whole with others, bytes. */
const smallFile = 256 * 1024;
const mostFiles = 1024;
const mostBytes = 16 * 2 ** 20;
/** A group ends behind a name whose hash is a multiple of this: so a file that comes or goes changes its own group and not all that follow. */
const borderEvery = 256;

/**
 * Puts the files of a run into units, in the order given. Which files stand together depends on their names and sizes only, never on the number of threads; a file more
 * or less changes one group, seldom two.
 */
export function* unitsOf(files: readonly InputFile[]): Generator<Unit> {
  let group: InputFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (file.path === null || file.size === null || file.size > smallFile) {
      yield { kind: "file", file };
      continue;
    }
    group.push(file);
    bytes += file.size;
    if (group.length < mostFiles && bytes < mostBytes && !isBorder(file.name)) continue;
    yield { kind: "files", files: group };
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield { kind: "files", files: group };
}

function isBorder(name: string): boolean {
  return createHash("sha256").update(name, "utf8").digest().readUInt32BE(0) % borderEvery === 0;
}
