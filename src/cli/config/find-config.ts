import { existsSync, statSync } from "node:fs";

/** Name under which a configuration is found in the working folder without being named. */
export const configFileName = "litgraph.config.json";

/**
 * The configuration file to go by: the one that is named, else the one of the working folder, else none. Apart from reading it, because most runs have none, and what
 * checks one takes longer to load than a page to read.
 */
export function findConfig(named: string | undefined): string | null {
  if (named !== undefined) return named;
  // A shell makes the file before `litgraph config print --json > litgraph.config.json` begins.
  return existsSync(configFileName) && statSync(configFileName).size > 0 ? configFileName : null;
}
