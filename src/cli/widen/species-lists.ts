import { existsSync } from "node:fs";
import type { CorpusDocument } from "../../evaluate/corpora/gold-corpus.ts";
import { readTerminologyFile } from "../../lexicon/read-file.ts";
import { readStarter, starterDirectory } from "../../lexicon/starter.ts";
import type { Term } from "../../lexicon/term.ts";
import { annotatedDocuments } from "../annotated-documents.ts";
import { readAnnotatedGenes } from "./annotated-species.ts";
import { Claims } from "./claims.ts";
import { withoutMisheard } from "./heard-names.ts";
import { packagedFiles, readMouseGenes, readRatGenes } from "./packaged-genes.ts";
import { packagedMesh } from "./packaged-substances.ts";
import { annotatedSpeciesGenes, humanGenesOf, type SpeciesGene, withOrthologues } from "./species-genes.ts";
import { type WiderList, writtenSpecies } from "./written-list.ts";

/** Annotated abstracts that give NCBI Gene identifiers of several species; what serves for measuring is not among them. */
const corpora = ["biored-train", "nlmgene-train", "gnormplus-train"];

/** Symbols of loci that only a number names. */
const numberedLocus = /^(?:Gm\d|LOC\d|Olfr|Vmn\dr|[A-Z]{1,2}\d{5,}$|D\d+|ENSMUS)|Rik$|-ps\d*$/u;

/**
 * Derives the lists of mouse, rat and other genes from the packages that lie unpacked in `packages`, and from annotated abstracts. A gene is listed with the
 * names that no other gene has; the names of its human orthologue lead to it too. Equal inputs give equal bytes.
 */
export async function speciesLists(shared: string, packages: string, folds: ReadonlySet<number>): Promise<readonly WiderList[]> {
  const documents = annotatedDocuments(shared, corpora, folds);
  const starter = readStarter(starterDirectory());
  const lists = {
    ...starter,
    terms: [...starter.terms, ...starter.wider.filter((term) => term.taxon === null || term.taxon === "NCBITaxon:9606" || term.type !== "gene")],
  };
  const claims = new Claims(lists);
  const hgnc: Term[] = [];
  await readTerminologyFile(`${shared}/terminologies/hgnc_complete_set.txt.gz`, { term: (term) => void hgnc.push(term), addition: () => undefined });
  const listed = new Set(lists.terms.map((term) => term.curie));
  const common = new Set(starter.terms.map((term) => term.curie));
  const known = hgnc.filter((term) => listed.has(term.curie));
  const human = humanGenesOf([...known.filter((term) => common.has(term.curie)), ...known.filter((term) => !common.has(term.curie))], lists.terms);
  const mouseGenes = readMouseGenes(packages);
  const mouse = withOrthologues(mouseGenes, human).filter(({ term, human: owner }) => owner !== null || !numberedLocus.test(term.name));
  const rats = readRatGenes(packages);
  const isKnown = new Set([...mouseGenes.map(({ curie }) => curie), ...[...hgnc, ...lists.terms].flatMap((term) => term.exactMatches)]);
  const annotated = readAnnotatedGenes(
    documents,
    starter.terms.filter((term) => term.type === "species"),
  ).filter((gene) => !isKnown.has(gene.id));
  const learned = annotatedSpeciesGenes(annotated, rats, human).filter(({ term }) => term.taxon !== "NCBITaxon:10090");
  const rat = learned.filter(({ term }) => term.taxon === "NCBITaxon:10116");
  const taken = new Set(rat.flatMap(({ term }) => term.exactMatches));
  const ratOrthologues = rats.flatMap((term): readonly SpeciesGene[] => {
    const owner = human.byOrthologue.get(term.curie);
    return owner === undefined || !common.has(owner.curie) || taken.has(term.curie) ? [] : [{ term: { ...term, names: [] }, human: owner }];
  });
  const mouseList = listOf(mouse, claims, documents);
  const ratList = listOf([...rat, ...ratOrthologues], claims, documents);
  const otherList = listOf(
    learned.filter(({ term }) => term.taxon !== "NCBITaxon:10116"),
    claims,
    documents,
  );
  return [
    writtenSpecies("genes-mouse.tsv", "Mouse genes with the names that human genes lack, from NCBI Gene (public domain) and MGI (CC BY 4.0).", mouseList),
    writtenSpecies("genes-rat.tsv", "Rat genes, from RGD (CC BY 4.0); NCBI Gene identifiers from annotated abstracts (CC0, NLM).", ratList),
    writtenSpecies("genes-other-species.tsv", "Genes of other species, from annotated abstracts (CC0, NLM).", otherList),
  ];
}

/** Whether the packages lie where they are looked for. */
export function hasPackages(packages: string): boolean {
  return [...Object.values(packagedFiles), ...Object.values(packagedMesh)].every((file) => existsSync(`${packages}/${file}`));
}

function listOf(genes: readonly SpeciesGene[], claims: Claims, documents: readonly CorpusDocument[]): readonly Term[] {
  const terms = genes.map(({ term, human }) => ({ ...term, names: claims.own(term), ...(human === null ? {} : { orthologues: [human.curie] }) }));
  // A gene that neither a name nor an orthologue leads to would never be found.
  return withoutMisheard(terms, "gene", documents).filter((term) => term.names.length > 0 || (term.orthologues?.length ?? 0) > 0);
}
