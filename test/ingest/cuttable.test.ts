import { describe, expect, it } from "vitest";
import { openInput } from "../../src/ingest/decode.ts";
import type { CutRecord, Withdrawal } from "../../src/ingest/source.ts";
import { sources } from "../../src/ingest/sources.ts";
import { DocumentError } from "../../src/model/errors.ts";

const records: Readonly<Record<string, string>> = {
  "pubmed-xml": `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">1</PMID><Article><ArticleTitle>IL-6 and BCL2</ArticleTitle></Article></MedlineCitation></PubmedArticle><PubmedArticle>cut by the next <PubmedArticle><MedlineCitation><PMID Version="1">2</PMID><Article><ArticleTitle>Réponse à l'IL-6 \u{1f9ea}</ArticleTitle></Article></MedlineCitation></PubmedArticle><DeleteCitation><PMID Version="1">7</PMID></DeleteCitation></PubmedArticleSet>`,
  jats: `<articles><article><front><article-meta><title-group><article-title>IL-6 in A2780</article-title></title-group></article-meta></front></article><article><front></front></article></articles>`,
  "bioc-xml": `<collection><source>x</source><document><id>1</id><passage><infon key="type">title</infon><text>IL-6 in A2780</text></passage></document><document><id>2</id></document></collection>`,
  jsonl: `{"id": "1", "title": "IL-6 in A2780"}\n\n{broken\n{"id": "2", "title": "é"}\n`,
  nbib: `PMID- 1\nTI  - IL-6 in A2780\n\nPMID- 2\nTI  - BCL2\n`,
  ris: `TY  - JOUR\nTI  - IL-6 in A2780\nER  - \nTY  - JOUR\nER  - \n`,
  pubtator: `1|t|IL-6 in A2780\n1|a|Text.\n\n2|t|BCL2\n2|a|\n`,
};

describe("formats whose records are cut before they are read", () => {
  it("are all tried here", () => {
    const cuttable = sources.filter((source) => source.cuttable !== undefined).map((source) => source.name);
    expect(Object.keys(records).sort()).toEqual(cuttable.toSorted());
  });

  for (const source of sources) {
    const format = source.cuttable;
    if (format === undefined) continue;
    it(`${source.name}: records that went to another thread give what reading gives, one result for each`, async () => {
      const data = Buffer.from(records[source.name] ?? "", "utf8");
      const read: unknown[] = [];
      const withdrawn: Withdrawal[] = [];
      const withdraw = (withdrawal: Withdrawal): unknown => withdrawn.push(withdrawal);
      const input = { ...(await openInput("dump", data)), withdraw };
      for await (const result of source.read(input)) read.push(result);

      const cut: unknown[] = [];
      const taken: Withdrawal[] = [];
      let count = 0;
      for await (const record of format.cut(await openInput("dump", data))) {
        count += 1;
        const result = record instanceof DocumentError ? record : format.readCut(structuredClone<CutRecord>(record), "dump");
        if ("withdrawal" in result) taken.push(result.withdrawal);
        else cut.push(result);
      }
      expect(count).toBeGreaterThan(1);
      expect(cut.length + taken.length).toBe(count);
      expect(taken).toEqual(withdrawn);
      expect(cut).toEqual(read);
    });
  }
});
