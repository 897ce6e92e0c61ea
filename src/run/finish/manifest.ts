import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GraphCounts, RunDescription } from "../../model/graph.ts";
import { compareText } from "../../model/text-order.ts";
import { schemaVersion } from "../../store/columns.ts";
import type { StoreFilter } from "../../store/filter-store.ts";
import type { WrittenFile } from "../atomic-file.ts";
import { writeAtomically } from "../atomic-file.ts";

/** Name of the file that lists the others. */
export const manifestFile = "manifest.json";

/** What `manifest.json` says of the files beside it. No clock and no host. */
export interface Manifest {
  readonly litgraph: string;
  readonly schemaVersion: number;
  readonly run: RunDescription;
  readonly counts: GraphCounts;
  /** The part of the graph that they hold; left out for all of it. */
  readonly part?: StoreFilter;
  readonly files: Readonly<Record<string, WrittenFile>>;
}

/** A graph, or a part of one, that files were written of. */
export interface ManifestSubject {
  /** Version that writes them. */
  readonly litgraph: string;
  readonly run: RunDescription;
  readonly counts: GraphCounts;
  readonly part: StoreFilter | null;
}

/** Writes `manifest.json` into a folder. Files that it lists already stay listed where they are of the same graph. */
export async function writeManifest(
  folder: string,
  { litgraph, run, counts, part }: ManifestSubject,
  files: ReadonlyMap<string, WrittenFile>,
): Promise<WrittenFile> {
  const manifest = emptyManifest({ litgraph, run, counts, part });
  const all = new Map([...(await listedFiles(folder, { litgraph, run, counts, part })), ...files]);
  const sorted = Object.fromEntries([...all].sort(([a], [b]) => compareText(a, b)));
  return writeAtomically(join(folder, manifestFile), [`${JSON.stringify({ ...manifest, files: sorted }, null, 2)}\n`]);
}

/** Files that the manifest of a folder lists, when it is that of the same graph; none otherwise. */
export async function listedFiles(folder: string, subject: ManifestSubject): Promise<ReadonlyMap<string, WrittenFile>> {
  const before = await readManifest(folder);
  const isSame = before !== null && JSON.stringify({ ...before, files: {} }) === JSON.stringify(emptyManifest(subject));
  return new Map(isSame ? Object.entries(before.files) : []);
}

function emptyManifest({ litgraph, run, counts, part }: ManifestSubject): Manifest {
  return { litgraph, schemaVersion, run, counts, ...(part === null ? {} : { part }), files: {} };
}

async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, manifestFile), "utf8")) as Manifest;
  } catch {
    // None is there, or one that nobody can read: it is written anew.
    return null;
  }
}
