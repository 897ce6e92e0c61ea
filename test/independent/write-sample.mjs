// Writes a generated graph with hostile texts in every format into the folder given, for readers that are no npm packages.
// usage: node test/independent/write-sample.mjs FOLDER [ROWS]

import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
// vite comes with vitest; it is what loads TypeScript here.
const { runnerImport } = await import(createRequire(require.resolve("vitest")).resolve("vite"));
const root = fileURLToPath(new URL("../../", import.meta.url));
const load = async (path) => (await runnerImport(join(root, path), { configFile: false, logLevel: "error" })).module;

const [folder, count = "300"] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("write-sample: name the folder to write to\n");
  process.exit(2);
}
const { default: fc } = await import("fast-check");
const { anyRow, anySummary, run } = await load("test/graph/sample-rows.ts");
const { assemble } = await load("src/graph/assemble.ts");
const { exporters } = await load("src/export/exporters.ts");
const { exportFiles } = await load("src/export/files.ts");
const { graphSource } = await load("src/graph/graph-source.ts");
const graph = assemble(fc.sample(anyRow, { seed: 7, numRuns: Number(count) }));
const documents = fc.sample(anySummary, { seed: 7, numRuns: 50 });
mkdirSync(folder, { recursive: true });
const source = graphSource(graph, documents, run);
for (const exporter of exporters) for await (const { name, chunks } of exportFiles(exporter, source)) await writeFile(join(folder, name), chunks);
process.stdout.write(`${folder}: ${graph.statements.length} statements\n`);
