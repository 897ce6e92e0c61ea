import { existsSync, readFileSync } from "node:fs";
import { ConfigError } from "../../model/errors.ts";
import { packageFile } from "../../model/package-file.ts";
import { type RecogniserWeights, readWeights } from "./weights.ts";

/** Where the weights that ship with the package lie. */
export function shippedWeightsFile(): string {
  return packageFile("src/models/weights/recogniser.bin");
}

/**
 * Reads weights from a file, those that ship with the package unless told otherwise.
 * @throws ConfigError when there is no such file or it holds no weights of this version
 */
export function loadWeights(path: string = shippedWeightsFile()): RecogniserWeights {
  if (!existsSync(path)) throw new ConfigError(`recogniser: ${path} does not exist; make weights with "litgraph train recogniser"`);
  return readWeights(readFileSync(path), path);
}
