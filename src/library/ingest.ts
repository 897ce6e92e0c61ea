/**
 * `litgraph/ingest`: bytes and files to documents. Knows nothing of names or relations, and loads neither.
 *
 * @example
 * ```ts
 * import { DocumentError, readPaths } from "litgraph/ingest";
 *
 * for await (const result of readPaths(["pages"])) {
 *   if (result instanceof DocumentError) console.error(result.reason, result.place.input);
 *   else console.log(result.id, result.title, result.sections.length);
 * }
 * ```
 */

import type { Source } from "../ingest/source.ts";
import type { Document } from "../model/document.ts";
import type { DocumentError } from "../model/errors.ts";
import { listInputs } from "../run/inputs.ts";
import { readRecords } from "../run/read-documents.ts";

export type { InputBytes } from "../ingest/decode.ts";
export type { Source, SourceInput, SourceResult } from "../ingest/source.ts";
export { sourceNamed, sources } from "../ingest/sources.ts";
export type * from "../model/document.ts";
export type { Place, RefusalReason } from "../model/errors.ts";
export { ConfigError, DocumentError } from "../model/errors.ts";
export { toInputSpan, toRawSpan } from "../model/offset-map.ts";
export type { Span } from "../model/span.ts";
export { readDocuments } from "../run/read-documents.ts";

/** How files are read. */
export interface ReadOptions {
  /** Stops the reading: the next step throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Reads every file with this source instead of the one that claims it. */
  readonly source?: Source;
}

/**
 * The documents of files and folders, in order of their names; what cannot be read comes as the refusal in its place.
 * @param paths Files, and folders with everything below them; archives and compressed files are opened.
 * @throws ConfigError for a path that does not exist; the signal's reason when it is aborted
 */
export async function* readPaths(paths: readonly string[], { signal, source }: ReadOptions = {}): AsyncGenerator<Document | DocumentError> {
  signal?.throwIfAborted();
  const list = await listInputs(paths, nothing);
  yield* list.refused;
  for (const file of list.files) {
    for await (const { result } of readRecords(file, source ?? null)) {
      signal?.throwIfAborted();
      yield result;
    }
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {
  // A library reads no standard input of its own accord.
}
