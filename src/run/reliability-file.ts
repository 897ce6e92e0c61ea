import { readFile } from "node:fs/promises";
import { defaultReliability } from "../graph/belief.ts";
import type { ReliabilityTable } from "../graph/reliability.ts";
import { ConfigError, systemCodeOf } from "../model/errors.ts";

/** Name of the file in an output folder that says how far evidence is to be believed; `litgraph calibrate` writes it. */
export const reliabilityFile = "reliability.json";

/**
 * The table in a file, or the one that ships when there is no such file.
 * @throws ConfigError when the file is no such table
 */
export async function readReliability(path: string): Promise<ReliabilityTable> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    if (systemCodeOf(cause) === "ENOENT") return defaultReliability;
    throw cause;
  }
  try {
    const table = JSON.parse(text) as ReliabilityTable;
    const figures = [table.sameSentence, table.samePaper, table.denialInNamedCells, ...Object.values(table.epistemic), ...Object.values(table.attribution)];
    const fitted = [
      ...Object.values(table.detectors).flatMap(({ bias, slope }) => [bias, slope]),
      table.names,
      ...Object.values(table.cues),
      ...table.rules.map(({ logOdds }) => logOdds),
    ];
    const isWhole = figures.length === 9 && Object.keys(table.detectors).length === 3 && [...figures, ...fitted].every(Number.isFinite);
    if (isWhole && figures.every((figure) => figure >= 0 && figure <= 1)) return table;
  } catch (cause) {
    throw notATable(path, cause);
  }
  throw notATable(path);
}

function notATable(path: string, cause?: unknown): ConfigError {
  return new ConfigError(`${path}: is no table of reliabilities; make one with \`litgraph calibrate GOLD --out ${path}\`, or remove it`, { cause });
}
