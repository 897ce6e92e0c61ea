import { systemCodeOf } from "../model/errors.ts";

/** What the system says when the output can take no more, with what DuckDB makes of it. */
const faults: readonly { readonly code: string; readonly words: RegExp; readonly means: string }[] = [
  { code: "ENOSPC", words: /no space left on device/iu, means: "the disk is full" },
  { code: "EDQUOT", words: /disk quota exceeded/iu, means: "your share of the disk is used up" },
  { code: "EFBIG", words: /file too large/iu, means: "a file has become larger than the system lets it" },
  { code: "EROFS", words: /read-only file system/iu, means: "the disk can only be read" },
  { code: "EIO", words: /input\/output error/iu, means: "the disk has failed" },
];

/** In words, why the output cannot be written; `null` for what is no fault of the place that is written to. */
export function outputFault(cause: unknown): string | null {
  const code = systemCodeOf(cause);
  const message = cause instanceof Error ? cause.message : "";
  // DuckDB tells the system's words and no code; only its own errors are looked into, because a message may quote a page.
  const isDatabase = /^(?:IO|Invalid Input|INTERNAL|Fatal) Error\b/u.test(message);
  const fault = faults.find((row) => row.code === code || (isDatabase && row.words.test(message)));
  return fault === undefined ? null : `${fault.means} (${fault.code})`;
}
