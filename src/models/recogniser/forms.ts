import { characterClass, smallLetter } from "./characters.ts";
import { HashIndex, mix } from "./hash.ts";

/** What of a form can be a feature; indices into {@link FormTable.properties}. 0 stands for "has none". */
export const property = {
  exact: 0,
  lower: 1,
  shape: 2,
  fullShape: 3,
  suffix2: 4,
  suffix3: 5,
  suffix4: 6,
  prefix2: 7,
  prefix3: 8,
  prefix4: 9,
  suffix5: 10,
  length: 11,
} as const;

export const propertyCount = 12;

/**
 * The distinct strings met in texts, each with its properties as hashes, computed once. Words repeat, so what depends on the word alone costs one look-up.
 * Hot code: typed arrays; strings are told apart by 64 bits of hash and never built.
 */
export class FormTable {
  readonly #index = new HashIndex();
  properties = new Int32Array(propertyCount * 4096);
  /** Class of the first character, and whether all have that class. */
  firstClass = new Uint8Array(4096);

  get size(): number {
    return this.#index.size;
  }

  clear(): void {
    this.#index.clear();
  }

  /** The number of the form that stands at a place of the text. */
  at(text: string, start: number, end: number): number {
    let first = 0x811c9dc5;
    let second = end - start;
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      second = (Math.imul(second, 0x2c1b3c6d) + code) | 0;
    }
    const known = this.#index.find(first, second);
    if (known >= 0) return known;
    const form = this.#index.add(first, second);
    this.#reserve(form);
    this.#describe(form, text, start, end, mix(first, second));
    return form;
  }

  get(form: number, which: number): number {
    return this.properties[form * propertyCount + which] ?? 0;
  }

  #reserve(form: number): void {
    if (form < this.firstClass.length) return;
    const properties = new Int32Array(2 * this.properties.length);
    properties.set(this.properties);
    this.properties = properties;
    const classes = new Uint8Array(2 * this.firstClass.length);
    classes.set(this.firstClass);
    this.firstClass = classes;
  }

  #describe(form: number, text: string, start: number, end: number, exact: number): void {
    const at = form * propertyCount;
    const { properties } = this;
    const size = end - start;
    let lower = size;
    let shape = 7;
    let fullShape = 9;
    let last = -1;
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index);
      const kind = characterClass[code] ?? 0;
      lower = mix(lower, smallLetter[code] ?? code);
      const mark = kind === 0 ? code + 16 : kind;
      if (mark !== last) shape = mix(shape, mark);
      last = mark;
      if (index - start < 12) fullShape = mix(fullShape, mark);
    }
    properties[at + property.exact] = exact;
    properties[at + property.lower] = lower;
    properties[at + property.shape] = shape;
    properties[at + property.fullShape] = mix(fullShape, Math.min(size, 16));
    for (let length = 2; length <= 4; length++) {
      properties[at + property.suffix2 + length - 2] = size > length ? partHash(text, end - length, end) : 0;
      properties[at + property.prefix2 + length - 2] = size > length ? partHash(text, start, start + length) : 0;
    }
    properties[at + property.suffix5] = size > 5 ? partHash(text, end - 5, end) : 0;
    properties[at + property.length] = Math.min(size, 10);
    this.firstClass[form] = characterClass[text.charCodeAt(start)] ?? 0;
  }
}

function partHash(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let index = start; index < end; index++) hash = mix(hash, smallLetter[text.charCodeAt(index)] ?? 0);
  return hash;
}

/** The hash of a word in small letters, as {@link property.lower} has it. */
export function lowerHash(word: string): number {
  let hash = word.length;
  for (let index = 0; index < word.length; index++) hash = mix(hash, smallLetter[word.charCodeAt(index)] ?? 0);
  return hash;
}
