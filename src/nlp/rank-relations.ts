import type { Mention } from "../model/mention.ts";
import type { RelationMention } from "../model/relation.ts";
import type { CandidatePair } from "../models/relations/document-pairs.ts";
import type { HeadName } from "../models/relations/heads.ts";
import { RelationModel, type ScoredPair, type Verdict } from "../models/relations/relation-model.ts";
import type { RelationWeights } from "../models/relations/weights.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { changedClaim } from "./changed-claim.ts";
import { isAside } from "./grammar/described-names.ts";
import { benchmarkClaims, claimOf, transfer } from "./model-claims.ts";
import type { ClaimJudge, ReadSentence } from "./relate.ts";
import { pairSentenceOf } from "./relation-input.ts";
import { vetoOf } from "./relation-vetoes.ts";

type Input = WithLayers<"mentions" | "groundings">;

/**
 * Where the model may add claims to those of the rules.
 *
 * - `high-precision`: only where it is sure; what graphs are made with.
 * - `balanced`: where the likeliest answer is a relation; about as many are missed as are wrong.
 * - `benchmark`: the model's own answer for every pair and document, with the corpora's classes, in place of the rules' claims; to be scored, not to be read.
 */
export type OperatingPoint = "high-precision" | "balanced" | "benchmark";

/** The relation model as the pipeline takes it. Plain data, so that threads can share it. */
export interface TrainedRelations {
  readonly weights: RelationWeights;
  readonly point: OperatingPoint;
  /** Of weights and operating point. */
  readonly hash: string;
}

/** Joins weights with an operating point. */
export function trainedRelations(weights: RelationWeights, point: OperatingPoint): TrainedRelations {
  return { weights, point, hash: `${weights.hash} ${point}` };
}

/**
 * Probabilities from which the model adds a claim of its own at the careful point, so that four of five claims hold on other corpora than those it was fitted on. For effects, 0.88 gives
 * a precision of 87 % at a recall of 39 % on ChemProt's development part (69 at 31 on DrugProt's part held out), 0.75 gives 86 at 43 (70 at 38), 0.6 gives 82 at 48 (65 at 42), names found by
 * ourselves.
 */
const sure: Readonly<Record<HeadName, number>> = { effect: 0.75, response: 0.85, document: 0.75 };
/** A claim of the rules goes when the model gives it less than this. What a document relates is asked of the whole document, so little speaks against one sentence. */
const hopeless: Readonly<Record<HeadName, number>> = { effect: 0.4, response: 0.04, document: 0.03 };

/** Joins the rules' claims with what the trained model says of every pair. */
export function createModelJudge({ weights, point }: TrainedRelations): ClaimJudge {
  const model = new RelationModel(weights);
  return (doc, sentences) => {
    model.begin();
    for (const sentence of sentences) model.add(pairSentenceOf(doc, sentence));
    const { pairs, documentPairs } = model.finish(point === "benchmark" ? undefined : asksDocument);
    if (point === "benchmark") return [...benchmarkClaims(pairs, documentPairs)];
    const bySentence = new Map<number, ScoredPair[]>();
    for (const pair of pairs) {
      const list = bySentence.get(pair.sentence);
      if (list === undefined) bySentence.set(pair.sentence, [pair]);
      else list.push(pair);
    }
    return sentences.flatMap((sentence) => joined(doc, sentence, bySentence.get(sentence.grammar.sentence) ?? [], point));
  };
}

/** How a document relates a gene and a drug is never looked at: see {@link verdictOn} and {@link addition}. */
function asksDocument({ a, b }: CandidatePair): boolean {
  return a.type === b.type;
}

function joined(doc: Input, read: ReadSentence, pairs: readonly ScoredPair[], point: OperatingPoint): readonly RelationMention[] {
  const out: RelationMention[] = [];
  const known = new Set<number>();
  const related = new Set<string>();
  const byPair = new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair]));
  for (const claim of read.claims) {
    const pair = byPair.get(pairKey(claim.subject, claim.object));
    known.add(pairKey(claim.subject, claim.object));
    const weighed = pair === undefined ? claim : weigh(claim, pair.verdicts);
    if (weighed === null) continue;
    out.push(weighed);
    related.add(thingsKey(doc, claim.subject, claim.object));
  }
  const sentence = doc.sentences?.[read.grammar.sentence];
  let isVetoed: boolean | null = null;
  for (const pair of pairs) {
    if (known.has(pairKey(pair.a, pair.b))) continue;
    const verdict = addition(doc, pair, point);
    if (verdict === null) continue;
    // That a document relates two things says less than what the rules read of them in the same sentence, whichever mentions they read it of.
    if (verdict.head === "document" && related.has(thingsKey(doc, pair.a, pair.b))) continue;
    if (isSaidAside(read, pair)) continue;
    isVetoed ??= sentence !== undefined && vetoOf(doc.text.slice(sentence.start, sentence.end)) !== null;
    if (isVetoed) break;
    const claim = claimOf(doc, read, pair, verdict);
    if (claim !== null) out.push(claim);
  }
  return out.toSorted((a, b) => a.subject - b.subject || a.object - b.object);
}

/** Whether one of a pair only says what something else is: nothing is to be added of it. */
function isSaidAside({ grammar: { words } }: ReadSentence, { a, b }: ScoredPair): boolean {
  return words.some(({ mention }, index) => (mention === a || mention === b) && isAside(words, index));
}

const pairKey = (a: number, b: number): number => (a < b ? a * 65_536 + b : b * 65_536 + a);

/** Two things, in either order, by what they are grounded to, else by their text. */
function thingsKey(doc: Input, a: number, b: number): string {
  const thing = (mention: number): string => doc.groundings[mention]?.[0]?.curie ?? doc.mentions[mention]?.text.toLowerCase() ?? "";
  return [thing(a), thing(b)].toSorted().join(" ");
}

/** The verdict that speaks of a claim, and whether it says the same; `null` where the model knows no such relation. */
function verdictOn(claim: RelationMention, verdicts: readonly Verdict[]): { readonly verdict: Verdict; readonly agrees: boolean } | null {
  const find = (head: HeadName): Verdict | undefined => verdicts.find((verdict) => verdict.head === head);
  const { relation, direction } = claim;
  const effect = find("effect");
  if (effect !== undefined && (relation === "regulates" || relation === "targets" || relation === "metabolizes")) {
    const says = effectDirection(effect.label);
    if (relation === "metabolizes") return { verdict: effect, agrees: effect.label === "substrate" };
    if (direction === "none") return { verdict: effect, agrees: effect.label !== "substrate" };
    return { verdict: effect, agrees: says === direction };
  }
  const response = find("response");
  if (response !== undefined && relation === "affects_response") return { verdict: response, agrees: true };
  const document = find("document");
  if (effect !== undefined || document === undefined || !ofTwoAlike.has(relation)) return null;
  // What makes cells resist a drug goes against it.
  const rising = claim.aspect === "resistance" ? "decrease" : "increase";
  const contradicts =
    direction !== "none" &&
    (document.label === "Positive_Correlation" ? direction !== rising : document.label === "Negative_Correlation" && direction === rising);
  return { verdict: document, agrees: !contradicts };
}

/** Relations of two genes, or of two substances, that the corpus of documents has classes for. */
const ofTwoAlike: ReadonlySet<RelationMention["relation"]> = new Set(["regulates", "binds", "associated_with", "affects_response", "transports"]);

function effectDirection(label: string): RelationMention["direction"] {
  return label === "up" || label === "agonist" ? "increase" : label === "down" || label === "antagonist" ? "decrease" : "none";
}

/** A claim of the rules with what the model thinks of it; `null` when the model is sure that nothing is said there. */
function weigh(claim: RelationMention, verdicts: readonly Verdict[]): RelationMention | null {
  if (claim.negated) return claim;
  const found = verdictOn(claim, verdicts);
  if (found === null) return claim;
  const { verdict, agrees } = found;
  const { probability } = verdict;
  if (probability < hopeless[verdict.head] && claim.perturbation === null) return null;
  if (!agrees || probability < 0.5) return changedClaim(claim, { score: Math.min(claim.score, Math.max(0.3, 0.5 + probability / 2)) });
  // Rule and model read the same words: half of what two strangers would make sure.
  const together = (1 - (1 - claim.score) * (1 - probability) + transfer * probability) / 2;
  return changedClaim(claim, { score: together, foundBy: `${claim.foundBy}+model/${verdict.label}` });
}

/** The verdict by which the model adds a claim for a pair that the rules say nothing of. */
function addition(doc: Input, { a, b, verdicts }: ScoredPair, point: OperatingPoint): Verdict | null {
  const [first, second] = [doc.mentions[a], doc.mentions[b]];
  if (first === undefined || second === undefined) return null;
  for (const verdict of verdicts) {
    // Of a gene and a drug the question of what one does to the other is answered better than that of how a document relates them.
    if (verdict.head === "document" && first.type !== second.type) continue;
    if (point === "balanced" ? verdict.isBest : verdict.probability >= sure[verdict.head])
      return isSameThing(doc, a, b) || isLeftOut(doc, first) || isLeftOut(doc, second) ? null : verdict;
  }
  return null;
}

/** "unlike A", "but neither A nor B", "except A": the model knows no denial. */
function isLeftOut({ text }: Input, { span }: Mention): boolean {
  return /\b(?:unlike|but not|but neither|neither|nor|except(?: for)?|rather than|instead of)\s(?:by\s|with\s|the\s|for\s)?$/iu.test(
    text.slice(Math.max(0, span.start - 24), span.start),
  );
}

function isSameThing(doc: Input, a: number, b: number): boolean {
  const curie = doc.groundings[a]?.[0]?.curie;
  return curie !== undefined && curie === doc.groundings[b]?.[0]?.curie;
}
