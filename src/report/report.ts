import { readFileSync } from "node:fs";
import type { Exporter } from "../export/exporters.ts";
import type { Contradiction, GraphCounts, GraphSource } from "../model/graph.ts";
import { packageFile } from "../model/package-file.ts";
import { embeddedJson } from "./embedded-json.ts";
import { evidenceShown, pageColumns } from "./page-columns.ts";
import type { EvidenceBlock, EvidenceTuple, LiveAccess, PageData, PageTotals } from "./page-data.ts";
import { byCount, pageTotals } from "./page-totals.ts";
import { strengthOf, strongestKept } from "./shown-statements.ts";

/** Statements that a page holds; of a larger graph the strongest. */
export const statementsShown = 50_000;

/** Statements whose evidence is parsed together. */
const blockSize = 100;

/** Where the page's template has its data. */
const dataMark = "<!-- data -->";

/** What {@link reportPieces} may leave out or add. */
export interface ReportOptions {
  readonly mostStatements?: number;
  /** For a page that `litgraph view` serves: how it talks back. */
  readonly live?: LiveAccess | null;
}

/**
 * The page of a report in pieces: one file that loads nothing from anywhere, with an interactive graph, tables and charts over the statements and their evidence.
 * Equal graphs give equal bytes. The graph is read twice, statement by statement.
 */
export async function* reportPieces(source: GraphSource, { mostStatements = statementsShown, live = null }: ReportOptions = {}): AsyncGenerator<string> {
  const [head, foot] = template();
  const strongest = strongestKept(mostStatements);
  for await (const statement of source.statements()) strongest.add(strengthOf(statement));
  const shown = strongest.ids();

  // Only a page that is served may ask for anything, and only the one that serves it.
  yield live === null ? head : head.replace("default-src 'none';", "default-src 'none'; connect-src 'self';");
  const totals = pageTotals();
  const columns = pageColumns();
  let block: (readonly EvidenceTuple[])[] = [];
  let blocks = 0;
  for await (const statement of source.statements()) {
    totals.addStatement(statement);
    if (!shown.has(statement.id)) continue;
    block.push(columns.addStatement(statement));
    if (block.length < blockSize) continue;
    yield blockElement(blocks++, block);
    block = [];
  }
  if (block.length > 0) yield blockElement(blocks, block);
  for await (const document of source.documents()) {
    totals.addDocument(document);
    columns.addDocument(document);
  }
  for await (const entity of source.entities()) columns.addEntity(entity);

  const contradictions: Contradiction[] = [];
  for await (const contradiction of source.contradictions()) contradictions.push(contradiction);
  const counted = totals.totals({
    contradictions: contradictions.length,
    entities: source.counts.entities,
    refusals: source.refusals === undefined ? null : byCount(Object.entries(source.refusals)),
  });
  const data: PageData = {
    version: 1,
    run: source.run,
    totals: { ...counted, ...(live === null ? {} : wholeRun(source.counts)) },
    ...columns.columns(contradictions),
    blockSize,
    evidenceShown,
    live,
  };
  yield `<script type="application/json" id="data">${embeddedJson(data)}</script>\n`;
  yield foot;
}

/** Counts of the run, where the page was made of a part of it. */
function wholeRun({ documents, statements, evidence, deniedStatements, contradictions }: GraphCounts): Partial<PageTotals> {
  return { documents, statements, evidence, denied: deniedStatements, contradictions };
}

function blockElement(number: number, block: EvidenceBlock): string {
  return `<script type="application/json" id="evidence-${number}">${embeddedJson(block)}</script>\n`;
}

/** The page without data, cut where the data goes. @throws Error when the package was not built */
function template(): readonly [head: string, foot: string] {
  const path = packageFile("dist/report/page.html");
  const parts = readFileSync(path, "utf8").split(dataMark);
  const [head, foot] = parts;
  if (head === undefined || foot === undefined || parts.length !== 2) throw new Error(`${path}: has no place for the data; build the package again`);
  return [head, foot];
}

/** The report as a file of a run. */
export const reportExporter: Exporter = { name: "report", file: "report.html", mediaType: "text/html", write: (source) => reportPieces(source) };
