import { mergeTerms } from "../../lexicon/merge-terms.ts";
import { readTerminologyFile } from "../../lexicon/read-file.ts";
import { readStarter, starterDirectory } from "../../lexicon/starter.ts";
import type { Term, TermAddition } from "../../lexicon/term.ts";
import { annotatedDocuments } from "../annotated-documents.ts";
import { fromAnnotation, readAnnotatedNames } from "./annotated-names.ts";
import { Claims } from "./claims.ts";
import { classWords, isClassWord } from "./class-words.ts";
import { withoutMisheard } from "./heard-names.ts";
import { fromMesh } from "./mesh-substances.ts";
import { namesInAbstracts } from "./names-in-abstracts.ts";
import { readMeshSubstances, readSameStructures } from "./packaged-substances.ts";
import { isKnownGene, isUsedLine, isUsedSubstance } from "./selection.ts";
import { type WiderList, written } from "./written-list.ts";

/**
 * Derives the wider lists from full releases: what is in the starter lists stays theirs, what curation never believes is left out, and of spellings that fold to one
 * another the first stays. `packages` is the folder of the unpacked packages that carry more of MeSH. Equal releases give equal bytes.
 */
export async function widerLists(shared: string, packages: string, folds: ReadonlySet<number>): Promise<readonly WiderList[]> {
  const releases = `${shared}/terminologies`;
  const starter = readStarter(starterDirectory());
  const claims = new Claims(starter);
  const genes = await read([`${releases}/hgnc_complete_set.txt.gz`, `${releases}/Homo_sapiens.gene_info.gz`]);
  const substances = await read([`${releases}/chebi.obo.gz`, `${releases}/mesh-chemicals.obo.gz`]);
  const lines = await read([`${releases}/cellosaurus.txt.gz`]);
  const mesh = readMeshSubstances(packages);
  const words = namesInAbstracts(`${shared}/dumps/pubmed-throughput`, [...substances, ...mesh, ...lines]);
  const annotatedGenes = annotatedDocuments(shared, geneCorpora, folds);
  const annotatedChemicals = annotatedDocuments(shared, chemicalCorpora, folds);
  const classes = classWords(genes);
  const known = genes.filter(isKnownGene).map((gene) => ({ ...gene, names: gene.names.filter((name) => !isClassWord(name.text, classes)) }));
  const geneList = withoutMisheard(claims.admit(known), "gene", annotatedGenes);
  const used = claims.admit(substances.filter((term) => isUsedSubstance(term, words)));
  const handMade = starter.terms.filter((term) => term.type === "drug");
  const annotated = readAnnotatedNames(annotatedChemicals, "drug", (id) => id.startsWith("MESH:") && id !== plantExtracts);
  const learned = fromAnnotation([...handMade, ...used], annotated, (name) => claims.has(name));
  const listed = mergeTerms([...handMade, ...used, ...learned], []).terms.filter((term) => term.type === "drug");
  const fromRecords = fromMesh(listed, mesh, words, claims, readSameStructures(packages));
  const substanceList = withoutMisheard(
    mergeTerms([...used.filter((term) => !fromRecords.replaced.has(term.curie)), ...learned, ...fromRecords.found], []).terms,
    "drug",
    annotatedChemicals,
  );
  const lineList = claims.admit(lines.filter((term) => isUsedLine(term, words)));
  return [
    written("genes-wide.tsv", "Human genes that the list of genes lacks, from HGNC (CC0) and NCBI Gene (public domain).", geneList),
    written(
      "drugs-wide.tsv",
      "Substances that the list of drugs lacks, from ChEBI (CC BY 4.0) and MeSH (National Library of Medicine); names and MeSH identifiers that it lacks.",
      substanceList,
    ),
    written("cell-lines-wide.tsv", "Cell lines that the list of lines lacks, from Cellosaurus (CC BY 4.0).", lineList),
  ];
}

/** Annotators give every extract this one record; as a thing it would join saffron and green tea in one node. */
const plantExtracts = "MESH:D010936";

/** Annotated abstracts; what serves for measuring is not among them. */
const geneCorpora = ["biored-train", "nlmgene-train", "gnormplus-train"];
const chemicalCorpora = ["bc5cdr-traindev", "nlmchem-fulltext", "biored-train"];

async function read(paths: readonly string[]): Promise<readonly Term[]> {
  const terms: Term[] = [];
  const additions: TermAddition[] = [];
  for (const path of paths) await readTerminologyFile(path, { term: (term) => void terms.push(term), addition: (addition) => void additions.push(addition) });
  return mergeTerms(terms, additions).terms;
}
