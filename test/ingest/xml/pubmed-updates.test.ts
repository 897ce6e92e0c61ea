import fc from "fast-check";
import { expect, test } from "vitest";
import { openInput } from "../../../src/ingest/decode.ts";
import type { Withdrawal } from "../../../src/ingest/source.ts";
import { pubmedXml } from "../../../src/ingest/xml/pubmed.ts";
import { livingRecords, type PubmedRevision, pubmedFileOrder } from "../../../src/ingest/xml/pubmed-updates.ts";

const revision = (kind: PubmedRevision["kind"], pmid: string, number: number, version = 1, position = 1): PubmedRevision => ({
  kind,
  pmid,
  version,
  file: `dump/pubmed26n${String(number).padStart(4, "0")}.xml.gz`,
  position,
});

test("files are ordered by year and number, not by name or date", () => {
  expect(pubmedFileOrder("a/pubmed26n1334.xml.gz")).toBeGreaterThan(pubmedFileOrder("b/pubmed26n0999.xml.gz") ?? 0);
  expect(pubmedFileOrder("pubmed26n0001.xml")).toBeGreaterThan(pubmedFileOrder("medline16n0902.xml.gz") ?? 0);
  expect(pubmedFileOrder("papers.xml")).toBeNull();
});

test("later files replace, delete and bring back; the highest version lives", () => {
  const living = livingRecords([
    revision("record", "1", 1),
    revision("record", "1", 3),
    revision("record", "2", 1),
    revision("deletion", "2", 2),
    revision("deletion", "3", 1),
    revision("record", "3", 2),
    revision("record", "4", 1, 2),
    revision("record", "4", 5, 1),
    revision("deletion", "5", 9),
  ]);
  expect([...living].map(([pmid, { file, version }]) => [pmid, pubmedFileOrder(file), version]).sort()).toEqual([
    ["1", 2_600_003, 1],
    ["3", 2_600_002, 1],
    ["4", 2_600_001, 2],
  ]);
});

test("the order of arguments does not matter", () => {
  const any = fc.record({
    kind: fc.constantFrom("record" as const, "deletion" as const),
    pmid: fc.constantFrom("1", "2", "3"),
    version: fc.integer({ min: 1, max: 3 }),
    file: fc.integer({ min: 1, max: 9 }).map((number) => `pubmed26n000${number}.xml`),
    position: fc.integer({ min: 1, max: 99 }),
  });
  const unique = fc.uniqueArray(any, { selector: ({ file, position }) => `${file} ${position}`, maxLength: 30 });
  fc.assert(
    fc.property(unique, (revisions) => {
      const state = (list: readonly PubmedRevision[]): unknown => [...livingRecords(list)].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(state(revisions.toReversed())).toEqual(state(revisions));
    }),
  );
});

test("deletions are read from wherever they stand in the file", async () => {
  const xml = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One</ArticleTitle></Article></MedlineCitation></PubmedArticle><DeleteCitation>\n<PMID Version="1">22</PMID><PMID Version="2">33</PMID>\n</DeleteCitation></PubmedArticleSet>`;
  const input = await openInput("x.xml", Buffer.from(xml));
  const found: Withdrawal["records"][number][] = [];
  const results = pubmedXml.read({ ...input, withdraw: ({ records }) => found.push(...records) });
  for await (const result of results) expect(result).not.toBeInstanceOf(Error);
  expect(found).toEqual([
    { pmid: "22", version: 1 },
    { pmid: "33", version: 2 },
  ]);
});
