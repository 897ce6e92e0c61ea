import { Command } from "commander";
import { writeAtomically } from "../run/atomic-file.ts";
import type { CalibrationFlags } from "./judged-claims.ts";
import type { Streams } from "./streams.ts";
import { writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph calibrate gold/                           how far claims are to be believed, by rule, score and cue
  litgraph calibrate gold/ --out output/reliability.json    every run into that folder uses the table
`;

interface CalibrateFlags extends CalibrationFlags {
  readonly out?: string;
}

/** `litgraph calibrate`: fits on gold how far claims are to be believed. */
export function calibrateCommand(streams: Streams): Command {
  return new Command("calibrate")
    .summary("fit on gold how far rules and scores are to be believed")
    .description(
      "Reads gold with relations, finds claims between its mentions, and fits how often a claim is right from who found it, its score, its rule and how the sentence puts it.\nIt is measured on documents left out of the fit, a fifth at a time. The fit sees every answer of the relation model, the measure those that --relations lets through. Documents that the relation model has learned from are passed over.",
    )
    .argument("<gold...>", "files or folders of gold with relations (PubTator, BioC, brat, JSON lines, or the cases of test/fixtures/relations)")
    .option("-o, --out <file>", "write the table as JSON; as reliability.json in an output folder it is used by runs into that folder")
    .option("--lexicon <folder>", "as for run")
    .option("--relations <how>", "as for run", "high-precision")
    .option("--relation-weights <file>", "as for run")
    .addHelpText("after", examples)
    .action(async (gold: readonly string[], flags: CalibrateFlags) => {
      const [{ measureReading, measureLines }, { setWorth }] = await Promise.all([import("./calibration.ts"), import("../graph/belief.ts")]);
      const measured = await measureReading(gold, flags);
      const { origins: _, ...reading } = measured.reading;
      const lines = [...measureLines(measured)];
      if (flags.out !== undefined) await writeAtomically(flags.out, [`${JSON.stringify({ ...setWorth, ...reading }, null, 2)}\n`]);
      else lines.push("", JSON.stringify(reading, null, 2));
      await writeOut(streams.stdout, `${lines.join("\n")}\n`);
    });
}
