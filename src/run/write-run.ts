import { join } from "node:path";
import type { Graph } from "../model/graph.ts";
import { compareText } from "../model/text-order.ts";
import { writeAtomically } from "./atomic-file.ts";
import { writeExports } from "./exports.ts";
import type { LedgerRow } from "./ledger.ts";
import { compareRows, settledRow } from "./ledger.ts";
import type { PaperFamily } from "./paper-family.ts";
import { paperFamily, renamedTo } from "./paper-family.ts";
import type { Gathered, KeptDocument, RunOptions } from "./run-corpus.ts";
import type { RunRecord, RunResult } from "./run-record.ts";
import { describeRun } from "./runtime.ts";
import type { Fate } from "./settle.ts";
import { settle } from "./settle.ts";
import { countBy, sumTallies } from "./tally.ts";

interface WriteOptions extends RunOptions {
  readonly startedAt: number;
  readonly assembleRows: (kept: readonly KeptDocument[]) => Graph;
}

/** Merges pages of one paper, assembles the graph and writes the files of the run. */
export async function writeRun(gathered: Gathered, options: WriteOptions): Promise<RunResult> {
  const { outputFolder, runtime } = options;
  const sorted = gathered.kept.toSorted((a, b) => compareText(a.input, b.input) || a.record - b.record);
  const fates = settle(sorted, gathered.withdrawals);
  const fateOf = (document: KeptDocument): Fate<KeptDocument> => fates.get(document) ?? { kind: "read" };
  const kept = (...kinds: readonly Fate<KeptDocument>["kind"][]): readonly KeptDocument[] => sorted.filter((document) => kinds.includes(fateOf(document).kind));
  const documents = kept("read", "quarantined");
  const merged = kept("merged");

  const settled = sorted.map((document) => settledRow(document, fateOf(document)));
  const ledger = [...gathered.skipped, ...gathered.applied, ...gathered.refused, ...settled].sort(compareRows);
  const lost = { merged: merged.length, superseded: kept("superseded").length, deleted: kept("deleted").length, refused: gathered.refused.length };
  const records = gathered.kept.length + gathered.refused.length;
  if (records !== documents.length + Object.values(lost).reduce((sum, count) => sum + count, 0)) {
    throw new Error(`run: ${records} records came in, but ${documents.length} documents and ${JSON.stringify(lost)} went out`);
  }

  // A page that repeats a paper keeps what it alone says (other papers' statements of it), told of the one paper; equal sentences count once in the graph.
  const trusted = kept("read", "merged");
  const family = paperFamily(trusted, fates);
  const renamed = trusted.map((document) => renamedTo(document, family));
  const graph = options.assembleRows(renamed);
  const summaries = renamed.map((document) => document.summary);
  const description = describeRun(runtime, options.litgraphVersion);
  const files = new Map(await writeExports(outputFolder, options.formats, graph, summaries, description));
  files.set("documents.ndjson", await writeAtomically(join(outputFolder, "documents.ndjson"), documentLines(documents, family, gathered)));
  files.set("ledger.ndjson", await writeAtomically(join(outputFolder, "ledger.ndjson"), lines(ledger)));

  const tally = sumTallies(documents.map((document) => document.tally));
  const finishedAt = options.now();
  const record: RunRecord = {
    litgraph: options.litgraphVersion,
    node: process.version,
    packages: options.packages,
    startedAt: new Date(options.startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    seconds: (finishedAt - options.startedAt) / 1000,
    configuration: { inputs: options.inputs, source: options.source?.name ?? null, maxFailures: options.maxFailures },
    lexicon: { hash: runtime.lexicon.hash, releases: runtime.lexicon.releases.map(({ source, version, licence }) => ({ source, version, licence })) },
    ruleSetHash: runtime.ruleSetHash,
    stages: runtime.pipeline.stages.map((stage) => stage.name),
    counts: {
      files: gathered.list.files.length,
      skipped: gathered.skipped.length,
      records,
      documents: documents.length,
      quarantined: kept("quarantined").length,
      ...lost,
      ...tally,
      evidence: graph.statements.reduce((sum, statement) => sum + statement.evidence.length, 0),
      statements: graph.statements.length,
      deniedStatements: graph.statements.filter((statement) => statement.negated).length,
      contradictions: graph.contradictions.length,
    },
    notes: countBy(
      ledger.flatMap((row) => row.notes),
      (code) => code,
    ),
    refusals: countBy(gathered.refused, (row) => row.reason ?? "unknown"),
    files: Object.fromEntries([...files].sort(([a], [b]) => compareText(a, b))),
  };
  await writeAtomically(join(outputFolder, "run.json"), [`${JSON.stringify(record, null, 2)}\n`]);
  const refusals = ledger.filter((row) => row.status === "refused").slice(0, 100);
  return {
    record,
    graph,
    outputFolder,
    refusals: refusals.map(({ input, record: number, reason, message }) => ({ input, record: number, reason: reason ?? "unknown", message: message ?? "" })),
    isPastMaxFailures: options.maxFailures !== null && gathered.refused.length > options.maxFailures,
  };
}

/** The spooled lines in order, each with the inputs of the pages that were merged into it and the records of the same work. */
async function* documentLines(documents: readonly KeptDocument[], { pagesOf, linksOf }: PaperFamily, { spool }: Gathered): AsyncGenerator<string> {
  for (const document of documents) {
    const line = await spool.read(document.place);
    const isTrusted = document.quarantine === null;
    const others = isTrusted ? (pagesOf.get(document.id) ?? []).filter((page) => page !== document).map(({ summary }) => summary.input) : [];
    const links = isTrusted ? (linksOf.get(document.id) ?? []) : [];
    yield `${line.slice(0, line.lastIndexOf("}"))},"alsoOn":${JSON.stringify(others)},"links":${JSON.stringify(links)}}\n`;
  }
}

function* lines(rows: readonly LedgerRow[]): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
