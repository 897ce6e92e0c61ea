import type { Curie } from "../model/curie.ts";
import type { EvidenceRow, Graph, GraphEvidence, GraphStatement } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import { compareCodePoints } from "../model/text-order.ts";
import { defaultReliability } from "./belief.ts";
import type { Claim, TypedClaim } from "./claim.ts";
import { canonicalClaim, compareClaims, statementId } from "./claim.ts";
import { compareContradictions, contradictionsAmong, opponentsOf } from "./contradictions.ts";
import type { CurationList } from "./curation.ts";
import { noCuration } from "./curation.ts";
import { EntityCatalog } from "./entities.ts";
import type { FamilyMembers } from "./families.ts";
import { broaderClaims, familiesOf } from "./families.ts";
import type { ReliabilityTable } from "./reliability.ts";
import { markRepeats } from "./repeats.ts";
import { sentenceKey } from "./sentence-key.ts";
import type { SpecificEvidence } from "./statement.ts";
import { statementHead } from "./statement.ts";

interface Gathered {
  readonly claim: Claim;
  readonly typed: TypedClaim;
  /** By evidence id; one paper read from the same page under two names counts once. */
  readonly rows: Map<string, EvidenceRow>;
}

/** What assembling may be told beside the evidence. */
export interface AssembleOptions {
  readonly reliability?: ReliabilityTable;
  /** All members of a family, members of subfamilies with them; without it no statement supports a more general one. */
  readonly familyMembers?: FamilyMembers;
  readonly curation?: CurationList;
}

/**
 * Merges evidence into statements: equal claims become one, what denies a claim stands beside what supports it, the same words count once however
 * often they were printed, and a claim about a member of a family supports the same claim about the family where it is made. The order of the rows does not matter.
 */
export function assemble(rows: Iterable<EvidenceRow>, { reliability = defaultReliability, familyMembers, curation = noCuration }: AssembleOptions = {}): Graph {
  const gathered = new Map<string, Gathered>();
  const catalog = new EntityCatalog();
  const retracted = new Set<Curie>();
  for (const row of rows) {
    const typed = typedClaim(row);
    const claim = canonicalClaim(typed);
    const id = statementId(claim);
    const known = gathered.get(id);
    if (known === undefined) gathered.set(id, { claim, typed, rows: new Map([[row.evidence.id, row]]) });
    else addRow(known.rows, row);
    for (const entity of [row.subject, row.object, ...row.contextEntities]) catalog.add(entity);
    // One page may say that the paper is retracted and another not.
    if (row.isRetracted) retracted.add(row.evidence.document);
  }

  const evidenceOf = new Map<string, readonly GraphEvidence[]>();
  for (const [id, { rows: ofClaim }] of gathered) {
    const pieces = [...ofClaim.values()].map(
      (row): Omit<GraphEvidence, "repeats"> => ({
        ...row.evidence,
        positions: row.positions,
        isRetracted: retracted.has(row.evidence.document),
        year: row.year,
        judgement: curation.judgementOf(id, row.evidence.quote),
      }),
    );
    evidenceOf.set(id, markRepeats(pieces.sort((a, b) => compareCodePoints(a.id, b.id))));
  }
  const specificOf = familyMembers === undefined ? new Map<string, SpecificEvidence[]>() : supportOfFamilies(gathered, evidenceOf, catalog, familyMembers);

  const statements: GraphStatement[] = [];
  for (const [id, { claim }] of gathered) {
    const evidence = evidenceOf.get(id) ?? [];
    const head = statementHead(id, claim, evidence.map(weighable), specificOf.get(id) ?? [], reliability);
    statements.push({ ...head, evidence, contradicts: [] });
  }
  statements.sort(compareClaims);
  const contradictions = [...contradictionsAmong(statements)].sort(compareContradictions);
  const opponents = opponentsOf(contradictions);
  const opposed = statements.map((statement) => ({ ...statement, contradicts: opponents.get(statement.id) ?? [] }));
  return { entities: catalog.sorted(), statements: opposed, contradictions };
}

/** The claim of a row, with the kinds of its participants. */
export function typedClaim({ subject, object, relation, aspect, direction }: EvidenceRow): TypedClaim {
  return { subject: subject.curie, subjectType: subject.type, relation, object: object.curie, objectType: object.type, aspect, direction };
}

function weighable<T extends GraphEvidence>(piece: T): T & { readonly sentenceKey: string } {
  return { ...piece, sentenceKey: sentenceKey(piece.quote) };
}

function addRow(rows: Map<string, EvidenceRow>, row: EvidenceRow): void {
  const known = rows.get(row.evidence.id);
  if (known === undefined || compareCodePoints(row.evidence.input, known.evidence.input) < 0) rows.set(row.evidence.id, row);
}

/** For each statement on a family, the counting support of the same claims on its members. */
function supportOfFamilies(
  gathered: ReadonlyMap<string, Gathered>,
  evidenceOf: ReadonlyMap<string, readonly GraphEvidence[]>,
  catalog: EntityCatalog,
  familyMembers: FamilyMembers,
): Map<string, SpecificEvidence[]> {
  const families = familiesOf(
    catalog.sorted().filter(({ isFamily }) => isFamily),
    familyMembers,
  );
  const specific = new Map<string, SpecificEvidence[]>();
  for (const [statement, { claim, typed }] of gathered) {
    const supporting = (evidenceOf.get(statement) ?? [])
      .filter((piece) => doesCount(piece) && !piece.negated)
      .map((piece) => ({ ...weighable(piece), statement }));
    if (supporting.length === 0) continue;
    for (const broader of broaderClaims(claim, typed, families)) {
      const id = statementId(broader);
      if (!gathered.has(id) || id === statement) continue;
      specific.set(id, [...(specific.get(id) ?? []), ...supporting]);
    }
  }
  return specific;
}
