import type { Curie } from "../model/curie.ts";
import { ConfigError } from "../model/errors.ts";
import type { EntityType } from "../model/schema.ts";
import { typeCodes } from "./compiled.ts";
import { powerOfTwo } from "./key-table.ts";
import { NumberList } from "./number-list.ts";
import type { StringTable } from "./string-table.ts";
import type { Term } from "./term.ts";

/** Entities gathered as numbers, and the look-up from their CURIEs. */
export class EntityTable {
  private readonly strings: StringTable;
  private readonly type = new NumberList();
  private readonly flags = new NumberList();
  private readonly curie = new NumberList();
  private readonly name = new NumberList();
  private readonly taxon = new NumberList();
  private readonly matchStart = new NumberList();
  private readonly matchCurie = new NumberList();
  private readonly memberStart = new NumberList();
  private readonly memberCurie = new NumberList();
  private readonly orthologueStart = new NumberList();
  private readonly orthologueCurie = new NumberList();

  constructor(strings: StringTable) {
    this.strings = strings;
  }

  add(term: Term): number {
    const number = this.type.length;
    this.type.push(typeCode(term.type));
    this.flags.push((term.isFamily ? 1 : 0) | (term.isCommon === true ? 2 : 0));
    this.curie.push(this.strings.add(term.curie));
    this.name.push(this.strings.add(term.name));
    this.taxon.push(term.taxon === null ? 0 : this.strings.add(term.taxon) + 1);
    this.matchStart.push(this.matchCurie.length);
    for (const curie of sortedUnique(term.exactMatches)) if (curie !== term.curie) this.matchCurie.push(this.strings.add(curie));
    this.memberStart.push(this.memberCurie.length);
    for (const curie of sortedUnique(term.members)) this.memberCurie.push(this.strings.add(curie));
    this.orthologueStart.push(this.orthologueCurie.length);
    for (const curie of sortedUnique(term.orthologues ?? [])) this.orthologueCurie.push(this.strings.add(curie));
    return number;
  }

  pack() {
    const count = this.type.length;
    this.matchStart.push(this.matchCurie.length);
    this.memberStart.push(this.memberCurie.length);
    this.orthologueStart.push(this.orthologueCurie.length);
    const entityCurie = this.curie.toUint32();
    const matchStart = this.matchStart.toUint32();
    const matchCurie = this.matchCurie.toUint32();
    // Own CURIEs first: an entity's name for itself beats what another says of it.
    const owner = new Map<number, number>();
    for (let entity = 0; entity < count; entity++) setOnce(owner, entityCurie[entity] ?? 0, entity);
    for (let entity = 0; entity < count; entity++)
      for (let index = matchStart[entity] ?? 0; index < (matchStart[entity + 1] ?? 0); index++) setOnce(owner, matchCurie[index] ?? 0, entity);
    return {
      entityType: this.type.toUint8(),
      entityFlags: this.flags.toUint8(),
      entityCurie,
      entityName: this.name.toUint32(),
      entityTaxon: this.taxon.toUint32(),
      matchStart,
      matchCurie,
      memberStart: this.memberStart.toUint32(),
      memberCurie: this.memberCurie.toUint32(),
      orthologueStart: this.orthologueStart.toUint32(),
      orthologueCurie: this.orthologueCurie.toUint32(),
      curieSlots: this.curieTable(owner),
    };
  }

  private curieTable(owner: ReadonlyMap<number, number>): Uint32Array {
    const size = powerOfTwo(owner.size * 2);
    const slots = new Uint32Array(size * 2);
    for (const [string, entity] of owner) {
      let slot = hashText(this.strings.textOf(string)) & (size - 1);
      while (slots[2 * slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[2 * slot] = string + 1;
      slots[2 * slot + 1] = entity;
    }
    return slots;
  }
}

/** FNV-1a over UTF-16 units; the CURIE table's hash. */
export function hashText(text: string): number {
  let state = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state ^ (state >>> 15)) >>> 0;
}

function typeCode(type: EntityType): number {
  const code = typeCodes.indexOf(type);
  if (code < 0) throw new ConfigError(`lexicon: entity type "${type}" has no number in the compiled format`);
  return code;
}

function sortedUnique(curies: readonly Curie[]): readonly Curie[] {
  return [...new Set(curies)].sort();
}

function setOnce(map: Map<number, number>, key: number, value: number): void {
  if (!map.has(key)) map.set(key, value);
}
