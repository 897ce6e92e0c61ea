// "A is stably associated with B": an association that is a binding, because the words or the method say so.
import { complexRow } from "./perturbation-rows.ts";
import { keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

const bodily = /^(?:physical|physically|stable|stably|constitutive|constitutively|tight|tightly|transient|transiently|(?:non-?)?covalent|(?:non-?)?covalently)$/u;
const method = /^(?:(?:co-?)?immuno-?precipitat|co-?precipitat|co-?purif|pull-?down|two-hybrid|far-western)/u;

/** Prospects in which genes that are associated bodily bind. */
export function withBodilyLinks(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }) => lower.startsWith("associat"))) return prospects;
  const isPulled = words.some(({ lower }) => method.test(lower));
  const read: Prospect[] = [];
  for (const { construct, actors, target, row, sign, word, isDenied, cues, cells, deniedCells, weight } of prospects) {
    const binds =
      row?.kind === "associate" &&
      target.kind === "thing" &&
      target.aspect === null &&
      (isPulled || isBodily(words, word)) &&
      words[word]?.lower.startsWith("associat") === true &&
      [...actors.map(({ mention }) => mention), ...target.mentions].every((mention) => isBareGene(words, mention));
    keep(read, { construct, actors, target, row: binds ? complexRow : row, sign, word, isDenied, cues, cells, deniedCells, weight });
  }
  return read;
}

/** "stably associated", "a constitutive and inducible association" */
function isBodily(words: readonly Word[], word: number): boolean {
  for (let at = word - 1; at >= word - 3; at--) if (bodily.test(words[at]?.lower ?? "")) return true;
  return false;
}

/** A gene of which nothing is measured: "A", and not "A expression". */
function isBareGene(words: readonly Word[], mention: number): boolean {
  const at = placeOf(words, mention);
  return words[at]?.type === "gene" && !(words[at + 1]?.tag === "noun" && words[at + 1]?.mention === -1 && (words[at + 1]?.triggers.length ?? 0) > 0);
}
