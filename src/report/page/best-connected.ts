/** What is asked of rows in order to choose among them. */
export interface Network {
  readonly subjectOf: (row: number) => number;
  readonly objectOf: (row: number) => number;
  /** How much is to be said for it; 0 or more. */
  readonly weightOf: (row: number) => number;
}

interface Entity {
  /** Rows that name it. */
  readonly rows: number[];
  readonly neighbours: Set<number>;
  /** Weights of its rows, one for each neighbour, summed. */
  strength: number;
  /** Neighbours that the picture has. */
  links: number;
  /** Neighbours with which it is joined by a chosen row. */
  readonly chosen: Set<number>;
}

/**
 * Chooses rows that make one picture. It begins with the entity of the most weight, and takes row after row at the border of what is chosen: rows are
 * worth their weight, more when they close a triangle or lead to what is well connected itself, less when they only add another ray to a star. When nothing
 * is left at the border it begins again elsewhere. Equal rows give equal choices, in whatever order they come; ties go to the lower number.
 */
export function bestConnected(rows: readonly number[], network: Network, most: number): readonly number[] {
  if (rows.length <= most) return rows;
  const entities = entitiesOf(rows, network);
  const starts = [...entities].sort(([a, { strength: m }], [b, { strength: n }]) => n - m || a - b).map(([entity]) => entity);
  const isIn = new Set<number>();
  const chosen = new Set<number>();
  const border = new Set<number>();
  const enter = (entity: number): void => {
    if (isIn.has(entity)) return;
    isIn.add(entity);
    const { rows: own, neighbours } = entities.get(entity) ?? { rows: [], neighbours: [] };
    for (const row of own) if (!chosen.has(row)) border.add(row);
    for (const neighbour of neighbours) {
      const near = entities.get(neighbour);
      if (near !== undefined) near.links++;
    }
  };
  const worth = (row: number): number => {
    const [subject, object] = [network.subjectOf(row), network.objectOf(row)];
    const [a, b] = isIn.has(subject) ? [subject, object] : [object, subject];
    const [known, other] = [entities.get(a), entities.get(b)];
    if (known === undefined || other === undefined) return 0;
    if (isIn.has(b)) return network.weightOf(row) * (known.chosen.has(b) || a === b ? 0.5 : 3.5);
    return (network.weightOf(row) * (other.links + 0.1 * Math.log2(other.neighbours.size))) / (1 + 0.12 * known.chosen.size);
  };
  for (const start of starts) {
    if (chosen.size >= most) break;
    enter(start);
    while (border.size > 0 && chosen.size < most) {
      let [best, highest] = [-1, Number.NEGATIVE_INFINITY];
      for (const row of border) {
        const value = worth(row);
        if (value > highest || (value === highest && row < best)) [best, highest] = [row, value];
      }
      border.delete(best);
      chosen.add(best);
      const [subject, object] = [network.subjectOf(best), network.objectOf(best)];
      entities.get(subject)?.chosen.add(object);
      entities.get(object)?.chosen.add(subject);
      enter(subject);
      enter(object);
    }
  }
  return rows.filter((row) => chosen.has(row));
}

function entitiesOf(rows: readonly number[], { subjectOf, objectOf, weightOf }: Network): ReadonlyMap<number, Entity> {
  const entities = new Map<number, Entity>();
  // Sums of fractions depend on their order.
  for (const row of [...rows].sort((a, b) => a - b)) {
    const [subject, object] = [subjectOf(row), objectOf(row)];
    for (const [entity, other] of subject === object ? [[subject, object] as const] : [[subject, object] as const, [object, subject] as const]) {
      const known = entities.get(entity) ?? { rows: [], neighbours: new Set<number>(), strength: 0, links: 0, chosen: new Set<number>() };
      known.rows.push(row);
      if (other !== entity && !known.neighbours.has(other)) {
        known.neighbours.add(other);
        known.strength += weightOf(row);
      }
      entities.set(entity, known);
    }
  }
  return entities;
}
