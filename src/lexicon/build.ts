import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../model/errors.ts";
import { compileLexicon } from "./compile.ts";
import type { CompiledLexicon } from "./compiled.ts";
import { nameAdditions } from "./curation/extra-names.ts";
import { ionTerms } from "./curation/ions.ts";
import { receptorNames } from "./curation/receptor-names.ts";
import { mergeTerms } from "./merge-terms.ts";
import { compiledFileName } from "./open.ts";
import { type FileReport, readTerminologyFile } from "./read-file.ts";
import { releaseOf } from "./releases.ts";
import { readStarter, starterDirectory } from "./starter.ts";
import type { LexiconSource, Term, TermAddition } from "./term.ts";

/** What a build did. */
export interface BuildReport {
  readonly compiled: CompiledLexicon;
  readonly files: readonly FileReport[];
  /** Files of folders that are in no known format. */
  readonly skipped: readonly string[];
  /** Terms that became one with another terminology's. */
  readonly merged: number;
  /** Names and members whose entity no file has. */
  readonly unresolved: number;
}

/** Settings of {@link buildLexicon}. */
export interface BuildOptions {
  /** Called before each file is read. */
  readonly onFile?: (path: string) => void;
  /** Whether the embedded starter lists come first; they hold the curation, so leave it on. */
  readonly withStarter?: boolean;
  /** Folder of the starter lists, where not the embedded ones. */
  readonly starterLists?: string;
}

/** Everything that goes into a lexicon, read and merged but not compiled. */
export interface GatheredTerms extends Omit<BuildReport, "compiled"> {
  readonly source: LexiconSource & { readonly terms: readonly Term[] };
}

/**
 * Reads terminology files (folders: every file of a known format in them) and compiles them together with the starter lists.
 * @throws ConfigError naming the file that cannot be used; nothing is written.
 */
export async function buildLexicon(paths: readonly string[], options: BuildOptions = {}): Promise<BuildReport> {
  const { source, ...report } = await gatherTerms(paths, options);
  return { ...report, compiled: compileLexicon(source) };
}

/** The first half of {@link buildLexicon}: reads the files and makes one entity of what they say of the same thing. */
export async function gatherTerms(paths: readonly string[], options: BuildOptions = {}): Promise<GatheredTerms> {
  const inputs = listFiles(paths);
  if (inputs.length === 0) throw new ConfigError("lexicon: no files to build from; name files or folders of terminologies");
  const starter =
    options.withStarter === false ? { terms: [], wider: [], generics: [], blocks: [], releases: [] } : readStarter(options.starterLists ?? starterDirectory());
  const terms: Term[] = [...starter.terms, ...ionTerms];
  const additions: TermAddition[] = [...nameAdditions, ...receptorNames];
  const files: FileReport[] = [];
  const skipped: string[] = [];
  for (const input of inputs) {
    options.onFile?.(input.path);
    const sink = { term: (term: Term) => void terms.push(term), addition: (addition: TermAddition) => void additions.push(addition) };
    const report = await readTerminologyFile(input.path, sink, { isOptional: input.isFromFolder });
    if (report === null) skipped.push(input.path);
    else files.push(report);
  }
  if (files.length === 0)
    throw new ConfigError(`lexicon: none of the ${inputs.length} files is in a format that is known; see "litgraph lexicon build --help"`);
  // The wider lists come last: what a release says now goes before what was taken from an older one.
  const { terms: merged, merged: mergedCount, unresolved } = mergeTerms([...terms, ...starter.wider], additions);
  const read = files.filter((report) => report.terms + report.additions > 0).map(releaseOf);
  const releases = [...starter.releases, ...read];
  return { source: { terms: merged, generics: starter.generics, blocks: starter.blocks, releases }, files, skipped, merged: mergedCount, unresolved };
}

/** Writes the lexicon beside its final place and renames it, so that a reader sees the old one or the new one, never half of one. */
export function writeCompiled(compiled: CompiledLexicon, directory: string): string {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, compiledFileName);
  const temporary = `${path}.${process.pid}.partial`;
  writeFileSync(temporary, new Uint8Array(compiled.buffer), { flush: true });
  renameSync(temporary, path);
  return path;
}

interface InputFile {
  readonly path: string;
  readonly isFromFolder: boolean;
}

function listFiles(paths: readonly string[]): readonly InputFile[] {
  return paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw new ConfigError(`lexicon: there is no file ${path}`);
    if (!stat.isDirectory()) return [{ path, isFromFolder: false }];
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".partial"))
      .map((entry) => ({ path: join(entry.parentPath, entry.name), isFromFolder: true }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  });
}
