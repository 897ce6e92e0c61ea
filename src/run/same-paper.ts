import { contentHash } from "../model/content-hash.ts";
import type { Document } from "../model/document.ts";
import { compareText } from "../model/text-order.ts";
import type { PaperIdentity } from "../store/analysed-document.ts";
import { Groups, keyed } from "./groups.ts";

const shortestTitleKey = 24;
const abstractKeyLength = 240;
/** Years between the first printing online and the issue, at most. */
const widestYearGap = 1;

function foldedKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Folds a title to letters and digits in lower case: dashes, quotation marks, the final full stop and line ends differ from page to page. */
export function titleKeyOf(title: string): string | null {
  const key = foldedKey(title.replace(/^\W{0,2}(?:retracted(?: article| paper)?|withdrawn(?: article)?)\s*[:\].]/iu, ""));
  return key.length < shortestTitleKey ? null : key;
}

/** Names of a person without initials and accents: "Wang Y", "Yan Wang" and "WANG, Yan" have one in common. */
export function namesOf(person: string): readonly string[] {
  const plain = person.slice(0, 200).normalize("NFD").replace(/\p{M}/gu, "");
  const names = plain.match(/\p{L}{2,}/gu) ?? [];
  return names.filter((name) => !/^\p{Lu}{2}$/u.test(name)).map((name) => name.toLowerCase());
}

/** @param input Name of the file, without the number of the record. */
export function identityOf(doc: Document, input: string, record: number): PaperIdentity {
  const { doi, pmid, pmcid, year, journal } = doc.metadata;
  const abstracts = doc.sections.filter((section) => section.type === "abstract");
  const isWhole = abstracts.length > 0 && abstracts.every((section) => !section.isTruncated);
  const stated = [doi, pmid, pmcid, year, journal].filter((value) => value !== null).length;
  const completeness = (isWhole ? 1e9 : 0) + stated * 1e7 + Math.min(doc.text.length, 9e6);
  const abstract = foldedKey(
    abstracts
      .map(({ start, end }) => doc.text.slice(start, Math.min(end, start + 600)))
      .join(" ")
      .slice(0, 1200),
  );
  const abstractKey = abstract.length < abstractKeyLength ? null : contentHash(abstract.slice(0, abstractKeyLength));
  const firstAuthor = namesOf(doc.metadata.authors[0]?.name ?? "");
  return { id: doc.id, input, record, doi, pmid, pmcid, year, titleKey: titleKeyOf(doc.title), firstAuthor, abstractKey, completeness };
}

/**
 * For each document the one that stands for its paper (itself, for most). Equal PMID or id is one paper; so is an equal PMCID or DOI unless two PMIDs are stated for
 * it (the editions of one review share a DOI and are two records). So is an equal title with the same year, with the same first author within a year, or with the
 * same beginning of the abstract, unless two identifiers of a kind or two first authors are stated.
 * In a group the most complete document wins; among equals the first by input name and record. Does not depend on the order.
 */
export function winnersOf<T extends PaperIdentity>(papers: readonly T[]): ReadonlyMap<T, T> {
  const groups = new Groups(papers);
  for (const group of keyed(papers, ({ id }) => [id])) groups.join(group);
  for (const group of keyed(papers, ({ pmid }) => [pmid])) groups.join(group);
  joinWhereUndisputed(
    groups,
    keyed(papers, ({ pmcid }) => [pmcid]),
    ["pmid"],
  );
  joinWhereUndisputed(
    groups,
    keyed(papers, ({ doi }) => [doi]),
    ["pmid"],
  );
  joinWhereUndisputed(groups, sameTitles(papers), ["doi", "pmid", "pmcid"]);

  const best = new Map<T, T>();
  for (const paper of papers) {
    const root = groups.rootOf(paper);
    const known = best.get(root);
    if (known === undefined || comparePapers(paper, known) < 0) best.set(root, paper);
  }
  return new Map(papers.map((paper) => [paper, best.get(groups.rootOf(paper)) ?? paper]));
}

/** Sets of papers with one title and one thing more in common. Two first authors make two papers of one title. */
function sameTitles<T extends PaperIdentity>(papers: readonly T[]): readonly (readonly T[])[] {
  const byTitle = keyed(papers, ({ titleKey }) => [titleKey]).filter((set) => set.length > 1);
  return byTitle.flatMap((set) => [
    ...keyed(set, ({ year }) => [year === null ? null : String(year)]).flatMap(withOneAuthor),
    ...keyed(set, ({ abstractKey }) => [abstractKey]).flatMap(withOneAuthor),
    ...keyed(set, ({ firstAuthor }) => firstAuthor).flatMap(withinYears),
  ]);
}

/** The set, unless its papers name different first authors: then only those that name the same. */
function withOneAuthor<T extends PaperIdentity>(set: readonly T[]): readonly (readonly T[])[] {
  const named = set.filter(({ firstAuthor }) => firstAuthor.length > 0);
  const [first] = named;
  const isOne = named.every(({ firstAuthor }) => firstAuthor.some((name) => first?.firstAuthor.includes(name)));
  return isOne ? [set] : keyed(set, ({ firstAuthor }) => firstAuthor);
}

/** Parts of the set whose years follow on each other; those without a year belong to them when there is but one part. */
function withinYears<T extends PaperIdentity>(set: readonly T[]): readonly (readonly T[])[] {
  const dated = set.filter(({ year }) => year !== null).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const parts: T[][] = [];
  for (const paper of dated) {
    const open = parts.at(-1);
    // From the first of a part, so that yearly reports do not form a chain.
    if (open !== undefined && (paper.year ?? 0) - (open[0]?.year ?? 0) <= widestYearGap) open.push(paper);
    else parts.push([paper]);
  }
  const undated = set.filter(({ year }) => year === null);
  return parts.length > 1 ? [...parts, undated] : [[...(parts[0] ?? []), ...undated]];
}

/**
 * Joins the papers of each set unless they state more than one identifier of a kind. Then nothing says to which the others belong, and only those without any are
 * joined. What is stated counts as the groups stood before, so that the order of the sets does not matter.
 */
function joinWhereUndisputed<T extends PaperIdentity>(groups: Groups<T>, sets: readonly (readonly T[])[], kinds: readonly ("doi" | "pmid" | "pmcid")[]): void {
  const wanted = sets.filter((set) => set.length > 1);
  const rootBefore = new Map(wanted.flat().map((paper) => [paper, groups.rootOf(paper)]));
  const roots = new Set(rootBefore.values());
  const stated = new Map<T, Readonly<Record<"doi" | "pmid" | "pmcid", Set<string>>>>();
  for (const paper of groups.all()) {
    const root = groups.rootOf(paper);
    if (!roots.has(root)) continue;
    const known = stated.get(root) ?? { doi: new Set<string>(), pmid: new Set<string>(), pmcid: new Set<string>() };
    stated.set(root, known);
    if (paper.doi !== null) known.doi.add(paper.doi);
    if (paper.pmid !== null) known.pmid.add(paper.pmid);
    if (paper.pmcid !== null) known.pmcid.add(paper.pmcid);
  }
  const statedBy = (paper: T, kind: "doi" | "pmid" | "pmcid"): readonly string[] => [...(stated.get(rootBefore.get(paper) ?? paper)?.[kind] ?? [])];
  for (const set of wanted) {
    const isDisputed = kinds.some((kind) => new Set(set.flatMap((paper) => statedBy(paper, kind))).size > 1);
    groups.join(isDisputed ? set.filter((paper) => kinds.every((kind) => statedBy(paper, kind).length === 0)) : set);
  }
}

function comparePapers(a: PaperIdentity, b: PaperIdentity): number {
  return b.completeness - a.completeness || compareText(a.input, b.input) || a.record - b.record;
}
