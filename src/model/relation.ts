import type { Curie } from "./curie.ts";
import type { RelationType } from "./relation-types.ts";
import type { Aspect, Attribution, Direction, Epistemic, PerturbationKind } from "./schema.ts";
import type { Span } from "./span.ts";

/** What an experiment did to the subject of a claim. */
export interface Perturbation {
  readonly kind: PerturbationKind;
  /** Whether the subject was taken away, added, or altered in a way the sentence does not tell. */
  readonly effect: "gain" | "loss" | "change";
  /** The word that says so, into `Document.text`. */
  readonly cue: Span;
}

/** In what the claim was seen. */
export interface Context {
  readonly cellLines: readonly Curie[];
  readonly diseases: readonly Curie[];
  readonly species: readonly Curie[];
}

/** What the experiment lets one infer of the mechanism; the observation itself is the relation mention. */
export interface Inference {
  readonly relation: RelationType;
  readonly aspect: Aspect | null;
  readonly direction: Direction;
}

/** What one sentence says of two mentions. Knows spans, not the world: `direction` is as observed, with the perturbation beside it. */
export interface RelationMention {
  /** Index into the mentions layer. */
  readonly subject: number;
  /** Index into the mentions layer. */
  readonly object: number;
  readonly relation: RelationType;
  readonly aspect: Aspect | null;
  readonly direction: Direction;
  readonly negated: boolean;
  readonly epistemic: Epistemic;
  readonly perturbation: Perturbation | null;
  /** The mechanism behind a perturbation experiment; equals the observation when nothing was perturbed. */
  readonly inferred: Inference;
  readonly context: Context;
  readonly attribution: Attribution;
  /** The word that evokes the relation, into `Document.text`. */
  readonly trigger: Span | null;
  /** Words that qualify it: negation, hedge, citation, perturbation. */
  readonly cues: readonly Span[];
  /** Index into the sentences layer. */
  readonly sentence: number;
  /** 0 to 1. */
  readonly score: number;
  /** Stable id of the rule or model that found it. */
  readonly foundBy: string;
}
