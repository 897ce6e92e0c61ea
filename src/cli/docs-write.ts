import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { packageFile } from "../model/package-file.ts";
import { referenceFiles } from "./reference/reference.ts";

// Writes the reference anew: `npm run docs:write`.
const files = referenceFiles();
for (const folder of new Set([...files.keys()].map((path) => dirname(path)))) rmSync(packageFile(folder), { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(packageFile(path)), { recursive: true });
  writeFileSync(packageFile(path), text);
}
console.log(`${files.size} files written`);
