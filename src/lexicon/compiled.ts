import { createHash } from "node:crypto";
import { ConfigError } from "../model/errors.ts";
import { type EntityType, entityTypes } from "../model/schema.ts";
import type { LexiconRelease, NameStatus } from "./lexicon.ts";

/**
 * The compiled lexicon: one block of shared memory with a small JSON header and typed arrays, the same bytes on disk and in memory. Little-endian.
 *
 * Layout: `LITGLEX1`, header length (uint32), JSON header, then the sections, each on a multiple of 8 bytes. Opening it allocates views only; entities become
 * objects when somebody asks for them. Worker threads get the same SharedArrayBuffer.
 */

const magic = "LITGLEX1";

/** Bumped whenever folding, hashing or layout change: a file of another version must be built again. */
export const compiledVersion = 5;

/** Numbers of the entity types in the arrays: their order in the schema, which is part of the format. */
export const typeCodes = Object.keys(entityTypes) as readonly EntityType[];

/** Numbers of the name statuses; the two last are not statuses but kinds of entry. Order is part of the format. */
export const statusCodes: readonly (NameStatus | "generic" | "block-exact" | "block-any")[] = [
  "approved",
  "curated",
  "name",
  "synonym",
  "previous",
  "generic",
  "block-exact",
  "block-any",
];

export const statusCode = { approved: 0, curated: 1, name: 2, synonym: 3, previous: 4, generic: 5, blockExact: 6, blockAny: 7 } as const;

const sectionTypes = {
  /** One bit for each hash of a run of letters or digits that some name begins with: most words of a text are told from names here, in the processor's cache. */
  firstBits: Uint32Array,
  /** Two bits for each hash: a name begins so and goes on, a name ends so. A text that leaves it can stop looking. */
  prefixBits: Uint32Array,
  /** Open-addressing table of pairs: key number + 1 or 0, and the key's second hash; side by side, so that a look-up touches one cache line. */
  slots: Uint32Array,
  /** Per key: where its entries begin; one more than keys. */
  keyEntries: Uint32Array,
  /** Per key: bits of {@link keyFlag}. */
  keyFlags: Uint8Array,
  /** Per entry: entity number; the type's number for generic names; the reason's string for blocks. */
  entryTarget: Uint32Array,
  /** Per entry: string number of the name as listed. */
  entryName: Uint32Array,
  entryStatus: Uint8Array,
  /** Per string: where its bytes begin in `pool`; one more than strings. */
  strings: Uint32Array,
  /** UTF-8. */
  pool: Uint8Array,
  entityType: Uint8Array,
  /** Bit 0: family; bit 1: in the starter lists. */
  entityFlags: Uint8Array,
  entityCurie: Uint32Array,
  entityName: Uint32Array,
  /** String number + 1, or 0. */
  entityTaxon: Uint32Array,
  /** String numbers of exact matches, entity by entity. */
  matchStart: Uint32Array,
  matchCurie: Uint32Array,
  memberStart: Uint32Array,
  memberCurie: Uint32Array,
  /** String numbers of orthologues' CURIEs, entity by entity. Files written before there were any lack both sections. */
  orthologueStart: Uint32Array,
  orthologueCurie: Uint32Array,
  /** Open-addressing table over CURIEs (own and exact matches): string number + 1, entity number. */
  curieSlots: Uint32Array,
} as const;

/** Marks of curation on a key. */
export const keyFlag = {
  /** Held for look-up, never found in a text (numbers, single letters). */
  lookupOnly: 1,
  /** Symbols of capitals only: in a text without capitals it is another word. */
  needsCapital: 2,
} as const;

type SectionName = keyof typeof sectionTypes;

/** Sections that older files lack; an absent one is empty, and adds nothing to the hash. */
const laterSections: ReadonlySet<SectionName> = new Set(["orthologueStart", "orthologueCurie"]);

/** The arrays of a compiled lexicon; see the section list for what each holds. */
export type CompiledArrays = { readonly [Name in SectionName]: (typeof sectionTypes)[Name] extends Uint8ArrayConstructor ? Uint8Array : Uint32Array };

interface Header {
  readonly version: number;
  readonly hash: string;
  readonly releases: readonly LexiconRelease[];
  readonly sections: readonly { readonly name: string; readonly offset: number; readonly length: number }[];
}

/** A compiled lexicon in memory. `buffer` may be posted to a worker and opened there without copying. */
export interface CompiledLexicon {
  readonly buffer: SharedArrayBuffer;
  readonly hash: string;
  readonly releases: readonly LexiconRelease[];
  readonly arrays: CompiledArrays;
}

const sectionNames = Object.keys(sectionTypes) as SectionName[];
const headerAt = magic.length + 4;

/** Writes the arrays into one shared buffer with a header that holds their SHA-256. */
export function packCompiled(arrays: CompiledArrays, releases: readonly LexiconRelease[]): CompiledLexicon {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([compiledVersion, releases]));
  for (const name of sectionNames) hash.update(bytesOf(arrays[name]));
  const digest = hash.digest("hex");
  const sizes = sectionNames.map((name) => arrays[name].byteLength);
  // The header's length depends on the offsets it holds, so room is kept for it.
  const room = align(headerAt + 256 + sectionNames.length * 80 + Buffer.byteLength(JSON.stringify(releases)));
  let offset = room;
  const sections = sectionNames.map((name, index) => {
    const row = { name, offset, length: arrays[name].length };
    offset = align(offset + (sizes[index] ?? 0));
    return row;
  });
  const header: Header = { version: compiledVersion, hash: digest, releases, sections };
  const json = Buffer.from(JSON.stringify(header));
  const buffer = new SharedArrayBuffer(offset);
  const bytes = new Uint8Array(buffer);
  bytes.set(Buffer.from(magic), 0);
  new DataView(buffer).setUint32(magic.length, json.length, true);
  bytes.set(json, headerAt);
  for (const section of sections) bytes.set(bytesOf(arrays[section.name]), section.offset);
  return openCompiled(buffer, "memory");
}

/**
 * Lays views over a compiled lexicon's bytes.
 * @throws ConfigError when the bytes are not a compiled lexicon, are of another version, or are cut off.
 */
export function openCompiled(buffer: SharedArrayBuffer, from: string): CompiledLexicon {
  const bytes = Buffer.from(buffer);
  if (bytes.length < headerAt || bytes.toString("latin1", 0, magic.length) !== magic)
    throw new ConfigError(`lexicon: ${from} is not a compiled lexicon; build one with "litgraph lexicon build"`);
  const header = readHeader(bytes, from);
  const views: Partial<Record<SectionName, Uint8Array | Uint32Array>> = {};
  for (const section of header.sections) {
    const name = section.name as SectionName;
    const type = sectionTypes[name];
    if (type === undefined || section.offset + section.length * type.BYTES_PER_ELEMENT > bytes.length)
      throw new ConfigError(`lexicon: ${from} is cut off or damaged (section ${section.name}); build it again with "litgraph lexicon build"`);
    views[name] = type === Uint8Array ? new Uint8Array(buffer, section.offset, section.length) : new Uint32Array(buffer, section.offset, section.length);
  }
  for (const name of laterSections) views[name] ??= new Uint32Array(0);
  for (const name of sectionNames)
    if (views[name] === undefined) throw new ConfigError(`lexicon: ${from} lacks section ${name}; build it again with "litgraph lexicon build"`);
  return { buffer, hash: header.hash, releases: header.releases, arrays: views as CompiledArrays };
}

function readHeader(bytes: Buffer, from: string): Header {
  const length = bytes.readUInt32LE(magic.length);
  let header: Header;
  try {
    header = JSON.parse(bytes.toString("utf8", headerAt, headerAt + length)) as Header;
  } catch (error) {
    throw new ConfigError(`lexicon: the header of ${from} is damaged; build it again with "litgraph lexicon build"`, { cause: error });
  }
  if (header.version !== compiledVersion)
    throw new ConfigError(
      `lexicon: ${from} has format version ${header.version}, this program reads ${compiledVersion}; build it again with "litgraph lexicon build"`,
    );
  return header;
}

/** True when the sections still have the hash that the header states; reads every byte once. */
export function isIntact(compiled: CompiledLexicon): boolean {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([compiledVersion, compiled.releases]));
  for (const name of sectionNames) hash.update(bytesOf(compiled.arrays[name]));
  return hash.digest("hex") === compiled.hash;
}

function bytesOf(array: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function align(offset: number): number {
  return (offset + 7) & ~7;
}
