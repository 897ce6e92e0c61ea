/**
 * How well a short form abbreviates a long form: an alignment of its letters with the long form's, by dynamic programming.
 * Schwartz and Hearst (2003) take the shortest long form whose letters fit; this one prefers letters that begin words and pays for words left out,
 * so that "Smads (SMAD ...)" and "patients with multiple sclerosis (MS)" both end where a reader would end them.
 * Hot code: called for every bracket of every paper, so positions are plain integer arrays.
 */

const greekNames: ReadonlyMap<string, string> = new Map([
  ["α", "alpha"],
  ["β", "beta"],
  ["γ", "gamma"],
  ["δ", "delta"],
  ["ε", "epsilon"],
  ["ζ", "zeta"],
  ["η", "eta"],
  ["θ", "theta"],
  ["κ", "kappa"],
  ["λ", "lambda"],
  ["μ", "mu"],
  ["µ", "mu"],
  ["σ", "sigma"],
  ["τ", "tau"],
  ["ω", "omega"],
]);

/** Digits that a short form writes for a number word ("two-dimensional (2D)", "ninth embryonic day (E9)"). */
const numberWords: readonly (readonly [digit: string, pattern: RegExp])[] = [
  ["1", /^(?:one|first|mono)/iu],
  ["2", /^(?:two|second|di|bi)/iu],
  ["3", /^(?:three|third|tri)/iu],
  ["4", /^(?:four|tetra)/iu],
  ["5", /^(?:five|fifth|penta)/iu],
  ["6", /^(?:six|hexa)/iu],
  ["7", /^(?:seven|hepta)/iu],
  ["8", /^(?:eight|octa)/iu],
  ["9", /^(?:nine|ninth|nona)/iu],
];

/** Class nouns that a short form often leaves out ("polymorphonuclear leukocytes (PMN)"). */
const classWords: ReadonlySet<string> = new Set(
  "acid acids protein proteins gene genes cell cells leukocytes lymphocytes factor factors receptor receptors system concentration concentrations level levels antibody antibodies patients syndrome disease virus enzyme kinase".split(
    " ",
  ),
);

/** Words that a short form may leave out for nothing. */
const freeWords: ReadonlySet<string> = new Set("a an and at by for from in into of on or the to with without via as per its during".split(" "));

/** The best way to read a short form into a long form. */
export interface Alignment {
  /** Where the long form begins, an index into the text given. */
  readonly start: number;
  /** Mean score per letter of the short form; 1 when every letter begins a word and no word is left over. */
  readonly score: number;
  /** Letters of the short form that begin a word or a part of one. */
  readonly initials: number;
  readonly letters: number;
}

interface LetterAt {
  /** Index into the long form's text. */
  readonly at: number;
  readonly letter: string;
  readonly word: number;
  /** 2 begins a word, 1 begins a part after a hyphen, slash or bracket, or is a digit or capital after a small letter, 0 lies inside. */
  readonly rank: 0 | 1 | 2;
}

const initialScore = [0.35, 0.9, 1] as const;

/**
 * Aligns the letters and digits of `short` with `long`, the words before (or in) the bracket. The first letter must begin a word or a part of one; the long
 * form runs from there to the end of `long`. `fixedStart` asks that it begin where `long` does.
 */
export function alignAbbreviation(short: string, long: string, fixedStart: boolean): Alignment | null {
  const letters = foldedLetters(short);
  const { positions, omissionCost, firstWord } = letterPositions(long, letters);
  if (letters.length === 0 || positions.length === 0) return null;
  const lastWord = omissionCost.length - 1;
  /** Cost of leaving out the words with an index above `from` and below `to`. */
  const skipped = (from: number, to: number): number => {
    let cost = 0;
    for (let w = from + 1; w < to; w += 1) cost += omissionCost[w] ?? 0;
    return cost;
  };
  // For each position the best way to end there with the letters so far. The objects that these arrays replaced held whole numbers at first and fractions later, so that code compiled for either was thrown away.
  let [previous, current] = scratch;
  previous.clear(positions.length);
  let last = -1;
  for (const [index, position] of positions.entries()) {
    if (position.letter !== letters[0] || position.rank === 0) continue;
    if (fixedStart && position.word !== firstWord) continue;
    // A long form begins at a blank; starting behind a hyphen leaves a torn word behind.
    previous.set(index, position.rank === 2 ? 1 : 0.6, position.at, 1);
    last = index;
  }
  for (let i = 1; i < letters.length && last >= 0; i += 1) {
    current.clear(positions.length);
    last = -1;
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index];
      if (position === undefined || position.letter !== letters[i]) continue;
      let best = -1;
      let most = 0;
      for (let before = 0; before < index; before += 1) {
        const from = positions[before];
        if (from === undefined || !previous.has(before)) continue;
        const score = previous.scoreOf(before) + stepScore(from, position) - skipped(from.word, position.word);
        if (best >= 0 && (score < most || (score === most && previous.startOf(before) <= previous.startOf(best)))) continue;
        best = before;
        most = score;
      }
      if (best < 0) continue;
      current.set(index, most, previous.startOf(best), previous.initialsOf(best) + (position.rank > 0 ? 1 : 0));
      last = index;
    }
    [previous, current] = [current, previous];
  }
  let best = -1;
  let most = 0;
  for (let index = 0; index <= last; index += 1) {
    if (!previous.has(index)) continue;
    const score = previous.scoreOf(index) - skipped(positions[index]?.word ?? lastWord, lastWord + 1);
    if (best >= 0 && (score < most || (score === most && previous.startOf(index) <= previous.startOf(best)))) continue;
    best = index;
    most = score;
  }
  return best < 0 ? null : { start: previous.startOf(best), score: most / letters.length, initials: previous.initialsOf(best), letters: letters.length };
}

/** For each position of a long form: whether the letters so far can end there, how well, where the long form began, and how many began a word. */
class Trails {
  #isReached = new Uint8Array(256);
  #scores = new Float64Array(256);
  #starts = new Int32Array(256);
  #initials = new Int32Array(256);

  /** Makes room for so many positions, none of them reached. */
  clear(length: number): void {
    if (length > this.#isReached.length) {
      this.#isReached = new Uint8Array(2 * length);
      this.#scores = new Float64Array(2 * length);
      this.#starts = new Int32Array(2 * length);
      this.#initials = new Int32Array(2 * length);
    }
    this.#isReached.fill(0, 0, length);
  }

  set(index: number, score: number, start: number, initials: number): void {
    this.#isReached[index] = 1;
    this.#scores[index] = score;
    this.#starts[index] = start;
    this.#initials[index] = initials;
  }

  has(index: number): boolean {
    return this.#isReached[index] === 1;
  }

  scoreOf(index: number): number {
    return this.#scores[index] ?? 0;
  }

  startOf(index: number): number {
    return this.#starts[index] ?? 0;
  }

  initialsOf(index: number): number {
    return this.#initials[index] ?? 0;
  }
}

/** Kept from one alignment to the next: making the arrays took longer than filling them. */
const scratch: readonly [Trails, Trails] = [new Trails(), new Trails()];

function stepScore(from: LetterAt, to: LetterAt): number {
  if (to.rank > 0) return initialScore[to.rank];
  // A letter inside a word counts when that word has given a letter before; one letter after the other ("vit" of vitamin) counts more.
  if (to.word !== from.word) return -0.5;
  return to.at - from.at === 1 ? 0.7 : initialScore[0];
}

/** Lower-case letters and digits, Greek letters as the first letter of their name. */
function foldedLetters(short: string): string[] {
  const letters: string[] = [];
  for (const character of short) {
    const greek = greekNames.get(character.toLowerCase());
    if (greek !== undefined) letters.push(greek.slice(0, 1));
    else if (isLetterOrDigit(character)) letters.push(character.toLowerCase());
  }
  return letters;
}

/** Where `letters` stand in a long form, what each of its words costs that is left out, and the first word with a letter or digit. Other letters take no part: nothing is made for them. */
function letterPositions(
  long: string,
  letters: readonly string[],
): { readonly positions: LetterAt[]; readonly omissionCost: number[]; readonly firstWord: number } {
  const positions: LetterAt[] = [];
  const omissionCost: number[] = [];
  const numbers = numberWords.filter(([digit]) => letters.includes(digit));
  let firstWord = -1;
  let word = -1;
  let rank: 0 | 1 | 2 = 2;
  let wordStart = 0;
  const close = (end: number): void => {
    if (word < 0) return;
    const lower = long.slice(wordStart, end).toLowerCase();
    omissionCost[word] = freeWords.has(lower) ? 0.05 : classWords.has(lower) ? 0.4 : 0.75;
  };
  let isInWord = false;
  for (let at = 0; at < long.length; at += 1) {
    const character = long.charAt(at);
    if (isBlank(character)) {
      if (isInWord) close(at);
      isInWord = false;
      rank = 2;
      continue;
    }
    if (!isInWord) {
      isInWord = true;
      word += 1;
      wordStart = at;
    }
    const lower = character.toLowerCase();
    const greek = isAscii(lower) ? undefined : greekNames.get(lower);
    if (greek === undefined && !isLetterOrDigit(character)) {
      if (rank !== 2) rank = character === "/" || isLocant(long, wordStart, at) ? 2 : 1;
      continue;
    }
    if (firstWord < 0) firstWord = word;
    const letter = greek?.slice(0, 1) ?? lower;
    if (letters.includes(letter)) {
      const isBreak =
        rank === 0 && (isDigit(lower) !== isDigit(long.charAt(at - 1).toLowerCase()) || (lower !== character && isLowerLetter(long.charAt(at - 1))));
      positions.push({ at, letter, word, rank: isBreak ? 1 : rank });
    }
    if (rank === 2 && numbers.length > 0 && !isDigit(lower)) {
      const tail = long.slice(at, at + 6);
      for (const [digit, pattern] of numbers) if (pattern.test(tail)) positions.push({ at, letter: digit, word, rank: 2 });
    }
    rank = 0;
  }
  if (isInWord) close(long.length);
  return { positions, omissionCost, firstWord };
}

function isAscii(character: string): boolean {
  return character.charCodeAt(0) < 0x80;
}

function isBlank(character: string): boolean {
  return character === " " || (!(character > " " && isAscii(character)) && /\s/u.test(character));
}

/** Whether a character is a letter or a number of any alphabet; those of English are told without a pattern. */
export function isLetterOrDigit(character: string): boolean {
  if (!isAscii(character)) return /[\p{L}\p{N}]/u.test(character);
  const lower = character.charCodeAt(0) | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || isDigit(character);
}

/** True when the word so far is a chemical locant ("2,6-", "N-"), after which the name proper begins. */
function isLocant(long: string, wordStart: number, at: number): boolean {
  return at - wordStart < 12 && /^[\d,'′()[\]+±-]*[A-Z]?$/u.test(long.slice(wordStart, at));
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

function isLowerLetter(character: string): boolean {
  return character !== character.toUpperCase();
}
