// What only sounds like a link: "A is closely related to B", "A-linked B", "cross-linking of A".
import { keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

/** Prospects without those that say no more than that one thing is like another, or that two pieces of one thing hang together. */
export function withoutLikened(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }) => likening.test(lower))) return prospects;
  const kept: Prospect[] = [];
  for (const prospect of prospects) if (!isLikened(words, prospect)) keep(kept, prospect);
  return kept;
}

const likening = /^(?:relat|link|tether|conjugat|coupl)/u;

function isLikened(words: readonly Word[], prospect: Prospect): boolean {
  const { row, word } = prospect;
  if (row?.kind !== "associate") return false;
  const link = words[word];
  if (link === undefined) return false;
  if (link.lower === "related") return isOfDescent(words[word - 1]) || areAlike(words, prospect);
  return /^(?:link|coupl)(?:ed|ing)$/u.test(link.lower) && (link.joint === "-" || !leadsOn(words, word));
}

/** "structurally related", "distantly related" */
function isOfDescent(word: Word | undefined): boolean {
  return /^(?:structurally|chemically|evolutionarily|phylogenetically|distantly|closely)$/u.test(word?.lower ?? "");
}

/** "A is related to B", both genes or both drugs, of which nothing is measured and no figures are told. */
function areAlike(words: readonly Word[], { target, actors, word }: Prospect): boolean {
  if (target.kind !== "thing" || target.aspect !== null || counted.test(words[word - 1]?.lower ?? "")) return false;
  const types = new Set([...actors.map(({ mention }) => mention), ...target.mentions].map((mention) => words[placeOf(words, mention)]?.type));
  return types.size === 1 && actors.every(({ perturbation }) => perturbation === null);
}

const counted = /^(?:significantly|positively|negatively|inversely|directly|linearly|independently|causally|strongly|not)$/u;

/** "linked A to B", "is linked with B": what it is linked to is said with a preposition. */
function leadsOn(words: readonly Word[], word: number): boolean {
  for (let at = word + 1; at < words.length; at++) {
    const { lower, text } = words[at] as Word;
    if (/^[;:.]$/u.test(text)) return false;
    if (lower === "to" || lower === "with" || lower === "by" || lower === "via" || lower === "through") return true;
  }
  return false;
}
