/**
 * Name folding: the one form in which "IL6", "IL-6", "IL 6" and "il-6", or "TNFα", "TNF-alpha" and "TNFA", are the same characters.
 *
 * Hot code: the matcher folds every character of every abstract, so characters are classed by one table look-up and written into typed arrays.
 * The folded form has no separators. It is cut into parts (runs of letters, runs of digits, single Greek letters) that remember where they stand in the
 * text; what stood between the parts is judged afterwards, by `compare-forms.ts`, on the few places where a folded name was found.
 */

import { contractLetters } from "./contract-letters.ts";
import { classes, DIGIT, EXPANDED, expansions, folds, GREEK, IGNORED, LETTER, romanNumerals, SEPARATOR, suspectTriples } from "./fold-tables.ts";
import { firstBase, secondBase } from "./name-hash.ts";

/** What a folded character comes from: `1` a letter, `2` a digit, `3` a Greek letter or its name in Latin letters. */
export type FoldKind = 1 | 2 | 3;

/** True for a letter, digit or Greek letter: a character that, standing next to a name, makes it the inside of a longer word. */
export function isWordCode(code: number): boolean {
  const kind = classes[code] ?? 0;
  return kind === LETTER || kind === DIGIT || kind === GREEK || kind === EXPANDED;
}

/** A text (or part of one) folded; the arrays grow and are reused from call to call, so read them before the next call. */
export class FoldedText {
  /** Folded UTF-16 units, parts one after another. */
  chars = new Uint16Array(4096);
  /** {@link FoldKind} of each folded unit. */
  kinds = new Uint8Array(4096);
  length = 0;
  /** Per part: where it begins and ends in the text (UTF-16), and where its folded characters begin. `foldStart[parts]` is the end of the last. */
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  foldStart = new Int32Array(1025);
  parts = 0;

  /** Per part: the two polynomial hashes of its folded units, and 1 where it has a capital. */
  first = new Int32Array(1024);
  second = new Int32Array(1024);
  hasCapital = new Uint8Array(1024);

  /** The text's UTF-16 units, copied: reading them from a typed array is several times faster than from a string made of slices. */
  private bytes = Buffer.allocUnsafeSlow(16384);
  private codes = new Uint16Array(this.bytes.buffer, 0, 8192);
  /** Offset of `codes[0]` in the text. */
  private base = 0;

  /** Folds `text.slice(from, to)`; offsets stay those of `text`. */
  fold(text: string, from = 0, to: number = text.length): void {
    this.copyCodes(text, from, to);
    const { codes } = this;
    const base = from;
    this.length = 0;
    this.parts = 0;
    this.reserveChars(2 * (to - from) + 64);
    let index = from;
    while (index < to) {
      const code = codes[index - base] ?? 0;
      if (code === 0x20) {
        index++;
        continue;
      }
      const kind = classes[code] ?? 0;
      if (kind === SEPARATOR || kind === IGNORED) {
        index += code === 0xd835 ? this.foldMathematicalLetter(text, index, to) : 1;
        continue;
      }
      this.openPart(index);
      if (kind === GREEK) {
        this.pushGreek(code);
        index++;
      } else if (kind === DIGIT) {
        for (; index < to; index++) {
          const digit = codes[index - base] ?? 0;
          const digitKind = classes[digit];
          if (digitKind === DIGIT) this.push(folds[digit] ?? digit, 2);
          else if (digitKind !== IGNORED) break;
        }
      } else {
        index = this.foldLetters(text, index, to);
      }
      this.closePart(index);
    }
    this.foldStart[this.parts] = this.length;
  }

  private copyCodes(text: string, from: number, to: number): void {
    const size = to - from;
    if (size > this.codes.length) {
      // allocUnsafeSlow has a buffer of its own, so it is aligned for 16-bit numbers.
      this.bytes = Buffer.allocUnsafeSlow(4 * size);
      this.codes = new Uint16Array(this.bytes.buffer, 0, 2 * size);
    }
    this.base = from;
    this.bytes.write(size === text.length ? text : text.slice(from, to), 0, "utf16le");
  }

  private openPart(at: number): void {
    if (this.parts + 2 > this.start.length) this.reserveParts();
    this.start[this.parts] = at;
    this.foldStart[this.parts] = this.length;
    this.hasCapital[this.parts] = 0;
  }

  private closePart(end: number): void {
    const { chars, parts, length } = this;
    let first = 0;
    let second = 0;
    for (let index = this.foldStart[parts] ?? 0; index < length; index++) {
      const code = chars[index] ?? 0;
      first = (Math.imul(first, firstBase) + code) | 0;
      second = (Math.imul(second, secondBase) + code) | 0;
    }
    this.first[parts] = first;
    this.second[parts] = second;
    this.end[parts] = end;
    this.parts = parts + 1;
  }

  /** Folds the run of letters that begins at `from`; returns where it ends. */
  private foldLetters(text: string, from: number, to: number): number {
    const begin = this.length;
    if (begin + 3 * (to - from) > this.chars.length) this.reserveChars(2 * (begin + 3 * (to - from)));
    const { chars, kinds, codes, base } = this;
    let length = begin;
    let index = from;
    let triple = 0;
    let suspect = 0;
    let capital = 0;
    for (; index < to; index++) {
      let code = codes[index - base] ?? 0;
      if (code >= 0x61 && code <= 0x7a) {
        // the usual case: nothing to do
      } else if (code >= 0x41 && code <= 0x5a) {
        code |= 0x20;
        capital = 1;
      } else {
        const kind = classes[code] ?? 0;
        if (kind === IGNORED) continue;
        if (kind === EXPANDED) {
          this.length = length;
          for (const letter of expansions.get(code) ?? "") this.push(letter.charCodeAt(0), 1);
          length = this.length;
          suspect = 1;
          continue;
        }
        if (kind !== LETTER) break;
        if (folds[code] !== code) capital = 1;
        code = folds[code] ?? code;
      }
      chars[length] = code;
      kinds[length] = 1;
      length++;
      triple = ((triple << 5) | (code & 31)) & 32767;
      suspect |= suspectTriples[triple] ?? 0;
    }
    this.length = length;
    this.hasCapital[this.parts] = capital;
    if (capital === 1 && index - from <= 4) {
      this.length = begin;
      if (this.foldRoman(text, from, index)) return index;
      this.length = length;
    }
    if (suspect === 1 && length - begin >= 4) this.length = contractLetters(this.chars, this.kinds, begin, length);
    return index;
  }

  /** Capital Roman numerals after a blank, or of two letters or more after a hyphen, fold to Arabic digits. */
  private foldRoman(text: string, from: number, end: number): boolean {
    const first = text.charCodeAt(from);
    if (first !== 0x49 && first !== 0x56 && first !== 0x58) return false;
    const before = from === 0 ? 0 : text.charCodeAt(from - 1);
    if (!(before === 0x20 || before === 0xa0 || (end - from > 1 && (before === 0x2d || (before >= 0x2010 && before <= 0x2015))))) return false;
    if (end < text.length && classes[text.charCodeAt(end)] === DIGIT) return false;
    const arabic = romanNumerals.get(text.slice(from, end));
    if (arabic === undefined) return false;
    for (let index = 0; index < arabic.length; index++) this.push(arabic.charCodeAt(index), 2);
    return true;
  }

  private pushGreek(code: number): void {
    const letters = expansions.get(code);
    if (letters === undefined) this.push(folds[code] ?? code, 3);
    else for (let index = 0; index < letters.length; index++) this.push(letters.charCodeAt(index), 3);
  }

  /** Mathematical letters (𝛼, 𝜅) of text out of a PDF; returns how many units were read. */
  private foldMathematicalLetter(text: string, at: number, to: number): number {
    if (at + 1 >= to) return 1;
    const plain = text.slice(at, at + 2).normalize("NFKD");
    const code = plain.charCodeAt(0);
    const kind = classes[code] ?? 0;
    if (plain.length !== 1 || (kind !== GREEK && kind !== LETTER && kind !== DIGIT)) return 2;
    this.openPart(at);
    if (kind === GREEK) this.pushGreek(code);
    else this.push(folds[code] ?? 0, kind === DIGIT ? 2 : 1);
    this.closePart(at + 2);
    return 2;
  }

  private push(code: number, kind: FoldKind): void {
    if (this.length === this.chars.length) this.reserveChars(2 * this.length);
    this.chars[this.length] = code;
    this.kinds[this.length] = kind;
    this.length++;
  }

  private reserveChars(size: number): void {
    if (size <= this.chars.length) return;
    const chars = new Uint16Array(size);
    chars.set(this.chars.subarray(0, this.length));
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds.subarray(0, this.length));
    this.chars = chars;
    this.kinds = kinds;
  }

  private reserveParts(): void {
    const size = this.start.length * 2;
    this.start = wider(this.start, new Int32Array(size));
    this.end = wider(this.end, new Int32Array(size));
    this.foldStart = wider(this.foldStart, new Int32Array(size + 1));
    this.first = wider(this.first, new Int32Array(size));
    this.second = wider(this.second, new Int32Array(size));
    this.hasCapital = wider(this.hasCapital, new Uint8Array(size));
  }
}

function wider<Numbers extends Int32Array | Uint8Array>(old: Numbers, fresh: Numbers): Numbers {
  fresh.set(old);
  return fresh;
}

/** Folded characters of the longest code that may be hyphenated anywhere. */
const longestCode = 12;

/** True for short codes, which papers hyphenate anywhere ("SK-OV-3" for SKOV3); other names are cut only where they are listed so. `length` is that of the folded form. */
export function isShortCode(name: string, length: number): boolean {
  return length <= longestCode && /\p{Lu}.*\p{Lu}|\p{N}/u.test(name);
}

const scratch = new FoldedText();

/** The folded form of a whole name, without separators: `foldName("SK-OV-3") === foldName("SKOV3") === "skov3"`. */
export function foldName(name: string): string {
  scratch.fold(name);
  let folded = "";
  for (let index = 0; index < scratch.length; index++) folded += String.fromCharCode(scratch.chars[index] ?? 0);
  return folded;
}
