import type { Curie } from "../model/curie.ts";
import type { GraphSource } from "../model/graph.ts";
import type { Entity } from "../model/statement.ts";

/** The things that a graph speaks of, by CURIE: all that an exporter holds in memory, and no more than the lexicon names. */
export async function entitiesOf(source: Pick<GraphSource, "entities">): Promise<ReadonlyMap<Curie, Entity>> {
  const entities = new Map<Curie, Entity>();
  for await (const entity of source.entities()) entities.set(entity.curie, entity);
  return entities;
}
