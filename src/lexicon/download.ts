import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that could not be fetched; the cache keeps what it had. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
}

/** What to fetch and how large it may be. */
export interface DownloadRequest {
  readonly url: string;
  /** Final place; the file under way lies beside it as `.partial`. */
  readonly path: string;
  /** Inclusive bounds of a believable size, in bytes. */
  readonly bytes: readonly [smallest: number, largest: number];
  readonly onProgress?: (received: number, total: number | null) => void;
}

/** How a download went. */
export interface DownloadResult {
  readonly bytes: number;
  readonly sha256: string;
  /** Bytes that an earlier, broken attempt had left. */
  readonly resumedFrom: number;
}

const attempts = 4;
const stallMilliseconds = 30_000;

/**
 * Fetches a file over HTTP into its place, atomically. A broken connection is taken up where it broke, also by a later call.
 * @throws DownloadError when the server refuses, is not reached, sends another length than it says, or a size that is not believable.
 */
export async function download(request: DownloadRequest): Promise<DownloadResult> {
  const partial = `${request.path}.partial`;
  mkdirSync(dirname(request.path), { recursive: true });
  const resumedFrom = sizeOf(partial);
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      await fetchRest(request, partial);
      const bytes = sizeOf(partial);
      checkSize(request, bytes);
      const sha256 = await hashOf(partial);
      renameSync(partial, request.path);
      rmSync(`${partial}.tag`, { force: true });
      return { bytes, sha256, resumedFrom };
    } catch (error) {
      if (error instanceof DownloadError) {
        // What a refused download left behind is not to be resumed.
        rmSync(partial, { force: true });
        throw error;
      }
      last = error;
    }
  }
  throw new DownloadError(`lexicon: ${request.url} broke off ${attempts} times (${reasonOf(last)}); what came is kept, run the command again to go on`, {
    cause: last,
  });
}

/** One attempt: appends what is still missing to the partial file, or begins anew when the server cannot resume. */
async function fetchRest(request: DownloadRequest, partial: string): Promise<void> {
  const watch = watchForStall();
  try {
    await append(request, partial, watch);
  } finally {
    watch.end();
  }
}

async function append(request: DownloadRequest, partial: string, watch: ReturnType<typeof watchForStall>): Promise<void> {
  const have = sizeOf(partial);
  const tagPath = `${partial}.tag`;
  const response = await reach(request.url, have, have > 0 && existsSync(tagPath) ? readFileSync(tagPath, "utf8") : null, watch.signal);
  if (response.status === 416 && have > 0) {
    // The server has nothing after what is there: it is complete, or of another release.
    rmSync(partial);
    throw new Error("the server could not resume");
  }
  if (!response.ok || response.body === null)
    throw new DownloadError(`lexicon: ${request.url} answers ${response.status} ${response.statusText}; check the address or use --mirror`);
  const isResumed = have > 0 && response.status === 206;
  const start = isResumed ? have : 0;
  // The rest of another release must not be put behind this one: the server is asked for it only if its tag is still the same.
  const tag = response.headers.get("etag") ?? response.headers.get("last-modified");
  if (tag !== null && !tag.startsWith("W/")) writeFileSync(tagPath, tag);
  else rmSync(tagPath, { force: true });
  const stated = response.headers.get("content-length");
  // A compressed transfer states the compressed length.
  const length = stated === null || response.headers.has("content-encoding") ? null : Number(stated);
  const total = length === null ? null : start + length;
  if (total !== null) checkSize(request, total);
  const received = await write(response.body, partial, isResumed, start, (bytes) => {
    watch.isAlive();
    request.onProgress?.(bytes, total);
  });
  if (total !== null && received !== total) throw new Error(`${received} of ${total} bytes came`);
}

/** Writes each piece before it takes the next, so that a broken connection leaves all that came, and nothing is written later. Returns the size reached. */
async function write(body: AsyncIterable<Uint8Array>, path: string, isResumed: boolean, start: number, onBytes: (received: number) => void): Promise<number> {
  const file = await open(path, isResumed ? "a" : "w");
  let received = start;
  try {
    for await (const piece of body) {
      await file.appendFile(piece);
      received += piece.length;
      onBytes(received);
    }
  } finally {
    await file.close();
  }
  return received;
}

/** Codes of errors that say that there is no way to the server; any other is a connection that broke and may be tried again. */
const notReached: ReadonlySet<string> = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "CERT_HAS_EXPIRED"]);

async function reach(url: string, have: number, tag: string | null, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (have > 0) headers.range = `bytes=${have}-`;
  if (have > 0 && tag !== null) headers["if-range"] = tag;
  try {
    return await fetch(url, { headers, redirect: "follow", signal });
  } catch (error) {
    // A connection kept open from the last file may be closed by the server at any time.
    if (!notReached.has(codeOf(error))) throw error;
    throw new DownloadError(`lexicon: ${new URL(url).host} is not reached (${reasonOf(error)}); without a network the lexicon stays as it is`, {
      cause: error,
    });
  }
}

/** The system's code of a failed fetch, also where several addresses were tried. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof Error && "code" in first ? String(first.code) : "";
}

/** Ends a connection over which nothing has come for a while. */
function watchForStall(): { readonly signal: AbortSignal; readonly isAlive: () => void; readonly end: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`nothing came for ${stallMilliseconds / 1000} seconds`)), stallMilliseconds);
  return { signal: controller.signal, isAlive: () => void timer.refresh(), end: () => clearTimeout(timer) };
}

function checkSize(request: DownloadRequest, bytes: number): void {
  const [smallest, largest] = request.bytes;
  if (bytes < smallest || bytes > largest)
    throw new DownloadError(`lexicon: ${request.url} has ${bytes} bytes where ${smallest} to ${largest} were expected; the maker may have moved it`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest("hex");
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
