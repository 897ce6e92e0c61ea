import type { Curie } from "../model/curie.ts";
import type { Document, VersionRelation } from "../model/document.ts";
import type { DocumentLink } from "../model/graph.ts";
import { compareText } from "../model/text-order.ts";
import type { LinkedDocument } from "../store/analysed-document.ts";
import { doiVersion } from "../store/shard.ts";
import { keyed } from "./groups.ts";

export type { LinkedDocument } from "../store/analysed-document.ts";

const versionRelations: ReadonlySet<string> = new Set<VersionRelation>([
  "newer-version",
  "earlier-version",
  "retraction-notice",
  "retracted-paper",
  "erratum",
  "corrected-paper",
  "republication",
]);

const inverse: Readonly<Record<VersionRelation, VersionRelation | null>> = {
  "newer-version": "earlier-version",
  "earlier-version": "newer-version",
  "retraction-notice": "retracted-paper",
  "retracted-paper": "retraction-notice",
  erratum: "corrected-paper",
  "corrected-paper": "erratum",
  republication: null,
};

/** DOI prefixes of preprint servers: bioRxiv and medRxiv, Research Square, Preprints.org, arXiv, ChemRxiv, SSRN, OSF, Authorea, ResearchGate. */
const preprintDoi =
  /^10\.(?:1101\/(?:\d{6}$|\d{4}\.\d{2}\.\d{2}\.)|64898\/|21203\/rs\.|20944\/preprints|48550\/arxiv|26434\/chemrxiv|2139\/ssrn|31219\/osf|31234\/osf|22541\/au\.|13140\/rg\.)/u;
/** Years that a preprint stands before its paper, at most. */
const longestWait = 3;

/** The links that a page states itself. */
export function statedLinks(doc: Document): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { relation, pmid, doi } of doc.related) {
    if (!versionRelations.has(relation)) continue;
    const id: Curie | null = pmid !== null ? `PMID:${pmid}` : doi !== null ? `DOI:${doi}` : null;
    if (id !== null && id !== doc.id) links.push({ relation: relation as VersionRelation, id });
  }
  return links;
}

/**
 * The links between the papers of a run: those that their pages state, in both directions, versions of one DOI, and a preprint with the paper of its title and first
 * author. Sorted; a document without links is left out.
 * @param idOf Id of the document that stands for what is called so, or `undefined` when it is not in the run.
 */
export function linksAmong<T extends LinkedDocument>(
  documents: readonly T[],
  idOf: (id: Curie) => Curie | undefined,
): ReadonlyMap<Curie, readonly DocumentLink[]> {
  const links = new Map<Curie, Map<string, DocumentLink>>();
  const add = (from: Curie, relation: VersionRelation, to: Curie): void => {
    if (from === to) return;
    const known = links.get(from) ?? new Map<string, DocumentLink>();
    links.set(from, known);
    known.set(`${relation} ${to}`, { relation, id: to });
  };
  const addBoth = (from: Curie, relation: VersionRelation, to: Curie): void => {
    add(from, relation, to);
    const back = inverse[relation];
    if (back !== null) add(to, back, from);
  };
  for (const document of documents) {
    const from = idOf(document.id) ?? document.id;
    for (const { relation, id } of document.links) {
      const to = idOf(id);
      if (to === undefined) add(from, relation, id);
      else addBoth(from, relation, to);
    }
  }
  for (const [earlier, newer] of [...versionsOfOneDoi(documents), ...preprintPairs(documents)]) {
    addBoth(idOf(earlier.id) ?? earlier.id, "newer-version", idOf(newer.id) ?? newer.id);
  }
  return new Map([...links].map(([id, ofOne]) => [id, [...ofOne.values()].sort((a, b) => compareText(a.relation, b.relation) || compareText(a.id, b.id))]));
}

/** Neighbouring versions: `10.21203/rs.3.rs-1/v1` and `/v2`. */
function* versionsOfOneDoi<T extends LinkedDocument>(documents: readonly T[]): Generator<readonly [T, T]> {
  const versioned = documents.filter(({ doi }) => doi !== null);
  for (const set of keyed(versioned, ({ doi }) => [doi?.replace(doiVersion, "") ?? null])) {
    const numbered = set
      .map((document) => ({ document, version: Number(doiVersion.exec(document.doi ?? "")?.[1] ?? "0") }))
      .toSorted((a, b) => a.version - b.version || compareText(a.document.id, b.document.id));
    for (const [index, { document, version }] of numbered.entries()) {
      const next = numbered[index + 1];
      if (next !== undefined && next.version > version) yield [document, next.document];
    }
  }
}

function* preprintPairs<T extends LinkedDocument>(documents: readonly T[]): Generator<readonly [T, T]> {
  for (const set of keyed(documents, ({ titleKey }) => [titleKey])) {
    if (set.length < 2) continue;
    const preprints = set.filter(isPreprint);
    const papers = set.filter((document) => !isPreprint(document) && (document.doi !== null || document.pmid !== null));
    for (const preprint of preprints) for (const paper of papers) if (isPair(preprint, paper)) yield [preprint, paper];
  }
}

function isPreprint({ doi }: LinkedDocument): boolean {
  return doi !== null && preprintDoi.test(doi);
}

function isPair(preprint: LinkedDocument, paper: LinkedDocument): boolean {
  const wait = (paper.year ?? 0) - (preprint.year ?? 0);
  const isInTime = preprint.year === null || paper.year === null || (wait >= 0 && wait <= longestWait);
  const isOneAuthor = preprint.firstAuthor.some((name) => paper.firstAuthor.includes(name));
  const isOneAbstract = preprint.abstractKey !== null && preprint.abstractKey === paper.abstractKey;
  return isInTime && (isOneAuthor || isOneAbstract);
}
