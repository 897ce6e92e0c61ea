import type { Claim } from "./agreement.ts";
import { heads } from "./labels.ts";

/** Where two types claim a short form, what its long form and all its places say counts this much beside its place; found on papers held out. */
const linkedWeight = 2;

/** What a gene's name must be worth to hold a drug's; found on papers held out. */
const ownWorthOfOuter = 60;

const geneHead = heads.findIndex((types) => types.includes("gene"));
const drugHead = heads.findIndex((types) => types.includes("drug"));

/** A claim that stands, with what other heads claim within it. */
export interface Standing {
  readonly claim: Claim;
  readonly inner: readonly Claim[];
}

const nothing: readonly Claim[] = [];

/**
 * Heads do not see each other: where two claim the same words, the surer one has them; a short form is what its long form is. What another head claims within a name,
 * or for the same words, is kept beside it. The result is in text order.
 */
export function arrange(claims: readonly Claim[]): readonly Standing[] {
  const worths = worthsOf(claims);
  const byWorth = claims.map((claim, index) => ({ claim, worth: worths[index] ?? 0 })).sort((a, b) => b.worth - a.worth || a.claim.first - b.claim.first);
  const taken: Claim[][] = [];
  const lost: Claim[] = [];
  for (const { claim } of byWorth) {
    const own = taken[claim.sentence] ?? [];
    taken[claim.sentence] = own;
    if (own.some((other) => other.first <= claim.last && other.last >= claim.first)) lost.push(claim);
    else own.push(claim);
  }
  const kept = taken.flatMap((own) => own.sort((a, b) => a.first - b.first));
  return kept.map((claim) => ({ claim, inner: lost.length === 0 ? nothing : innerOf(claim, lost) }));
}

function innerOf(outer: Claim, lost: readonly Claim[]): readonly Claim[] {
  const inner = lost.filter(({ head, first, last }) => head !== outer.head && first >= outer.first && last <= outer.last);
  return inner.length === 0 ? nothing : inner.sort((a, b) => a.first - b.first);
}

/**
 * What speaks for each claim, in their order. A drug within the name of a gene is no rival of it but part of it: what speaks for "dopamine" speaks for "dopamine receptor" too, if the
 * gene's own claim is worth more than {@link ownWorthOfOuter}.
 */
function worthsOf(claims: readonly Claim[]): Float64Array {
  const own = ({ margin, support = 0 }: Claim): number => margin + linkedWeight * support;
  const worths = new Float64Array(claims.length);
  for (const [index, claim] of claims.entries()) worths[index] = own(claim);
  const drugs = claims.filter(({ head }) => head === drugHead);
  if (drugs.length === 0) return worths;
  for (const [index, outer] of claims.entries()) {
    if (outer.head !== geneHead || outer.first === outer.last) continue;
    for (const inner of drugs)
      if (outer.first <= inner.first && outer.last >= inner.last && outer.last - outer.first > inner.last - inner.first)
        worths[index] = Math.max(worths[index] ?? 0, own(outer) + own(inner) - ownWorthOfOuter);
  }
  return worths;
}
