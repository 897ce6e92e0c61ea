import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findGold } from "../evaluate/gold-files.ts";
import { ConfigError } from "../model/errors.ts";
import { isRelationTrainedOn, type RelationWeights, readRelationWeights } from "../models/relations/weights.ts";
import { writeAtomically } from "../run/atomic-file.ts";
import { relationRecipe } from "./relation-recipe.ts";
import { readRelationDocuments, trainRelations } from "./train-relations.ts";
import { heldParts, type TrainingCorpus } from "./training-corpora.ts";

/** The corpora of the recipe. @throws ConfigError when the reference folder is absent */
export function recipeCorpora(shared: string): readonly TrainingCorpus[] {
  if (!existsSync(join(shared, "corpora"))) throw new ConfigError(`there is no folder ${shared}/corpora; set LITGRAPH_SHARED to the reference folder`);
  return findGold(relationRecipe.corpora.map((path) => join(shared, "corpora", path))).flatMap((source) =>
    source.kind === "corpus" ? [{ name: source.name, documents: source.format.read(source.path) }] : [],
  );
}

/**
 * Weights made as those that ship, each without a fifth of the papers that are scored; so that every paper can be read by weights that have not learned from it.
 * @param folder Where they are kept as `0.bin` to `4.bin`; those that are not there are trained and put there. Kept nowhere when left out.
 * @throws ConfigError when the reference folder is absent, or a file there holds no weights of this version
 */
export async function relationFolds(shared: string, folder: string | undefined, say: (line: string) => void): Promise<readonly RelationWeights[]> {
  const fileOf = (fold: number): string | null => (folder === undefined ? null : join(folder, `${fold}.bin`));
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  let documents: ReturnType<typeof readRelationDocuments> | null = null;
  const folds: RelationWeights[] = [];
  for (let fold = 0; fold < heldParts; fold++) {
    const file = fileOf(fold);
    if (file !== null && existsSync(file)) {
      folds.push(readRelationWeights(readFileSync(file), file));
      continue;
    }
    documents ??= readRelationDocuments(recipeCorpora(shared), say);
    say(`fold ${fold}`);
    const { bytes } = trainRelations(documents, { whole: [], part: relationRecipe.scored, fold }, say);
    if (file !== null) await writeAtomically(file, [bytes]);
    folds.push(readRelationWeights(bytes, `fold ${fold}`));
  }
  return folds;
}

/** The first of these weights that has not learned from a document, or `null` when all have. */
export function unseenBy(weights: readonly RelationWeights[], id: string): RelationWeights | null {
  return weights.find((candidate) => !isRelationTrainedOn(candidate, id)) ?? null;
}
