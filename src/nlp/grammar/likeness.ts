// Phrases for what is only like the thing that they name: "the CBL homologue CBLB", "a nicotinamide derivative".
import type { Concept } from "./concept.ts";
import type { Word } from "./words.ts";

/** "the CBL homologue CBLB": where the word stands that tells the two genes apart; -1 without. */
export function kinBefore(words: readonly Word[], { from, head }: Concept): number {
  for (let index = head - 1; index > from; index--) if (kin.has(words[index]?.lower ?? "") && (words[index - 1]?.mention ?? -1) >= 0) return index;
  return -1;
}

const kin: ReadonlySet<string> = new Set("homolog homologue paralog paralogue ortholog orthologue relative analog analogue".split(" "));

/** "a BCL2 homologue", "a nicotinamide derivative", "the insulin analogue Lispro": another thing than the one it is like. */
export function isLikeness(words: readonly Word[], { from, head }: Concept): boolean {
  const [own, before] = [words[head]?.lower ?? "", words[head - 1]?.lower ?? ""];
  if (head - 1 >= from && (words[head - 1]?.mention ?? -1) >= 0)
    return words[head - 1]?.type === "gene" ? kin.has(own) && own !== "analog" && own !== "analogue" : own === "derivative" || own === "congener";
  return head - 2 >= from && (words[head - 2]?.mention ?? -1) >= 0 && (kin.has(before) || before === "derivative") && /^\p{Lu}/u.test(words[head]?.text ?? "");
}

/** "the dopamine agonist bromocriptine", "a prostacyclin analogue, beraprost": where the word stands that makes of the drug before it what the next one is like or works on; -1 without. */
export function likenessBefore(words: readonly Word[], { from, head }: Concept): number {
  for (let index = head - 1; index > from; index--) {
    const word = words[index];
    if (word !== undefined && word.mention < 0 && likenessWord.test(word.lower) && (words[index - 1]?.mention ?? -1) >= 0) return index;
    if (word?.lower === "reuptake" || word?.lower === "uptake" || word?.lower === "receptor") return index;
  }
  return -1;
}

const likenessWord = /^(?:analog(?:ue)?|derivative|prodrug|metabolite|congener|precursor|mimetic|agonist|antagonist|inhibitor|blocker)s?$/u;

/** "a nicotinamide derivative", "the insulin analogue"; "(F, Cl) derivatives" have it for an atom. */
export function isLiked(words: readonly Word[], index: number): boolean {
  if (/^(?:f|cl|br|i|h|me|ch3|oh|nh2)$/iu.test(words[index]?.text ?? "")) {
    const close = words.findIndex(({ text }, at) => at > index && text === ")");
    return close >= 0 && close < index + 6 && /^(?:derivative|analog(?:ue)?|compound|congener)s$/u.test(words[close + 1]?.lower ?? "");
  }
  const noun = words[index + 1]?.lower ?? "";
  if (noun !== "derivative" && noun !== "analogue" && noun !== "analog" && noun !== "homologue" && noun !== "homolog" && noun !== "metabolite") return false;
  return (
    words[index + 1]?.joint === "" &&
    /^(?:an?|the)$/u.test(words[index - 1]?.tag === "determiner" ? (words[index - 1]?.lower ?? "") : (words[index - 2]?.lower ?? ""))
  );
}
