import type { RelationMention } from "../model/relation.ts";

/** What later steps may say otherwise of a claim; who does what to whom stays. */
export type ClaimChanges = Partial<Pick<RelationMention, "epistemic" | "attribution" | "cues" | "score" | "foundBy" | "negated" | "context">>;

/**
 * A claim with some of its properties changed. The properties one by one, in one order: claims have one shape then, whatever has changed them, and code that reads them is fast
 * (an object that begins with a spread has a shape of its own each time).
 */
export function changedClaim(claim: RelationMention, changes: ClaimChanges): RelationMention {
  return {
    subject: claim.subject,
    object: claim.object,
    relation: claim.relation,
    aspect: claim.aspect,
    direction: claim.direction,
    epistemic: changes.epistemic ?? claim.epistemic,
    perturbation: claim.perturbation,
    inferred: claim.inferred,
    attribution: changes.attribution ?? claim.attribution,
    trigger: claim.trigger,
    cues: changes.cues ?? claim.cues,
    sentence: claim.sentence,
    score: changes.score ?? claim.score,
    foundBy: changes.foundBy ?? claim.foundBy,
    negated: changes.negated ?? claim.negated,
    context: changes.context ?? claim.context,
  };
}
