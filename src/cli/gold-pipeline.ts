import type { Analysts } from "../evaluate/analysts.ts";
import { abbreviations } from "../nlp/abbreviations.ts";
import { createQualifier } from "../nlp/qualify.ts";
import { createRelator } from "../nlp/relate.ts";
import { tokenize } from "../nlp/tokenize.ts";
import { definePipeline } from "../pipeline/pipeline.ts";

/** The default pipeline with the gold's mentions in place of recognition and grounding, so that relations are scored by themselves. */
export const withMentions: Analysts["withMentions"] = (stage) => definePipeline([tokenize, abbreviations, stage, createRelator(), createQualifier()]);
