import { takeRows } from "../kernels/feature-rows.ts";
import { type FeatureTable, type FilterBits, featureBytes, layFeatures, lookUpScratch } from "../kernels/feature-table.ts";
import { Workspace } from "../kernels/kernels.ts";
import { FeatureReader, formFeatures, maxFeatures, maxFormFeatures, slotCount, slotOffsets, tokenSlots } from "./features.ts";
import type { TaggerInput } from "./input.ts";
import { labelCount } from "./labels.ts";
import { type LabelWeights, laneBytes, layLanes, rowLanes, unpackRow } from "./lanes.ts";
import { type RecogniserWeights, worthOf } from "./weights.ts";

// Hot code: features go straight from hash to weights; what depends on one form alone is summed once for each form and slot.

/** Forms kept with their sums before the memory is emptied. */
const maxForms = 24_000;
/** Sums that are kept; forms beyond, of one document with very many, are summed each time. */
const maxSums = (maxForms + 1) * slotCount;
/** One bit for each of 2^21 hashes. It stays in the nearest cache, and most features of a text have no weight. */
const filter: FilterBits = { shift: 9, bits: 0x1fffff };
/** Rows that a token's sum begins with: the bias and one for each slot. */
const given = 1 + slotCount;

/** Where the scores of a sentence go: a row of labels for each token, and for each label its highest score. */
export interface SentenceScores {
  readonly scores: Float64Array;
  readonly tops: Float64Array;
}

/** Scores the labels of tokens. It keeps what it has summed from text to text. */
export class TokenScorer {
  readonly reader: FeatureReader;
  readonly #space: Workspace;
  readonly #features: FeatureTable;
  /** Features of a form. */
  readonly #keys: Int32Array;
  /** Address of the sums of forms by slot, {@link maxSums} of them; then one for each slot for what is not kept. */
  readonly #sumsAt: number;
  readonly #isSummed = new Uint8Array(maxSums);
  /** Addresses of the {@link given} rows that the token at hand begins with, those of the chunk for all its tokens; behind them the kernel's scratch space. */
  readonly #addresses: Int32Array;
  readonly #addressesAt: number;
  readonly #row: Int32Array;
  readonly #rowAt: number;

  /** @param bias one row of label weights that every token begins with */
  constructor(weights: RecogniserWeights, bias: LabelWeights) {
    const { keys, counts, values, header } = weights;
    const labels = { counts, values, worth: worthOf(header) };
    const sums = (maxSums + slotCount) * rowLanes;
    const ints = [sums, rowLanes, rowLanes, given + lookUpScratch(maxFeatures), maxFeatures, maxFormFeatures];
    const space = new Workspace([...featureBytes(keys, filter, 4 * rowLanes), ...laneBytes(labels), ...laneBytes(bias), ...ints.map((length) => 4 * length)]);
    this.#space = space;
    const rows = takeRows(space, labels);
    this.#features = layFeatures(space, keys, rows.numbers, filter, 4 * rowLanes);
    layLanes(space, rows, labels.worth, this.#features.rows);
    this.#sumsAt = space.ints(sums).byteOffset;
    this.#row = space.ints(rowLanes);
    this.#rowAt = this.#row.byteOffset;
    this.#addresses = space.ints(given + lookUpScratch(maxFeatures));
    this.#addressesAt = this.#addresses.byteOffset;
    this.#addresses[0] = space.ints(rowLanes).byteOffset;
    layLanes(space, takeRows(space, bias), bias.worth, this.#addresses[0] - 4 * rowLanes);
    this.reader = new FeatureReader(space.ints(maxFeatures));
    this.#keys = space.ints(maxFormFeatures);
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
    const addresses = this.#addresses;
    const firstChunk = tokens.chunk[from] ?? 0;
    const lastChunk = tokens.chunk[to - 1] ?? 0;
    for (let chunk = firstChunk; chunk <= lastChunk; chunk++) {
      for (let slot = tokenSlots; slot < slotCount; slot++) {
        const at = chunk + (slotOffsets[slot] ?? 0);
        addresses[1 + slot] = this.#sumOf(at >= firstChunk && at <= lastChunk ? (tokens.chunkForm[at] ?? 0) : -1, slot);
      }
      const end = Math.min(to, tokens.chunkFirst[chunk + 1] ?? 0);
      for (let token = tokens.chunkFirst[chunk] ?? 0; token < end; token++) this.#scoreToken(token, from, to, (row + token - from) * labelCount, into);
    }
  }

  #scoreToken(token: number, from: number, to: number, scoresAt: number, into: SentenceScores): void {
    const { form } = this.reader.tokens;
    const addresses = this.#addresses;
    addresses[1] = this.#sumOf(token - 3 >= from ? (form[token - 3] ?? 0) : -1, 0);
    addresses[2] = this.#sumOf(token - 2 >= from ? (form[token - 2] ?? 0) : -1, 1);
    addresses[3] = this.#sumOf(token - 1 >= from ? (form[token - 1] ?? 0) : -1, 2);
    addresses[4] = this.#sumOf(form[token] ?? 0, 3);
    addresses[5] = this.#sumOf(token + 1 < to ? (form[token + 1] ?? 0) : -1, 4);
    addresses[6] = this.#sumOf(token + 2 < to ? (form[token + 2] ?? 0) : -1, 5);
    addresses[7] = this.#sumOf(token + 3 < to ? (form[token + 3] ?? 0) : -1, 6);
    this.#sumRows(given, this.reader.features, this.reader.tokenFeatures(token, from, to), this.#rowAt);
    unpackRow(this.#row, into.scores, scoresAt, into.tops);
  }

  /** Adds up the last `begun` of the given rows, which are all of them or none, and those of features. @param into an address */
  #sumRows(begun: number, keys: Int32Array, count: number, into: number): void {
    const { filter, shift, bits, table, mask, rows } = this.#features;
    const addresses = this.#addressesAt + 4 * (given - begun);
    this.#space.kernels.sumRows(addresses, begun, keys.byteOffset, count, filter, shift, bits, table, mask, rows, into);
  }

  /** The address of the row of a form at a slot. */
  #sumOf(form: number, slot: number): number {
    const use = (form + 1) * slotCount + slot;
    return this.#isSummed[use] === 1 ? this.#sumsAt + 4 * use * rowLanes : this.#sum(form, slot, use);
  }

  #sum(form: number, slot: number, use: number): number {
    const isKept = use < maxSums;
    const address = this.#sumsAt + 4 * (isKept ? use : maxSums + slot) * rowLanes;
    if (isKept) this.#isSummed[use] = 1;
    this.#sumRows(0, this.#keys, formFeatures(this.reader.forms, form, slot, this.#keys), address);
    return address;
  }
}
