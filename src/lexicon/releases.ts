import type { LexiconRelease } from "./lexicon.ts";
import type { FileReport } from "./read-file.ts";

/** A terminology that `litgraph lexicon update` fetches from its maker. */
export interface OfficialRelease {
  readonly id: string;
  readonly title: string;
  /** Ids of the formats of {@link files}. */
  readonly formats: readonly string[];
  readonly licence: string;
  /** For people: where the maker describes it. */
  readonly homepage: string;
  readonly files: readonly { readonly url: string; readonly bytes: readonly [smallest: number, largest: number] }[];
}

const MB = 1_000_000;
const famplex = "https://raw.githubusercontent.com/sorgerlab/famplex/master";
const mesh = "https://nlmpubs.nlm.nih.gov/projects/mesh/MESH_FILES/xmlmesh";

/** The releases to take, with licence, address and the size to expect. Sizes are bounds: releases grow. */
export const officialReleases: readonly OfficialRelease[] = [
  {
    id: "hgnc",
    title: "HGNC complete set",
    formats: ["hgnc"],
    licence: "CC0-1.0",
    homepage: "https://www.genenames.org/download/",
    files: [{ url: "https://storage.googleapis.com/public-download-files/hgnc/tsv/tsv/hgnc_complete_set.txt", bytes: [10 * MB, 60 * MB] }],
  },
  {
    id: "ncbi-gene",
    title: "NCBI Gene, human",
    formats: ["ncbi-gene"],
    licence: "public domain (NLM)",
    homepage: "https://www.ncbi.nlm.nih.gov/gene/",
    files: [{ url: "https://ftp.ncbi.nlm.nih.gov/gene/DATA/GENE_INFO/Mammalia/Homo_sapiens.gene_info.gz", bytes: [2 * MB, 40 * MB] }],
  },
  {
    id: "cellosaurus",
    title: "Cellosaurus",
    formats: ["cellosaurus"],
    licence: "CC-BY-4.0",
    homepage: "https://www.cellosaurus.org/",
    files: [{ url: "https://ftp.expasy.org/databases/cellosaurus/cellosaurus.txt", bytes: [60 * MB, 600 * MB] }],
  },
  {
    id: "chebi",
    title: "ChEBI",
    formats: ["obo"],
    licence: "CC-BY-4.0",
    homepage: "https://www.ebi.ac.uk/chebi/",
    files: [{ url: "https://ftp.ebi.ac.uk/pub/databases/chebi/ontology/chebi.obo.gz", bytes: [10 * MB, 300 * MB] }],
  },
  {
    id: "drugcentral",
    title: "DrugCentral",
    formats: ["obo"],
    licence: "CC-BY-SA-4.0",
    homepage: "https://drugcentral.org/",
    files: [{ url: "https://w3id.org/biopragmatics/resources/drugcentral/drugcentral.obo", bytes: [MB / 10, 20 * MB] }],
  },
  {
    id: "mesh",
    title: "MeSH descriptors and supplementary records",
    formats: ["mesh-descriptors", "mesh-supplementary"],
    licence: "free with attribution (NLM)",
    homepage: "https://www.nlm.nih.gov/databases/download/mesh.html",
    files: [
      { url: `${mesh}/desc2026.gz`, bytes: [8 * MB, 80 * MB] },
      { url: `${mesh}/supp2026.gz`, bytes: [20 * MB, 200 * MB] },
    ],
  },
  {
    id: "famplex",
    title: "FamPlex",
    formats: ["famplex-entities", "famplex-relations", "famplex-grounding"],
    licence: "CC0-1.0",
    homepage: "https://github.com/sorgerlab/famplex",
    files: [
      { url: `${famplex}/entities.csv`, bytes: [5000, MB] },
      { url: `${famplex}/relations.csv`, bytes: [50_000, 5 * MB] },
      { url: `${famplex}/grounding_map.csv`, bytes: [50_000, 5 * MB] },
    ],
  },
];

/** What goes into the compiled lexicon about a file that was read. OBO files are told apart by the prefix in their name. */
export function releaseOf(report: FileReport): LexiconRelease {
  const name = report.file.toLowerCase();
  const candidates = officialReleases.filter((release) => release.formats.includes(report.format.id));
  const official = candidates.length === 1 ? candidates[0] : candidates.find((release) => name.includes(release.id));
  return {
    source: official === undefined ? report.format.title : `${official.title} (${report.format.title})`,
    version: report.version,
    licence: official?.licence ?? "not stated",
    names: report.names,
    entities: report.terms,
  };
}
