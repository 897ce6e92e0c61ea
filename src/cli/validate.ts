import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Command } from "commander";
import { ConfigError } from "../model/errors.ts";
import type { FileFormat } from "../schemas/file-formats.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import type { Streams } from "./streams.ts";
import { printable, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph validate output/                      every file of a run, and that none was changed since
  litgraph validate found.ndjson --as annotation  what litgraph annotate printed
  litgraph validate --schema documents           print a JSON Schema
  litgraph validate --schemas                    list the formats

Exit codes: 0 all is as it should be, 1 something is not, 2 no such file or format.
`;

/** Faults told of one file. */
const mostTold = 20;

interface ValidateFlags {
  readonly as?: string;
  readonly schema?: string;
  readonly schemas?: boolean;
  readonly json?: boolean;
}

/** `litgraph validate`: are files what their schemas say? */
export function validateCommand(streams: Streams): Command {
  return new Command("validate")
    .summary("check files against their JSON Schemas")
    .description(
      "Checks files that litgraph writes against their schemas, and the files of a run or an export against the hashes in its run.json and manifest.json.",
    )
    .argument("[paths...]", "files, or folders of runs")
    .option("--as <format>", "the format of the files, where their names do not tell it")
    .option("--schema <format>", "print the JSON Schema of a format")
    .option("--schemas", "list the formats")
    .option("--json", "print one JSON line for each fault")
    .addHelpText("after", examples)
    .action(async (paths: readonly string[], flags: ValidateFlags) => {
      const [{ fileFormats, formatOfFile }, { jsonSchemaOf }, { changedFiles, faultsOf }] = await Promise.all([
        import("../schemas/file-formats.ts"),
        import("../schemas/json-schema.ts"),
        import("../schemas/validate-file.ts"),
      ]);
      const formatNamed = (name: string): FileFormat => {
        const found = fileFormats.find((format) => format.name === name);
        if (found === undefined)
          throw new ConfigError(`no format is called ${JSON.stringify(name)}; the names are ${fileFormats.map((format) => format.name).join(", ")}`);
        return found;
      };
      if (flags.schemas === true) {
        await writeOut(streams.stdout, fileFormats.map(({ name, layout, description }) => `${name.padEnd(12)} ${layout.padEnd(10)} ${description}\n`).join(""));
        return;
      }
      if (flags.schema !== undefined) {
        await writeOut(streams.stdout, `${JSON.stringify(jsonSchemaOf(formatNamed(flags.schema)), null, 2)}\n`);
        return;
      }
      if (paths.length === 0) throw new ConfigError("name a file or the folder of a run; --help shows examples");

      const given = flags.as === undefined ? null : formatNamed(flags.as);
      let faults = 0;
      const tell = async (path: string, line: number | null, at: string, message: string, told: number): Promise<void> => {
        faults += 1;
        if (flags.json === true) await writeOut(streams.stdout, `${JSON.stringify({ file: path, line, at, message })}\n`);
        else if (told < mostTold)
          await writeOut(streams.stdout, `${printable(`${path}${line === null ? "" : `:${line}`}: ${at === "" ? "" : `${at}: `}${message}`)}\n`);
      };
      for (const path of await filesIn(paths, (name) => given !== null || formatOfFile(name) !== null)) {
        const format = given ?? formatOfFile(basename(path));
        if (format === null) throw new ConfigError(`${path}: its name does not tell its format; say it with --as, e.g. --as documents`);
        let told = 0;
        for await (const { line, at, message } of faultsOf(path, format)) {
          streams.signal.throwIfAborted();
          await tell(path, line, at, message, told++);
        }
        if (flags.json !== true)
          await writeOut(
            streams.stdout,
            told === 0 ? `${path}: ${format.name}, as its schema says\n` : told > mostTold ? `${path}: ${told - mostTold} more\n` : "",
          );
      }
      for (const folder of paths) {
        if (!(await stat(folder)).isDirectory()) continue;
        for await (const { file, message } of changedFiles(folder)) await tell(join(folder, file), null, "", message, 0);
      }
      if (faults > 0) throw new CommandExit(exitCodes.failure);
    });
}

/** The files named, and in folders those whose names tell their format. @throws ConfigError when there is none */
async function filesIn(paths: readonly string[], isWanted: (name: string) => boolean): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const status = await stat(path).catch(() => null);
    if (status === null) throw new ConfigError(`${path}: there is no such file or folder`);
    if (!status.isDirectory()) files.push(path);
    else {
      const found = (await readdir(path)).filter(isWanted).sort();
      if (found.length === 0) throw new ConfigError(`${path}: holds no file of a run`);
      files.push(...found.map((name) => join(path, name)));
    }
  }
  return files;
}
