import { compareText } from "../model/text-order.ts";
import { bootstrapF1 } from "./bootstrap.ts";
import type { Counts, Rates } from "./counts.ts";
import { addCounts, macroF1, noCounts, ratesOf } from "./counts.ts";
import type { DocumentScore, ErrorLine, Share } from "./score.ts";

/** One line of the score table. `label` is `all` for the counts of all labels together (micro average). */
export interface ScoreRow extends Counts, Rates {
  readonly corpus: string;
  readonly task: string;
  readonly label: string;
  readonly documents: number;
  /** Unweighted mean of the labels' F1; only in rows whose label is `all`. */
  readonly macroF1: number | null;
  /** 95 % bootstrap interval of F1 over documents; `null` with fewer than five documents. */
  readonly interval: readonly [number, number] | null;
}

/** A share summed over a corpus. */
export interface CorpusShare extends Share {
  readonly corpus: string;
  readonly share: number;
}

/** What `evaluation.json` holds. Equal inputs give equal bytes: it has no clock. */
export interface Evaluation {
  readonly version: 1;
  readonly documents: number;
  readonly rows: readonly ScoreRow[];
  readonly shares: readonly CorpusShare[];
  readonly errors: readonly ErrorLine[];
}

/** Adds the scores of all documents up, per corpus, task and label, with micro and macro averages and bootstrap intervals. */
export function summarize(scores: readonly DocumentScore[], options: { readonly samples?: number; readonly seed?: number } = {}): Evaluation {
  const rows: ScoreRow[] = [];
  const shares: CorpusShare[] = [];
  for (const corpus of new Set(scores.map((score) => score.corpus))) {
    const own = scores.filter((score) => score.corpus === corpus);
    rows.push(...corpusRows(corpus, own, options));
    shares.push(...corpusShares(corpus, own));
  }
  return { version: 1, documents: scores.length, rows, shares, errors: scores.flatMap((score) => score.errors) };
}

function corpusRows(corpus: string, scores: readonly DocumentScore[], options: { readonly samples?: number; readonly seed?: number }): readonly ScoreRow[] {
  const perTask = new Map<string, Map<string, Counts[]>>();
  for (const [index, score] of scores.entries()) {
    for (const row of score.counts) {
      const labels = perTask.get(row.task) ?? new Map<string, Counts[]>();
      perTask.set(row.task, labels);
      for (const label of ["all", row.label]) {
        const series = labels.get(label) ?? new Array<Counts>(scores.length).fill(noCounts);
        labels.set(label, series);
        series[index] = addCounts(series[index] ?? noCounts, row);
      }
    }
  }
  const rows: ScoreRow[] = [];
  for (const [task, labels] of perTask) {
    const totals = new Map([...labels].map(([label, series]) => [label, series.reduce(addCounts, noCounts)]));
    const single = totals.size <= 2;
    const order = [...labels.keys()].sort((a, b) => Number(b === "all") - Number(a === "all") || compareText(a, b));
    for (const label of order) {
      if (single && label === "all") continue;
      const total = totals.get(label) ?? noCounts;
      const parts = [...totals].filter(([name]) => name !== "all").map(([, counts]) => counts);
      rows.push({
        corpus,
        task,
        label,
        documents: scores.length,
        ...total,
        ...ratesOf(total),
        macroF1: label === "all" ? macroF1(parts) : null,
        interval: bootstrapF1(labels.get(label) ?? [], options),
      });
    }
  }
  return rows;
}

function corpusShares(corpus: string, scores: readonly DocumentScore[]): readonly CorpusShare[] {
  const sums = new Map<string, { right: number; of: number }>();
  for (const share of scores.flatMap((score) => score.shares)) {
    const sum = sums.get(share.quality) ?? { right: 0, of: 0 };
    sums.set(share.quality, sum);
    sum.right += share.right;
    sum.of += share.of;
  }
  return [...sums].map(([quality, { right, of }]) => ({ corpus, quality, right, of, share: of === 0 ? 0 : right / of }));
}
