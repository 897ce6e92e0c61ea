import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../../src/graph/assemble.ts";
import { graphSource } from "../../src/graph/graph-source.ts";
import { contentHash } from "../../src/model/content-hash.ts";
import { embeddedJson } from "../../src/report/embedded-json.ts";
import type { EvidenceBlock, PageData } from "../../src/report/page-data.ts";
import { reportPieces } from "../../src/report/report.ts";
import { a2780, akt, anyRow, cisplatin, hostileText, il6, paclitaxel, row, run, skov3, summary } from "../graph/sample-rows.ts";

const evidenceRows = fc.array(anyRow, { maxLength: 12 });

const pageOf = async (rows: ReturnType<typeof row>[], documents = [summary()], options = {}): Promise<string> => {
  let page = "";
  for await (const piece of reportPieces(graphSource(assemble(rows), documents, run), options)) page += piece;
  return page;
};

/** What the script elements of a page hold, by id, read as a browser does: up to the first end tag. */
function embedded(page: string): ReadonlyMap<string, unknown> {
  return new Map(
    [...page.matchAll(/<script type="application\/json" id="([\w-]+)">(.*?)<\/script>/gsu)].map(([, id = "", json = ""]) => [id, JSON.parse(json) as unknown]),
  );
}

const dataOf = (page: string): PageData => embedded(page).get("data") as PageData;

describe("embedded JSON", () => {
  it("gives back every value and holds nothing that ends its element", () => {
    fc.assert(
      fc.property(fc.array(hostileText), (texts) => {
        const json = embeddedJson(texts);
        expect(json).not.toMatch(/[<>\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual(texts);
      }),
    );
  });
});

describe("report", () => {
  it("is one file that loads nothing and lets no other script run", async () => {
    const page = await pageOf([row()]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|connect-src|https?:/u);
    expect(page).not.toMatch(/<(?:link|img|iframe|script)[^>]*\b(?:src|href)=/iu);
  });

  it("gives equal bytes for equal graphs", async () => {
    await fc.assert(
      fc.asyncProperty(evidenceRows, async (rows) => {
        expect(await pageOf([...rows].reverse())).toBe(await pageOf([...rows]));
      }),
      { numRuns: 15 },
    );
  });

  it("keeps hostile texts whole, as text", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (title, quote) => {
        const page = await pageOf([row({}, { quote })], [summary({ title })]);
        expect(dataOf(page).documents.title).toEqual([title]);
        const block = embedded(page).get("evidence-0") as EvidenceBlock;
        expect(block[0]?.[0]?.[4]).toBe(quote);
      }),
      { numRuns: 40 },
    );
  });

  it("puts the strongest first and leads from each statement to its sentences", async () => {
    const rows = [
      row({ subject: akt, object: paclitaxel }, { document: "PMID:2", quote: "AKT made the cells resistant to paclitaxel." }),
      row({}, { document: "PMID:3" }),
      row(
        {},
        { document: "PMID:4", quote: "IL-6 conferred resistance to cisplatin on the cells.", context: { cellLines: [a2780.curie], diseases: [], species: [] } },
      ),
    ];
    const page = await pageOf(rows, [summary({ id: "PMID:2", year: 2011 }), summary({ id: "PMID:3", year: 2015 }), summary({ id: "PMID:4", year: 2020 })]);
    const data = dataOf(page);
    const { statements, entities, documents } = data;
    expect(statements.subject.map((entity) => entities.curie[entity])).toEqual([il6.curie, akt.curie]);
    expect(statements.belief[0]).toBeGreaterThan(statements.belief[1] ?? 1000);
    expect(statements.evidence).toEqual([2, 1]);
    expect(statements.year).toEqual([2020, 2011]);
    const block = embedded(page).get("evidence-0") as EvidenceBlock;
    for (const [index, place] of statements.place.entries()) {
      const papers = (block[place] ?? []).map(([, document]) => documents.id[document]).toSorted();
      expect(papers).toEqual((statements.documents[index] ?? []).map((document) => documents.id[document]).toSorted());
    }
  });

  it("marks subject, object and trigger by their places in the sentence", async () => {
    const block = embedded(await pageOf([row()])).get("evidence-0") as EvidenceBlock;
    const [, , , , quote = "", , , spans = [0, 0, 0, 0, 0, 0]] = block[0]?.[0] ?? [];
    expect(quote.slice(spans[0], spans[1])).toBe("IL-6");
    expect(quote.slice(spans[2], spans[3])).toBe("cisplatin");
    expect(quote.slice(spans[4], spans[5])).toBe("resistant");
  });

  it("holds the strongest of a large graph and says how large it was", async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      row(
        { object: { ...cisplatin, curie: `CHEBI:${index + 1}` } },
        { score: index / 30, quote: `IL-6 made the cells resistant to drug ${index}.`, id: contentHash(`${index}`) },
      ),
    );
    const all = dataOf(await pageOf(rows));
    const some = dataOf(await pageOf(rows, [summary()], { mostStatements: 7 }));
    expect(some.statements.id).toEqual(all.statements.id.slice(0, 7));
    expect(some.totals).toEqual(all.totals);
    expect(some.totals.statements).toBe(30);
    expect(new Set(some.entities.curie).size).toBe(8);
  });

  it("counts everything once for the charts", async () => {
    await fc.assert(
      fc.asyncProperty(evidenceRows, async (rows) => {
        const graph = assemble(rows);
        const { totals } = dataOf(await pageOf([...rows], [summary(), summary({ input: "pages/two.html" })]));
        const sum = (tally: readonly (readonly [string, number])[]): number => tally.reduce((all, [, count]) => all + count, 0);
        expect(sum(totals.relations)).toBe(graph.statements.length);
        expect(totals.beliefs.reduce((all, count) => all + count, 0)).toBe(graph.statements.length);
        expect(sum(totals.sections)).toBe(totals.evidence);
        const papers = graphSource(graph, [summary()], run).counts.documents;
        expect(totals.documents).toBe(papers);
        expect(sum(totals.years)).toBe(papers);
      }),
      { numRuns: 25 },
    );
  });

  it("names contradictions by the rows of the page, in different cell lines or the same", async () => {
    const rows = [
      row({}, { context: { cellLines: [a2780.curie], diseases: [], species: [] } }),
      row(
        { direction: "decrease" },
        { direction: "decrease", context: { cellLines: [skov3.curie], diseases: [], species: [] }, quote: "IL-6 did the reverse in SK-OV-3." },
      ),
    ];
    const { contradictions, statements } = dataOf(await pageOf(rows));
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({ kind: "direction", inDifferentCells: true });
    expect(contradictions[0]?.statements.map((index) => statements.id[index]).every((id) => id !== undefined)).toBe(true);
  });

  it("tells refused records by reason when a run gives them", async () => {
    let page = "";
    for await (const piece of reportPieces({ ...graphSource(assemble([row()]), [summary()], run), refusals: { "not-text": 1, "no-text": 2 } })) page += piece;
    expect(dataOf(page).totals.refusals).toEqual([
      ["no-text", 2],
      ["not-text", 1],
    ]);
    expect(dataOf(await pageOf([row()])).totals.refusals).toBeNull();
  });
});
