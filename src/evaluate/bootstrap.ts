import { seededGenerator } from "../model/seeded-generator.ts";
import type { Counts } from "./counts.ts";

// Documents are drawn a thousand times for every row of the table: typed arrays and a small generator keep it under a second.

const fewestDocuments = 5;

/** The 2.5th and 97.5th percentile of F1 when documents are drawn with replacement; `null` when fewer than five documents have anything to count. */
export function bootstrapF1(
  documents: readonly Counts[],
  { samples = 1000, seed = 20100902 }: { readonly samples?: number; readonly seed?: number } = {},
): readonly [number, number] | null {
  const size = documents.length;
  if (documents.filter((counts) => counts.tp + counts.fp + counts.fn > 0).length < fewestDocuments) return null;
  const tp = Float64Array.from(documents, (counts) => counts.tp);
  const wrong = Float64Array.from(documents, (counts) => counts.fp + counts.fn);
  const next = seededGenerator(seed);
  const drawn: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    let hits = 0;
    let errors = 0;
    for (let draw = 0; draw < size; draw++) {
      const index = next() % size;
      hits += tp[index] ?? 0;
      errors += wrong[index] ?? 0;
    }
    // A sample without anything to count has no F1; it says nothing about the spread.
    if (hits + errors > 0) drawn.push((2 * hits) / (2 * hits + errors));
  }
  const values = Float64Array.from(drawn).sort();
  const low = values[Math.floor(0.025 * (values.length - 1))] ?? 0;
  const high = values[Math.ceil(0.975 * (values.length - 1))] ?? 0;
  return [low, high];
}
