import { Command, InvalidArgumentError } from "commander";
import { sourceNamed } from "../ingest/sources.ts";
import type { Document } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import type { Inspection } from "../run/inspection.ts";
import { CommandExit, exitCodes } from "./exit-codes.ts";
import type { InspectStyle } from "./inspect-view.ts";
import { inspectionText, refusalText } from "./inspect-view.ts";
import type { Streams } from "./streams.ts";
import { boldFor, dimFor, widthFor, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph inspect page.html             what was read, kept, dropped and why; the raw page beside the clean text
  litgraph inspect dump.xml.gz --record 7
  litgraph inspect page.txt --full | less
  litgraph inspect page.txt --json       the same for programs, one line for each record

Signs: + kept as text, = kept as metadata, ~ another paper's, - dropped.
`;

/** Records shown of a file of many. */
const mostRecords = 3;

interface InspectFlags {
  readonly json?: boolean;
  readonly full?: boolean;
  readonly record?: number;
  readonly source?: string;
}

function recordNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError("give the number of a record, 1 or more");
  return Number(text);
}

/** `litgraph inspect`: shows a person what was read of a file. */
export function inspectCommand(streams: Streams): Command {
  return new Command("inspect")
    .summary("show what was read of a page or dump, kept, dropped and why")
    .description(
      "Shows how a file is read: as which format and how surely, what it states and where, its sections, what was dropped and why,\nand the raw page beside the clean text. Nothing is mined.",
    )
    .argument("<file>", "a file, or - for standard input")
    .option("--json", "print one JSON line for each record")
    .option("--full", "show long parts that were dropped in full")
    .option("--record <n>", `show only this record (${mostRecords} are shown of a file of many)`, recordNumber)
    .option("--source <name>", "read the file as this source instead of detecting it")
    .addHelpText("after", examples)
    .action(async (path: string, flags: InspectFlags) => {
      const [{ listInputs }, { readRecords }, { inspect }] = await Promise.all([
        import("../run/inputs.ts"),
        import("../run/read-documents.ts"),
        import("../run/inspection.ts"),
      ]);
      const source = flags.source === undefined ? null : sourceNamed(flags.source);
      const list = await listInputs([path], () => streams.stdin);
      const style: InspectStyle = {
        width: widthFor(streams.stdout, streams.env),
        mostLines: flags.full === true ? Number.POSITIVE_INFINITY : 3,
        bold: boldFor(streams.stdout, streams.env),
        dim: dimFor(streams.stdout, streams.env),
      };
      let number = 0;
      let documents = 0;
      const show = async (result: Document | DocumentError): Promise<void> => {
        if (!(result instanceof DocumentError)) documents += 1;
        const text =
          flags.json === true
            ? `${JSON.stringify(plain(result, inspect))}\n`
            : result instanceof DocumentError
              ? refusalText(result, style)
              : inspectionText(result, inspect(result), style);
        await writeOut(streams.stdout, flags.json === true || number === 1 || flags.record !== undefined ? text : `\n${text}`);
      };
      for (const error of list.refused) await show(error);
      for (const file of list.files) {
        for await (const { result } of readRecords(file, source)) {
          streams.signal.throwIfAborted();
          if (streams.stdout.destroyed) return;
          number += 1;
          if (flags.record !== undefined && number !== flags.record) continue;
          if (flags.json !== true && flags.record === undefined && number > mostRecords) {
            await writeOut(streams.stdout, "\n... there are more records; --record shows another, --json all of them\n");
            return;
          }
          await show(result);
          if (flags.record !== undefined) return;
        }
      }
      if (flags.record !== undefined && documents === 0) {
        streams.stderr.write(`litgraph: ${path} has ${number} records, none of them number ${flags.record}\n`);
        throw new CommandExit(exitCodes.usage);
      }
      if (documents === 0) throw new CommandExit(exitCodes.refused);
    });
}

/** A result as plain data. */
function plain(result: Document | DocumentError, inspect: (doc: Document) => Inspection): object {
  if (result instanceof DocumentError) return { refused: result.reason, message: result.message, place: result.place };
  const { id, source, confidence, input, title, text, metadata, sections, related, notes, rawStart } = result;
  const { regions, facts, shares } = inspect(result);
  return { id, source, confidence, input, title, text, metadata, statedAt: facts, sections, related, notes, rawStart, shares, regions };
}
