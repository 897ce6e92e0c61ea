import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Curie, isCurie } from "../model/curie.ts";
import { ConfigError } from "../model/errors.ts";
import { packageFile } from "../model/package-file.ts";
import { type EntityType, entityTypes } from "../model/schema.ts";
import { compileLexicon } from "./compile.ts";
import type { CompiledLexicon } from "./compiled.ts";
import { nameAdditions } from "./curation/extra-names.ts";
import { ionTerms } from "./curation/ions.ts";
import { receptorNames } from "./curation/receptor-names.ts";
import type { Lexicon, LexiconRelease, NameStatus } from "./lexicon.ts";
import { matcherOf } from "./match.ts";
import { mergeTerms } from "./merge-terms.ts";
import { readCompiled } from "./read-compiled.ts";
import type { BlockedName, GenericName, Term, TermName } from "./term.ts";

/** One entity file. */
interface StarterFile {
  readonly file: string;
  readonly type: EntityType;
  readonly isFamily: boolean;
  /** Genes of other species share most names, often the label too, with their human orthologue, and are found by way of it: what they are matched by stands among the synonyms. */
  readonly isLabelOnly?: boolean;
  /** The release that the file was derived from; `null` for the lists gathered by hand, of what most papers name. */
  readonly wider: Pick<LexiconRelease, "source" | "version" | "licence"> | null;
}

/** The entity files of the starter lexicon, in order of preference: families before members, common things before rare ones. */
const starterFiles: readonly StarterFile[] = [
  { file: "families.tsv", type: "gene", isFamily: true, wider: null },
  { file: "genes.tsv", type: "gene", isFamily: false, wider: null },
  { file: "drugs.tsv", type: "drug", isFamily: false, wider: null },
  { file: "cell-lines.tsv", type: "cell_line", isFamily: false, wider: null },
  { file: "diseases.tsv", type: "disease", isFamily: false, wider: null },
  { file: "species.tsv", type: "species", isFamily: false, wider: null },
  { file: "cell-types.tsv", type: "cell_type", isFamily: false, wider: null },
  {
    file: "genes-wide.tsv",
    type: "gene",
    isFamily: false,
    wider: { source: "genes of HGNC and NCBI Gene", version: "2018-11, 2020-01", licence: "CC0-1.0, public domain (NLM)" },
  },
  {
    file: "drugs-wide.tsv",
    type: "drug",
    isFamily: false,
    wider: { source: "substances of ChEBI and MeSH", version: "1", licence: "CC-BY-4.0, free with attribution (NLM)" },
  },
  {
    file: "cell-lines-wide.tsv",
    type: "cell_line",
    isFamily: false,
    wider: { source: "cell lines of Cellosaurus", version: "1", licence: "CC-BY-4.0" },
  },
  {
    file: "genes-mouse.tsv",
    type: "gene",
    isFamily: false,
    isLabelOnly: true,
    wider: { source: "mouse genes of NCBI Gene and MGI", version: "2016-02", licence: "public domain (NLM), CC-BY-4.0" },
  },
  {
    file: "genes-rat.tsv",
    type: "gene",
    isFamily: false,
    isLabelOnly: true,
    wider: { source: "rat genes of RGD", version: "1", licence: "CC-BY-4.0, public domain (NLM)" },
  },
  {
    file: "genes-other-species.tsv",
    type: "gene",
    isFamily: false,
    isLabelOnly: true,
    wider: { source: "genes of other species in annotated abstracts", version: "1", licence: "CC0-1.0, public domain (NLM)" },
  },
];

const statusLetters: Readonly<Record<string, NameStatus>> = { n: "name", p: "previous", c: "curated" };

/** Where the embedded starter lexicon lies. */
export function starterDirectory(): string {
  return packageFile("src/lexicon/starter");
}

/** The embedded lexicon, ready to match; needs nothing downloaded. */
export function loadStarterLexicon(): Lexicon {
  return matcherOf(openStarter());
}

/**
 * The embedded lexicon as `npm run build` compiled it beside this file; compiled anew where there is no such file, as when the sources run themselves.
 * `LITGRAPH_STARTER` names another compiled file; the tests compile once and share it so.
 */
export function openStarter(): CompiledLexicon {
  const named = process.env.LITGRAPH_STARTER;
  if (named !== undefined && named !== "") return readCompiled(named);
  const built = fileURLToPath(new URL("./starter.bin", import.meta.url));
  return existsSync(built) ? readCompiled(built) : compileStarter();
}

/** What the starter files of a folder hold. */
export interface StarterLists {
  /** Of the lists gathered by hand. */
  readonly terms: readonly Term[];
  /** Of the lists derived from releases: things that fewer papers name. */
  readonly wider: readonly Term[];
  readonly generics: readonly GenericName[];
  readonly blocks: readonly BlockedName[];
  readonly releases: readonly LexiconRelease[];
}

/**
 * Reads the starter files of a folder. Files that are absent are left out.
 * @throws ConfigError naming file and line when a row is malformed.
 */
export function readStarter(directory: string = starterDirectory()): StarterLists {
  const lists = starterFiles.map((entry) => ({ ...entry, terms: readRows(directory, entry.file).map((row) => readTerm(row, entry)) }));
  const terms = lists.flatMap((list) => (list.wider === null ? list.terms : []));
  const wider = lists.filter((list) => list.wider !== null && list.terms.length > 0);
  return {
    terms,
    wider: wider.flatMap((list) => list.terms),
    generics: readRows(directory, "generics.tsv").map(readGeneric),
    blocks: readRows(directory, "blocks.tsv").map(readBlock),
    releases: [
      { source: "litgraph starter lexicon", version: "2", licence: "MIT", ...counted(terms) },
      ...wider.flatMap((list) => (list.wider === null ? [] : [{ ...list.wider, ...counted(list.terms) }])),
    ],
  };
}

function counted(terms: readonly Term[]): Pick<LexiconRelease, "names" | "entities"> {
  return { names: terms.reduce((sum, term) => sum + term.names.length, 0), entities: terms.length };
}

/** Compiles the starter files of a folder. */
export function compileStarter(directory: string = starterDirectory()): CompiledLexicon {
  const { terms, wider, generics, blocks, releases } = readStarter(directory);
  const merged = mergeTerms([...terms, ...ionTerms, ...wider], [...nameAdditions, ...receptorNames]);
  return compileLexicon({ terms: merged.terms, generics, blocks, releases });
}

interface Row {
  readonly where: string;
  readonly cells: readonly string[];
}

function readRows(directory: string, file: string): readonly Row[] {
  const path = `${directory}/${file}`;
  if (!existsSync(path)) return [];
  const rows: Row[] = [];
  let isHeader = true;
  for (const [index, line] of readFileSync(path, "utf8").split(/\r?\n/u).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (!isHeader) rows.push({ where: `${file}, line ${index + 1}`, cells: line.split("\t").map((cell) => cell.trim()) });
    isHeader = false;
  }
  return rows;
}

function readTerm(row: Row, { type, isFamily, isLabelOnly, wider }: StarterFile): Term {
  const [id = "", name = "", synonyms = "", matches = "", taxon = "", members = "", , orthologues = ""] = row.cells;
  if (name === "") throw new ConfigError(`lexicon: ${row.where} has no name; write id, tab, name`);
  const names: TermName[] = isLabelOnly === true ? [] : [{ text: isFamily ? name.replaceAll("_", " ") : name, status: "approved" }];
  for (const synonym of synonyms.split("|")) {
    const parsed = /^(.*?)(?:\s*\{([npc])\})?$/u.exec(synonym.trim());
    const text = parsed?.[1] ?? "";
    if (text !== "") names.push({ text, status: statusLetters[parsed?.[2] ?? ""] ?? "synonym" });
  }
  return {
    curie: readCurie(row, id),
    type,
    name,
    names,
    isFamily,
    taxon: taxon === "" ? null : readCurie(row, taxon),
    exactMatches: readCuries(row, matches),
    members: readCuries(row, members),
    isCommon: wider === null,
    ...(orthologues === "" ? {} : { orthologues: readCuries(row, orthologues) }),
  };
}

function readCuries(row: Row, cell: string): readonly Curie[] {
  return cell
    .split("|")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => readCurie(row, text));
}

function readCurie(row: Row, text: string): Curie {
  if (!isCurie(text)) throw new ConfigError(`lexicon: ${row.where} has id "${text}"; write it as prefix:reference with one prefix`);
  return text;
}

function readGeneric(row: Row): GenericName {
  const [type = "", name = ""] = row.cells;
  if (!isEntityType(type)) throw new ConfigError(`lexicon: ${row.where} has type "${type}"; use one of ${Object.keys(entityTypes).join(", ")}`);
  return { type, name };
}

function isEntityType(text: string): text is EntityType {
  return Object.hasOwn(entityTypes, text);
}

function readBlock(row: Row): BlockedName {
  const [name = "", letterCase = "", reason = ""] = row.cells;
  if (letterCase !== "exact" && letterCase !== "any") throw new ConfigError(`lexicon: ${row.where} has case "${letterCase}"; use exact or any`);
  return { name, case: letterCase, reason: reason === "" ? "blocked by hand" : reason };
}
