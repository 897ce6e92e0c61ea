import type { Curie } from "../model/curie.ts";
import type { Contradiction, GraphStatement } from "../model/graph.ts";
import type { Aspect } from "../model/schema.ts";
import { compareText } from "../model/text-order.ts";

/** Claims that are both made and denied, and pairs that say increase and decrease of the same thing; sorted by statement id. */
export function contradictionsAmong(statements: readonly GraphStatement[]): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const claimed of claimedByPair(statements)) {
    claimed.forEach((statement, index) => {
      if (statement.denial > 0) found.push(contradiction("denial", statement, statement.holdsIn, statement, statement.deniedIn));
      for (const other of claimed.slice(index + 1)) {
        if (!isOpposite(statement, other)) continue;
        const [first, second] = statement.id < other.id ? [statement, other] : [other, statement];
        found.push(contradiction("direction", first, first.holdsIn, second, second.holdsIn));
      }
    });
  }
  return found.sort((a, b) => compareText(a.statements[0], b.statements[0]) || compareText(a.statements[1], b.statements[1]) || compareText(a.kind, b.kind));
}

/** Statements that something speaks for, by subject, relation and object; the statements are sorted by these. */
function* claimedByPair(statements: readonly GraphStatement[]): Iterable<readonly GraphStatement[]> {
  let group: GraphStatement[] = [];
  for (const statement of statements) {
    if (statement.support === 0) continue;
    const [first] = group;
    if (first !== undefined && (first.subject !== statement.subject || first.relation !== statement.relation || first.object !== statement.object)) {
      yield group;
      group = [];
    }
    group.push(statement);
  }
  if (group.length > 0) yield group;
}

/** Aspects that are measured on one scale: more mRNA is more of it, and what dephosphorylates lowers phosphorylation. */
const scales: Partial<Record<Aspect, { readonly scale: Aspect; readonly isInverse: boolean }>> = {
  expression: { scale: "amount", isInverse: false },
  dephosphorylation: { scale: "phosphorylation", isInverse: true },
  deacetylation: { scale: "acetylation", isInverse: true },
  degradation: { scale: "stability", isInverse: true },
};

/** What "increases it", with no aspect named, may speak of. */
const unnamed: readonly (Aspect | null)[] = [null, "amount", "activity"];

function isOpposite(a: GraphStatement, b: GraphStatement): boolean {
  const [one, other] = [a, b].map(({ aspect, direction }) => {
    const { scale, isInverse } = (aspect === null ? undefined : scales[aspect]) ?? { scale: aspect, isInverse: false };
    return { scale, sign: (direction === "none" ? 0 : direction === "increase" ? 1 : -1) * (isInverse ? -1 : 1) };
  });
  if (one === undefined || other === undefined || one.sign * other.sign >= 0) return false;
  return one.scale === other.scale || ([one.scale, other.scale].includes(null) && unnamed.includes(one.scale) && unnamed.includes(other.scale));
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
