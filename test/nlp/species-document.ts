import type { Curie } from "../../src/model/curie.ts";
import type { Mention } from "../../src/model/mention.ts";
import { type DocumentSpecies, readDocumentSpecies } from "../../src/nlp/document-species.ts";
import type { GeneName } from "../../src/nlp/species-features.ts";
import { splitText } from "../../src/nlp/tokenize.ts";
import { markedDocument } from "./marked-document.ts";

const named: readonly (readonly [name: RegExp, species: Curie])[] = [
  [/human|patient|HeLa/iu, "NCBITaxon:9606"],
  [/mouse|mice|Ba\/F3/iu, "NCBITaxon:10090"],
  [/rats?/iu, "NCBITaxon:10116"],
];

/** What text with marked names (`{S:mice}`, `{C:HeLa}`, `{G:IL6}`) says of species, and its genes. */
export function spokenIn(marked: string, isTitled = false): { readonly said: DocumentSpecies; readonly genes: readonly GeneName[] } {
  const doc = markedDocument(marked, isTitled ? "title" : "abstract");
  const speciesOf = ({ text }: Mention): Curie | null => named.find(([name]) => name.test(text))?.[1] ?? null;
  const said = readDocumentSpecies({ ...doc, ...splitText.run(doc) }, speciesOf);
  return { said, genes: doc.mentions.filter(({ type }) => type === "gene") };
}
