import { existsSync, readFileSync } from "node:fs";
import { type Curie, isCurie } from "../model/curie.ts";
import { ConfigError } from "../model/errors.ts";
import { packageFile } from "../model/package-file.ts";
import { type EntityType, entityTypes } from "../model/schema.ts";
import { compileLexicon } from "./compile.ts";
import type { CompiledLexicon } from "./compiled.ts";
import { ionTerms } from "./curation/ions.ts";
import type { Lexicon, NameStatus } from "./lexicon.ts";
import { matcherOf } from "./match.ts";
import type { BlockedName, GenericName, Term, TermName } from "./term.ts";

/** The entity files of the starter lexicon, in order of preference: families before members. */
const starterFiles: readonly { readonly file: string; readonly type: EntityType; readonly isFamily: boolean }[] = [
  { file: "families.tsv", type: "gene", isFamily: true },
  { file: "genes.tsv", type: "gene", isFamily: false },
  { file: "drugs.tsv", type: "drug", isFamily: false },
  { file: "cell-lines.tsv", type: "cell_line", isFamily: false },
  { file: "diseases.tsv", type: "disease", isFamily: false },
  { file: "species.tsv", type: "species", isFamily: false },
  { file: "cell-types.tsv", type: "cell_type", isFamily: false },
];

const statusLetters: Readonly<Record<string, NameStatus>> = { n: "name", p: "previous", c: "curated" };

/** Where the embedded starter lexicon lies. */
export function starterDirectory(): string {
  return packageFile("src/lexicon/starter");
}

/** The embedded lexicon, ready to match; needs nothing downloaded. Files that are absent are left out. */
export function loadStarterLexicon(): Lexicon {
  return matcherOf(compileStarter());
}

/** What the starter files of a folder hold. */
export interface StarterLists {
  readonly terms: readonly Term[];
  readonly generics: readonly GenericName[];
  readonly blocks: readonly BlockedName[];
}

/**
 * Reads the starter files of a folder.
 * @throws ConfigError naming file and line when a row is malformed.
 */
export function readStarter(directory: string = starterDirectory()): StarterLists {
  return {
    terms: starterFiles.flatMap(({ file, type, isFamily }) => readRows(directory, file).map((row) => readTerm(row, type, isFamily))),
    generics: readRows(directory, "generics.tsv").map(readGeneric),
    blocks: readRows(directory, "blocks.tsv").map(readBlock),
  };
}

/** Compiles the starter files of a folder. */
export function compileStarter(directory: string = starterDirectory()): CompiledLexicon {
  const { terms, generics, blocks } = readStarter(directory);
  const names = terms.reduce((sum, term) => sum + term.names.length, 0);
  const release = { source: "litgraph starter lexicon", version: "1", licence: "MIT", names, entities: terms.length };
  return compileLexicon({ terms: [...terms, ...ionTerms], generics, blocks, releases: [release] });
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

function readTerm(row: Row, type: EntityType, isFamily: boolean): Term {
  const [id = "", name = "", synonyms = "", matches = "", taxon = "", members = ""] = row.cells;
  if (name === "") throw new ConfigError(`lexicon: ${row.where} has no name; write id, tab, name`);
  const names: TermName[] = [{ text: isFamily ? name.replaceAll("_", " ") : name, status: "approved" }];
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
    isCommon: true,
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
