import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCompiled } from "../src/lexicon/build.ts";
import { compileStarter } from "../src/lexicon/starter.ts";

/** Compiles the starter lists once for all test files, as the build does for users; always from the sources as they are. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "litgraph-starter-"));
  process.env.LITGRAPH_STARTER = writeCompiled(compileStarter(), folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
