import type { Curie } from "../model/curie.ts";
import type { Contradiction, GraphStatement } from "../model/graph.ts";
import type { Aspect } from "../model/schema.ts";
import { compareText } from "../model/text-order.ts";
import type { Claim } from "./claim.ts";

/** What of a statement decides whether another contradicts it. */
export type Contradictable = Claim & Pick<GraphStatement, "id" | "support" | "denial" | "holdsIn" | "deniedIn">;

/** Claims that are both made and denied, and pairs that say increase and decrease of the same thing; in the order of the statements, which is {@link compareClaims}'s. */
export function* contradictionsAmong(statements: Iterable<Contradictable>): Generator<Contradiction> {
  let group: Contradictable[] = [];
  for (const statement of statements) {
    const [first] = group;
    if (first !== undefined && !isOfSamePair(first, statement)) {
      yield* contradictionsWithin(group);
      group = [];
    }
    group.push(statement);
  }
  yield* contradictionsWithin(group);
}

/** True when both statements are on one relation of one subject and object: no others can contradict each other. */
export function isOfSamePair(a: Claim, b: Claim): boolean {
  return a.subject === b.subject && a.relation === b.relation && a.object === b.object;
}

/** The contradictions among statements of one relation of one subject and object. What nothing speaks for contradicts nothing. */
export function contradictionsWithin(statements: readonly Contradictable[]): readonly Contradiction[] {
  const claimed = statements.filter(({ support }) => support > 0);
  return claimed.flatMap((statement, index) => [
    ...(statement.denial > 0 ? [contradiction("denial", statement, statement.holdsIn, statement, statement.deniedIn)] : []),
    ...claimed
      .slice(index + 1)
      .filter((other) => isOpposite(statement, other))
      .map((other) => {
        const [first, second] = statement.id < other.id ? [statement, other] : [other, statement];
        return contradiction("direction", first, first.holdsIn, second, second.holdsIn);
      }),
  ]);
}

/** Orders contradictions by the ids of their statements, then kind. */
export function compareContradictions(a: Contradiction, b: Contradiction): number {
  return compareText(a.statements[0], b.statements[0]) || compareText(a.statements[1], b.statements[1]) || compareText(a.kind, b.kind);
}

/** Ids of the statements that say the contrary, sorted, by statement id. */
export function opponentsOf(contradictions: Iterable<Contradiction>): ReadonlyMap<string, readonly string[]> {
  const opponents = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    const known = opponents.get(id);
    if (known === undefined) opponents.set(id, [other]);
    else known.push(other);
  };
  for (const { kind, statements } of contradictions) {
    if (kind !== "direction") continue;
    add(statements[0], statements[1]);
    add(statements[1], statements[0]);
  }
  for (const others of opponents.values()) others.sort();
  return opponents;
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

function isOpposite(a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(({ aspect, direction }) => {
    const { scale, isInverse } = (aspect === null ? undefined : scales[aspect]) ?? { scale: aspect, isInverse: false };
    return { scale, sign: (direction === "none" ? 0 : direction === "increase" ? 1 : -1) * (isInverse ? -1 : 1) };
  });
  if (one === undefined || other === undefined || one.sign * other.sign >= 0) return false;
  return one.scale === other.scale || ([one.scale, other.scale].includes(null) && unnamed.includes(one.scale) && unnamed.includes(other.scale));
}

function contradiction(
  kind: Contradiction["kind"],
  one: Contradictable,
  cellsOfOne: readonly Curie[],
  other: Contradictable,
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
