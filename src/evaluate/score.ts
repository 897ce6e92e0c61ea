import type { Span } from "../model/span.ts";
import type { Counts } from "./counts.ts";

/** What an error can be; stable, because two runs are compared by it. */
export const errorKinds = [
  "missed",
  "spurious",
  "boundary",
  "type",
  "identifier",
  "direction",
  "negation",
  "certainty",
  "attribution",
  "context",
  "document",
  "violation",
  "unmapped",
] as const;

/** One of them. */
export type ErrorKind = (typeof errorKinds)[number];

/** One thing that was wrong, with the sentence in which it was wrong. */
export interface ErrorLine {
  readonly corpus: string;
  readonly document: string;
  readonly task: string;
  readonly kind: ErrorKind;
  /** Entity type, relation or field. */
  readonly label: string;
  /** The names or the values in question. */
  readonly text: string;
  readonly detail: string;
  readonly sentence: string;
  /** In the raw page (pages) or the document's text (corpora), UTF-16; `null` where the error has no place. */
  readonly at: Span | null;
}

/** Counts of one task and label in one document; documents are the unit of the bootstrap. */
export interface TaskCounts extends Counts {
  readonly task: string;
  readonly label: string;
}

/** How often a quality of what was rightly found was right too. */
export interface Share {
  readonly quality: string;
  readonly right: number;
  readonly of: number;
}

/** The score of one document against its gold. */
export interface DocumentScore {
  readonly corpus: string;
  readonly document: string;
  readonly counts: readonly TaskCounts[];
  readonly shares: readonly Share[];
  readonly errors: readonly ErrorLine[];
}

/** Collects the counts of one document; rows come out in order of first use. */
export class Tally {
  readonly #rows = new Map<string, { task: string; label: string; tp: number; fp: number; fn: number }>();
  readonly #shares = new Map<string, { quality: string; right: number; of: number }>();

  add(task: string, label: string, outcome: "tp" | "fp" | "fn", count = 1): void {
    const key = `${task}\u0000${label}`;
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = { task, label, tp: 0, fp: 0, fn: 0 };
      this.#rows.set(key, row);
    }
    row[outcome] += count;
  }

  share(quality: string, isRight: boolean): void {
    let row = this.#shares.get(quality);
    if (row === undefined) {
      row = { quality, right: 0, of: 0 };
      this.#shares.set(quality, row);
    }
    row.of += 1;
    if (isRight) row.right += 1;
  }

  get counts(): readonly TaskCounts[] {
    return [...this.#rows.values()];
  }

  get shares(): readonly Share[] {
    return [...this.#shares.values()];
  }
}
