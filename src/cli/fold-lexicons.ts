import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildLexicon } from "../lexicon/build.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { matcherOf } from "../lexicon/match.ts";
import { compileStarter } from "../lexicon/starter.ts";

/** For fifths of the papers the lexicons that their papers are read with while learning. */
export type FoldLexicons = ReadonlyMap<number, readonly Lexicon[]>;

/**
 * Lexicons that took no name from the papers read with them. The embedded lists know nearly every name of the papers that they were widened by, and fewer of others: a
 * model that learns with them trusts them too much. `folder` has a folder of lists for each fifth, named 0 to 4, each written without that fifth; one that is absent is
 * left out. The full lexicon beside them is built from `terminologies`.
 */
export async function foldLexicons(folder: string, terminologies: readonly string[]): Promise<FoldLexicons> {
  const lexicons = new Map<number, readonly Lexicon[]>();
  for (const fold of [0, 1, 2, 3, 4]) {
    const lists = join(folder, String(fold));
    if (!existsSync(lists)) continue;
    const starter = matcherOf(compileStarter(lists));
    lexicons.set(fold, terminologies.length === 0 ? [starter] : [starter, matcherOf((await buildLexicon(terminologies, { starterLists: lists })).compiled)]);
  }
  return lexicons;
}
