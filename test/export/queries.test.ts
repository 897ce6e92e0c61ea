import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Store } from "oxigraph";
import { beforeAll, describe, expect, it } from "vitest";
import { exportersNamed } from "../../src/export/exporters.ts";
import { exportText } from "../../src/export/files.ts";
import { assemble } from "../../src/graph/assemble.ts";
import { documentSummaryOf } from "../../src/graph/document-summary.ts";
import { evidenceOf } from "../../src/graph/evidence.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import { packageFile } from "../../src/model/package-file.ts";
import { sampleDocument } from "../graph/sample-document.ts";
import { a2780, akt, bcl2, cisplatin, entity, il6, ovarianCancer, paclitaxel, run, skov3 } from "../graph/sample-rows.ts";

const folder = packageFile("src/export/queries");
const inhibitor = entity("CHEBI:67271", "MK-2206", "drug");
const context = (...cellLines: (typeof skov3)[]) => ({ cellLines: cellLines.map(({ curie }) => curie), diseases: [ovarianCancer.curie], species: [] });
const response = { subject: ["IL-6", il6], object: ["cisplatin", cisplatin] } as const;

const knockdown = "Silencing of IL-6 made SK-OV-3 cells less resistant to cisplatin.";
const denied = "In A2780 cells IL-6 did not change the response to cisplatin.";
const supposed = "BCL-2 may protect from cisplatin.";

const ovarian = sampleDocument(
  [{ sentences: [knockdown, denied, supposed, "MK-2206 inhibited AKT.", "IL-6 raised BCL-2.", "A2780 was sensitive to cisplatin."] }],
  [
    {
      ...response,
      sentence: 0,
      direction: "decrease",
      perturbation: { kind: "knockdown", effect: "loss", cue: { start: 0, end: 9 } },
      inferred: { relation: "affects_response", aspect: "resistance", direction: "increase" },
      context: context(skov3),
    },
    { ...response, sentence: 1, negated: true, context: context(a2780) },
    { sentence: 2, subject: ["BCL-2", bcl2], object: ["cisplatin", cisplatin], epistemic: "hypothesis", context: context() },
    { sentence: 3, subject: ["MK-2206", inhibitor], object: ["AKT", akt], relation: "regulates", aspect: "activity", direction: "decrease" },
    { sentence: 4, subject: ["IL-6", il6], object: ["BCL-2", bcl2], relation: "regulates", aspect: "expression", direction: "increase" },
    { sentence: 5, subject: ["A2780", a2780], object: ["cisplatin", cisplatin], relation: "responds_to", aspect: "sensitivity", direction: "increase" },
  ],
);

const breast = sampleDocument(
  [{ sentences: ["MK-2206 sensitized cells to paclitaxel.", "IL-6 lowered BCL-2.", "IL-6 protects breast cells from cisplatin."] }],
  [
    { sentence: 0, subject: ["MK-2206", inhibitor], object: ["paclitaxel", paclitaxel], aspect: "sensitivity" },
    { sentence: 1, subject: ["IL-6", il6], object: ["BCL-2", bcl2], relation: "regulates", aspect: "expression", direction: "decrease" },
    { ...response, sentence: 2 },
  ],
  { id: "PMID:2", input: "pages/two.html", title: "Another tissue" },
);

const store = new Store();

function answers(query: string): readonly Readonly<Record<string, string>>[] {
  const rows = store.query(readFileSync(join(folder, query), "utf8"), {}) as unknown as Iterable<ReadonlyMap<string, { value: string }>>;
  return [...rows].map((row) => Object.fromEntries([...row].map(([name, term]) => [name, term.value])));
}

describe("shipped queries", () => {
  beforeAll(async () => {
    // The disease is named in the context only: no mention of it is needed for the query to find it.
    const rows = [ovarian, breast].flatMap(evidenceOf).map((row) => ({ ...row, contextEntities: [...row.contextEntities, ovarianCancer, a2780, skov3] }));
    const source = graphSource(assemble(rows), [ovarian, breast].map(documentSummaryOf), run);
    for (const exporter of exportersNamed("jsonld")) store.load(await exportText(exporter, source), { format: "application/ld+json" });
  });

  it("what makes ovarian cancer cells resistant to cisplatin, in which cell line, says which sentence", () => {
    expect(answers("cisplatin-resistance-in-ovarian-cancer.rq")).toMatchObject([
      { what: "IL6", cellLine: "SK-OV-3", sentence: knockdown, document: "http://www.ncbi.nlm.nih.gov/pubmed/1", perturbation: "knockdown" },
    ]);
  });

  it.each([
    ["what-sensitizes-to-paclitaxel.rq", [{ change: "more of", what: "MK-2206", papers: "1" }]],
    ["resistant-cell-lines.rq", [{ cellLine: "A2780", answer: "sensitive", drug: "cisplatin" }]],
    ["holds-here-denied-there.rq", [{ holdsIn: "SK-OV-3", deniedIn: "A2780" }]],
    ["contradictions.rq", [{ one: expect.stringContaining("IL6 regulates BCL2"), other: expect.stringContaining("IL6 regulates BCL2") }]],
    ["drugs-that-inhibit.rq", [{ drug: "MK-2206", gene: "AKT" }]],
    ["effects-of-a-knockdown.rq", [{ gene: "IL6", perturbation: "knockdown", observedDirection: "decrease", sentence: knockdown }]],
    [
      "gene-targets-of-a-gene.rq",
      [
        { gene: "BCL2", direction: "decrease" },
        { gene: "BCL2", direction: "increase" },
      ],
    ],
    ["hypotheses.rq", [{ sentence: supposed }]],
  ])("%s", (query, expected) => {
    const found = answers(query);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it("where-in-the-page.rq gives each sentence's place in its raw page", () => {
    const found = answers("where-in-the-page.rq");
    expect(found).toHaveLength(9);
    for (const { page, rawStart, rawEnd, sentence } of found) {
      const { raw } = page === ovarian.input ? ovarian : breast;
      expect(raw.slice(Number(rawStart), Number(rawEnd))).toBe(sentence);
    }
  });

  it("every query that ships has its test", () => {
    const tested = readFileSync(import.meta.filename, "utf8");
    for (const query of readdirSync(folder)) expect(tested).toContain(`"${query}"`);
  });
});
