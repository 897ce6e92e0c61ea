import { describe, expect, it } from "vitest";
import { documentInputCount, documentInputs, documentPairsOf, relatednessOf, shareOf } from "../../src/models/relations/document-inputs.ts";
import { DocumentPairs } from "../../src/models/relations/document-pairs.ts";
import { DocumentThings, thingInputs } from "../../src/models/relations/document-things.ts";
import { columnCount, relatedColumn } from "../../src/models/relations/heads.ts";
import { meanRows } from "../../src/models/relations/learn.ts";
import { learnRelations, type TrainingDocument } from "../../src/models/relations/train.ts";
import { packRelationWeights, readRelationWeights } from "../../src/models/relations/weights.ts";
import { sentencesOf } from "./small-relations.ts";

const told = "{G:KIT} was seen beside {D:imatinib}. Then {G:KIT} fell with {D:imatinib}, and {G:KIT} stayed low. Later {G:ABL1} was measured with {G:KIT}.";

function read(marked: string) {
  const pairs = new DocumentPairs();
  const things = new DocumentThings();
  for (const sentence of sentencesOf(marked)) {
    pairs.add(sentence);
    things.add(sentence);
  }
  return { pairs: pairs.pairs, things };
}

describe("the things of a document", () => {
  it("are told by how often, when and where they are named, in either order of the two", () => {
    const { pairs, things } = read(told);
    const group = documentPairsOf(pairs)[0];
    const written = (one = "", other = ""): Float64Array => {
      const into = new Float64Array(thingInputs);
      things.write(one, other, into, 0);
      return into;
    };
    const row = written(group?.first, group?.second);
    expect(written(group?.second, group?.first)).toEqual(row);
    // The gene is named four times, the drug twice and in the first sentence too, but not in the last.
    expect([...row].slice(0, 5)).toEqual([1, 0.5, 1, 0, 1 / 8]);
    expect([row[8], row[9]]).toEqual([1, 0]);
  });

  it("are forgotten with the document", () => {
    const { things } = read(told);
    things.clear();
    const into = new Float64Array(thingInputs);
    things.write("a", "b", into, 0);
    expect(into.every((value) => value === 0)).toBe(true);
  });
});

describe("a pair of a document", () => {
  it("is told most by the place that makes it look related most", () => {
    const { pairs, things } = read(told);
    const groups = documentPairsOf(pairs);
    const several = groups.findIndex(({ members }) => members.length > 1);
    const members = groups[several]?.members ?? [];
    const scores = new Float64Array(pairs.length * columnCount).fill(-1);
    scores[(members[1] ?? 0) * columnCount + relatedColumn] = 1;
    const row = documentInputs(pairs, groups, scores, things)[several];
    expect(row).toHaveLength(documentInputCount);
    const [largest, mean, weighed, next] = (row ?? new Float64Array(0)).subarray(4 * relatedColumn, 4 * relatedColumn + 4);
    expect([largest, next]).toEqual([1, -1]);
    expect(weighed).toBeGreaterThan(mean ?? 0);
    expect(weighed).toBeLessThan(1);
    expect(relatednessOf(groups[several] ?? { first: "", second: "", members: [] }, scores)).toBe(1);
  });

  it("is learned from a mean in which places count by their share", () => {
    const rows = { starts: Int32Array.from([0, 1, 2]), columns: Int32Array.from([0, 1]), width: 2, scale: Float64Array.from([1, 1]) };
    const { mean } = meanRows(rows, [[0, 1]], (row) => shareOf(row));
    expect((mean?.values[1] ?? 0) / (mean?.values[0] ?? 1)).toBeCloseTo(shareOf(1), 9);
    expect((mean?.values[0] ?? 0) + (mean?.values[1] ?? 0)).toBeCloseTo(1, 9);
  });
});

describe("pairs with a disease", () => {
  const genes = ["KIT", "ABL1", "EGFR", "MTOR", "SRC", "BRAF", "MDM2", "PTGS2"];
  const documents: readonly TrainingDocument[] = genes.flatMap((gene, index) => [
    {
      id: `asked-${index}`,
      head: "document" as const,
      sentences: sentencesOf(`{G:${gene}} ${index % 2 === 0 ? "binds to" : "stood beside"} {G:RB1} here.`),
      classOf: () => (index % 2 === 0 ? "Bind" : null),
      related: index % 2 === 0 ? 1 : 0,
    },
  ]);
  const aside: readonly TrainingDocument[] = documents.map((document, index) => ({
    ...document,
    sentences: document.sentences.map((sentence) => ({
      ...sentence,
      participants: sentence.participants.map((one, at) => (at === 1 ? { ...one, type: "disease" as const, identity: `disease ${index}` } : one)),
    })),
    isAside: true,
  }));
  const pack = (all: readonly TrainingDocument[]): Uint8Array => {
    const { learned } = learnRelations(all, () => undefined);
    return packRelationWeights(learned, 0.001, { corpora: ["small"], documents: all.map(({ id }) => id) });
  };

  it("help to learn words, but leave no features of their own and count in no score", () => {
    const without = learnRelations(documents, () => undefined, { isTrial: true }).cross;
    const withThem = learnRelations([...documents, ...aside], () => undefined, { isTrial: true }).cross;
    expect(withThem.map(({ related }) => related)).toEqual(without.map(({ related }) => related));
    const keysOf = (bytes: Uint8Array): number => readRelationWeights(bytes, "test").header.features;
    expect(keysOf(pack([...documents, ...aside]))).toBeLessThan(1.2 * keysOf(pack(documents)));
  });
});
