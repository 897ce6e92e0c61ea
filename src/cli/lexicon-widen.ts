import { cpSync, existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { starterDirectory } from "../lexicon/starter.ts";
import { hasPackages, speciesLists } from "./widen/species-lists.ts";
import { widerLists } from "./widen/wider-lists.ts";
import type { WiderList } from "./widen/written-list.ts";

/**
 * Writes the wider lists of the starter lexicon anew from the terminologies of the reference folder, and from packages that carry genes of other species. With
 * folds, all lists go to another folder, and the wider ones without names from those fifths of the annotated papers: `npm run bench -- recognition fold` measures with them.
 */
async function main(): Promise<number> {
  const shared = resolve(process.env.LITGRAPH_SHARED ?? "../shared");
  if (!existsSync(`${shared}/terminologies`)) {
    console.log(`lexicon:widen: no terminologies at ${shared}/terminologies; nothing written. Set LITGRAPH_SHARED to the folder that holds them.`);
    return 0;
  }
  const packages = process.env.LITGRAPH_PACKAGES ?? "";
  if (!hasPackages(packages)) {
    console.log(
      "lexicon:widen: nothing written. LITGRAPH_PACKAGES names no folder with the unpacked packages (packaged-genes.ts and packaged-substances.ts say which)",
    );
    return 0;
  }
  const fold = process.env.LITGRAPH_WITHOUT_FOLD ?? "";
  const folder = process.env.LITGRAPH_LISTS ?? "";
  if ((fold === "") !== (folder === "")) {
    console.log(
      "lexicon:widen: nothing written. LITGRAPH_WITHOUT_FOLD (a number from 0 to 4, or several, as 0,3) and LITGRAPH_LISTS (the folder to write to) go together",
    );
    return 2;
  }
  const folds = new Set(fold === "" ? [] : fold.split(",").map(Number));
  if (folder !== "") cpSync(starterDirectory(), folder, { recursive: true });
  const target = folder === "" ? starterDirectory() : folder;
  write(target, await widerLists(shared, packages, folds));
  write(target, await speciesLists(shared, packages, folds));
  return 0;
}

function write(target: string, lists: readonly WiderList[]): void {
  for (const { file, text, rows } of lists) {
    writeFileSync(`${target}/${file}`, text);
    console.log(`${file}: ${rows} rows, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`);
  }
}

process.exitCode = await main();
