import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestConnected, type Network } from "../../src/report/page/best-connected.ts";

type Edge = readonly [subject: number, object: number, weight: number];

function networkOf(edges: readonly Edge[]): Network {
  return {
    subjectOf: (row) => edges[row]?.[0] ?? 0,
    objectOf: (row) => edges[row]?.[1] ?? 0,
    weightOf: (row) => edges[row]?.[2] ?? 0,
  };
}

/** How many connected parts the rows make. */
function partsOf(rows: readonly number[], edges: readonly Edge[]): number {
  const root = new Map<number, number>();
  const find = (entity: number): number => {
    const up = root.get(entity) ?? entity;
    return up === entity ? entity : find(up);
  };
  for (const row of rows) {
    const [a, b] = [find(edges[row]?.[0] ?? 0), find(edges[row]?.[1] ?? 0)];
    for (const entity of edges[row]?.slice(0, 2) ?? []) if (!root.has(entity)) root.set(entity, entity);
    root.set(a, b);
  }
  return new Set([...root.keys()].map(find)).size;
}

const edges = fc.array(
  fc.tuple(
    fc.nat(14),
    fc.nat(14),
    fc.nat(20).map((thousandths) => thousandths / 20),
  ),
  { maxLength: 60 },
);

describe("the rows that are drawn first", () => {
  it("are a triangle rather than surer pairs that stand alone", () => {
    const rows: readonly Edge[] = [
      [0, 1, 1],
      [2, 3, 1],
      [4, 5, 0.8],
      [5, 6, 0.8],
      [6, 4, 0.8],
    ];
    expect(bestConnected([0, 1, 2, 3, 4], networkOf(rows), 3)).toEqual([2, 3, 4]);
  });

  it("do not spend everything on the rays of one star", () => {
    const rays: readonly Edge[] = Array.from({ length: 30 }, (_, index): Edge => [0, index + 1, 0.9]);
    const ring: readonly Edge[] = Array.from({ length: 10 }, (_, index): Edge => [100 + index, 100 + ((index + 1) % 10), 0.9]);
    const all = [...rays, [1, 100, 0.9], ...ring] as const;
    const chosen = bestConnected([...all.keys()], networkOf(all), 20);
    expect(chosen.filter((row) => row > 30).length).toBeGreaterThan(5);
  });

  it("are all of them when there are few", () => {
    expect(bestConnected([4, 2], networkOf([]), 2)).toEqual([4, 2]);
  });

  it("are as many as are wanted, each once, in the order given", () => {
    fc.assert(
      fc.property(edges, fc.nat(40), (list, most) => {
        const rows = [...list.keys()];
        const chosen = bestConnected(rows, networkOf(list), most);
        expect(chosen).toHaveLength(Math.min(most, rows.length));
        expect([...new Set(chosen)].toSorted((a, b) => a - b)).toEqual(chosen);
      }),
    );
  });

  it("are the same in whatever order the rows come", () => {
    fc.assert(
      fc.property(edges, fc.nat(40), (list, most) => {
        const rows = [...list.keys()];
        const backwards = bestConnected(rows.toReversed(), networkOf(list), most);
        expect(backwards.toReversed()).toEqual(bestConnected(rows, networkOf(list), most));
      }),
    );
  });

  it("make no more parts than the whole has, and one where the whole is one", () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 40 }), (list, most) => {
        const rows = [...list.keys()];
        const parts = partsOf(bestConnected(rows, networkOf(list), most), list);
        expect(parts).toBeLessThanOrEqual(Math.max(1, partsOf(rows, list)));
      }),
    );
  });

  it("are chosen of 50,000 in less than two seconds", () => {
    const list = Array.from({ length: 50_000 }, (_, index): Edge => [(index * 7919) % 1341, (index * 104_729) % 1337, ((index * 31) % 1000) / 1000]);
    const began = performance.now();
    expect(bestConnected([...list.keys()], networkOf(list), 120)).toHaveLength(120);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
