import { type CompiledLexicon, keyFlag } from "../../src/lexicon/compiled.ts";
import { functionWordTest } from "../../src/lexicon/curation/function-words.ts";
import { entryReader } from "../../src/lexicon/entity-reader.ts";
import { FoldedText, isWordCode } from "../../src/lexicon/fold.ts";
import { foldedKey } from "../../src/lexicon/key-table.ts";
import type { NameHit } from "../../src/lexicon/lexicon.ts";
import { edgesOf, endWith, isClosed } from "../../src/lexicon/name-edges.ts";
import { readEntries } from "../../src/lexicon/read-hit.ts";
import { chargeAt, isAmongCapitals, isBeforeCells, isEndOfName, prefixLength } from "../../src/lexicon/surroundings.ts";

/**
 * The matcher as it is meant: a map from folded names to keys, and at each word every window, longest first. No hashes, no bits that stop the search, nothing
 * remembered. Slow; the fast one must find exactly the same.
 */
export function referenceFind(compiled: CompiledLexicon): (text: string) => readonly NameHit[] {
  const reader = entryReader(compiled);
  const { arrays } = compiled;
  const folded = new FoldedText();
  const keys = new Map<string, number>();
  for (let key = 0; key < arrays.keyFlags.length; key++)
    for (let entry = arrays.keyEntries[key] ?? 0; entry < (arrays.keyEntries[key + 1] ?? 0); entry++) {
      keys.set(foldedKey(folded, reader.string(arrays.entryName[entry] ?? 0)), key);
    }
  const isFunctionWord = functionWordTest();
  let foldedText = "";

  const keyOf = (form: string, isPlural: boolean, hasCapital: boolean): number => {
    for (const candidate of isPlural ? [form, form.slice(0, -1)] : [form]) {
      const key = keys.get(candidate);
      if (key !== undefined && (hasCapital || ((arrays.keyFlags[key] ?? 0) & keyFlag.needsCapital) === 0)) return key;
    }
    return -1;
  };

  const hitAt = (text: string, part: number, skip: number): { readonly hit: NameHit; readonly last: number } | null => {
    const start = (folded.start[part] ?? 0) + skip;
    for (let last = Math.min(folded.parts, part + 40) - 1; last >= part; last--) {
      const from = (folded.foldStart[part] ?? 0) + skip;
      const to = folded.foldStart[last + 1] ?? 0;
      const form = foldedText.slice(from, to);
      const size = to - (folded.foldStart[last] ?? 0);
      const isPlural = form.endsWith("s") && (size > 2 || (size === 1 && last > part && folded.start[last] === folded.end[last - 1]));
      const isGreek = (at: number): boolean => folded.kinds[folded.foldStart[at] ?? 0] === 3;
      const hasGreek = last > part && Array.from({ length: last - part + 1 }, (_, index) => part + index).some(isGreek);
      const hasCapital = skip > 0 || hasGreek || folded.hasCapital.subarray(part, last + 1).includes(1);
      const key = keyOf(form, isPlural, hasCapital);
      const end = folded.end[last] ?? 0;
      if (key < 0 || ((arrays.keyFlags[key] ?? 0) & keyFlag.lookupOnly) !== 0 || !isEndOfName(text, end)) continue;
      const inText = text.slice(start, end);
      const around = { beforeCells: isBeforeCells(text, end), amongCapitals: isAmongCapitals(text, start, end), curation: "strict" } as const;
      const reading = readEntries(reader, key, inText + chargeAt(text, end), around);
      const edges = edgesOf(reading, inText);
      if (reading === null || (edges.close !== "" && !isClosed(text, end, edges))) continue;
      if (last === part && reading.blocked !== null && reading.candidates.length === 0 && reading.genericType === null) continue;
      const begins = edges.head !== "" && text.startsWith(edges.head, start - edges.head.length) ? start - edges.head.length : start;
      return { hit: { start: begins, end: endWith(text, end, start + edges.kept, edges), ...reading }, last };
    }
    return null;
  };

  return (text) => {
    folded.fold(text);
    foldedText = new TextDecoder("utf-16le").decode(folded.chars.slice(0, folded.length));
    const hits: NameHit[] = [];
    for (let part = 0; part < folded.parts; part++) {
      const start = folded.start[part] ?? 0;
      if (part === 0 ? start > 0 && isWordCode(text.charCodeAt(start - 1)) : start === folded.end[part - 1]) continue;
      const isInLetters = folded.hasCapital[part] === 0 && folded.kinds[folded.foldStart[part] ?? 0] === 1;
      const isLetterBeforeHyphen = (folded.end[part] ?? 0) === start + 1 && text[start + 1] === "-";
      if (isInLetters && !isLetterBeforeHyphen && isFunctionWord(folded.first[part] ?? 0, folded.second[part] ?? 0)) continue;
      let found = hitAt(text, part, 0);
      if (found === null && folded.hasCapital[part] === 1) {
        const skip = prefixLength(text, start, folded.end[part] ?? 0);
        const inner = skip > 0 ? hitAt(text, part, skip) : null;
        if (inner?.hit.candidates[0]?.entity.type === "gene") found = inner;
      }
      if (found === null) continue;
      hits.push(found.hit);
      part = found.last;
    }
    return hits;
  };
}
