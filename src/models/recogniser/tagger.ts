import type { EntityType } from "../../model/schema.ts";
import type { Span } from "../../model/span.ts";
import { type AgreementOptions, agree, type Claim, type TokenLink, type TokenRun } from "./agreement.ts";
import { Decoder, type EntryBounds, entryBounds, hasNoName } from "./decode.ts";
import { FeatureReader, formFeatures, maxFormFeatures, slotCount, slotOffsets, tokenSlots } from "./features.ts";
import type { TaggerInput } from "./input.ts";
import { entityTypeOf, headLabels, labelCount, labelOf, place, placeOfLabel, taggedTypes, typeOfLabel } from "./labels.ts";
import { packRow, rowLanes, unpackRow } from "./lanes.ts";
import type { RecogniserWeights, Scale } from "./weights.ts";

// Hot code: features go straight from hash to weights; what depends on one form alone is summed once for each form and slot.

/** Forms kept with their sums before the memory is emptied. */
const maxForms = 24_000;

/** Texts with more tokens are read sentence by sentence: their sections are papers of their own. */
const maxAgreed = 20_000;

/** More than any reading can score. */
const sure = 1e6;

/** How the places of a document are weighed, by head: genes, drugs, cell lines, diseases, species, variants. */
const usualAgreement: AgreementOptions = { most: 120, toAdd: [0, 0, 0, 0, 0, 0], toDrop: [0, 0, 0, 0, 0, 0], longForm: 2 };

/** A name that the model has found. */
export interface TaggedName extends Span {
  readonly type: EntityType;
  readonly isFamily: boolean;
  /** Probability that it is right, by the calibration in the weights. */
  readonly score: number;
  /** By how much the best reading with this name beats the best one without it; in the weights' own unit. */
  readonly margin: number;
}

function probability(margin: number, [middle, width]: Scale = [0, 1]): number {
  return Math.round(1000 / (1 + Math.exp((middle - margin) / width))) / 1000;
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
  readonly #agreement: AgreementOptions;

  constructor(
    weights: RecogniserWeights,
    bias: Readonly<Partial<Record<(typeof taggedTypes)[number], number>>> = {},
    agreement: AgreementOptions = usualAgreement,
  ) {
    this.#agreement = agreement;
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
    const isAgreed = tokens.count <= maxAgreed;
    const claims: Claim[] = [];
    for (let sentence = 0; sentence < tokens.stretches; sentence++) {
      const from = tokens.stretchFirst[sentence] ?? 0;
      const to = tokens.stretchFirst[sentence + 1] ?? 0;
      if (to > from) this.#readSentence(sentence, from, to, isAgreed ? from : 0, claims);
    }
    return this.#namesOf(isAgreed ? agree(claims, this.#linksOf(input.links), tokens, this.#against, this.#agreement) : claims);
  }

  /** Scores a sentence and reads what each head finds in it. `row` is where its scores are put, in tokens. */
  #readSentence(sentence: number, from: number, to: number, row: number, claims: Claim[]): void {
    const { transitions } = this.#weights;
    const count = to - from;
    if (count > this.#labels.length) {
      this.#labels = new Int8Array(2 * count);
      this.#margins = new Float64Array(2 * count);
    }
    if ((row + count) * labelCount > this.#scores.length) {
      const scores = new Float64Array(2 * (row + count) * labelCount);
      scores.set(this.#scores);
      this.#scores = scores;
    }
    this.#tops.fill(Number.NEGATIVE_INFINITY);
    this.#scoreSentence(from, to, row);
    const scores = this.#scores.subarray(row * labelCount);
    const labels = this.#labels;
    for (let head = 0; head < headLabels.length; head++) {
      if (hasNoName(this.#tops, this.#bounds, head)) continue;
      const outside = headLabels[head]?.outside ?? 0;
      const top = this.#decoder.decode(scores, transitions, count, labels, head);
      let hasNames = false;
      for (let token = 0; token < count && !hasNames; token++) hasNames = labels[token] !== outside;
      if (!hasNames) continue;
      this.#decoder.margins(scores, transitions, count, labels, top, this.#margins, head);
      this.#readClaims(head, sentence, from, count, claims);
    }
  }

  #readClaims(head: number, sentence: number, from: number, count: number, into: Claim[]): void {
    const outside = headLabels[head]?.outside ?? 0;
    const labels = this.#labels;
    for (let token = 0; token < count; token++) {
      const label = labels[token] ?? 0;
      if (label === outside) continue;
      const first = token;
      let margin = this.#margins[token] ?? 0;
      if (placeOfLabel(label) === place.begin)
        while (token + 1 < count && placeOfLabel(labels[token] ?? 0) !== place.last) margin = Math.min(margin, this.#margins[++token] ?? 0);
      into.push({ head, type: typeOfLabel(label), first: from + first, last: from + token, sentence, margin });
    }
  }

  /** By how much the best reading of a sentence beats the best one with a name of the type at the run. */
  readonly #against = (head: number, type: number, { first, last, sentence }: TokenRun): number => {
    const { tokens } = this.#reader;
    const { transitions } = this.#weights;
    const from = tokens.stretchFirst[sentence] ?? 0;
    const to = tokens.stretchFirst[sentence + 1] ?? 0;
    const scores = this.#scores.slice(from * labelCount, to * labelCount);
    const top = this.#decoder.decode(scores, transitions, to - from, this.#labels, head);
    for (let token = first; token <= last; token++) {
      const at = first === last ? place.unit : token === first ? place.begin : token === last ? place.last : place.inside;
      const label = (token - from) * labelCount + labelOf(type, at);
      scores[label] = (scores[label] ?? 0) + sure;
    }
    return top + (last - first + 1) * sure - this.#decoder.decode(scores, transitions, to - from, this.#labels, head);
  };

  #linksOf(links: TaggerInput["links"]): readonly TokenLink[] {
    const { tokens } = this.#reader;
    return links.flatMap(({ long, short }) => {
      const [longRun, shortRun] = [tokens.runOf(long), tokens.runOf(short)];
      return longRun === null || shortRun === null ? [] : [{ long: longRun, short: shortRun }];
    });
  }

  /** Heads do not see each other: where two claim the same words, the surer one has them. */
  #namesOf(claims: readonly Claim[]): readonly TaggedName[] {
    const { tokens } = this.#reader;
    const { scales } = this.#weights.header;
    const taken: Claim[][] = [];
    for (const claim of claims.toSorted((a, b) => b.margin - a.margin || a.first - b.first)) {
      const own = taken[claim.sentence] ?? [];
      taken[claim.sentence] = own;
      if (!own.some((other) => other.first <= claim.last && other.last >= claim.first)) own.push(claim);
    }
    const kept = taken.flatMap((own) => own.sort((a, b) => a.first - b.first));
    return kept.map(({ first, last, type, margin }) => ({
      start: tokens.start[first] ?? 0,
      end: tokens.end[last] ?? 0,
      type: entityTypeOf(type),
      isFamily: taggedTypes[type] === "family",
      score: probability(margin, scales[type]),
      margin,
    }));
  }

  /** Fills the rows of scores of a sentence. */
  #scoreSentence(from: number, to: number, row: number): void {
    const { tokens } = this.#reader;
    const firstChunk = tokens.chunk[from] ?? 0;
    const lastChunk = tokens.chunk[to - 1] ?? 0;
    for (let chunk = firstChunk; chunk <= lastChunk; chunk++) {
      for (let slot = tokenSlots; slot < slotCount; slot++) {
        const at = chunk + (slotOffsets[slot] ?? 0);
        this.#chunkRows[slot] = this.#sumOf(at >= firstChunk && at <= lastChunk ? (tokens.chunkForm[at] ?? 0) : -1, slot);
      }
      const end = Math.min(to, tokens.chunkFirst[chunk + 1] ?? 0);
      for (let token = tokens.chunkFirst[chunk] ?? 0; token < end; token++) this.#scoreToken(token, from, to, (row + token - from) * labelCount);
    }
  }

  #scoreToken(token: number, from: number, to: number, scoresAt: number): void {
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
    unpackRow(row, this.#scores, scoresAt, this.#tops);
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
