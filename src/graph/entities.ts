import type { Curie } from "../model/curie.ts";
import type { Entity } from "../model/statement.ts";
import { compareCodePoints, compareText, sortedSet } from "../model/text-order.ts";

/** The things that a graph speaks of, one entry for each CURIE. What rows tell differently is settled without regard to their order. */
export class EntityCatalog {
  readonly #entities = new Map<Curie, Entity>();

  add(entity: Entity): void {
    const known = this.#entities.get(entity.curie);
    if (known === undefined) this.#entities.set(entity.curie, withoutRepeats(entity));
    else if (known !== entity) this.#entities.set(entity.curie, mergeEntities(known, entity));
  }

  /** All entities by CURIE. */
  sorted(): readonly Entity[] {
    return [...this.#entities.values()].sort((a, b) => compareCodePoints(a.curie, b.curie));
  }
}

/** A list of one's own may name an identifier twice; a graph says it once. */
function withoutRepeats(entity: Entity): Entity {
  const { exactMatches } = entity;
  return new Set(exactMatches).size === exactMatches.length ? entity : { ...entity, exactMatches: sortedSet(exactMatches) };
}

/** What two tellings of one thing come to; neither the order nor the grouping of the tellings matters. */
export function mergeEntities(a: Entity, b: Entity): Entity {
  const [first, second] = compareNames(a, b) <= 0 ? [a, b] : [b, a];
  const exactMatches = sortedSet([...first.exactMatches, ...second.exactMatches]);
  return {
    curie: a.curie,
    name: first.name,
    type: compareText(a.type, b.type) <= 0 ? a.type : b.type,
    isFamily: a.isFamily || b.isFamily,
    exactMatches,
    taxon: a.taxon === null || b.taxon === null ? (a.taxon ?? b.taxon) : compareText(a.taxon, b.taxon) <= 0 ? a.taxon : b.taxon,
  };
}

/** A CURIE for a name says that the document had none. */
function compareNames(a: Entity, b: Entity): number {
  return Number(a.name === a.curie) - Number(b.name === b.curie) || compareText(a.name, b.name);
}
