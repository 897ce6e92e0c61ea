import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";
import { ConfigError } from "../model/errors.ts";
import type { FileHead, TerminologyFormat, TermReader, TermSink } from "./formats/format.ts";
import { formatOf, terminologyFormats } from "./formats/formats.ts";

/** How one file went. */
export interface FileReport {
  readonly file: string;
  /** What the file says of its release, else the beginning of its SHA-256. */
  readonly version: string;
  /** Names, counting each term's. */
  readonly names: number;
  readonly format: TerminologyFormat;
  readonly terms: number;
  readonly additions: number;
  readonly badRows: number;
  /** The first few bad rows, as messages with line numbers. */
  readonly examples: readonly string[];
}

const headSize = 65_536;
const maxExamples = 20;
/** A file with more than this many bad rows, and more bad ones than good ones, is not what it claims to be. */
const fewBadRows = 10;

/**
 * Reads one terminology file, plain or gzip, in a format recognised by its beginning, and passes its terms on.
 * @throws ConfigError when it cannot be read, no format claims it, it is cut off, wrongly encoded, or mostly bad rows.
 */
export async function readTerminologyFile(path: string, sink: Omit<TermSink, "badRow">): Promise<FileReport>;
/** The same, but `null` instead of an error when no format claims the file. */
export async function readTerminologyFile(path: string, sink: Omit<TermSink, "badRow">, options: { readonly isOptional: boolean }): Promise<FileReport | null>;
export async function readTerminologyFile(path: string, sink: Omit<TermSink, "badRow">, options = { isOptional: false }): Promise<FileReport | null> {
  const counts = { terms: 0, additions: 0, badRows: 0, names: 0 };
  const examples: string[] = [];
  const file = basename(path);
  const counting: TermSink = {
    term: (term) => {
      counts.terms++;
      counts.names += term.names.length;
      sink.term(term);
    },
    addition: (addition) => {
      counts.additions++;
      counts.names += addition.names.length;
      sink.addition(addition);
    },
    badRow: (line, message) => {
      counts.badRows++;
      if (examples.length < maxExamples) examples.push(`${file}, line ${line}: ${message}`);
    },
  };
  let head = "";
  let format: TerminologyFormat | undefined;
  let reader: TermReader | undefined;
  const hash = createHash("sha256");
  const begin = (): boolean => {
    format = formatOf(headOf(path, head));
    reader = format?.read(counting);
    reader?.write(head);
    return reader !== undefined;
  };
  for await (const text of decodedPieces(path)) {
    hash.update(text);
    if (reader !== undefined) reader.write(text);
    else {
      head += text;
      if (head.length >= headSize && !begin()) break;
    }
  }
  if (reader === undefined) begin();
  if (format === undefined) {
    if (options.isOptional) return null;
    const titles = terminologyFormats.map((row) => row.title).join("; ");
    throw new ConfigError(`lexicon: ${path} is in no format that is known. Known are: ${titles}`);
  }
  reader?.end();
  const good = counts.terms + counts.additions;
  if (counts.badRows > good && (counts.badRows > fewBadRows || good === 0))
    throw new ConfigError(`lexicon: ${path} is not a usable ${format.title}: ${counts.badRows} bad rows, ${good} good ones. First: ${examples[0] ?? ""}`);
  if (good === 0 && format.id !== "famplex-other") throw new ConfigError(`lexicon: ${path} looks like ${format.title} but has no entries`);
  return { file: path, format, version: statedVersion(head) ?? `sha256:${hash.digest("hex").slice(0, 12)}`, ...counts, examples };
}

function headOf(path: string, text: string): FileHead {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const firstLine = /[^\r\n]*\S[^\r\n]*/u.exec(clean.slice(0, headSize))?.[0] ?? "";
  const name = basename(path).replace(/\.gz$/iu, "").toLowerCase();
  return { name, text: clean.slice(0, headSize), firstLine: firstLine.trimStart() };
}

/** The release as OBO ("data-version:") and Cellosaurus ("Version:") state it. */
function statedVersion(head: string): string | undefined {
  return /^(?:data-version|\s*Version): *(\S{1,60})/mu.exec(head.slice(0, headSize))?.[1];
}

/** The file's text piece by piece: gzip by its magic number, UTF-8 or, with a byte-order mark, UTF-16. */
async function* decodedPieces(path: string): AsyncGenerator<string> {
  const compressed = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const bytes = compressed ? file.pipe(createGunzip()) : file;
  // pipe() does not pass the file's own errors on.
  file.on("error", (error) => bytes.destroy(error));
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let read = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      decoder ??= decoderFor(chunk);
      const text = decoder.decode(chunk, { stream: true });
      read += chunk.length;
      if (text !== "") yield text;
    }
    const rest = decoder?.decode() ?? "";
    if (rest !== "") yield rest;
  } catch (error) {
    throw readError(path, read, error);
  } finally {
    file.destroy();
  }
}

function decoderFor(chunk: Buffer): InstanceType<typeof TextDecoder> {
  const encoding = chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

async function isGzip(path: string): Promise<boolean> {
  const stream = createReadStream(path, { end: 1 });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) return chunk[0] === 0x1f && chunk[1] === 0x8b;
  } catch (error) {
    throw readError(path, 0, error);
  }
  throw new ConfigError(`lexicon: ${path} is empty`);
}

function readError(path: string, read: number, error: unknown): ConfigError {
  if (error instanceof ConfigError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
    return new ConfigError(`lexicon: ${path} is not UTF-8 text (near byte ${read}); convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8`, {
      cause: error,
    });
  if (code === "Z_BUF_ERROR" || code === "Z_DATA_ERROR")
    return new ConfigError(`lexicon: ${path} is damaged or cut off after ${read} decompressed bytes; download it again`, { cause: error });
  if (code === "ENOENT") return new ConfigError(`lexicon: there is no file ${path}`, { cause: error });
  if (code === "EISDIR") return new ConfigError(`lexicon: ${path} is a folder, not a file`, { cause: error });
  return new ConfigError(`lexicon: ${path} cannot be read (${code === "" ? String(error) : code})`, { cause: error });
}
