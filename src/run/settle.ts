import type { Withdrawal } from "../ingest/source.ts";
import type { PubmedRevision } from "../ingest/xml/pubmed-updates.ts";
import { compareRevisions, livingRecords, pubmedFileOrder } from "../ingest/xml/pubmed-updates.ts";
import type { Document } from "../model/document.ts";
import type { SettledDocument } from "../store/analysed-document.ts";
import { winnersOf } from "./same-paper.ts";

export type { SettledDocument } from "../store/analysed-document.ts";

/** What becomes of a document: it stands for its paper, or another does, or a later file has replaced or withdrawn it, or it cannot be trusted. */
export type Fate<T> =
  | { readonly kind: "read" }
  | { readonly kind: "quarantined"; readonly why: string }
  | { readonly kind: "merged"; readonly into: T }
  | { readonly kind: "superseded"; readonly by: T }
  | { readonly kind: "deleted"; readonly byFile: string };

/** The record as a revision of its citation, or `null` when it is no PubMed XML or has no PMID. */
export function revisionOf(doc: Document): PubmedRevision | null {
  const { pmid, recordVersion } = doc.metadata;
  if (doc.source !== "pubmed-xml" || pmid === null) return null;
  const [, file, position] = /^([\s\S]*)#(\d{1,9})$/u.exec(doc.input) ?? [];
  return { kind: "record", pmid, version: recordVersion ?? 1, file: file ?? doc.input, position: Number(position ?? "1") };
}

/**
 * What becomes of each document of a run: first the state that NLM means by baseline, updates and deletions, then papers that are one. Quarantined documents take no
 * part in merging, so that no page can stand for a paper whose identifiers it merely claims. Does not depend on the order.
 */
export function settle<T extends SettledDocument>(documents: readonly T[], withdrawals: readonly Withdrawal[]): ReadonlyMap<T, Fate<T>> {
  const fates = new Map<T, Fate<T>>();
  for (const [document, fate] of pubmedFates(documents, withdrawals)) fates.set(document, fate);
  for (const document of documents) {
    if (!fates.has(document) && document.quarantine !== null) fates.set(document, { kind: "quarantined", why: document.quarantine });
  }
  for (const [document, winner] of winnersOf(documents.filter((document) => !fates.has(document)))) {
    fates.set(document, winner === document ? { kind: "read" } : { kind: "merged", into: winner });
  }
  return fates;
}

/** The PubMed records that no longer live. */
function* pubmedFates<T extends SettledDocument>(documents: readonly T[], withdrawals: readonly Withdrawal[]): Generator<readonly [T, Fate<T>]> {
  const ofRevision = new Map<PubmedRevision, T>();
  for (const document of documents) if (document.revision !== null) ofRevision.set(document.revision, document);
  if (ofRevision.size === 0) return;
  const deletions = withdrawals.flatMap(({ input, position, records }) =>
    records.map(({ pmid, version }): PubmedRevision => ({ kind: "deletion", pmid, version, file: input, position })),
  );
  const lastDeletion = new Map<string, PubmedRevision>();
  for (const deletion of deletions) {
    const known = lastDeletion.get(deletion.pmid);
    if (known === undefined || compareRevisions(known, deletion) < 0) lastDeletion.set(deletion.pmid, deletion);
  }
  const living = livingRecords([...ofRevision.keys(), ...deletions]);
  for (const [revision, document] of ofRevision) {
    const alive = living.get(revision.pmid);
    if (alive === revision) continue;
    const by = alive === undefined ? undefined : ofRevision.get(alive);
    if (alive === undefined || by === undefined) yield [document, { kind: "deleted", byFile: lastDeletion.get(revision.pmid)?.file ?? "" }];
    else if (!isOutsideOrder(revision, alive)) yield [document, { kind: "superseded", by }];
  }
}

/** A record from a file that NLM does not number is neither older nor newer than one of its own version: the two are merged like any pages of one paper. */
function isOutsideOrder(revision: PubmedRevision, alive: PubmedRevision): boolean {
  const isUnordered = pubmedFileOrder(revision.file) === null || pubmedFileOrder(alive.file) === null;
  return isUnordered && revision.file !== alive.file && revision.version === alive.version;
}
