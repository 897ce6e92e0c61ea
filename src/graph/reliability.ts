import type { Attribution, Epistemic } from "../model/schema.ts";

/** How far the claims of one family of rules, or of one class of the model, are to be believed beyond others. */
export interface RuleReliability {
  /** Evidence belongs to the row with the longest family that begins its `foundBy`; and to that of the class that a model adds to a rule (`+model/up`). */
  readonly family: string;
  /** Added to the log-odds that a claim is read rightly. */
  readonly logOdds: number;
}

/** Who found a claim: a rule alone, a model alone, or a rule with a model that agrees. */
export type Detector = "rule" | "model" | "both";

/** How the score of a detector bears on the log-odds that a claim is read rightly. */
export interface ScoreReliability {
  readonly bias: number;
  /** Weight of the score's own log-odds; not below 0. */
  readonly slope: number;
}

/** Claims that were believed alike, and how many of them readers call right. */
export interface CalibrationRow {
  /** From this belief on, up to a tenth more. */
  readonly from: number;
  readonly claims: number;
  /** Mean belief. */
  readonly believed: number;
  /** Share of right ones. */
  readonly right: number;
}

/** The figures that belief is computed from: how surely a claim is read rightly (fitted on gold), and what a claim put so, by such papers, is worth (set). */
export interface ReliabilityTable {
  readonly detectors: Readonly<Record<Detector, ScoreReliability>>;
  readonly rules: readonly RuleReliability[];
  /** Weight of the doubt whether the names are what they were taken for, in log-odds; not below 0. */
  readonly names: number;
  /** Added to the log-odds by how the sentence puts the claim. */
  readonly cues: Readonly<Record<Epistemic, number>>;
  /** What a rightly read claim is worth by how the sentence puts it, 0 to 1. */
  readonly epistemic: Readonly<Record<Epistemic, number>>;
  /** And by whose claim it is, 0 to 1. */
  readonly attribution: Readonly<Record<Attribution, number>>;
  /** What a further detector in the same sentence adds, as a part of what it would add alone. */
  readonly sameSentence: number;
  /** What a further sentence of the same paper adds, as a part of what it would add alone. */
  readonly samePaper: number;
  /** What a denial for named cell lines weighs against a denial for all: it denies the claim there, not everywhere. */
  readonly denialInNamedCells: number;
}
