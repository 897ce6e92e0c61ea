import { parentPort, workerData } from "node:worker_threads";
import { openCompiled } from "../lexicon/compiled.ts";
import { matcherOf } from "../lexicon/match.ts";

// A second thread that opens the same bytes and works with them.
const lexicon = matcherOf(openCompiled(workerData as SharedArrayBuffer, "memory"));
parentPort?.postMessage(lexicon.find("IL-6 activates STAT3 in SK-OV-3 cells treated with cisplatin").length);
