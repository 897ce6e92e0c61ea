import type { EntityType } from "../../model/schema.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { Decoder, type EntryBounds, entryBounds, hasNoName } from "./decode.ts";
import { FeatureReader, formFeatures, maxFormFeatures, slotCount, slotOffsets, tokenSlots } from "./features.ts";
import type { TaggerInput } from "./input.ts";
import { entityTypeOf, headLabels, labelCount, place, placeOfLabel, taggedTypes, typeOfLabel } from "./labels.ts";
import { packRow, rowLanes, unpackRow } from "./lanes.ts";
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
  #sums = new Int32Array(512 * slotCount * rowLanes);
  #isSummed = new Uint8Array(512 * slotCount);
  /** Where in the sums the row of each chunk slot begins, for the chunk at hand. */
  readonly #chunkRows = new Int32Array(slotCount);
  readonly #row = new Int32Array(rowLanes);
  /** Where the rows of the features last looked up begin. */
  readonly #rows = new Int32Array(256);
  #scores = new Float64Array(256 * labelCount);
  /** For each label its highest score in the sentence. */
  readonly #tops = new Float64Array(labelCount);
  readonly #bounds: EntryBounds;
  #labels = new Int8Array(256);
  #margins = new Float64Array(256);
  /** Added to the score of labels of each type; moves the balance of precision and recall. */
  readonly #bias = new Int32Array(rowLanes);

  constructor(weights: RecogniserWeights, bias: Readonly<Partial<Record<(typeof taggedTypes)[number], number>>> = {}) {
    this.#weights = weights;
    this.#bounds = entryBounds(weights.transitions);
    const perLabel = Float64Array.from({ length: labelCount }, (_, label) =>
      typeOfLabel(label) < 0 ? 0 : (bias[taggedTypes[typeOfLabel(label)] ?? "gene"] ?? 0),
    );
    packRow(perLabel, this.#bias, 0);
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
    this.#tops.fill(Number.NEGATIVE_INFINITY);
    this.#scoreSentence(from, to);
    const labels = this.#labels;
    const names: TaggedName[] = [];
    for (let head = 0; head < headLabels.length; head++) {
      if (hasNoName(this.#tops, this.#bounds, head)) continue;
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
    const { tokens } = this.#reader;
    const firstChunk = tokens.chunk[from] ?? 0;
    const lastChunk = tokens.chunk[to - 1] ?? 0;
    for (let chunk = firstChunk; chunk <= lastChunk; chunk++) {
      for (let slot = tokenSlots; slot < slotCount; slot++) {
        const at = chunk + (slotOffsets[slot] ?? 0);
        this.#chunkRows[slot] = this.#sumOf(at >= firstChunk && at <= lastChunk ? (tokens.chunkForm[at] ?? 0) : -1, slot);
      }
      const end = Math.min(to, tokens.chunkFirst[chunk + 1] ?? 0);
      for (let token = tokens.chunkFirst[chunk] ?? 0; token < end; token++) this.#scoreToken(token, from, to);
    }
  }

  #scoreToken(token: number, from: number, to: number): void {
    const { tokens, features } = this.#reader;
    const { form } = tokens;
    const row = this.#row;
    const bias = this.#bias;
    const chunkRows = this.#chunkRows;
    const before3 = this.#sumOf(token - 3 >= from ? (form[token - 3] ?? 0) : -1, 0);
    const before2 = this.#sumOf(token - 2 >= from ? (form[token - 2] ?? 0) : -1, 1);
    const before1 = this.#sumOf(token - 1 >= from ? (form[token - 1] ?? 0) : -1, 2);
    const own = this.#sumOf(form[token] ?? 0, 3);
    const after1 = this.#sumOf(token + 1 < to ? (form[token + 1] ?? 0) : -1, 4);
    const after2 = this.#sumOf(token + 2 < to ? (form[token + 2] ?? 0) : -1, 5);
    const after3 = this.#sumOf(token + 3 < to ? (form[token + 3] ?? 0) : -1, 6);
    const chunk0 = chunkRows[tokenSlots] ?? 0;
    const chunk1 = chunkRows[tokenSlots + 1] ?? 0;
    const chunk2 = chunkRows[tokenSlots + 2] ?? 0;
    const chunk3 = chunkRows[tokenSlots + 3] ?? 0;
    const sums = this.#sums;
    const lanes = rowLanes;
    for (let lane = 0; lane < lanes; lane++)
      row[lane] =
        (bias[lane] ?? 0) +
        (sums[before3 + lane] ?? 0) +
        (sums[before2 + lane] ?? 0) +
        (sums[before1 + lane] ?? 0) +
        (sums[own + lane] ?? 0) +
        (sums[after1 + lane] ?? 0) +
        (sums[after2 + lane] ?? 0) +
        (sums[after3 + lane] ?? 0) +
        (sums[chunk0 + lane] ?? 0) +
        (sums[chunk1 + lane] ?? 0) +
        (sums[chunk2 + lane] ?? 0) +
        (sums[chunk3 + lane] ?? 0);
    const found = this.#findRows(features, this.#reader.tokenFeatures(token, from, to));
    const rows = this.#rows;
    const { rows: weights } = this.#weights;
    for (let lane = 0; lane < lanes; lane++) {
      let sum = row[lane] ?? 0;
      for (let index = 0; index < found; index++) sum += weights[(rows[index] ?? 0) + lane] ?? 0;
      row[lane] = sum;
    }
    unpackRow(row, this.#scores, (token - from) * labelCount, this.#tops);
  }

  /** Looks features up; where their rows begin stands in `#rows` then, as many as returned. All are looked up before any is read, so that the memory fetches several at once. */
  #findRows(keys: Int32Array, count: number): number {
    const { table, filter } = this.#weights;
    const mask = table.length - 2;
    const rows = this.#rows;
    let found = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0;
      const bit = (key >>> 9) & 0x1fffff;
      if ((((filter[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) continue;
      let slot = ((key ^ (key >>> 15)) << 1) & mask;
      let row = table[slot + 1] ?? 0;
      while (row !== 0 && table[slot] !== key) {
        slot = (slot + 2) & mask;
        row = table[slot + 1] ?? 0;
      }
      if (row !== 0) rows[found++] = row;
    }
    return found;
  }

  /** Where in the sums the row of a form at a slot begins. */
  #sumOf(form: number, slot: number): number {
    const use = (form + 1) * slotCount + slot;
    return this.#isSummed[use] === 1 ? use * rowLanes : this.#sum(form, slot, use);
  }

  #sum(form: number, slot: number, use: number): number {
    if (use >= this.#isSummed.length) {
      const isSummed = new Uint8Array(2 * use + slotCount);
      isSummed.set(this.#isSummed);
      this.#isSummed = isSummed;
      const sums = new Int32Array(isSummed.length * rowLanes);
      sums.set(this.#sums);
      this.#sums = sums;
    }
    const row = use * rowLanes;
    this.#isSummed[use] = 1;
    this.#sums.fill(0, row, row + rowLanes);
    const { rows } = this.#weights;
    const found = this.#findRows(this.#scratch, formFeatures(this.#reader.forms, form, slot, this.#scratch));
    for (let index = 0; index < found; index++) {
      const begin = this.#rows[index] ?? 0;
      for (let lane = 0; lane < rowLanes; lane++) this.#sums[row + lane] = ((this.#sums[row + lane] ?? 0) + (rows[begin + lane] ?? 0)) | 0;
    }
    return row;
  }
}
