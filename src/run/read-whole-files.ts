import type { BatchItem } from "./batch.ts";
import type { NamedFile } from "./named-file.ts";
import { filesContent, type SliceMaking, sliceKey } from "./slice.ts";
import type { OpenSlice, ReadSlicesOptions, SliceEvent } from "./slice-events.ts";

/** A batch for a thread holds at most so many items, and is full with so many characters. */
const fullBatch = { items: 50, characters: 512 * 1024 };

/**
 * Whether a batch goes to its thread. The first ones of a run are small: threads begin while the rest is read, and code that is new to a thread takes ten times as long, so that
 * a first batch of fifty would say nothing for a second. What a slice holds does not depend on it.
 * @param sent Batches of the slice that went before.
 */
export function isBatchFull({ number }: OpenSlice, sent: number, items: number, characters: number): boolean {
  return items >= (number === 0 ? Math.min(fullBatch.items, 2 ** sent) : fullBatch.items) || characters >= fullBatch.characters;
}

/** The name of the slice that files make which are read as a whole. */
export function wholeFilesKey(named: readonly NamedFile[], making: SliceMaking): string {
  return sliceKey(
    filesContent(
      named.map(({ input }) => input),
      named.map(({ checksum }) => checksum),
    ),
    making,
  );
}

/** A slice of files that are read as a whole. */
export async function* wholeFiles(named: readonly NamedFile[], open: () => OpenSlice, options: ReadSlicesOptions): AsyncGenerator<SliceEvent> {
  const inputs = named.map(({ input }) => input);
  const description = { key: wholeFilesKey(named, options.making), inputs, part: null };
  if ((await options.stored(description.key)) !== null) {
    yield { kind: "stored", description };
    return;
  }
  const slice = open();
  let items: BatchItem[] = [];
  let size = 0;
  let sent = 0;
  for (const { file, path, input } of named) {
    const bytes = file.size ?? 0;
    if (items.length > 0 && (size + bytes > fullBatch.characters || isBatchFull(slice, sent, items.length, size))) {
      sent += 1;
      yield { kind: "batch", slice, items };
      items = [];
      size = 0;
    }
    items.push({ kind: "file", name: file.name, path, size: bytes, sha256: input.sha256, checksum: file.checksum });
    size += bytes;
  }
  yield { kind: "batch", slice, items };
  yield { kind: "end", slice, description };
}
