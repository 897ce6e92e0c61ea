import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { packageFile } from "../model/package-file.ts";
import { hasPackages, speciesLists } from "./widen/species-lists.ts";
import { widerLists } from "./widen/wider-lists.ts";
import type { WiderList } from "./widen/written-list.ts";

/** Writes the wider lists of the starter lexicon anew from the terminologies of the reference folder, and from packages that carry genes of other species. */
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
  write(await widerLists(shared, packages));
  write(await speciesLists(shared, packages));
  return 0;
}

function write(lists: readonly WiderList[]): void {
  for (const { file, text, rows } of lists) {
    writeFileSync(packageFile(`src/lexicon/starter/${file}`), text);
    console.log(`${file}: ${rows} rows, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`);
  }
}

process.exitCode = await main();
