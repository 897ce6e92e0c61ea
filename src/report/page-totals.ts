import type { DocumentSummary, GraphStatement } from "../model/graph.ts";
import { relationTypes } from "../model/relation-types.ts";
import { sectionTypes } from "../model/schema.ts";
import { compareText } from "../model/text-order.ts";
import type { PageTotals, Tally } from "./page-data.ts";

const beliefBins = 20;
const stanceNames = ["asserted", "hypothesis", "background", "denied", "cited-paper", "retracted"];

/** Counts what goes by, for the charts: all of the graph, whatever of it the page holds. */
export function pageTotals(): {
  readonly addStatement: (statement: GraphStatement) => void;
  readonly addDocument: (document: DocumentSummary) => void;
  readonly totals: (counts: Pick<PageTotals, "contradictions" | "entities" | "refusals">) => PageTotals;
} {
  const relations = new Map<string, number>();
  const sources = new Map<string, number>();
  const years = new Map<string, number>();
  const sections = new Map<string, number>();
  const stances = new Map<string, number>();
  const beliefs = new Array<number>(beliefBins).fill(0);
  const seen = new Set<string>();
  let statements = 0;
  let evidence = 0;
  let denied = 0;

  return {
    addStatement: (statement) => {
      statements += 1;
      evidence += statement.evidence.length;
      if (statement.negated) denied += 1;
      count(relations, `${statement.relation} ${statement.direction}`);
      const bin = Math.min(beliefBins - 1, Math.floor(statement.belief * beliefBins));
      beliefs[bin] = (beliefs[bin] ?? 0) + 1;
      for (const piece of statement.evidence) {
        count(sections, piece.section);
        count(stances, piece.epistemic);
        if (piece.negated) count(stances, "denied");
        if (piece.attribution === "cited-paper") count(stances, "cited-paper");
        if (piece.isRetracted) count(stances, "retracted");
      }
    },
    addDocument: ({ id, source, year }) => {
      // One paper on several pages is one document.
      if (seen.has(id)) return;
      seen.add(id);
      count(sources, source);
      count(years, year === null ? "unknown" : `${year}`);
    },
    totals: (rest) => ({
      ...rest,
      documents: seen.size,
      statements,
      evidence,
      denied,
      relations: byNames(
        relations,
        Object.keys(relationTypes).flatMap((relation) => ["increase", "decrease", "none"].map((direction) => `${relation} ${direction}`)),
      ),
      beliefs,
      sources: byCount(sources),
      years: [...years].sort(([a], [b]) => compareText(a, b)),
      sections: byNames(sections, Object.keys(sectionTypes)),
      stances: byNames(stances, stanceNames),
    }),
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function byNames(counts: ReadonlyMap<string, number>, names: readonly string[]): Tally {
  return names.flatMap((name) => {
    const found = counts.get(name);
    return found === undefined ? [] : [[name, found] as const];
  });
}

/** Most frequent first. */
export function byCount(counts: Iterable<readonly [string, number]>): Tally {
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
}
