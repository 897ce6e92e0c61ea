import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Reference } from "./reference.ts";

/** Streams the lines of a file, unpacked when its name ends in `.gz`. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path);
  const input = path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
}

/** A tab-separated file with a header, row by row; cells are looked up by column. */
async function* tableRows(path: string): AsyncGenerator<(column: string) => string> {
  let columns: ReadonlyMap<string, number> | undefined;
  for await (const line of linesOf(path)) {
    const cells = line.split("\t");
    if (columns === undefined) columns = new Map(cells.map((cell, index) => [cell.replace(/^#/u, ""), index]));
    else {
      const known = columns;
      yield (column) => cells[known.get(column) ?? -1] ?? "";
    }
  }
}

/** HGNC lists several values as `"a|b"`. */
function values(cell: string): readonly string[] {
  return cell
    .replaceAll('"', "")
    .split("|")
    .filter((value) => value !== "" && value !== "-");
}

/** Maps from other identifiers to HGNC ids, for the members of families. */
export interface GeneNumbers {
  /** By approved, previous and alias symbol; approved symbols win. */
  readonly bySymbol: ReadonlyMap<string, string>;
  readonly byUniProt: ReadonlyMap<string, string>;
}

/** Reads HGNC's complete set; withdrawn entries are left out. */
export async function readHgnc(path: string, reference: Reference): Promise<GeneNumbers> {
  const bySymbol = new Map<string, string>();
  const approved = new Map<string, string>();
  const byUniProt = new Map<string, string>();
  for await (const cell of tableRows(path)) {
    if (cell("status") !== "Approved") continue;
    const id = cell("hgnc_id");
    const others = ["alias_symbol", "prev_symbol"].flatMap((column) => values(cell(column)));
    const names = ["name", "alias_name", "prev_name"].flatMap((column) => values(cell(column)));
    reference.add({ id, name: cell("symbol"), matches: values(cell("entrez_id")).map((entrez) => `NCBIGene:${entrez}`) }, [...others, ...names]);
    approved.set(cell("symbol"), id);
    for (const symbol of others) bySymbol.set(symbol, id);
    for (const accession of values(cell("uniprot_ids"))) byUniProt.set(accession, id);
  }
  return { bySymbol: new Map([...bySymbol, ...approved]), byUniProt };
}

/** NCBI Gene number to HGNC id, as NCBI gives it. */
export async function readNcbiGene(path: string): Promise<ReadonlyMap<string, string>> {
  const hgncOf = new Map<string, string>();
  for await (const cell of tableRows(path)) {
    const hgnc = values(cell("dbXrefs")).find((reference) => reference.startsWith("HGNC:"));
    if (hgnc !== undefined) hgncOf.set(`NCBIGene:${cell("GeneID")}`, hgnc.replace("HGNC:HGNC:", "HGNC:"));
  }
  return hgncOf;
}

/** Reads FamPlex; returns the direct members of each family as CURIEs. */
export function readFamPlex(directory: string, genes: GeneNumbers, reference: Reference): ReadonlyMap<string, ReadonlySet<string>> {
  const rowsOf = (file: string) => readFileSync(`${directory}/${file}`, "utf8").split(/\r?\n/u).filter(Boolean).map(splitCsv);
  for (const [family = ""] of rowsOf("entities.csv")) reference.add({ id: `FPLX:${family}`, name: family, matches: [] }, []);
  for (const [text = "", space, id] of rowsOf("grounding_map.csv")) if (space === "FPLX") reference.addName(`FPLX:${id}`, text);
  const members = new Map<string, Set<string>>();
  for (const [space, id = "", , , family = ""] of rowsOf("relations.csv")) {
    const member = space === "FPLX" ? `FPLX:${id}` : space === "HGNC" ? genes.bySymbol.get(id) : genes.byUniProt.get(id);
    const known = members.get(`FPLX:${family}`) ?? new Set<string>();
    members.set(`FPLX:${family}`, known);
    if (member !== undefined) known.add(member);
  }
  return members;
}

function splitCsv(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, cell = ""]) => cell.replace(/^"|"$/gu, "").replaceAll('""', '"'));
}

/** Reads Cellosaurus' text release; returns the species it names, by CURIE. */
export async function readCellosaurus(path: string, reference: Reference): Promise<ReadonlyMap<string, string>> {
  const species = new Map<string, string>();
  let name = "";
  let id = "";
  for await (const line of linesOf(path)) {
    const value = line.slice(5);
    if (line.startsWith("ID   ")) name = value;
    else if (line.startsWith("AC   ")) {
      id = `Cellosaurus:${value}`;
      // A trailing "[...]" only tells homonyms apart.
      reference.add({ id, name, matches: [] }, [name.replace(/ \[[^\]]*\]$/u, "")]);
    } else if (line.startsWith("SY   ")) for (const synonym of value.split("; ")) reference.addName(id, synonym);
    else if (line.startsWith("OX   ")) {
      const taxon = /^NCBI_TaxID=(\d+); ! ([^(]+)/u.exec(value);
      if (taxon !== null) species.set(`NCBITaxon:${taxon[1]}`, (taxon[2] ?? "").trim());
    }
  }
  return species;
}

/** Reads an OBO file of chemicals (ChEBI, DrugCentral, MeSH): label, synonyms, cross-references. */
export async function readObo(path: string, reference: Reference): Promise<void> {
  let term = { id: "", name: "", synonyms: [] as string[], matches: [] as string[] };
  const flush = () => {
    if (term.id !== "") reference.add({ id: term.id, name: term.name, matches: term.matches }, term.synonyms);
    term = { id: "", name: "", synonyms: [], matches: [] };
  };
  for await (const line of linesOf(path)) {
    if (line.startsWith("[")) flush();
    else if (line.startsWith("id: ")) term.id = line.slice(4);
    else if (line.startsWith("name: ")) term.name = line.slice(6);
    else if (line.startsWith("xref: ")) term.matches.push(line.slice(6));
    else if (line.startsWith("synonym: ")) {
      const quoted = /^synonym: "((?:[^"\\]|\\.)*)"/u.exec(line)?.[1];
      if (quoted !== undefined) term.synonyms.push(quoted.replaceAll('\\"', '"'));
    }
  }
  flush();
}

/** The names that annotated abstracts give to MeSH ids (`MESH:D010051` to "ovarian cancer", ...), from PubTator files. */
export async function readAnnotatedNames(paths: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    for await (const line of linesOf(path)) {
      const cells = line.split("\t");
      for (const id of (cells[5] ?? "").split(/[,|;]/u)) {
        const bare = id.trim().replace(/^MESH:/u, "");
        if (!/^[CD]\d+$/u.test(bare)) continue;
        const known = names.get(`MESH:${bare}`) ?? new Set<string>();
        names.set(`MESH:${bare}`, known.add(cells[3] ?? ""));
      }
    }
  }
  return names;
}
