// What only sounds like a link: "A is closely related to B", "A-linked B", "cross-linking of A".
import { keep, type Prospect } from "./prospect.ts";
import type { Word } from "./words.ts";

/** Prospects without those that say no more than that one thing is like another, or that two pieces of one thing hang together. */
export function withoutLikened(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }) => likening.test(lower))) return prospects;
  const kept: Prospect[] = [];
  for (const prospect of prospects) if (!isLikened(words, prospect)) keep(kept, prospect);
  return kept;
}

const likening = /^(?:relat|link|tether|conjugat|coupl)/u;

function isLikened(words: readonly Word[], { row, target, actors, word }: Prospect): boolean {
  if (row?.kind !== "associate") return false;
  const link = words[word];
  if (link === undefined) return false;
  if (link.lower === "related")
    return isOfDescent(words[word - 1]) || (target.kind === "thing" && target.aspect === null && actors.every(({ perturbation }) => perturbation === null));
  return /^(?:link|coupl)(?:ed|ing)$/u.test(link.lower) && (link.joint === "-" || !leadsOn(words, word));
}

/** "structurally related", "distantly related" */
function isOfDescent(word: Word | undefined): boolean {
  return /^(?:structurally|evolutionarily|phylogenetically|distantly|closely|homologously)$/u.test(word?.lower ?? "");
}

/** "linked A to B", "is linked with B": what it is linked to is said with a preposition. */
function leadsOn(words: readonly Word[], word: number): boolean {
  for (let at = word + 1; at < words.length; at++) {
    const { lower, text } = words[at] as Word;
    if (/^[;:.]$/u.test(text)) return false;
    if (lower === "to" || lower === "with" || lower === "by" || lower === "via" || lower === "through") return true;
  }
  return false;
}
