import { FeatureReader, formFeatures, maxFormFeatures, slotCount, slotOffsets, tokenSlots } from "./features.ts";
import { constraintsOf, type TrainingDocument, teaches } from "./gold.ts";
import { GrowingInts, KeyIndex } from "./growing.ts";
import { headLabels } from "./labels.ts";

/** Sentences in flat arrays, ready to learn from. Features are consecutive numbers; what is rare has none. */
export interface Examples {
  /** Key of each feature. */
  readonly keys: Int32Array;
  /** First token of each sentence; one more entry for the end. */
  readonly sentences: Int32Array;
  /** For each head the sentences it learns from, and what each token may be. */
  readonly heads: readonly { readonly sentences: Int32Array; readonly constraints: Int32Array }[];
  /** Forms around each token, `slotCount` of them; -1 beyond the sentence. */
  readonly around: Int32Array;
  /** Where the features of form and slot begin in `formFeatures`; entry `form * slotCount + slot`, form counted from 1. */
  readonly formStart: Int32Array;
  readonly formFeatures: Int32Array;
  /** For each view where the other features of each token begin in `features`. */
  readonly views: readonly { readonly start: Int32Array; readonly features: Int32Array }[];
}

/** Gathers documents, then counts and numbers their features. */
export class ExampleBuilder {
  readonly #reader = new FeatureReader();
  readonly #sentences = new GrowingInts();
  readonly #heads = headLabels.map(() => ({ sentences: new GrowingInts(), constraints: new GrowingInts() }));
  #tokens = 0;
  readonly #around = new GrowingInts();
  readonly #views: { readonly start: GrowingInts; readonly features: GrowingInts }[] = [];

  add(document: TrainingDocument): void {
    document.views.forEach((view, index) => {
      this.#reader.read(view);
      if (index === 0) this.#addTokens(document);
      this.#addFeatures(index);
    });
  }

  get tokens(): number {
    return this.#tokens;
  }

  #addTokens(document: TrainingDocument): void {
    const { tokens } = this.#reader;
    const base = this.#tokens;
    this.#tokens += tokens.count;
    for (const [index, head] of headLabels.entries()) {
      const own = this.#heads[index];
      own?.constraints.append(constraintsOf(tokens, document, head), tokens.count);
    }
    const learners = this.#heads.filter((_, index) => headLabels[index] !== undefined && teaches(document, headLabels[index]));
    for (let stretch = 0; stretch < tokens.stretches; stretch++) {
      const from = tokens.stretchFirst[stretch] ?? 0;
      const to = tokens.stretchFirst[stretch + 1] ?? 0;
      if (from === to) continue;
      for (const { sentences } of learners) sentences.push(this.#sentences.length);
      this.#sentences.push(base + from);
      const firstChunk = tokens.chunk[from] ?? 0;
      const lastChunk = tokens.chunk[to - 1] ?? 0;
      for (let token = from; token < to; token++) {
        for (let slot = 0; slot < slotCount; slot++) {
          const at = (slot < tokenSlots ? token : (tokens.chunk[token] ?? 0)) + (slotOffsets[slot] ?? 0);
          const isInside = slot < tokenSlots ? at >= from && at < to : at >= firstChunk && at <= lastChunk;
          this.#around.push(isInside ? ((slot < tokenSlots ? tokens.form[at] : tokens.chunkForm[at]) ?? 0) : -1);
        }
      }
    }
  }

  #addFeatures(view: number): void {
    const { tokens } = this.#reader;
    const arrays = this.#views[view] ?? { start: new GrowingInts(), features: new GrowingInts() };
    this.#views[view] = arrays;
    for (let stretch = 0; stretch < tokens.stretches; stretch++) {
      const from = tokens.stretchFirst[stretch] ?? 0;
      const to = tokens.stretchFirst[stretch + 1] ?? 0;
      for (let token = from; token < to; token++) {
        arrays.start.push(arrays.features.length);
        arrays.features.append(this.#reader.features, this.#reader.tokenFeatures(token, from, to));
      }
    }
  }

  /** Numbers the features that occur at least `least` times. */
  build(least: number): Examples {
    const { forms } = this.#reader;
    const around = this.#around;
    const uses = new Int32Array((forms.size + 1) * slotCount);
    for (let index = 0; index < around.length; index++) {
      const use = ((around.values[index] ?? 0) + 1) * slotCount + (index % slotCount);
      uses[use] = (uses[use] ?? 0) + 1;
    }
    // Counted roughly first: a feature shares its counter with few others, so that nearly all that is rare is dropped.
    const counters = new Uint8Array(1 << 26);
    const count = (key: number, times: number): void => {
      const at = (key ^ (key >>> 7)) & ((1 << 26) - 1);
      counters[at] = Math.min(255, (counters[at] ?? 0) + times);
    };
    const scratch = new Int32Array(maxFormFeatures);
    for (let use = 0; use < uses.length; use++) {
      const size = formFeatures(forms, Math.floor(use / slotCount) - 1, use % slotCount, scratch);
      for (let index = 0; index < size; index++) count(scratch[index] ?? 0, uses[use] ?? 0);
    }
    for (const { features } of this.#views) for (let index = 0; index < features.length; index++) count(features.values[index] ?? 0, 1);

    const index = new KeyIndex(23);
    const keys = new GrowingInts();
    const numberOf = (key: number, enough: number): number => {
      if ((counters[(key ^ (key >>> 7)) & ((1 << 26) - 1)] ?? 0) < enough) return -1;
      const number = index.add(key);
      if (number === keys.length) keys.push(key);
      return number;
    };
    const formStart = new Int32Array(uses.length + 1);
    const formNumbers = new GrowingInts();
    for (let use = 0; use < uses.length; use++) {
      formStart[use] = formNumbers.length;
      const size = formFeatures(forms, Math.floor(use / slotCount) - 1, use % slotCount, scratch);
      for (let at = 0; at < size; at++) {
        const number = numberOf(scratch[at] ?? 0, least);
        if (number >= 0) formNumbers.push(number);
      }
    }
    formStart[uses.length] = formNumbers.length;
    const views = this.#views.map(({ start, features }) => {
      // Every view counts each occurrence, so a feature of one place is seen once for each view.
      const enough = least * (this.#views.length > 1 ? 2 : 1);
      const starts = new Int32Array(start.length + 1);
      let length = 0;
      for (let token = 0; token < start.length; token++) {
        const end = token + 1 < start.length ? (start.values[token + 1] ?? 0) : features.length;
        let at = start.values[token] ?? 0;
        starts[token] = length;
        for (; at < end; at++) {
          const number = numberOf(features.values[at] ?? 0, enough);
          if (number >= 0) features.values[length++] = number;
        }
      }
      starts[start.length] = length;
      return { start: starts, features: features.values.subarray(0, length) };
    });
    this.#sentences.push(this.tokens);
    return {
      keys: keys.values.slice(0, keys.length),
      sentences: this.#sentences.values.slice(0, this.#sentences.length),
      heads: this.#heads.map(({ sentences, constraints }) => ({
        sentences: sentences.values.slice(0, sentences.length),
        constraints: constraints.values.subarray(0, this.tokens),
      })),
      around: around.values.subarray(0, around.length),
      formStart,
      formFeatures: formNumbers.values.subarray(0, formNumbers.length),
      views,
    };
  }
}
