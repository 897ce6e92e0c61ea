import { keyFlag, statusCode } from "./compiled.ts";
import { isNameInCapitals, isUnpronounceable } from "./curation/rule.ts";
import { FoldedText, isShortCode } from "./fold.ts";
import { capitalMark, firstBase, mix, secondBase } from "./name-hash.ts";
import { NumberList } from "./number-list.ts";
import type { StringTable } from "./string-table.ts";

/** Names gathered under their folded keys, before they are laid out as arrays. */
export class KeyTable {
  readonly numbers = new Map<string, number>();
  readonly entryKey = new NumberList();
  readonly entryTarget = new NumberList();
  readonly entryName = new NumberList();
  readonly entryStatus = new NumberList();
  readonly keyFlags: number[] = [];
  /** Hashes of every beginning that goes on, and of every whole name, for the prefix bits. */
  readonly prefixes = new NumberList();
  /** Hashes of the runs of letters or digits that names begin with, as far as a text may cut them. */
  readonly firsts = new Set<number>();
  /** Per key: the first hash of its name. */
  private readonly endings = new NumberList();
  private readonly folded = new FoldedText();
  private readonly strings: StringTable;

  constructor(strings: StringTable) {
    this.strings = strings;
  }

  /** @param isSubstance whether the thing is a drug; lists of those write names in capitals that texts do not. */
  add(name: string, target: number, status: number, isSubstance = false): void {
    const folded = this.folded;
    const key = foldedKey(folded, name);
    const { length } = key;
    if (length === 0) return;
    let number = this.numbers.get(key);
    const isNew = number === undefined;
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(key, number);
      this.keyFlags.push((hasLetters(folded, length) && key.length > 1 ? 0 : keyFlag.lookupOnly) | keyFlag.needsCapital);
    }
    if (!isRejectedWithoutCapitals(name, status) || (isSubstance && isNameInCapitals(name)))
      this.keyFlags[number] = (this.keyFlags[number] ?? 0) & ~keyFlag.needsCapital;
    const hash = this.addPrefixes(name, length);
    if (isNew) this.endings.push(hash);
    this.entryKey.push(number);
    this.entryTarget.push(target);
    this.entryName.push(this.strings.add(name));
    this.entryStatus.push(status);
  }

  /** Where the prefix bits say that a name ends; names that need a capital have a mark of their own. */
  endingHashes(): NumberList {
    const hashes = new NumberList();
    for (const [key, flags] of this.keyFlags.entries()) {
      const hash = this.endings.at(key);
      hashes.push((flags & keyFlag.needsCapital) === 0 ? hash : (hash ^ capitalMark) >>> 0);
    }
    return hashes;
  }

  /** Notes the name's beginnings; returns the hash of the whole. */
  private addPrefixes(name: string, length: number): number {
    const { chars, kinds, foldStart, parts } = this.folded;
    const isCode = isShortCode(name, length);
    let state = 0;
    let part = 1;
    const startsWithDigit = kinds[0] === 2;
    let isFirstRun = true;
    for (let index = 0; index < length; index++) {
      state = (Math.imul(state, firstBase) + (chars[index] ?? 0)) | 0;
      isFirstRun &&= (kinds[index] === 2) === startsWithDigit;
      const next = index + 1;
      while (part < parts && (foldStart[part] ?? 0) < next) part++;
      const isPartEnd = foldStart[part] === next;
      const isWhole = next === length;
      if (!(isWhole || isPartEnd || isCode || kinds[index] === 3 || kinds[next] === 3)) continue;
      if (isFirstRun) this.firsts.add(state >>> 0);
      if (isWhole) return state >>> 0;
      this.prefixes.push(state >>> 0);
    }
    return 0;
  }
}

/** True for a symbol that curation never believes in small letters: letters only, two capitals or more, not settled by hand, and such as make a word. Blocks forbid what nothing else allows. */
function isRejectedWithoutCapitals(name: string, status: number): boolean {
  if (status >= statusCode.blockExact) return true;
  if (status > statusCode.previous || status === statusCode.curated || !/^\p{L}+$/u.test(name) || !/\p{Lu}.*\p{Lu}/u.test(name)) return false;
  return status !== statusCode.approved || !isUnpronounceable(name);
}

/** Names of digits and Greek letters only ("alpha 1", "293") are words and numbers of any text. */
function hasLetters(folded: FoldedText, length: number): boolean {
  for (let index = 0; index < length; index++) if (folded.kinds[index] === 1) return true;
  return false;
}

/** The folded form under which a name is listed; empty for a name without letters and digits. `folded` holds the name's parts afterwards. */
export function foldedKey(folded: FoldedText, name: string): string {
  folded.fold(name);
  const length = foldedLengthWithoutPlural(folded, name);
  let key = "";
  for (let index = 0; index < length; index++) key += String.fromCharCode(folded.chars[index] ?? 0);
  return key;
}

/**
 * How many of the folded characters make the key: a lower-case plural s of the last word is left out, so "cephalosporins" and "cephalosporin" share a key.
 * The matcher tries the word as it stands first, so nothing is lost where the s belongs to the name.
 */
function foldedLengthWithoutPlural(folded: FoldedText, name: string): number {
  const last = folded.parts - 1;
  if (last < 0) return 0;
  const end = folded.end[last] ?? 0;
  if (end !== name.length || !name.endsWith("s")) return folded.length;
  const size = folded.length - (folded.foldStart[last] ?? 0);
  if (size < 5 || /(?:[A-Z0-9]s|ss|us|is)$/.test(name)) return folded.length;
  return folded.length - 1;
}

/** The arrays of all keys: prefix bits, hash slots, checks, and entries sorted by key (first come first within a key). */
export function layOutKeys(keys: KeyTable) {
  const count = keys.numbers.size;
  const entries = keys.entryKey.length;
  const keyEntries = new Uint32Array(count + 1);
  for (let entry = 0; entry < entries; entry++) {
    const next = keys.entryKey.at(entry) + 1;
    keyEntries[next] = (keyEntries[next] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) keyEntries[key + 1] = (keyEntries[key + 1] ?? 0) + (keyEntries[key] ?? 0);
  const fill = keyEntries.slice();
  const entryTarget = new Uint32Array(entries);
  const entryName = new Uint32Array(entries);
  const entryStatus = new Uint8Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    const key = keys.entryKey.at(entry);
    const at = fill[key] ?? 0;
    fill[key] = at + 1;
    entryTarget[at] = keys.entryTarget.at(entry);
    entryName[at] = keys.entryName.at(entry);
    entryStatus[at] = keys.entryStatus.at(entry);
  }
  return {
    firstBits: firstBits(keys.firsts),
    prefixBits: prefixBits(keys.prefixes, keys.endingHashes()),
    ...hashKeys(keys),
    keyEntries,
    keyFlags: Uint8Array.from(keys.keyFlags),
    entryTarget,
    entryName,
    entryStatus,
  };
}

function hashKeys(keys: KeyTable): { slots: Uint32Array } {
  const size = powerOfTwo(Math.max(16, keys.numbers.size * 1.5));
  const slots = new Uint32Array(2 * size);
  for (const [key, number] of keys.numbers) {
    let first = 0;
    let second = 0;
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index);
      first = (Math.imul(first, firstBase) + code) | 0;
      second = (Math.imul(second, secondBase) + code) | 0;
    }
    let slot = mix(first) & (size - 1);
    while (slots[2 * slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[2 * slot] = number + 1;
    slots[2 * slot + 1] = second >>> 0;
  }
  return { slots };
}

/** Two bits a hash (begins so, ends so), about four pairs for each hash, so that few pairs are set by chance; never more than 32 MB. */
function prefixBits(prefixes: NumberList, endings: NumberList): Uint32Array {
  const bits = Math.min(27, Math.max(12, Math.ceil(Math.log2((prefixes.length + endings.length) * 4))));
  const words = new Uint32Array(2 ** (bits - 4));
  const set = (hashes: NumberList, mark: number): void => {
    for (let index = 0; index < hashes.length; index++) {
      const pair = mix(hashes.at(index)) >>> (32 - bits);
      words[pair >>> 4] = (words[pair >>> 4] ?? 0) | (mark << ((pair & 15) << 1));
    }
  };
  set(prefixes, 1);
  set(endings, 2);
  return words;
}

/** One bit a hash, about four to eight for each, so that at most one in four is set by chance; the low bits of the mixed hash choose, because the high ones choose prefix bits. */
function firstBits(firsts: ReadonlySet<number>): Uint32Array {
  const bits = Math.min(2 ** 24, powerOfTwo(Math.max(1024, firsts.size * 4)));
  const words = new Uint32Array(bits / 32);
  for (const hash of firsts) {
    const bit = mix(hash) & (bits - 1);
    words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return words;
}

/** The smallest power of two that is not below `size`. */
export function powerOfTwo(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, size)));
}
