import { join } from "node:path";
import type { Exporter } from "../export/exporters.ts";
import type { DocumentSummary, Graph, RunDescription } from "../model/graph.ts";
import type { WrittenFile } from "./atomic-file.ts";
import { writeAtomically } from "./atomic-file.ts";

/** Writes the graph in each of the formats; returns what was written by file name. */
export async function writeExports(
  folder: string,
  formats: readonly Exporter[],
  graph: Graph,
  summaries: readonly DocumentSummary[],
  run: RunDescription,
): Promise<ReadonlyMap<string, WrittenFile>> {
  const written = new Map<string, WrittenFile>();
  for (const format of formats) written.set(format.file, await writeAtomically(join(folder, format.file), format.write(graph, summaries, run)));
  return written;
}
