import { join } from "node:path";
import { statementId } from "../graph/claim.ts";
import { broaderClaims, familiesOf } from "../graph/families.ts";
import type { SpecificEvidence } from "../graph/statement.ts";
import type { Curie } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import type { Column } from "./columns.ts";
import type { Database } from "./database.ts";
import { readClaim } from "./evidence-table.ts";
import { openTableWriter, sqlText } from "./table-file.ts";
import { readWeighable, weighableSelection } from "./weighable-table.ts";

/** Evidence for a claim on members of families, by the statement on the family that it supports. */
export interface BroaderSupport extends SpecificEvidence {
  readonly general: string;
}

const claimNames = ["subject", "relation", "object", "aspect", "direction"] as const;
const broaderColumns: readonly Column[] = ["general", "specific", ...claimNames].map((name) => ({ name, type: "VARCHAR", means: "" }));

/**
 * Finds the statements that statements on members of their families support. The stream gives the supporting evidence in the order of the supported statements, as
 * often as it is called.
 * @param members Table of families and all their members.
 */
export async function supportOfFamilies(database: Database, evidencePath: string, members: string, work: string): Promise<() => AsyncIterable<BroaderSupport>> {
  const evidence = `read_parquet(${sqlText(evidencePath)})`;
  const membersOf = new Map<Curie, Curie[]>();
  for (const [family, member] of await database.all(`SELECT DISTINCT family, member FROM ${members} ORDER BY family, member`)) {
    const known = membersOf.get(family as Curie);
    if (known === undefined) membersOf.set(family as Curie, [member as Curie]);
    else known.push(member as Curie);
  }
  if (membersOf.size === 0) return nothing;
  const families = familiesOf(
    [...membersOf.keys()].map((curie) => ({ curie })),
    (family) => membersOf.get(family) ?? [],
  );

  const path = join(work, "broader.parquet");
  const writer = await openTableWriter(database, `${path}.rows`, broaderColumns);
  await database.run(`CREATE OR REPLACE TABLE members AS SELECT DISTINCT member FROM ${members}`);
  const claims = `SELECT DISTINCT statement, ${claimNames.join(", ")}, subject_type, object_type FROM ${evidence}
    WHERE counts AND NOT negated AND (subject IN (FROM members) OR object IN (FROM members))`;
  for await (const batch of database.stream(claims)) {
    for (let at = 0; at < batch.rowCount; at++) {
      const specific = batch.columns[0]?.[at] as string;
      const claim = readClaim(batch, at, 1);
      const types = { subject: claim.subject, subjectType: batch.columns[6]?.[at] as EntityType, objectType: batch.columns[7]?.[at] as EntityType };
      for (const broader of broaderClaims(claim, types, families)) {
        const general = statementId(broader);
        if (general !== specific) await writer.add({ general, specific, ...broader });
      }
    }
  }
  await writer.finish(path);
  await database.run(`CREATE OR REPLACE TABLE broader AS SELECT DISTINCT b.* FROM read_parquet(${sqlText(path)}) b
    WHERE b.general IN (SELECT statement FROM ${evidence})`);
  const query = `SELECT b.general, e.statement, ${weighableSelection} FROM ${evidence} e JOIN broader b ON b.specific = e.statement
    WHERE e.counts AND NOT e.negated
    ORDER BY b.subject, b.relation, b.object, coalesce(b.aspect, ''), b.direction, e.statement, e.evidence`;
  return async function* () {
    for await (const batch of database.stream(query)) {
      for (let at = 0; at < batch.rowCount; at++) {
        yield { general: batch.columns[0]?.[at] as string, statement: batch.columns[1]?.[at] as string, ...readWeighable(batch, at, 2) };
      }
    }
  };
}

async function* nothing(): AsyncGenerator<BroaderSupport> {
  // No family is spoken of.
}
