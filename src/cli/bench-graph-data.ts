import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunDescription } from "../model/graph.ts";
import type { Column } from "../store/columns.ts";
import { documentColumns, entityColumns, evidenceColumns, ledgerColumns, memberColumns, schemaVersion, withdrawalColumns } from "../store/columns.ts";
import type { Database } from "../store/database.ts";
import type { ShardInfo } from "../store/shard.ts";
import { shardFiles } from "../store/shard.ts";
import { tablesIn, writeQuery } from "../store/table-file.ts";

/** What the generated shards say they were made with. */
export const benchDescription: RunDescription = { litgraphVersion: "bench", lexiconHash: "00", ruleSetHash: "00", terminologies: ["bench 1"] };

/** How much evidence is generated: pieces, and claims that they are spread over. */
export interface BenchSize {
  readonly rows: number;
  readonly claims: number;
}

const rowsOfShard = 50_000;
const rowsOfDocument = 3;
const subjects = 20_011;
const objects = 5_003;

// Every value follows from the number of the row, `i`, and that of its claim, `c`; no two claims have one pair of participants.
const evidenceValues: Readonly<Record<string, string>> = {
  statement: "left(md5('claim' || c), 16)",
  subject: `'HGNC:' || (c % ${subjects})`,
  subject_type: "'gene'",
  relation: "'affects_response'",
  object: `'CHEBI:' || (c % ${objects})`,
  object_type: "'drug'",
  aspect: "'resistance'",
  direction: "CASE c % 3 WHEN 0 THEN 'decrease' ELSE 'increase' END",
  evidence: "left(md5('evidence' || i), 16)",
  document: `'PMID:' || (1 + i // ${rowsOfDocument})`,
  input: `'pubmed26n0001.xml.gz#' || (1 + i // ${rowsOfDocument})`,
  section: "'abstract'",
  quote: `'In the cells of experiment ' || i || ', silencing of GENE' || (c % ${subjects}) || ' lowered the resistance to drug ' || (c % ${objects}) || ' after ' || (i % 97) || ' hours, as three independent assays showed.'`,
  prefix: "'The reason was not known before'",
  suffix: "'Taken together, these data say t'",
  sentence_start: "120 + i % 900",
  sentence_end: "280 + i % 900",
  subject_start: "160 + i % 900",
  subject_end: "168 + i % 900",
  object_start: "200 + i % 900",
  object_end: "209 + i % 900",
  trigger_start: "180 + i % 900",
  trigger_end: "190 + i % 900",
  raw_start: "2000 + i % 900",
  raw_end: "2160 + i % 900",
  char_sentence_start: "120 + i % 900",
  char_sentence_end: "280 + i % 900",
  char_subject_start: "160 + i % 900",
  char_subject_end: "168 + i % 900",
  char_object_start: "200 + i % 900",
  char_object_end: "209 + i % 900",
  char_trigger_start: "180 + i % 900",
  char_trigger_end: "190 + i % 900",
  subject_text: `'GENE' || (c % ${subjects})`,
  object_text: `'drug ' || (c % ${objects})`,
  observed_direction: "'decrease'",
  observed_aspect: "'resistance'",
  negated: "i % 11 = 0",
  epistemic: "CASE i % 13 WHEN 0 THEN 'hypothesis' WHEN 1 THEN 'background' ELSE 'asserted' END",
  perturbation: "'knockdown'",
  perturbation_effect: "'loss'",
  cue_start: "150 + i % 900",
  cue_end: "158 + i % 900",
  cell_lines: "CASE i % 3 WHEN 0 THEN ['Cellosaurus:CVCL_' || (i % 1000)] ELSE [] END",
  diseases: "CASE i % 5 WHEN 0 THEN ['MESH:D010051'] ELSE [] END",
  species: "[]",
  attribution: "'this-paper'",
  score: "0.5 + (i % 50) / 100.0",
  found_by: "CASE i % 2 WHEN 0 THEN 'clause-response/reduce' ELSE 'nominal-effect/silence' END",
  year: "1990 + i % 35",
  is_retracted: "i % 5000 = 0",
  sentence_key: "left(md5('sentence' || (i // 2 * 2 + CASE i % 20 WHEN 1 THEN 0 ELSE i % 2 END)), 16)",
  file: "'pubmed26n0001.xml.gz'",
  record: `1 + i // ${rowsOfDocument}`,
};

const documentValues: Readonly<Record<string, string>> = {
  file: "'pubmed26n0001.xml.gz'",
  record: "1 + d",
  id: "'PMID:' || (1 + d)",
  pmid: "(1 + d)::VARCHAR",
  title_key: "'agenandadrugpapernumber' || d",
  is_quarantined: "false",
  linked: "[]",
  summary: `'{"id":"PMID:' || (1 + d) || '","source":"pubmed-xml","input":"pubmed26n0001.xml.gz#' || (1 + d) || '","title":"A gene and a drug, paper number ' || d || '","year":' || (1990 + d % 35) || ',"journal":"Journal of Samples","doi":null,"pmid":"' || (1 + d) || '","pmcid":null,"isRetracted":false}'`,
  settling: `'{"year":2000,"firstAuthor":[],"abstractKey":null,"completeness":1,"revision":null,"quarantine":null,"links":[]}'`,
  tally: `'{"mentions":{},"ungroundedMentions":0,"relations":{}}'`,
  line_offset: "0",
  line_bytes: "3",
};

function selectionOf(columns: readonly Column[], values: Readonly<Record<string, string>>): string {
  return columns.map(({ name, type }) => `(${values[name] ?? "NULL"})::${type} AS ${name}`).join(", ");
}

/** Writes shards of generated evidence; equal sizes give equal shards. Returns their folders. */
export async function generateShards(database: Database, folder: string, { rows, claims }: BenchSize): Promise<readonly string[]> {
  const shards: string[] = [];
  for (let first = 0; first < rows; first += rowsOfShard) {
    const last = Math.min(rows, first + rowsOfShard);
    const shard = join(folder, `shard-${String(first).padStart(9, "0")}`);
    await mkdir(shard, { recursive: true });
    const numbered = `(SELECT i, (i * 2654435761) % ${claims} AS c FROM range(${first}, ${last}) r(i))`;
    const documents = `range(${Math.ceil(first / rowsOfDocument)}, ${Math.ceil(last / rowsOfDocument)}) r(d)`;
    await writeQuery(database, `SELECT ${selectionOf(evidenceColumns, evidenceValues)} FROM ${numbered}`, join(shard, shardFiles.evidence));
    await writeQuery(database, `SELECT ${selectionOf(documentColumns, documentValues)} FROM ${documents}`, join(shard, shardFiles.documents));
    await writeQuery(database, entitiesQuery(first), join(shard, shardFiles.entities));
    await writeQuery(database, `FROM ${tablesIn([], ledgerColumns)}`, join(shard, shardFiles.ledger));
    await writeQuery(database, `FROM ${tablesIn([], withdrawalColumns)}`, join(shard, shardFiles.withdrawals));
    await writeQuery(database, `FROM ${tablesIn([], memberColumns)}`, join(shard, shardFiles.members));
    await writeFile(join(shard, shardFiles.annotations), "{}\n");
    const nothing = { mentions: {}, ungroundedMentions: 0, relations: {} };
    const counts = { documents: Math.ceil(last / rowsOfDocument) - Math.ceil(first / rowsOfDocument), evidence: last - first, refused: 0, skipped: 0 };
    const info: ShardInfo = { schemaVersion, description: benchDescription, slice: {}, counts, tally: nothing, notes: {}, refusals: {} };
    await writeFile(join(shard, "shard.json"), JSON.stringify(info));
    shards.push(shard);
  }
  return shards;
}

/** All things stand in the first shard; what no evidence speaks of is not in the graph. */
function entitiesQuery(first: number): string {
  if (first > 0) return `FROM ${tablesIn([], entityColumns)}`;
  const kind = (prefix: string, name: string, type: string, count: number): string =>
    `SELECT '${prefix}' || n AS curie, '${name}' || n AS name, '${type}' AS type, false AS is_family, []::VARCHAR[] AS exact_matches, NULL::VARCHAR AS taxon FROM range(${count}) r(n)`;
  return [
    kind("HGNC:", "GENE", "gene", subjects),
    kind("CHEBI:", "drug ", "drug", objects),
    kind("Cellosaurus:CVCL_", "line ", "cell_line", 1000),
    "SELECT 'MESH:D010051', 'ovarian cancer', 'disease', false, [], NULL",
  ].join(" UNION ALL ");
}
