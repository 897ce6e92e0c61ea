import type { Curie } from "../model/curie.ts";
import type { Contradiction, GraphStatement } from "../model/graph.ts";
import { compareText, oppositeClaim, statementId } from "./claim.ts";

/** Claims that are both made and denied, and pairs that say increase and decrease of the same thing; sorted by statement id. */
export function contradictionsAmong(statements: readonly GraphStatement[]): readonly Contradiction[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const found: Contradiction[] = [];
  for (const statement of statements) {
    if (statement.support === 0) continue;
    if (statement.denial > 0) found.push(contradiction("denial", statement, statement.holdsIn, statement, statement.deniedIn));
    const opposite = oppositeClaim(statement);
    const other = opposite === null ? undefined : byId.get(statementId(opposite));
    if (other !== undefined && other.support > 0 && statement.id < other.id) {
      found.push(contradiction("direction", statement, statement.holdsIn, other, other.holdsIn));
    }
  }
  return found.sort((a, b) => compareText(a.statements[0], b.statements[0]) || compareText(a.statements[1], b.statements[1]) || compareText(a.kind, b.kind));
}

function contradiction(
  kind: Contradiction["kind"],
  one: GraphStatement,
  cellsOfOne: readonly Curie[],
  other: GraphStatement,
  cellsOfOther: readonly Curie[],
): Contradiction {
  const sharedCellLines = cellsOfOne.filter((cell) => cellsOfOther.includes(cell));
  return {
    kind,
    statements: [one.id, other.id],
    sharedCellLines,
    isInDifferentCells: cellsOfOne.length > 0 && cellsOfOther.length > 0 && sharedCellLines.length === 0,
  };
}
