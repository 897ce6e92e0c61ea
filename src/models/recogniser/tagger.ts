import type { EntityType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { Decoder } from "./decode.ts";
import { FeatureReader, formFeatures, maxFormFeatures, slotCount, slotOffsets, tokenSlots } from "./features.ts";
import type { TaggerInput } from "./input.ts";
import { entityTypeOf, labelCount, place, placeOfLabel, taggedTypes, typeOfLabel } from "./labels.ts";
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
  #sums = new Float64Array(512 * slotCount * labelCount);
  #isSummed = new Uint8Array(512 * slotCount);
  #scores = new Float64Array(256 * labelCount);
  #labels = new Int8Array(256);
  #margins = new Float64Array(256);
  /** Added to the score of labels of each type; moves the balance of precision and recall. */
  readonly #bias: Float64Array;

  constructor(weights: RecogniserWeights, bias: Readonly<Partial<Record<(typeof taggedTypes)[number], number>>> = {}) {
    this.#weights = weights;
    this.#bias = Float64Array.from({ length: labelCount }, (_, label) => (label === 0 ? 0 : (bias[taggedTypes[typeOfLabel(label)] ?? "gene"] ?? 0)));
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
    const { transitions, header } = this.#weights;
    const { tokens } = this.#reader;
    const count = to - from;
    if (count > this.#labels.length) {
      this.#scores = new Float64Array(2 * count * labelCount);
      this.#labels = new Int8Array(2 * count);
      this.#margins = new Float64Array(2 * count);
    }
    for (let token = from; token < to; token++) this.#score(token, from, to, (token - from) * labelCount);
    const labels = this.#labels;
    const top = this.#decoder.decode(this.#scores, transitions, count, labels);
    let hasNames = false;
    for (let token = 0; token < count && !hasNames; token++) hasNames = labels[token] !== 0;
    if (!hasNames) return;
    this.#decoder.margins(this.#scores, transitions, count, labels, top, this.#margins);
    for (let token = 0; token < count; token++) {
      const label = labels[token] ?? 0;
      if (label === 0) continue;
      const first = token;
      let margin = this.#margins[token] ?? 0;
      if (placeOfLabel(label) === place.begin)
        while (token + 1 < count && placeOfLabel(labels[token] ?? 0) !== place.last) margin = Math.min(margin, this.#margins[++token] ?? 0);
      const type = typeOfLabel(label);
      const [middle, width] = header.scale;
      found.push({
        start: tokens.start[from + first] ?? 0,
        end: tokens.end[from + token] ?? 0,
        type: entityTypeOf(type),
        isFamily: taggedTypes[type] === "family",
        score: Math.round(1000 / (1 + Math.exp((middle - margin) / width))) / 1000,
        margin,
      });
    }
  }

  #score(token: number, from: number, to: number, row: number): void {
    const reader = this.#reader;
    const { tokens } = reader;
    const scores = this.#scores;
    for (let label = 0; label < labelCount; label++) scores[row + label] = this.#bias[label] ?? 0;
    const chunk = tokens.chunk[token] ?? 0;
    const firstChunk = tokens.chunk[from] ?? 0;
    const lastChunk = tokens.chunk[to - 1] ?? 0;
    for (let slot = 0; slot < slotCount; slot++) {
      const offset = slotOffsets[slot] ?? 0;
      let form = -1;
      if (slot < tokenSlots) {
        const at = token + offset;
        if (at >= from && at < to) form = tokens.form[at] ?? 0;
      } else {
        const at = chunk + offset;
        if (at >= firstChunk && at <= lastChunk) form = tokens.chunkForm[at] ?? 0;
      }
      const sum = this.#sumOf(form, slot);
      const sums = this.#sums;
      for (let label = 0; label < labelCount; label++) scores[row + label] = (scores[row + label] ?? 0) + (sums[sum + label] ?? 0);
    }
    const size = reader.tokenFeatures(token, from, to);
    for (let index = 0; index < size; index++) this.#add(reader.features[index] ?? 0, scores, row);
  }

  /** Adds the weights of a feature to a row of label scores. */
  #add(key: number, into: Float64Array, row: number): void {
    const { slots, keys, valueStart, labels, values } = this.#weights;
    const mask = slots.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const feature = (slots[slot] ?? 0) - 1;
      if (feature < 0) return;
      if (keys[feature] === key) {
        const end = valueStart[feature + 1] ?? 0;
        for (let value = valueStart[feature] ?? 0; value < end; value++) {
          const at = row + (labels[value] ?? 0);
          into[at] = (into[at] ?? 0) + (values[value] ?? 0);
        }
        return;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Where in the sums the row of a form at a slot begins. */
  #sumOf(form: number, slot: number): number {
    const use = (form + 1) * slotCount + slot;
    if (use >= this.#isSummed.length) {
      const isSummed = new Uint8Array(2 * use + slotCount);
      isSummed.set(this.#isSummed);
      this.#isSummed = isSummed;
      const sums = new Float64Array(isSummed.length * labelCount);
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
