import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { officialReleases } from "../../src/lexicon/releases.ts";

/** A server on this machine that has every file of the official releases: in the maker's format, as large as the release at least, with very few entries. */
export interface Mirror {
  readonly address: string;
  /** Names of the files that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts one. */
export async function startMirror(): Promise<Mirror> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = request.url?.split("/").at(-1) ?? "";
    asked.push(name);
    const content = releaseFile(name);
    if (content === null) response.writeHead(404).end();
    else response.writeHead(200, { "content-length": content.length }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/releases`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Entries of each file, and a line that is no entry and may stand there any number of times. */
const contents: Readonly<Record<string, readonly [entries: string, filler: string, end: string]>> = {
  "hgnc_complete_set.txt": [
    "hgnc_id\tsymbol\tname\tstatus\tlocus_type\nHGNC:6018\tIL6\tinterleukin 6\tApproved\tgene\n",
    `HGNC:2\tOLD\told\tEntry Withdrawn\t${"-".repeat(4000)}\n`,
    "",
  ],
  "Homo_sapiens.gene_info.gz": [
    "#tax_id\tGeneID\tSymbol\tLocusTag\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene\tOther_designations\n9606\t3569\tIL6\t-\tIL-6\t-\t7\t-\tinterleukin 6\tprotein-coding\t-\n",
    `9606\t1\tHCCX\t-\t-\t-\t1\t${"-".repeat(4000)}\tliver cancer\tunknown\t-\n`,
    "",
  ],
  "cellosaurus.txt": [
    "ID   A2780\nAC   CVCL_0134\nSY   A-2780\nOX   NCBI_TaxID=9606; ! Homo sapiens\n//\nID   SK-OV-3\nAC   CVCL_0532\nOX   NCBI_TaxID=9606; ! Homo sapiens\n",
    `CC   ${"-".repeat(4000)}\n`,
    "//\n",
  ],
  "chebi.obo.gz": ["format-version: 1.2\ndata-version: 7\n\n[Term]\nid: CHEBI:27899\nname: cisplatin\n", `comment: ${"-".repeat(4000)}\n`, ""],
  "drugcentral.obo": ["format-version: 1.2\ndata-version: 7\n\n[Term]\nid: DrugCentral:644\nname: cisplatin\n", `comment: ${"-".repeat(4000)}\n`, ""],
  "desc2026.gz": [
    '<?xml version="1.0"?>\n<DescriptorRecordSet LanguageCode="eng">\n<DescriptorRecord DescriptorClass="1"><DescriptorUI>D002945</DescriptorUI><DescriptorName><String>Cisplatin</String></DescriptorName><TreeNumberList><TreeNumber>D01.210.375</TreeNumber></TreeNumberList></DescriptorRecord>\n',
    `<!-- ${"+".repeat(4000)} -->\n`,
    "</DescriptorRecordSet>\n",
  ],
  "supp2026.gz": [
    '<SupplementalRecordSet>\n<SupplementalRecord SCRClass="1"><SupplementalRecordUI>C432165</SupplementalRecordUI><SupplementalRecordName><String>SP 600125</String></SupplementalRecordName></SupplementalRecord>\n',
    `<!-- ${"+".repeat(4000)} -->\n`,
    "</SupplementalRecordSet>\n",
  ],
  "entities.csv": ["AKT\r\n", "AKT\r\n", ""],
  "relations.csv": ["HGNC,AKT1,isa,FPLX,AKT\r\n", "HGNC,AKT1,isa,FPLX,AKT\r\n", ""],
  "grounding_map.csv": ["PKB,FPLX,AKT,,,,\r\n", "PKB,FPLX,AKT,,,,\r\n", ""],
};

function releaseFile(name: string): Buffer | null {
  const file = officialReleases.flatMap(({ files }) => files).find(({ url }) => url.endsWith(`/${name}`));
  const content = contents[name];
  if (file === undefined || content === undefined) return null;
  const [entries, filler, end] = content;
  const text = Buffer.from(entries + filler.repeat(Math.ceil(file.bytes[0] / filler.length)) + end);
  return name.endsWith(".gz") ? gzipSync(text, { level: 0 }) : text;
}
