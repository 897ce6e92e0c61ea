import type { Curie } from "../model/curie.ts";
import type { EvidenceRow, Graph, GraphEvidence, GraphStatement } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import { compareText, sortedSet } from "../model/text-order.ts";
import type { ReliabilityTable } from "./belief.ts";
import { beliefOf, defaultReliability } from "./belief.ts";
import type { Claim } from "./claim.ts";
import { canonicalClaim, compareClaims, statementId } from "./claim.ts";
import { contradictionsAmong } from "./contradictions.ts";
import { EntityCatalog } from "./entities.ts";
import { markRepeats } from "./repeats.ts";
import { sentenceKey } from "./sentence-key.ts";

interface Gathered {
  readonly claim: Claim;
  /** By evidence id; one paper read from the same page under two names counts once. */
  readonly rows: Map<string, EvidenceRow>;
}

/**
 * Merges evidence into statements: equal claims become one, what denies a claim stands beside what supports it, and the same words count once however
 * often they were printed. The order of the rows does not matter.
 */
export function assemble(rows: Iterable<EvidenceRow>, table: ReliabilityTable = defaultReliability): Graph {
  const gathered = new Map<string, Gathered>();
  const catalog = new EntityCatalog();
  const retracted = new Set<Curie>();
  for (const row of rows) {
    const claim = canonicalClaim(typedClaim(row));
    const id = statementId(claim);
    const known = gathered.get(id);
    if (known === undefined) gathered.set(id, { claim, rows: new Map([[row.evidence.id, row]]) });
    else addRow(known.rows, row);
    for (const entity of [row.subject, row.object, ...row.contextEntities]) catalog.add(entity);
    // One page may say that the paper is retracted and another not.
    if (row.isRetracted) retracted.add(row.evidence.document);
  }

  const statements: GraphStatement[] = [];
  for (const [id, { claim, rows: ofClaim }] of gathered) statements.push(statementOf(id, claim, [...ofClaim.values()], retracted, table));
  statements.sort(compareClaims);
  return { entities: catalog.sorted(), statements, contradictions: contradictionsAmong(statements) };
}

function typedClaim({ subject, object, relation, aspect, direction }: EvidenceRow) {
  return { subject: subject.curie, subjectType: subject.type, relation, object: object.curie, objectType: object.type, aspect, direction };
}

function addRow(rows: Map<string, EvidenceRow>, row: EvidenceRow): void {
  const known = rows.get(row.evidence.id);
  if (known === undefined || compareText(row.evidence.input, known.evidence.input) < 0) rows.set(row.evidence.id, row);
}

function statementOf(id: string, claim: Claim, rows: readonly EvidenceRow[], retracted: ReadonlySet<Curie>, table: ReliabilityTable): GraphStatement {
  const evidence = markRepeats(
    rows
      .map((row) => ({ ...row.evidence, positions: row.positions, isRetracted: retracted.has(row.evidence.document) }))
      .sort((a, b) => compareText(a.id, b.id)),
  );
  const counting = evidence.filter(doesCount);
  const { support, denial, belief } = beliefOf(
    counting.map((piece) => ({ ...piece, sentenceKey: sentenceKey(piece.quote) })),
    table,
  );
  const found = counting.filter(({ epistemic }) => epistemic !== "hypothesis");
  return {
    id,
    ...claim,
    belief,
    evidence,
    negated: (counting.length > 0 ? counting : evidence).every(({ negated }) => negated),
    support,
    denial,
    holdsIn: cellLinesOf(found.filter(({ negated }) => !negated)),
    deniedIn: cellLinesOf(found.filter(({ negated }) => negated)),
    publications: sortedSet(counting.map(({ document }) => document)),
  };
}

function cellLinesOf(evidence: readonly GraphEvidence[]): readonly Curie[] {
  return sortedSet(evidence.flatMap(({ context }) => context.cellLines));
}
