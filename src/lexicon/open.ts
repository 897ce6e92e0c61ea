import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { CompiledLexicon } from "./compiled.ts";
import type { Lexicon } from "./lexicon.ts";
import { matcherOf } from "./match.ts";
import { readCompiled } from "./read-compiled.ts";
import { openStarter } from "./starter.ts";

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
 * `shareLexicon` passes it to worker threads.
 * @throws ConfigError when the named folder has no lexicon, or the file is damaged or of another version.
 */
export function openCompiledLexicon(directory?: string): CompiledLexicon {
  if (directory === "starter") return openStarter();
  if (directory !== undefined) return readCompiled(join(directory, compiledFileName));
  const path = join(defaultLexiconDirectory(), compiledFileName);
  return statSync(path, { throwIfNoEntry: false }) === undefined ? openStarter() : readCompiled(path);
}

/** {@link openCompiledLexicon}, ready to match. */
export function openLexicon(directory?: string): Lexicon {
  return matcherOf(openCompiledLexicon(directory));
}
