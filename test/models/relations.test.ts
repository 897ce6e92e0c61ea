import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/model/errors.ts";
import { DocumentPairs, pairBudget } from "../../src/models/relations/document-pairs.ts";
import { learnClass } from "../../src/models/relations/learn.ts";
import { Pool } from "../../src/models/relations/pools.ts";
import { RelationModel } from "../../src/models/relations/relation-model.ts";
import { isRelationTrainedOn, readRelationWeights } from "../../src/models/relations/weights.ts";
import { sentencesOf, smallRelationWeights } from "./small-relations.ts";

const bytes = smallRelationWeights();
const weights = readRelationWeights(bytes, "test");

function verdicts(text: string) {
  const model = new RelationModel(weights);
  model.begin();
  for (const sentence of sentencesOf(text)) model.add(sentence);
  return model.finish().pairs.flatMap(({ verdicts: found }) => found.filter(({ isBest }) => isBest).map(({ label }) => label));
}

describe("training the relation model", () => {
  it("gives the same bytes again", () => {
    expect(Buffer.from(smallRelationWeights()).equals(Buffer.from(bytes))).toBe(true);
  });

  it("tells relations of names that it has not seen", () => {
    expect(verdicts("In these cells {D:zetaxabine} was a strong blocker of {G:HTR2A} in vitro.")).toEqual(["antagonist"]);
    expect(verdicts("Slices with {G:CYP3A4} used up {D:midazolam} within hours.")).toEqual(["substrate"]);
  });

  it("says nothing where names only stand together", () => {
    expect(verdicts("We stained slices for {G:HTR2A} before any {D:zetaxabine} was given.")).toEqual([]);
  });
});

describe("relation weights", () => {
  it("know which documents they were trained on", () => {
    expect(isRelationTrainedOn(weights, "small-0-3")).toBe(true);
    expect(isRelationTrainedOn(weights, "small-9-9")).toBe(false);
  });

  it("that are cut off or something else are refused", () => {
    expect(() => readRelationWeights(bytes.subarray(0, bytes.length - 1), "cut.bin")).toThrow(ConfigError);
    expect(() => readRelationWeights(Buffer.from("nothing of the kind"), "other.bin")).toThrow("other.bin");
  });

  it("give the same probability whatever was read before", () => {
    const model = new RelationModel(weights);
    const score = (text: string) => {
      model.begin();
      for (const sentence of sentencesOf(text)) model.add(sentence);
      return model.finish().pairs.map(({ verdicts: found }) => found.map(({ probability }) => probability));
    };
    const text = "In these cells {D:imatinib} was a strong blocker of {G:KIT} in vitro.";
    const once = score(text);
    score("Slices with {G:CYP3A4} used up {D:midazolam} within hours, and {G:ABCB1} that of {D:digoxin}.");
    expect(score(text)).toEqual(once);
  });
});

describe("verdicts that nobody looks at", () => {
  it("are not made, and the others are the same without them", () => {
    const text =
      "{D:imatinib} and {D:nilotinib} were strong blockers of {G:KIT} and raised {G:ABCB1} in vitro. Slices with {G:CYP3A4} used up {D:imatinib} within hours.";
    const read = (isWanted?: Parameters<RelationModel["finish"]>[0]) => {
      const model = new RelationModel(weights);
      model.begin();
      for (const sentence of sentencesOf(text)) model.add(sentence);
      return model.finish(isWanted);
    };
    const all = read();
    const some = read(({ a, b }) => a.type === b.type);
    expect(all.pairs.length).toBeGreaterThan(3);
    expect(some.documentPairs.length).toBeLessThanOrEqual(all.documentPairs.length);
    for (const [index, { verdicts: found }] of all.pairs.entries()) {
      const candidate = all.candidates[index];
      const isSeen = candidate?.a.type === candidate?.b.type;
      expect(some.pairs[index]?.verdicts).toEqual(isSeen ? found : found.filter(({ head }) => head !== "document"));
    }
  });
});

describe("candidates", () => {
  it("keep to their budget, the nearest first", () => {
    const pairs = new DocumentPairs();
    const names = Array.from({ length: 48 }, (_, index) => `{G:GENE${index}}`).join(" with ");
    for (const sentence of sentencesOf(`Found were ${names}.`)) pairs.add(sentence);
    expect(pairs.pairs).toHaveLength(pairBudget.pairs);
    expect(pairs.pairs.every(({ a, b }) => b.word - a.word <= 14)).toBe(true);
  });

  it("are never two names of one thing", () => {
    const pairs = new DocumentPairs();
    for (const sentence of sentencesOf("{G:IL-6} or {G:IL6} raised {G:STAT3}.")) pairs.add(sentence);
    expect(pairs.pairs.map(({ a, b }) => `${a.text} ${b.text}`)).toEqual(["IL-6 STAT3", "IL6 STAT3"]);
  });
});

describe("learning one class", () => {
  it("separates what can be separated", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 4, maxLength: 30 }), (sides) => {
        // Column 0 for members, 1 for others, 2 for all.
        const columns = Int32Array.from(sides.flatMap((side) => [side ? 0 : 1, 2]));
        const starts = Int32Array.from({ length: sides.length + 1 }, (_, row) => 2 * row);
        const scale = new Float64Array(sides.length).fill(Math.SQRT1_2);
        const learned = learnClass({ starts, columns, width: 3, scale }, Int8Array.from(sides, Number), { cost: 10, positive: 1, rounds: 200 });
        expect((learned[0] ?? 0) >= (learned[1] ?? 0)).toBe(true);
      }),
    );
  });
});

describe("pools", () => {
  it("leave one pair out as if it had never been there", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 2, maxLength: 8 }), (scores) => {
        const all = Float64Array.from(scores);
        const pool = new Pool(1);
        for (const index of all.keys()) pool.add(index, all, index);
        for (const index of all.keys()) {
          const row = new Float64Array(4);
          pool.write(index, all, index, row, 0);
          const others = scores.filter((_, other) => other !== index);
          expect(row[2]).toBe(Math.max(...others));
          expect(row[3]).toBeCloseTo(others.reduce((sum, value) => sum + value, 0) / others.length, 9);
        }
      }),
    );
  });
});
