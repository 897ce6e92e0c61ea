/** What each cue of `species-features.ts` weighs, as `npm run species:fit` fitted it; written by the command, not set by hand. */
export const fittedSpecies: ReadonlyMap<string, number> = new Map([
  ["human", 0.905],
  ["directly before", 1.089],
  ["in the sentence", 0.834],
  ["last in the sentence", 0.25],
  ["share of places", 1.268],
  ["most places", 0.183],
  ["title", 0.871],
  ["rodent symbol", 0.216],
  ["capitals", 0.257],
  ["cell lines", 1.396],
  ["only species", 0.826],
  ["glued letter", 1.484],
  ["last", 0.394],
  ["rodent symbols", 1.709],
  ["directly before elsewhere", 1.228],
]);
