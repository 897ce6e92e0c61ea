import { fileURLToPath } from "node:url";

/**
 * The absolute path of a data file that ships inside the package, named from the package's root (`src/lexicon/starter/genes.tsv`).
 * Holds from `src/` and from the built `dist/` alike, because both lie one level below the root.
 */
export function packageFile(pathFromRoot: string): string {
  return fileURLToPath(new URL(`../../${pathFromRoot}`, import.meta.url));
}
