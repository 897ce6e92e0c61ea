import { prefixOf } from "../model/curie.ts";
import type { GraphEvidence } from "../model/graph.ts";
import { compareCodePoints } from "../model/text-order.ts";
import { sentenceKey } from "./sentence-key.ts";

type UnmarkedEvidence = Omit<GraphEvidence, "repeats">;

/**
 * Marks the evidence of one claim that only prints again what another page prints. Equal words are one sentence, whatever the pages call their paper.
 * The page that counts is a retracted one first (its words do not become true by being copied), then one that states its PMID, then its DOI.
 */
export function markRepeats(evidence: readonly UnmarkedEvidence[]): readonly GraphEvidence[] {
  const originals = new Map<string, UnmarkedEvidence>();
  const keys = evidence.map((piece) => `${piece.negated ? "-" : "+"} ${sentenceKey(piece.quote)}`);
  evidence.forEach((piece, index) => {
    const key = keys[index] ?? "";
    const known = originals.get(key);
    if (known === undefined || comparePages(piece, known) < 0) originals.set(key, piece);
  });
  return evidence.map((piece, index) => {
    const original = originals.get(keys[index] ?? "");
    const isRepeat = original !== undefined && (piece.document !== original.document || piece.input !== original.input);
    return { ...piece, repeats: isRepeat ? original.id : null };
  });
}

function comparePages(a: UnmarkedEvidence, b: UnmarkedEvidence): number {
  return (
    Number(b.isRetracted) - Number(a.isRetracted) ||
    prefixRank(a) - prefixRank(b) ||
    compareCodePoints(a.document, b.document) ||
    compareCodePoints(a.input, b.input) ||
    compareCodePoints(a.id, b.id)
  );
}

function prefixRank({ document }: UnmarkedEvidence): number {
  const rank = ["PMID", "DOI"].indexOf(prefixOf(document));
  return rank < 0 ? 2 : rank;
}
