import type { Curie } from "../model/curie.ts";
import type { Span } from "../model/span.ts";
import { type CompiledLexicon, hashSeed, keyFlag, mix } from "./compiled.ts";
import { curieLookup, entryReader } from "./entity-reader.ts";
import { FoldedText, isWordCode } from "./fold.ts";
import type { Lexicon, LexiconEntity, NameHit } from "./lexicon.ts";
import { asCurie, type Reading, readEntries } from "./read-hit.ts";
import { chargeAt, isAmongCapitals, isBeforeCells, isEndOfName, prefixLength } from "./surroundings.ts";

/** Longest name tried, in parts. */
const maxParts = 40;
/** Distinct strings whose readings are remembered; names repeat, so most hits cost one look-up. */
const maxRemembered = 50_000;

/** A form met in a text with its reading. */
interface Remembered extends NameEdges {
  readonly form: string;
  readonly length: number;
  readonly charge: string;
  readonly beforeCells: boolean;
  readonly reading: Reading | null;
}

/** What of the best listed name lies outside its letters and digits. */
interface NameEdges {
  readonly head: string;
  readonly tail: string;
  /** How many characters of the form are the name: "293 cells" names 293. */
  readonly kept: number;
}

/**
 * Opens a compiled lexicon for matching. One matcher serves one thread; other threads open the same buffer.
 *
 * Hot code: the scan folds the text once into typed arrays, then grows a window part by part from each word's beginning while the prefix bits allow it. A hit's
 * strings are compared only when its hash is there, and the outcome is remembered by key and string.
 */
export function matcherOf(compiled: CompiledLexicon, options: { readonly isCurated?: boolean } = {}): Lexicon {
  const curation = options.isCurated === false ? "none" : "strict";
  const { arrays } = compiled;
  const reader = entryReader(compiled);
  const folded = new FoldedText();
  const remembered = new Map<number, Remembered[]>();
  let rememberedCount = 0;
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

  const read = (key: number, text: string, start: number, end: number): Remembered => {
    const variants = remembered.get(key);
    const charge = chargeAt(text, end);
    const beforeCells = isBeforeCells(text, end);
    if (variants !== undefined)
      for (const variant of variants)
        if (variant.length === end - start && variant.beforeCells === beforeCells && variant.charge === charge && text.startsWith(variant.form, start))
          return variant;
    const form = text.slice(start, end);
    const amongCapitals = isAmongCapitals(text, start, end);
    const reading = readEntries(reader, key, form + charge, { beforeCells, amongCapitals, curation });
    const variant = { form, length: form.length, charge, beforeCells, reading, ...edgesOf(reading, form) };
    if (amongCapitals) return variant;
    if (rememberedCount++ >= maxRemembered) {
      remembered.clear();
      rememberedCount = 0;
    }
    const list = remembered.get(key);
    if (list === undefined) remembered.set(key, [variant]);
    else list.push(variant);
    return variant;
  };

  // Windows of one word that are keys, shortest first.
  const hitPart: number[] = [];
  const hitKey: number[] = [];

  /** A final s is a plural after two letters or more of its own word ("AKTs"), or directly after a digit ("CD4s"); "clonidine's" and "is" are none. */
  const isPluralEnd = (current: number, part: number, size: number): boolean =>
    size > 2 || (size === 1 && current > part && folded.start[current] === folded.end[current - 1]);

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
      if (key < 0 && chars[to - 1] === 0x73 && isPluralEnd(current, part, to - from) && isPrefix(firstBefore)) key = keyOf(firstBefore, secondBefore);
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
      const variant = read(key, text, start, end);
      const { reading } = variant;
      if (reading === null) continue;
      matchedPart = part;
      return {
        start: variant.head !== "" && text.slice(0, start).endsWith(variant.head) ? start - variant.head.length : start,
        end: variant.tail !== "" && text.startsWith(variant.tail, end) ? end + variant.tail.length : start + variant.kept,
        candidates: reading.candidates,
        blocked: reading.blocked,
        needsContext: reading.needsContext,
        genericType: reading.genericType,
      };
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
    return readEntries(reader, hitKey[last] ?? 0, name.trim(), { beforeCells: false, amongCapitals: false, curation: "lenient" });
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

/** Brackets and signs that belong to the listed name are taken in: "(S)-nicardipine", "Ca2+", "cis-dichlorodiammineplatinum(II)". */
function edgesOf(reading: Reading | null, form: string): NameEdges {
  const listed = reading?.candidates[0]?.listedAs ?? "";
  const isNumberOfCells = /^\d+ cells?$/u.test(listed);
  return {
    head: /^[^\p{L}\p{N}]+/u.exec(listed)?.[0] ?? "",
    tail: /[^\p{L}\p{N}]+$/u.exec(listed)?.[0] ?? "",
    kept: isNumberOfCells ? (/^\p{N}+/u.exec(form)?.[0].length ?? form.length) : form.length,
  };
}
