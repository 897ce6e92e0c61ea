import { join } from "node:path";
import type { Claim } from "../graph/claim.ts";
import { contradictionsWithin, isOfSamePair, opponentsOf } from "../graph/contradictions.ts";
import type { ReliabilityTable } from "../graph/reliability.ts";
import type { SpecificEvidence, StatementEvidence, StatementHead } from "../graph/statement.ts";
import { statementHead } from "../graph/statement.ts";
import type { Contradiction, GraphCounts } from "../model/graph.ts";
import { contradictionColumns, statementColumns } from "./columns.ts";
import type { Batch, Database } from "./database.ts";
import { readClaim } from "./evidence-table.ts";
import type { BroaderSupport } from "./specific-support.ts";
import { openTableWriter, sqlText } from "./table-file.ts";
import { readWeighable, weighableSelection } from "./weighable-table.ts";

/** A statement on its way into the table. */
interface FinishedStatement {
  readonly head: StatementHead;
  readonly types: readonly [subject: string, object: string];
  readonly evidenceCount: number;
}

interface OpenStatement {
  readonly id: string;
  readonly claim: Claim;
  readonly types: readonly [subject: string, object: string];
  readonly evidence: StatementEvidence[];
}

/** Makes the statements of sorted evidence, one at a time, and writes them with their contradictions. */
export async function writeStatements(
  database: Database,
  evidencePath: string,
  specific: () => AsyncIterable<BroaderSupport>,
  reliability: ReliabilityTable,
  paths: { readonly statements: string; readonly contradictions: string; readonly work: string },
): Promise<Pick<GraphCounts, "statements" | "deniedStatements" | "evidence" | "contradictions">> {
  const statements = await openTableWriter(database, join(paths.work, "statements.rows"), statementColumns);
  const contradictions = await openTableWriter(database, join(paths.work, "contradictions.rows"), contradictionColumns);
  const counts = { statements: 0, deniedStatements: 0, evidence: 0, contradictions: 0 };
  const support = new SupportStream(specific());
  let pair: FinishedStatement[] = [];

  const closePair = async (): Promise<void> => {
    const found = contradictionsWithin(pair.map(({ head }) => head));
    const opponents = opponentsOf(found);
    for (const contradiction of found) await contradictions.add(contradictionRecord(contradiction));
    counts.contradictions += found.length;
    for (const { head, types, evidenceCount } of pair) {
      counts.statements += 1;
      counts.evidence += evidenceCount;
      if (head.negated) counts.deniedStatements += 1;
      const pending = statements.add(statementRecord(head, types, evidenceCount, opponents.get(head.id) ?? []));
      if (pending !== undefined) await pending;
    }
    pair = [];
  };
  const close = async ({ id, claim, types, evidence }: OpenStatement): Promise<void> => {
    const head = statementHead(id, claim, evidence, await support.of(id), reliability);
    if (pair[0] !== undefined && !isOfSamePair(pair[0].head, claim)) await closePair();
    pair.push({ head, types, evidenceCount: evidence.length });
  };

  const query = `SELECT statement, subject, relation, object, aspect, direction, subject_type, object_type, is_retracted, repeats, ${weighableSelection}
    FROM read_parquet(${sqlText(evidencePath)}) e`;
  let open: OpenStatement | null = null;
  for await (const batch of database.stream(query)) {
    const ids = batch.columns[0] ?? [];
    for (let at = 0; at < batch.rowCount; at++) {
      const id = ids[at] as string;
      if (open === null || open.id !== id) {
        if (open !== null) await close(open);
        open = { id, claim: readClaim(batch, at, 1), types: [batch.columns[6]?.[at] as string, batch.columns[7]?.[at] as string], evidence: [] };
      }
      open.evidence.push(readStatementEvidence(batch, at));
    }
  }
  if (open !== null) await close(open);
  await closePair();
  await statements.finish(paths.statements);
  await contradictions.finish(paths.contradictions, "first, second, kind");
  return counts;
}

function readStatementEvidence(batch: Batch, at: number): StatementEvidence {
  const weighable = readWeighable(batch, at, 10);
  return {
    ...weighable,
    judgement: weighable.judgement ?? null,
    isRetracted: batch.columns[8]?.[at] as boolean,
    repeats: (batch.columns[9]?.[at] ?? null) as string | null,
  };
}

/** Supporting evidence of members of families, taken as the statements it supports come up: both are in one order. */
class SupportStream {
  readonly #rows: AsyncIterator<BroaderSupport>;
  #next: BroaderSupport | null | undefined;

  constructor(rows: AsyncIterable<BroaderSupport>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  async of(statement: string): Promise<readonly SpecificEvidence[]> {
    if (this.#next === undefined) await this.#advance();
    const found: SpecificEvidence[] = [];
    while (this.#next?.general === statement) {
      found.push(this.#next);
      await this.#advance();
    }
    return found;
  }

  async #advance(): Promise<void> {
    const result = await this.#rows.next();
    this.#next = result.done === true ? null : result.value;
  }
}

function statementRecord(head: StatementHead, [subjectType, objectType]: readonly [string, string], evidenceCount: number, contradicts: readonly string[]) {
  return {
    statement: head.id,
    subject: head.subject,
    subject_type: subjectType,
    relation: head.relation,
    object: head.object,
    object_type: objectType,
    aspect: head.aspect,
    direction: head.direction,
    belief: head.belief,
    support: head.support,
    denial: head.denial,
    negated: head.negated,
    holds_in: head.holdsIn,
    denied_in: head.deniedIn,
    publications: head.publications,
    supported_by: head.supportedBy,
    contradicts,
    evidence_count: evidenceCount,
  };
}

function contradictionRecord({ kind, statements: [first, second], sharedCellLines, isInDifferentCells }: Contradiction) {
  return { kind, first, second, shared_cell_lines: sharedCellLines, is_in_different_cells: isInDifferentCells };
}
