import { readFileSync } from "node:fs";
import { openInput } from "../../src/ingest/decode.ts";
import { detect } from "../../src/ingest/sources.ts";
import type { Document } from "../../src/model/document.ts";
import { DocumentError } from "../../src/model/errors.ts";

/** Reads what the detected source makes of an input; a refusal is thrown. */
export async function readAll(name: string, data: Uint8Array | string): Promise<readonly Document[]> {
  const input = await openInput(name, typeof data === "string" ? new TextEncoder().encode(data) : data);
  const documents: Document[] = [];
  for await (const result of detect(input).read(input)) {
    if (result instanceof DocumentError) throw result;
    documents.push(result);
  }
  return documents;
}

/** Reads a page that holds one paper. */
export async function readPage(name: string, data: Uint8Array | string): Promise<Document> {
  const [document, ...more] = await readAll(name, data);
  if (document === undefined || more.length > 0) throw new Error(`${name}: ${more.length + 1} documents where one was meant`);
  return document;
}

/** Reads a page from a file. */
export function readFile(path: string): Promise<Document> {
  return readPage(path.slice(path.lastIndexOf("/") + 1), readFileSync(path));
}
