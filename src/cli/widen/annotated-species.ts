import type { CorpusDocument } from "../../evaluate/corpora/gold-corpus.ts";
import { compileLexicon } from "../../lexicon/compile.ts";
import { matcherOf } from "../../lexicon/match.ts";
import type { Term } from "../../lexicon/term.ts";
import type { Curie } from "../../model/curie.ts";

/** What annotated abstracts say of a gene identifier. */
export interface AnnotatedGene {
  readonly id: Curie;
  /** Names, and in how many abstracts annotators gave each to this identifier and no other. */
  readonly names: ReadonlyMap<string, number>;
  /** Abstracts that have the identifier. */
  readonly documents: number;
  /** The species that the abstracts speak of, and in how many of them. */
  readonly species: ReadonlyMap<Curie, number>;
  /** Of these, in how many it is the one named most, human and mouse aside. */
  readonly foremost: ReadonlyMap<Curie, number>;
}

/** Species of which every gene is known: what is none of theirs is another's, whatever else its abstracts speak of. */
const complete: ReadonlySet<Curie> = new Set(["NCBITaxon:9606", "NCBITaxon:10090"]);

/** The gene identifiers of annotated documents with their names and the species of their abstracts. Mentions of several genes at once are left out. */
export function readAnnotatedGenes(documents: readonly CorpusDocument[], species: readonly Term[]): readonly AnnotatedGene[] {
  const lexicon = matcherOf(compileLexicon({ terms: species, releases: [] }));
  const genes = new Map<string, OpenGene>();
  for (const document of documents) {
    const counts = new Map<Curie, number>();
    for (const hit of lexicon.find(document.text)) {
      const curie = hit.candidates[0]?.entity.curie;
      if (curie !== undefined) counts.set(curie, (counts.get(curie) ?? 0) + 1);
    }
    const [foremost] = [...counts].filter(([curie]) => !complete.has(curie)).sort(([, a], [, b]) => b - a)[0] ?? [];
    const seen = new Set<string>();
    for (const mention of document.mentions) {
      const [id, ...others] = mention.ids;
      if (mention.type !== "gene" || mention.isFamily || id === undefined || others.length > 0) continue;
      const gene = genes.get(id) ?? new OpenGene(id as Curie);
      genes.set(id, gene);
      const name = mention.text.replace(/\s+/gu, " ");
      if (!seen.has(`${id} ${name}`)) gene.names.set(name, (gene.names.get(name) ?? 0) + 1);
      if (!seen.has(id)) gene.see(counts.keys(), foremost);
      seen.add(`${id} ${name}`).add(id);
    }
  }
  return [...genes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

class OpenGene implements AnnotatedGene {
  readonly names = new Map<string, number>();
  readonly species = new Map<Curie, number>();
  readonly foremost = new Map<Curie, number>();
  documents = 0;
  readonly id: Curie;

  constructor(id: Curie) {
    this.id = id;
  }

  see(species: Iterable<Curie>, foremost: Curie | undefined): void {
    this.documents++;
    for (const curie of species) this.species.set(curie, (this.species.get(curie) ?? 0) + 1);
    if (foremost !== undefined) this.foremost.set(foremost, (this.foremost.get(foremost) ?? 0) + 1);
  }
}

/** An abstract in five may name another species alone: that of the cells, or of the gene's discovery. */
const nearlyAll = 0.75;

/**
 * The species of a gene that is known to be neither human nor a mouse's: the one that nearly all of its abstracts speak of, foremost in most of them, and no other is.
 * `null` where the abstracts do not tell.
 */
export function speciesOf(gene: AnnotatedGene): Curie | null {
  const spokenOf = [...gene.species].filter(([curie, count]) => !complete.has(curie) && count >= nearlyAll * gene.documents).map(([curie]) => curie);
  const [only, ...others] = spokenOf;
  if (only === undefined || others.length > 0) return null;
  return (gene.foremost.get(only) ?? 0) > gene.documents / 2 ? only : null;
}
