import { cellosaurus } from "./cellosaurus.ts";
import { famplexEntities, famplexGrounding, famplexOther, famplexRelations } from "./famplex.ts";
import type { FileHead, TerminologyFormat } from "./format.ts";
import { hgnc } from "./hgnc.ts";
import { meshDescriptors, meshSupplementary } from "./mesh-xml.ts";
import { ncbiGene } from "./ncbi-gene.ts";
import { obo } from "./obo.ts";
import { ownCsv, ownTsv } from "./own-table.ts";

/** Every format that `litgraph lexicon build` reads. A new one is a file in this folder and a row here. */
export const terminologyFormats: readonly TerminologyFormat[] = [
  hgnc,
  ncbiGene,
  cellosaurus,
  obo,
  meshDescriptors,
  meshSupplementary,
  famplexEntities,
  famplexRelations,
  famplexGrounding,
  famplexOther,
  ownTsv,
  ownCsv,
];

/** The one format that claims this file; `undefined` when none does. */
export function formatOf(head: FileHead): TerminologyFormat | undefined {
  return terminologyFormats.find((format) => format.recognises(head));
}
