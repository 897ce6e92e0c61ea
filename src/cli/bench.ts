#!/usr/bin/env node
import { ConfigError } from "../model/errors.ts";
import { exitCodes } from "./exit-codes.ts";

/** Benchmarks by name; each prints its figures. */
const benchmarks: ReadonlyMap<string, (args: readonly string[], shared: string) => Promise<void>> = new Map([
  ["lexicon", async (_: readonly string[], shared: string) => (await import("./bench-lexicon.ts")).benchLexicon(shared)],
  ["lexicon-build", async (args: readonly string[], shared: string) => (await import("./bench-lexicon-parts.ts")).buildSizes(shared, args[0] ?? "")],
  ["lexicon-load", async (args: readonly string[], shared: string) => (await import("./bench-lexicon-parts.ts")).measureLoad(args[0] ?? "", shared)],
  [
    "recognition",
    async ([part, weights]: readonly string[], shared: string) => {
      const { benchRecognition, recognitionParts } = await import("./bench-recognition.ts");
      await benchRecognition(shared, part === undefined ? recognitionParts : [part], weights);
    },
  ],
  ["run", async (args: readonly string[], shared: string) => (await import("./bench-run.ts")).benchRun(shared, args[0], Number(args[1] ?? 3))],
  ["relations", async (args: readonly string[], shared: string) => (await import("./bench-relations.ts")).benchRelations(shared, args[0])],
  ["relation-parts", async (_: readonly string[], shared: string) => (await import("./bench-relation-parts.ts")).benchRelationParts(shared)],
  ["ingest", async (_: readonly string[], shared: string) => (await import("./bench-ingest.ts")).benchIngest(shared)],
  ["graph", async (args: readonly string[]) => (await import("./bench-graph.ts")).benchGraph(args)],
  ...["graph-assemble", "graph-export"].map(
    (part) => [part, async (args: readonly string[]) => (await import("./bench-graph.ts")).benchGraphPart(part, args)] as const,
  ),
  ...["ingest-pages", "ingest-pubmed", "ingest-large", "ingest-shape"].map(
    (part) => [part, async (args: readonly string[]) => (await import("./bench-ingest.ts")).benchIngestPart(part, args)] as const,
  ),
]);

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok);
  throw error;
});

const [name = "", ...args] = process.argv.slice(2);
const benchmark = benchmarks.get(name);
if (benchmark === undefined) {
  process.stderr.write(
    "usage: npm run bench -- lexicon | recognition [unseen | speed | fold [weights of it]] | relations [folder for weights of folds] | relation-parts | ingest | graph | run [folder of a lexicon] [rounds]\n",
  );
  process.exitCode = exitCodes.usage;
} else {
  try {
    await benchmark(args, process.env.LITGRAPH_SHARED ?? "../shared");
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    process.stderr.write(`bench: ${cause.message}\n`);
    process.exitCode = exitCodes.usage;
  }
}
