import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { ownString, RecentMemory } from "../../src/model/recent-memory.ts";

describe("RecentMemory", () => {
  it("gives back what it was told, also that there is nothing", () => {
    const memory = new RecentMemory<string, string | null>(10);
    memory.set("IL-6", "HGNC:6018");
    memory.set("the", null);
    expect(memory.get("IL-6")).toBe("HGNC:6018");
    expect(memory.get("the")).toBeNull();
    expect(memory.get("TNF")).toBeUndefined();
  });

  it("never holds more than it may, however much is asked", () => {
    const memory = new RecentMemory<number, number>(100);
    let most = 0;
    for (let key = 0; key < 10_000; key++) {
      memory.get(key % 70);
      memory.set(key, key);
      most = Math.max(most, memory.size);
    }
    expect(most).toBe(100);
  });

  it("keeps what is asked for again and again", () => {
    const memory = new RecentMemory<number, string>(100);
    memory.set(-1, "often");
    for (let key = 0; key < 1000; key++) {
      memory.set(key, "once");
      expect(memory.get(-1)).toBe("often");
    }
    expect(memory.get(0)).toBeUndefined();
  });

  it("keeps the latest half in any case", () => {
    const memory = new RecentMemory<number, number>(100);
    for (let key = 0; key < 1234; key++) memory.set(key, key);
    for (let key = 1184; key < 1234; key++) expect(memory.get(key)).toBe(key);
  });
});

it("a name by itself does not keep the text that it was cut out of", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const kept: string[] = [];
  collect();
  const before = getHeapStatistics().used_heap_size;
  for (let text = 0; text < 200; text++) {
    const read = `${text} interleukin-6 receptor subunit alpha `.padEnd(100_000, "is what it is. ");
    kept.push(ownString(read.slice(0, 40)));
  }
  collect();
  expect(getHeapStatistics().used_heap_size - before).toBeLessThan(5e6);
  expect(kept[7]).toBe("7 interleukin-6 receptor subunit alpha is".slice(0, 40));
});
