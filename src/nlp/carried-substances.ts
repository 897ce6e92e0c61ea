import type { Word } from "./grammar/words.ts";

const carrying = /^(?:transport|efflux)/u;
const carrier =
  /^(?:slc(?:o)?\d|abc[a-g]\d|oatp|oct\d|octn\d|oat\d|mate\d|pept\d|mrp\d|mdr-?\d|bcrp\b|p-?gp\b|p-glycoprotein|multidrug resistance)|\b(?:co)?transporters?\b|\bexchanger\b|\bcarrier\b/iu;

/** Whether what a claim has for a substrate that is turned into something else is only carried: "A transports B", "B is a substrate of the transporter A". */
export function isCarried(words: readonly Word[], trigger: number, names: readonly (string | undefined)[]): boolean {
  const verb = words[trigger]?.lower ?? "";
  return carrying.test(verb) || (/^substrates?$/u.test(nounBehind(words, trigger)) && names.some((name) => name !== undefined && carrier.test(name)));
}

/** What a clause that is read by its "be" is about: the noun behind it. */
function nounBehind(words: readonly Word[], at: number): string {
  const word = words[at];
  if (word?.tag !== "be") return word?.lower ?? "";
  return words.slice(at, at + 10).find(({ lower }) => /^substrates?$/u.test(lower))?.lower ?? "";
}
