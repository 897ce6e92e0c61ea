import type { RelationMention } from "../model/relation.ts";
import type { Span } from "../model/span.ts";
import { changedClaim } from "./changed-claim.ts";
import { type Governed, governedWords } from "./grammar/scope.ts";
import type { SentenceGrammar } from "./grammar/sentence-grammar.ts";

/** Denials that hold for a whole claim; the others name states of things ("deficient", "absence of") and are part of what is claimed. */
const denying: ReadonlySet<string> = new Set(["not", "neither", "fail", "no", "none", "against"]);

/** Constructs whose trigger is a noun in a phrase, not the verb of a clause. */
const heldByNoun = /^(?:link|nominal)-/u;

/**
 * Says of the claims of one sentence which are left open: those whose trigger a hedge governs. The rules know denial from the grammar of
 * clauses, which says nothing of a noun that a denied verb holds ("do not support a role for A"); claims of a model, which has only a word near by for a trigger, are
 * denied where that word is, and left open by any hedge before it.
 */
export function withModality({ words }: SentenceGrammar, claims: readonly RelationMention[]): readonly RelationMention[] {
  if (claims.length === 0) return claims;
  const governed = governedWords(words);
  if (governed.length === 0) return claims;
  const spanOf = ({ cue }: Governed): Span | null => {
    const word = words[cue];
    return word === undefined ? null : { start: word.start, end: word.end };
  };
  return claims.map((claim) => {
    const isOfModel = claim.foundBy.startsWith("model/");
    const at =
      isOfModel && claim.trigger === null && claim.relation !== "combines_with"
        ? lastNamed(words, claim)
        : words.findIndex(({ start }) => start === claim.trigger?.start);
    if (at < 0) return claim;
    const isNamed = isNamedComplex(words, claim, at);
    const holding = governed
      .filter(({ row }) => !isNamed || row.governs !== "clause")
      .filter(({ word, cue }) => word === at || (words[at]?.tag === "be" && isPredicate(at, word, cue)));
    const hedge = holding.find(({ row }) => row.kind === "hedge") ?? (isOfModel ? governed.find((found) => isOver(found, at)) : undefined);
    // What a whole clause is denied by stands outside of it, where the grammar of clauses does not look.
    const outer = holding.find(({ row }) => row.id === "notion" || row.id === "unlikely");
    const denial = outer ?? (isOfModel || heldByNoun.test(claim.foundBy) ? holding.find(({ row }) => denying.has(row.id)) : undefined);
    if (hedge === undefined && denial === undefined) return claim;
    const cues = [hedge, denial].flatMap((found) => (found === undefined ? [] : (spanOf(found) ?? [])));
    return changedClaim(claim, {
      epistemic: hedge === undefined ? claim.epistemic : "hypothesis",
      negated: claim.negated || denial !== undefined,
      cues: [...claim.cues, ...cues],
    });
  });
}

/** "We propose that C activates the A-B complex": that A and B are in one is taken for granted. */
function isNamedComplex(words: SentenceGrammar["words"], { relation }: RelationMention, at: number): boolean {
  return relation === "binds" && /^(?:complex(?:es)?|(?:hetero)?dimers?)$/u.test(words[at]?.lower ?? "") && (words[at - 1]?.mention ?? -1) >= 0;
}

/** "may be an inhibitor": the noun behind the verb is what is left open. */
function isPredicate(be: number, word: number, cue: number): boolean {
  return cue >= be - 3 && cue < word && word > be && word <= be + 8;
}

/** A hedge before the trigger; behind it "the effects of A on B were investigated" leaves open what its subject says. */
function isOver({ row, cue, word }: Governed, at: number): boolean {
  return row.kind === "hedge" && row.id !== "potential" && (cue < at || (row.id === "inquired" && word <= at));
}

function lastNamed(words: SentenceGrammar["words"], { subject, object }: RelationMention): number {
  return words.findLastIndex(({ mention }) => mention === subject || mention === object);
}
