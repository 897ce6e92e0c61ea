import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Source } from "../../src/ingest/source.ts";
import { runCorpus } from "../../src/run/run-corpus.ts";
import { graphOf } from "./graph-of.ts";
import { runtime } from "./line-source.ts";
import { runOptions } from "./run-options.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-pubmed-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface RecordParts {
  readonly version?: number;
  readonly revised?: string;
  readonly types?: readonly string[];
  readonly comments?: string;
  readonly ids?: string;
  readonly abstract?: string;
}

const record = (pmid: number, title: string, { version = 1, revised = "2020", types = [], comments = "", ids = "", abstract = "" }: RecordParts = {}): string =>
  `<PubmedArticle><MedlineCitation><PMID Version="${version}">${pmid}</PMID><DateRevised><Year>${revised}</Year></DateRevised><Article><Journal><JournalIssue><PubDate><Year>2019</Year></PubDate></JournalIssue><Title>J</Title></Journal><ArticleTitle>${title}</ArticleTitle>${abstract}<PublicationTypeList>${types.map((type) => `<PublicationType>${type}</PublicationType>`).join("")}</PublicationTypeList></Article>${comments}</MedlineCitation><PubmedData>${ids}</PubmedData></PubmedArticle>`;
const deletion = (...pmids: readonly number[]): string =>
  `<DeleteCitation>${pmids.map((pmid) => `<PMID Version="1">${pmid}</PMID>`).join("")}</DeleteCitation>`;

const put = (name: string, data: string | Buffer): string => {
  const path = join(root, name);
  writeFileSync(path, data);
  return path;
};
const dump = (number: number, ...parts: readonly string[]): string =>
  put(`pubmed26n${String(number).padStart(4, "0")}.xml.gz`, gzipSync(`<?xml version="1.0"?><PubmedArticleSet>${parts.join("")}</PubmedArticleSet>`));

const run = (inputs: readonly string[], out: string, source: Source | null = null) => runCorpus(runOptions(runtime, inputs, join(root, out), { source }));
const rows = (out: string, name: string): readonly Record<string, unknown>[] =>
  readFileSync(join(root, out, name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const statuses = (out: string): readonly unknown[] =>
  rows(out, "ledger.ndjson").map((row) => [/n(\d+)\.xml/u.exec(String(row.input))?.[1], row.record, row.status, row.id]);

describe("a run over baseline and updates", () => {
  const files = (): readonly string[] => [
    dump(
      1,
      record(1, "BCL2 as it was", { revised: "2025" }),
      record(2, "BCL2 and IL6"),
      record(3, "BCL2 stays IL6"),
      record(5, "BCL2 twice IL6", { version: 2 }),
    ),
    dump(900, record(1, "BCL2 as it is IL6", { revised: "2001" }), deletion(2, 4, 77), record(5, "BCL2 an older IL6", { version: 1 })),
    dump(901, record(4, "BCL2 comes back IL6")),
  ];

  it("gives the state that NLM means: ascending numbers, highest version, deletions remembered, dates no order", async () => {
    const { record: result } = await run(files(), "out");
    expect(rows("out", "documents.ndjson").map((row) => [row.id, row.title])).toEqual([
      ["PMID:3", "BCL2 stays IL6"],
      ["PMID:5", "BCL2 twice IL6"],
      ["PMID:1", "BCL2 as it is IL6"],
      ["PMID:4", "BCL2 comes back IL6"],
    ]);
    expect(statuses("out")).toEqual([
      ["0001", 1, "superseded", "PMID:1"],
      ["0001", 2, "deleted", "PMID:2"],
      ["0001", 3, "read", "PMID:3"],
      ["0001", 4, "read", "PMID:5"],
      ["0900", 1, "read", "PMID:1"],
      ["0900", 2, "applied", null],
      ["0900", 3, "superseded", "PMID:5"],
      ["0901", 1, "read", "PMID:4"],
    ]);
    expect(result.counts).toMatchObject({ records: 7, documents: 4, merged: 0, superseded: 2, deleted: 1, refused: 0 });
  });

  it("says which record stands in place of one that is gone, and which file withdrew one", async () => {
    const [, update] = files();
    await run([root], "out");
    const ledger = rows("out", "ledger.ndjson");
    expect(ledger.find((row) => row.status === "superseded")).toMatchObject({ reason: "superseded", mergedInto: { id: "PMID:1", input: update, record: 1 } });
    expect(ledger.find((row) => row.status === "deleted")).toMatchObject({ reason: "deleted", message: `withdrawn by ${update}` });
  });

  it("gives the same bytes in any order of the arguments", async () => {
    const [a = "", b = "", c = ""] = files();
    await run([a, b, c], "first");
    for (const [index, order] of [
      [c, b, a],
      [b, a, c],
      [c, a, b],
    ].entries()) {
      await run(order, `again${index}`);
      for (const name of ["graph.jsonld", "documents.ndjson", "ledger.ndjson"]) {
        expect(readFileSync(join(root, `again${index}`, name), "utf8")).toBe(readFileSync(join(root, "first", name), "utf8"));
      }
    }
  });

  it("evidence of records that are gone is not in the graph", async () => {
    await run(files(), "out");
    const graph = await graphOf(join(root, "out"));
    expect(graph.statements.flatMap(({ evidence }) => evidence.map(({ document }) => document)).sort()).toEqual(["PMID:1", "PMID:3", "PMID:4", "PMID:5"]);
  });

  it("a record fetched by itself is merged with the one of the baseline, and gone when that is withdrawn", async () => {
    files();
    put("efetch.xml", `<PubmedArticleSet>${record(3, "BCL2 stays IL6")}${record(2, "BCL2 and IL6")}</PubmedArticleSet>`);
    const { record: result } = await run([root], "out");
    expect(result.counts).toMatchObject({ merged: 1, deleted: 2 });
  });
});

describe("a checksum beside a file", () => {
  const sum = (path: string): string => createHash("md5").update(readFileSync(path)).digest("hex");

  it("is verified in the ways it is written", async () => {
    const path = dump(1, record(1, "BCL2 and IL6"));
    for (const text of [`MD5(pubmed26n0001.xml.gz)= ${sum(path)}\n`, `${sum(path)}  pubmed26n0001.xml.gz\n`, sum(path).toUpperCase()]) {
      put("pubmed26n0001.xml.gz.md5", text);
      expect((await run([path], "out")).record.counts).toMatchObject({ documents: 1, refused: 0 });
    }
  });

  it.each([
    ["differs", `MD5(pubmed26n0001.xml.gz)= ${"0".repeat(32)}`],
    ["is none", "not found"],
  ])("that %s refuses the whole file with a reason, and the run goes on", async (_, text) => {
    const path = dump(1, record(1, "BCL2 and IL6"));
    put("pubmed26n0001.xml.gz.md5", text);
    const other = dump(2, record(2, "BCL2 and more IL6"));
    for (const inputs of [[path, other], [root]]) {
      const { record: result } = await run(inputs, "out");
      expect(result.counts).toMatchObject({ documents: 1, refused: 1 });
      expect(result.refusals).toEqual({ checksum: 1 });
    }
  });
});

describe("papers that belong together", () => {
  const ids = (doi: string): string => `<ArticleIdList><ArticleId IdType="doi">${doi}</ArticleId></ArticleIdList>`;
  const comment = (type: string, pmid: number): string =>
    `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><RefSource>J. 2020;1:2</RefSource><PMID Version="1">${pmid}</PMID></CommentsCorrections></CommentsCorrectionsList>`;

  it("a preprint and its paper, and a paper and its notice of retraction, are linked both ways in documents and graph", async () => {
    put(
      "set.xml",
      `<PubmedArticleSet>${record(1, "BCL2 first IL6", { ids: ids("10.1101/2019.01.01.1"), comments: comment("UpdateIn", 2) })}${record(2, "BCL2 then IL6")}${record(3, "BCL2 wrongly IL6")}${record(4, "BCL2 notice", { types: ["Retraction of Publication"], comments: comment("RetractionOf", 3) })}</PubmedArticleSet>`,
    );
    await run([join(root, "set.xml")], "out");
    expect(rows("out", "documents.ndjson").map((row) => [row.id, row.links])).toEqual([
      ["PMID:1", [{ relation: "newer-version", id: "PMID:2" }]],
      ["PMID:2", [{ relation: "earlier-version", id: "PMID:1" }]],
      ["PMID:3", [{ relation: "retraction-notice", id: "PMID:4" }]],
      ["PMID:4", [{ relation: "retracted-paper", id: "PMID:3" }]],
    ]);
    const nodes = (JSON.parse(readFileSync(join(root, "out", "graph.jsonld"), "utf8")) as { "@graph": Record<string, unknown>[] })["@graph"];
    const node = (pmid: number) => nodes.find((row) => String(row["@id"] ?? row.id).endsWith(`pubmed/${pmid}`) && "page" in row);
    expect(node(2)).toMatchObject({ wasRevisionOf: "http://www.ncbi.nlm.nih.gov/pubmed/1" });
    expect(node(1)).toMatchObject({ hasRevision: "http://www.ncbi.nlm.nih.gov/pubmed/2" });
    expect(node(3)).toMatchObject({ retractedBy: "http://www.ncbi.nlm.nih.gov/pubmed/4" });
    expect(node(3)).toMatchObject({ isRetracted: true });
  });

  it.each([
    ["publication type", record(1, "BCL2 raises IL6", { types: ["Retracted Publication"] })],
    ["link to the notice", record(1, "BCL2 raises IL6", { comments: comment("RetractionIn", 9) })],
    ["title", record(1, "RETRACTED: BCL2 raises IL6")],
    ["the notice alone", `${record(1, "BCL2 raises IL6")}${record(9, "BCL2", { comments: comment("RetractionOf", 1) })}`],
    ["another page of it", `${record(1, "BCL2 raises IL6", { ids: ids("10.1000/a") })}`],
  ])("a retraction known by its %s reaches every statement", async (how, xml) => {
    put("a.xml", `<PubmedArticleSet>${xml}</PubmedArticleSet>`);
    if (how.startsWith("another")) put("b.jsonl", `${JSON.stringify({ doi: "10.1000/a", title: "RETRACTED: nothing else", abstract: "" })}\n`);
    await run([root], "out");
    const graph = await graphOf(join(root, "out"));
    const evidence = graph.statements.flatMap((statement) => statement.evidence).filter(({ document }) => document === "PMID:1");
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.every(({ isRetracted }) => isRetracted)).toBe(true);
    const alone = graph.statements.filter(({ evidence: all }) => all.every(({ document }) => document === "PMID:1"));
    expect(alone.map(({ belief, publications }) => [belief, publications])).toEqual(alone.map(() => [0, []]));
  });
});

describe("a page that cannot be trusted", () => {
  it("is kept in documents with its note, is not in the graph, and stands for no paper although it names one", async () => {
    const text =
      "Ner\u200bixin low\u200bers the rel\u200bease of the cyto\u200bkine from these cel\u200bls and of oth\u200ber things in the way that was shown before.";
    put("a.jsonl", `${JSON.stringify({ pmid: "1", title: "BCL2 spun IL6", abstract: text })}\n`);
    put("b.xml", `<PubmedArticleSet>${record(1, "BCL2 honest IL6")}</PubmedArticleSet>`);
    const { record: result } = await run([root], "out");
    const graph = await graphOf(join(root, "out"));
    expect(rows("out", "documents.ndjson").map((row) => row.title)).toEqual(["BCL2 spun IL6", "BCL2 honest IL6"]);
    expect(rows("out", "ledger.ndjson").map((row) => [row.status, row.reason])).toEqual(
      expect.arrayContaining([
        ["quarantined", "quarantined"],
        ["read", null],
      ]),
    );
    expect(result.counts).toMatchObject({ documents: 2, quarantined: 1, merged: 0 });
    expect(graph.statements.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual(["BCL2 honest IL6"]);
  });
});
