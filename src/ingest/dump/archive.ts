import { Readable } from "node:stream";
import tarStream from "tar-stream";
import yauzl from "yauzl";
import { DocumentError, type Place } from "../../model/errors.ts";
import { openInput } from "../decode.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";

const maxEntries = 1_000_000;
/** A zip has its list of entries at the end, so it is held whole. */
const maxZipBytes = 512 * 2 ** 20;
/** One file within an archive; dumps that are larger come as files of their own. */
const maxEntryBytes = 512 * 2 ** 20;
const maxRatio = 200;
/** How deep archives lie in archives. */
const maxDepth = 3;

/** One file of an archive, or why it is not read. */
type Entry = { readonly name: string; readonly data: Uint8Array } | DocumentError;

/**
 * The source of archives: each file in one is read by the source that claims it, and is named `archive/entry`. Folders, read-me files, checksums and
 * what macOS adds are passed over; links, devices, absolute names and `..` are refused.
 */
export function archiveSource(detect: (input: SourceInput) => Source): Source {
  return {
    name: "archive",
    description: ".zip, .tar and .tar.gz of any of the other formats",
    claim: (input) => (isZip(input.head) || isTar(input.head) ? 0.95 : 0),
    read: (input) => readArchive(input, detect, 1),
  };
}

/** By the magic number, however the bytes were decoded for the head. */
function isZip(head: string): boolean {
  return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006") || head.startsWith("\u4b50\u0403");
}

function isTar(head: string): boolean {
  return head.slice(150, 400).includes("\u0000ustar") || /^[^\n]{1,255}\u0000[\s\S]{0,300}ustar/u.test(head.slice(0, 600));
}

async function* readArchive(input: SourceInput, detect: (input: SourceInput) => Source, depth: number): AsyncGenerator<SourceResult> {
  const entries = isZip(input.head) ? zipEntries(input) : tarEntries(input);
  for await (const entry of entries) {
    if (entry instanceof DocumentError) {
      yield entry;
      continue;
    }
    if (isPassedOver(entry.name)) continue;
    const name = `${input.name}/${entry.name}`;
    try {
      const opened = { ...(await openInput(name, entry.data)), ...(input.withdraw !== undefined && { withdraw: input.withdraw }) };
      const isArchive = isZip(opened.head) || isTar(opened.head);
      if (isArchive && depth >= maxDepth)
        throw new DocumentError("ingest", "hostile", { input: name }, `${name}: archives within archives, more than ${maxDepth} deep`);
      yield* isArchive ? readArchive(opened, detect, depth + 1) : detect(opened).read(opened);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      yield error;
    }
  }
}

function isPassedOver(name: string): boolean {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return name.startsWith("__MACOSX/") || base.startsWith(".") || /^(?:readme|licen[cs]e)(?:\.\w{1,4})?$/iu.test(base) || /\.(?:md5|sha1|sha256)$/iu.test(base);
}

/** Why a name must not be trusted, or `null`. Entries are never written to disk, but their names go into outputs. */
function nameRefusal(name: string): string | null {
  if (/^(?:[/\\]|[A-Za-z]:)/u.test(name)) return "its name is absolute";
  if (name.split(/[/\\]/u).includes("..")) return "its name leads out of the archive";
  return name.includes("\u0000") ? "its name holds a NUL" : null;
}

async function* tarEntries(input: SourceInput): AsyncGenerator<Entry> {
  const extract = tarStream.extract();
  const source = Readable.from(input.bytes(), { objectMode: false });
  source.once("error", (error) => extract.destroy(error));
  source.pipe(extract);
  let count = 0;
  try {
    for await (const entry of extract) {
      const { name, type } = entry.header;
      const place = { input: input.name, record: ++count };
      const refusal = nameRefusal(name) ?? (type === "file" || type === "contiguous-file" || type === "directory" ? null : `it is a ${type}`);
      if (count > maxEntries) throw new DocumentError("ingest", "hostile", place, `${input.name}: more than ${maxEntries} entries`);
      const size = entry.header.size ?? 0;
      if (refusal === null && type !== "directory" && size <= maxEntryBytes) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of entry) chunks.push(chunk as Uint8Array);
        yield { name, data: Buffer.concat(chunks) };
        continue;
      }
      entry.resume();
      if (refusal !== null) yield refused(place, name, refusal);
      else if (type !== "directory") yield new DocumentError("ingest", "too-large", place, `${input.name}: ${name} has more than ${maxEntryBytes} bytes`);
    }
  } catch (cause) {
    if (cause instanceof DocumentError) yield cause;
    else yield damaged({ input: input.name, record: count }, "archive", cause);
  } finally {
    source.destroy();
  }
}

function refused(place: Place, name: string, why: string): DocumentError {
  return new DocumentError("ingest", "hostile", place, `${place.input}: entry ${JSON.stringify(name)} is not read: ${why}`);
}

function damaged(place: Place, kind: "archive" | "zip", cause: unknown): DocumentError {
  return new DocumentError("ingest", "malformed", place, `${place.input}: the ${kind} is damaged or cut (${messageOf(cause)}); fetch it again`, { cause });
}

async function* zipEntries(input: SourceInput): AsyncGenerator<Entry> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.bytes()) {
    length += chunk.length;
    if (length > maxZipBytes)
      throw new DocumentError("ingest", "too-large", { input: input.name }, `${input.name}: a zip of more than ${maxZipBytes} bytes; unpack it`);
    chunks.push(chunk);
  }
  let count = 0;
  try {
    const zip = await openZip(Buffer.concat(chunks));
    for await (const entry of eachEntry(zip)) {
      // With `decodeStrings` off, names come as bytes, whatever their type says.
      const name = Buffer.from(entry.fileName as string | Uint8Array as Uint8Array).toString("utf8");
      const place = { input: input.name, record: ++count };
      if (name.endsWith("/")) continue;
      const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
      const refusal = nameRefusal(name) ?? (isLink ? "it is a link" : entry.isEncrypted() ? "it is encrypted" : null);
      if (count > maxEntries) throw new DocumentError("ingest", "hostile", place, `${input.name}: more than ${maxEntries} entries`);
      if (refusal !== null) yield refused(place, name, refusal);
      else if (entry.uncompressedSize > maxEntryBytes || entry.uncompressedSize > maxRatio * (entry.compressedSize + 65_536)) {
        yield refused(place, name, "it unpacks to far more than it holds");
      } else yield { name, data: await unpackEntry(zip, entry) };
    }
  } catch (cause) {
    if (cause instanceof DocumentError) yield cause;
    else yield damaged({ input: input.name, record: count }, "zip", cause);
  }
}

function openZip(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are checked here, so that one bad name costs one entry and not the archive.
    yauzl.fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) =>
      zip === undefined ? reject(error) : resolve(zip),
    );
  });
}

async function* eachEntry(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const next = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      zip.once("entry", resolve);
      zip.once("end", () => resolve(null));
      zip.once("error", reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (next === null) return;
    yield next;
  }
}

function unpackEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (stream === undefined) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.once("end", () => resolve(Buffer.concat(chunks)));
      stream.once("error", reject);
    });
  });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
