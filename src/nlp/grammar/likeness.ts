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
