import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileStarter } from "../lexicon/starter.ts";

// The last step of the build: compiles the starter lists once, so that no run has to.
writeFileSync(fileURLToPath(new URL("../lexicon/starter.bin", import.meta.url)), new Uint8Array(compileStarter().buffer));
