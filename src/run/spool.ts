import type { FileHandle } from "node:fs/promises";
import { open, rm } from "node:fs/promises";

/** A piece of the spool. */
export interface SpoolPlace {
  readonly offset: number;
  readonly bytes: number;
}

/** Lines set aside on disk until their order is known, so that memory does not grow with their length. One writer at a time. */
export interface Spool {
  readonly append: (line: string) => Promise<SpoolPlace>;
  readonly read: (place: SpoolPlace) => Promise<string>;
  /** Removes the file; safe to call twice. */
  readonly discard: () => Promise<void>;
}

/** Opens an empty spool at `path`, which is overwritten and later removed. */
export async function openSpool(path: string): Promise<Spool> {
  const file: FileHandle = await open(path, "w+");
  let end = 0;
  let isOpen = true;
  return {
    async append(line) {
      const data = Buffer.from(line, "utf8");
      const place = { offset: end, bytes: data.length };
      end += data.length;
      let written = 0;
      while (written < data.length) written += (await file.write(data, written, data.length - written, place.offset + written)).bytesWritten;
      return place;
    },
    async read({ offset, bytes }) {
      const data = Buffer.alloc(bytes);
      let filled = 0;
      while (filled < bytes) {
        const { bytesRead } = await file.read(data, filled, bytes - filled, offset + filled);
        if (bytesRead === 0) throw new Error(`the spool ends at ${offset + filled}, ${bytes - filled} bytes short; was it cut while the run was going on?`);
        filled += bytesRead;
      }
      return data.toString("utf8");
    },
    async discard() {
      if (!isOpen) return;
      isOpen = false;
      await file.close();
      await rm(path, { force: true });
    },
  };
}
