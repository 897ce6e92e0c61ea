// How scores become answers: biases at which F1 is best, and odds made probabilities.

/** Parts of the documents that are held out in turn. */
export const folds = 5;

/** The class whose odds against none, with its bias, are best, 0 when none wins. */
export function bestClass(probabilities: Float64Array, biases: readonly number[]): number {
  let best = 0;
  let most = 0;
  const none = Math.log((probabilities[0] ?? 0) + 1e-6);
  for (let own = 1; own < probabilities.length; own++) {
    const odds = Math.log((probabilities[own] ?? 0) + 1e-6) - none + (biases[own - 1] ?? 0);
    if (odds > most) {
      most = odds;
      best = own;
    }
  }
  return best;
}

/** The odds of a class made a probability. */
export function calibrated(probability: number, [slope, offset]: readonly [number, number]): number {
  const odds = Math.log(Math.max(probability, 1e-6)) - Math.log(Math.max(1 - probability, 1e-6));
  return 1 / (1 + Math.exp(-(slope * odds + offset)));
}

/** Right and wrong answers where every pair gets its likeliest class, and how many answers are for pairs that are related, by whatever class. */
export function countWith(
  held: readonly Float64Array[],
  labels: Uint8Array,
  biases: readonly number[],
): { readonly tp: number; readonly fp: number; readonly pairs: number } {
  let tp = 0;
  let fp = 0;
  let pairs = 0;
  for (const [index, probabilities] of held.entries()) {
    const best = bestClass(probabilities, biases);
    if (best === 0) continue;
    if (labels[index] === best) tp++;
    else fp++;
    if ((labels[index] ?? 0) > 0) pairs++;
  }
  return { tp, fp, pairs };
}

/**
 * The mean of the biases that are best with one fold left out in turn: those that are best on all of them suit a few papers by chance.
 * @param pairShare What F1 of pairs related at all, by whatever class, counts beside F1 of answers with the right class. It steadies the second where few answers decide it.
 */
export function steadyBiases(
  held: readonly Float64Array[],
  labels: Uint8Array,
  related: number,
  foldOfExample: (example: number) => number,
  pairShare: number,
): readonly number[] {
  const tuned = Array.from({ length: folds }, (_, fold) => {
    const kept = [...held.keys()].filter((example) => foldOfExample(example) !== fold);
    return tuneBiases(
      kept.map((example) => held[example] ?? new Float64Array(0)),
      Uint8Array.from(kept, (example) => labels[example] ?? 0),
      (related * kept.length) / held.length,
      pairShare,
    );
  });
  return (tuned[0] ?? []).map((_, own) => tuned.reduce((sum, biases) => sum + (biases[own] ?? 0), 0) / folds);
}

/** Biases of the classes at which F1 is best, found class by class. */
function tuneBiases(held: readonly Float64Array[], labels: Uint8Array, related: number, pairShare: number): readonly number[] {
  const biases = new Array<number>((held[0]?.length ?? 1) - 1).fill(0);
  for (let round = 0; round < 3; round++) {
    for (let own = 0; own < biases.length; own++) {
      let best = -1;
      let kept = biases[own] ?? 0;
      for (let step = -20; step <= 20; step++) {
        biases[own] = step / 10;
        const { tp, fp, pairs } = countWith(held, labels, biases);
        const f1 = (2 * (tp + pairShare * pairs)) / Math.max(1, tp + fp + related);
        if (f1 > best + 1e-9) {
          best = f1;
          kept = step / 10;
        }
      }
      biases[own] = kept;
    }
  }
  return biases;
}

/** Fits slope and offset of the odds of the best class by Newton's method. */
export function calibrate(held: readonly Float64Array[], labels: Uint8Array): readonly [number, number] {
  const points: { readonly odds: number; readonly right: number }[] = [];
  for (const [index, probabilities] of held.entries()) {
    let best = 1;
    for (let own = 2; own < probabilities.length; own++) if ((probabilities[own] ?? 0) > (probabilities[best] ?? 0)) best = own;
    const probability = probabilities[best] ?? 0;
    if (probability < 0.02) continue;
    points.push({ odds: Math.log(Math.max(probability, 1e-6)) - Math.log(Math.max(1 - probability, 1e-6)), right: labels[index] === best ? 1 : 0 });
  }
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 20; round++) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-6, 0, 1e-6];
    for (const { odds, right } of points) {
      const p = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const error = p - right;
      const weight = p * (1 - p);
      gs += error * odds;
      go += error;
      ss += weight * odds * odds;
      so += weight * odds;
      oo += weight;
    }
    const determinant = ss * oo - so * so;
    if (Math.abs(determinant) < 1e-9) break;
    slope -= (oo * gs - so * go) / determinant;
    offset -= (ss * go - so * gs) / determinant;
  }
  return [slope, offset];
}
