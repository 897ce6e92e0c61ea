import { foldName } from "../../lexicon/fold.ts";
import type { Term, TermName } from "../../lexicon/term.ts";
import type { Curie } from "../../model/curie.ts";
import { type AnnotatedGene, speciesOf } from "./annotated-species.ts";

/** The human genes, and by which names and identifiers genes of other species are known to be the same. */
export interface HumanGenes {
  /** Human genes by the MGI and RGD identifiers that HGNC gives as their orthologues. */
  readonly byOrthologue: ReadonlyMap<Curie, Term>;
  /** By folded name; the first owner of a name, in order of the lists. */
  readonly byName: ReadonlyMap<string, Term>;
}

/** Indexes human genes, those of the hand-made list first; `listed` has further names of theirs. */
export function humanGenesOf(terms: readonly Term[], listed: readonly Term[] = []): HumanGenes {
  const byOrthologue = new Map<Curie, Term>();
  const byName = new Map<string, Term>();
  for (const term of terms) {
    for (const curie of term.orthologues ?? []) if (!byOrthologue.has(curie)) byOrthologue.set(curie, term);
    if (!byName.has(foldName(term.name))) byName.set(foldName(term.name), term);
  }
  for (const term of terms) for (const name of term.names) if (!byName.has(foldName(name.text))) byName.set(foldName(name.text), term);
  const byCurie = new Map(terms.map((term) => [term.curie, term]));
  for (const { curie, names } of listed) {
    const term = byCurie.get(curie);
    for (const name of names) if (term !== undefined && !byName.has(foldName(name.text))) byName.set(foldName(name.text), term);
  }
  return { byOrthologue, byName };
}

/** A gene with the human gene that it is the orthologue of, `null` where none is known. */
export interface SpeciesGene {
  readonly term: Term;
  readonly human: Term | null;
}

/** Joins mouse genes with their human orthologues: by the identifier that HGNC gives, else by an equal symbol of a human gene that has no other. */
export function withOrthologues(mouse: readonly Term[], human: HumanGenes): readonly SpeciesGene[] {
  const stated = mouse.map((term) => ({
    term,
    human: term.exactMatches.map((curie) => human.byOrthologue.get(curie)).find((owner) => owner !== undefined) ?? null,
  }));
  const taken = new Set(stated.flatMap((row) => (row.human === null ? [] : [row.human.curie])));
  return stated.map((row) => {
    if (row.human !== null) return row;
    const namesake = human.byName.get(foldName(row.term.name));
    const isSame = namesake !== undefined && foldName(namesake.name) === foldName(row.term.name) && !taken.has(namesake.curie);
    return isSame ? { term: row.term, human: namesake } : row;
  });
}

/** Of an identifier's annotated names, this share must be names of one gene before it is taken for the same gene. */
const agreement = 0.6;

const rat: Curie = "NCBITaxon:10116";

/**
 * Genes that only annotated abstracts give an NCBI Gene identifier here, with species and orthologue where the annotated names tell. A rat gene gets its RGD
 * identifier too, and must be known to RGD by its names.
 */
export function annotatedSpeciesGenes(genes: readonly AnnotatedGene[], rats: readonly Term[], human: HumanGenes): readonly SpeciesGene[] {
  const ratByName = new Map<string, Term>();
  for (const term of rats) if (!ratByName.has(foldName(term.name))) ratByName.set(foldName(term.name), term);
  for (const term of rats) for (const name of term.names) if (!ratByName.has(foldName(name.text))) ratByName.set(foldName(name.text), term);
  const ratOf = new Map<Curie, Term>(rats.map((term) => [term.curie, term]));
  const found: SpeciesGene[] = [];
  const usedAccessions = new Set<Curie>();
  for (const gene of genes) {
    const taxon = speciesOf(gene);
    if (taxon === null) continue;
    const owner = elected(gene, human.byName);
    const names = [...gene.names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
    const [label] = names;
    if (label === undefined) continue;
    const synonyms = names.map((text): TermName => ({ text, status: "synonym" }));
    const base: Term = { curie: gene.id, type: "gene", name: label, names: synonyms, isFamily: false, taxon, exactMatches: [], members: [] };
    if (taxon !== rat) {
      found.push({ term: base, human: owner });
      continue;
    }
    const stated = owner?.orthologues?.map((curie) => ratOf.get(curie)).find((term) => term !== undefined);
    const known = stated ?? elected(gene, ratByName);
    if (known === null || known === undefined || usedAccessions.has(known.curie)) continue;
    usedAccessions.add(known.curie);
    found.push({ term: { ...base, name: known.name, exactMatches: [known.curie] }, human: human.byOrthologue.get(known.curie) ?? owner });
  }
  return found;
}

/** The gene that most of the annotated names mean; `null` without agreement. */
function elected(gene: AnnotatedGene, owners: ReadonlyMap<string, Term>): Term | null {
  const votes = new Map<Term, number>();
  let all = 0;
  for (const [name, documents] of gene.names) {
    const owner = owners.get(foldName(name)) ?? owners.get(foldName(name).replace(/s$/u, ""));
    if (owner === undefined) continue;
    votes.set(owner, (votes.get(owner) ?? 0) + documents);
    all += documents;
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= agreement * all ? best[0] : null;
}
