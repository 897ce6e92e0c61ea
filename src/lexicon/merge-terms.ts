import { type Curie, curiePrefixes, prefixOf } from "../model/curie.ts";
import { entityTypes } from "../model/schema.ts";
import { typeCodes } from "./compiled.ts";
import { withoutWrongReferences } from "./curation/wrong-references.ts";
import type { NameStatus } from "./lexicon.ts";
import { sharedKeyPrefixes } from "./preference.ts";
import type { Term, TermAddition, TermName } from "./term.ts";

/** What merging did, for the build's report. */
export interface MergeReport {
  readonly terms: readonly Term[];
  /** Terms that became one with another. */
  readonly merged: number;
  /** Additions (family members, names) whose entity is nowhere. */
  readonly unresolved: number;
}

/**
 * Makes one entity of what several terminologies say of the same thing, and adds names and members that come separately.
 * Merges on cross-references and shared keys (CAS, InChIKey), never on names. Two entries of one terminology never become one.
 */
export function mergeTerms(listed: readonly Term[], additions: readonly TermAddition[]): MergeReport {
  const terms = listed.map(withoutWrongReferences);
  const groups = new Groups(terms);
  groups.joinRepeated();
  groups.joinReferences();
  groups.joinSharedKeys();
  const clusters = groups.clusters();
  const merged = clusters.map((cluster) => new OpenCluster(cluster.map((index) => terms[index]).filter((term) => term !== undefined)));
  const unresolved = applyAdditions(merged, additions);
  joinOrthologues(merged);
  const result = merged.map((cluster) => cluster.close()).sort(byPreference);
  return { terms: result, merged: terms.length - result.length, unresolved };
}

/** Union-find over the terms with at most one CURIE of each prefix per group. */
class Groups {
  private readonly terms: readonly Term[];
  private readonly parent: Int32Array;
  /** Per root: prefix to CURIE; built when a group has more than one term. */
  private readonly prefixes = new Map<number, Map<string, Curie>>();
  private readonly byCurie = new Map<string, number>();

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    this.parent = Int32Array.from(terms, (_, index) => index);
  }

  /** The same CURIE in two files (or twice in one) is one entity. */
  joinRepeated(): void {
    for (const [index, term] of this.terms.entries()) {
      const key = `${term.type} ${term.curie}`;
      const known = this.byCurie.get(key);
      if (known === undefined) this.byCurie.set(key, index);
      else this.join(known, index);
    }
  }

  joinReferences(): void {
    for (const [index, term] of this.terms.entries()) {
      for (const match of term.exactMatches) {
        const other = this.byCurie.get(`${term.type} ${match}`);
        if (other !== undefined) this.join(index, other);
      }
    }
  }

  joinSharedKeys(): void {
    for (const prefix of sharedKeyPrefixes) {
      const holders = new Map<string, number[]>();
      for (const [index, term] of this.terms.entries())
        for (const match of term.exactMatches) {
          if (!match.startsWith(`${prefix}:`)) continue;
          const key = `${term.type} ${match}`;
          const list = holders.get(key);
          if (list === undefined) holders.set(key, [index]);
          else list.push(index);
        }
      for (const list of holders.values()) if (list.length > 1 && this.hasOnePerPrefix(list)) for (const index of list) this.join(list[0] ?? index, index);
    }
  }

  clusters(): readonly (readonly number[])[] {
    const clusters = new Map<number, number[]>();
    for (let index = 0; index < this.terms.length; index++) {
      const root = this.root(index);
      const list = clusters.get(root);
      if (list === undefined) clusters.set(root, [index]);
      else list.push(index);
    }
    return [...clusters.values()];
  }

  private hasOnePerPrefix(list: readonly number[]): boolean {
    const seen = new Map<string, string>();
    for (const index of list) {
      const curie = this.terms[index]?.curie ?? ":";
      const prefix = curie.slice(0, curie.indexOf(":"));
      const known = seen.get(prefix);
      if (known !== undefined && known !== curie) return false;
      seen.set(prefix, curie);
    }
    return true;
  }

  private join(a: number, b: number): void {
    const first = this.root(a);
    const second = this.root(b);
    if (first === second) return;
    const ours = this.prefixesOf(first);
    const theirs = this.prefixesOf(second);
    for (const [prefix, curie] of theirs) {
      const known = ours.get(prefix);
      if (known !== undefined && known !== curie) return;
    }
    for (const [prefix, curie] of theirs) ours.set(prefix, curie);
    const [root, child] = first < second ? [first, second] : [second, first];
    this.parent[child] = root;
    this.prefixes.delete(child);
    this.prefixes.set(root, ours);
  }

  private prefixesOf(root: number): Map<string, Curie> {
    const known = this.prefixes.get(root);
    if (known !== undefined) return known;
    const curie = this.terms[root]?.curie ?? ":";
    return new Map([[prefixOf(curie), curie]]);
  }

  private root(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    let at = index;
    while (this.parent[at] !== root) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }
}

/** One entity while names and members are still being added. */
class OpenCluster {
  readonly first: Term;
  private readonly terms: readonly Term[];
  readonly extraNames: TermName[] = [];
  readonly extraMembers: Curie[] = [];
  /** CURIEs of the entities that are the same gene in other species. */
  readonly orthologues = new Set<Curie>();
  isCommon = false;

  constructor(terms: readonly Term[]) {
    const [first] = [...terms].sort((a, b) => rankOf(a) - rankOf(b));
    if (first === undefined) throw new Error("a cluster has at least one term");
    this.first = first;
    this.terms = terms;
  }

  curies(): readonly Curie[] {
    return this.terms.flatMap((term) => [term.curie, ...term.exactMatches]);
  }

  /** Approved symbols of HGNC, which other files use as identifiers. */
  symbols(): readonly string[] {
    return this.terms.flatMap((term) => (term.curie.startsWith("HGNC:") ? [term.name] : []));
  }

  /** What its terms say of the same gene in other species. */
  statedOrthologues(): readonly Curie[] {
    return this.terms.flatMap((term) => term.orthologues ?? []);
  }

  close(): Term {
    const term = this.joined();
    return this.orthologues.size === 0 && term.orthologues === undefined ? term : { ...term, orthologues: [...this.orthologues] };
  }

  private joined(): Term {
    if (this.terms.length === 1 && this.extraNames.length === 0 && this.extraMembers.length === 0)
      return { ...this.first, exactMatches: known(this.first.exactMatches, this.first.curie) };
    const best = new Map<string, TermName>();
    for (const name of [...this.terms.flatMap((term) => term.names), ...this.extraNames]) {
      const present = best.get(name.text);
      if (present === undefined || statusOrder(name.status) < statusOrder(present.status)) best.set(name.text, name);
    }
    return {
      ...this.first,
      names: [...best.values()],
      isFamily: this.terms.some((term) => term.isFamily),
      isCommon: this.isCommon || this.terms.some((term) => term.isCommon === true),
      taxon: this.terms.find((term) => term.taxon !== null)?.taxon ?? null,
      exactMatches: known(this.curies(), this.first.curie),
      members: [...new Set([...this.terms.flatMap((term) => term.members), ...this.extraMembers])],
    };
  }
}

const statuses: readonly NameStatus[] = ["curated", "approved", "name", "synonym", "previous"];

function statusOrder(status: NameStatus): number {
  return statuses.indexOf(status);
}

/** CURIEs that may be written out: known prefixes, not the entity's own. */
function known(curies: readonly Curie[], own: Curie): readonly Curie[] {
  return [...new Set(curies)].filter((curie) => curie !== own && Object.hasOwn(curiePrefixes, prefixOf(curie)));
}

function rankOf(term: Term): number {
  const rank = (entityTypes[term.type].terminologies as readonly string[]).indexOf(prefixOf(term.curie));
  return rank < 0 ? 99 : rank;
}

function byPreference(a: Term, b: Term): number {
  return typeCodes.indexOf(a.type) - typeCodes.indexOf(b.type) || rankOf(a) - rankOf(b);
}

/** Makes entities of what terms say of other species, both ways; what no terminology holds is dropped. */
function joinOrthologues(clusters: readonly OpenCluster[]): void {
  const speaking = clusters.filter((cluster) => cluster.statedOrthologues().length > 0);
  if (speaking.length === 0) return;
  const owner = new Map<Curie, OpenCluster>();
  for (const cluster of clusters) for (const curie of cluster.curies()) if (!owner.has(curie)) owner.set(curie, cluster);
  for (const cluster of speaking)
    for (const curie of cluster.statedOrthologues()) {
      const other = owner.get(curie);
      if (other === undefined || other === cluster || other.first.type !== cluster.first.type) continue;
      cluster.orthologues.add(other.first.curie);
      other.orthologues.add(cluster.first.curie);
    }
}

function applyAdditions(clusters: readonly OpenCluster[], additions: readonly TermAddition[]): number {
  if (additions.length === 0) return 0;
  const owner = new Map<string, OpenCluster>();
  for (const cluster of clusters) {
    for (const curie of cluster.curies()) if (!owner.has(curie)) owner.set(curie, cluster);
    for (const symbol of cluster.symbols()) owner.set(`HGNC.SYMBOL:${symbol}`, cluster);
  }
  let unresolved = 0;
  for (const addition of additions) {
    const cluster = owner.get(addition.curie);
    const members = addition.members.map((curie) => owner.get(curie)?.first.curie);
    if (cluster === undefined || members.includes(undefined)) unresolved++;
    if (cluster === undefined) continue;
    if (addition.isCommon === true) cluster.isCommon = true;
    cluster.extraNames.push(...addition.names);
    cluster.extraMembers.push(...members.filter((curie) => curie !== undefined));
  }
  return unresolved;
}
