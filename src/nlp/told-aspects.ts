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
  if (relation !== "regulates" || (aspect !== null && !coarse.has(aspect) && !placed.has(aspect))) return aspect;
  const at = placeOf(words, object);
  if (aspect === "activity") return namesGene(words, at) ? "expression" : aspect;
  if (aspect !== null && placed.has(aspect) && (changesPlace(words, at) || keptInside.test(words[at]?.lower ?? ""))) return "localization";
  if (aspect === "secretion") return aspect;
  if (aspect === "amount" && formsComplex(words, at)) return null;
  const own = ownAspect(words, at);
  if (own !== null) return own;
  if (aspect === null || aspect === "cleavage") return aspect;
  return waiting.test(words[at]?.lower ?? "") && !isMeasured(words, at, aspect === "amount" ? 14 : 8) ? "activity" : aspect;
}

const coarse: ReadonlySet<string> = new Set(["expression", "amount", "cleavage"]);

/** Aspects that may be no more than where in a cell a thing is, and that of a gene as told of its product. */
const placed: ReadonlySet<string> = new Set(["expression", "amount", "secretion", "activity"]);

/** What mitochondria let go into the cell, and cells do not secrete. */
const keptInside = /^(?:cytochrome[\s-]?c|cyt[\s-]?c|smac(?:\/diablo)?|diablo|apoptosis[\s-]inducing factor|endonuclease g|htra2|omi)$/u;

/** "activation of the A (B) gene": A is made. */
function namesGene(words: readonly Word[], at: number): boolean {
  const behind = words[at + 1]?.text === "(" && words[at + 3]?.text === ")" ? at + 4 : at + 1;
  return behind > at + 1 && /^genes?$/u.test(words[behind]?.lower ?? "");
}

/** "A complex formation", "formation of A-B complexes": there is no more of A. */
function formsComplex(words: readonly Word[], at: number): boolean {
  let behind = at + 1;
  while ((words[behind]?.mention ?? -1) >= 0) behind++;
  if (!/^complex(?:es)?$/u.test(words[behind]?.lower ?? "")) return false;
  return /^(?:formation|assembly)$/u.test(words[behind + 1]?.lower ?? "") || isListedBehind(words, at, /^(?:formation|assembly)$/u);
}

const gathering = /^(?:accumulation|translocation|levels?|expression|content|abundance|presence|retention)$/u;

/** "nuclear accumulation of A", "nuclear A levels", "release of A from the nucleus": there is no more of it, it is elsewhere. */
function changesPlace(words: readonly Word[], at: number): boolean {
  const behind = words[at + 1];
  if (behind?.lower === "nuclear" && gathering.test(words[at + 2]?.lower ?? "")) return true;
  if (/^(?:from|into|in|to)$/u.test(behind?.lower ?? "")) {
    const place = words[at + 2]?.tag === "determiner" ? at + 3 : at + 2;
    if (/^(?:nucle(?:us|i)|mitochondria|cytosol|cytoplasm|nuclear|mitochondrial)$/u.test(words[place]?.lower ?? "") && isListedBehind(words, at, movement))
      return true;
  }
  return isListedBehind(words, at, gathering, "nuclear");
}

const movement = /^(?:release|accumulation|export|dissociation)$/u;

/** Whether such a noun with "of" stands before a name, or before the list that the name is in; behind the adjective, where one is asked for. */
function isListedBehind(words: readonly Word[], at: number, nouns: RegExp, adjective = ""): boolean {
  for (let near = at - 1; near > 0 && near >= at - 8; near--) {
    const word = words[near];
    if (word === undefined) return false;
    if (word.lower === "of") return nouns.test(words[near - 1]?.lower ?? "") && (adjective === "" || words[near - 2]?.lower === adjective);
    const isInList = word.mention >= 0 || word.tag === "determiner" || word.tag === "adjective" || /^(?:,|and|or|both)$/u.test(word.lower);
    if (!isInList) return false;
  }
  return false;
}

/** "cleaved A", "cytosolic A": which A it is that there is more of, in a list too. */
function ownAspect(words: readonly Word[], at: number): RelationMention["aspect"] {
  const [before, name, behind] = [words[at - 1]?.lower ?? "", words[at]?.lower ?? "", words[at + 1]];
  if (before === "cleaved" || name.startsWith("cleaved ")) return "cleavage";
  if (before === "phosphorylated" || name.startsWith("phosphorylated ")) return "phosphorylation";
  const isMade = behind !== undefined && behind.mention < 0 && triggerOf(behind, "process") !== null;
  // "nuclear A levels" are no more of it.
  if (before === "nuclear" && gathering.test(behind?.lower ?? "")) return "localization";
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
