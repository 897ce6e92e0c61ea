import type { Judgement } from "../model/graph.ts";
import type { Evidence } from "../model/statement.ts";
import { fittedReading } from "./fitted-reading.ts";
import type { Detector, ReliabilityTable, RuleReliability } from "./reliability.ts";

/** Gold does not say what a hypothesis is worth, nor how far papers of one finding depend on each other: these figures are set. */
export const setWorth: Pick<ReliabilityTable, "epistemic" | "attribution" | "sameSentence" | "samePaper" | "denialInNamedCells"> = {
  epistemic: { asserted: 1, background: 0.9, hypothesis: 0.4 },
  attribution: { "this-paper": 1, unknown: 0.9, "cited-paper": 0.8 },
  sameSentence: 0.25,
  samePaper: 0.5,
  denialInNamedCells: 0.5,
};

/** The table that ships: fitted by `litgraph calibrate`, see `src/graph/README.md`. */
export const defaultReliability: ReliabilityTable = { ...setWorth, ...fittedReading };

/** Evidence that counts, with the sentence it stands in, whichever page printed it. */
export interface WeighableEvidence
  extends Pick<Evidence, "document" | "negated" | "epistemic" | "attribution" | "score" | "namesScore" | "foundBy" | "context"> {
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

/** Who found a claim, by its `foundBy`. */
export function detectorOf(foundBy: string): Detector {
  if (foundBy.startsWith("model/")) return "model";
  return foundBy.includes("+model/") ? "both" : "rule";
}

/** The class of a model that agrees with a rule, as a family of the table; `null` where a rule or a model stands alone. */
export function agreedClassOf(foundBy: string): string | null {
  return /\+model\/.+$/u.exec(foundBy)?.[0] ?? null;
}

/** Scores nearer to 0 or 1 than this are not believed to mean more. */
const leastDoubt = 0.02;

/** The log-odds of a score. */
export function scoreLogOdds(score: number): number {
  const bounded = Math.min(1 - leastDoubt, Math.max(leastDoubt, score));
  return Math.log(bounded / (1 - bounded));
}

/** The log-odds that names are what they were taken for, against those of names that are sure; 0 at most. */
export function namesDoubt(namesScore: number): number {
  return scoreLogOdds(namesScore) - scoreLogOdds(1);
}

/** What of a claim decides how surely it is read rightly. */
export type Readable = Pick<Evidence, "foundBy" | "score" | "namesScore" | "epistemic">;

/** The chance that a claim is what the sentence says, 0 to 1. */
export function readingReliability({ foundBy, score, namesScore, epistemic }: Readable, table: ReliabilityTable = defaultReliability): number {
  const { bias, slope } = table.detectors[detectorOf(foundBy)];
  const logOdds = bias + slope * scoreLogOdds(score) + table.names * namesDoubt(namesScore) + familyLogOdds(foundBy, table) + table.cues[epistemic];
  return 1 / (1 + Math.exp(-logOdds));
}

/** What one piece of evidence is worth, 0 to 1: that it is read rightly, and that what is put so holds. */
export function evidenceWeight(evidence: WeighableEvidence, table: ReliabilityTable = defaultReliability): number {
  if (evidence.judgement?.verdict === "right") return 1;
  const { epistemic, attribution } = table;
  const cells = evidence.negated && evidence.context.cellLines.length > 0 ? table.denialInNamedCells : 1;
  return readingReliability(evidence, table) * epistemic[evidence.epistemic] * attribution[evidence.attribution] * cells;
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

function familyLogOdds(foundBy: string, table: ReliabilityTable): number {
  const agreed = agreedClassOf(foundBy);
  let best: RuleReliability | undefined;
  let ofClass = 0;
  for (const row of table.rules) {
    if (row.family === agreed) ofClass = row.logOdds;
    if (foundBy.startsWith(row.family) && (best === undefined || row.family.length > best.family.length)) best = row;
  }
  return (best?.logOdds ?? 0) + ofClass;
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
