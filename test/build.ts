import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../src/model/package-file.ts";

/** Builds `dist` before the tests, unless it is newer than every source: threads and commands are tested as they ship, and Node cannot start them from TypeScript. */
export function setup(): void {
  const built = statSync(packageFile("dist/cli/main.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [packageFile("src"), packageFile("tsconfig.json"), packageFile("package-lock.json")];
  const kernels = statSync(packageFile("dist/models/kernels/kernels.wasm"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest(packageFile("src/models/kernels/assembly")) >= kernels) {
    const compiled = spawnSync("npm", ["run", "--silent", "build:kernels"], { cwd: packageFile("."), encoding: "utf8" });
    if (compiled.error !== undefined) throw compiled.error;
    if (compiled.status !== 0) throw new Error(`the kernels were not compiled: ${compiled.stderr}`);
  }
  if (sources.every((path) => newest(path) < built)) return;
  const run = spawnSync(process.execPath, [packageFile("node_modules/typescript/bin/tsc"), "-p", packageFile("tsconfig.json")], { encoding: "utf8" });
  if (run.error !== undefined) throw run.error;
  // What does not fit its types is built all the same: `npm run types` tells of it, and tests of other parts can go on.
}

function newest(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), status.mtimeMs);
}
