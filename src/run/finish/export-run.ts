import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Exporter } from "../../export/exporters.ts";
import { cardLast, exporters, exportersNamed } from "../../export/exporters.ts";
import { exportFiles } from "../../export/files.ts";
import { ConfigError } from "../../model/errors.ts";
import { graphFiles } from "../../store/assemble-shards.ts";
import type { Database } from "../../store/database.ts";
import type { StoreFilter } from "../../store/filter-store.ts";
import { filterStore } from "../../store/filter-store.ts";
import { openGraphStore } from "../../store/graph-store.ts";
import type { Annotation } from "../annotation.ts";
import type { WrittenFile } from "../atomic-file.ts";
import { writeAtomically } from "../atomic-file.ts";
import { biocOf } from "../bioc.ts";
import { litgraphVersion } from "../package-info.ts";
import { pubtatorOf } from "../pubtator.ts";
import { storeFolder } from "./finish-run.ts";
import { listedFiles, writeManifest } from "./manifest.ts";

/** A file made of the annotated documents of a run. */
interface DocumentFormat {
  readonly name: string;
  readonly file: string;
  readonly head: string;
  readonly separator: string;
  readonly foot: string;
  readonly write: (document: Annotation) => string;
}

/** Every format of the documents, one row each. */
const documentFormats: readonly DocumentFormat[] = [
  { name: "pubtator", file: "documents.pubtator", head: "", separator: "", foot: "", write: pubtatorOf },
  {
    name: "bioc",
    file: "documents.bioc.json",
    head: '{"source":"litgraph","date":"","key":"litgraph.key","infons":{},"documents":[\n',
    separator: ",\n",
    foot: "\n]}\n",
    write: (document) => JSON.stringify(biocOf(document)),
  },
];

/** The evidence as Parquet, which the store has already. */
const parquetFormat = "evidence-parquet";

/** Names of all formats of a finished run. */
export const exportFormats: readonly string[] = [...new Set([...exporters, ...documentFormats].map(({ name }) => name)), parquetFormat];

/** What to write of a finished run. */
export interface ExportRunOptions {
  readonly database: Database;
  readonly formats: readonly string[];
  /** Output folder of a run. */
  readonly runFolder: string;
  /** Where the files go; made when it is not there. */
  readonly outputFolder: string;
  /** Part of the graph; `null` for all of it. Documents are written whole. */
  readonly filter: StoreFilter | null;
  /** Formats that other folders provide, such as the report. */
  readonly more?: readonly Exporter[];
}

/**
 * Writes what a finished run found in other formats, or a part of it, and lists the files in `manifest.json`; no text is read again. Returns the names of the files.
 * @throws ConfigError for an unknown format, a folder that is no finished run, and a part of a run that would go into its folder
 */
export async function exportRun({ database, formats, runFolder, outputFolder, filter, more = [] }: ExportRunOptions): Promise<readonly string[]> {
  const known = new Set([...exportFormats, ...more.map(({ name }) => name)]);
  const unknown = formats.find((name) => !known.has(name));
  if (unknown !== undefined) throw new ConfigError(`no format is called ${JSON.stringify(unknown)}; the names are ${[...known].join(", ")}`);
  await mkdir(outputFolder, { recursive: true });
  const whole = join(runFolder, storeFolder);
  if (filter !== null && resolve(outputFolder) === resolve(runFolder))
    throw new ConfigError(`${outputFolder}: holds all of the run; a part of it goes into another folder, or its files would take the place of the whole ones`);
  const part = join(outputFolder, `.part.${process.pid}.tmp`);
  const written = new Map<string, WrittenFile>();
  try {
    if (filter !== null) await filterStore(database, whole, part, filter);
    const store = filter === null ? whole : part;
    const source = await openGraphStore(database, store);
    const subject = { litgraph: litgraphVersion(), run: source.run, counts: source.counts, part: filter };
    const listed = await listedFiles(outputFolder, subject);
    for (const name of new Set(cardLast(formats, (format) => format))) {
      const chosen = exporters.some((row) => row.name === name) ? exportersNamed(name) : more.filter((row) => row.name === name);
      for (const exporter of chosen) {
        for await (const file of exportFiles(exporter, source, { beside: new Map([...listed, ...written]) })) {
          written.set(file.name, await writeAtomically(join(outputFolder, file.name), file.chunks));
        }
      }
      for (const format of documentFormats.filter((row) => row.name === name)) {
        written.set(format.file, await writeAtomically(join(outputFolder, format.file), documentPieces(join(runFolder, "documents.ndjson"), format)));
      }
      if (name === parquetFormat) {
        const copy = await writeAtomically(join(outputFolder, graphFiles.evidence), createReadStream(join(store, graphFiles.evidence)));
        written.set(graphFiles.evidence, copy);
      }
    }
    await writeManifest(outputFolder, subject, written);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return [...written.keys()];
}

async function* documentPieces(path: string, { head, separator, foot, write }: DocumentFormat): AsyncGenerator<string> {
  if (head !== "") yield head;
  let between = "";
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === "") continue;
    yield between + write(JSON.parse(line) as Annotation);
    between = separator;
  }
  if (foot !== "") yield foot;
}
