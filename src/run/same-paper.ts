import type { Curie } from "../model/curie.ts";
import type { Document } from "../model/document.ts";
import { compareText } from "./ledger.ts";

/** What decides whether two documents tell of one paper, and which of them tells it better. */
export interface PaperIdentity {
  readonly id: Curie;
  readonly input: string;
  readonly record: number;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly year: number | null;
  /** Letters and digits of the title, folded; `null` when it is too short to tell papers apart ("Reply"). */
  readonly titleKey: string | null;
  /** Higher is better: whole abstract, stated metadata, length. */
  readonly completeness: number;
}

const shortestTitleKey = 24;

/** Folds a title to letters and digits in lower case: dashes, quotation marks, the final full stop and line ends differ from page to page. */
export function titleKeyOf(title: string): string | null {
  const key = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return key.length < shortestTitleKey ? null : key;
}

/** @param input Name of the file, without the number of the record. */
export function identityOf(doc: Document, input: string, record: number): PaperIdentity {
  const { doi, pmid, pmcid, year, journal } = doc.metadata;
  const abstracts = doc.sections.filter((section) => section.type === "abstract");
  const isWhole = abstracts.length > 0 && abstracts.every((section) => !section.isTruncated);
  const stated = [doi, pmid, pmcid, year, journal].filter((value) => value !== null).length;
  const completeness = (isWhole ? 1e9 : 0) + stated * 1e7 + Math.min(doc.text.length, 9e6);
  return { id: doc.id, input, record, doi, pmid, year, titleKey: titleKeyOf(doc.title), completeness };
}

/**
 * For each document the one that stands for its paper (itself, for most). Equal PMID or id is one paper; so is an equal DOI unless two PMIDs are stated for it (the
 * editions of one review share a DOI and are two records); so is an equal title with an equal stated year, unless two DOIs or two PMIDs are stated.
 * In a group the most complete document wins; among equals the first by input name and record. Does not depend on the order.
 */
export function winnersOf<T extends PaperIdentity>(papers: readonly T[]): ReadonlyMap<T, T> {
  const groups = new Groups(papers);
  for (const group of keyed(papers, ({ id }) => id)) groups.join(group);
  for (const group of keyed(papers, ({ pmid }) => pmid)) groups.join(group);
  joinWhereUndisputed(
    groups,
    keyed(papers, ({ doi }) => doi),
    ["pmid"],
  );
  joinWhereUndisputed(
    groups,
    keyed(papers, ({ titleKey, year }) => (titleKey === null || year === null ? null : `${year} ${titleKey}`)),
    ["doi", "pmid"],
  );

  const best = new Map<T, T>();
  for (const paper of papers) {
    const root = groups.rootOf(paper);
    const known = best.get(root);
    if (known === undefined || comparePapers(paper, known) < 0) best.set(root, paper);
  }
  return new Map(papers.map((paper) => [paper, best.get(groups.rootOf(paper)) ?? paper]));
}

/** Papers in groups that only grow. */
class Groups<T> {
  readonly #parent: Map<T, T>;

  constructor(papers: readonly T[]) {
    this.#parent = new Map(papers.map((paper) => [paper, paper]));
  }

  all(): Iterable<T> {
    return this.#parent.keys();
  }

  rootOf(paper: T): T {
    let root = paper;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = paper; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(papers: readonly T[]): void {
    const [first, ...rest] = papers;
    if (first !== undefined) for (const other of rest) this.#parent.set(this.rootOf(other), this.rootOf(first));
  }
}

function keyed<T>(papers: readonly T[], keyOf: (paper: T) => string | null): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const paper of papers) {
    const key = keyOf(paper);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [paper]);
    else group.push(paper);
  }
  return [...groups.values()];
}

/**
 * Joins the papers of each set unless they state more than one identifier of a kind. Then nothing says to which the others belong, and only those without any are
 * joined. What is stated counts as the groups stood before, so that the order of the sets does not matter.
 */
function joinWhereUndisputed<T extends PaperIdentity>(groups: Groups<T>, sets: readonly (readonly T[])[], kinds: readonly ("doi" | "pmid")[]): void {
  const wanted = sets.filter((set) => set.length > 1);
  const rootBefore = new Map(wanted.flat().map((paper) => [paper, groups.rootOf(paper)]));
  const roots = new Set(rootBefore.values());
  const stated = new Map<T, { readonly doi: Set<string>; readonly pmid: Set<string> }>();
  for (const paper of groups.all()) {
    const root = groups.rootOf(paper);
    if (!roots.has(root)) continue;
    const known = stated.get(root) ?? { doi: new Set<string>(), pmid: new Set<string>() };
    stated.set(root, known);
    if (paper.doi !== null) known.doi.add(paper.doi);
    if (paper.pmid !== null) known.pmid.add(paper.pmid);
  }
  const statedBy = (paper: T, kind: "doi" | "pmid"): readonly string[] => [...(stated.get(rootBefore.get(paper) ?? paper)?.[kind] ?? [])];
  for (const set of wanted) {
    const isDisputed = kinds.some((kind) => new Set(set.flatMap((paper) => statedBy(paper, kind))).size > 1);
    groups.join(isDisputed ? set.filter((paper) => kinds.every((kind) => statedBy(paper, kind).length === 0)) : set);
  }
}

function comparePapers(a: PaperIdentity, b: PaperIdentity): number {
  return b.completeness - a.completeness || compareText(a.input, b.input) || a.record - b.record;
}
