/** What each cue of `species-features.ts` weighs, as `npm run species:fit` fitted it; written by the command, not set by hand. */
export const fittedSpecies: ReadonlyMap<string, number> = new Map([
  ["human", 0.9],
  ["directly before", 1.09],
  ["in the sentence", 0.83],
  ["last in the sentence", 0.25],
  ["share of places", 1.25],
  ["most places", 0.19],
  ["title", 0.87],
  ["rodent symbol", 0.22],
  ["capitals", 0.26],
  ["cell lines", 1.4],
  ["only species", 0.83],
  ["glued letter", 1.48],
  ["last", 0.39],
  ["rodent symbols", 1.71],
  ["directly before elsewhere", 1.23],
]);
