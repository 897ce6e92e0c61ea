import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FamilyMembers } from "../../src/graph/families.ts";
import type { Contradiction, DocumentSummary, EvidenceRow, GraphStatement } from "../../src/model/graph.ts";
import type { Entity } from "../../src/model/statement.ts";
import type { FinishOptions } from "../../src/run/finish/finish-run.ts";
import { finishRun } from "../../src/run/finish/finish-run.ts";
import { stageTimes } from "../../src/run/stage-times.ts";
import type { AnalysedDocument, LedgerRow, ShardItem } from "../../src/store/analysed-document.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/database.ts";
import { openGraphStore } from "../../src/store/graph-store.ts";
import { writeShard } from "../../src/store/shard.ts";
import { run, summary } from "../graph/sample-rows.ts";

/** A document of its own file for some evidence; it has nothing in common with any other, except where `more` says so. */
export function analysed(file: string, rows: readonly EvidenceRow[], more: Partial<AnalysedDocument> = {}): AnalysedDocument {
  const id = rows[0]?.evidence.document ?? (`litgraph:${file.replace(/\W/gu, "")}` as const);
  const ledger: LedgerRow = {
    ...{ input: file, record: 1, status: "read", source: "sample", id, mergedInto: null, reason: null, stage: null, message: null, offset: null, unit: null },
    notes: ["sample-note"],
  };
  const identity = { id, input: file, record: 1, doi: null, pmid: null, pmcid: null, year: null, titleKey: null, firstAuthor: [], abstractKey: null };
  return {
    ...{ ...identity, completeness: 0, revision: null, quarantine: null, links: [] },
    summary: summary({ id, input: file, pmid: null, doi: null }),
    rows,
    tally: { mentions: { gene: rows.length }, ungroundedMentions: 0, relations: {} },
    ledger,
    line: Buffer.from(`${JSON.stringify({ id, input: file })}\n`),
    ...more,
  };
}

/** A folder of shards and runs with a database beside it. */
export interface ShardLab {
  readonly folder: string;
  readonly database: Database;
  readonly shard: (name: string, documents: readonly AnalysedDocument[], familyMembers?: FamilyMembers) => Promise<string>;
  readonly finish: (shards: readonly string[], out: string, more?: Partial<FinishOptions>) => ReturnType<typeof finishRun>;
  readonly graph: (out: string) => Promise<StoredGraph>;
  readonly close: () => Promise<void>;
}

export interface StoredGraph {
  readonly entities: readonly Entity[];
  readonly documents: readonly DocumentSummary[];
  readonly statements: readonly GraphStatement[];
  readonly contradictions: readonly Contradiction[];
}

export async function openLab(): Promise<ShardLab> {
  const folder = await mkdtemp(join(tmpdir(), "litgraph-store-"));
  const database = await openDatabase(join(folder, "scratch"), { threads: 2 });
  return {
    folder,
    database,
    async shard(name, documents, familyMembers = () => []) {
      const path = join(folder, name);
      const items = documents.map((document): ShardItem => ({ kind: "document", document }));
      await writeShard(path, items, { database, description: run, familyMembers });
      return path;
    },
    finish: (shards, out, more = {}) =>
      finishRun(shards, {
        outputFolder: join(folder, out),
        database,
        description: run,
        frame: {
          litgraph: "0.0.0",
          node: "v20",
          packages: {},
          configuration: { inputs: [], source: null, maxFailures: null },
          lexicon: { hash: "00", releases: [] },
          ruleSetHash: "00",
          stages: [],
        },
        formats: [],
        files: 1,
        startedAt: 0,
        now: () => 0,
        times: stageTimes(),
        profile: () => ({ workers: 0, analysed: 0, seconds: 0, cpuSeconds: 0, firstDocumentSeconds: null, peakMegabytes: 0, stages: {} }),
        ...more,
      }),
    async graph(out) {
      const source = await openGraphStore(database, join(folder, out, "store"));
      const all = async <T>(stream: Iterable<T> | AsyncIterable<T>): Promise<readonly T[]> => {
        const items: T[] = [];
        for await (const item of stream) items.push(item);
        return items;
      };
      return {
        entities: await all(source.entities()),
        documents: await all(source.documents()),
        statements: await all(source.statements()),
        contradictions: await all(source.contradictions()),
      };
    },
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
