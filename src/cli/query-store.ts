import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Store } from "oxigraph";
import { exportersNamed } from "../export/exporters.ts";
import { ConfigError, systemCodeOf } from "../model/errors.ts";
import { packageFile } from "../model/package-file.ts";
import { withRun } from "./run-folder.ts";

/** Pieces of evidence that are loaded into memory, about 6 kB each in the store. */
const mostEvidence = 100_000;

/** Loads the graph of a finished run. @throws ConfigError when it is too large, or none is there */
export async function loadRun(folder: string): Promise<Store> {
  const store = new Store();
  await withRun(folder, async (_database, source) => {
    if (source.counts.evidence > mostEvidence) {
      throw new ConfigError(
        `${folder}: ${source.counts.evidence} pieces of evidence are too many for a store in memory; load graph.nq.gz into a store of its own (src/docs/stores)`,
      );
    }
    for (const { write } of exportersNamed("nquads")) {
      let pending = "";
      for await (const piece of write(source)) {
        pending += typeof piece === "string" ? piece : piece.join("");
        if (pending.length < 1 << 22) continue;
        store.load(pending, { format: "application/n-quads" });
        pending = "";
      }
      store.load(pending, { format: "application/n-quads" });
    }
  });
  return store;
}

const examplesFolder = (): string => packageFile("src/export/queries");

/** Names of the questions that ship, sorted. */
export function exampleNames(): readonly string[] {
  return readdirSync(examplesFolder())
    .filter((name) => name.endsWith(".rq"))
    .map((name) => basename(name, ".rq"))
    .sort();
}

/** The question in words: the first line of its file. */
export function exampleQuestion(name: string): string {
  return readQuery(name).split("\n")[0]?.replace(/^#\s*/u, "") ?? name;
}

/** The text of a query. @throws ConfigError when there is no such file and no such example */
export function readQuery(name: string): string {
  const path = exampleNames().includes(name) ? join(examplesFolder(), `${name}.rq`) : name;
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ConfigError(`${name}: no such query (${systemCodeOf(cause)}); name a file, or one of ${exampleNames().join(", ")}`, { cause });
  }
}

/** Answers as text by variable. */
export interface Answers {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** @throws ConfigError when the query is no SPARQL, or does not SELECT */
export function answersTo(store: Store, query: string, name: string): Answers {
  let found: unknown;
  try {
    found = store.query(query, {});
  } catch (cause) {
    throw new ConfigError(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  if (typeof found === "boolean") return { columns: ["answer"], rows: [{ answer: String(found) }] };
  if (!Array.isArray(found) || !found.every((row) => row instanceof Map)) throw new ConfigError(`${name}: a query has to SELECT or ASK`);
  const rows = (found as readonly ReadonlyMap<string, { readonly value: string }>[]).map((row) =>
    Object.fromEntries([...row].map(([key, { value }]) => [key, value])),
  );
  const columns = /SELECT\s+(?:DISTINCT\s+)?((?:\?\w+\s+)+)/iu
    .exec(query)?.[1]
    ?.trim()
    .split(/\s+/u)
    .map((variable) => variable.slice(1));
  return { columns: columns ?? [...new Set(rows.flatMap((row) => Object.keys(row)))], rows };
}
