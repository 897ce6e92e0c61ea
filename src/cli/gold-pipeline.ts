import type { Analysts, MentionStage } from "../evaluate/analysts.ts";
import { abbreviations } from "../nlp/abbreviations.ts";
import { modalityOf } from "../nlp/modality.ts";
import { createQualifier } from "../nlp/qualify.ts";
import { createModelJudge, type TrainedRelations } from "../nlp/rank-relations.ts";
import { type ClaimJudge, createRelator } from "../nlp/relate.ts";
import { splitText, tagCandidates } from "../nlp/tokenize.ts";
import { definePipeline, type Pipeline } from "../pipeline/pipeline.ts";

/** The default pipeline with the gold's mentions in place of recognition and grounding, so that relations are scored by themselves. */
export function goldPipeline(mentions: MentionStage, judge: ClaimJudge | null): Pipeline {
  return definePipeline([splitText, abbreviations, mentions, tagCandidates, createRelator(judge), createQualifier()]);
}

/** The same with the relation model at its operating point, or with the rules alone. */
export function withMentions(relations: TrainedRelations | null): Analysts["withMentions"] {
  return (stage) => goldPipeline(stage, relations === null ? null : createModelJudge(relations));
}

/** What the sentences of an analysed document deny or leave open. */
export const modality: Analysts["modality"] = modalityOf;
