import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestFile } from "./finish/manifest.ts";

/** What a run keeps in its folder beside the files that its manifest lists. */
const unlisted = [manifestFile, "run.json", "store", "shards", "curation.ndjson"];

/**
 * What of a folder's entries a run of litgraph has written there, and so is no paper: when a manifest of litgraph is among them, or when the folder is the one that is written to.
 * @param isOutput Whether the run at hand writes to this folder; its first run has no manifest yet.
 */
export async function filesOfRun(folder: string, entries: readonly string[], isOutput: boolean): Promise<ReadonlySet<string>> {
  const listed = entries.includes(manifestFile) ? await listedIn(join(folder, manifestFile)) : null;
  if (listed === null && !isOutput) return new Set();
  const written = new Set([...unlisted, ...(listed ?? [])]);
  return new Set(entries.filter((name) => written.has(name)));
}

async function listedIn(path: string): Promise<readonly string[] | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof manifest !== "object" || manifest === null || !("litgraph" in manifest) || !("files" in manifest)) return null;
    return typeof manifest.files === "object" && manifest.files !== null ? Object.keys(manifest.files) : null;
  } catch {
    // Somebody else's manifest.json: it is read like any other file, or refused there.
    return null;
  }
}
