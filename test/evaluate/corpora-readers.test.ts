import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBiocJson, readBiocXml } from "../../src/evaluate/corpora/bioc.ts";
import { readBratFolder } from "../../src/evaluate/corpora/brat.ts";
import type { CorpusDocument } from "../../src/evaluate/corpora/gold-corpus.ts";
import { readChemProt, readCivicMine, readMed1250 } from "../../src/evaluate/corpora/json-lines.ts";
import { offsetReader, unitOf } from "../../src/evaluate/corpora/offset-units.ts";
import { readPubtator } from "../../src/evaluate/corpora/pubtator.ts";
import { findGold } from "../../src/evaluate/gold-files.ts";
import { ConfigError } from "../../src/model/errors.ts";

const spansFit = (document: CorpusDocument): void => {
  for (const mention of document.mentions) expect(document.text.slice(mention.start, mention.end)).toBe(mention.text);
};

describe("offsets of gold", () => {
  const text = "𝛼-factor and κB";
  it("are read in the unit in which the file's spans show its own words", () => {
    expect(unitOf(text, [{ start: 13, end: 15, text: "κB" }])).toBe("code-point");
    expect(unitOf(text, [{ start: 14, end: 16, text: "κB" }])).toBe("utf16");
    expect(unitOf(text, [{ start: 16, end: 19, text: "κB" }])).toBe("byte");
    for (const [unit, at] of [
      ["code-point", 13],
      ["utf16", 14],
      ["byte", 16],
    ] as const) {
      expect(offsetReader(text, unit)(at)).toBe(text.indexOf("κB"));
    }
  });
});

describe("PubTator", () => {
  it("reads code points over title, one character, abstract; identifiers with prefix; marks for none as none", () => {
    const content = [
      "7|t|𝛼 effect of IL-6",
      "7|a|Cisplatin and κB in A2780.",
      "7\t12\t16\tIL-6\tGeneOrGeneProduct\t3569,3570",
      "7\t17\t26\tCisplatin\tChemicalEntity\tMESH:D002945",
      "7\t31\t33\tκB\tGene\t-1",
      "7\t37\t42\tA2780\tCellLine\tCVCL_0134",
      "7\tPositive_Correlation\t3569\tD002945\tNovel",
      "",
    ].join("\n");
    const [document] = readPubtator(content);
    if (document === undefined) throw new Error("nothing was read");
    spansFit(document);
    expect(document.mentions.map((mention) => [mention.type, mention.ids])).toEqual([
      ["gene", ["NCBIGene:3569", "NCBIGene:3570"]],
      ["drug", ["MESH:D002945"]],
      ["gene", []],
      ["cell_line", ["Cellosaurus:CVCL_0134"]],
    ]);
    expect(document.relations).toEqual([{ label: "Positive_Correlation", subject: "3569", object: "D002945" }]);
    expect(document.text.slice(0, document.titleEnd)).toBe("𝛼 effect of IL-6");
  });

  it("joins passages of one full text and keeps their spans", () => {
    const passage = (text: string, ...rows: readonly string[]) => [`9|t|${text}`, "9|a|", ...rows, ""].join("\n");
    const documents = readPubtator(
      `${passage("Cisplatin first", "9\t0\t9\tCisplatin\tChemical\tMESH:D002945")}\n${passage("Then IL-6", "9\t5\t9\tIL-6\tGene\t3569")}\n`,
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]?.text).toBe("Cisplatin first\n\nThen IL-6");
    for (const document of documents) spansFit(document);
  });
});

describe("other formats", () => {
  it("BioC XML: annotations in sentences, relations by reference", () => {
    const xml = `<?xml version="1.0"?><collection><document><id>5</id><passage><offset>0</offset><text>IL-6 rises.\tCisplatin blocks &#945;-X.</text>
      <sentence><offset>0</offset><annotation id="T1"><infon key="type">GENE-Y</infon><location offset="0" length="4"/><text>IL-6</text></annotation></sentence>
      <sentence><offset>12</offset><annotation id="T2"><infon key="type">CHEMICAL</infon><location offset="12" length="9"/><text>Cisplatin</text></annotation>
      <annotation id="T3"><infon key="type">GENE-N</infon><location offset="29" length="3"/><text>α-X</text></annotation>
      <relation id=""><infon key="type">INHIBITOR</infon><node refid="T2" role="head"/><node refid="T3" role="tail"/></relation></sentence></passage></document></collection>`;
    const [document] = readBiocXml(xml);
    if (document === undefined) throw new Error("nothing was read");
    spansFit(document);
    expect(document.mentions.map((mention) => [mention.id, mention.isFamily])).toEqual([
      ["T1", false],
      ["T2", false],
      ["T3", true],
    ]);
    expect(document.relations).toEqual([{ label: "INHIBITOR", subject: "T2", object: "T3" }]);
    expect(document.text.slice(0, document.titleEnd)).toBe("IL-6 rises.");
  });

  it("BioC JSON: passages at their offsets", () => {
    const annotation = (offset: number, length: number, text: string) => ({
      id: "1",
      infons: { type: "Gene", identifier: "3569" },
      text,
      locations: [{ offset, length }],
    });
    const collection = {
      documents: [
        {
          id: "5",
          passages: [
            { offset: 0, text: "About IL-6.", annotations: [annotation(6, 4, "IL-6")] },
            { offset: 12, text: "IL-6 again.", annotations: [annotation(12, 4, "IL-6")] },
          ],
          relations: [],
        },
      ],
    };
    const [document] = readBiocJson(JSON.stringify(collection));
    if (document === undefined) throw new Error("nothing was read");
    spansFit(document);
    expect(document.text).toBe("About IL-6.\nIL-6 again.");
    expect(readBiocJson(`${JSON.stringify(collection.documents[0])}\n${JSON.stringify(collection.documents[0])}\n`)).toHaveLength(2);
  });

  it("ChemProt and CIViCmine lines, MED1250 blocks", () => {
    const chem = {
      pmid: "1",
      text: "Nerixin blocks BCL2.",
      entities: [{ id: "T1", start: 0, end: 7, text: "Nerixin", type: "CHEMICAL" }],
      relations: [{ chem: "T1", gene: "T2", label: "CPR:4" }],
    };
    expect(readChemProt(JSON.stringify(chem))[0]?.relations).toEqual([{ label: "CPR:4", subject: "T1", object: "T2" }]);
    const civic = {
      id: "2",
      text: "BCL2 predicts response to nerixin.",
      a1: "T1\tgene 0 4\tBCL2\nT2\tdrug 26 33\tnerixin\n",
      a2: "R1\tPredictive drug:T2 gene:T1\n",
    };
    const [line] = readCivicMine(JSON.stringify(civic));
    if (line === undefined) throw new Error("nothing was read");
    spansFit(line);
    expect(line.relations).toEqual([{ label: "Predictive", subject: "T2", object: "T1" }]);
    expect(() => readChemProt('{"other":1}')).toThrow(ConfigError);
    const blocks = readMed1250("11\nA title. \nText of one thing (OT). \n  OT|one thing\n\n12\nNext title. \nNone here. \n");
    expect(blocks.map((block) => [block.id, block.abbreviations.length])).toEqual([
      ["11", 1],
      ["12", 0],
    ]);
    expect(blocks[0]?.abbreviations).toEqual([{ short: "OT", long: "one thing" }]);
  });
});

describe("damaged gold", () => {
  it.each([
    ["ChemProt", () => readChemProt('{"pmid":"1","text":"x","entities":[],"relations":[]}\n{"pmid":'), /line 2 of the corpus is no JSON/u],
    ["CIViCmine", () => readCivicMine('{"id":"1"}'), /line 1 of the corpus lacks one of the fields id, text, a1, a2/u],
    ["BioC JSON", () => readBiocJson('{"documents": ['), /the BioC file is no JSON/u],
    ["BioC JSON lines", () => readBiocJson('{"id":"1","passages":[]}\n{"id":'), /line 2 of the BioC file is no JSON/u],
  ] as const)("%s is an error of the caller that names the place", (_name, read, message) => {
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(message);
  });
});

describe("finding gold", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "litgraph-gold-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("tells formats apart by what they hold, and takes a folder of brat files as one corpus", () => {
    mkdirSync(join(root, "brat", "train"), { recursive: true });
    writeFileSync(join(root, "brat", "train", "d1.txt"), "BCL2 title\nBCL2 text");
    writeFileSync(join(root, "brat", "train", "d1.a1"), "T1\tGene_or_gene_product 0 4\tBCL2\nT2\tComplex 11 15;16 20\tBCL2 text\n");
    writeFileSync(join(root, "a.pubtator"), "1|t|x\n1|a|y\n");
    writeFileSync(join(root, "b.xml"), "<?xml version='1.0'?><collection></collection>");
    writeFileSync(join(root, "README.md"), "about");
    writeFileSync(join(root, "page.document.json"), "{}");
    writeFileSync(join(root, "page.entities.json"), "{}");
    const found = findGold([root]).map((source) => (source.kind === "page" ? "page" : `${source.name} ${source.format.name}`));
    expect(found).toEqual(["a PubTator", "b BioC XML", "brat-train brat", "page"]);
    const [brat] = readBratFolder(join(root, "brat", "train"));
    if (brat === undefined) throw new Error("nothing was read");
    spansFit(brat);
    expect(brat.text.slice(0, brat.titleEnd)).toBe("BCL2 title");
  });

  it("says so when there is no gold", () => {
    expect(() => findGold([join(root, "nowhere")])).toThrow(ConfigError);
    writeFileSync(join(root, "notes.txt"), "nothing");
    expect(() => findGold([root])).toThrow(/page gold/u);
  });
});
