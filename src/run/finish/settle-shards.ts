import type { Withdrawal } from "../../ingest/source.ts";
import type { Curie } from "../../model/curie.ts";
import { ConfigError } from "../../model/errors.ts";
import type { DocumentLink, DocumentSummary } from "../../model/graph.ts";
import type { DocumentTally, LinkedDocument, SettledDocument } from "../../store/analysed-document.ts";
import type { RecordPlace, RenamedDocument } from "../../store/assemble-shards.ts";
import { documentColumns, withdrawalColumns } from "../../store/columns.ts";
import type { Batch, Cell, Database } from "../../store/database.ts";
import type { ShardPaths } from "../../store/shard.ts";
import { freeText, tablesIn } from "../../store/table-file.ts";
import type { PageOfPaper, PaperFamily } from "../paper-family.ts";
import { paperFamily, summaryInFamily } from "../paper-family.ts";
import type { Fate } from "../settle.ts";
import { settle } from "../settle.ts";

/** A document that shares something with another one, so that it has to be looked at. */
export interface SettlingDocument extends PageOfPaper {
  readonly tally: DocumentTally;
}

/** What became of the documents of some shards. Those that are not among `fates` stand for themselves. */
export interface SettledShards {
  readonly fates: ReadonlyMap<string, { readonly document: SettlingDocument; readonly fate: Fate<SettlingDocument> }>;
  readonly dropped: readonly RecordPlace[];
  readonly renamed: readonly RenamedDocument[];
  /** Inputs of the other pages of its paper, and links, for documents that have any. */
  readonly company: ReadonlyMap<string, { readonly alsoOn: readonly string[]; readonly links: readonly DocumentLink[] }>;
}

/** By what a document is found again. */
export function placeKey({ file, record }: RecordPlace): string {
  return `${record} ${file}`;
}

/**
 * Decides what becomes of each document of the shards. In memory are only those that share an identifier, a title or a version with another one, that name another
 * record of their work, or that are quarantined or withdrawn.
 * @throws ConfigError when two shards hold the same record
 */
export async function settleShards(database: Database, shards: ShardPaths): Promise<SettledShards> {
  await database.run(`CREATE OR REPLACE VIEW documents AS FROM ${tablesIn(shards.documents, documentColumns)}`);
  await database.run(`CREATE OR REPLACE VIEW withdrawals AS FROM ${tablesIn(shards.withdrawals, withdrawalColumns)}`);
  await refuseTwins(database);
  const withdrawals = (await database.all("SELECT DISTINCT withdrawal FROM withdrawals ORDER BY withdrawal")).map(
    ([withdrawal]) => JSON.parse(withdrawal as string) as Withdrawal,
  );
  const documents: SettlingDocument[] = [];
  for await (const batch of database.stream(await collidingDocuments(database))) {
    for (let at = 0; at < batch.rowCount; at++) documents.push(readSettling(batch, at));
  }
  return settledOf(documents, withdrawals);
}

async function refuseTwins(database: Database): Promise<void> {
  const [twin] = await database.all("SELECT file, record FROM documents GROUP BY file, record HAVING count(*) > 1 ORDER BY file, record LIMIT 1");
  if (twin !== undefined) {
    throw new ConfigError(
      `record ${twin[1]} of ${twin[0]} is in two of the shards; leave one of them out, or run the other with its inputs under another path`,
    );
  }
}

/** The query for documents that have something in common with another one. */
async function collidingDocuments(database: Database): Promise<string> {
  // A key that two documents share brings both in; withdrawn records share theirs with the list that withdraws them.
  await database.run(`CREATE OR REPLACE TABLE document_keys AS
    SELECT * FROM (
      SELECT file, record, unnest([id, 'PMID:' || pmid, 'DOI:' || doi, 'PMC:' || pmcid, 'title:' || title_key, 'version:' || doi_base] || linked) AS key FROM documents
      UNION ALL SELECT '' AS file, 0 AS record, 'PMID:' || unnest(pmids) AS key FROM withdrawals)
    WHERE key IS NOT NULL`);
  await database.run(`CREATE OR REPLACE TABLE colliding AS SELECT DISTINCT file, record FROM (
    SELECT file, record FROM document_keys WHERE key IN (
      SELECT key FROM document_keys GROUP BY key HAVING min(file) <> max(file) OR min(record) <> max(record))
    UNION ALL SELECT file, record FROM documents WHERE is_quarantined OR len(linked) > 0)`);
  await database.run("DROP TABLE document_keys");
  return `SELECT ${freeText("file")}, record, id, doi, pmid, pmcid, title_key, summary, settling, tally FROM documents SEMI JOIN colliding USING (file, record) ORDER BY file, record`;
}

type Settling = Pick<SettledDocument, "year" | "firstAuthor" | "abstractKey" | "completeness" | "revision" | "quarantine"> & Pick<LinkedDocument, "links">;

function readSettling({ columns }: Batch, at: number): SettlingDocument {
  const cell = (index: number): Cell => columns[index]?.[at] ?? null;
  return {
    input: cell(0) as string,
    record: cell(1) as number,
    id: cell(2) as Curie,
    doi: cell(3) as string | null,
    pmid: cell(4) as string | null,
    pmcid: cell(5) as string | null,
    titleKey: cell(6) as string | null,
    summary: JSON.parse(cell(7) as string) as DocumentSummary,
    tally: JSON.parse(cell(9) as string) as DocumentTally,
    ...(JSON.parse(cell(8) as string) as Settling),
  };
}

function settledOf(documents: readonly SettlingDocument[], withdrawals: readonly Withdrawal[]): SettledShards {
  const fateOf = settle(documents, withdrawals);
  const kindOf = (document: SettlingDocument): Fate<SettlingDocument>["kind"] => fateOf.get(document)?.kind ?? "read";
  const placeOf = ({ input, record }: SettlingDocument): RecordPlace => ({ file: input, record });
  // A page that repeats a paper keeps what it alone says (other papers' statements of it), told of the one paper; equal sentences count once in the graph.
  const trusted = documents.filter((document) => ["read", "merged"].includes(kindOf(document)));
  const family = paperFamily(trusted, fateOf);
  const renamed = trusted.flatMap((document): readonly RenamedDocument[] => {
    const summary = summaryInFamily(document, family);
    if (summary === null) return [];
    const pages = family.pagesOf.get(summary.id) ?? [];
    const year = pages.map((page) => page.summary.year).find((stated) => stated !== null) ?? null;
    return [{ ...placeOf(document), id: summary.id, isRetracted: summary.isRetracted, year, summary: JSON.stringify(summary) }];
  });
  return {
    fates: new Map([...fateOf].map(([document, fate]) => [placeKey(placeOf(document)), { document, fate }])),
    dropped: documents.filter((document) => ["superseded", "deleted", "quarantined"].includes(kindOf(document))).map(placeOf),
    renamed,
    company: companyOf(
      trusted.filter((document) => kindOf(document) === "read"),
      family,
    ),
  };
}

function companyOf(documents: readonly SettlingDocument[], { pagesOf, linksOf }: PaperFamily<SettlingDocument>): SettledShards["company"] {
  const company = new Map<string, { readonly alsoOn: readonly string[]; readonly links: readonly DocumentLink[] }>();
  for (const document of documents) {
    const alsoOn = (pagesOf.get(document.id) ?? []).filter((page) => page !== document).map(({ summary }) => summary.input);
    const links = linksOf.get(document.id) ?? [];
    if (alsoOn.length > 0 || links.length > 0) company.set(placeKey({ file: document.input, record: document.record }), { alsoOn, links });
  }
  return company;
}
