import { FormTable, property, propertyCount } from "./forms.ts";
import { feature1, feature2, feature3, feature5, mix } from "./hash.ts";
import type { NameMark, TaggerInput } from "./input.ts";
import { TokenTable } from "./tokens.ts";

// Hot code: features are 32-bit hashes written into one reused array; no string is built.

/**
 * Where a form stands as seen from the token in question. The first seven are tokens from three before to three after, the others chunks: two and one before, one
 * and two after. What a form contributes at a slot depends on the form alone, so it is summed once for each form and slot.
 */
export const slotCount = 11;

/** Offset of each token slot, then of each chunk slot. */
export const slotOffsets: readonly number[] = [-3, -2, -1, 0, 1, 2, 3, -2, -1, 1, 2];

/** How many of the slots are tokens. */
export const tokenSlots = 7;

const { exact, lower, shape, fullShape, suffix2, suffix3, suffix4, suffix5, prefix2, prefix3, prefix4, length } = property;

const near: readonly number[] = [exact, lower, fullShape, suffix3, prefix3];
const slotProperties: readonly (readonly number[])[] = [
  [lower],
  [lower, fullShape],
  near,
  [exact, lower, shape, fullShape, suffix2, suffix3, suffix4, suffix5, prefix2, prefix3, prefix4, length],
  near,
  [lower, fullShape],
  [lower],
  [lower, shape],
  [lower, fullShape, suffix4],
  [lower, fullShape, suffix4],
  [lower, shape],
];

/** The most features a form has at one slot. */
export const maxFormFeatures = propertyCount;

/** Writes the features of a form at a slot; returns how many. */
export function formFeatures(forms: FormTable, form: number, slot: number, into: Int32Array): number {
  let count = 0;
  for (const which of slotProperties[slot] ?? []) {
    const value = form < 0 ? 1 : forms.get(form, which);
    if (value !== 0) into[count++] = feature2(1000 + slot, which, value);
  }
  return count;
}

/** More features than any token has. */
export const maxFeatures = 256;

/** Occurrences of the same chunk elsewhere that are looked at. */
const maxElsewhere = 6;

/** Stands for what lies before the first and after the last token of a sentence. */
const border = 1;

/** Reads a document and gives the features of its tokens. */
export class FeatureReader {
  readonly forms = new FormTable();
  readonly tokens = new TokenTable();
  /** Features of the token last asked for. */
  readonly features: Int32Array;
  #lexicon = new MarkedTokens();
  #rules = new MarkedTokens();
  #lower = new Int32Array(1024);
  #shape = new Int32Array(1024);
  #chunkLower = new Int32Array(1024);
  #chunkShape = new Int32Array(1024);
  #latest = new Int32Array(4096);
  #earlier = new Int32Array(1024);
  #lexiconKind = 0;

  /** @param features where features are written, {@link maxFeatures} long */
  constructor(features: Int32Array = new Int32Array(maxFeatures)) {
    this.features = features;
  }

  /** Takes a document in; what was read before is gone. */
  read(input: TaggerInput): void {
    const { tokens, forms } = this;
    tokens.read(input.text, input.stretches, forms);
    this.#lexiconKind = input.lexiconKind;
    this.#lexicon.read(tokens, input.lexiconMarks);
    this.#rules.read(tokens, input.ruleMarks);
    if (tokens.count > this.#lower.length) {
      this.#lower = new Int32Array(2 * tokens.count);
      this.#shape = new Int32Array(2 * tokens.count);
    }
    for (let token = 0; token < tokens.count; token++) {
      const form = tokens.form[token] ?? 0;
      this.#lower[token] = forms.get(form, lower);
      this.#shape[token] = forms.get(form, fullShape);
    }
    this.#linkChunks();
  }

  /** Links every chunk to the one before it that is written the same. */
  #linkChunks(): void {
    const { tokens, forms } = this;
    if (tokens.chunks > this.#chunkLower.length) {
      this.#chunkLower = new Int32Array(2 * tokens.chunks);
      this.#chunkShape = new Int32Array(2 * tokens.chunks);
      this.#earlier = new Int32Array(2 * tokens.chunks);
    }
    if (forms.size > this.#latest.length) this.#latest = new Int32Array(2 * forms.size);
    for (let chunk = 0; chunk < tokens.chunks; chunk++) this.#latest[tokens.chunkForm[chunk] ?? 0] = 0;
    for (let chunk = 0; chunk < tokens.chunks; chunk++) {
      const form = tokens.chunkForm[chunk] ?? 0;
      this.#chunkLower[chunk] = forms.get(form, lower);
      this.#chunkShape[chunk] = forms.get(form, fullShape);
      this.#earlier[chunk] = this.#latest[form] ?? 0;
      this.#latest[form] = chunk + 1;
    }
  }

  /** Features of a token that depend on more than one form; in {@link features}, as many as returned. `from` and `to` bound its sentence. */
  tokenFeatures(token: number, from: number, to: number): number {
    const { features: out, tokens } = this;
    const lowers = this.#lower;
    const shapes = this.#shape;
    const w0 = lowers[token] ?? 0;
    const s0 = shapes[token] ?? 0;
    const hasP1 = token - 1 >= from;
    const hasN1 = token + 1 < to;
    const p1 = hasP1 ? (lowers[token - 1] ?? 0) : border;
    const p2 = token - 2 >= from ? (lowers[token - 2] ?? 0) : border;
    const n1 = hasN1 ? (lowers[token + 1] ?? 0) : border;
    const n2 = token + 2 < to ? (lowers[token + 2] ?? 0) : border;
    const sp1 = hasP1 ? (shapes[token - 1] ?? 0) : border;
    const sp2 = token - 2 >= from ? (shapes[token - 2] ?? 0) : border;
    const sn1 = hasN1 ? (shapes[token + 1] ?? 0) : border;
    const sn2 = token + 2 < to ? (shapes[token + 2] ?? 0) : border;
    let n = 0;
    out[n++] = feature2(1, p1, w0);
    out[n++] = feature2(2, w0, n1);
    out[n++] = feature2(3, p1, n1);
    out[n++] = feature2(4, p2, p1);
    out[n++] = feature2(5, n1, n2);
    out[n++] = feature3(6, sp1, s0, sn1);
    out[n++] = feature5(7, sp2, sp1, s0, sn1, sn2);
    const chunk = tokens.chunk[token] ?? 0;
    n = this.#chunkFeatures(token, chunk, from, to, n);
    n = this.#markFeatures(token, from, to, w0, n);
    return this.#elsewhereFeatures(token, chunk, n);
  }

  #chunkFeatures(token: number, chunk: number, from: number, to: number, begin: number): number {
    const { features: out, tokens, forms } = this;
    let n = begin;
    const first = tokens.chunkFirst[chunk] ?? 0;
    const last = (tokens.chunkFirst[chunk + 1] ?? 0) - 1;
    const at = Math.min(token - first, 6) * 8 + Math.min(last - token, 6);
    const form = tokens.chunkForm[chunk] ?? 0;
    const cs = this.#chunkShape[chunk] ?? 0;
    const cw = this.#chunkLower[chunk] ?? 0;
    const previous = first > from ? (this.#chunkLower[chunk - 1] ?? 0) : border;
    const next = last + 1 < to ? (this.#chunkLower[chunk + 1] ?? 0) : border;
    if (last > first) {
      out[n++] = feature3(10, at, 0, forms.get(form, exact));
      out[n++] = feature3(10, at, 1, cw);
      out[n++] = feature3(10, at, 2, forms.get(form, shape));
      out[n++] = feature3(10, at, 3, cs);
      out[n++] = feature3(10, at, 4, forms.get(form, suffix4));
      out[n++] = feature3(10, at, 5, forms.get(form, prefix4));
      out[n++] = feature3(10, at, 6, forms.get(form, prefix2));
    }
    out[n++] = feature3(11, at, previous, cs);
    out[n++] = feature3(12, at, cs, next);
    out[n++] = feature3(13, at, previous, next);
    out[n++] = feature3(14, at, previous, cw);
    out[n++] = feature3(15, at, cw, next);
    return n;
  }

  #markFeatures(token: number, from: number, to: number, w0: number, begin: number): number {
    const { features: out } = this;
    const lexicon = this.#lexicon;
    const rules = this.#rules;
    let n = begin;
    const l0 = lexicon.typeAt(token);
    const lp = token > from ? lexicon.typeAt(token - 1) : border;
    const ln = token + 1 < to ? lexicon.typeAt(token + 1) : border;
    const r0 = rules.typeAt(token);
    const rp = token > from ? rules.typeAt(token - 1) : border;
    const rn = token + 1 < to ? rules.typeAt(token + 1) : border;
    const view = this.#lexiconKind + 1;
    if (l0 !== 0 || lp !== 0 || ln !== 0) {
      out[n++] = feature3(20, lp, l0, ln);
      out[n++] = feature5(21, lp, l0, ln, view, 0);
    }
    if (r0 !== 0 || rp !== 0 || rn !== 0) out[n++] = feature3(22, rp, r0, rn);
    out[n++] = feature3(23, r0, l0, view);
    const cs = this.#chunkShape[this.tokens.chunk[token] ?? 0] ?? 0;
    if (l0 !== 0) {
      const at = lexicon.place[token] ?? 0;
      const kind = mix(lexicon.kind(token), at);
      const traits = mix(lexicon.traits(token), at);
      const { before, after, size } = this.#around(lexicon, token, from, to);
      out[n++] = feature1(30, kind);
      out[n++] = feature2(31, kind, view);
      out[n++] = feature1(32, traits);
      out[n++] = feature2(33, traits, view);
      out[n++] = feature2(34, l0, w0);
      out[n++] = feature3(35, kind, cs, view);
      out[n++] = feature2(36, l0, after);
      out[n++] = feature2(37, l0, before);
      out[n++] = feature2(38, kind, size);
      out[n++] = feature2(39, traits, r0);
    }
    if (r0 !== 0) {
      const at = rules.place[token] ?? 0;
      const kind = mix(rules.kind(token), at);
      const { before, after } = this.#around(rules, token, from, to);
      out[n++] = feature1(40, kind);
      out[n++] = feature2(41, kind, view);
      out[n++] = feature2(42, kind, rules.traits(token));
      out[n++] = feature2(43, r0, w0);
      out[n++] = feature2(44, r0, after);
      out[n++] = feature2(45, r0, before);
      out[n++] = feature2(46, kind, cs);
    }
    return n;
  }

  /** The words around a mark and its size in tokens. */
  #around(marks: MarkedTokens, token: number, from: number, to: number): { readonly before: number; readonly after: number; readonly size: number } {
    const mark = marks.mark[token];
    let first = token;
    while (first > from && marks.mark[first - 1] === mark) first--;
    let last = token;
    while (last + 1 < to && marks.mark[last + 1] === mark) last++;
    return {
      before: first > from ? (this.#lower[first - 1] ?? 0) : border,
      after: last + 1 < to ? (this.#lower[last + 1] ?? 0) : border,
      size: Math.min(last - first, 6),
    };
  }

  /** What stands around the same chunk in other places of the document. */
  #elsewhereFeatures(token: number, chunk: number, begin: number): number {
    const { features: out, tokens, forms } = this;
    const form = tokens.chunkForm[chunk] ?? 0;
    const latest = (this.#latest[form] ?? 0) - 1;
    if (latest === chunk && (this.#earlier[chunk] ?? 0) === 0) return begin;
    const kind = forms.firstClass[form] ?? 0;
    const size = forms.get(form, length);
    const first = tokens.chunkFirst[chunk] ?? 0;
    const last = (tokens.chunkFirst[chunk + 1] ?? 0) - 1;
    if (kind === 0 || (last === first && ((kind === 1 && size < 5) || kind === 3))) return begin;
    const at = (token === first ? 1 : 0) + (token === last ? 2 : 0);
    let n = begin;
    let seen = 0;
    let marks = 0;
    for (let other = latest; other >= 0 && seen < maxElsewhere; other = (this.#earlier[other] ?? 0) - 1) {
      if (other === chunk) continue;
      seen++;
      out[n++] = feature3(50, at, other + 1 < tokens.chunks ? (this.#chunkLower[other + 1] ?? 0) : border, 0);
      out[n++] = feature3(51, at, other > 0 ? (this.#chunkLower[other - 1] ?? 0) : border, 0);
      const rule = this.#rules.typeAt(tokens.chunkFirst[other] ?? 0);
      marks |= 1 << (rule & 31);
    }
    out[n++] = feature2(52, at, marks);
    out[n++] = feature2(53, at, seen);
    return n;
  }
}

/** For each token the mark that covers it. */
class MarkedTokens {
  /** Number of the mark from 1, or 0. */
  mark = new Int32Array(1024);
  /** Place of the token in the mark: whole, first, inner or last. */
  place = new Uint8Array(1024);
  #marks: readonly NameMark[] = [];

  read(tokens: TokenTable, marks: readonly NameMark[]): void {
    if (tokens.count > this.mark.length) {
      this.mark = new Int32Array(2 * tokens.count);
      this.place = new Uint8Array(2 * tokens.count);
    }
    this.#marks = marks;
    this.mark.fill(0, 0, tokens.count);
    let token = 0;
    for (const [index, { start, end }] of marks.entries()) {
      while (token < tokens.count && (tokens.end[token] ?? 0) <= start) token++;
      const first = token;
      while (token < tokens.count && (tokens.start[token] ?? 0) < end) {
        this.mark[token] = index + 1;
        this.place[token] = 2;
        token++;
      }
      if (token === first) continue;
      if (token === first + 1) this.place[first] = 0;
      else {
        this.place[first] = 1;
        this.place[token - 1] = 3;
      }
    }
  }

  /** Type and place of the mark over a token; 0 when there is none. */
  typeAt(token: number): number {
    const mark = this.mark[token] ?? 0;
    return mark === 0 ? 0 : ((this.#marks[mark - 1]?.type ?? 0) << 2) | (this.place[token] ?? 0);
  }

  kind(token: number): number {
    return this.#marks[(this.mark[token] ?? 0) - 1]?.kind ?? 0;
  }

  traits(token: number): number {
    return this.#marks[(this.mark[token] ?? 0) - 1]?.traits ?? 0;
  }
}
