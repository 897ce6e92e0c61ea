import { z } from "zod";

const path = z.string().min(1);
const whole = (least: number, most: number): z.ZodType => z.int().min(least).max(most);

/**
 * `litgraph.config.json`: all that a run can be told, everything optional. Whatever it allows, a run takes; a run also takes numbers, lists and
 * yes or no written as text, as the environment has them.
 */
export const configurationFile = z
  .strictObject({
    $schema: z.string().describe("where this schema lies, for editors"),
    inputs: z.array(path).min(1).describe("files, folders, or - for standard input; from the file's folder"),
    out: path.describe("folder to write to"),
    lexicon: path.nullable().describe("folder of a built lexicon, or starter; null: your own when you have built one, else the starter"),
    recognizer: path.describe("who decides what is a name: tagger, lexicon, or a file of weights"),
    relations: z.enum(["high-precision", "balanced", "rules"]).describe("who decides what is claimed"),
    relationWeights: path.nullable().describe("file of weights of the relation model; null: those that ship"),
    source: z.string().min(1).nullable().describe("read every input as this source; null: detect it"),
    format: z.array(z.string().min(1)).min(1).describe("formats of the graph"),
    report: z.boolean().describe("write report.html"),
    maxFailures: whole(0, 999_999_999).nullable().describe("end with code 3 when more records than this are refused; null: any number"),
    workers: whole(0, 256).nullable().describe("threads that analyse; null: one for each core, none for a small run; 0: the program's own thread"),
    documentSeconds: z.number().min(0.1).max(86_400).describe("a record that takes longer is refused (threads only)"),
    workerMegabytes: whole(64, 65_536).describe("memory of one thread, MiB, lexicon and models apart"),
    sliceRecords: whole(1, 100_000).describe("records of one file that are done and kept together"),
    quiet: z.boolean().describe("no progress and no summary"),
    logFormat: z.enum(["text", "json"]).describe("progress as text, or as json for machines"),
  })
  .partial();
