// Up to 50,000 rows are looked at again for each that is taken, so everything lies in flat arrays by number.

/** What is asked of rows in order to choose among them. */
export interface Network {
  readonly subjectOf: (row: number) => number;
  readonly objectOf: (row: number) => number;
  /** How much is to be said for it; 0 or more. */
  readonly weightOf: (row: number) => number;
}

/**
 * Chooses rows that make one picture. It begins with the entity of the most weight, and takes row after row at the border of what is chosen: rows are
 * worth their weight, more when they close a triangle or lead to what is well connected itself, less when they only add another ray to a star. When nothing
 * is left at the border it begins again elsewhere. Equal rows give equal choices, in whatever order they come; ties go to the lower number.
 */
export function bestConnected(rows: readonly number[], network: Network, most: number): readonly number[] {
  if (rows.length <= most) return rows;
  const graph = numbered(rows, network);
  const { subjects, objects, weights, rowsOf, neighboursOf, strengths } = graph;
  const entities = strengths.length;
  const isIn = new Uint8Array(entities);
  /** Neighbours that the picture has. */
  const links = new Float64Array(entities);
  /** Neighbours with which an entity is joined by a chosen row. */
  const joined = Array.from({ length: entities }, () => new Set<number>());
  /** What being well connected adds; what a further ray takes away. */
  const spread = Float64Array.from(neighboursOf, ({ size }) => 0.1 * Math.log2(Math.max(1, size)));
  const crowd = new Float64Array(entities).fill(1);
  const isChosen = new Uint8Array(subjects.length);
  const isAtBorder = new Uint8Array(subjects.length);
  const border: number[] = [];

  const enter = (entity: number): void => {
    if (isIn[entity] === 1) return;
    isIn[entity] = 1;
    for (const row of rowsOf[entity] ?? []) {
      if (isChosen[row] === 1 || isAtBorder[row] === 1) continue;
      isAtBorder[row] = 1;
      border.push(row);
    }
    for (const neighbour of neighboursOf[entity] ?? []) links[neighbour] = (links[neighbour] ?? 0) + 1;
  };
  const worth = (row: number): number => {
    const [subject, object, weight] = [subjects[row] ?? 0, objects[row] ?? 0, weights[row] ?? 0];
    if (isIn[subject] === 1 && isIn[object] === 1) return weight * (subject === object || joined[subject]?.has(object) === true ? 0.5 : 3.5);
    const [known, other] = isIn[subject] === 1 ? [subject, object] : [object, subject];
    return (weight * ((links[other] ?? 0) + (spread[other] ?? 0))) / (crowd[known] ?? 1);
  };
  const join = (a: number, b: number): void => {
    joined[a]?.add(b);
    crowd[a] = 1 + 0.12 * (joined[a]?.size ?? 0);
    enter(a);
  };

  let taken = 0;
  const starts = [...strengths.keys()].sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b);
  for (const start of starts) {
    if (taken >= most) break;
    enter(start);
    while (border.length > 0 && taken < most) {
      let [place, best, highest] = [-1, -1, Number.NEGATIVE_INFINITY];
      for (let at = 0; at < border.length; at++) {
        const row = border[at] ?? 0;
        const value = worth(row);
        if (value > highest || (value === highest && row < best)) [place, best, highest] = [at, row, value];
      }
      border[place] = border.at(-1) ?? 0;
      border.pop();
      isChosen[best] = 1;
      taken++;
      join(subjects[best] ?? 0, objects[best] ?? 0);
      join(objects[best] ?? 0, subjects[best] ?? 0);
    }
  }
  const numbers = graph.numberOf;
  return rows.filter((row) => isChosen[numbers.get(row) ?? -1] === 1);
}

/** Rows and entities by numbers without gaps, in the order of those they have. */
interface Numbered {
  readonly numberOf: ReadonlyMap<number, number>;
  readonly subjects: Int32Array;
  readonly objects: Int32Array;
  readonly weights: Float64Array;
  readonly rowsOf: readonly (readonly number[])[];
  readonly neighboursOf: readonly ReadonlySet<number>[];
  /** Weights of an entity's rows, one for each neighbour, summed. */
  readonly strengths: Float64Array;
}

function numbered(rows: readonly number[], { subjectOf, objectOf, weightOf }: Network): Numbered {
  const ordered = [...rows].sort((a, b) => a - b);
  const entities = [...new Set(ordered.flatMap((row) => [subjectOf(row), objectOf(row)]))].sort((a, b) => a - b);
  const entityNumbers = new Map(entities.map((entity, number) => [entity, number]));
  const rowsOf = entities.map((): number[] => []);
  const neighboursOf = entities.map(() => new Set<number>());
  const strengths = new Float64Array(entities.length);
  const subjects = Int32Array.from(ordered, (row) => entityNumbers.get(subjectOf(row)) ?? 0);
  const objects = Int32Array.from(ordered, (row) => entityNumbers.get(objectOf(row)) ?? 0);
  const weights = Float64Array.from(ordered, weightOf);
  const meet = (row: number, entity: number, other: number): void => {
    rowsOf[entity]?.push(row);
    if (entity === other || neighboursOf[entity]?.has(other) === true) return;
    neighboursOf[entity]?.add(other);
    strengths[entity] = (strengths[entity] ?? 0) + (weights[row] ?? 0);
  };
  for (const row of ordered.keys()) {
    const [subject, object] = [subjects[row] ?? 0, objects[row] ?? 0];
    meet(row, subject, object);
    if (subject !== object) meet(row, object, subject);
  }
  return { numberOf: new Map(ordered.map((row, number) => [row, number])), subjects, objects, weights, rowsOf, neighboursOf, strengths };
}
