/** One thing that a baseline or update file says of a citation. */
export interface PubmedRevision {
  readonly kind: "record" | "deletion";
  readonly pmid: string;
  /** `Version` of the PMID element; 1 unless stated. */
  readonly version: number;
  /** Path of the file. */
  readonly file: string;
  /** One-based place within the file. */
  readonly position: number;
}

/**
 * Year and running number of an NLM file (`pubmed26n1334.xml.gz`), which order baseline and updates; `null` for any other file.
 * DateRevised is no order: corrections are loaded again under an old date.
 */
export function pubmedFileOrder(file: string): number | null {
  const found = /(?:^|[/\\])(?:pubmed|medline)(\d{2})n(\d{4,5})\.xml(?:\.gz)?(?:#|$)/u.exec(file);
  return found === null ? null : Number(found[1]) * 100_000 + Number(found[2]);
}

/**
 * The state that NLM means by a set of files, whatever the order in which they were read: files apply in ascending number, a later record of a PMID and version
 * replaces the earlier, a deletion removes it until a later file brings it back, and of the versions alive the highest lives.
 * Files without a number apply first, in order of their names. Returns the living record of each PMID.
 */
export function livingRecords(revisions: Iterable<PubmedRevision>): ReadonlyMap<string, PubmedRevision> {
  const ordered = [...revisions].sort(compareRevisions);
  const versions = new Map<string, Map<number, PubmedRevision>>();
  for (const revision of ordered) {
    const alive = versions.get(revision.pmid) ?? new Map<number, PubmedRevision>();
    versions.set(revision.pmid, alive);
    if (revision.kind === "record") alive.set(revision.version, revision);
    else alive.delete(revision.version);
  }
  const living = new Map<string, PubmedRevision>();
  for (const [pmid, alive] of versions) {
    const highest = Math.max(...alive.keys());
    const record = alive.get(highest);
    if (record !== undefined) living.set(pmid, record);
  }
  return living;
}

/** Orders revisions as NLM applies them. */
export function compareRevisions(a: PubmedRevision, b: PubmedRevision): number {
  const order = (pubmedFileOrder(a.file) ?? -1) - (pubmedFileOrder(b.file) ?? -1);
  if (order !== 0) return order;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.position - b.position;
}
