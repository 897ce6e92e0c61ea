import { join } from "node:path";
import type { Graph } from "../model/graph.ts";
import { compareText } from "../model/text-order.ts";
import { writeAtomically } from "./atomic-file.ts";
import { writeExports } from "./exports.ts";
import type { LedgerRow } from "./ledger.ts";
import { compareRows } from "./ledger.ts";
import type { Gathered, KeptDocument, RunOptions } from "./run-corpus.ts";
import type { RunRecord, RunResult } from "./run-record.ts";
import { describeRun } from "./runtime.ts";
import { winnersOf } from "./same-paper.ts";
import { countBy, sumTallies } from "./tally.ts";

interface WriteOptions extends RunOptions {
  readonly startedAt: number;
  readonly assembleRows: (kept: readonly KeptDocument[]) => Graph;
}

/** Merges pages of one paper, assembles the graph and writes the files of the run. */
export async function writeRun(gathered: Gathered, options: WriteOptions): Promise<RunResult> {
  const { outputFolder, runtime } = options;
  const sorted = gathered.kept.toSorted((a, b) => compareText(a.input, b.input) || a.record - b.record);
  const winners = winnersOf(sorted);
  const documents = sorted.filter((document) => winners.get(document) === document);
  const merged = sorted.filter((document) => winners.get(document) !== document);

  const ledger = [...gathered.skipped, ...gathered.refused, ...sorted.map((document) => ledgerRow(document, winners.get(document) ?? document))].sort(
    compareRows,
  );
  const records = ledger.filter((row) => row.status !== "skipped").length;
  if (records !== documents.length + merged.length + gathered.refused.length) {
    throw new Error(
      `run: ${records} records came in, but ${documents.length} documents, ${merged.length} merged and ${gathered.refused.length} refused went out`,
    );
  }

  // A page that repeats a paper keeps what it alone says (other papers' statements of it), told of the one paper; equal sentences count once in the graph.
  const renamed = sorted.map((document) => renamedTo(document, winners.get(document) ?? document));
  const graph = options.assembleRows(renamed);
  const summaries = renamed.map((document) => document.summary);
  const description = describeRun(runtime, options.litgraphVersion);
  const files = new Map(await writeExports(outputFolder, options.formats, graph, summaries, description));
  files.set("documents.ndjson", await writeAtomically(join(outputFolder, "documents.ndjson"), documentLines(documents, merged, winners, gathered)));
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
    configuration: { inputs: options.inputs, format: options.source?.name ?? null, maxFailures: options.maxFailures },
    lexicon: { hash: runtime.lexicon.hash, releases: runtime.lexicon.releases.map(({ source, version, licence }) => ({ source, version, licence })) },
    ruleSetHash: runtime.ruleSetHash,
    stages: runtime.pipeline.stages.map((stage) => stage.name),
    counts: {
      files: gathered.list.files.length,
      skipped: gathered.skipped.length,
      records,
      documents: documents.length,
      merged: merged.length,
      refused: gathered.refused.length,
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

function ledgerRow(document: KeptDocument, winner: KeptDocument): LedgerRow {
  if (winner === document) return document.ledger;
  return { ...document.ledger, status: "merged", mergedInto: { id: winner.id, input: winner.input, record: winner.record } };
}

/** The document as a page of the winner's paper. */
function renamedTo(document: KeptDocument, winner: KeptDocument): KeptDocument {
  if (winner.id === document.id) return document;
  const rows = document.rows.map((row) => ({ ...row, evidence: { ...row.evidence, document: winner.id } }));
  return { ...document, rows, summary: { ...document.summary, id: winner.id } };
}

/** The spooled lines in order, each with the inputs of the pages that were merged into it. */
async function* documentLines(
  documents: readonly KeptDocument[],
  merged: readonly KeptDocument[],
  winners: ReadonlyMap<KeptDocument, KeptDocument>,
  { spool }: Gathered,
): AsyncGenerator<string> {
  const others = new Map<KeptDocument, string[]>();
  for (const document of merged) {
    const winner = winners.get(document);
    if (winner !== undefined) others.set(winner, [...(others.get(winner) ?? []), document.summary.input]);
  }
  for (const document of documents) {
    const line = await spool.read(document.place);
    yield `${line.slice(0, line.lastIndexOf("}"))},"alsoOn":${JSON.stringify(others.get(document) ?? [])}}\n`;
  }
}

function* lines(rows: readonly LedgerRow[]): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
