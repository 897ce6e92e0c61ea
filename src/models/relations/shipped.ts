import { existsSync, readFileSync } from "node:fs";
import { ConfigError } from "../../model/errors.ts";
import { packageFile } from "../../model/package-file.ts";
import { type RelationWeights, readRelationWeights } from "./weights.ts";

/**
 * Reads the weights of the relation model from a file, those that ship with the package unless told otherwise.
 * @throws ConfigError when there is no such file or it holds no weights of this version
 */
export function loadRelationWeights(path: string = packageFile("src/models/weights/relations.bin")): RelationWeights {
  if (!existsSync(path)) throw new ConfigError(`relations: ${path} does not exist; make weights with "litgraph train relations"`);
  return readRelationWeights(readFileSync(path), path);
}
