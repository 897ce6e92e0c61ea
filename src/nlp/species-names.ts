import type { Curie } from "../model/curie.ts";

export const human: Curie = "NCBITaxon:9606";
export const mouse: Curie = "NCBITaxon:10090";
export const rat: Curie = "NCBITaxon:10116";

/** Whether a species writes its symbols with small letters. */
export function isRodent(species: Curie): boolean {
  return species === mouse || species === rat;
}

/** Words for the species whose genes papers give human names; a virus or bacterium that is named does not make a gene its own. */
export const speciesWords: ReadonlyMap<Curie, string> = new Map([
  [human, "human"],
  [mouse, "mouse"],
  [rat, "rat"],
  ["NCBITaxon:7955", "zebrafish"],
  ["NCBITaxon:7227", "fruit fly"],
  ["NCBITaxon:9986", "rabbit"],
  ["NCBITaxon:9615", "dog"],
  ["NCBITaxon:9823", "pig"],
  ["NCBITaxon:9913", "cow"],
  ["NCBITaxon:9940", "sheep"],
  ["NCBITaxon:9031", "chicken"],
  ["NCBITaxon:8355", "frog"],
  ["NCBITaxon:10029", "hamster"],
]);
