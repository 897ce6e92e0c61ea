import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { ConfigError } from "../model/errors.ts";
import { type CompiledLexicon, openCompiled } from "./compiled.ts";

/**
 * Reads a compiled lexicon straight into shared memory.
 * @throws ConfigError when there is none, or it is damaged or of another version.
 */
export function readCompiled(path: string): CompiledLexicon {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw new ConfigError(`lexicon: cannot read ${path}; build one with "litgraph lexicon build FILE... --out DIR"`, { cause: error });
  }
  try {
    const { size } = fstatSync(file);
    const buffer = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, at, Math.min(size - at, 1 << 26), at);
      if (read === 0) throw new ConfigError(`lexicon: ${path} became shorter while it was read; try again`);
      at += read;
    }
    return openCompiled(buffer, path);
  } finally {
    closeSync(file);
  }
}
