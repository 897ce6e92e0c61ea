import type { InputFile } from "./inputs.ts";
import { type NamedFile, nameFile } from "./named-file.ts";
import { readParts } from "./read-parts.ts";
import { wholeFiles } from "./read-whole-files.ts";
import type { Share } from "./share.ts";
import type { OpenSlice, ReadSlicesOptions, SliceEvent } from "./slice-events.ts";
import { unitsOf } from "./units.ts";

/** A file larger than this is shared out by slices, a smaller one as a whole, bytes. */
const sharedBySlices = 64 * 2 ** 20;
const namedAtOnce = 32;

/**
 * Reads the inputs in slices. Small files are read as a whole where they are analysed; a larger one of many records is read here as a stream and its records are cut out
 * and sent to be read. What the slices are depends on the inputs and the share alone.
 */
export async function* readSlices(files: readonly InputFile[], options: ReadSlicesOptions): AsyncGenerator<SliceEvent> {
  const isMine = (position: number): boolean => isOfShare(position, options.share);
  const positions = new Map(files.map((file, position) => [file, position]));
  let opened = 0;
  const open = (): OpenSlice => ({ number: opened++ });
  for (const unit of unitsOf(filesOfShare(files, options.share))) {
    const files = unit.kind === "files" ? unit.files : [unit.file];
    const named: NamedFile[] = [];
    for (let at = 0; at < files.length; at += namedAtOnce) {
      const from = performance.now();
      for (const result of await Promise.all(files.slice(at, at + namedAtOnce).map(nameFile))) {
        if ("named" in result) named.push(result.named);
        else yield { kind: "unreadable", row: result.unreadable };
      }
      options.times.add("hash", performance.now() - from);
    }
    if (unit.kind === "files") {
      if (named.length > 0) yield* wholeFiles(named, open, options);
      for (const { size } of files) options.onBytes(size ?? 0);
      continue;
    }
    for (const file of named) {
      const position = positions.get(unit.file) ?? 0;
      yield* readParts(file, open, (part) => !isLarge(unit.file) || isMine(position + part), options);
    }
  }
}

function isOfShare(position: number, { index, count }: Share): boolean {
  return position % count === index - 1;
}

function isLarge({ size }: InputFile): boolean {
  return size === null || size > sharedBySlices;
}

/** The files that a share reads from: its own, and the large ones, of which it does every so many slices. */
export function filesOfShare(files: readonly InputFile[], share: Share): readonly InputFile[] {
  return files.filter((file, position) => isLarge(file) || isOfShare(position, share));
}
