import { z } from "zod";
import { errorKinds } from "../evaluate/score.ts";
import { count, share, span } from "./parts.ts";

const rate = share.nullable();

const scoreRow = z.strictObject({
  corpus: z.string(),
  task: z.string(),
  label: z.string().describe("entity type, relation or field; all: the counts of all labels together"),
  documents: count,
  tp: count.describe("right"),
  fp: count.describe("spurious"),
  fn: count.describe("missed"),
  precision: rate.describe("null where nothing was found"),
  recall: rate.describe("null where nothing was to be found"),
  f1: rate,
  macroF1: rate.describe("unweighted mean of the labels' F1; only in rows of all"),
  interval: z.tuple([share, share]).nullable().describe("95 % bootstrap interval of F1 over documents; null with fewer than five"),
});

const corpusShare = z.strictObject({
  corpus: z.string(),
  quality: z.string().describe("of what was rightly found"),
  right: count,
  of: count,
  share,
});

const errorLine = z.strictObject({
  corpus: z.string(),
  document: z.string(),
  task: z.string(),
  kind: z.enum(errorKinds),
  label: z.string(),
  text: z.string().describe("the names or the values in question"),
  detail: z.string(),
  sentence: z.string(),
  at: span.nullable().describe("in the raw page (pages) or the document's text (corpora), UTF-16 units; null where the error has no place"),
});

/** `evaluation.json` of `litgraph evaluate --out`. */
export const evaluationFile = z.strictObject({
  version: z.literal(1),
  documents: count,
  rows: z.array(scoreRow),
  shares: z.array(corpusShare),
  errors: z.array(errorLine),
});
