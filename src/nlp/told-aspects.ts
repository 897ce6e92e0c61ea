import type { RelationMention } from "../model/relation.ts";
import { placeOf, triggerOf, type Word } from "./grammar/words.ts";
import { isMade } from "./made-products.ts";

/** What of its object a claim is about, where the words around the object say it better than the trigger: a product and no substrate, a factor that is switched on and not made. */
export function toldAspect(
  words: readonly Word[],
  relation: RelationMention["relation"],
  aspect: RelationMention["aspect"],
  object: number,
): RelationMention["aspect"] {
  if (relation === "metabolizes" && aspect === "substrate") return isMade(words, placeOf(words, object)) ? "product" : aspect;
  if (relation !== "regulates" || (aspect !== null && !coarse.has(aspect))) return aspect;
  const at = placeOf(words, object);
  const own = ownAspect(words, at);
  if (own !== null) return own;
  if (aspect === null || aspect === "cleavage") return aspect;
  return waiting.test(words[at]?.lower ?? "") && !isMeasured(words, at, aspect === "amount" ? 14 : 8) ? "activity" : aspect;
}

const coarse: ReadonlySet<string> = new Set(["expression", "amount", "cleavage"]);

/** "cleaved A", "cytosolic A": which A it is that there is more of, in a list too. */
function ownAspect(words: readonly Word[], at: number): RelationMention["aspect"] {
  const [before, name, behind] = [words[at - 1]?.lower ?? "", words[at]?.lower ?? "", words[at + 1]];
  if (before === "cleaved" || name.startsWith("cleaved ")) return "cleavage";
  if (before === "phosphorylated" || name.startsWith("phosphorylated ")) return "phosphorylation";
  const isMade = behind !== undefined && behind.mention < 0 && triggerOf(behind, "process") !== null;
  return !isMade && (before === "cytosolic" || before === "cytoplasmic" || before === "nuclear") ? "localization" : null;
}

/** Factors that wait in cells and are switched on: what "induces NF-kappaB" makes no more of it. */
const waiting =
  /^(?:transcription factors? )?(?:(?:nf|nuclear factor)[\s-]?(?:κ|k|kappa)[\s-]?b$|(?:nf[\s-]?at|stat)s?(?:$|[\s-]?\d)|ap[\s-]?1$|activat(?:or|ion) protein[\s-]?1$)/u;

/** "expression of A", "A mRNA": how much of it there is is said in so many words. */
function isMeasured(words: readonly Word[], at: number, reach: number): boolean {
  if (isMeasure(words, at + 1) || isMeasure(words, at + 2) || words[at + 1]?.lower === "gene") return true;
  for (let near = at - 1; near >= Math.max(0, at - reach); near--) {
    if (isMeasure(words, near)) return true;
    const word = words[near];
    if (word?.tag === "verb" || (word !== undefined && triggerOf(word, "change")?.id === "induce")) return false;
  }
  return false;
}

/** "expression", "levels", and not the "transcription" of "transcription factor" */
function isMeasure(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.mention >= 0) return false;
  const row = triggerOf(word, "process", "change");
  if (row === null || row.id === "induce" || (row.aspect !== "expression" && row.aspect !== "amount")) return false;
  return !/^factors?$/u.test(words[at + 1]?.lower ?? "");
}
