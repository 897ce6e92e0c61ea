import type { Document, LayerName, Layers } from "../model/document.ts";

/** A document that is known to carry the layers `L`. */
export type WithLayers<L extends LayerName> = Document & Pick<Layers, L>;

/** One step of the pipeline: reads the layers it requires, returns the layers it provides, and changes nothing. */
export interface Stage<R extends LayerName = LayerName, P extends LayerName = LayerName> {
  readonly name: string;
  readonly requires: readonly R[];
  readonly provides: readonly P[];
  readonly run: (doc: WithLayers<R>) => Pick<Layers, P>;
}

/** Declares a stage; the layer names are inferred, so that `run` can touch only what `requires` lists. */
export function defineStage<const R extends LayerName, const P extends LayerName>(stage: Stage<R, P>): Stage<R, P> {
  return stage;
}
