import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { packageFile } from "../model/package-file.ts";
import { widerLists } from "./widen/wider-lists.ts";

/** Writes the wider lists of the starter lexicon anew from the terminologies of the reference folder. */
async function main(): Promise<number> {
  const shared = resolve(process.env.LITGRAPH_SHARED ?? "../shared");
  if (!existsSync(`${shared}/terminologies`)) {
    console.log(`lexicon:widen: no terminologies at ${shared}/terminologies; nothing written. Set LITGRAPH_SHARED to the folder that holds them.`);
    return 0;
  }
  for (const { file, text, rows } of await widerLists(shared)) {
    writeFileSync(packageFile(`src/lexicon/starter/${file}`), text);
    console.log(`${file}: ${rows} rows, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`);
  }
  return 0;
}

process.exitCode = await main();
