/** What each cue of `species-features.ts` weighs, as `npm run species:fit` fitted it; written by the command, not set by hand. */
export const fittedSpecies: ReadonlyMap<string, number> = new Map([
  ["human", 0.903],
  ["directly before", 1.084],
  ["in the sentence", 0.833],
  ["last in the sentence", 0.257],
  ["share of places", 1.158],
  ["most places", 0.199],
  ["title", 0.889],
  ["rodent symbol", 0.22],
  ["capitals", 0.254],
  ["cell lines", 1.343],
  ["only species", 0.936],
  ["glued letter", 1.486],
  ["last", 0.392],
  ["rodent symbols", 1.691],
  ["directly before elsewhere", 1.214],
]);
