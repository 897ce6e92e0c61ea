import { FeatureReader, formFeatures, maxFormFeatures, slotCount, slotOffsets, tokenSlots } from "./features.ts";
import type { TaggerInput } from "./input.ts";
import { labelCount } from "./labels.ts";
import { rowLanes, unpackRow } from "./lanes.ts";
import type { RecogniserWeights } from "./weights.ts";

// Hot code: features go straight from hash to weights; what depends on one form alone is summed once for each form and slot.

/** Forms kept with their sums before the memory is emptied. */
const maxForms = 24_000;

/** Where the scores of a sentence go: a row of labels for each token, and for each label its highest score. */
export interface SentenceScores {
  readonly scores: Float64Array;
  readonly tops: Float64Array;
}

/** Scores the labels of tokens. It keeps what it has summed from text to text. */
export class TokenScorer {
  readonly reader = new FeatureReader();
  readonly #weights: Pick<RecogniserWeights, "table" | "filter" | "rows">;
  readonly #scratch = new Int32Array(maxFormFeatures);
  #sums = new Int32Array(512 * slotCount * rowLanes);
  #isSummed = new Uint8Array(512 * slotCount);
  /** Where in the sums the row of each chunk slot begins, for the chunk at hand. */
  readonly #chunkRows = new Int32Array(slotCount);
  readonly #row = new Int32Array(rowLanes);
  /** Where the rows of the features last looked up begin. */
  readonly #rows = new Int32Array(256);
  readonly #bias: Int32Array;

  /** @param bias a row of lanes that every token begins with */
  constructor(weights: Pick<RecogniserWeights, "table" | "filter" | "rows">, bias: Int32Array) {
    this.#weights = weights;
    this.#bias = bias;
  }

  /** Takes a document in; what was read before is gone. */
  read(input: TaggerInput): void {
    if (this.reader.forms.size > maxForms) {
      this.reader.forms.clear();
      this.#isSummed.fill(0);
    }
    this.reader.read(input);
  }

  /** Fills the rows of a sentence. `row` is the first of them, in tokens. */
  scoreSentence(from: number, to: number, row: number, into: SentenceScores): void {
    const { tokens } = this.reader;
    const firstChunk = tokens.chunk[from] ?? 0;
    const lastChunk = tokens.chunk[to - 1] ?? 0;
    for (let chunk = firstChunk; chunk <= lastChunk; chunk++) {
      for (let slot = tokenSlots; slot < slotCount; slot++) {
        const at = chunk + (slotOffsets[slot] ?? 0);
        this.#chunkRows[slot] = this.#sumOf(at >= firstChunk && at <= lastChunk ? (tokens.chunkForm[at] ?? 0) : -1, slot);
      }
      const end = Math.min(to, tokens.chunkFirst[chunk + 1] ?? 0);
      for (let token = tokens.chunkFirst[chunk] ?? 0; token < end; token++) this.#scoreToken(token, from, to, (row + token - from) * labelCount, into);
    }
  }

  #scoreToken(token: number, from: number, to: number, scoresAt: number, into: SentenceScores): void {
    const { tokens, features } = this.reader;
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
    const found = this.#findRows(features, this.reader.tokenFeatures(token, from, to));
    const rows = this.#rows;
    const { rows: weights } = this.#weights;
    for (let lane = 0; lane < lanes; lane++) {
      let sum = row[lane] ?? 0;
      for (let index = 0; index < found; index++) sum += weights[(rows[index] ?? 0) + lane] ?? 0;
      row[lane] = sum;
    }
    unpackRow(row, into.scores, scoresAt, into.tops);
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
    const found = this.#findRows(this.#scratch, formFeatures(this.reader.forms, form, slot, this.#scratch));
    for (let index = 0; index < found; index++) {
      const begin = this.#rows[index] ?? 0;
      for (let lane = 0; lane < rowLanes; lane++) this.#sums[row + lane] = ((this.#sums[row + lane] ?? 0) + (rows[begin + lane] ?? 0)) | 0;
    }
    return row;
  }
}
