import { Command, InvalidArgumentError } from "commander";
import { participantTypes } from "../model/schema.ts";
import type { Streams } from "./streams.ts";
import { writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph export output --format nquads neo4j        all of it in other formats
  litgraph export output --format kgx-tsv --min-belief 0.8 --only gene-drug --out strong
  litgraph export output --format bioc pubtator       the annotated documents

Formats: jsonld, nquads, ndjsonld, kgx, kgx-tsv, neo4j, evidence-csv, evidence-parquet, cytoscape, card, report; of the documents: bioc, pubtator.
`;

interface ExportFlags {
  readonly format: readonly string[];
  readonly out?: string;
  readonly minBelief: number;
  readonly only?: readonly (readonly [string, string])[];
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("give a number from 0 to 1");
  return value;
}

function pair(text: string, before: readonly (readonly [string, string])[] = []): readonly (readonly [string, string])[] {
  const [one = "", other = "", ...rest] = text.split("-");
  if (rest.length > 0 || !participantTypes.has(one) || !participantTypes.has(other)) {
    throw new InvalidArgumentError(`give two of ${[...participantTypes].join(", ")} with a hyphen between them, such as gene-drug`);
  }
  return [...before, [one, other]];
}

/** `litgraph export`: a finished run in other formats, or a part of it. */
export function exportCommand(streams: Streams): Command {
  return new Command("export")
    .summary("write a finished run in other formats, or a part of it")
    .description("Writes the graph and the documents of a finished run in other formats. Reads what the run left; the inputs are not needed.")
    .argument("<run>", "output folder of a run")
    .requiredOption("--format <names...>", "formats to write")
    .option("-o, --out <folder>", "folder to write to (default: that of the run, or <run>/part for a part of it)")
    .option("--min-belief <n>", "leave out statements believed less than this", share, 0)
    .option("--only <pair>", "only statements between these kinds, such as gene-drug; may be given several times", pair)
    .addHelpText("after", examples)
    .action(async (run: string, flags: ExportFlags) => {
      const [{ exportRun }, { reportExporter }, { join }] = await Promise.all([
        import("../run/finish/export-run.ts"),
        import("../report/report.ts"),
        import("node:path"),
      ]);
      const { withRun } = await import("./run-folder.ts");
      const pairs = flags.only ?? [];
      const filter = flags.minBelief === 0 && pairs.length === 0 ? null : { minBelief: flags.minBelief, pairs };
      const outputFolder = flags.out ?? (filter === null ? run : join(run, "part"));
      const written = await withRun(run, (database) =>
        exportRun({ database, formats: flags.format, runFolder: run, outputFolder, filter, more: [reportExporter] }),
      );
      await writeOut(streams.stdout, written.map((name) => `${join(outputFolder, name)}\n`).join(""));
    });
}
