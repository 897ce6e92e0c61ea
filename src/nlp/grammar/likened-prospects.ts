// What only sounds like a link: "A is closely related to B", "A-linked B", "cross-linking of A", "a combination of A and B".
import type { SentenceWords } from "./noun-phrase.ts";
import { changedProspect, changedTarget, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

/** Prospects without those that say no more than that one thing is like another, or that two pieces of one thing hang together. */
export function withoutLikened(sentence: SentenceWords, prospects: readonly Prospect[]): readonly Prospect[] {
  if (!sentence.words.some(({ lower }) => likening.test(lower))) return prospects;
  const kept: Prospect[] = [];
  for (const prospect of prospects) if (!isLikened(sentence, prospect)) keep(kept, withoutOtherNames(sentence.words, prospect));
  return kept;
}

const likening = /^(?:related|linked|linking|coupled|coupling|combinations?|interactions?)$/u;

function isLikened(sentence: SentenceWords, prospect: Prospect): boolean {
  const { words } = sentence;
  const { row, word } = prospect;
  const link = words[word];
  if (link === undefined || row === null) return false;
  if (row.kind === "combine") return /^combinations?$/u.test(link.lower) && areGenes(sentence, prospect);
  if (row.kind !== "associate") return false;
  if (link.lower === "related") return isOfDescent(words[word - 1]) || areAlike(sentence, prospect);
  return /^(?:link|coupl)(?:ed|ing)$/u.test(link.lower) && (link.joint === "-" || !leadsOn(words, word));
}

/** "a combination of A and B", both genes: they may do the same, one by one. */
function areGenes({ typeOf }: SentenceWords, { actors, target }: Prospect): boolean {
  return actors.every(({ mention }) => typeOf(mention) === "gene") && target.mentions.every((mention) => typeOf(mention) === "gene");
}

/** "interaction between A/B and C": A and B are two names of one partner, or two that bind C alike, as they are not in "interaction between A and B". */
function withoutOtherNames(words: readonly Word[], prospect: Prospect): Prospect {
  const { row, actors, target, word } = prospect;
  const [actor, ...others] = actors;
  const isBetween = /^interactions?$/u.test(words[word]?.lower ?? "") && words[word + 1]?.lower === "between";
  if (row?.kind !== "bind" || !isBetween || actor === undefined || others.length > 0) return prospect;
  const end = endOfStrokes(words, placeOf(words, actor.mention));
  if (!words.slice(end).some(({ lower }) => lower === "and")) return prospect;
  return changedProspect(prospect, { target: changedTarget(target, { mentions: target.mentions.filter((mention) => placeOf(words, mention) >= end) }) });
}

/** Where "A/B/C" ends that begins at `from`. */
function endOfStrokes(words: readonly Word[], from: number): number {
  let end = from + 1;
  while (words[end]?.joint === "/") end++;
  return end;
}

/** "structurally related", "distantly related" */
function isOfDescent(word: Word | undefined): boolean {
  return /^(?:structurally|chemically|evolutionarily|phylogenetically|distantly|closely)$/u.test(word?.lower ?? "");
}

/** "A is related to B", both genes or both drugs, of which nothing is measured and no figures are told. */
function areAlike({ words, typeOf }: SentenceWords, { target, actors, word }: Prospect): boolean {
  if (target.kind !== "thing" || target.aspect !== null || counted.test(words[word - 1]?.lower ?? "")) return false;
  const types = new Set([...actors.map(({ mention }) => mention), ...target.mentions].map(typeOf));
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
