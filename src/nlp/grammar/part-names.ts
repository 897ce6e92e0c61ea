// Names of substances that are only a part of what a phrase is about: "a sodium channel", "the lactate/pyruvate ratio", "an iron-sulfur cluster", "aspartate 215".
import { changedTarget, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

const owner = /^(?:channels?|pumps?|(?:co)?transporters?|exchangers?|symporters?|antiporters?|receptors?|currents?|clusters?|turnover|ratios?|bodies)$/u;
const need = /^(?:required|needed|necessary)$/u;

/** Prospects that take no substance for how much there is of it where its name stands for something else, and no place in a chain for a substance. */
export function withoutParts(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }, at) => owner.test(lower) || need.test(lower) || isResidue(words, at))) return prospects;
  const kept: Prospect[] = [];
  for (const { construct, row, actors, target, sign, word, isDenied, cues, cells, deniedCells, weight } of prospects) {
    const isLevel = target.kind === "event";
    const isMeant = (mention: number): boolean => {
      const at = placeOf(words, mention);
      return !isResidue(words, at) && !(isLevel && isPart(words, at));
    };
    const named = target.mentions.every(isMeant) ? target : changedTarget(target, { mentions: target.mentions.filter(isMeant) });
    const acting = actors.filter(({ mention }) => !isResidue(words, placeOf(words, mention)));
    keep(kept, { construct, row, actors: acting, target: named, sign, word, isDenied, cues, cells, deniedCells, weight });
  }
  return kept;
}

/** "aspartate 215": an amino acid with its place in the chain. */
function isResidue(words: readonly Word[], at: number): boolean {
  const [name, place] = [words[at], words[at + 1]];
  return name?.type === "drug" && aminoAcid.test(name.lower) && place !== undefined && place.joint !== "/" && /^\d{1,4}$/u.test(place.text);
}

const aminoAcid =
  /^(?:alanine|arginine|asparagine|aspartate|aspartic acid|cysteine|glutamine|glutamate|glutamic acid|glycine|histidine|(?:iso)?leucine|lysine|methionine|phenylalanine|proline|serine|threonine|tryptophan|tyrosine|valine)$/u;

function isPart(words: readonly Word[], name: number): boolean {
  if (words[name]?.type !== "drug") return false;
  return isOfRatio(words, name) || isBeforeOwner(words, name + 1) || (need.test(words[name + 1]?.lower ?? "") && words[name + 2]?.lower === "for");
}

/** "sodium channel", "iron-sulfur cluster": through the names that are joined to this one. */
function isBeforeOwner(words: readonly Word[], from: number): boolean {
  let at = from;
  while (words[at]?.joint !== "" && ((words[at]?.mention ?? -1) >= 0 || /^[-/]$/u.test(words[at]?.text ?? ""))) at++;
  return owner.test(words[at]?.lower ?? "");
}

/** "the ratio of A to B", "the A to B ratio" */
function isOfRatio(words: readonly Word[], name: number): boolean {
  for (let at = name - 1; at >= name - 4; at--) {
    if (!/^(?:of|between|to|and|the|\/)$/u.test(words[at]?.lower ?? "") && (words[at]?.mention ?? -1) < 0) return /^ratios?$/u.test(words[at]?.lower ?? "");
  }
  return words[name + 1]?.lower === "to" && (words[name + 2]?.mention ?? -1) >= 0 && /^ratios?$/u.test(words[name + 3]?.lower ?? "");
}
