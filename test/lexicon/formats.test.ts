import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FileReport, readTerminologyFile } from "../../src/lexicon/read-file.ts";
import type { Term, TermAddition } from "../../src/lexicon/term.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ReadFile {
  readonly report: FileReport;
  readonly terms: readonly Term[];
  readonly additions: readonly TermAddition[];
}

async function read(name: string, content: string | Buffer): Promise<ReadFile> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const terms: Term[] = [];
  const additions: TermAddition[] = [];
  const report = await readTerminologyFile(path, { term: (term) => void terms.push(term), addition: (addition) => void additions.push(addition) });
  return { report, terms, additions };
}

/** Names as `text/status`. */
function names(term: Term | undefined): readonly string[] {
  return term?.names.map((name) => `${name.text}/${name.status}`) ?? [];
}

const hgncHeader = "hgnc_id\tsymbol\tname\tstatus\talias_symbol\talias_name\tprev_symbol\tprev_name\tentrez_id\tuniprot_ids";
const hgncRow = 'HGNC:6018\tIL6\tinterleukin 6\tApproved\t"IL-6|BSF2"\t\tIFNB2\t\t3569\tP05231';

const obo = `format-version: 1.2
data-version: 7

[Term]
id: CHEBI:27899
name: cisplatin
synonym: "CDDP" RELATED []
synonym: "platinum drug" BROAD []
synonym: "cis-\\"platin\\"" EXACT [Somebody]
xref: cas:15663-27-1 "source"
property_value: http://purl.obolibrary.org/obo/chebi/inchikey "LXZZYRPGZAFOLE-UHFFFAOYSA-L" xsd:string

[Term]
id: CHEBI:1
name: gone
is_obsolete: true

[Typedef]
id: has_part
name: has part
`;

const meshDescriptors = `<?xml version="1.0"?>
<!DOCTYPE DescriptorRecordSet SYSTEM "x.dtd">
<DescriptorRecordSet LanguageCode="eng">
<DescriptorRecord DescriptorClass="1"><DescriptorUI>D002945</DescriptorUI><DescriptorName><String>Cisplatin</String></DescriptorName>
<PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo><DescriptorUI>D000970</DescriptorUI><DescriptorName><String>Antineoplastic Agents</String></DescriptorName></DescriptorReferredTo></PharmacologicalAction></PharmacologicalActionList>
<TreeNumberList><TreeNumber>D01.210.375</TreeNumber></TreeNumberList>
<ConceptList><Concept PreferredConceptYN="Y"><RegistryNumberList><RegistryNumber>15663-27-1</RegistryNumber></RegistryNumberList>
<TermList><Term IsPermutedTermYN="N"><String>Cisplatin</String></Term><Term IsPermutedTermYN="N"><String>Platidiam &amp; Co</String></Term><Term IsPermutedTermYN="Y"><String>Platinum, cis</String></Term></TermList></Concept></ConceptList></DescriptorRecord>
<DescriptorRecord DescriptorClass="1"><DescriptorUI>D016328</DescriptorUI><DescriptorName><String>NF-kappa B</String></DescriptorName><TreeNumberList><TreeNumber>D12.776.260</TreeNumber></TreeNumberList></DescriptorRecord>
<DescriptorRecord DescriptorClass="1"><DescriptorUI>D010051</DescriptorUI><DescriptorName><String>Ovarian Neoplasms</String></DescriptorName><TreeNumberList><TreeNumber>C04.588</TreeNumber></TreeNumberList></DescriptorRecord>
</DescriptorRecordSet>`;

describe("each format", () => {
  it("HGNC: symbol, name, aliases, former symbols, other identifiers; withdrawn rows are left out", async () => {
    const { report, terms } = await read("hgnc.txt", `${hgncHeader}\n${hgncRow}\nHGNC:2\tOLD\told\tEntry Withdrawn\t\t\t\t\t\t\n`);
    expect(report.format.id).toBe("hgnc");
    expect(terms).toHaveLength(1);
    expect(names(terms[0])).toEqual(["IL6/approved", "interleukin 6/name", "IL-6/synonym", "BSF2/synonym", "IFNB2/previous"]);
    expect(terms[0]).toMatchObject({ curie: "HGNC:6018", type: "gene", taxon: "NCBITaxon:9606", exactMatches: ["NCBIGene:3569", "UniProtKB:P05231"] });
  });

  it("NCBI gene_info: any species; loci without a gene are left out", async () => {
    const header = "#tax_id\tGeneID\tSymbol\tLocusTag\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene\tOther_designations";
    const { report, terms } = await read(
      "mouse.gene_info.gz",
      gzipSync(
        [
          header,
          "10090\t16193\tIl6\t-\tIl-6\tMGI:MGI:96559\t5\t-\tinterleukin 6\tprotein-coding\tB-cell factor|hypothetical protein",
          "9606\t1\tHCCX\t-\t-\t-\t1\t-\tliver cancer\tunknown\t-",
          "",
        ].join("\n"),
      ),
    );
    expect(report.format.id).toBe("ncbi-gene");
    expect(terms.map((term) => [term.curie, term.taxon, names(term)])).toEqual([
      ["NCBIGene:16193", "NCBITaxon:10090", ["Il6/approved", "interleukin 6/name", "Il-6/synonym", "B-cell factor/synonym"]],
    ]);
  });

  it("Cellosaurus: a trailing bracket and the word cell are no part of a name", async () => {
    const text =
      "ID   Ab1 [Human]\nAC   CVCL_0001\nSY   AB-1; AB1 cell; 293 cell\nOX   NCBI_TaxID=9606; ! Homo sapiens\n//\nID   Mix\nAC   CVCL_0002\nOX   NCBI_TaxID=9606; !\nOX   NCBI_TaxID=10090; !\n//\n";
    const { report, terms } = await read("cellosaurus.txt", text);
    expect(report.format.id).toBe("cellosaurus");
    expect(names(terms[0])).toEqual(["Ab1/approved", "AB-1/synonym", "AB1/synonym", "293 cell/synonym"]);
    expect(terms.map((term) => term.taxon)).toEqual(["NCBITaxon:9606", null]);
  });

  it("OBO: exact and related synonyms, cross-references, InChIKey; obsolete terms are left out", async () => {
    const { report, terms } = await read("chebi.obo", obo);
    expect([report.format.id, report.version]).toEqual(["obo", "7"]);
    expect(terms).toHaveLength(1);
    expect(names(terms[0])).toEqual(["cisplatin/approved", "CDDP/synonym", 'cis-"platin"/synonym']);
    expect(terms[0]?.exactMatches).toEqual(["CAS:15663-27-1", "INCHIKEY:LXZZYRPGZAFOLE-UHFFFAOYSA-L"]);
  });

  it("MeSH descriptors: type by tree; proteins and permuted terms are left out; names of other records stay theirs", async () => {
    const { report, terms } = await read("desc.xml", meshDescriptors);
    expect(report.format.id).toBe("mesh-descriptors");
    expect(terms.map((term) => [term.curie, term.type, names(term), term.exactMatches])).toEqual([
      ["MESH:D002945", "drug", ["Cisplatin/approved", "Platidiam & Co/synonym"], ["CAS:15663-27-1"]],
      ["MESH:D010051", "disease", ["Ovarian Neoplasms/approved"], []],
    ]);
  });

  it("MeSH supplementary records: chemicals, not gene products", async () => {
    const record = (ui: string, name: string) =>
      `<SupplementalRecord SCRClass="1"><SupplementalRecordUI>${ui}</SupplementalRecordUI><SupplementalRecordName><String>${name}</String></SupplementalRecordName></SupplementalRecord>`;
    const { report, terms } = await read(
      "supp.xml",
      `<SupplementalRecordSet>${record("C432165", "SP 600125")}${record("C1", "IL6 protein, human")}</SupplementalRecordSet>`,
    );
    expect(report.format.id).toBe("mesh-supplementary");
    expect(terms.map((term) => term.curie)).toEqual(["MESH:C432165"]);
  });

  it("FamPlex: entities, relations and strings", async () => {
    const entities = await read("entities.csv", "AKT\r\np53_family\r\n");
    expect(entities.terms.map((term) => [term.curie, term.isFamily, names(term)])).toEqual([
      ["FPLX:AKT", true, ["AKT/approved"]],
      ["FPLX:p53_family", true, ["p53 family/approved"]],
    ]);
    const relations = await read("relations.csv", "HGNC,AKT1,isa,FPLX,AKT\r\nFPLX,AKT,isa,FPLX,Kinase\r\n");
    expect(relations.additions.map((row) => [row.curie, row.members])).toEqual([
      ["FPLX:AKT", ["HGNC.SYMBOL:AKT1"]],
      ["FPLX:Kinase", ["FPLX:AKT"]],
    ]);
    const strings = await read("grounding_map.csv", '"AKT (1, 2)",FPLX,AKT,,,,\r\nPKB,FPLX,AKT,,,,\r\nfoo,GO,GO:1,,,,\r\n');
    expect(strings.additions.map((row) => [row.curie, row.names[0]?.text])).toEqual([
      ["FPLX:AKT", "AKT (1, 2)"],
      ["FPLX:AKT", "PKB"],
    ]);
  });

  it.each([
    ["own.tsv", "id\ttype\tname\tsynonyms\tspecies\nMYLAB:17\tdrug\tcompound 17\tC17|XB-17\t\nMYLAB:18\tgene\tabc1\t\tmouse\n"],
    ["own.csv", 'id,type,name,synonyms,species\nMYLAB:17,drug,"compound 17",C17|XB-17,\nMYLAB:18,gene,abc1,,10090\n'],
  ])("a user's own %s", async (file, text) => {
    const { terms } = await read(file, text);
    expect(terms.map((term) => [term.curie, term.type, names(term), term.taxon])).toEqual([
      ["MYLAB:17", "drug", ["compound 17/approved", "C17/synonym", "XB-17/synonym"], null],
      ["MYLAB:18", "gene", ["abc1/approved"], "NCBITaxon:10090"],
    ]);
  });
});

describe("hostile files", () => {
  it("a truncated gzip is an error that says so", async () => {
    const whole = gzipSync(`${hgncHeader}\n${`${hgncRow}\n`.repeat(2000)}`);
    await expect(read("cut.txt.gz", whole.subarray(0, whole.length - 12))).rejects.toThrow(/cut\.txt\.gz is damaged or cut off/);
  });

  it("gzip is known by its content, whatever the name says", async () => {
    expect((await read("misnamed.txt", gzipSync(`${hgncHeader}\n${hgncRow}\n`))).terms).toHaveLength(1);
  });

  it("a row with too many cells is reported with its line; the others are read", async () => {
    const { report, terms } = await read(
      "wide.txt",
      `${hgncHeader}\n${hgncRow}\n${hgncRow}\textra\textra\nHGNC:x\tQ\t\t\t\t\t\t\t\t\n${hgncRow.replace("6018", "6019")}\n`,
    );
    expect(terms).toHaveLength(2);
    expect(report.badRows).toBe(2);
    expect(report.examples[0]).toMatch(/wide\.txt, line 3: has 12 cells where the header has 10/);
    expect(report.examples[1]).toMatch(/line 4: has hgnc_id "HGNC:x"/);
  });

  it("a file of another kind is an error that lists the formats", async () => {
    await expect(read("photo.tsv", "just\tsome\tcells\n1\t2\t3\n")).rejects.toThrow(/in no format that is known\. Known are: HGNC/);
  });

  it("a file that has the header but not the rows is an error", async () => {
    await expect(read("liar.txt", `${hgncHeader}\n${"a\tb\n".repeat(5)}`)).rejects.toThrow(/not a usable HGNC/);
    await expect(read("bare.txt", `${hgncHeader}\n`)).rejects.toThrow(/has no entries/);
    await expect(read("empty.txt", "")).rejects.toThrow(/is empty/);
  });

  it("a line of ten million characters is skipped and reported", async () => {
    const { report, terms } = await read("long.txt", `${hgncHeader}\nHGNC:1\tLONG\t${"x".repeat(10_000_000)}\n${hgncRow}\n`);
    expect(terms.map((term) => term.name)).toEqual(["IL6"]);
    expect(report.examples).toEqual([expect.stringMatching(/line 2: is longer than a million/)]);
  });

  it("quotes: closed ones enclose a cell, open ones are characters", async () => {
    const { terms } = await read("quotes.txt", `${hgncHeader}\nHGNC:1\tA1\t5" end of "B"\tApproved\t"A-1|""A""1"\t\t\t\t\t\n`);
    expect(names(terms[0])).toEqual(["A1/approved", '5" end of "B"/name', "A-1/synonym", '"A"1/synonym']);
  });

  it.each([
    ["CRLF", (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["a byte-order mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["no final line end", (text: string) => Buffer.from(text.trimEnd())],
  ])("%s changes nothing", async (label, encode) => {
    const { terms } = await read(`${label.replaceAll(" ", "-")}.txt`, encode(`${hgncHeader}\n${hgncRow}\n`));
    expect(terms.map((term) => term.curie)).toEqual(["HGNC:6018"]);
    expect(names(terms[0])).toContain("BSF2/synonym");
  });

  it("an encoding that is neither UTF-8 nor UTF-16 is an error with a remedy", async () => {
    await expect(read("latin.txt", Buffer.from(`${hgncHeader}\nHGNC:1\tA\tna\u00efve\n`, "latin1"))).rejects.toThrow(/not UTF-8 text.*iconv/);
  });

  it("XML that ends in the middle is reported, with the records before it kept", async () => {
    const { report, terms } = await read("cut.xml", meshDescriptors.slice(0, meshDescriptors.indexOf("Ovarian Neoplasms")));
    expect(terms.map((term) => term.curie)).toEqual(["MESH:D002945"]);
    expect(report.examples[0]).toMatch(/the XML ends inside/);
  });

  it("an OBO term with a doubled prefix is a bad row", async () => {
    const { report } = await read("doubled.obo", `${obo}\n[Term]\nid: CHEBI:CHEBI:15377\nname: water\n`);
    expect(report.examples[0]).toMatch(/id "CHEBI:CHEBI:15377"; write it as prefix:reference/);
  });

  it("a missing file and a folder are errors that say so", async () => {
    const sink = { term: () => undefined, addition: () => undefined };
    await expect(readTerminologyFile(join(folder, "none.txt"), sink)).rejects.toThrow(/there is no file/);
    await expect(readTerminologyFile(folder, sink)).rejects.toThrow(/is a folder/);
  });
});
