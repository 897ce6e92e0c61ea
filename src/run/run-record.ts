import type { RelationType } from "../model/relation-types.ts";
import type { EntityType } from "../model/schema.ts";
import type { WrittenFile } from "./atomic-file.ts";
import type { Highlights } from "./finish/highlights.ts";

/** How much of what a run met and made. Records in = documents + merged + superseded + deleted + refused records; a run in which this does not hold fails. */
export interface RunCounts {
  readonly files: number;
  readonly skipped: number;
  /** Records read or refused, in all files; an input refused as a whole is one record. */
  readonly records: number;
  readonly documents: number;
  /** Of the documents, those that are kept and not mined. */
  readonly quarantined: number;
  readonly merged: number;
  readonly superseded: number;
  readonly deleted: number;
  readonly refused: number;
  /** Mentions with an identifier, by type. */
  readonly mentions: Readonly<Partial<Record<EntityType, number>>>;
  /** Participants without identifier (unknown names and words for whole classes). */
  readonly ungroundedMentions: number;
  readonly relations: Readonly<Partial<Record<RelationType, number>>>;
  readonly evidence: number;
  readonly statements: number;
  readonly deniedStatements: number;
  readonly contradictions: number;
}

/** Where the time of a run went. Times of threads add up, so their sum may be more than the time that passed. */
export interface RunProfile {
  /** Threads beside the one that reads and writes. */
  readonly workers: number;
  /** Documents that this run analysed; those that were ready from before cost nothing. */
  readonly analysed: number;
  readonly seconds: number;
  /** Processor time of all threads, seconds. */
  readonly cpuSeconds: number;
  /** Seconds from the start of the process to the first analysed documents; `null` when all were ready. */
  readonly firstDocumentSeconds: number | null;
  /** Largest resident memory of the process so far, MB. */
  readonly peakMegabytes: number;
  /** Seconds by stage, largest first. */
  readonly stages: Readonly<Record<string, number>>;
}

/** `run.json`: what ran over what and what came of it. The only file of a run with a clock and a host in it. */
export interface RunRecord {
  readonly litgraph: string;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly seconds: number;
  readonly configuration: { readonly inputs: readonly string[]; readonly source: string | null; readonly maxFailures: number | null };
  readonly lexicon: { readonly hash: string; readonly releases: readonly { readonly source: string; readonly version: string; readonly licence: string }[] };
  readonly ruleSetHash: string;
  readonly stages: readonly string[];
  readonly counts: RunCounts;
  readonly notes: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, WrittenFile>>;
  readonly profile: RunProfile;
}

/** What a caller may want to tell a person after a run. */
export interface RunResult {
  readonly record: RunRecord;
  readonly highlights: Highlights;
  readonly outputFolder: string;
  /** Refused inputs and records, in order of the ledger: the first hundred. */
  readonly refusals: readonly { readonly input: string; readonly record: number | null; readonly reason: string; readonly message: string }[];
  readonly isPastMaxFailures: boolean;
}
