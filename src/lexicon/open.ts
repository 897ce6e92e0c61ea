import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ConfigError } from "../model/errors.ts";
import { type CompiledLexicon, openCompiled } from "./compiled.ts";
import type { Lexicon } from "./lexicon.ts";
import { matcherOf } from "./match.ts";
import { compileStarter } from "./starter.ts";

/** The compiled lexicon's file in its folder. */
export const compiledFileName = "lexicon.bin";

/** Where `litgraph lexicon build` and `update` put the lexicon unless told otherwise: the user's cache folder. */
export function defaultLexiconDirectory(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const cache = environment.XDG_CACHE_HOME ?? environment.LOCALAPPDATA;
  return join(cache === undefined || cache === "" ? join(homedir(), ".cache") : cache, "litgraph", "lexicon");
}

/**
 * The compiled lexicon to work with: the embedded lists for `starter`, that of `directory` when another is named, else the user's own when one was built,
 * else the embedded lists.
 * Its `buffer` can be posted to worker threads, which open it with `openCompiled` and `matcherOf`.
 * @throws ConfigError when the named folder has no lexicon, or the file is damaged or of another version.
 */
export function openCompiledLexicon(directory?: string): CompiledLexicon {
  if (directory === "starter") return compileStarter();
  if (directory !== undefined) return readCompiled(join(directory, compiledFileName));
  const path = join(defaultLexiconDirectory(), compiledFileName);
  return statSync(path, { throwIfNoEntry: false }) === undefined ? compileStarter() : readCompiled(path);
}

/** {@link openCompiledLexicon}, ready to match. */
export function openLexicon(directory?: string): Lexicon {
  return matcherOf(openCompiledLexicon(directory));
}

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
