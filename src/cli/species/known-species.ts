import type { CorpusDocument } from "../../evaluate/corpora/gold-corpus.ts";
import { documentOf } from "../../evaluate/gold-document.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Curie } from "../../model/curie.ts";
import type { RecogniserWeights } from "../../models/recogniser/weights.ts";
import { abbreviations } from "../../nlp/abbreviations.ts";
import { type DocumentSpecies, readDocumentSpecies } from "../../nlp/document-species.ts";
import { namedSpecies } from "../../nlp/ground.ts";
import { createTaggingRecognizer } from "../../nlp/recognize-tagger.ts";
import type { GeneName } from "../../nlp/species-features.ts";
import { human } from "../../nlp/species-names.ts";
import { splitText } from "../../nlp/tokenize.ts";

/** A gene whose species annotators have told by its identifier. */
export interface KnownGene {
  readonly paper: string;
  readonly said: DocumentSpecies;
  readonly gene: GeneName;
  readonly species: Curie;
}

/** What documents are read with, as in a run. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly weights: RecogniserWeights;
  /** Identifiers of NCBI Gene that are human; of others the lexicon says the species. */
  readonly humanGenes: ReadonlySet<string>;
}

/** The annotated genes of known species, each with what recognition makes of the species in its document. Families and names of several genes at once are left out. */
export function readKnownGenes(documents: readonly CorpusDocument[], { lexicon, weights, humanGenes }: Reading): readonly KnownGene[] {
  const recognize = createTaggingRecognizer(lexicon, weights);
  const speciesOf = (id: string): Curie | null => (humanGenes.has(id) ? human : (lexicon.entity(id as Curie)?.taxon ?? null));
  return documents.flatMap((gold) => {
    const plain = documentOf("species", gold);
    const split = { ...plain, ...splitText.run(plain) };
    const defined = { ...split, ...abbreviations.run(split) };
    const said = readDocumentSpecies({ ...defined, ...recognize.run(defined) }, (mention) => namedSpecies(lexicon, mention));
    return gold.mentions.flatMap(({ type, isFamily, ids: [id, ...others], text, start, end }): readonly KnownGene[] => {
      const species = type !== "gene" || isFamily || id === undefined || others.length > 0 ? null : speciesOf(id);
      return species === null ? [] : [{ paper: gold.id, said, gene: { text, span: { start, end } }, species }];
    });
  });
}
