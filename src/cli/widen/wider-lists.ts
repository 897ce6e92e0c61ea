import { type CurationVerdict, curationVerdict } from "../../lexicon/curation/rules.ts";
import { foldName } from "../../lexicon/fold.ts";
import type { NameStatus } from "../../lexicon/lexicon.ts";
import { mergeTerms } from "../../lexicon/merge-terms.ts";
import { readTerminologyFile } from "../../lexicon/read-file.ts";
import { readStarter, type StarterLists, starterDirectory } from "../../lexicon/starter.ts";
import type { Term, TermAddition, TermName } from "../../lexicon/term.ts";
import type { Curie } from "../../model/curie.ts";
import type { EntityType } from "../../model/schema.ts";
import { fromAnnotation, readAnnotatedNames } from "./annotated-names.ts";
import { classWords, isClassWord } from "./class-words.ts";
import { misheardNames } from "./heard-names.ts";
import { namesInAbstracts } from "./names-in-abstracts.ts";
import { isKnownGene, isUsedLine, isUsedSubstance, isUsefulName } from "./selection.ts";

/** One of the wider lists, as it is written. */
export interface WiderList {
  readonly file: string;
  readonly text: string;
  readonly rows: number;
}

/**
 * Derives the wider lists from full releases: what is in the starter lists stays theirs, what curation never believes is left out, and of spellings that fold to one
 * another the first stays. Equal releases give equal bytes.
 */
export async function widerLists(shared: string): Promise<readonly WiderList[]> {
  const releases = `${shared}/terminologies`;
  const starter = readStarter(starterDirectory());
  const claims = new Claims(starter);
  const genes = await read([`${releases}/hgnc_complete_set.txt.gz`, `${releases}/Homo_sapiens.gene_info.gz`]);
  const substances = await read([`${releases}/chebi.obo.gz`, `${releases}/mesh-chemicals.obo.gz`]);
  const lines = await read([`${releases}/cellosaurus.txt.gz`]);
  const words = namesInAbstracts(`${shared}/dumps/pubmed-throughput`, [...substances, ...lines]);
  const corpora = (names: readonly string[]): readonly string[] => names.map((name) => `${shared}/corpora/pubtator/${name}.pubtator`);
  const classes = classWords(genes);
  const known = genes.filter(isKnownGene).map((gene) => ({ ...gene, names: gene.names.filter((name) => !isClassWord(name.text, classes)) }));
  const geneList = withoutMisheard(claims.admit(known), "gene", corpora(geneCorpora));
  const used = claims.admit(substances.filter((term) => isUsedSubstance(term, words)));
  const handMade = starter.terms.filter((term) => term.type === "drug");
  const annotated = readAnnotatedNames(corpora(chemicalCorpora), "drug", (id) => id.startsWith("MESH:"));
  const learned = fromAnnotation([...handMade, ...used], annotated, (name) => claims.has(name));
  const substanceList = withoutMisheard(mergeTerms([...used, ...learned], []).terms, "drug", corpora(chemicalCorpora));
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

/** Annotated abstracts; what serves for measuring is not among them. */
const geneCorpora = ["biored-train", "nlmgene-train", "gnormplus-train"];
const chemicalCorpora = ["bc5cdr-traindev", "nlmchem-fulltext", "biored-train"];

/** The terms without names that mean something else in most annotated texts, and without things that have no other name. */
function withoutMisheard(terms: readonly Term[], type: EntityType, paths: readonly string[]): readonly Term[] {
  const misheard = misheardNames(terms, type, paths);
  return terms.flatMap((term) => {
    // What annotators leave out of a certain substance's name (the valine of a protein, heroin in "heroin addict") is their choice, no other meaning.
    if (term.name.length > 4 && term.exactMatches.some((id) => /^(?:CAS|DRUGBANK):/u.test(id))) return [term];
    const names = term.names.filter((name) => !misheard.has(foldName(name.text)));
    const isLabelKept = !misheard.has(foldName(term.name));
    return isLabelKept || type === "gene" ? [{ ...term, names }] : [];
  });
}

async function read(paths: readonly string[]): Promise<readonly Term[]> {
  const terms: Term[] = [];
  const additions: TermAddition[] = [];
  for (const path of paths) await readTerminologyFile(path, { term: (term) => void terms.push(term), addition: (addition) => void additions.push(addition) });
  return mergeTerms(terms, additions).terms;
}

/** Which identifiers and names are taken. */
class Claims {
  private readonly ids = new Set<Curie>();
  private readonly names = new Set<string>();

  constructor({ terms, blocks }: StarterLists) {
    for (const term of terms) {
      for (const id of [term.curie, ...term.exactMatches]) this.ids.add(id);
      for (const name of term.names) this.names.add(foldName(name.text));
    }
    for (const block of blocks) this.names.add(foldName(block.name));
  }

  /** Whether something has this name. */
  has(name: string): boolean {
    const key = foldName(name);
    return this.names.has(key) || this.names.has(key.replace(/s$/u, ""));
  }

  /** The terms that are new, with the names that are theirs to claim. */
  admit(terms: readonly Term[]): readonly Term[] {
    const admitted: Term[] = [];
    for (const term of terms) {
      if (this.ids.has(term.curie) || term.exactMatches.some((id) => this.ids.has(id))) continue;
      // A substance called as a gene is the gene, and a line called as a substance is the substance.
      if (term.type !== "gene" && (this.names.has(foldName(term.name)) || doubt(term, { text: term.name, status: "approved" }) !== undefined)) continue;
      admitted.push({ ...term, names: this.namesOf(term) });
    }
    // A name of two types belongs to the type that comes first: genes, then substances, then lines.
    for (const term of admitted) for (const name of term.names) this.names.add(foldName(name.text));
    return admitted;
  }

  private namesOf(term: Term): readonly TermName[] {
    const kept = new Map<string, TermName>([[foldName(term.name), { text: term.name, status: "approved" }]]);
    for (const name of term.names) {
      const key = foldName(name.text);
      if (kept.has(key) || this.names.has(key) || !isUsefulName(name.text, term.type)) continue;
      const verdict = doubt(term, name);
      // Lines have no second chance: a doubtful short name of theirs is nearly always something else.
      if (verdict === undefined || (verdict === "context" && term.type !== "cell_line")) kept.set(key, name);
    }
    return [...kept.values()];
  }
}

/** What curation says of a name that stands in a text as it is listed. */
function doubt({ type, isFamily }: Term, { text, status }: TermName): CurationVerdict["verdict"] | undefined {
  const inText = { inText: text, listedAs: text, beforeCells: false, amongCapitals: false };
  return curationVerdict({ ...inText, type, status, isFamily, isCommon: false })?.verdict;
}

/** Identifiers by which other lists and corpora know the same thing. */
const keptMatches = /^(?:NCBIGene|CHEBI|MESH|CAS|DRUGBANK):/u;

/** ChEBI writes names that came from other databases in capitals. */
function labelOf({ name, type }: Term): string {
  return type === "drug" && /^\p{Lu}{6,}$/u.test(name) ? name.toLowerCase() : name;
}

const letters: Readonly<Record<NameStatus, string>> = { approved: "", curated: " {c}", name: " {n}", synonym: "", previous: " {p}" };

function written(file: string, comment: string, terms: readonly Term[]): WiderList {
  const lines = terms.map((term) => {
    const others = term.names.filter((name) => name.text !== term.name).map((name) => name.text + letters[name.status]);
    const matches = term.exactMatches.filter((id) => keptMatches.test(id));
    return [term.curie, labelOf(term), others.join("|"), matches.join("|"), term.taxon ?? "", "", ""].join("\t");
  });
  const header = "id\tname\tsynonyms\texact_matches\ttaxon\tmembers\tnote";
  return { file, text: `# ${comment} Written by npm run lexicon:widen.\n${header}\n${lines.join("\n")}\n`, rows: terms.length };
}
