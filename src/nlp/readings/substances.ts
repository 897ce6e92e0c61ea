import type { NameReading } from "../paper-rows.ts";

/** Substances of which lists put an ion, a salt or a mirror image first. */
export const substances: readonly NameReading[] = [
  { id: "carbon", types: ["drug"], names: /^carbon$/iu, meant: "carbon atom", example: "sources of <<carbon>>", counterExample: "<<carbon monoxide>>" },
  {
    id: "nitrogen",
    types: ["drug"],
    names: /^nitrogen$/iu,
    unless: /dinitrogen|nitrogen fix|liquid nitrogen|\bN2\b/iu,
    meant: "nitrogen atom",
    example: "sources of <<nitrogen>>",
    counterExample: "liquid <<nitrogen>>",
  },
  {
    id: "histidine",
    types: ["drug"],
    names: /^histidine$/iu,
    meant: "L-histidine",
    example: "<<histidine>> was left out",
    counterExample: "<<histamine>> was given",
  },
  {
    id: "polyamines",
    types: ["drug"],
    names: /^polyamines$/iu,
    meant: "polyamine",
    example: "<<polyamines>> such as spermine",
    counterExample: "<<polyamide>> fibres",
  },
];
