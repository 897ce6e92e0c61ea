import { compareText } from "../model/text-order.ts";
import type { DocumentTally } from "./analysed-document.ts";

/** Sums by key, keys sorted at the end. Only for keys of our own: codes, types, file names. */
export class CountSums {
  readonly #counts = new Map<string, number>();

  add(key: string, count = 1): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  addAll(counts: Readonly<Partial<Record<string, number>>>, factor = 1): void {
    for (const [key, count] of Object.entries(counts)) this.add(key, factor * (count ?? 0));
  }

  /** What is zero is left out. */
  sums(): Record<string, number> {
    return Object.fromEntries([...this.#counts].filter(([, count]) => count !== 0).sort(([a], [b]) => compareText(a, b)));
  }
}

/** The counts of documents together. */
export class TallySums {
  readonly #mentions = new CountSums();
  readonly #relations = new CountSums();
  #ungrounded = 0;

  /** @param factor -1 takes a document away that was counted before. */
  add({ mentions, ungroundedMentions, relations }: DocumentTally, factor: 1 | -1 = 1): void {
    this.#mentions.addAll(mentions, factor);
    this.#relations.addAll(relations, factor);
    this.#ungrounded += factor * ungroundedMentions;
  }

  sums(): DocumentTally {
    return { mentions: this.#mentions.sums(), ungroundedMentions: this.#ungrounded, relations: this.#relations.sums() };
  }
}
