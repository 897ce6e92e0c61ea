import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { packageFile } from "../model/package-file.ts";
import {
  checkChemicalMatches,
  checkDisease,
  checkGeneMatches,
  checkMembers,
  checkSpecies,
  checkTerm,
  type Disagreement,
  hasReason,
} from "./verify/check-rows.ts";
import { readAnnotatedNames, readCellosaurus, readFamPlex, readHgnc, readNcbiGene, readObo } from "./verify/read-references.ts";
import { Reference } from "./verify/reference.ts";
import { type EntityFileKind, readStarterRows, type StarterRow } from "./verify/starter-row.ts";

/** Checks the starter lists against the reference terminologies in `shared` and returns every disagreement, in the order of the files. */
export async function verifyStarterLists(shared: string, directory: string): Promise<readonly Disagreement[]> {
  const terminologies = `${shared}/terminologies`;
  const rows = (kind: EntityFileKind) => readStarterRows(directory, kind);
  const [genes, families, drugs, lines] = [rows("gene"), rows("family"), rows("drug"), rows("cellLine")];

  const geneReference = new Reference(namesOf([...genes, ...families]));
  const geneNumbers = await readHgnc(`${terminologies}/hgnc_complete_set.txt.gz`, geneReference);
  const hgncOf = await readNcbiGene(`${terminologies}/Homo_sapiens.gene_info.gz`);
  const members = readFamPlex(`${terminologies}/famplex`, geneNumbers, geneReference);

  const drugReference = new Reference(namesOf(drugs));
  for (const file of ["chebi", "drugcentral", "mesh-chemicals"]) await readObo(`${terminologies}/${file}.obo.gz`, drugReference);

  const lineReference = new Reference(namesOf(lines));
  const species = await readCellosaurus(`${terminologies}/cellosaurus.txt.gz`, lineReference);

  const annotated = await readAnnotatedNames(annotatedFiles.map((file) => `${shared}/corpora/pubtator/${file}.pubtator`).filter(existsSync));
  const isAnnotated = (id: string) => annotated.has(id);

  return [
    ...genes.flatMap((row) => [...checkTerm(row, geneReference), ...checkGeneMatches(row, geneReference, hgncOf)]),
    ...families.flatMap((row) => [...checkTerm(row, geneReference), ...checkMembers(row, members)]),
    ...drugs.flatMap((row) => [...checkTerm(row, drugReference, isAnnotated), ...checkChemicalMatches(row, drugReference, isAnnotated)]),
    ...lines.flatMap((row) => checkTerm(row, lineReference)),
    ...rows("disease").flatMap((row) => checkDisease(row, annotated)),
    ...rows("species").flatMap((row) => checkSpecies(row, species)),
  ];
}

const annotatedFiles = ["biored-train", "biored-dev", "bc5cdr-traindev", "tmvar3-train", "nlmchem-fulltext"];

function namesOf(rows: readonly StarterRow[]): readonly string[] {
  return rows.flatMap((row) => [row.name, ...row.synonyms.map((synonym) => synonym.text)]);
}

async function main(): Promise<number> {
  const shared = resolve(process.env.LITGRAPH_SHARED ?? "../shared");
  if (!existsSync(`${shared}/terminologies`)) {
    console.log(`lexicon:verify: no reference terminologies at ${shared}/terminologies; nothing checked. Set LITGRAPH_SHARED to the folder that holds them.`);
    return 0;
  }
  const found = await verifyStarterLists(shared, packageFile("src/lexicon/starter"));
  const open = found.filter((disagreement) => !hasReason(disagreement));
  for (const one of found.filter(hasReason)) console.log(`${place(one)}: ${one.message}. Reason: ${one.row.note}`);
  for (const one of open) console.log(`${place(one)}: ${one.message}. NO REASON in the note (mention "${one.about}")`);
  const kinds = [...new Set(found.map((one) => one.kind))].sort();
  for (const kind of kinds) {
    const ofKind = found.filter((one) => one.kind === kind);
    console.log(`${kind}: ${ofKind.length}, without a reason ${ofKind.filter((one) => !hasReason(one)).length}`);
  }
  console.log(`${found.length} disagreements with the terminologies, ${open.length} without a reason. Cell types are not checked: no Cell Ontology there.`);
  return open.length === 0 ? 0 : 1;
}

function place({ row, kind }: Disagreement): string {
  return `${row.file}:${row.line} ${row.name} [${kind}]`;
}

process.exitCode = await main();
