import type { Judgement } from "../model/graph.ts";
import type { Attribution, Epistemic } from "../model/schema.ts";
import type { Evidence } from "../model/statement.ts";

/** How often evidence of one rule family is right when nothing speaks against it. */
export interface RuleReliability {
  /** Evidence belongs to the row with the longest family that begins its `foundBy`. */
  readonly family: string;
  /** 0 to 1. */
  readonly reliability: number;
}

/** The figures that belief is computed from. */
export interface ReliabilityTable {
  readonly rules: readonly RuleReliability[];
  readonly epistemic: Readonly<Record<Epistemic, number>>;
  readonly attribution: Readonly<Record<Attribution, number>>;
  /** What a rule's score of 0 leaves of its reliability; a score of 1 leaves all. */
  readonly scoreFloor: number;
  /** What a further detector in the same sentence adds, as a part of what it would add alone. */
  readonly sameSentence: number;
  /** What a further sentence of the same paper adds, as a part of what it would add alone. */
  readonly samePaper: number;
  /** What a denial for named cell lines weighs against a denial for all: it denies the claim there, not everywhere. */
  readonly denialInNamedCells: number;
}

/** Defaults until fitted on gold; the order of the rows does not matter. A family is a construct of the grammar, the first part of a rule's id. */
export const defaultReliability: ReliabilityTable = {
  rules: [
    { family: "", reliability: 0.7 },
    { family: "clause-", reliability: 0.85 },
    { family: "nominal-", reliability: 0.85 },
    { family: "role-", reliability: 0.85 },
    { family: "cells-", reliability: 0.85 },
    { family: "state-", reliability: 0.8 },
    { family: "link-", reliability: 0.75 },
  ],
  epistemic: { asserted: 1, background: 0.9, hypothesis: 0.4 },
  attribution: { "this-paper": 1, unknown: 0.9, "cited-paper": 0.8 },
  scoreFloor: 0.5,
  sameSentence: 0.25,
  samePaper: 0.5,
  denialInNamedCells: 0.5,
};

/** Evidence that counts, with the sentence it stands in, whichever page printed it. */
export interface WeighableEvidence extends Pick<Evidence, "document" | "negated" | "epistemic" | "attribution" | "score" | "foundBy" | "context"> {
  /** A curator's verdict; evidence judged right is sure. */
  readonly judgement?: Judgement | null;
  /** Equal for evidence of the same words. */
  readonly sentenceKey: string;
}

/** How strongly a claim is supported and denied; all 0 to 1. */
export interface Belief {
  readonly support: number;
  readonly denial: number;
  /** Belief in the claim; where all evidence denies it, belief in the denial. */
  readonly belief: number;
}

/** The chance that one piece of evidence is right, 0 to 1. */
export function evidenceWeight(evidence: WeighableEvidence, table: ReliabilityTable = defaultReliability): number {
  if (evidence.judgement?.verdict === "right") return 1;
  const { epistemic, attribution, scoreFloor } = table;
  const score = scoreFloor + (1 - scoreFloor) * Math.min(1, Math.max(0, evidence.score));
  const cells = evidence.negated && evidence.context.cellLines.length > 0 ? table.denialInNamedCells : 1;
  return reliabilityOf(evidence.foundBy, table) * epistemic[evidence.epistemic] * attribution[evidence.attribution] * score * cells;
}

/**
 * Combines evidence for and against a claim. Independent papers combine by noisy-or; what shares a paper or a sentence adds less than it would alone;
 * denials take away from what support there is.
 */
export function beliefOf(evidence: readonly WeighableEvidence[], table: ReliabilityTable = defaultReliability): Belief {
  const support = combinePapers(
    evidence.filter(({ negated }) => !negated),
    table,
  );
  const denial = combinePapers(
    evidence.filter(({ negated }) => negated),
    table,
  );
  const belief = support === 0 ? denial : support * (1 - denial);
  return { support: round(support), denial: round(denial), belief: round(belief) };
}

function combinePapers(evidence: readonly WeighableEvidence[], table: ReliabilityTable): number {
  const papers = [...groupBy(evidence, ({ document }) => document).values()];
  return discountedOr(
    papers.map((paper) => {
      const sentences = [...groupBy(paper, ({ sentenceKey }) => sentenceKey).values()];
      return discountedOr(
        sentences.map((sentence) =>
          discountedOr(
            sentence.map((piece) => evidenceWeight(piece, table)),
            table.sameSentence,
          ),
        ),
        table.samePaper,
      );
    }),
    1,
  );
}

/** Noisy-or in which all but the strongest count in part. Sorted first, so that neither order nor rounding depends on the order of the input. */
function discountedOr(weights: readonly number[], discount: number): number {
  let doubt = 1;
  weights
    .toSorted((a, b) => b - a)
    .forEach((weight, index) => {
      doubt *= 1 - (index === 0 ? weight : weight * discount);
    });
  return 1 - doubt;
}

function reliabilityOf(foundBy: string, table: ReliabilityTable): number {
  let best: RuleReliability | undefined;
  for (const row of table.rules) {
    if (foundBy.startsWith(row.family) && (best === undefined || row.family.length > best.family.length)) best = row;
  }
  return best?.reliability ?? 0;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
