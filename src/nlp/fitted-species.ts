/** What each cue of `species-features.ts` weighs, as `npm run species:fit` fitted it; written by the command, not set by hand. */
export const fittedSpecies: ReadonlyMap<string, number> = new Map([
  ["human", 0.907],
  ["directly before", 1.077],
  ["in the sentence", 0.84],
  ["last in the sentence", 0.263],
  ["share of places", 1.381],
  ["most places", 0.115],
  ["title", 0.894],
  ["rodent symbol", 0.219],
  ["capitals", 0.253],
  ["cell lines", 1.43],
  ["only species", 0.776],
  ["glued letter", 1.484],
  ["last", 0.399],
  ["rodent symbols", 1.707],
  ["directly before elsewhere", 1.22],
]);
