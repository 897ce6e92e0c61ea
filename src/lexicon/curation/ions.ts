import type { Curie } from "../../model/curie.ts";
import type { Term } from "../term.ts";

/** Ions as abstracts write them; in folded form they would be genes ("Ca2+" and CA2), so they are listed by hand. */
const ions: readonly (readonly [curie: Curie, name: string, spellings: string])[] = [
  ["CHEBI:29108", "calcium(2+)", "Ca2+|Ca(2+)|Ca++|Ca 2+|Ca(++)"],
  ["CHEBI:29101", "sodium(1+)", "Na+|Na(+)"],
  ["CHEBI:29103", "potassium(1+)", "K+|K(+)"],
  ["CHEBI:18420", "magnesium(2+)", "Mg2+|Mg(2+)|Mg++"],
  ["CHEBI:29105", "zinc(2+)", "Zn2+|Zn(2+)|Zn++"],
  ["CHEBI:29033", "iron(2+)", "Fe2+|Fe(2+)"],
  ["CHEBI:29034", "iron(3+)", "Fe3+|Fe(3+)"],
  ["CHEBI:29036", "copper(2+)", "Cu2+|Cu(2+)"],
  ["CHEBI:29035", "manganese(2+)", "Mn2+|Mn(2+)"],
  ["CHEBI:48775", "cadmium(2+)", "Cd2+|Cd(2+)"],
  ["CHEBI:48828", "cobalt(2+)", "Co2+|Co(2+)"],
  ["CHEBI:49786", "nickel(2+)", "Ni2+|Ni(2+)"],
  ["CHEBI:37136", "barium(2+)", "Ba2+|Ba(2+)"],
  ["CHEBI:17996", "chloride", "Cl-|Cl(-)"],
];

/** The ions as terms, compiled into every lexicon. */
export const ionTerms: readonly Term[] = ions.map(([curie, name, spellings]) => ({
  curie,
  type: "drug",
  name,
  names: [{ text: name, status: "approved" as const }, ...spellings.split("|").map((text) => ({ text, status: "curated" as const }))],
  isFamily: false,
  taxon: null,
  exactMatches: [],
  members: [],
}));
