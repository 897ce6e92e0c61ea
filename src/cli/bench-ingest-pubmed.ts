import { spawnSync } from "node:child_process";
import { createReadStream, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { load } from "cheerio";
import { SaxesParser } from "saxes";
import { type Pace, pacesOf, readDocuments } from "./bench-ingest-parts.ts";

/** Readers of PubMed XML that are compared; each takes the same fields. */
export const pubmedReaders = ["litgraph", "saxes", "dom"] as const;

/** PubMed .xml.gz to records, by each of the readers in turn. A tree for each record leaves so much behind that its reader should be alone. */
export async function measurePubmed(names: readonly string[], files: readonly string[]): Promise<Readonly<Record<string, Pace>>> {
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const byName = (reader: string, file: string): Promise<number> => {
    if (reader === "litgraph") return readDocuments(file, createReadStream(file, { highWaterMark: 2 ** 18 }));
    return reader === "saxes" ? readBySax(file) : readByDom(file);
  };
  const readers = names.map((reader) => {
    const read = async (): Promise<number> => {
      let records = 0;
      for (const file of files) records += await byName(reader, file);
      return records;
    };
    return [reader, read] as const;
  });
  return Object.fromEntries(await pacesOf(bytes, new Map(readers)));
}

/** The fields both comparisons take: what a document's text and metadata hold. */
const wanted = new Set(
  "PMID ArticleTitle VernacularTitle AbstractText Title Volume Issue Year Month Day MedlineDate MedlinePgn LastName ForeName Suffix CollectiveName Affiliation Keyword PublicationType DescriptorName ArticleId ELocationID Language".split(
    " ",
  ),
);

/** A stream of events, as most readers of these files use: the text of each wanted element, by its path. */
async function readBySax(file: string): Promise<number> {
  let records = 0;
  let fields: { readonly name: string; text: string; readonly attribs: Readonly<Record<string, string>> }[] = [];
  const open: { readonly name: string; text: string; readonly attribs: Readonly<Record<string, string>> }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "MedlineCitation") fields = [];
    if (wanted.has(name)) open.push({ name, text: "", attribs: attributes });
  });
  parser.on("text", (text) => {
    const field = open.at(-1);
    if (field !== undefined) field.text += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "MedlineCitation" && fields.length > 0) records++;
    if (open.at(-1)?.name !== name) return;
    const field = open.pop();
    if (field !== undefined) fields.push(field);
  });
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 18 }).pipe(createGunzip({ chunkSize: 2 ** 18 }))) {
    parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
  }
  parser.close();
  return records;
}

/** A tree for each record, and a selection for each field. */
async function readByDom(file: string): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(file).pipe(createGunzip())) chunks.push(chunk as Uint8Array);
  const xml = Buffer.concat(chunks).toString("utf8");
  let records = 0;
  for (let at = xml.indexOf("<MedlineCitation "); at !== -1; at = xml.indexOf("<MedlineCitation ", at + 1)) {
    const end = xml.indexOf("</MedlineCitation>", at);
    const $ = load(xml.slice(at, end === -1 ? undefined : end + 18), { xml: true });
    const fields = new Map(
      [...wanted].map((name) => [
        name,
        $(name)
          .map((_, element) => $(element).text())
          .get(),
      ]),
    );
    if ((fields.get("PMID")?.length ?? 0) > 0) records++;
  }
  return records;
}

/**
 * Records a processor second of pubmed_parser, the Python reader built on lxml; `null` where the Python that `PYTHON` names (else `python3`) lacks it.
 * It reads no `MedlineCitationSet`, so the files given should not be of that older form.
 */
export function measurePubmedParser(files: readonly string[]): { readonly records: number; readonly perProcessorSecond: number } | null {
  const script = fileURLToPath(new URL("../../test/independent/pubmed-parser-pace.py", import.meta.url));
  const { status, stdout } = spawnSync(process.env.PYTHON ?? "python3", [script, ...files], { encoding: "utf8" });
  return status === 0 ? (JSON.parse(stdout) as { records: number; perProcessorSecond: number }) : null;
}
