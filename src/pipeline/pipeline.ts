import type { Document, LayerName, Layers } from "../model/document.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
import type { Stage } from "./stage.ts";

/** A checked sequence of stages. */
export interface Pipeline {
  readonly stages: readonly { readonly name: string; readonly requires: readonly LayerName[]; readonly provides: readonly LayerName[] }[];
  /**
   * Adds every stage's layers to a document that comes from ingest; the input is not changed.
   * @param timed Is told how many milliseconds each stage took.
   * @throws DocumentError (`stage-failed`) naming the stage, when a stage throws anything but a DocumentError.
   */
  readonly process: (doc: Document, timed?: (stage: string, milliseconds: number) => void) => Document & Layers;
}

// Stages differ in the layers they name; inside the pipeline only their declarations matter.
type AnyStage = Pick<Stage, "name" | "requires" | "provides"> & { readonly run: (doc: never) => Partial<Layers> };

/**
 * Joins stages into a pipeline and checks, before the first document, that each layer has one owner and is there when it is needed.
 * @throws ConfigError listing every fault found, not only the first.
 */
export function definePipeline(stages: readonly AnyStage[]): Pipeline {
  const faults: string[] = [];
  const owners = new Map<LayerName, string>();
  for (const stage of stages) {
    for (const layer of stage.requires as readonly LayerName[]) {
      if (!owners.has(layer)) faults.push(`stage "${stage.name}" requires layer "${layer}", which no earlier stage provides`);
    }
    for (const layer of stage.provides) {
      const owner = owners.get(layer);
      if (owner !== undefined) faults.push(`stage "${stage.name}" provides layer "${layer}", which "${owner}" already owns`);
      else owners.set(layer, stage.name);
    }
  }
  if (faults.length > 0) throw new ConfigError(`pipeline: ${faults.join("; ")}`);

  return {
    stages: stages.map(({ name, requires, provides }) => ({ name, requires, provides })),
    process(doc, timed) {
      const current = copyOf(doc);
      for (const stage of stages) {
        const from = performance.now();
        Object.assign(current, runStage(stage, current));
        timed?.(stage.name, performance.now() - from);
      }
      return current as Document & Layers;
    },
  };
}

/**
 * The copy that layers are added to. Its properties one by one and in one order, whatever the source: an object that begins with a spread has a shape of its own each time, and
 * code that reads such objects is slow and compiled again and again.
 */
function copyOf(doc: Document): Document {
  const { id, source, confidence, input, raw, rawStart, title, text, sections, offsets, regions, metadata, related, notes } = doc;
  return Object.assign({ id, source, confidence, input, raw, rawStart, title, text, sections, offsets, regions, metadata, related, notes }, doc);
}

function runStage(stage: AnyStage, doc: Document): Partial<Layers> {
  try {
    return stage.run(doc as never);
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError(stage.name, "stage-failed", { input: doc.input }, `stage "${stage.name}" failed on ${doc.id}: ${message}`, { cause });
  }
}
