import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openInput } from "../../ingest/decode.ts";
import { detect, sources } from "../../ingest/sources.ts";
import { DocumentError } from "../../model/errors.ts";
import { brokenLaws, statedRecords } from "./laws.ts";
import { mutate, type Random, randomOf } from "./mutations.ts";

/** A file that damaged inputs are made of. */
export interface Seed {
  readonly name: string;
  readonly data: Buffer;
}

/** What came of one damaged input. */
export interface Trial {
  readonly source: string;
  readonly documents: number;
  readonly refusals: number;
  readonly bytes: number;
  /** Time of the processor. */
  readonly seconds: number;
  /** What went wrong; empty when nothing did. */
  readonly faults: readonly string[];
}

/** A damaged input may take this long, whatever its size, and {@link secondsPerMegabyte} more for each megabyte. */
const grace = 2;
const secondsPerMegabyte = 2;
const maxResidentBytes = 2 ** 30;
/** Of larger files the beginning is taken. */
const maxSeedBytes = 200_000;

/** The files below the folders that are there, in the order of their names. */
export function readSeeds(folders: readonly string[]): readonly Seed[] {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap(files)
    .map((name) => {
      const data = readFileSync(name);
      return { name, data: (name.endsWith(".gz") ? gunzipSync(data) : data).subarray(0, maxSeedBytes) };
    });
}

/** The damaged input of that number: the same for the same seeds and seed number. */
export function damagedInput(seeds: readonly Seed[], seed: number, number: number): { readonly name: string; readonly data: Buffer; readonly random: Random } {
  const random = randomOf(seed * 1_000_003 + number);
  const pick = (): Seed => seeds[Math.floor(random() * seeds.length)] ?? { name: "empty", data: Buffer.alloc(0) };
  const { name, data } = pick();
  return { name, data: mutate(data, random, pick().data), random };
}

/** Reads one damaged input as a run does, one in ten with a source that may not be its own, and checks what comes of it. */
export async function tryInput(name: string, data: Buffer, random: Random): Promise<Trial> {
  const start = process.cpuUsage();
  const faults: string[] = [];
  let source = "none";
  let documents = 0;
  let refusals = 0;
  let text: string | null = null;
  let isStopped = false;
  const meet = (refusal: DocumentError): void => {
    refusals++;
    // A file that means harm is refused as one, not record by record.
    isStopped ||= refusal.reason === "hostile" || refusal.reason === "too-large";
    if (refusal.message === "" || refusal.place.input === "") faults.push("a refusal without message or place");
  };
  try {
    const input = await openInput(name, data);
    const reader = random() < 0.1 ? sources[Math.floor(random() * sources.length)] : detect(input);
    if (reader === undefined) return { source, documents, refusals, bytes: data.length, seconds: 0, faults };
    source = reader.name;
    for await (const result of reader.read(input)) {
      if (result instanceof DocumentError) meet(result);
      else {
        documents++;
        faults.push(...brokenLaws(result).slice(0, 3));
      }
    }
    text = statedRecords(source, "") === null ? null : await input.text();
  } catch (error) {
    if (error instanceof DocumentError) meet(error);
    else faults.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  if (seconds > grace + (secondsPerMegabyte * data.length) / 1e6) faults.push(`${seconds.toFixed(1)} s for ${data.length} bytes`);
  if (process.memoryUsage.rss() > maxResidentBytes) faults.push(`${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB resident`);
  const stated = text === null ? null : statedRecords(source, text);
  if (stated !== null && !isStopped && documents + refusals < stated) faults.push(`${stated} records in, ${documents} out, ${refusals} refused`);
  return { source, documents, refusals, bytes: data.length, seconds, faults };
}
