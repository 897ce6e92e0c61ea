/**
 * `litgraph/export`: a graph as files in pieces, in each of the formats, and as the report that a person opens in a browser.
 *
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { exportersNamed, exportFiles } from "litgraph/export";
 *
 * for (const exporter of exportersNamed("nquads")) for await (const { name, chunks } of exportFiles(exporter, source)) await writeFile(name, chunks);
 * ```
 */

export type { FilesBeside } from "../export/dataset-card.ts";
export type { Exporter } from "../export/exporters.ts";
export { exporters, exportersNamed } from "../export/exporters.ts";
export type { ExportFile, ExportFilesOptions } from "../export/files.ts";
export { exportFiles, exportText } from "../export/files.ts";
export { claimWords } from "../model/claim-words.ts";
export type { ReportOptions } from "../report/report.ts";
export { reportExporter, reportPieces } from "../report/report.ts";
export { describeRun } from "../run/describe-run.ts";
export { litgraphVersion } from "../run/package-info.ts";
