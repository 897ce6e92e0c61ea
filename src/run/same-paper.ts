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

export function identityOf(doc: Document, record: number): PaperIdentity {
  const { doi, pmid, pmcid, year, journal } = doc.metadata;
  const abstracts = doc.sections.filter((section) => section.type === "abstract");
  const isWhole = abstracts.length > 0 && abstracts.every((section) => !section.isTruncated);
  const stated = [doi, pmid, pmcid, year, journal].filter((value) => value !== null).length;
  const completeness = (isWhole ? 1e9 : 0) + stated * 1e7 + Math.min(doc.text.length, 9e6);
  return { id: doc.id, input: doc.input, record, doi, pmid, year, titleKey: titleKeyOf(doc.title), completeness };
}

/**
 * For each document the one that stands for its paper (itself, for most). Equal DOI, PMID or id is one paper; so is an equal title with an equal stated year,
 * unless both state DOIs or PMIDs that differ. In a group the most complete document wins; among equals the first by input name and record. Does not depend on the order.
 */
export function winnersOf<T extends PaperIdentity>(papers: readonly T[]): ReadonlyMap<T, T> {
  const parent = new Map<T, T>(papers.map((paper) => [paper, paper]));
  const find = (paper: T): T => {
    let root = paper;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    let at = paper;
    while (at !== root) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const join = (a: T, b: T): void => {
    parent.set(find(b), find(a));
  };

  const byKey = new Map<string, T>();
  for (const paper of papers) {
    const keys = [`id ${paper.id}`, paper.doi === null ? null : `doi ${paper.doi}`, paper.pmid === null ? null : `pmid ${paper.pmid}`];
    for (const key of keys) {
      if (key === null) continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, paper);
      else join(known, paper);
    }
  }
  joinByTitle(papers, find, join);

  const best = new Map<T, T>();
  for (const paper of papers) {
    const root = find(paper);
    const known = best.get(root);
    if (known === undefined || comparePapers(paper, known) < 0) best.set(root, paper);
  }
  return new Map(papers.map((paper) => [paper, best.get(find(paper)) ?? paper]));
}

/** Joins groups with one title and one year when at most one of them states an identifier; with two, nothing says to which the nameless pages belong. */
function joinByTitle<T extends PaperIdentity>(papers: readonly T[], find: (paper: T) => T, join: (a: T, b: T) => void): void {
  const titles = new Map<string, T[]>();
  for (const paper of papers) {
    if (paper.titleKey === null || paper.year === null) continue;
    const key = `${paper.year} ${paper.titleKey}`;
    const group = titles.get(key);
    if (group === undefined) titles.set(key, [paper]);
    else group.push(paper);
  }
  // Groups as the identifiers made them, before any title joins: what one title joins must not depend on which title came first.
  const rootOf = new Map(papers.map((paper) => [paper, find(paper)]));
  const members = new Map<T, T[]>();
  for (const [paper, root] of rootOf) {
    const group = members.get(root);
    if (group === undefined) members.set(root, [paper]);
    else group.push(paper);
  }
  const states = (root: T, what: "doi" | "pmid"): boolean => (members.get(root) ?? []).some((paper) => paper[what] !== null);
  for (const group of titles.values()) {
    const roots = [...new Set(group.map((paper) => rootOf.get(paper) ?? paper))];
    const hasDois = roots.filter((root) => states(root, "doi")).length;
    const hasPmids = roots.filter((root) => states(root, "pmid")).length;
    // A DOI on one page and a PMID on another may be one paper's; two DOIs, or two PMIDs, are not.
    if (hasDois > 1 || hasPmids > 1) {
      const nameless = roots.filter((root) => !states(root, "doi") && !states(root, "pmid"));
      const [first, ...rest] = nameless;
      if (first !== undefined) for (const other of rest) join(first, other);
      continue;
    }
    const [first, ...rest] = roots;
    if (first !== undefined) for (const other of rest) join(first, other);
  }
}

function comparePapers(a: PaperIdentity, b: PaperIdentity): number {
  return b.completeness - a.completeness || compareText(a.input, b.input) || a.record - b.record;
}
