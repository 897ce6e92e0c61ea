import { greekWords } from "./fold-tables.ts";

/**
 * Rewrites a folded run of letters in place: spelled-out Greek to one letter, British to American digraphs in longer words.
 * Returns where the run now ends.
 */
export function contractLetters(chars: Uint16Array, kinds: Uint8Array, begin: number, end: number): number {
  const isLong = end - begin >= 6;
  let write = begin;
  let read = begin;
  while (read < end) {
    const code = chars[read] ?? 0;
    const next = read + 1 < end ? (chars[read + 1] ?? 0) : 0;
    const greek = greekStart(code, next) ? greekWordAt(chars, read, end) : undefined;
    if (greek !== undefined) {
      chars[write] = greek[1].charCodeAt(0);
      kinds[write] = 3;
      read += greek[0].length;
    } else if (isLong && next === 0x65 && (code === 0x61 || code === 0x6f)) {
      // ae, oe: haemoglobin, oestrogen
      chars[write] = next;
      kinds[write] = 1;
      read += 2;
    } else if (isLong && code === 0x70 && next === 0x68 && write > begin + 2 && chars[write - 1] === 0x6c && chars[write - 2] === 0x75) {
      // sulph: sulphate
      chars[write] = 0x66;
      kinds[write] = 1;
      read += 2;
    } else if (isLong && code === 0x75 && next === 0x72 && read > begin + 2 && chars[read - 1] === 0x6f && isOurEnding(chars, read + 2, end)) {
      // tumour, colour
      read++;
      continue;
    } else {
      chars[write] = code;
      kinds[write] = kinds[read] ?? 1;
      read++;
    }
    write++;
  }
  return write;
}

function greekWordAt(chars: Uint16Array, at: number, end: number): readonly [string, string] | undefined {
  for (const row of greekWords) {
    const word = row[0];
    if (at + word.length > end) continue;
    let index = 0;
    while (index < word.length && chars[at + index] === word.charCodeAt(index)) index++;
    if (index === word.length) return row;
  }
  return undefined;
}

function greekStart(code: number, next: number): boolean {
  switch (code) {
    case 0x61:
      return next === 0x6c;
    case 0x62:
    case 0x64:
    case 0x7a:
      return next === 0x65;
    case 0x67:
    case 0x6b:
      return next === 0x61;
    case 0x65:
      return next === 0x70;
    default:
      return false;
  }
}

/** True when `ur` ends the word here, but for a plural s: tumour, tumours, not "course". */
function isOurEnding(chars: Uint16Array, at: number, end: number): boolean {
  return at === end || (at + 1 === end && chars[at] === 0x73);
}
