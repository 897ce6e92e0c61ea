// Pieces of DNA that proteins bind to, and what they are pieces of: "a site in the A promoter".
import type { NounChunk } from "./chunk.ts";
import type { Word } from "./words.ts";

const site = /^(?:sites?|elements?|motifs?|sequences?|box(?:es)?|repeats?|half-sites?|domains?|regions?)$/u;
const promoter = /^(?:promoters?|enhancers?|silencers?|genes?|introns?|exons?|utrs?|ltrs?|loci|locus)$/u;

/** Whether a phrase is a piece of DNA without a name. */
export function isSite(words: readonly Word[], { concepts, to }: NounChunk): boolean {
  const [concept, ...others] = concepts;
  if (concept === undefined || others.length > 0 || concept.themes.length > 0 || concept.agents.length > 0) return false;
  return concept.head === to - 1 && site.test(words[concept.head]?.lower ?? "");
}

/** Whether a phrase names a thing, and nothing that happens to it. */
export function isThing({ concepts }: NounChunk): boolean {
  return concepts.every(({ kind, themes, second, perturbation }) => kind === "entity" && themes.length > 0 && second === null && perturbation === null);
}

/** Whether a phrase is the promoter, or another part, of a named gene. */
export function isPromoter(words: readonly Word[], { concepts, to }: NounChunk): boolean {
  return promoter.test(words[to - 1]?.lower ?? "") && concepts.some(({ themes }) => themes.length > 0);
}
