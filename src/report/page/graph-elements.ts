import type { ElementDefinition } from "cytoscape";
import type { Store } from "./store.ts";
import { at } from "./store.ts";

/** Nodes and edges of the strongest rows. Nodes begin on a spiral, the best connected in the middle, so that equal rows give equal pictures. */
export function graphElements(store: Store, rows: readonly number[]): ElementDefinition[] {
  const degree = new Map<number, number>();
  for (const row of rows) for (const entity of [store.subjectOf(row), store.objectOf(row)]) degree.set(entity, (degree.get(entity) ?? 0) + 1);
  const order = [...degree].sort(([a, m], [b, n]) => n - m || a - b);
  const nodes = order.map(([entity, statements], index): ElementDefinition => {
    const angle = index * 2.399963;
    const radius = 46 * Math.sqrt(index);
    return {
      group: "nodes",
      data: {
        id: `e${entity}`,
        entity,
        label: store.nameOf(entity),
        type: store.typeOf(entity),
        size: 14 + 8 * Math.sqrt(statements),
        labelSize: 11,
        nearSize: 11,
      },
      position: { x: radius * Math.cos(angle), y: radius * Math.sin(angle) },
    };
  });
  const edges = rows.map(
    (row): ElementDefinition => ({
      group: "edges",
      data: {
        id: `s${row}`,
        row,
        source: `e${store.subjectOf(row)}`,
        target: `e${store.objectOf(row)}`,
        direction: store.directionOf(row),
        denied: store.isNegated(row) ? 1 : 0,
        width: 1 + (2.2 * at(store.data.statements.belief, row)) / 1000,
      },
    }),
  );
  return [...nodes, ...edges];
}
