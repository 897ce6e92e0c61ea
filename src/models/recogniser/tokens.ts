import type { Span } from "../../model/span.ts";
import { characterClass } from "./characters.ts";
import { type FormTable, lowerHash, property } from "./forms.ts";

// Hot code: one pass over the characters into arrays that are reused from text to text.

/** Words that follow a hyphen without belonging to the name before it. */
const suffixWords = new Set(
  `induced mediated dependent independent treated resistant sensitive positive negative deficient related associated specific like binding null expressing
containing based driven infected type cell cells knockout transfected stimulated activated regulated encoded linked producing bound free releasing rich activating
inhibiting inhibitory overexpressing targeted targeting mutant mutated mutation derived interacting regulating responsive dose injected exposed loaded labeled labelled
conjugated coupled evoked elicited primed pretreated challenged immunoreactive reactive immunoreactivity degrading stained silenced depleted selective blocking signaling
signalling pathway axis inducible enhanced triggered catalyzed catalysed catalyzing dependant dependence receptor receptors gene protein family inhibitor inhibitors
antagonist agonist knockdown loaded mice rats patients controlled restricted term years year old day fold high low coated fused tagged luc`
    .split(/\s+/u)
    .map(lowerHash),
);

/** Words that stand before a hyphen without belonging to the name after it. */
const prefixWords = new Set(
  "anti non pre post pro co si sh phospho p wild over under re multi sub inter intra trans down up human mouse rat total full poly mono bi"
    .split(" ")
    .map(lowerHash),
);

const hyphens = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212]);
/** Signs that can stand inside a name between letters and digits. */
const joiners = new Set([0x2e, 0x2c, 0x27, 0x2019, 0x2032]);

/**
 * The tokens of a text: runs of letters, runs of digits, single Greek letters and signs; a capital after a small letter begins a new one. Around them the chunks:
 * what stands between blanks, without brackets, slashes and words hung on by a hyphen.
 */
export class TokenTable {
  count = 0;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** Number of the token's form. */
  form = new Int32Array(1024);
  chunk = new Int32Array(1024);
  chunks = 0;
  /** First token of each chunk; `chunkFirst[chunks]` is the number of tokens. */
  chunkFirst = new Int32Array(1025);
  chunkForm = new Int32Array(1024);
  /** First token of each stretch; `stretchFirst[stretches]` is the number of tokens. */
  stretchFirst = new Int32Array(257);
  stretches = 0;

  read(text: string, stretches: readonly Span[], forms: FormTable): void {
    this.count = 0;
    this.chunks = 0;
    this.stretches = 0;
    if (stretches.length + 1 > this.stretchFirst.length) this.stretchFirst = new Int32Array(2 * stretches.length + 1);
    for (const stretch of stretches) {
      this.stretchFirst[this.stretches++] = this.count;
      this.#split(text, stretch, forms);
      this.#group(text, this.stretchFirst[this.stretches - 1] ?? 0, forms);
    }
    this.stretchFirst[this.stretches] = this.count;
    this.chunkFirst[this.chunks] = this.count;
  }

  /** The tokens of a span and their stretch; `null` where its borders are no borders of tokens or it leaves the stretch. */
  runOf({ start, end }: Span): { readonly first: number; readonly last: number; readonly sentence: number } | null {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.start[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    if (low >= this.count || this.start[low] !== start) return null;
    let last = low;
    while (last + 1 < this.count && (this.start[last + 1] ?? 0) < end) last++;
    if (this.end[last] !== end) return null;
    let sentence = 0;
    while ((this.stretchFirst[sentence + 1] ?? 0) <= low) sentence++;
    return last < (this.stretchFirst[sentence + 1] ?? 0) ? { first: low, last, sentence } : null;
  }

  #split(text: string, { start, end }: Span, forms: FormTable): void {
    let at = start;
    while (at < end) {
      const kind = characterClass[text.charCodeAt(at)] ?? 0;
      let to = at + 1;
      if (kind === 5) {
        at = to;
        continue;
      }
      if (kind === 3) while (to < end && characterClass[text.charCodeAt(to)] === 3) to++;
      else if (kind === 1) while (to < end && characterClass[text.charCodeAt(to)] === 1) to++;
      else if (kind === 2) {
        // Capitals, then small letters; a capital after a small letter begins another token.
        while (to < end && characterClass[text.charCodeAt(to)] === 2) to++;
        while (to < end && characterClass[text.charCodeAt(to)] === 1) to++;
      }
      if (this.count + 1 >= this.start.length) this.#grow();
      this.start[this.count] = at;
      this.end[this.count] = to;
      this.form[this.count] = forms.at(text, at, to);
      this.count++;
      at = to;
    }
  }

  #group(text: string, first: number, forms: FormTable): void {
    let chunkStart = first;
    for (let token = first; token < this.count; token++) {
      const isLast = token + 1 === this.count || this.start[token + 1] !== this.end[token];
      if (isLast || this.#isBorder(text, token, chunkStart, forms)) {
        this.#close(text, chunkStart, token + 1, forms);
        chunkStart = token + 1;
      }
    }
  }

  /** True when a chunk ends between a token and the next, which touches it. */
  #isBorder(text: string, token: number, chunkStart: number, forms: FormTable): boolean {
    return this.#standsAlone(text, token, chunkStart, forms) || this.#standsAlone(text, token + 1, chunkStart, forms);
  }

  #standsAlone(text: string, token: number, chunkStart: number, forms: FormTable): boolean {
    const code = text.charCodeAt(this.start[token] ?? 0);
    if ((characterClass[code] ?? 0) !== 0) return false;
    const touchesNext = token + 1 < this.count && this.start[token + 1] === this.end[token];
    const touchesPrevious = token > 0 && this.end[token - 1] === this.start[token];
    if (!touchesNext || !touchesPrevious) return true;
    if (hyphens.has(code)) {
      if (suffixWords.has(forms.get(this.form[token + 1] ?? 0, property.lower))) return true;
      return chunkStart >= token - 1 && prefixWords.has(forms.get(this.form[token - 1] ?? 0, property.lower));
    }
    if (!joiners.has(code)) return true;
    return (
      code !== 0x27 &&
      code !== 0x2019 &&
      code !== 0x2032 &&
      !(characterClass[text.charCodeAt((this.start[token] ?? 0) - 1)] === 3 && characterClass[text.charCodeAt(this.end[token] ?? 0)] === 3)
    );
  }

  #close(text: string, from: number, to: number, forms: FormTable): void {
    const chunk = this.chunks;
    if (chunk + 2 > this.chunkForm.length) {
      this.chunkForm = doubled(this.chunkForm);
      this.chunkFirst = doubled(this.chunkFirst);
    }
    for (let token = from; token < to; token++) this.chunk[token] = chunk;
    this.chunkFirst[chunk] = from;
    this.chunkForm[chunk] = to - from === 1 ? (this.form[from] ?? 0) : forms.at(text, this.start[from] ?? 0, this.end[to - 1] ?? 0);
    this.chunks = chunk + 1;
  }

  #grow(): void {
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.form = doubled(this.form);
    this.chunk = doubled(this.chunk);
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length + 1);
  more.set(numbers);
  return more;
}
