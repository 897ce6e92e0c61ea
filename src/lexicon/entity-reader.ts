import type { Curie } from "../model/curie.ts";
import { RecentMemory } from "../model/recent-memory.ts";
import { type CompiledLexicon, typeCodes } from "./compiled.ts";
import { hashText } from "./entity-table.ts";
import type { LexiconEntity } from "./lexicon.ts";
import { asCurie, type EntryReader } from "./read-hit.ts";

/** Entities kept as objects once somebody has asked for them. */
const maxEntities = 12_000;
const decoder = new TextDecoder();

/** Makes strings and entities of a compiled lexicon's numbers, when they are asked for. */
export function entryReader(compiled: CompiledLexicon): EntryReader {
  const { arrays } = compiled;
  const entities = new RecentMemory<number, LexiconEntity>(maxEntities);
  const string = (number: number): string => decoder.decode(arrays.pool.slice(arrays.strings[number] ?? 0, arrays.strings[number + 1] ?? 0));
  const entityAt = (number: number): LexiconEntity => {
    const known = entities.get(number);
    if (known !== undefined) return known;
    const taxon = arrays.entityTaxon[number] ?? 0;
    const entity: LexiconEntity = {
      curie: asCurie(string(arrays.entityCurie[number] ?? 0)),
      type: typeCodes[arrays.entityType[number] ?? 0] ?? "gene",
      name: string(arrays.entityName[number] ?? 0),
      isFamily: ((arrays.entityFlags[number] ?? 0) & 1) === 1,
      taxon: taxon === 0 ? null : asCurie(string(taxon - 1)),
      exactMatches: Array.from(arrays.matchCurie.subarray(arrays.matchStart[number], arrays.matchStart[number + 1]), (index) => asCurie(string(index))),
    };
    entities.set(number, entity);
    return entity;
  };
  return { arrays, string, entityAt };
}

/** Finds the entity number of a CURIE, its own or an exact match; -1 when nothing has it. */
export function curieLookup(compiled: CompiledLexicon, string: (number: number) => string): (curie: Curie) => number {
  const slots = compiled.arrays.curieSlots;
  const mask = slots.length / 2 - 1;
  return (curie) => {
    let slot = hashText(curie) & mask;
    for (;;) {
      const number = slots[2 * slot] ?? 0;
      if (number === 0) return -1;
      if (string(number - 1) === curie) return slots[2 * slot + 1] ?? -1;
      slot = (slot + 1) & mask;
    }
  };
}
