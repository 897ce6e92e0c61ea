/**
 * What was worked out for keys met before, never more than a set number of answers, half of them at least the latest: two halves are kept, and when the younger is full, the
 * older is dropped. What is asked for again moves to the younger half, so that what comes often stays. An answer is worked out again when it was dropped, so none may depend on
 * what was asked before.
 */
export class RecentMemory<Key, Value extends object | string | number | boolean | null> {
  readonly #half: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  #added = 0;

  /** @param most answers kept at most */
  constructor(most: number) {
    this.#half = most / 2;
  }

  /** Answers in hand, those that are kept twice counted twice. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** Keeps an answer. A key that is a piece of a longer text should be given as {@link ownString}. */
  set(key: Key, value: Value): void {
    if (this.#added >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#added = 0;
    }
    this.#added += 1;
    this.#young.set(key, value);
  }
}

/** The same string by itself: one that was cut out of a text keeps the whole text in memory for as long as it is kept. */
export function ownString(text: string): string {
  // Joining makes a copy when the joint string is cut, and that copy is all that the piece holds on to.
  return ` ${text}`.slice(1);
}
