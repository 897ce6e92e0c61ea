import { assemble } from "../graph/assemble.ts";
import { documentSummaryOf } from "../graph/document-summary.ts";
import { evidenceOf } from "../graph/evidence.ts";
import { allMembers } from "../graph/families.ts";
import { graphSource } from "../graph/graph-source.ts";
import type { InputBytes } from "../ingest/decode.ts";
import type { Document } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import type { DocumentSummary, EvidenceRow, Graph, GraphSource, RunDescription } from "../model/graph.ts";
import { describeRun } from "../run/describe-run.ts";
import { readDocuments } from "../run/read-documents.ts";
import type { Runtime } from "../run/runtime.ts";
import type { AnnotatedDocument, AnnotatorOptions } from "./annotate.ts";
import { annotate, openAnnotator } from "./annotate.ts";
import { readPaths } from "./ingest.ts";

/** Bytes at hand with the name that documents and refusals give them. */
export interface NamedInput {
  readonly name: string;
  readonly data: InputBytes;
}

/** What a pipeline reads: paths of files and folders, and bytes at hand. */
export type PipelineInput = string | NamedInput;

/** Stops what is under way: the next step throws the signal's reason. */
export interface StopOptions {
  readonly signal?: AbortSignal;
}

/** A graph in memory with what it was made from. */
export interface MinedGraph {
  readonly graph: Graph;
  /** Graph, documents and run as exporters take them. */
  readonly source: GraphSource;
  readonly documents: readonly DocumentSummary[];
  readonly run: RunDescription;
  /** What could not be read or analysed, in order of the inputs. */
  readonly refused: readonly DocumentError[];
}

/** The way from pages to a graph, step by step or in one. Nothing prints, ends the process or keeps what it has given out. */
export interface LitgraphPipeline {
  /** Lexicon, stages and the hash of the rules. */
  readonly runtime: Runtime;
  /** Documents of the inputs in order; what cannot be read comes as the refusal in its place. */
  readonly read: (inputs: readonly PipelineInput[], options?: StopOptions) => AsyncIterable<Document | DocumentError>;
  /** The same with names and relations found. */
  readonly annotate: (inputs: readonly PipelineInput[], options?: StopOptions) => AsyncIterable<AnnotatedDocument | DocumentError>;
  /**
   * The graph that the inputs support. It is held in memory: for more than some ten thousand papers let `litgraph run` write it to disk. One paper on several
   * pages counts once where its sentences are equal; states of PubMed update files are settled by `litgraph run` only.
   */
  readonly mine: (inputs: readonly PipelineInput[], options?: StopOptions) => Promise<MinedGraph>;
}

/**
 * Opens lexicon and rules once and gives the steps over them.
 * @throws ConfigError when there is no such lexicon or file of weights, or a damaged one
 */
export function createPipeline(options: AnnotatorOptions = {}): LitgraphPipeline {
  const runtime = openAnnotator(options);
  const found = (inputs: readonly PipelineInput[], stop: StopOptions = {}): AsyncGenerator<AnnotatedDocument | DocumentError> =>
    annotate(read(inputs, stop), runtime, stop);
  return {
    runtime,
    read,
    annotate: found,
    mine: async (inputs, stop) => {
      const rows: EvidenceRow[] = [];
      const documents: DocumentSummary[] = [];
      const refused: DocumentError[] = [];
      for await (const doc of found(inputs, stop)) {
        if (doc instanceof DocumentError) refused.push(doc);
        else {
          rows.push(...evidenceOf(doc));
          documents.push(documentSummaryOf(doc));
        }
      }
      const graph = assemble(rows, { familyMembers: allMembers(runtime.lexicon.members) });
      const run = describeRun(runtime);
      return { graph, source: graphSource(graph, documents, run), documents, run, refused };
    },
  };
}

async function* read(inputs: readonly PipelineInput[], stop: StopOptions = {}): AsyncGenerator<Document | DocumentError> {
  for (const input of inputs) {
    if (typeof input === "string") yield* readPaths([input], stop);
    else {
      for await (const result of readDocuments(input.name, input.data)) {
        stop.signal?.throwIfAborted();
        yield result;
      }
    }
  }
}
