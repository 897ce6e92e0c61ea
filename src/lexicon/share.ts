import { type CompiledLexicon, openCompiled } from "./compiled.ts";
import type { Lexicon } from "./lexicon.ts";
import { matcherOf } from "./match.ts";
import { openCompiledLexicon } from "./open.ts";

/**
 * A lexicon as threads pass it on: post it to a worker (`workerData`, `postMessage`) and open it there with {@link lexiconFromShared}. The memory is shared, not
 * copied; nobody writes to it.
 */
export interface SharedLexicon {
  readonly buffer: SharedArrayBuffer;
  /** SHA-256 of the compiled content, hex; that of every {@link Lexicon} opened from it. */
  readonly hash: string;
}

/**
 * Reads a lexicon once, for all threads: the compiled one of `from` when it was opened already, else what {@link openCompiledLexicon} opens for the folder's name,
 * `starter`, or nothing.
 * @throws ConfigError when the named folder has no lexicon, or the file is damaged or of another version.
 */
export function shareLexicon(from?: string | CompiledLexicon): SharedLexicon {
  const { buffer, hash } = typeof from === "object" ? from : openCompiledLexicon(from);
  return { buffer, hash };
}

/**
 * Opens a shared lexicon for matching; call it once in each thread, the first included. Views are laid over the shared memory; what a matcher remembers of the
 * names it read is the thread's own.
 * @throws ConfigError when the memory holds no compiled lexicon.
 */
export function lexiconFromShared(shared: SharedLexicon): Lexicon {
  return matcherOf(openCompiled(shared.buffer, "shared memory"));
}
