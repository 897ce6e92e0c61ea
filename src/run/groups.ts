/** Things in groups that only grow (union-find). */
export class Groups<T> {
  readonly #parent: Map<T, T>;

  constructor(items: readonly T[]) {
    this.#parent = new Map(items.map((item) => [item, item]));
  }

  all(): Iterable<T> {
    return this.#parent.keys();
  }

  rootOf(item: T): T {
    let root = item;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = item; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(items: readonly T[]): void {
    const [first, ...rest] = items;
    if (first !== undefined) for (const other of rest) this.#parent.set(this.rootOf(other), this.rootOf(first));
  }
}

/** The items with each key, in order; an item stands in the set of each of its keys, and in none for `null`. */
export function keyed<T>(items: readonly T[], keysOf: (item: T) => readonly (string | null)[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return [...groups.values()];
}
