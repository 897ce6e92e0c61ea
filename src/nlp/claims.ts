import type { RelationMention } from "../model/relation.ts";
import { relationTypes } from "../model/relation-types.ts";
import { type Direction, perturbations } from "../model/schema.ts";
import type { Span } from "../model/span.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import type { FrameRow } from "../rules/frame.ts";
import { isCarried } from "./carried-substances.ts";
import { changedClaim } from "./changed-claim.ts";
import { chooseFrame, isSameThing } from "./frame-choice.ts";
import { type ConceptPerturbation, composeSigns } from "./grammar/concept.ts";
import { type Actor, changedActor, isDeniedFor, type Prospect } from "./grammar/prospect.ts";
import type { SentenceGrammar } from "./grammar/sentence-grammar.ts";
import type { Word } from "./grammar/words.ts";
import { toldAspect } from "./told-aspects.ts";

type Input = WithLayers<"mentions" | "groundings">;

/** Reads the prospects of one sentence as claims by the frames; of equal claims the surest stays. In order of their mentions. */
export function claimsOf(doc: Input, grammar: SentenceGrammar): readonly RelationMention[] {
  const claims = new Map<string, RelationMention>();
  for (const prospect of grammar.prospects) {
    for (const claim of claimsFrom(doc, grammar, prospect)) {
      const key = `${claim.subject} ${claim.object} ${claim.relation} ${claim.aspect} ${claim.direction} ${claim.negated} ${claim.context.cellLines.join(",")}`;
      const known = claims.get(key);
      if (known === undefined || known.score < claim.score) claims.set(key, claim);
    }
  }
  return withoutOwnDenials(doc, settle([...claims.values()]));
}

/** "A bound to B, but not to a mutant of B": that A does not bind is said of a changed B, or of a moment. */
function withoutOwnDenials(doc: Input, claims: readonly RelationMention[]): readonly RelationMention[] {
  const isDenial = ({ relation, negated, context }: RelationMention): boolean => relation === "binds" && negated && context.cellLines.length === 0;
  if (!claims.some(isDenial)) return claims;
  const isSaid = (denied: RelationMention): boolean =>
    claims.some(
      (claim) =>
        claim.relation === "binds" && !claim.negated && isSameThing(doc, claim.subject, denied.subject) && isSameThing(doc, claim.object, denied.object),
    );
  return claims.filter((claim) => !isDenial(claim) || !isSaid(claim));
}

/** Of claims about one pair in one sentence that differ only in how much they say, the one that says more stays. */
function settle(claims: readonly RelationMention[]): readonly RelationMention[] {
  const byPair = new Map<number, RelationMention[]>();
  for (const claim of claims) {
    const pair = Math.min(claim.subject, claim.object) * 0x1_00_00_00 + Math.max(claim.subject, claim.object);
    const known = byPair.get(pair);
    if (known === undefined) byPair.set(pair, [claim]);
    else known.push(claim);
  }
  const kept = [...byPair.values()].flatMap((same) => same.filter((claim) => !same.some((other) => other !== claim && saysMore(other, claim))));
  return kept.toSorted(
    (a, b) =>
      a.subject - b.subject || a.object - b.object || (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0) || Number(a.negated) - Number(b.negated),
  );
}

function saysMore(a: RelationMention, b: RelationMention): boolean {
  const isSamePair =
    (a.subject === b.subject && a.object === b.object) || (a.subject === b.object && a.object === b.subject && relationTypes[b.relation].isSymmetric);
  if (!isSamePair || a.negated !== b.negated) return false;
  if (b.relation === "associated_with" && a.relation !== "associated_with") return true;
  if (a.relation !== b.relation || a.subject !== b.subject) return false;
  if (a.direction !== "none" && b.direction === "none") return true;
  return a.direction === b.direction && a.aspect !== null && b.aspect === null;
}

function* claimsFrom(doc: Input, grammar: SentenceGrammar, prospect: Prospect): Generator<RelationMention> {
  for (const actor of prospect.actors) {
    for (const mention of prospect.target.mentions) yield* claimFor(doc, grammar, prospect, actor, mention, actor.isDenied);
    for (const mention of prospect.target.deniedMentions) yield* claimFor(doc, grammar, prospect, actor, mention, true);
  }
}

function* claimFor(
  doc: Input,
  { words, typeOf, sentence }: SentenceGrammar,
  prospect: Prospect,
  actor: Actor,
  object: number,
  isPairDenied: boolean,
): Generator<RelationMention> {
  // "A binds calcium": the frames name the drug first.
  const isTurned = isBinding(prospect, words) && typeOf(actor.mention) === "gene" && typeOf(object) === "drug";
  const [subject, target] = isTurned ? [object, actor.mention] : [actor.mention, object];
  const { frame } = chooseFrame(doc, typeOf, prospect, changedActor(actor, { mention: subject }), target);
  if (frame === null) return;
  const sign = composeSigns(prospect.sign, prospect.target.sign);
  const neutral = prospect.sign === 0 && (prospect.row?.id === "alter" || prospect.row?.id === "effect");
  const direction: Direction =
    frame.direction !== "product"
      ? frame.direction
      : neutral
        ? "none"
        : sign > 0
          ? "increase"
          : sign < 0
            ? "decrease"
            : frame.construct === "nominal"
              ? "increase"
              : "none";
  const isOfCarrier = frame.relation === "metabolizes" && isCarried(words, prospect.word, [doc.mentions[subject]?.text, doc.groundings[subject]?.[0]?.name]);
  const relation = isOfCarrier ? "transports" : frame.relation;
  const aspect = isOfCarrier ? "localization" : toldAspect(words, relation, frame.aspect === "target" ? allowedAspect(frame, prospect) : frame.aspect, target);
  const negated = isDeniedFor(prospect, isPairDenied);
  const perturbation = actor.perturbation === null ? null : perturbationOf(words, actor.perturbation);
  const inferredDirection: Direction =
    perturbation?.effect === "loss" && direction !== "none" ? (direction === "increase" ? "decrease" : "increase") : direction;
  const claim: RelationMention = {
    subject,
    object: target,
    relation,
    aspect,
    direction,
    epistemic: "asserted",
    perturbation,
    inferred: { relation, aspect, direction: inferredDirection },
    attribution: "unknown",
    trigger: spanOf(words[prospect.word]),
    cues: prospect.cues.flatMap((at) => spanOf(words[at]) ?? []),
    sentence,
    score: frame.score * prospect.weight * actor.weight,
    foundBy: prospect.row === null ? frame.id : `${frame.id}/${prospect.row.id}`,
    negated,
    context: { cellLines: curiesOf(doc, prospect.cells), diseases: [], species: [] },
  };
  const denied = curiesOf(doc, prospect.deniedCells);
  yield claim;
  if (denied.length > 0 && !negated) yield changedClaim(claim, { negated: true, context: { cellLines: denied, diseases: [], species: [] } });
}

/** "interacts", "is associated with": of a gene and a drug that may be said of what they do. */
function isBinding({ row, target, word }: Prospect, words: readonly Word[]): boolean {
  return row?.kind === "bind" && target.kind === "thing" && /^(?:bind|bound|ligand|affinit|dock|occup)/u.test(words[word]?.lower ?? "");
}

function allowedAspect(frame: FrameRow, prospect: Prospect): RelationMention["aspect"] {
  const aspect = prospect.target.aspect ?? prospect.row?.aspect ?? null;
  if (aspect === null) return null;
  return (relationTypes[frame.relation].aspects as readonly string[]).includes(aspect) ? aspect : null;
}

function curiesOf(doc: Input, mentions: readonly number[]): RelationMention["context"]["cellLines"] {
  const curies = mentions.flatMap((mention) => doc.groundings[mention]?.[0]?.curie ?? []);
  return [...new Set(curies)].toSorted();
}

function perturbationOf(words: readonly Word[], { row, word }: ConceptPerturbation): RelationMention["perturbation"] {
  const kind = row.perturbation ?? "treatment";
  const cue = spanOf(words[word]);
  return cue === null ? null : { kind, effect: perturbations[kind].effect, cue };
}

function spanOf(word: Word | undefined): Span | null {
  return word === undefined ? null : { start: word.start, end: word.end };
}
