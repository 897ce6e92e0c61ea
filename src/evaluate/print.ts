import type { Evaluation, ScoreRow } from "./evaluation.ts";
import type { ErrorLine } from "./score.ts";

function percent(value: number | null): string {
  return value === null ? "-" : (100 * value).toFixed(1);
}

/** A table of text with columns as wide as they must be; numbers right-aligned. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(header), ...rows.map(line)].join("\n");
}

function scoreCells(row: ScoreRow): readonly string[] {
  const interval = row.interval === null ? "" : `${percent(row.interval[0])}-${percent(row.interval[1])}`;
  return [
    row.corpus,
    row.task,
    row.label,
    percent(row.precision),
    percent(row.recall),
    percent(row.f1),
    interval,
    percent(row.macroF1),
    `${row.tp}`,
    `${row.fp}`,
    `${row.fn}`,
  ];
}

/** One error on one line: place, task, kind, what, why, sentence, separated by tabs. */
export function errorLine(error: ErrorLine): string {
  const at = error.at === null ? "" : `:${error.at.start}-${error.at.end}`;
  return [`${error.document}${at}`, error.task, error.kind, error.label, error.text, error.detail, error.sentence].join("\t");
}

/** The evaluation for a terminal: the score table, the shares, then every error one a line. */
export function printEvaluation(evaluation: Evaluation, { withErrors = true }: { readonly withErrors?: boolean } = {}): string {
  const parts = [table(["corpus", "task", "label", "P", "R", "F1", "95 %", "macro", "tp", "fp", "fn"], evaluation.rows.map(scoreCells))];
  if (evaluation.shares.length > 0) {
    const rows = evaluation.shares.map((share) => [share.corpus, "of what is found right", share.quality, percent(share.share), `${share.right}/${share.of}`]);
    parts.push(table(["corpus", "", "quality", "share", "right"], rows));
  }
  const violations = evaluation.errors.filter((error) => error.kind === "violation");
  parts.push(`${evaluation.documents} documents, ${evaluation.errors.length} errors, ${violations.length} violations of what must not be tagged or extracted`);
  if (withErrors && evaluation.errors.length > 0) parts.push(evaluation.errors.map(errorLine).join("\n"));
  return `${parts.join("\n\n")}\n`;
}
