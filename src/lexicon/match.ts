import type { Curie } from "../model/curie.ts";
import type { Span } from "../model/span.ts";
import { type CompiledLexicon, keyFlag } from "./compiled.ts";
import { functionWordTest } from "./curation/function-words.ts";
import { curieLookup, entryReader } from "./entity-reader.ts";
import { FoldedText, isWordCode } from "./fold.ts";
import type { Lexicon, LexiconEntity, NameHit } from "./lexicon.ts";
import { endWith, isClosed } from "./name-edges.ts";
import { capitalMark, firstBase, firstPower, firstWithoutLast, mix, secondBase, secondPower, secondWithoutLast } from "./name-hash.ts";
import { asCurie, type Reading, readEntries } from "./read-hit.ts";
import { rememberReadings } from "./remembered-readings.ts";
import { isEndOfName, prefixLength } from "./surroundings.ts";

/** Longest name tried, in parts. */
const maxParts = 40;
const isFunctionWord = functionWordTest();

/**
 * Opens a compiled lexicon for matching. One matcher serves one thread; other threads open the same buffer.
 *
 * Hot code: the scan folds the text once into typed arrays. Where no name begins with a word's first part, which one bit tells, nothing else is looked at; else a
 * window grows part by part while the prefix bits allow it. A hit's strings are compared only when its hash is there, and the outcome is remembered by key and string.
 */
export function matcherOf(compiled: CompiledLexicon, options: { readonly isCurated?: boolean } = {}): Lexicon {
  const curation = options.isCurated === false ? "none" : "strict";
  const anyCase = curation === "none";
  const { arrays } = compiled;
  const reader = entryReader(compiled);
  const folded = new FoldedText();
  const prefixShift = 32 - Math.log2(arrays.prefixBits.length * 16);
  const { firstBits, prefixBits, slots } = arrays;
  const firstMask = firstBits.length * 32 - 1;
  const slotMask = slots.length / 2 - 1;

  /** Whether a name may begin with the run of letters or digits of this hash. */
  const isFirst = (first: number): boolean => {
    const bit = mix(first) & firstMask;
    return (((firstBits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  };

  /** Whether a name may begin with this part of the text, as it stands or as the plural of a one-part name. */
  const mayBegin = (part: number): boolean => {
    const first = folded.first[part] ?? 0;
    if (isFirst(first)) return true;
    return folded.chars[(folded.foldStart[part + 1] ?? 0) - 1] === 0x73 && isFirst(firstWithoutLast(first, 0x73));
  };

  /** Two bits for a hash: 1, a name begins so and goes on; 2, a name ends here. Either may be wrong by chance. */
  const stateOf = (first: number): number => {
    const pair = mix(first) >>> prefixShift;
    return ((prefixBits[pair >>> 4] ?? 0) >>> ((pair & 15) << 1)) & 3;
  };

  /** Whether a name may end here; one that only capitals make a name is met by capitals only. */
  const isEnding = (state: number, first: number, hasCapital: boolean): boolean => state >= 2 || (hasCapital && stateOf(first ^ capitalMark) >= 2);

  /** The key of these hashes; -1 when there is none, or when it needs a capital that the text does not have. */
  const keyOf = (first: number, second: number, hasCapital: boolean): number => {
    let slot = mix(first) & slotMask;
    for (;;) {
      const key = slots[2 * slot] ?? 0;
      if (key === 0) return -1;
      if (slots[2 * slot + 1] === second >>> 0) return hasCapital || ((arrays.keyFlags[key - 1] ?? 0) & keyFlag.needsCapital) === 0 ? key - 1 : -1;
      slot = (slot + 1) & slotMask;
    }
  };

  const read = rememberReadings(reader, curation);

  // Windows of one word that are keys, shortest first.
  const hitPart = new Int32Array(maxParts + 1);
  const hitKey = new Int32Array(maxParts + 1);
  let hitCount = 0;

  /** A final s is a plural after two letters or more of its own word ("AKTs"), or directly after a digit ("CD4s"); "clonidine's" and "is" are none. */
  const isPluralEnd = (current: number, part: number, size: number): boolean =>
    size > 2 || (size === 1 && current > part && folded.start[current] === folded.end[current - 1]);

  /** A part that is nothing but an s directly after the one before. */
  const isGluedPlural = (part: number): boolean => {
    const from = folded.foldStart[part] ?? 0;
    return folded.foldStart[part + 1] === from + 1 && folded.chars[from] === 0x73 && folded.start[part] === folded.end[part - 1];
  };

  /** Fills hitPart and hitKey with the windows that begin at `part`, `skip` folded characters into it. `anyCase`: also names that small letters do not make. */
  const grow = (part: number, skip: number, anyCase: boolean): void => {
    hitCount = 0;
    const { chars, kinds, foldStart, parts, first: firstOf, second: secondOf, hasCapital: capitals } = folded;
    let hasCapital = anyCase;
    let first = 0;
    let second = 0;
    const limit = Math.min(parts, part + maxParts);
    for (let current = part; current < limit; current++) {
      const to = foldStart[current + 1] ?? 0;
      const size = to - (foldStart[current] ?? 0);
      first = (Math.imul(first, firstPower(size)) + (firstOf[current] ?? 0)) | 0;
      second = (Math.imul(second, secondPower(size)) + (secondOf[current] ?? 0)) | 0;
      if (skip > 0 && current === part) {
        first = 0;
        second = 0;
        for (let index = to - size + skip; index < to; index++) {
          first = (Math.imul(first, firstBase) + (chars[index] ?? 0)) | 0;
          second = (Math.imul(second, secondBase) + (chars[index] ?? 0)) | 0;
        }
      }
      // A Greek letter beside others is as good as a capital: "pol gamma", "alpha-syn".
      hasCapital ||= capitals[current] === 1 || (current > part && (kinds[foldStart[current] ?? 0] === 3 || kinds[foldStart[part] ?? 0] === 3));
      const state = stateOf(first);
      const whole = isEnding(state, first, hasCapital) ? keyOf(first, second, hasCapital) : -1;
      let key = whole;
      if (key < 0 && chars[to - 1] === 0x73 && isPluralEnd(current, part, size)) {
        const singular = firstWithoutLast(first, 0x73);
        if (isEnding(stateOf(singular), singular, hasCapital)) key = keyOf(singular, secondWithoutLast(second, 0x73), hasCapital);
      }
      if (key >= 0) {
        hitPart[hitCount] = current;
        hitKey[hitCount] = key;
        hitCount++;
      }
      if ((state & 1) !== 0) continue;
      // "CD4s", where no listed name goes on after CD4.
      if (whole >= 0 && current + 1 < limit && isGluedPlural(current + 1)) {
        hitPart[hitCount] = current + 1;
        hitKey[hitCount] = whole;
        hitCount++;
      }
      return;
    }
  };

  /** The longest window of the last {@link grow} that is a name here, or `null`; sets {@link matchedPart}. */
  let matchedPart = -1;
  const longest = (text: string, firstPart: number, start: number): NameHit | null => {
    for (let index = hitCount - 1; index >= 0; index--) {
      const key = hitKey[index] ?? 0;
      const flags = arrays.keyFlags[key] ?? 0;
      const part = hitPart[index] ?? 0;
      if ((flags & keyFlag.lookupOnly) !== 0) continue;
      const end = folded.end[part] ?? 0;
      if (!isEndOfName(text, end)) continue;
      const variant = read(key, text, start, end);
      const { reading } = variant;
      if (reading === null) continue;
      // "t(11;14)" is not "t(11".
      if (variant.close !== "" && !isClosed(text, end, variant)) continue;
      // A blocked word that nothing claims takes nothing from any other name.
      if (part === firstPart && reading.blocked !== null && reading.candidates.length === 0 && reading.genericType === null) continue;
      matchedPart = part;
      return {
        start: variant.head !== "" && text.startsWith(variant.head, start - variant.head.length) ? start - variant.head.length : start,
        end: endWith(text, end, start + variant.kept, variant),
        candidates: reading.candidates,
        blocked: reading.blocked,
        needsContext: reading.needsContext,
        genericType: reading.genericType,
      };
    }
    return null;
  };

  /** A word of grammar in small letters; "alpha" and "α" fold to "a" but are none, nor is the letter of "a-tubulin". */
  const isGrammar = (text: string, part: number): boolean =>
    folded.hasCapital[part] === 0 &&
    isFunctionWord(folded.first[part] ?? 0, folded.second[part] ?? 0) &&
    folded.kinds[folded.foldStart[part] ?? 0] === 1 &&
    !((folded.end[part] ?? 0) - (folded.start[part] ?? 0) === 1 && text.charCodeAt(folded.end[part] ?? 0) === 0x2d);

  const find = (text: string, within?: Span): readonly NameHit[] => {
    folded.fold(text, within?.start ?? 0, within?.end ?? text.length);
    const hits: NameHit[] = [];
    let part = 0;
    while (part < folded.parts) {
      const start = folded.start[part] ?? 0;
      if (part === 0 ? start > 0 && isWordCode(text.charCodeAt(start - 1)) : start === folded.end[part - 1]) {
        part++;
        continue;
      }
      let hit: NameHit | null = null;
      if (mayBegin(part)) {
        if (!anyCase && isGrammar(text, part)) {
          part++;
          continue;
        }
        grow(part, 0, anyCase);
        if (hitCount > 0) hit = longest(text, part, start);
      }
      if (hit === null && folded.hasCapital[part] === 1) {
        const skip = prefixLength(text, start, folded.end[part] ?? 0);
        if (skip > 0) {
          grow(part, skip, true);
          const inner = hitCount === 0 ? null : longest(text, part, start + skip);
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

  const lookupExactly = (name: string): Reading | null => {
    folded.fold(name);
    if (folded.parts === 0) return null;
    grow(0, 0, true);
    const last = hitCount - 1;
    if (last < 0 || hitPart[last] !== folded.parts - 1) return null;
    return readEntries(reader, hitKey[last] ?? 0, name.trim(), { beforeCells: false, amongCapitals: false, curation: "lenient" });
  };

  const lookup = (name: string): Reading | null => lookupExactly(name) ?? lookupExactly(withoutHeadWords(name));

  const numberOf = curieLookup(compiled, reader.string);
  const entity = (curie: Curie): LexiconEntity | undefined => {
    const number = numberOf(curie);
    return number < 0 ? undefined : reader.entityAt(number);
  };
  /** The CURIEs that a pair of sections holds of an entity. */
  const curiesOf = (curie: Curie, start: Uint32Array, curies: Uint32Array): readonly Curie[] => {
    const number = numberOf(curie);
    if (number < 0 || start.length === 0) return [];
    return Array.from(curies.subarray(start[number], start[number + 1]), (index) => asCurie(reader.string(index)));
  };
  const members = (curie: Curie): readonly Curie[] => curiesOf(curie, arrays.memberStart, arrays.memberCurie);
  const orthologues = (curie: Curie): readonly Curie[] => curiesOf(curie, arrays.orthologueStart, arrays.orthologueCurie);

  return { hash: compiled.hash, releases: compiled.releases, find, lookup, entity, members, orthologues };
}

/** A name without the words that only say what kind of thing it is: "human IL6 gene", "Jurkat T cells". */
function withoutHeadWords(name: string): string {
  return name
    .trim()
    .replace(/^(?:rh|hs|h|m|r)(?=\p{Lu}\p{L}*\p{Lu}|\p{Lu}\p{Ll}+\d)/u, "")
    .replace(/^(?:the|human|mouse|murine|rat|recombinant|endogenous|wild-type|mutant|total|serum|plasma) /iu, "")
    .replace(
      / (?:genes?|proteins?|mRNAs?|alleles?|promoter|transcripts?|family|complex|enzymes?|receptors?|(?:T |B |ES )?cells?|(?:T )?cell lines?|T|drugs?|therapy)$/iu,
      "",
    );
}
