import { z } from "zod";
import { count, curie, hash } from "./parts.ts";

const runDescription = z.strictObject({
  litgraphVersion: z.string(),
  lexiconHash: hash,
  ruleSetHash: hash,
  terminologies: z.array(z.string()),
});
const graphCounts = z.strictObject({
  entities: count,
  documents: count,
  statements: count,
  deniedStatements: count,
  evidence: count,
  contradictions: count,
});
const schemaVersion = z.int().min(1).describe("version of the tables in shards and store");

/** `store.json`. */
export const storeInfo = z.strictObject({ schemaVersion, run: runDescription, counts: graphCounts });

/** `shard.json`. */
export const shardInfo = z.looseObject({
  schemaVersion,
  description: runDescription,
  counts: z.looseObject({ documents: count, evidence: count, refused: count, skipped: count }),
});

/** A line of a curation file. */
export const curationLine = z.looseObject({
  statement: z.string().describe("id of the statement"),
  sentenceHash: z.string().describe("hash of the sentence, equal for two printings of it"),
  verdict: z.enum(["right", "wrong"]),
  because: z.string(),
});

/** A line of `ledger.ndjson`. */
export const ledgerLine = z.strictObject({
  input: z.string(),
  record: z.int().min(1).nullable().describe("one-based number of the record within the input; null for the input as a whole"),
  status: z.enum(["read", "quarantined", "merged", "superseded", "deleted", "refused", "skipped", "applied"]),
  source: z.string().nullable(),
  id: curie.nullable(),
  mergedInto: z.strictObject({ id: curie, input: z.string(), record: z.int().min(1) }).nullable(),
  reason: z.string().nullable().describe("refused, deleted, superseded, quarantined: a stable code; skipped: why, in words"),
  stage: z.string().nullable(),
  message: z.string().nullable(),
  offset: count.nullable(),
  unit: z.enum(["byte", "utf16"]).nullable(),
  notes: z.array(z.string()).describe("codes of the document's notes"),
});

/** A file as the lists of files tell of it. */
export const writtenFile = z.looseObject({ bytes: count, sha256: hash });

/** What `run.json` and `manifest.json` have in common. */
export const fileList = z.looseObject({ files: z.record(z.string(), writtenFile) });

const counts = z.record(z.string(), count);

/** `manifest.json`: the files of a run, or of an export, without a clock. */
export const manifest = z.strictObject({
  litgraph: z.string(),
  schemaVersion,
  run: runDescription,
  counts: graphCounts,
  part: z
    .strictObject({ minBelief: z.number(), pairs: z.array(z.tuple([z.string(), z.string()])) })
    .optional()
    .describe("the part of the graph that the files hold; left out for all of it"),
  files: z.record(z.string(), writtenFile),
});

/** `run.json`. Parts of a run may add to it, so fields that are not listed are let pass. */
export const runRecord = z.looseObject({
  litgraph: z.string().describe("version"),
  node: z.string(),
  packages: z.record(z.string(), z.string()),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  seconds: z.number().min(0),
  configuration: z.looseObject({ inputs: z.array(z.string()) }),
  lexicon: z.looseObject({ hash, releases: z.array(z.looseObject({ source: z.string(), version: z.string(), licence: z.string() })) }),
  ruleSetHash: hash,
  stages: z.array(z.string()),
  counts: z.looseObject({
    files: count,
    skipped: count,
    records: count,
    documents: count,
    quarantined: count,
    merged: count,
    superseded: count,
    deleted: count,
    refused: count,
    mentions: counts,
    ungroundedMentions: count,
    relations: counts,
    evidence: count,
    statements: count,
    deniedStatements: count,
    contradictions: count,
  }),
  notes: counts,
  refusals: counts,
  files: z.record(z.string(), writtenFile).describe("size and hash of each file of the run"),
});
