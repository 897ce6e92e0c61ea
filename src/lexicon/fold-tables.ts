/** The tables of name folding: how each character is classed and what it becomes. Filled once, at import. */

export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const GREEK = 3;
/** Soft hyphens and zero-width marks: they are neither part of a name nor the end of one. */
export const IGNORED = 4;
/** One character that stands for several letters (ligatures). */
export const EXPANDED = 5;

/** Class of each UTF-16 unit: one of the constants above. */
export const classes = new Uint8Array(65536);
/** What a letter, digit or Greek letter folds to, where that is one unit. */
export const folds = new Uint16Array(65536);
/** What a unit folds to, where that is several. */
export const expansions = new Map<number, string>();

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
export const greekWords: readonly (readonly [string, string])[] = [
  ["alpha", "a"],
  ["beta", "b"],
  ["gamma", "g"],
  ["delta", "d"],
  ["epsilon", "e"],
  ["zeta", "z"],
  ["kappa", "k"],
];

/** Roman numerals that folding turns into Arabic ones. */
export const romanNumerals: ReadonlyMap<string, string> = new Map(
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

/**
 * Ends of three-letter sequences that {@link greekWords} or British spelling may begin with ("alp", "bet", "lph", "our", any "ae"), by five bits a letter.
 * Most words have none, and are folded without a second look.
 */
export const suspectTriples: Uint8Array = fillSuspects();

function fillSuspects(): Uint8Array {
  const triples = new Uint8Array(32768);
  const index = (a: number, b: string, c: string) => ((a & 31) << 10) | ((b.charCodeAt(0) & 31) << 5) | (c.charCodeAt(0) & 31);
  for (const [word] of greekWords) triples[index(word.charCodeAt(0), word[1] ?? "", word[2] ?? "")] = 1;
  for (const word of ["lph", "our"]) triples[index(word.charCodeAt(0), word[1] ?? "", word[2] ?? "")] = 1;
  for (let first = 0; first < 32; first++) {
    triples[index(first, "a", "e")] = 1;
    triples[index(first, "o", "e")] = 1;
  }
  return triples;
}
