import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../model/text-order.ts";
import { workingPackages } from "./package-info.ts";

/** The folders whose code decides what is found in a document; what is made of it afterwards is not kept. */
const decidingFolders = ["model", "pipeline", "ingest", "lexicon", "nlp", "rules", "models", "graph", "run"];

let known: string | null = null;

/**
 * SHA-256 of the code that reads and analyses, and of the versions of the packages it works with, hex. What an earlier build has found is not taken for what this
 * one would find. Costs some milliseconds, once.
 */
export function codeHash(): string {
  if (known !== null) return known;
  const root = fileURLToPath(new URL("..", import.meta.url));
  const hash = createHash("sha256");
  for (const folder of decidingFolders) {
    for (const path of codeFiles(join(root, folder))) {
      hash.update(path.slice(root.length), "utf8").update("\0").update(readFileSync(path)).update("\0");
    }
  }
  known = hash.update(JSON.stringify(workingPackages()), "utf8").digest("hex");
  return known;
}

function* codeFiles(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* codeFiles(path);
    else if (/\.(?:[jt]s|wasm)$/u.test(entry.name) && !entry.name.endsWith(".d.ts")) yield path;
  }
}
