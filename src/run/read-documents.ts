import { assess } from "../ingest/assess.ts";
import type { InputBytes } from "../ingest/decode.ts";
import { openInput } from "../ingest/decode.ts";
import type { Source, Withdrawal } from "../ingest/source.ts";
import { detect } from "../ingest/sources.ts";
import type { Document } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import { verifyChecksum } from "./checksum.ts";
import type { ReadableInput } from "./inputs.ts";

/** One record of an input: what it is, or why it is refused. */
export interface ReadRecord {
  readonly input: string;
  /** Name of the source that read it; `null` when none did. */
  readonly source: string | null;
  readonly result: Document | DocumentError;
}

/**
 * Reads every record of one input with the source that claims it, or with the one given. Everything that is wrong with the input becomes a refused record;
 * what is a fault of the program is thrown.
 * @param withdraw Is told of the records that a dump takes back.
 */
export async function* readRecords(
  file: ReadableInput,
  source: Source | null = null,
  withdraw: (withdrawal: Withdrawal) => void = ignore,
): AsyncGenerator<ReadRecord> {
  let name: string | null = null;
  try {
    await verifyChecksum(file);
    const opened = await openInput(file.name, file.open());
    try {
      const reader = source ?? detect(opened);
      name = reader.name;
      for await (const result of reader.read({ ...opened, withdraw }))
        yield { input: file.name, source: name, result: result instanceof DocumentError ? result : assess(result) };
    } finally {
      await opened.close();
    }
  } catch (cause) {
    yield { input: file.name, source: name, result: asRefusal(file.name, cause) };
  }
}

function ignore(): void {
  // Reading one file by itself, nothing is to be taken back.
}

/**
 * The documents in bytes at hand or in a stream of them; what cannot be read comes as the refusal in its place.
 * @param name What documents and refusals say they were read from: a path, or anything else by which the page is found again.
 * @param source Reads with this source instead of the one that claims the input.
 */
export async function* readDocuments(name: string, data: InputBytes, source: Source | null = null): AsyncGenerator<Document | DocumentError> {
  const open = (): AsyncIterable<Uint8Array> => (data instanceof Uint8Array ? inOnePiece(data) : data);
  for await (const { result } of readRecords({ name, checksum: null, open }, source)) yield result;
}

async function* inOnePiece(data: Uint8Array): AsyncIterable<Uint8Array> {
  yield data;
}

/** Errors of the file system are the input's; anything else that is no DocumentError is a fault of the program and is thrown on. */
function asRefusal(name: string, cause: unknown): DocumentError {
  if (cause instanceof DocumentError) return cause;
  if (cause instanceof Error && "code" in cause && "syscall" in cause) {
    return new DocumentError("read", "unreadable", { input: name }, `${name}: cannot be read (${String(cause.code)})`, { cause });
  }
  throw cause;
}
