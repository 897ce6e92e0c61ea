import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { terminologyFormats } from "../../src/lexicon/formats/formats.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import { readTerminologyFile } from "../../src/lexicon/read-file.ts";
import type { Term, TermAddition } from "../../src/lexicon/term.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "litgraph-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** For each format a small file of it: its name, its text, and how many terms and additions it has. */
const samples: Readonly<Record<string, readonly [file: string, text: string, entries: number]>> = {
  hgnc: ["hgnc.txt", "hgnc_id\tsymbol\tname\tstatus\nHGNC:1\tABC1\tabc one\tApproved\nHGNC:2\tABC2\tabc two\tApproved\n", 2],
  "ncbi-gene": [
    "gene_info",
    "#tax_id\tGeneID\tSymbol\tLocusTag\tSynonyms\tdbXrefs\tdescription\ttype_of_gene\n9606\t1\tABC1\t-\tA1\tHGNC:HGNC:1\tabc one\tprotein-coding\n9606\t2\tABC2\t-\tA2\tHGNC:HGNC:2\tabc two\tprotein-coding\n",
    2,
  ],
  cellosaurus: ["cellosaurus.txt", "ID   ABC-1\nAC   CVCL_0001\nSY   ABC1\nOX   NCBI_TaxID=9606; ! Homo sapiens\n//\nID   ABC-2\nAC   CVCL_0002\n//\n", 2],
  obo: ["chebi.obo", "format-version: 1.2\n\n[Term]\nid: CHEBI:1\nname: abc one\n\n[Term]\nid: CHEBI:2\nname: abc two\n", 2],
  "mesh-descriptors": [
    "desc.xml",
    `<?xml version="1.0"?>\n<DescriptorRecordSet>\n${descriptor("D000001")}\n${descriptor("D000002")}\n</DescriptorRecordSet>\n`,
    2,
  ],
  "mesh-supplementary": [
    "supp.xml",
    `<?xml version="1.0"?>\n<SupplementalRecordSet>\n${supplement("C000001")}\n${supplement("C000002")}\n</SupplementalRecordSet>\n`,
    2,
  ],
  "famplex-entities": ["entities.csv", "ABC\nABD\n", 2],
  "famplex-relations": ["relations.csv", "HGNC,ABC1,isa,FPLX,ABC\nHGNC,ABC2,isa,FPLX,ABC\n", 2],
  "famplex-grounding": ["grounding_map.csv", "abc one,FPLX,ABC,,,,\nabc two,FPLX,ABC,,,,\n", 2],
  "famplex-other": ["descriptions.csv", "ABC,a family\n", 0],
  "own-tsv": ["own.tsv", "id\ttype\tname\nMYLAB:1\tdrug\tabc one\nMYLAB:2\tdrug\tabc two\n", 2],
  "own-csv": ["own.csv", "id,type,name\nMYLAB:1,drug,abc one\nMYLAB:2,drug,abc two\n", 2],
};

function descriptor(ui: string): string {
  return `<DescriptorRecord><DescriptorUI>${ui}</DescriptorUI><DescriptorName><String>Abc ${ui}</String></DescriptorName><TreeNumberList><TreeNumber>D02.1</TreeNumber></TreeNumberList><ConceptList><Concept PreferredConceptYN="Y"><TermList><Term IsPermutedTermYN="N"><String>Abc ${ui}</String></Term></TermList></Concept></ConceptList></DescriptorRecord>`;
}

function supplement(ui: string): string {
  return `<SupplementalRecord SCRClass="1"><SupplementalRecordUI>${ui}</SupplementalRecordUI><SupplementalRecordName><String>abc ${ui}</String></SupplementalRecordName><HeadingMappedToList><HeadingMappedTo><DescriptorReferredTo><DescriptorUI>*D000001</DescriptorUI><DescriptorName><String>*Abc</String></DescriptorName></DescriptorReferredTo></HeadingMappedTo></HeadingMappedToList><ConceptList><Concept PreferredConceptYN="Y"><TermList><Term><String>abc ${ui}</String></Term></TermList></Concept></ConceptList></SupplementalRecord>`;
}

async function read(file: string, content: string | Buffer) {
  const place = mkdtempSync(join(folder, "f-"));
  writeFileSync(join(place, file), content);
  const terms: Term[] = [];
  const additions: TermAddition[] = [];
  const report = await readTerminologyFile(join(place, file), { term: (term) => void terms.push(term), addition: (row) => void additions.push(row) });
  return { report, terms, additions, entries: terms.length + additions.length };
}

const rows = Object.entries(samples);

describe("every format", () => {
  it("has a sample here", () => {
    expect(rows.map(([id]) => id).sort()).toEqual(terminologyFormats.map((format) => format.id).sort());
  });

  it.each(rows)("%s: is known by its content", async (id, [file, text, entries]) => {
    const { report, entries: found } = await read(file, text);
    expect([report.format.id, found, report.badRows]).toEqual([id, entries, 0]);
  });

  const harmless: readonly (readonly [string, (text: string) => Buffer])[] = [
    ["CRLF", (text) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["byte-order mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["gzip", (text) => gzipSync(text)],
    ["no final line end", (text) => Buffer.from(text.trimEnd())],
  ];
  it.each(rows.flatMap(([id, sample]) => harmless.map(([label, encode]) => [id, label, sample, encode] as const)))(
    "%s: %s changes nothing",
    async (_, __, [file, text], encode) => {
      const [plain, changed] = [await read(file, text), await read(file, encode(text))];
      expect([changed.terms, changed.additions]).toEqual([plain.terms, plain.additions]);
    },
  );

  it.each(rows)("%s: a truncated gzip, and an unknown encoding, are errors that say so", async (_, [file, text]) => {
    const packed = gzipSync(text);
    await expect(read(file, packed.subarray(0, packed.length - 6))).rejects.toThrow(/is damaged or cut off/);
    await expect(read(file, Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 0x0a])]))).rejects.toThrow(/is not UTF-8 text.*iconv/);
  });

  it.each(rows.filter(([, [, , entries]]) => entries > 0))("%s: the same file twice makes each thing once", async (_, [file, text]) => {
    const { terms } = await read(file, text);
    expect(mergeTerms([...terms, ...terms], []).terms).toHaveLength(terms.length);
  });

  it.each(rows.filter(([, [, , entries]]) => entries > 0))("%s: a line of eleven million characters costs no other row", async (_, [file, text, entries]) => {
    const lines = text.trimEnd().split("\n");
    const last = /^(?:<\/|\/\/)/u.test(lines.at(-1) ?? "") ? lines.length - 1 : lines.length;
    const long = [...lines.slice(0, last), "x".repeat(11_000_000), ...lines.slice(last)].join("\n");
    expect((await read(file, `${long}\n`)).entries).toBeGreaterThanOrEqual(entries - 1);
  });

  /** For each format a good row after one with wrong columns or fields: how many bad rows are told, and how many entries are left. */
  const wrongColumns: Readonly<Record<string, readonly [text: string, badRows: number, entries: number]>> = {
    hgnc: ["hgnc_id\tsymbol\tname\tstatus\nABC1\tHGNC:1\tabc one\tApproved\nHGNC:2\tABC2\tabc\tApproved\textra\nHGNC:3\tABC3\tabc three\tApproved\n", 2, 1],
    "ncbi-gene": ["#tax_id\tGeneID\tSymbol\tdescription\nABC1\t9606\t1\tone\n9606\t2\tABC2\ttwo\tmore\n9606\t3\tABC3\tthree\n", 2, 1],
    cellosaurus: ["ID   ABC-1\nAC   ABC\n//\nID   ABC-2\n//\nID   ABC-3\nAC   CVCL_0003\n//\n", 2, 1],
    obo: ["format-version: 1.2\n\n[Term]\nname: no id\n\n[Term]\nid: no colon\nname: abc\n\n[Term]\nid: CHEBI:3\nname: abc three\n", 2, 1],
    "mesh-descriptors": [`<?xml version="1.0"?>\n<DescriptorRecordSet>\n${descriptor("X1")}\n${descriptor("D000002")}\n</DescriptorRecordSet>\n`, 1, 1],
    "mesh-supplementary": [`<?xml version="1.0"?>\n<SupplementalRecordSet>\n${supplement("X1")}\n${supplement("C000002")}\n</SupplementalRecordSet>\n`, 1, 1],
    "famplex-entities": ["ABC\nABC,one,too,many\nABD\n", 1, 2],
    "famplex-relations": ["HGNC,ABC1,isa,FPLX,ABC\nHGNC,ABC2,isa\nHGNC,ABC3,isa,FPLX,ABC\n", 1, 2],
    "famplex-grounding": ["abc one,FPLX,ABC,,,,\nabc two\nabc three,FPLX,ABC,,,,\n", 1, 2],
    "own-tsv": ["id\ttype\tname\nabc one\tdrug\tMYLAB:1\nMYLAB:2\tdrug\tabc\tmore\nMYLAB:3\tdrug\tabc three\n", 2, 1],
    "own-csv": ["id,type,name\nabc one,drug,MYLAB:1\nMYLAB:2,drug,abc,more\nMYLAB:3,drug,abc three\n", 2, 1],
  };
  it.each(rows.filter(([id]) => id !== "famplex-other"))("%s: a row with wrong columns is told by its line and costs no other", async (id, [file]) => {
    const [text, badRows, entries] = wrongColumns[id] ?? ["", 0, 0];
    const found = await read(file, text);
    expect([found.report.badRows, found.entries]).toEqual([badRows, entries]);
  });

  it.each(rows)("%s: quotes, closed or not, cost no other row", async (id, [file, text, entries]) => {
    // The first row's name, in quotes and with one quote too many.
    for (const quoted of ['"abc one"', 'abc "one', '"abc one', "abc 'one'"]) {
      const found = await read(file, text.replace("abc one", id.startsWith("mesh") ? quoted.replaceAll('"', "&quot;") : quoted));
      expect(found.entries).toBeGreaterThanOrEqual(entries - 1);
      expect(found.entries).toBeLessThanOrEqual(entries);
      const last = [...found.terms, ...found.additions].at(-1);
      expect(entries === 0 || (last?.names.every((name) => name.text.length < 30) ?? false)).toBe(true);
    }
  });
});
