import { availableParallelism } from "node:os";
import { ConfigError } from "../../model/errors.ts";

/** What a run can be told, by flag, environment or file. */
export interface RunSettings {
  readonly inputs: readonly string[];
  readonly out: string;
  /** A folder, `starter`, or `null` for the user's own lexicon, else the embedded one. */
  readonly lexicon: string | null;
  readonly recognizer: string;
  readonly relations: "high-precision" | "balanced" | "rules";
  readonly relationWeights: string | null;
  readonly source: string | null;
  readonly format: readonly string[];
  readonly report: boolean;
  readonly maxFailures: number | null;
  /** `null`: as many as the machine has cores, none for a small run. 0: the program's own thread. */
  readonly workers: number | null;
  readonly documentSeconds: number;
  readonly workerMegabytes: number;
  readonly sliceRecords: number;
  readonly quiet: boolean;
  readonly logFormat: "text" | "json";
}

/** Names of the settings, as the configuration file writes them. */
export type SettingName = keyof RunSettings;

/** A value as it was found, not checked yet; from a file anything, from flags and environment text. */
type Found = unknown;

/** One setting: where it comes from and what it may be. */
export interface SettingRow<T> {
  readonly flag: string;
  /** Variable of the environment. */
  readonly variable: string;
  readonly means: string;
  readonly fallback: T;
  /** What may be written, in words for an error. */
  readonly expected: string;
  /** The value, or `undefined` when it is none. Text of the environment is read as the file's value would be. */
  readonly read: (found: Found) => T | undefined;
}

const text = (found: Found): string | undefined => (typeof found === "string" && found !== "" ? found : undefined);
const orNull =
  <T>(read: (found: Found) => T | undefined) =>
  (found: Found): T | null | undefined =>
    found === null ? null : read(found);
const texts = (found: Found): readonly string[] | undefined => {
  const list = typeof found === "string" ? found.split(",").map((part) => part.trim()) : found;
  return Array.isArray(list) && list.length > 0 && list.every((part) => text(part) !== undefined) ? (list as readonly string[]) : undefined;
};
const numberIn =
  (least: number, most: number, isWhole: boolean) =>
  (found: Found): number | undefined => {
    const value = typeof found === "string" && /^\d{1,9}(?:\.\d{1,6})?$/u.test(found.trim()) ? Number(found) : found;
    return typeof value === "number" && value >= least && value <= most && (!isWhole || Number.isInteger(value)) ? value : undefined;
  };
const yesOrNo = (found: Found): boolean | undefined => {
  if (typeof found === "boolean") return found;
  if (found === "1" || found === "true" || found === "yes") return true;
  return found === "0" || found === "false" || found === "no" ? false : undefined;
};

/** Every setting of a run, in the order in which people are told of them. */
export const settingRows: { readonly [Name in SettingName]: SettingRow<RunSettings[Name]> } = {
  inputs: {
    flag: "[inputs...]",
    variable: "LITGRAPH_INPUTS",
    means: "files, folders, or - for standard input",
    fallback: ["corpus"],
    expected: "a list of paths",
    read: texts,
  },
  out: { flag: "--out", variable: "LITGRAPH_OUT", means: "folder to write to", fallback: "output", expected: "a path", read: text },
  lexicon: {
    flag: "--lexicon",
    variable: "LITGRAPH_LEXICON",
    means: 'folder of a built lexicon, or "starter"; null: your own when you have built one, else the starter',
    fallback: null,
    expected: "a path, or starter",
    read: orNull(text),
  },
  recognizer: {
    flag: "--recognizer",
    variable: "LITGRAPH_RECOGNIZER",
    means: 'who decides what is a name: "tagger", a trained model over lexicon and rules; "lexicon", those alone; or a file of weights',
    fallback: "tagger",
    expected: "tagger, lexicon, or a path",
    read: text,
  },
  relations: {
    flag: "--relations",
    variable: "LITGRAPH_RELATIONS",
    means:
      'who decides what is claimed: "high-precision", the rules, and a trained model where it is sure; "balanced", wherever a relation is the likeliest; "rules", those alone',
    fallback: "high-precision",
    expected: "high-precision, balanced or rules",
    read: (found) => (found === "high-precision" || found === "balanced" || found === "rules" ? found : undefined),
  },
  relationWeights: {
    flag: "--relation-weights",
    variable: "LITGRAPH_RELATION_WEIGHTS",
    means: "file of weights of the relation model; null: those that ship",
    fallback: null,
    expected: "a path",
    read: orNull(text),
  },
  source: {
    flag: "--source",
    variable: "LITGRAPH_SOURCE",
    means: "read every input as this source; null: detect it",
    fallback: null,
    expected: "the name of a source",
    read: orNull(text),
  },
  format: {
    flag: "--format",
    variable: "LITGRAPH_FORMAT",
    means: "formats of the graph",
    fallback: ["jsonld"],
    expected: "a list of names",
    read: texts,
  },
  report: { flag: "--no-report", variable: "LITGRAPH_REPORT", means: "write report.html", fallback: true, expected: "true or false", read: yesOrNo },
  maxFailures: {
    flag: "--max-failures",
    variable: "LITGRAPH_MAX_FAILURES",
    means: "end with code 3 when more records than this are refused; null: any number",
    fallback: null,
    expected: "a whole number, 0 or more",
    read: orNull(numberIn(0, 999_999_999, true)),
  },
  workers: {
    flag: "--workers",
    variable: "LITGRAPH_WORKERS",
    means: "threads that analyse; null: one for each core, none for a small run; 0: the program's own thread",
    fallback: null,
    expected: "a whole number from 0 to 256",
    read: orNull(numberIn(0, 256, true)),
  },
  documentSeconds: {
    flag: "--document-seconds",
    variable: "LITGRAPH_DOCUMENT_SECONDS",
    means: "a record that takes longer is refused (threads only)",
    fallback: 60,
    expected: "a number from 0.1 to 86400",
    read: numberIn(0.1, 86_400, false),
  },
  workerMegabytes: {
    flag: "--worker-megabytes",
    variable: "LITGRAPH_WORKER_MEGABYTES",
    means: "memory of one thread, MiB, lexicon and models apart; a record that needs more is refused",
    fallback: 640,
    expected: "a whole number from 64 to 65536",
    read: numberIn(64, 65_536, true),
  },
  sliceRecords: {
    flag: "--slice-records",
    variable: "LITGRAPH_SLICE_RECORDS",
    means: "records of one file that are done and kept together",
    fallback: 1000,
    expected: "a whole number from 1 to 100000",
    read: numberIn(1, 100_000, true),
  },
  quiet: { flag: "--quiet", variable: "LITGRAPH_QUIET", means: "no progress and no summary", fallback: false, expected: "true or false", read: yesOrNo },
  logFormat: {
    flag: "--log-format",
    variable: "LITGRAPH_LOG_FORMAT",
    means: 'progress as "text", or as "json" for machines',
    fallback: "text",
    expected: "text or json",
    read: (found) => (found === "text" || found === "json" ? found : undefined),
  },
};

/** All names, in order. */
export const settingNames = Object.keys(settingRows) as readonly SettingName[];

/** Threads for a run of this size when nobody says how many. */
export function workersFor(stated: number | null, inputBytes: number): number {
  if (stated !== null) return stated;
  return inputBytes < smallRun ? 0 : availableParallelism();
}

/** A run of fewer bytes of input is done before threads have started. */
const smallRun = 2 ** 20;

/**
 * Reads one setting.
 * @param where Where it was found, for the error.
 * @throws ConfigError when it is not what it may be
 */
export function readSetting<Name extends SettingName>(name: Name, found: Found, where: string): RunSettings[Name] {
  const { read, expected } = settingRows[name];
  const value = read(found);
  if (value === undefined) throw new ConfigError(`${where}: ${name} is ${JSON.stringify(found)}; write ${expected}`);
  return value;
}
