import type { Verdict } from "../page-data.ts";
import type { Filter } from "./filter.ts";
import { noFilter, rowsFitting } from "./filter.ts";
import type { Store } from "./store.ts";

/** Names of the views, in the order of their tabs. */
export const viewNames = ["graph", "statements", "entities", "papers", "contradictions", "charts", "audit"] as const;
export type ViewName = (typeof viewNames)[number];

/** What is open at the side. */
export type Selection = { readonly kind: "statement"; readonly row: number } | { readonly kind: "entity"; readonly row: number };

/** What the page shows now, and how that is changed. Whoever listens is told after every change. */
export interface State {
  readonly store: Store;
  readonly filter: () => Filter;
  readonly setFilter: (change: Partial<Filter>) => void;
  readonly clearFilter: () => void;
  /** Rows that fit the filter, strongest first; the same list until the filter changes. */
  readonly rows: () => readonly number[];
  readonly view: () => ViewName;
  readonly setView: (view: ViewName) => void;
  readonly selection: () => Selection | null;
  readonly select: (selection: Selection | null) => void;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly judge: (verdict: Verdict, row: number) => void;
  /** Every verdict with the row of its statement. */
  readonly judged: () => readonly { readonly row: number; readonly verdict: Verdict["verdict"] }[];
  readonly onChange: (listener: (what: "filter" | "view" | "selection" | "verdict") => void) => void;
}

/** Called with every verdict, where someone keeps them. */
export type VerdictSink = (verdict: Verdict) => void;

/** By what a verdict is known: equal for the same sentence said of the same statement. */
export function verdictKey({ statement, sentenceHash }: Pick<Verdict, "statement" | "sentenceHash">): string {
  return `${statement} ${sentenceHash}`;
}

/** The state at the start. */
export function createState(store: Store, keep: VerdictSink | null): State {
  const listeners: ((what: "filter" | "view" | "selection" | "verdict") => void)[] = [];
  const verdicts = new Map<string, Verdict>();
  const judgedRows = new Map<string, number>();
  for (const verdict of store.data.live?.verdicts ?? []) {
    const row = store.data.statements.id.indexOf(verdict.statement);
    if (row < 0) continue;
    verdicts.set(verdictKey(verdict), verdict);
    judgedRows.set(verdictKey(verdict), row);
  }
  let filter = noFilter;
  let rows = rowsFitting(store, filter);
  let view: ViewName = "graph";
  let selection: Selection | null = null;
  const tell = (what: "filter" | "view" | "selection" | "verdict"): void => {
    for (const listener of listeners) listener(what);
  };
  const change = (next: Filter): void => {
    filter = next;
    rows = rowsFitting(store, filter);
    tell("filter");
  };
  return {
    store,
    filter: () => filter,
    setFilter: (part) => change({ ...filter, ...part }),
    clearFilter: () => change(noFilter),
    rows: () => rows,
    view: () => view,
    setView: (name) => {
      view = name;
      tell("view");
    },
    selection: () => selection,
    select: (next) => {
      selection = next;
      tell("selection");
    },
    verdicts,
    judged: () => [...verdicts.values()].map((said) => ({ row: judgedRows.get(verdictKey(said)) ?? 0, verdict: said.verdict })),
    judge: (verdict, row) => {
      verdicts.set(verdictKey(verdict), verdict);
      judgedRows.set(verdictKey(verdict), row);
      keep?.(verdict);
      tell("verdict");
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
