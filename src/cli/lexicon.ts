import { Command } from "commander";
import type { BuildReport } from "../lexicon/build.ts";
import type { Lexicon, NameHit } from "../lexicon/lexicon.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import { lexiconOption } from "./runtime.ts";
import { isTerminal, printable, type Streams, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph lexicon build downloads/ own.tsv        compile terminologies into the user's cache folder
  litgraph lexicon build own.tsv --out lexicon     compile into a folder for --lexicon
  litgraph lexicon update                          download the official releases and compile them
  litgraph lexicon update --source hgnc --source chebi
  litgraph lexicon info                            what is in use
  litgraph lexicon lookup "IL-6"                   what a name can mean, and why
`;

/** `litgraph lexicon`: builds, updates and questions the lexicon of names. */
export function lexiconCommand(streams: Streams): Command {
  const group = new Command("lexicon").summary("build, update and question the lexicon of names").addHelpText("after", examples);
  for (const command of [buildCommand(streams), updateCommand(streams), infoCommand(streams), lookupCommand(streams)]) {
    const own = examples.split("\n").filter((line) => line.includes(` lexicon ${command.name()} `));
    command.addHelpText("after", `\nExamples:\n${own.join("\n")}\n`);
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
    group.addCommand(command);
  }
  return group;
}

function buildCommand(streams: Streams): Command {
  return new Command("build")
    .summary("compile terminology files")
    .description(
      "Compiles terminologies (HGNC, NCBI gene_info, Cellosaurus, OBO, MeSH XML, FamPlex, own TSV or CSV; plain or .gz) together with the starter lists. Folders are searched for files of these formats.",
    )
    .argument("<file...>", "files or folders")
    .option("-o, --out <folder>", "where to put the lexicon (default: the user's cache folder)")
    .action(async (paths: readonly string[], flags: { readonly out?: string }) => {
      const [{ buildLexicon, writeCompiled }, { defaultLexiconDirectory }] = await Promise.all([import("../lexicon/build.ts"), import("../lexicon/open.ts")]);
      const report = await buildLexicon(paths, { onFile: (path) => streams.stderr.write(`reading ${printable(path)}\n`) });
      const path = writeCompiled(report.compiled, flags.out ?? defaultLexiconDirectory(streams.env));
      await writeOut(streams.stdout, buildText(report, path));
    });
}

interface UpdateFlags {
  readonly out?: string;
  readonly source: readonly string[];
  readonly mirror?: string;
}

function updateCommand(streams: Streams): Command {
  return new Command("update")
    .summary("download the official releases and compile them")
    .description("Downloads the makers' releases, compiles them and puts the result in the place of the old lexicon. If anything fails, the old one stays.")
    .option("-o, --out <folder>", "where to put the lexicon (default: the user's cache folder)")
    .option("--source <id>", "fetch this source only; may be repeated", (id: string, ids: readonly string[]) => [...ids, id], [] as readonly string[])
    .option("--mirror <url>", "take the files from this address instead of from their makers")
    .action(async (flags: UpdateFlags) => {
      const [{ updateLexicon }, { DownloadError }, { defaultLexiconDirectory }] = await Promise.all([
        import("../lexicon/update.ts"),
        import("../lexicon/download.ts"),
        import("../lexicon/open.ts"),
      ]);
      const bar = downloadBar(streams);
      try {
        const report = await updateLexicon({
          directory: flags.out ?? defaultLexiconDirectory(streams.env),
          sources: flags.source,
          ...(flags.mirror === undefined ? {} : { mirror: flags.mirror }),
          onFile: bar.begin,
          onProgress: bar.update,
        });
        bar.end();
        await writeOut(streams.stdout, buildText(report.build, report.path));
      } catch (cause) {
        bar.end();
        if (!(cause instanceof DownloadError)) throw cause;
        streams.stderr.write(`litgraph: ${printable(cause.message)}\nlitgraph: the lexicon in use was not changed\n`);
        throw new CommandExit(exitCodes.failure);
      }
    });
}

function infoCommand(streams: Streams): Command {
  return new Command("info")
    .summary("what lexicon is in use")
    .addOption(lexiconOption())
    .option("--json", "print as JSON")
    .action(async (flags: { readonly lexicon?: string; readonly json?: boolean }) => {
      const { openCompiledLexicon } = await import("../lexicon/open.ts");
      const { isIntact } = await import("../lexicon/compiled.ts");
      const compiled = openCompiledLexicon(flags.lexicon);
      const info = {
        hash: compiled.hash,
        intact: isIntact(compiled),
        bytes: compiled.buffer.byteLength,
        keys: compiled.arrays.keyFlags.length,
        names: compiled.arrays.entryName.length,
        entities: compiled.arrays.entityType.length,
        releases: compiled.releases,
      };
      await writeOut(streams.stdout, flags.json === true ? `${JSON.stringify(info, null, 1)}\n` : infoText(info));
    });
}

function lookupCommand(streams: Streams): Command {
  return new Command("lookup")
    .summary("what a name can mean, and why")
    .argument("<name>", "a name, in quotes when it has blanks")
    .addOption(lexiconOption())
    .option("--json", "print as JSON")
    .action(async (name: string, flags: { readonly lexicon?: string; readonly json?: boolean }) => {
      const { openLexicon } = await import("../lexicon/open.ts");
      const lexicon = openLexicon(flags.lexicon);
      const reading = lexicon.lookup(name);
      const hits = lexicon.find(name);
      if (flags.json === true) await writeOut(streams.stdout, `${JSON.stringify({ name, reading, inText: hits }, null, 1)}\n`);
      else await writeOut(streams.stdout, lookupText(name, reading, hits, lexicon));
      if (reading === null) throw new CommandExit(exitCodes.failure);
    });
}

function buildText(report: BuildReport, path: string): string {
  const lines = report.files.map((file) => {
    const counts = `${file.terms} entries, ${file.names} names${file.badRows === 0 ? "" : `, ${file.badRows} bad rows`}`;
    return [`${file.format.title}: ${counts} (${file.file})`, ...file.examples.map((example) => `  ${example}`)].join("\n");
  });
  if (report.skipped.length > 0) lines.push(`not terminologies, left out: ${report.skipped.length} files`);
  lines.push(`${report.merged} entries merged with another terminology's; ${report.unresolved} family members or names without an entry`);
  lines.push(`${report.compiled.arrays.entityType.length} entities, ${report.compiled.arrays.entryName.length} names, ${report.compiled.hash.slice(0, 12)}`);
  lines.push(`written to ${path}`);
  return `${lines.map(printable).join("\n")}\n`;
}

interface LexiconInfo {
  readonly hash: string;
  readonly intact: boolean;
  readonly bytes: number;
  readonly keys: number;
  readonly names: number;
  readonly entities: number;
  readonly releases: Lexicon["releases"];
}

function infoText(info: LexiconInfo): string {
  const lines = info.releases.map(
    (release) => `${release.source}, ${release.version}: ${release.entities} entries, ${release.names} names; licence ${release.licence}`,
  );
  lines.push(`${info.entities} entities, ${info.names} names under ${info.keys} folded forms, ${(info.bytes / 1e6).toFixed(1)} MB`);
  lines.push(`sha256 ${info.hash}${info.intact ? "" : ", but the content does not have this hash: build it again"}`);
  return `${lines.map(printable).join("\n")}\n`;
}

function lookupText(name: string, reading: ReturnType<Lexicon["lookup"]>, hits: readonly NameHit[], lexicon: Lexicon): string {
  if (reading === null) return `${printable(name)}: no entry\n`;
  const lines = reading.candidates.map(({ entity, score, via }) => {
    const members = entity.isFamily ? `, family of ${lexicon.members(entity.curie).length}` : "";
    const matches = entity.exactMatches.length === 0 ? "" : `, = ${entity.exactMatches.join(" ")}`;
    const taxon = entity.taxon === null ? "" : `, ${entity.taxon}`;
    return `${score.toFixed(3)}  ${entity.curie}  ${entity.name}  (${entity.type}${taxon}${members}${matches})\n       ${via}`;
  });
  if (reading.genericType !== null) lines.push(`a word for a whole class: ${reading.genericType}`);
  lines.push(inTextVerdict(name, reading, hits));
  return `${lines.map(printable).join("\n")}\n`;
}

/** What the matcher does with the name when it stands in a text. */
function inTextVerdict(name: string, reading: Exclude<ReturnType<Lexicon["lookup"]>, null>, hits: readonly NameHit[]): string {
  const whole = hits.find((hit) => hit.start === 0 && hit.end === name.length);
  if (reading.blocked !== null) return `blocked in a text: ${reading.blocked}`;
  if (whole === undefined) return `not tagged in a text: ${reading.needsContext ?? "too short, or a number"}`;
  if (whole.needsContext !== null) return `tagged in a text only with support from its surroundings: ${whole.needsContext}`;
  return "tagged in a text";
}

/** One line that is rewritten on a terminal, a line a file elsewhere. */
function downloadBar({ stderr, env }: Streams) {
  const canRewrite = isTerminal(stderr) && env.TERM !== "dumb";
  let last = 0;
  let isDrawn = false;
  return {
    begin: (name: string): void => {
      if (!canRewrite) stderr.write(`downloading ${printable(name)}\n`);
    },
    update: (name: string, received: number, total: number | null): void => {
      const now = performance.now();
      if (!canRewrite || (now - last < 100 && received !== total)) return;
      last = now;
      const share = total === null || total === 0 ? null : received / total;
      const bar = share === null ? "" : `[${"=".repeat(Math.round(share * 24)).padEnd(24)}] ${Math.round(share * 100)} % `;
      stderr.write(`\r\u001b[2K${bar}${printable(name)} ${(received / 1e6).toFixed(1)} MB`);
      isDrawn = true;
    },
    end: (): void => {
      if (isDrawn) stderr.write("\r\u001b[2K");
      isDrawn = false;
    },
  };
}
