import type { EntityType } from "../../model/schema.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { Decoder } from "./decode.ts";
import { FeatureReader, formFeatures, maxFormFeatures, slotCount, slotOffsets, tokenSlots } from "./features.ts";
import type { TaggerInput } from "./input.ts";
import { entityTypeOf, headLabels, labelCount, place, placeOfLabel, taggedTypes, typeOfLabel } from "./labels.ts";
import type { RecogniserWeights } from "./weights.ts";

// Hot code: features go straight from hash to weights; what depends on one form alone is summed once for each form and slot.

/** Forms kept with their sums before the memory is emptied. */
const maxForms = 24_000;

/** A name that the model has found. */
export interface TaggedName extends Span {
  readonly type: EntityType;
  readonly isFamily: boolean;
  /** Probability that it is right, by the calibration in the weights. */
  readonly score: number;
  /** By how much the best reading with this name beats the best one without it; in the weights' own unit. */
  readonly margin: number;
}

/** Finds names with trained weights. It keeps memory from text to text; one tagger serves one thread. */
export class Tagger {
  readonly #weights: RecogniserWeights;
  readonly #reader = new FeatureReader();
  readonly #decoder = new Decoder();
  readonly #scratch = new Int32Array(maxFormFeatures);
  #sums = new Float32Array(512 * slotCount * labelCount);
  #isSummed = new Uint8Array(512 * slotCount);
  #scores = new Float64Array(256 * labelCount);
  #labels = new Int8Array(256);
  #margins = new Float64Array(256);
  /** Added to the score of labels of each type; moves the balance of precision and recall. */
  readonly #bias: Float64Array;

  constructor(weights: RecogniserWeights, bias: Readonly<Partial<Record<(typeof taggedTypes)[number], number>>> = {}) {
    this.#weights = weights;
    this.#bias = Float64Array.from({ length: labelCount }, (_, label) => (typeOfLabel(label) < 0 ? 0 : (bias[taggedTypes[typeOfLabel(label)] ?? "gene"] ?? 0)));
  }

  /** The names in a document, in text order; they do not overlap. */
  tag(input: TaggerInput): readonly TaggedName[] {
    const reader = this.#reader;
    if (reader.forms.size > maxForms) {
      reader.forms.clear();
      this.#isSummed.fill(0);
    }
    reader.read(input);
    const { tokens } = reader;
    const found: TaggedName[] = [];
    for (let stretch = 0; stretch < tokens.stretches; stretch++) {
      const from = tokens.stretchFirst[stretch] ?? 0;
      const to = tokens.stretchFirst[stretch + 1] ?? 0;
      if (to > from) this.#tagSentence(from, to, found);
    }
    return found;
  }

  #tagSentence(from: number, to: number, found: TaggedName[]): void {
    const { transitions } = this.#weights;
    const count = to - from;
    if (count > this.#labels.length) {
      this.#scores = new Float64Array(2 * count * labelCount);
      this.#labels = new Int8Array(2 * count);
      this.#margins = new Float64Array(2 * count);
    }
    this.#scoreSentence(from, to);
    const labels = this.#labels;
    const names: TaggedName[] = [];
    for (let head = 0; head < headLabels.length; head++) {
      const outside = headLabels[head]?.outside ?? 0;
      const top = this.#decoder.decode(this.#scores, transitions, count, labels, head);
      let hasNames = false;
      for (let token = 0; token < count && !hasNames; token++) hasNames = labels[token] !== outside;
      if (!hasNames) continue;
      this.#decoder.margins(this.#scores, transitions, count, labels, top, this.#margins, head);
      this.#readNames(from, count, outside, names);
    }
    // Heads do not see each other: where two claim the same words, the surer one has them.
    names.sort((a, b) => b.margin - a.margin || a.start - b.start);
    const kept: TaggedName[] = [];
    for (const name of names) if (!kept.some((other) => overlaps(other, name))) kept.push(name);
    found.push(...kept.sort((a, b) => a.start - b.start));
  }

  #readNames(from: number, count: number, outside: number, into: TaggedName[]): void {
    const { tokens } = this.#reader;
    const labels = this.#labels;
    const [middle, width] = this.#weights.header.scale;
    for (let token = 0; token < count; token++) {
      const label = labels[token] ?? 0;
      if (label === outside) continue;
      const first = token;
      let margin = this.#margins[token] ?? 0;
      if (placeOfLabel(label) === place.begin)
        while (token + 1 < count && placeOfLabel(labels[token] ?? 0) !== place.last) margin = Math.min(margin, this.#margins[++token] ?? 0);
      const type = typeOfLabel(label);
      into.push({
        start: tokens.start[from + first] ?? 0,
        end: tokens.end[from + token] ?? 0,
        type: entityTypeOf(type),
        isFamily: taggedTypes[type] === "family",
        score: Math.round(1000 / (1 + Math.exp((middle - margin) / width))) / 1000,
        margin,
      });
    }
  }

  /** Fills the rows of scores of a sentence. */
  #scoreSentence(from: number, to: number): void {
    const reader = this.#reader;
    const { tokens } = reader;
    const scores = this.#scores;
    const bias = this.#bias;
    const size = (to - from) * labelCount;
    for (let at = 0; at < size; at += labelCount) for (let label = 0; label < labelCount; label++) scores[at + label] = bias[label] ?? 0;
    // Each form's rows lie side by side, so they are dealt out to the tokens around it rather than gathered for each token.
    for (let token = from; token < to; token++) {
      const form = tokens.form[token] ?? 0;
      for (let slot = 0; slot < tokenSlots; slot++) {
        const target = token - (slotOffsets[slot] ?? 0);
        if (target >= from && target < to) this.#deal(form, slot, target - from);
        const origin = token + (slotOffsets[slot] ?? 0);
        if (origin < from || origin >= to) this.#deal(-1, slot, token - from);
      }
    }
    const firstChunk = tokens.chunk[from] ?? 0;
    const lastChunk = tokens.chunk[to - 1] ?? 0;
    for (let chunk = firstChunk; chunk <= lastChunk; chunk++) {
      const begin = tokens.chunkFirst[chunk] ?? 0;
      const end = Math.min(to, tokens.chunkFirst[chunk + 1] ?? 0);
      for (let slot = tokenSlots; slot < slotCount; slot++) {
        const at = chunk + (slotOffsets[slot] ?? 0);
        const form = at >= firstChunk && at <= lastChunk ? (tokens.chunkForm[at] ?? 0) : -1;
        for (let token = begin; token < end; token++) this.#deal(form, slot, token - from);
      }
    }
    for (let token = from; token < to; token++) {
      const count = reader.tokenFeatures(token, from, to);
      const row = (token - from) * labelCount;
      for (let index = 0; index < count; index++) this.#add(reader.features[index] ?? 0, scores, row);
    }
  }

  #deal(form: number, slot: number, token: number): void {
    const scores = this.#scores;
    const sum = this.#sumOf(form, slot);
    const sums = this.#sums;
    const row = token * labelCount;
    for (let label = 0; label < labelCount; label++) scores[row + label] = (scores[row + label] ?? 0) + (sums[sum + label] ?? 0);
  }

  /** Adds the weights of a feature to a row of label scores. */
  #add(key: number, into: Float64Array | Float32Array, row: number): void {
    const { table, filter, values, weightOf } = this.#weights;
    const bit = (key >>> 9) & 0x1fffff;
    if ((((filter[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) return;
    const mask = table.length - 2;
    let slot = ((key ^ (key >>> 15)) << 1) & mask;
    for (;;) {
      const entry = table[slot + 1] ?? 0;
      if (entry === 0) return;
      if (table[slot] === key) {
        const begin = entry >>> 6;
        const end = begin + (entry & 63);
        for (let value = begin; value < end; value++) {
          const packed = values[value] ?? 0;
          const at = row + (packed >>> 8);
          into[at] = (into[at] ?? 0) + (weightOf[packed & 255] ?? 0);
        }
        return;
      }
      slot = (slot + 2) & mask;
    }
  }

  /** Where in the sums the row of a form at a slot begins. */
  #sumOf(form: number, slot: number): number {
    const use = (form + 1) * slotCount + slot;
    if (use >= this.#isSummed.length) {
      const isSummed = new Uint8Array(2 * use + slotCount);
      isSummed.set(this.#isSummed);
      this.#isSummed = isSummed;
      const sums = new Float32Array(isSummed.length * labelCount);
      sums.set(this.#sums);
      this.#sums = sums;
    }
    const row = use * labelCount;
    if (this.#isSummed[use] === 1) return row;
    this.#isSummed[use] = 1;
    this.#sums.fill(0, row, row + labelCount);
    const size = formFeatures(this.#reader.forms, form, slot, this.#scratch);
    for (let index = 0; index < size; index++) this.#add(this.#scratch[index] ?? 0, this.#sums, row);
    return row;
  }
}
