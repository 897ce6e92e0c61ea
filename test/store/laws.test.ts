import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exporters } from "../../src/export/exporters.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { curationList, sentenceHash } from "../../src/graph/curation.ts";
import { cleanText } from "../../src/model/clean-text.ts";
import type { Curie } from "../../src/model/curie.ts";
import type { EvidenceRow } from "../../src/model/graph.ts";
import { akt, anyRow, bcl2, il6, row } from "../graph/sample-rows.ts";
import type { ShardLab } from "./sample-shards.ts";
import { analysed, openLab } from "./sample-shards.ts";

let lab: ShardLab;
let serial = 0;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const members = (family: Curie): readonly Curie[] => (family === akt.curie ? [bcl2.curie, il6.curie] : []);

/** The row with texts as they come back out of a store, which takes no lone surrogates. */
const stored = (original: EvidenceRow): EvidenceRow =>
  JSON.parse(JSON.stringify(original), (_key, value: unknown) => (typeof value === "string" ? cleanText(value) : value)) as EvidenceRow;

/** Each row in a document of its own file; documents of one paper are told apart by their file. */
const documentsOf = (rows: readonly EvidenceRow[]) =>
  rows.map((one, index) =>
    analysed(`${index}.txt`, [one], {
      id: `litgraph:own${index}`,
      summary: { ...analysed("x", []).summary, id: one.evidence.document, input: one.evidence.input },
    }),
  );

const filesIn = (out: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(lab.folder, out), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "run.json")
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(join(lab.folder, out).length),
        readFileSync(join(entry.parentPath, entry.name)).toString("base64"),
      ]),
  );

describe("a store of shards", () => {
  it("assembles on disk what assembling in memory gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow.map(stored), { maxLength: 12 }), fc.boolean(), async (rows, isCurated) => {
        serial += 1;
        const judged = isCurated ? rows.slice(0, 2) : [];
        const { statements } = assemble(judged);
        const curation = curationList(
          statements.flatMap(({ id, evidence }) =>
            evidence.map(({ quote }) => ({ statement: id, sentenceHash: sentenceHash(quote), verdict: "wrong" as const, because: "a test" })),
          ),
        );
        const expected = assemble(rows, { familyMembers: members, curation });
        const shard = await lab.shard(`memory-${serial}`, documentsOf(rows), members);
        await lab.finish([shard], `out-${serial}`, { curation });
        const graph = await lab.graph(`out-${serial}`);
        expect(graph.statements).toEqual(expected.statements);
        expect(graph.contradictions).toEqual(expected.contradictions);
        // Sample rows name more things in their contexts than their evidence speaks of.
        const used = new Set(
          rows.flatMap(({ subject, object, evidence: { context } }) => [
            subject.curie,
            object.curie,
            ...context.cellLines,
            ...context.diseases,
            ...context.species,
          ]),
        );
        expect(graph.entities).toEqual(expected.entities.filter(({ curie }) => used.has(curie)));
      }),
      { numRuns: 12 },
    );
  });

  it("gives the same bytes in every file for any slicing and any order of the shards", async () => {
    const slicing = fc.array(fc.tuple(anyRow.map(stored), fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(slicing, async (sliced) => {
        serial += 1;
        const documents = documentsOf(sliced.map(([one]) => one));
        const whole = await lab.shard(`whole-${serial}`, documents, members);
        await lab.finish([whole], `one-${serial}`, { formats: exporters });
        const parts: string[] = [];
        for (const part of [2, 0, 1])
          parts.push(await lab.shard(`part-${serial}-${part}`, documents.filter((_, index) => sliced[index]?.[1] === part).reverse(), members));
        await lab.finish(parts, `parts-${serial}`, { formats: exporters });
        expect(filesIn(`parts-${serial}`)).toEqual(filesIn(`one-${serial}`));
      }),
      { numRuns: 4 },
    );
  });

  it("a claim on a member of a family supports the same claim on the family, and only where that is made", async () => {
    const claim = { relation: "regulates", aspect: "activity", direction: "increase" } as const;
    const rows = [
      row({ ...claim, object: bcl2 }, { quote: "It raised BCL-2.", document: "PMID:7" }),
      row({ ...claim, object: akt }, { quote: "It raised AKT." }),
      row({ ...claim, direction: "decrease", object: bcl2 }, { quote: "It lowered BCL-2.", document: "PMID:8" }),
    ];
    await lab.finish([await lab.shard("family", documentsOf(rows), members)], "family-out");
    const { statements } = await lab.graph("family-out");
    const [general] = statements.filter(({ object }) => object === akt.curie);
    const [specific] = statements.filter(({ object, direction }) => object === bcl2.curie && direction === "increase");
    expect(statements).toHaveLength(3);
    expect(general?.supportedBy).toEqual([specific?.id]);
    expect(general?.evidence).toHaveLength(1);
    expect(general?.publications).toEqual(["PMID:1"]);
    expect(general?.support).toBeGreaterThan(assemble([rows[1] as EvidenceRow]).statements[0]?.support ?? 1);
    expect(specific?.supportedBy).toEqual([]);
  });

  it("refuses shards that another version made, that hold one record twice, and folders that are none", async () => {
    const shard = await lab.shard("twice-a", [analysed("a.txt", [row()])]);
    const twin = await lab.shard("twice-b", [analysed("a.txt", [row()])]);
    await expect(lab.finish([shard, twin], "out-x")).rejects.toThrow(/record 1 of a\.txt is in two of the shards/u);
    await expect(lab.finish([shard], "out-x", { description: { litgraphVersion: "9", lexiconHash: "", ruleSetHash: "", terminologies: [] } })).rejects.toThrow(
      /another version/u,
    );
    await expect(lab.finish([join(lab.folder, "nowhere")], "out-x")).rejects.toThrow(/no shard of evidence is there/u);
  });
});
