/**
 * Name folding: the one form in which "IL6", "IL-6", "IL 6" and "il-6", or "TNFα", "TNF-alpha" and "TNFA", are the same characters.
 *
 * Hot code: the matcher folds every character of every abstract, so characters are classed by one table look-up and written into typed arrays.
 * The folded form has no separators. It is cut into parts (runs of letters, runs of digits, single Greek letters) that remember where they stand in the
 * text; what stood between the parts is judged afterwards, by `compare-forms.ts`, on the few places where a folded name was found.
 */

const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
const GREEK = 3;
/** Soft hyphens and zero-width marks: they are neither part of a name nor the end of one. */
const IGNORED = 4;
/** One character that stands for several letters (ligatures). */
const EXPANDED = 5;

/** What a folded character comes from: `1` a letter, `2` a digit, `3` a Greek letter or its name in Latin letters. */
export type FoldKind = 1 | 2 | 3;

const classes = new Uint8Array(65536);
const folds = new Uint16Array(65536);
const expansions = new Map<number, string>();

/** Greek letters that biologists also write as one Latin letter; the others fold to their spelled-out names. */
const greekLetters: readonly (readonly [string, string])[] = [
  ["αΑ", "a"],
  ["βΒϐ", "b"],
  ["γΓ", "g"],
  ["δΔ∆", "d"],
  ["εΕϵ", "e"],
  ["ζΖ", "z"],
  ["ηΗ", "eta"],
  ["θΘϑ", "theta"],
  ["ιΙ", "iota"],
  ["κΚϰ", "k"],
  ["λΛ", "lambda"],
  ["μΜµ", "mu"],
  ["νΝ", "nu"],
  ["ξΞ", "xi"],
  ["οΟ", "omicron"],
  ["πΠϖ", "pi"],
  ["ρΡϱ", "rho"],
  ["σςΣ", "sigma"],
  ["τΤ", "tau"],
  ["υΥ", "upsilon"],
  ["φΦϕ", "phi"],
  ["χΧ", "chi"],
  ["ψΨ", "psi"],
  ["ωΩ", "omega"],
];

/** Spelled-out Greek letters that fold to one letter wherever they stand in a run of letters. */
const greekWords: readonly (readonly [string, string])[] = [
  ["alpha", "a"],
  ["beta", "b"],
  ["gamma", "g"],
  ["delta", "d"],
  ["epsilon", "e"],
  ["zeta", "z"],
  ["kappa", "k"],
];

const romanNumerals: ReadonlyMap<string, string> = new Map(
  ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"].map((roman, index) => [roman, String(index + 1)]),
);

function fillTables(): void {
  const ranges: readonly (readonly [number, number])[] = [
    [0x30, 0x250],
    [0x1e00, 0x1f00],
    [0x2070, 0x209d],
    [0xff10, 0xff5b],
    [0x400, 0x530],
  ];
  for (const [from, to] of ranges) {
    for (let code = from; code < to; code++) {
      const base = String.fromCharCode(code).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
      if (/^\p{L}$/u.test(base)) setClass(code, LETTER, base);
      else if (/^[0-9]$/.test(base)) setClass(code, DIGIT, base);
    }
  }
  for (const [letters, folded] of greekLetters) for (const letter of letters) setClass(letter.charCodeAt(0), GREEK, folded);
  for (const [ligature, letters] of [
    ["ﬀ", "ff"],
    ["ﬁ", "fi"],
    ["ﬂ", "fl"],
    ["ﬃ", "ffi"],
    ["ﬄ", "ffl"],
    ["ﬅ", "st"],
    ["ﬆ", "st"],
    ["ß", "ss"],
    ["æ", "ae"],
    ["Æ", "ae"],
    ["œ", "oe"],
    ["Œ", "oe"],
  ] as const) {
    classes[ligature.charCodeAt(0)] = EXPANDED;
    expansions.set(ligature.charCodeAt(0), letters);
  }
  for (const [letter, base] of [
    ["ø", "o"],
    ["Ø", "o"],
    ["ł", "l"],
    ["Ł", "l"],
    ["đ", "d"],
    ["ı", "i"],
  ] as const)
    setClass(letter.charCodeAt(0), LETTER, base);
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) classes[code] = IGNORED;
  for (let code = 0x300; code < 0x370; code++) classes[code] = IGNORED;
}

function setClass(code: number, kind: number, folded: string): void {
  classes[code] = kind;
  folds[code] = folded.charCodeAt(0);
  if (folded.length > 1) expansions.set(code, folded);
}

fillTables();

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

  /** Folds `text.slice(from, to)`; offsets stay those of `text`. */
  fold(text: string, from = 0, to: number = text.length): void {
    this.length = 0;
    this.parts = 0;
    this.reserveChars(2 * (to - from) + 64);
    let index = from;
    while (index < to) {
      const kind = classes[text.charCodeAt(index)] ?? 0;
      if (kind === SEPARATOR || kind === IGNORED) {
        const width = kind === SEPARATOR ? this.foldRareCharacter(text, index, to) : 1;
        index += width;
        continue;
      }
      if (this.parts + 2 > this.start.length) this.reserveParts();
      const first = index;
      this.start[this.parts] = first;
      this.foldStart[this.parts] = this.length;
      if (kind === GREEK) {
        this.pushGreek(text.charCodeAt(index));
        index++;
      } else if (kind === DIGIT) {
        do {
          const code = text.charCodeAt(index);
          if (classes[code] === DIGIT) this.push(folds[code] ?? code, 2);
          index++;
        } while (index < to && (classes[text.charCodeAt(index)] === DIGIT || classes[text.charCodeAt(index)] === IGNORED));
      } else {
        index = this.foldLetters(text, index, to);
      }
      this.end[this.parts] = index;
      this.parts++;
    }
    this.foldStart[this.parts] = this.length;
  }

  /** Folds the run of letters that begins at `from`; returns where it ends. */
  private foldLetters(text: string, from: number, to: number): number {
    let end = from + 1;
    while (end < to) {
      const kind = classes[text.charCodeAt(end)] ?? 0;
      if (kind !== LETTER && kind !== EXPANDED && kind !== IGNORED) break;
      end++;
    }
    if (end - from <= 4 && this.foldRoman(text, from, end)) return end;
    const begin = this.length;
    for (let index = from; index < end; index++) {
      const code = text.charCodeAt(index);
      const kind = classes[code];
      if (kind === LETTER) this.push(folds[code] ?? code, 1);
      else if (kind === EXPANDED) for (const letter of expansions.get(code) ?? "") this.push(letter.charCodeAt(0), 1);
    }
    if (this.length - begin >= 4) this.contract(begin);
    return end;
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

  /** Rewrites the letters folded since `begin`: spelled-out Greek to one letter, British to American digraphs in longer words. */
  private contract(begin: number): void {
    const { chars, kinds } = this;
    const end = this.length;
    const isLong = end - begin >= 6;
    let write = begin;
    let read = begin;
    while (read < end) {
      const code = chars[read] ?? 0;
      const next = read + 1 < end ? (chars[read + 1] ?? 0) : 0;
      const greek = greekStart(code, next) ? this.greekWordAt(read, end) : undefined;
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
    this.length = write;
  }

  private greekWordAt(at: number, end: number): readonly [string, string] | undefined {
    for (const row of greekWords) {
      const word = row[0];
      if (at + word.length > end) continue;
      let index = 0;
      while (index < word.length && this.chars[at + index] === word.charCodeAt(index)) index++;
      if (index === word.length) return row;
    }
    return undefined;
  }

  private pushGreek(code: number): void {
    const letters = expansions.get(code);
    if (letters === undefined) this.push(folds[code] ?? code, 3);
    else for (let index = 0; index < letters.length; index++) this.push(letters.charCodeAt(index), 3);
  }

  /** Mathematical letters (𝛼, 𝜅) of text out of a PDF; returns how many units were read. */
  private foldRareCharacter(text: string, at: number, to: number): number {
    const high = text.charCodeAt(at);
    if (high !== 0xd835 || at + 1 >= to) return 1;
    const plain = text.slice(at, at + 2).normalize("NFKD");
    const kind = classes[plain.charCodeAt(0)] ?? 0;
    if (plain.length !== 1 || (kind !== GREEK && kind !== LETTER && kind !== DIGIT)) return 2;
    if (this.parts + 2 > this.start.length) this.reserveParts();
    this.start[this.parts] = at;
    this.foldStart[this.parts] = this.length;
    if (kind === GREEK) this.pushGreek(plain.charCodeAt(0));
    else this.push(folds[plain.charCodeAt(0)] ?? 0, kind === DIGIT ? 2 : 1);
    this.end[this.parts] = at + 2;
    this.parts++;
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
    const grow = (old: Int32Array, length: number) => {
      const wider = new Int32Array(length);
      wider.set(old);
      return wider;
    };
    this.start = grow(this.start, size);
    this.end = grow(this.end, size);
    this.foldStart = grow(this.foldStart, size + 1);
  }
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

const scratch = new FoldedText();

/** The folded form of a whole name, without separators: `foldName("SK-OV-3") === foldName("SKOV3") === "skov3"`. */
export function foldName(name: string): string {
  scratch.fold(name);
  let folded = "";
  for (let index = 0; index < scratch.length; index++) folded += String.fromCharCode(scratch.chars[index] ?? 0);
  return folded;
}
