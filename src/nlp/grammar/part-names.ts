// Names of substances that are only a part of what a phrase is about: "a sodium channel", "the lactate/pyruvate ratio", "an iron-sulfur cluster", "lactic acid dehydrogenase", "aspartate 215".
import { changedProspect, changedTarget, keep, type Prospect } from "./prospect.ts";
import { placeOf, type Word } from "./words.ts";

const carrier = /^(?:channels?|pumps?|(?:co)?transporters?|exchangers?|symporters?|antiporters?|receptors?)$/u;
const whole = /^(?:clusters?|turnover|ratios?|bodies)$/u;
const enzyme = /^(?!.*(?:release|increase|decrease|disease|phase|case|base)s?$)\p{L}{2,}ases?$/u;
const need = /^(?:required|needed|necessary)$/u;
/** What one of the words must be like for a name to be a part. */
const hint = /(?:s|channel|pump|porter|exchanger|receptor|cluster|turnover|ratio|ase|required|needed|necessary|transport|\d)$/u;

/** Prospects that take no substance for how much there is of it where its name stands for something else, and no place in a chain for a substance. */
export function withoutParts(words: readonly Word[], prospects: readonly Prospect[]): readonly Prospect[] {
  if (!words.some(({ lower, mention }) => mention < 0 && hint.test(lower))) return prospects;
  const kept: Prospect[] = [];
  for (const prospect of prospects) {
    const { row, actors, target } = prospect;
    const isBound = row?.kind === "bind";
    const isMeant = (mention: number): boolean => {
      const at = placeOf(words, mention);
      return !isResidue(words, at) && !(target.kind === "event" && isPart(words, at)) && !(isBound && isOfEnzyme(words, at));
    };
    const named = target.mentions.every(isMeant) ? target : changedTarget(target, { mentions: target.mentions.filter(isMeant) });
    const isOnDrugs = target.mentions.every((mention) => words[placeOf(words, mention)]?.type === "drug");
    const acting = actors.filter(({ mention }) => {
      const at = placeOf(words, mention);
      return !isResidue(words, at) && !((isOnDrugs || isBound) && (isOfEnzyme(words, at) || isOfCarrier(words, at)));
    });
    keep(kept, changedProspect(prospect, { actors: acting, target: named }));
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

/** "phosphatidylinositol 3-kinase": what the enzyme works on. */
function isOfEnzyme(words: readonly Word[], name: number): boolean {
  if (words[name]?.type !== "drug") return false;
  const at = /^\d+$/u.test(words[name + 1]?.text ?? "") ? name + 2 : name + 1;
  return words[at]?.mention === -1 && enzyme.test(words[at]?.lower ?? "");
}

/** "the choline transport system" */
function isOfCarrier(words: readonly Word[], name: number): boolean {
  if (words[name]?.type !== "drug") return false;
  const next = words[name + 1]?.lower ?? "";
  return carrier.test(next) || (next === "transport" && /^(?:systems?|proteins?)$/u.test(words[name + 2]?.lower ?? ""));
}

function isPart(words: readonly Word[], name: number): boolean {
  if (words[name]?.type !== "drug") return false;
  return (
    isOfRatio(words, name) ||
    isOfEnzyme(words, name) ||
    isBeforeOwner(words, name + 1) ||
    (need.test(words[name + 1]?.lower ?? "") && words[name + 2]?.lower === "for")
  );
}

/** "sodium channel", "iron-sulfur cluster": through the names that are joined to this one. */
function isBeforeOwner(words: readonly Word[], from: number): boolean {
  let at = from;
  while (words[at]?.joint !== "" && ((words[at]?.mention ?? -1) >= 0 || /^[-/]$/u.test(words[at]?.text ?? ""))) at++;
  const noun = words[at]?.lower ?? "";
  return carrier.test(noun) || whole.test(noun);
}

/** "the ratio of A to B", "the A to B ratio" */
function isOfRatio(words: readonly Word[], name: number): boolean {
  for (let at = name - 1; at >= name - 4; at--) {
    if (!/^(?:of|between|to|and|the|\/)$/u.test(words[at]?.lower ?? "") && (words[at]?.mention ?? -1) < 0) return /^ratios?$/u.test(words[at]?.lower ?? "");
  }
  return words[name + 1]?.lower === "to" && (words[name + 2]?.mention ?? -1) >= 0 && /^ratios?$/u.test(words[name + 3]?.lower ?? "");
}
