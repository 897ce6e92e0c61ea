import type { GraphStatement } from "../model/graph.ts";
import { compareText } from "../model/text-order.ts";

/** What the strength of a statement is told by. */
export interface Strength {
  readonly id: string;
  readonly belief: number;
  readonly papers: number;
  readonly evidence: number;
}

/** What {@link Strength} needs of a statement. */
export function strengthOf({ id, belief, publications, evidence }: GraphStatement): Strength {
  return { id, belief, papers: publications.length, evidence: evidence.length };
}

/** Strongest first: by belief, then papers, then evidence; the id settles the rest, so that the order never depends on what was read first. */
export function byStrength(a: Strength, b: Strength): number {
  return b.belief - a.belief || b.papers - a.papers || b.evidence - a.evidence || compareText(a.id, b.id);
}

/** Keeps the strongest of any number of statements in memory for twice as many. */
export function strongestKept(most: number): { readonly add: (strength: Strength) => void; readonly ids: () => ReadonlySet<string> } {
  let kept: Strength[] = [];
  const cut = (): void => {
    kept = kept.sort(byStrength).slice(0, most);
  };
  return {
    add: (strength) => {
      kept.push(strength);
      if (kept.length >= 2 * Math.max(most, 1)) cut();
    },
    ids: () => {
      cut();
      return new Set(kept.map(({ id }) => id));
    },
  };
}
