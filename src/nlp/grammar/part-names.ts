// Names of substances that are only a part of what a phrase is about: "a sodium channel", "the lactate/pyruvate ratio", "an iron-sulfur cluster".
import { changedTarget, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

const owner = /^(?:channels?|pumps?|(?:co)?transporters?|exchangers?|symporters?|antiporters?|receptors?|currents?|clusters?|turnover|ratios?|bodies)$/u;
const need = /^(?:required|needed|necessary)$/u;

/** Prospects that take no substance for how much there is of it where its name stands for something else. */
export function withoutParts(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower }) => owner.test(lower) || need.test(lower))) return prospects;
  const kept: Prospect[] = [];
  for (const prospect of prospects) {
    const { target } = prospect;
    const isLevel = target.kind === "event" && target.mentions.length > 0;
    const mentions = isLevel ? target.mentions.filter((mention) => !isPart(words, placeOf(words, mention))) : target.mentions;
    if (mentions.length === target.mentions.length) keep(kept, prospect);
    else keep(kept, { ...prospect, target: changedTarget(target, { mentions }) });
  }
  return kept;
}

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
