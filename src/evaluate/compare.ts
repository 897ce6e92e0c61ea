import type { Evaluation, ScoreRow } from "./evaluation.ts";
import { errorLine } from "./print.ts";
import type { ErrorLine } from "./score.ts";

/** What changed from one evaluation to the next. */
export interface Comparison {
  readonly rows: readonly {
    readonly corpus: string;
    readonly task: string;
    readonly label: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** Errors that only the first has. */
  readonly mended: readonly ErrorLine[];
  /** Errors that only the second has. */
  readonly broken: readonly ErrorLine[];
}

const rowKey = ({ corpus, task, label }: ScoreRow): string => JSON.stringify([corpus, task, label]);
const errorKey = ({ corpus, document, task, kind, label, text, at }: ErrorLine): string =>
  JSON.stringify([corpus, document, task, kind, label, text, at?.start, at?.end]);

/** Sets two evaluations side by side, error by error; equal errors that stand several times are paired off one by one. */
export function compareEvaluations(before: Evaluation, after: Evaluation): Comparison {
  const rows = new Map<string, { corpus: string; task: string; label: string; before: number | null; after: number | null }>();
  for (const row of before.rows) rows.set(rowKey(row), { corpus: row.corpus, task: row.task, label: row.label, before: row.f1, after: null });
  for (const row of after.rows)
    rows.set(rowKey(row), { corpus: row.corpus, task: row.task, label: row.label, before: rows.get(rowKey(row))?.before ?? null, after: row.f1 });
  return { rows: [...rows.values()], mended: without(before.errors, after.errors), broken: without(after.errors, before.errors) };
}

function without(errors: readonly ErrorLine[], others: readonly ErrorLine[]): readonly ErrorLine[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(errorKey(other), (left.get(errorKey(other)) ?? 0) + 1);
  return errors.filter((error) => {
    const count = left.get(errorKey(error)) ?? 0;
    if (count > 0) left.set(errorKey(error), count - 1);
    return count === 0;
  });
}

/** The comparison for a terminal: F1 that moved, then `+` for errors that are gone and `-` for new ones. */
export function printComparison({ rows, mended, broken }: Comparison): string {
  const percent = (value: number | null): string => (value === null ? "-" : (100 * value).toFixed(1));
  const moved = rows
    .filter((row) => percent(row.before) !== percent(row.after))
    .map((row) => `${row.corpus} ${row.task} ${row.label}: F1 ${percent(row.before)} -> ${percent(row.after)}`);
  const lines = [
    `\n${mended.length} errors mended, ${broken.length} new`,
    ...(moved.length === 0 ? ["no F1 moved"] : moved),
    ...mended.map((error) => `+ ${errorLine(error)}`),
    ...broken.map((error) => `- ${errorLine(error)}`),
  ];
  return `${lines.join("\n")}\n`;
}
