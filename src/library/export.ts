/**
 * `litgraph/export`: a graph as text in pieces, in each of the formats, and as the report that a person opens in a browser.
 *
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { exportersNamed } from "litgraph/export";
 *
 * for (const { file, write } of exportersNamed("nquads")) await writeFile(file, write(graph, documents, run));
 * ```
 */

export type { Exporter } from "../export/exporters.ts";
export { exporters, exportersNamed } from "../export/exporters.ts";
export { claimWords } from "../model/claim-words.ts";
export type { ReportOptions } from "../report/report.ts";
export { reportExporter, reportPieces } from "../report/report.ts";
export { litgraphVersion } from "../run/package-info.ts";
export { describeRun } from "../run/runtime.ts";
