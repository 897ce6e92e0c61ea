import { foldName } from "../../lexicon/fold.ts";

/** What a terminology says of one identifier. */
export interface ReferenceTerm {
  readonly id: string;
  /** The approved name or label. */
  readonly name: string;
  /** CURIEs that it calls the same thing. */
  readonly matches: readonly string[];
}

/**
 * The terms and names of one kind of reference terminologies, filled while they are streamed. Names are kept only where the starter lists use them,
 * so that Cellosaurus' 160,000 entries do not lie in memory.
 */
export class Reference {
  private readonly terms = new Map<string, ReferenceTerm>();
  private readonly owners = new Map<string, Set<string>>();
  private readonly wanted: ReadonlySet<string>;

  /** `names` are the names of the starter lists; every other name is forgotten as it comes. */
  constructor(names: Iterable<string>) {
    this.wanted = new Set([...names].map(foldName));
  }

  /** Takes a term with every name it goes by. */
  add(term: ReferenceTerm, names: readonly string[]): void {
    this.terms.set(term.id, term);
    for (const name of [term.name, ...names]) this.addName(term.id, name);
  }

  /** Takes one more name of a term. */
  addName(id: string, name: string): void {
    const key = foldName(name);
    if (!this.wanted.has(key)) return;
    const ids = this.owners.get(key);
    if (ids === undefined) this.owners.set(key, new Set([id]));
    else ids.add(id);
  }

  term(id: string): ReferenceTerm | undefined {
    return this.terms.get(id);
  }

  /** Ids of all terms that go by the name, in whatever spelling. */
  ownersOf(name: string): readonly string[] {
    return [...(this.owners.get(foldName(name)) ?? [])];
  }

  get size(): number {
    return this.terms.size;
  }
}
