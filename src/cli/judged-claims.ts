import { findGold } from "../evaluate/gold-files.ts";
import { relationOutcomes } from "../evaluate/relation-outcomes.ts";
import type { JudgedClaim } from "../graph/fit-reading.ts";
import { ConfigError } from "../model/errors.ts";
import { isRelationTrainedOn, type RelationWeights } from "../models/relations/weights.ts";
import { type TrainedRelations, trainedRelations } from "../nlp/rank-relations.ts";
import { withMentions } from "./gold-pipeline.ts";
import { judgedCases, judgedPart, relationCaseFiles } from "./judged-cases.ts";
import { loadRuntime } from "./runtime.ts";

/** Which detectors are asked. */
export interface CalibrationFlags {
  readonly lexicon?: string;
  /** The claims of this operating point are measured. */
  readonly relations: string;
  readonly relationWeights?: string;
}

/**
 * Every claim between gold mentions that the gold can judge, of documents that the relation model has not learned from.
 * @param folds Weights made in the same way without some of the documents: each is read by the first that has not learned from it. The model's own when left out.
 * @throws ConfigError when there is none
 */
export async function judgedClaims(
  paths: readonly string[],
  { lexicon, relations: how, relationWeights }: CalibrationFlags,
  folds?: readonly RelationWeights[],
): Promise<readonly JudgedClaim[]> {
  const { relations } = await loadRuntime(lexicon, "lexicon", how, relationWeights);
  const readers: readonly (TrainedRelations | null)[] =
    relations === null ? [null] : [relations, ...(folds ?? []).map((weights) => trainedRelations(weights, relations.point))];
  const readerOf = (id: string): TrainedRelations | null | undefined => readers.find((reader) => reader === null || !isRelationTrainedOn(reader.weights, id));
  const claims: JudgedClaim[] = [];
  const cases = relationCaseFiles(paths);
  for (const file of cases) claims.push(...judgedCases(file, withMentions(relations)));
  const others = paths.filter((path) => relationCaseFiles([path]).length === 0);
  for (const source of others.length === 0 ? [] : findGold(others)) {
    if (source.kind !== "corpus") continue;
    const all = source.format.read(source.path);
    for (const reader of readers) {
      const golds = all.filter(({ id }) => readerOf(id) === reader);
      for (const { document, pair, isRight, relation } of relationOutcomes(source.name, golds, withMentions(reader)))
        claims.push({ document, pair, ...judgedPart(relation), isRight, origin: "given" });
    }
  }
  if (claims.length === 0) {
    throw new ConfigError(
      `${paths.join(", ")}: no relations that can judge a claim, or the relation model has learned from all of it; give other gold, or --relations rules`,
    );
  }
  return claims;
}
