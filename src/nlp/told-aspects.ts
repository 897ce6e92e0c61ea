import type { RelationMention } from "../model/relation.ts";
import { triggerOf, type Word } from "./grammar/words.ts";
import { isMade } from "./made-products.ts";

/** What of its object a claim is about, where the words around the object say it better than the trigger: a product and no substrate, a factor that is switched on and not made. */
export function toldAspect(
  words: readonly Word[],
  relation: RelationMention["relation"],
  aspect: RelationMention["aspect"],
  object: number,
): RelationMention["aspect"] {
  if (relation === "metabolizes" && aspect === "substrate") return isMade(words, placeOf(words, object)) ? "product" : aspect;
  if (relation !== "regulates" || (aspect !== "expression" && aspect !== "amount")) return aspect;
  const at = placeOf(words, object);
  return waiting.test(words[at]?.lower ?? "") && !isMeasured(words, at, aspect === "amount" ? 14 : 5) ? "activity" : aspect;
}

function placeOf(words: readonly Word[], mention: number): number {
  return words.findIndex((word) => word.mention === mention);
}

/** Factors that wait in cells and are switched on: what "induces NF-kappaB" makes no more of it. */
const waiting = /^(?:nf|nuclear factor)[\s-]?(?:κ|k|kappa)[\s-]?b$|^(?:nf[\s-]?at|stat)s?(?:$|[\s-]?\d)|^ap[\s-]?1$|^activator protein[\s-]?1$/u;

/** "expression of A", "A mRNA": how much of it there is is said in so many words. */
function isMeasured(words: readonly Word[], at: number, reach: number): boolean {
  for (let near = Math.max(0, at - reach); near <= at + 2; near++) {
    const word = words[near];
    const row = word === undefined || word.mention >= 0 ? null : triggerOf(word, "process", "change");
    if (row !== null && row.id !== "induce" && (row.aspect === "expression" || row.aspect === "amount")) return true;
  }
  return words[at + 1]?.lower === "gene";
}
