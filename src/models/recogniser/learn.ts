import { seededGenerator } from "../../model/seeded-generator.ts";
import { Decoder, forbiddenLabels } from "./decode.ts";
import type { Examples } from "./examples.ts";
import { slotCount } from "./features.ts";
import { mix } from "./hash.ts";
import { headLabels, labelCount } from "./labels.ts";

export interface LearningOptions {
  readonly epochs: number;
  /** One model is learned for each, which differ in the order of the sentences; the weights are their mean. */
  readonly seeds: readonly number[];
  /** How much a wrong label is favoured while learning, so that the right one must win by more. */
  readonly margin: number;
  /** The same for leaving a name out. */
  readonly missMargin: number;
  /** Share of the features, of 256, that each sentence is learned without, so that none leans on few others. */
  readonly dropout: number;
}

/** What has been learned: a row of label weights for each feature, and one for each label before. */
export interface LearnedWeights {
  readonly keys: Int32Array;
  readonly features: Float32Array;
  readonly transitions: Float64Array;
}

/** The mean of what is learned with each of the seeds. */
export function learn(
  examples: Examples,
  options: LearningOptions,
  progress: (seed: number, head: number, epoch: number, wrong: number, sentences: number) => void,
): LearnedWeights {
  let mean: LearnedWeights | null = null;
  const share = 1 / options.seeds.length;
  for (const seed of options.seeds) {
    const learned = learnOnce(examples, options, seed, (head, epoch, wrong, sentences) => progress(seed, head, epoch, wrong, sentences));
    if (options.seeds.length === 1) return learned;
    mean ??= { keys: learned.keys, features: new Float32Array(learned.features.length), transitions: new Float64Array(learned.transitions.length) };
    for (let at = 0; at < learned.features.length; at++) mean.features[at] = (mean.features[at] ?? 0) + share * (learned.features[at] ?? 0);
    for (let at = 0; at < learned.transitions.length; at++) mean.transitions[at] = (mean.transitions[at] ?? 0) + share * (learned.transitions[at] ?? 0);
  }
  return mean ?? learnOnce(examples, options, 1, () => undefined);
}

/**
 * Averaged structured perceptron (Collins 2002) with a margin. Where the gold leaves a token open, the best sequence that it allows takes the gold's place.
 * Weights are whole numbers until they are averaged, so the outcome is the same to the bit everywhere.
 */
function learnOnce(
  examples: Examples,
  options: LearningOptions,
  seed: number,
  progress: (head: number, epoch: number, wrong: number, sentences: number) => void,
): LearnedWeights {
  const { sentences, around, formStart, formFeatures, views, keys } = examples;
  // Rows hold the labels of the head at hand alone: a training's time goes in fetching them from memory.
  const widest = Math.max(...headLabels.map((head) => head.end - head.outside));
  const weights = new Int16Array(keys.length * widest);
  const totals = new Float64Array(keys.length * widest);
  const transitions = new Float64Array(labelCount * labelCount);
  const transitionTotals = new Float64Array(labelCount * labelCount);
  const decoder = new Decoder();
  const longest = 4096;
  const scores = new Float64Array(longest * labelCount);
  const bounded = new Float64Array(longest * labelCount);
  const wrongLabels = new Int8Array(longest);
  const rightLabels = new Int8Array(longest);
  let clock = 1;
  let firstLabel = 0;
  let width = 0;

  const { dropout } = options;
  let salt = 0;

  const addScores = (row: number, list: Int32Array, from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const feature = list[index] ?? 0;
      if (dropout > 0 && (mix(feature, salt) & 255) < dropout) continue;
      const base = feature * width;
      for (let label = 0; label < width; label++) scores[row + label] = (scores[row + label] ?? 0) + (weights[base + label] ?? 0);
    }
  };
  const change = (list: Int32Array, from: number, to: number, label: number, step: number): void => {
    for (let index = from; index < to; index++) {
      const feature = list[index] ?? 0;
      if (dropout > 0 && (mix(feature, salt) & 255) < dropout) continue;
      const at = feature * width + label - firstLabel;
      weights[at] = (weights[at] ?? 0) + step;
      totals[at] = (totals[at] ?? 0) + step * clock;
    }
  };
  const changeToken = (view: Examples["views"][number], token: number, label: number, step: number): void => {
    for (let slot = 0; slot < slotCount; slot++) {
      const use = ((around[token * slotCount + slot] ?? 0) + 1) * slotCount + slot;
      change(formFeatures, formStart[use] ?? 0, formStart[use + 1] ?? 0, label, step);
    }
    change(view.features, view.start[token] ?? 0, view.start[token + 1] ?? 0, label, step);
  };

  const averaged = new Float32Array(keys.length * labelCount);
  for (const [headIndex, head] of headLabels.entries()) {
    const own = examples.heads[headIndex];
    if (own === undefined || own.sentences.length === 0) continue;
    const { constraints } = own;
    const order = own.sentences.slice();
    const count = order.length;
    const next = seededGenerator(seed);
    clock = 1;
    firstLabel = head.outside;
    const endLabel = head.end;
    width = endLabel - firstLabel;
    weights.fill(0, 0, keys.length * width);
    totals.fill(0, 0, keys.length * width);
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      for (let index = count - 1; index > 0; index--) {
        const other = next() % (index + 1);
        const kept = order[index] ?? 0;
        order[index] = order[other] ?? 0;
        order[other] = kept;
      }
      let wrong = 0;
      for (let step = 0; step < count; step++) {
        const sentence = order[step] ?? 0;
        const view = views[(sentence + epoch) % views.length];
        const from = sentences[sentence] ?? 0;
        const size = Math.min((sentences[sentence + 1] ?? 0) - from, longest);
        if (view === undefined || size === 0) continue;
        clock++;
        salt = clock;
        scores.fill(0, 0, size * labelCount);
        for (let token = 0; token < size; token++) {
          const row = token * labelCount + firstLabel;
          for (let slot = 0; slot < slotCount; slot++) {
            const use = ((around[(from + token) * slotCount + slot] ?? 0) + 1) * slotCount + slot;
            addScores(row, formFeatures, formStart[use] ?? 0, formStart[use + 1] ?? 0);
          }
          addScores(row, view.features, view.start[from + token] ?? 0, view.start[from + token + 1] ?? 0);
          const forbidden = forbiddenLabels(constraints[from + token] ?? 0);
          for (let label = firstLabel; label < endLabel; label++) {
            const isForbidden = forbidden[label] ?? 0;
            const at = token * labelCount + label;
            const score = scores[at] ?? 0;
            bounded[at] = score - 1e6 * isForbidden;
            scores[at] = score + isForbidden * (label === firstLabel ? options.missMargin : options.margin);
          }
        }
        decoder.read(scores, transitions, size);
        decoder.decode(headIndex, wrongLabels);
        let isRight = true;
        for (let token = 0; isRight && token < size; token++) isRight = (forbiddenLabels(constraints[from + token] ?? 0)[wrongLabels[token] ?? 0] ?? 0) === 0;
        if (isRight) continue;
        wrong++;
        decoder.read(bounded, transitions, size);
        decoder.decode(headIndex, rightLabels);
        for (let token = 0; token < size; token++) {
          const bad = wrongLabels[token] ?? 0;
          const good = rightLabels[token] ?? 0;
          if (bad !== good) {
            changeToken(view, from + token, good, 1);
            changeToken(view, from + token, bad, -1);
          }
          if (token === 0) continue;
          const goodStep = (rightLabels[token - 1] ?? 0) * labelCount + good;
          const badStep = (wrongLabels[token - 1] ?? 0) * labelCount + bad;
          if (goodStep === badStep) continue;
          transitions[goodStep] = (transitions[goodStep] ?? 0) + 1;
          transitionTotals[goodStep] = (transitionTotals[goodStep] ?? 0) + clock;
          transitions[badStep] = (transitions[badStep] ?? 0) - 1;
          transitionTotals[badStep] = (transitionTotals[badStep] ?? 0) - clock;
        }
      }
      progress(headIndex, epoch + 1, wrong, count);
    }
    for (let feature = 0; feature < keys.length; feature++)
      for (let label = firstLabel; label < endLabel; label++) {
        const at = feature * width + label - firstLabel;
        averaged[feature * labelCount + label] = (weights[at] ?? 0) - (totals[at] ?? 0) / clock;
      }
    for (let label = firstLabel; label < endLabel; label++)
      for (let to = firstLabel; to < endLabel; to++) {
        const at = label * labelCount + to;
        transitions[at] = (transitions[at] ?? 0) - (transitionTotals[at] ?? 0) / clock;
      }
  }
  return { keys, features: averaged, transitions };
}
