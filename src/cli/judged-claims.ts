import { findGold } from "../evaluate/gold-files.ts";
import { relationOutcomes } from "../evaluate/relation-outcomes.ts";
import type { JudgedClaim } from "../graph/fit-reading.ts";
import { ConfigError } from "../model/errors.ts";
import { isRelationTrainedOn } from "../models/relations/weights.ts";
import type { CalibrationFlags } from "./calibration.ts";
import { withMentions } from "./gold-pipeline.ts";
import { judgedCases, judgedPart, relationCaseFiles } from "./judged-cases.ts";
import { loadRuntime } from "./runtime.ts";

/**
 * Every claim between gold mentions that the gold can judge, of documents that the relation model has not learned from.
 * @throws ConfigError when there is none
 */
export async function judgedClaims(paths: readonly string[], { lexicon, relations: how, relationWeights }: CalibrationFlags): Promise<readonly JudgedClaim[]> {
  const { relations } = await loadRuntime(lexicon, "lexicon", how, relationWeights);
  const claims: JudgedClaim[] = [];
  const cases = relationCaseFiles(paths);
  for (const file of cases) claims.push(...judgedCases(file, withMentions(relations)));
  const others = paths.filter((path) => relationCaseFiles([path]).length === 0);
  for (const source of others.length === 0 ? [] : findGold(others)) {
    if (source.kind !== "corpus") continue;
    const golds = source.format.read(source.path).filter(({ id }) => relations === null || !isRelationTrainedOn(relations.weights, id));
    for (const { document, pair, isRight, relation } of relationOutcomes(source.name, golds, withMentions(relations))) {
      claims.push({ document, pair, ...judgedPart(relation), isRight });
    }
  }
  if (claims.length === 0) {
    throw new ConfigError(
      `${paths.join(", ")}: no relations that can judge a claim, or the relation model has learned from all of it; give other gold, or --relations rules`,
    );
  }
  return claims;
}
