import type { PairSentence } from "./input.ts";

interface Thing {
  readonly isDrug: boolean;
  readonly isInTitle: boolean;
  /** Index of the first sentence that names it, and of the last. */
  readonly first: number;
  last: number;
  mentions: number;
}

interface Overview {
  /** Places of the things by how often they are named, 0 for the one named most often. */
  readonly ranks: ReadonlyMap<string, number>;
  /** How often that one is named. */
  readonly most: number;
  /** How many things the title names. */
  readonly titled: number;
}

/** How many numbers say what two things are to their document. */
export const thingInputs = 15;
/** Places behind this one among the things of a document are all alike. */
const lastRank = 8;

/** What the things named in one document are to it: its subject is named often, in the title and at the end. */
export class DocumentThings {
  readonly #things = new Map<string, Thing>();
  /** Made when first asked for. */
  #overview: Overview | null = null;
  #lastSentence = 0;

  clear(): void {
    this.#things.clear();
    this.#overview = null;
    this.#lastSentence = 0;
  }

  add({ index, isTitle, participants }: PairSentence): void {
    this.#overview = null;
    this.#lastSentence = Math.max(this.#lastSentence, index);
    for (const { identity, type } of participants) {
      const known = this.#things.get(identity);
      if (known === undefined) this.#things.set(identity, { isDrug: type === "drug", isInTitle: isTitle, first: index, last: index, mentions: 1 });
      else {
        known.mentions++;
        known.last = index;
      }
    }
  }

  /** Writes what two things are to the document, the one named more often first. */
  write(one: string, other: string, into: Float64Array, from: number): void {
    this.#overview ??= overviewOf(this.#things);
    const { ranks, most, titled } = this.#overview;
    const [oneRank, otherRank] = [ranks.get(one) ?? 0, ranks.get(other) ?? 0];
    const [main, side] = [this.#things.get(oneRank <= otherRank ? one : other), this.#things.get(oneRank <= otherRank ? other : one)];
    if (main === undefined || side === undefined) return;
    const [mainRank, sideRank] = [Math.min(oneRank, otherRank), Math.max(oneRank, otherRank)];
    let at = from;
    into[at++] = main.mentions / most;
    into[at++] = side.mentions / most;
    into[at++] = mainRank === 0 ? 1 : 0;
    into[at++] = Math.min(lastRank, mainRank) / lastRank;
    into[at++] = Math.min(lastRank, sideRank) / lastRank;
    into[at++] = main.isInTitle ? 1 : 0;
    into[at++] = side.isInTitle ? 1 : 0;
    into[at++] = main.isInTitle && side.isInTitle ? 1 : 0;
    into[at++] = main.last === this.#lastSentence ? 1 : 0;
    into[at++] = side.last === this.#lastSentence ? 1 : 0;
    into[at++] = Math.log(1 + main.first) / 3;
    into[at++] = Math.log(1 + side.first) / 3;
    into[at++] = Math.log(this.#things.size) / 3;
    into[at++] = main.isDrug ? 1 : 0;
    into[at] = titled / 4;
  }
}

function overviewOf(things: ReadonlyMap<string, Thing>): Overview {
  const byMentions = [...things].toSorted(([, a], [, b]) => b.mentions - a.mentions);
  return {
    ranks: new Map(byMentions.map(([identity], rank) => [identity, rank])),
    most: byMentions[0]?.[1].mentions ?? 1,
    titled: byMentions.filter(([, { isInTitle }]) => isInTitle).length,
  };
}
