// Which links are bodily: "A is stably associated with B" is, because the words or the method say so, and "A interacts with the B pathway" is not.
import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { complexRow } from "./perturbation-rows.ts";
import { changedProspect, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

const bodily =
  /^(?:physical|physically|stable|stably|constitutive|constitutively|tight|tightly|transient|transiently|(?:non-?)?covalent|(?:non-?)?covalently)$/u;
const method = /^(?:(?:co-?)?immuno-?precipitat|co-?precipitat|co-?purif|pull-?down|two-hybrid|far-western)/u;

/** Prospects in which genes that are associated bodily bind, and those that only meet in a pathway do not. */
export function withBodilyLinks(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }) => /^(?:associat|interact)/u.test(lower))) return prospects;
  const isPulled = words.some(({ lower }) => method.test(lower));
  const read: Prospect[] = [];
  for (const prospect of prospects) {
    const row = bodilyRow(words, prospect, isPulled);
    keep(read, row === prospect.row ? prospect : changedProspect(prospect, { row, construct: row === looseRow ? "link" : prospect.construct }));
  }
  return read;
}

function bodilyRow(words: readonly Word[], { row, actors, target, word }: Prospect, isPulled: boolean): TriggerRow | null {
  const link = words[word]?.lower ?? "";
  const mentions = [...actors.map(({ mention }) => mention), ...target.mentions];
  if (row?.kind === "bind") return link.startsWith("interact") && mentions.some((mention) => isWay(words, mention)) ? looseRow : row;
  if (row?.kind !== "associate" || target.kind !== "thing" || target.aspect !== null || !link.startsWith("associat")) return row;
  const isTouch = (isPulled || isBodily(words, word)) && mentions.every((mention) => isBareGene(words, mention));
  return isTouch ? complexRow : row;
}

const looseRow: TriggerRow = triggerRow({ id: "associate", kind: "associate", sign: 0, aspect: null });

/** "the A pathway", "A signaling": more than A, and nothing that can be touched. */
function isWay(words: readonly Word[], mention: number): boolean {
  const at = placeOf(words, mention);
  return at >= 0 && /^(?:signall?ing|signals?|(?:sub)?pathways?|cascades?|axis|networks?)$/u.test(words[at + 1]?.lower ?? "");
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
