// Names in a phrase that only say more of the name or noun beside them.
import { isLiked } from "./likeness.ts";
import type { Word } from "./words.ts";

/** Whether the name at `index` of a phrase that ends before `to` is an attribute of what stands beside it, and no thing of its own. */
export function isNoSecondThing(words: readonly Word[], index: number, to: number): boolean {
  return (
    isClassOfNext(words, index, to) ||
    isKindOfEffect(words, index, to) ||
    isBoundNucleotide(words, index) ||
    isTag(words, index, to) ||
    ownsTargets(words, index, to) ||
    ownsElement(words, index) ||
    isAimOfNext(words, index, to)
  );
}

/**
 * Whether the name at `index` only says what something else is or is compared with, so that nothing is told of it: "p53 target genes", "a CD28 response element",
 * "a nicotinamide derivative", "the (F, Cl) derivatives", "in comparison to A".
 */
export function isAside(words: readonly Word[], index: number): boolean {
  return (
    isTag(words, index, words.length) ||
    ownsTargets(words, index, words.length) ||
    ownsElement(words, index) ||
    isLiked(words, index) ||
    isCompared(words, index)
  );
}

/** "the CDK2 inhibitor p21": what the gene behind acts on. */
function isAimOfNext(words: readonly Word[], index: number, to: number): boolean {
  const [word, noun, name] = [words[index], words[index + 1], words[index + 2]];
  if (word?.type !== "gene" || noun === undefined || name?.type !== "gene" || index + 2 >= to) return false;
  return (
    noun.joint === "" &&
    noun.mention < 0 &&
    name.joint === "" &&
    /^(?:inhibitor|antagonist|activator|repressor|regulator|co-?activator|co-?repressor)$/u.test(noun.lower)
  );
}

/** "a CD28 response element": a piece of DNA. */
function ownsElement(words: readonly Word[], index: number): boolean {
  const what = words[index + 1]?.lower;
  return (what === "response" || what === "responsive") && words[index + 2]?.lower.startsWith("element") === true;
}

/** "compared with those of A", "in comparison to its parent compound, A (B)". */
function isCompared(words: readonly Word[], index: number): boolean {
  // "compared with A, an inhibitor of B": that it is one is told of A.
  if (words[index + 1]?.joint === "-" || (words[index + 1]?.text === "," && /^an?$/u.test(words[index + 2]?.lower ?? ""))) return false;
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const word = words[at];
    if (word === undefined) return false;
    // "Similar to A, B does": A does too.
    if (word.lower === "with" || word.lower === "to") return comparing.has(words[at - 1]?.lower ?? "") && (at > 1 || words[0]?.lower !== "similar");
    const isLink = word.text === "(" || word.lower === "of" || word.lower === "that" || word.lower === "those" || word.lower === "and";
    const isApposed = word.text === "," && words[at - 1]?.tag === "noun" && (words[at - 1]?.mention ?? 0) < 0;
    if (!isLink && !isApposed && word.tag !== "noun" && word.tag !== "determiner" && word.tag !== "adjective") return false;
  }
  return false;
}

const comparing: ReadonlySet<string> = new Set(["compared", "comparison", "contrast", "similar", "relative"]);

/** "GST-MDM2", "AKT1-EGFP": what a protein is joined to, so that it can be seen or pulled down. */
function isTag(words: readonly Word[], index: number, to: number): boolean {
  const word = words[index];
  if (word?.type !== "gene" || !tags.has(word.lower)) return false;
  const next = index + 1 < to ? words[index + 1] : undefined;
  if (next?.joint === "-") return next.mention >= 0 || /^\p{Lu}/u.test(next.text);
  return word.joint === "-" && words[index - 1]?.type === "gene";
}

const tags: ReadonlySet<string> = new Set([
  ..."gst gfp egfp yfp eyfp cfp ecfp rfp mcherry mbp flag ha his his6 v5 luciferase luc lacz".split(" "),
  "glutathione s-transferase",
  "maltose-binding protein",
]);

/** "p53 target genes", "HIF-regulated genes": they are others than p53. */
function ownsTargets(words: readonly Word[], index: number, to: number): boolean {
  const [what, genes] = [words[index + 1], words[index + 2]];
  // "the A targets B and C"
  if (what?.lower === "targets" && what.tag === "noun" && genes !== undefined && genes.mention >= 0 && genes.joint === "" && index + 2 < to) return true;
  if (what === undefined || genes === undefined || index + 2 >= to || what.mention >= 0) return false;
  return /^(?:target|responsive|inducible|regulated)$/u.test(what.lower) && /^(?:genes?|promoters?|transcripts?|mrnas?|proteins?)$/u.test(genes.lower);
}

/** "the kinase AKT1", "the corticosteroid dexamethasone": a word for a class right before a name of its kind says what the name is, and is no second thing. */
function isClassOfNext(words: readonly Word[], index: number, to: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  return (
    word !== undefined && next !== undefined && index + 1 < to && next.joint === "" && next.mention >= 0 && next.type === word.type && className.test(word.text)
  );
}

/** Whether the text of a name is a word for a class ("ubiquitin ligase", "actin-binding protein"). */
export function isClassName({ text }: Word): boolean {
  return className.test(text);
}

/** "RAC1-GTP": the form of the gene product, and no second thing. */
function isBoundNucleotide(words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return word?.joint === "-" && before?.type === "gene" && /^(?:G[TD]P|A[TD]P|GMPPNP|GTP[γg]S)$/u.test(word.text);
}

/** "its analgesic effect", "antioxidant enzymes": a word for what drugs do, as an adjective of what is no drug. */
function isKindOfEffect(words: readonly Word[], index: number, to: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word?.type !== "drug" || next === undefined || index + 1 >= to || next.mention >= 0 || next.joint !== "") return false;
  return (
    /^(?:anti[a-z-]+|anxi[a-z]+|analgesic|oxidant|cytotoxic|sedative|hypnotic|stimulant|diuretic|vasodilator|vasopressor|hypotensive)$/u.test(word.text) &&
    effectNoun.test(next.lower)
  );
}

const effectNoun =
  /^(?:effect|action|activit(?:y|ie)|propert(?:y|ie)|potential|potenc(?:y|ie)|capacit(?:y|ie)|efficac(?:y|ie)|enzyme|defen[cs]e|gene|protein|system|level|status|power)s?$/u;

const className =
  /(?:^|[\s-]|[a-z]{2})(?:kinases?|phosphatases?|[a-z]{2}ases?|receptors?|factors?|cytokines?|chemokines?|ligands?|hormones?|enzymes?|channels?|transporters?|integrins?|adaptors?|oncogenes?|proteins?|steroids?|corticoids?|statins?|thiazolidinediones?|glitazones?|macrolides?|bisphosphonates?|barbiturates?|phenothiazines?|sulfonylureas?|biguanides?|antibiotics?|flavonoids?|alkaloids?|anthracyclines?|taxanes?|opioids?|benzodiazepines?|antidepressants?|antipsychotics?|anesthetics?|anaesthetics?|neurotransmitters?|drugs?|agents?|mitogens?|inhibitors?|agonists?|antagonists?|blockers?|analog(?:ue)?s?)$/u;
