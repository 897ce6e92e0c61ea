/**
 * litgraph as a library: {@link createPipeline} for the whole way from pages to a graph, and each step by itself in `litgraph/ingest`, `litgraph/annotate`,
 * `litgraph/relate`, `litgraph/assemble` and `litgraph/export`, whose names are all here too. Nothing prints, reads arguments or ends the process; what is wrong
 * with the configuration is thrown ({@link ConfigError}), what is wrong with one document comes in its place ({@link DocumentError}).
 *
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { createPipeline, exportersNamed, exportFiles } from "litgraph";
 *
 * const { source, refused } = await createPipeline().mine(["pages"]);
 * for (const exporter of exportersNamed("jsonld")) for await (const { name, chunks } of exportFiles(exporter, source)) await writeFile(name, chunks);
 * for (const { reason, message } of refused) console.error(reason, message);
 * ```
 */

export * from "./library/annotate.ts";
export * from "./library/assemble.ts";
export type { LitgraphPipeline, MinedGraph, NamedInput, PipelineInput, StopOptions } from "./library/create-pipeline.ts";
export { createPipeline } from "./library/create-pipeline.ts";
export * from "./library/export.ts";
export * from "./library/ingest.ts";
export * from "./library/relate.ts";
export type { Curie } from "./model/curie.ts";
