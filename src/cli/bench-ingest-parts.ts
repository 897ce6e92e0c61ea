import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { openInput } from "../ingest/decode.ts";
import { detect } from "../ingest/sources.ts";
import { DocumentError } from "../model/errors.ts";

/** Speed of one reader over one set of files. */
export interface Pace {
  readonly records: number;
  readonly bytes: number;
  /** Records a second of the clock, and of the processor (all its threads); medians of the rounds. */
  readonly perSecond: number;
  readonly perProcessorSecond: number;
  /** Records a processor second in the round that other programs disturbed least. */
  readonly bestPerProcessorSecond: number;
  readonly peakMegabytes: number;
}

const rounds = 5;

/**
 * Reads what each reader reads several times over, in turn, so that what disturbs one disturbs all, and takes the median of the rounds; the first rounds, in which
 * the code is compiled, do not count.
 */
export async function pacesOf(bytes: number, readers: ReadonlyMap<string, () => Promise<number>>): Promise<ReadonlyMap<string, Pace>> {
  const times = new Map([...readers.keys()].map((name) => [name, [] as { readonly clock: number; readonly processor: number }[]]));
  const records = new Map<string, number>();
  for (let round = -2; round < rounds; round++) {
    for (const [name, read] of readers) {
      const begin = performance.now();
      const start = process.cpuUsage();
      // Enough work for a clock's tick not to matter.
      let repeats = 0;
      do {
        records.set(name, await read());
        repeats++;
      } while (performance.now() - begin < 1000);
      const { user, system } = process.cpuUsage(start);
      const clock = (performance.now() - begin) / 1000 / repeats;
      if (round >= 0) times.get(name)?.push({ clock, processor: (user + system) / 1e6 / repeats });
    }
  }
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const paces = new Map<string, Pace>();
  for (const [name, own] of times) {
    const count = records.get(name) ?? 0;
    paces.set(name, {
      records: count,
      bytes,
      perSecond: count / median(own.map(({ clock }) => clock)),
      perProcessorSecond: count / median(own.map(({ processor }) => processor)),
      bestPerProcessorSecond: count / Math.min(...own.map(({ processor }) => processor)),
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    });
  }
  return paces;
}

/** Documents and refusals that litgraph makes of an input. */
export async function readDocuments(name: string, data: Uint8Array | AsyncIterable<Uint8Array>): Promise<number> {
  const input = await openInput(name, data);
  let count = 0;
  try {
    for await (const _ of detect(input).read(input)) count++;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    count++;
  }
  return count;
}

/** The web pages below the folders. */
export function pagesIn(folders: readonly string[]): readonly string[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? inFolder(join(folder, entry.name)) : /\.html?$/u.test(entry.name) ? [join(folder, entry.name)] : [],
    );
  return folders.filter((folder) => existsSync(folder)).flatMap(inFolder);
}

/** Pages to documents. */
export async function measurePages(files: readonly string[]): Promise<Pace | undefined> {
  const pages = files.map((file) => ({ file, data: readFileSync(file) }));
  const bytes = pages.reduce((sum, { data }) => sum + data.length, 0);
  const read = async (): Promise<number> => {
    for (const { file, data } of pages) await readDocuments(file, data);
    return pages.length;
  };
  return (await pacesOf(bytes, new Map([["pages", read]]))).get("pages");
}

/** What reading one file of more than a gigabyte takes. */
export interface LargeFile {
  readonly megabytes: number;
  readonly records: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Reads records of a real file over and over as one endless file, which is never whole anywhere. */
export async function measureLargeFile(file: string, megabytes: number): Promise<LargeFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(file).pipe(createGunzip())) chunks.push(chunk as Uint8Array);
  const xml = Buffer.concat(chunks);
  const records = xml.subarray(xml.indexOf("<PubmedArticle>"), xml.lastIndexOf("</PubmedArticle>") + 16);
  let made = 0;
  async function* bytes(): AsyncIterable<Uint8Array> {
    yield Buffer.from('<?xml version="1.0"?>\n<PubmedArticleSet>\n');
    for (; made < megabytes * 1e6; made += records.length) {
      for (let at = 0; at < records.length; at += 2 ** 18) yield records.subarray(at, at + 2 ** 18);
    }
    yield Buffer.from("\n</PubmedArticleSet>\n");
  }
  const begin = performance.now();
  const count = await readDocuments("large.xml", Readable.from(bytes()));
  const { maxRSS } = process.resourceUsage();
  return { megabytes: made / 1e6, records: count, seconds: (performance.now() - begin) / 1000, peakMegabytes: maxRSS / 1024 };
}
