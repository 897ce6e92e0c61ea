import type { Curie } from "../model/curie.ts";
import type { Span } from "../model/span.ts";
import { type CompiledLexicon, hashSeed, keyFlag, mix, typeCodes } from "./compiled.ts";
import { hashText } from "./entity-table.ts";
import { FoldedText, isWordCode } from "./fold.ts";
import type { Lexicon, LexiconEntity, NameHit } from "./lexicon.ts";
import { asCurie, type EntryReader, type Reading, readEntries } from "./read-hit.ts";

/** Longest name tried, in parts. */
const maxParts = 40;
/** Distinct strings whose readings are remembered; names repeat, so most hits cost one look-up. */
const maxRemembered = 50_000;
const decoder = new TextDecoder();

/**
 * Opens a compiled lexicon for matching. One matcher serves one thread; other threads open the same buffer.
 *
 * Hot code: the scan folds the text once into typed arrays, then grows a window part by part from each word's beginning while the prefix bits allow it. A hit's
 * strings are compared only when its hash is there, and the outcome is remembered by key and string.
 */
export function matcherOf(compiled: CompiledLexicon, options: { readonly isCurated?: boolean } = {}): Lexicon {
  const isCurated = options.isCurated ?? true;
  const { arrays } = compiled;
  const reader = entryReader(compiled);
  const folded = new FoldedText();
  const remembered = new Map<string, Reading | null>();
  const prefixShift = 32 - Math.log2(arrays.prefixBits.length * 32);
  const slotMask = arrays.slots.length - 1;

  const isPrefix = (first: number): boolean => {
    const bit = mix(first) >>> prefixShift;
    return (((arrays.prefixBits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  };

  const keyOf = (first: number, second: number): number => {
    let slot = mix(first) & slotMask;
    for (;;) {
      const key = arrays.slots[slot] ?? 0;
      if (key === 0) return -1;
      if (arrays.keyCheck[key - 1] === second >>> 0) return key - 1;
      slot = (slot + 1) & slotMask;
    }
  };

  const read = (key: number, text: string, start: number, end: number): Reading | null => {
    // What follows a name can change its meaning; a sign belongs to it.
    const sign = text.charCodeAt(end) === 0x2b || text.startsWith("(+)", end) ? "+" : "";
    const inText = sign === "" ? text.slice(start, end) : `${text.slice(start, end)}+`;
    const beforeCells = isBeforeCells(text, end);
    const remember = beforeCells ? `${inText} cells` : inText;
    const known = remembered.get(remember);
    if (known !== undefined) return known;
    const amongCapitals = isAmongCapitals(text, start, end);
    const reading = readEntries(reader, key, inText, { beforeCells, amongCapitals, isCurated });
    if (amongCapitals) return reading;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(remember, reading);
    return reading;
  };

  // Windows of one word that are keys, shortest first.
  const hitPart: number[] = [];
  const hitKey: number[] = [];

  /** Fills hitPart and hitKey with the windows that begin at `part`, `skip` folded characters into it. */
  const grow = (part: number, skip: number): void => {
    hitPart.length = 0;
    hitKey.length = 0;
    const { chars, foldStart, parts } = folded;
    let first: number = hashSeed;
    let second = 0;
    const limit = Math.min(parts, part + maxParts);
    for (let current = part; current < limit; current++) {
      const from = (foldStart[current] ?? 0) + (current === part ? skip : 0);
      const to = foldStart[current + 1] ?? 0;
      let firstBefore = first;
      let secondBefore = second;
      for (let index = from; index < to; index++) {
        firstBefore = first;
        secondBefore = second;
        const code = chars[index] ?? 0;
        first = Math.imul(first ^ code, 0x01000193);
        second = (Math.imul(second, 0x9e3779b1) + code) | 0;
      }
      let key = -1;
      const isOpen = isPrefix(first);
      if (isOpen) key = keyOf(first, second);
      if (key < 0 && chars[to - 1] === 0x73 && to - from > 0 && current + (to - from) > part + 1 && isPrefix(firstBefore))
        key = keyOf(firstBefore, secondBefore);
      if (key >= 0) {
        hitPart.push(current);
        hitKey.push(key);
      }
      if (!isOpen) return;
    }
  };

  /** The longest window of the last {@link grow} that is a name here, or `null`; sets {@link matchedPart}. */
  let matchedPart = -1;
  const longest = (text: string, start: number): NameHit | null => {
    for (let index = hitPart.length - 1; index >= 0; index--) {
      const key = hitKey[index] ?? 0;
      if (((arrays.keyFlags[key] ?? 0) & keyFlag.lookupOnly) !== 0) continue;
      const part = hitPart[index] ?? 0;
      const end = folded.end[part] ?? 0;
      if (!isEndOfName(text, end)) continue;
      const reading = read(key, text, start, end);
      if (reading === null) continue;
      matchedPart = part;
      const listed = reading.candidates[0]?.listedAs ?? "";
      return { ...reading, ...widen(text, start, end, listed) };
    }
    return null;
  };

  const find = (text: string, within?: Span): readonly NameHit[] => {
    folded.fold(text, within?.start ?? 0, within?.end ?? text.length);
    const hits: NameHit[] = [];
    let part = 0;
    while (part < folded.parts) {
      const start = folded.start[part] ?? 0;
      if (start > 0 && isWordCode(text.charCodeAt(start - 1))) {
        part++;
        continue;
      }
      grow(part, 0);
      let hit = hitPart.length === 0 ? null : longest(text, start);
      if (hit === null) {
        const skip = prefixLength(text, start, folded.end[part] ?? 0);
        if (skip > 0) {
          grow(part, skip);
          const inner = hitPart.length === 0 ? null : longest(text, start + skip);
          if (inner !== null && inner.candidates[0]?.entity.type === "gene") hit = inner;
        }
      }
      if (hit === null) part++;
      else {
        hits.push(hit);
        part = matchedPart + 1;
      }
    }
    return hits;
  };

  const lookup = (name: string): Reading | null => {
    folded.fold(name);
    if (folded.parts === 0) return null;
    grow(0, 0);
    const last = hitPart.length - 1;
    if (last < 0 || hitPart[last] !== folded.parts - 1) return null;
    return readEntries(reader, hitKey[last] ?? 0, name.trim(), { beforeCells: false, amongCapitals: false, isCurated: false });
  };

  const numberOf = curieLookup(compiled, reader.string);
  const entity = (curie: Curie): LexiconEntity | undefined => {
    const number = numberOf(curie);
    return number < 0 ? undefined : reader.entityAt(number);
  };
  const members = (curie: Curie): readonly Curie[] => {
    const number = numberOf(curie);
    if (number < 0) return [];
    return Array.from(arrays.memberCurie.subarray(arrays.memberStart[number], arrays.memberStart[number + 1]), (index) => asCurie(reader.string(index)));
  };

  return { hash: compiled.hash, releases: compiled.releases, find, lookup, entity, members };
}

function entryReader(compiled: CompiledLexicon): EntryReader {
  const { arrays } = compiled;
  const entities = new Map<number, LexiconEntity>();
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
    if (entities.size >= maxRemembered) entities.clear();
    entities.set(number, entity);
    return entity;
  };
  return { arrays, string, entityAt };
}

function curieLookup(compiled: CompiledLexicon, string: (number: number) => string): (curie: Curie) => number {
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

/** "HEL cells", "HEL cell line", "HEL-cells". */
function isBeforeCells(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return (
    (code === 0x20 || code === 0x2d || code === 0xa0) &&
    (text.startsWith("cell", end + 1) || text.startsWith("Cell", end + 1)) &&
    !text.startsWith("ular", end + 5)
  );
}

/** True for a capital word with capital words around it and no small letter within reach. */
function isAmongCapitals(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first < 0x41 || first > 0x5a) return false;
  const near = text.slice(Math.max(0, start - 24), end + 24);
  return near.length > end - start + 12 && !/\p{Ll}/u.test(near);
}

/** A name ends where no letter or digit follows; "0.5" and "IL-1.2" are not ended by their point. */
function isEndOfName(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  if (isWordCode(next)) return false;
  if (next === 0x2e && end + 1 < text.length && isDigitCode(text.charCodeAt(end + 1)) && isDigitCode(text.charCodeAt(end - 1))) return false;
  return true;
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters that experimenters glue to a symbol: phospho, small interfering and short hairpin RNA, human, mouse, rat, recombinant. */
const gluedPrefixes = ["rh", "si", "sh", "p", "h", "m", "r"];

/** How many characters of such a prefix stand before a capital in the word at `start`; 0 when there is none. */
function prefixLength(text: string, start: number, end: number): number {
  for (const prefix of gluedPrefixes) {
    const after = start + prefix.length;
    if (after < end && text.startsWith(prefix, start)) {
      const code = text.charCodeAt(after);
      if (code >= 0x41 && code <= 0x5a) return prefix.length;
    }
  }
  return 0;
}

/** Takes in brackets and signs that belong to the listed name: "(S)-nicardipine", "Ca2+", "cis-dichlorodiammineplatinum(II)". */
function widen(text: string, start: number, end: number, listed: string): Span {
  const head = /^[^\p{L}\p{N}]+/u.exec(listed)?.[0] ?? "";
  const tail = /[^\p{L}\p{N}]+$/u.exec(listed)?.[0] ?? "";
  const cells = /^\d+ (cells?)$/u.exec(listed)?.[1];
  if (cells !== undefined) return { start, end: start + (/^\p{N}+/u.exec(text.slice(start, end))?.[0].length ?? end - start) };
  return {
    start: head !== "" && text.slice(0, start).endsWith(head) ? start - head.length : start,
    end: tail !== "" && text.startsWith(tail, end) ? end + tail.length : end,
  };
}
