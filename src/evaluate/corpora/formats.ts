import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { readBiocJson, readBiocXml } from "./bioc.ts";
import { isBratFolder, readBratFolder } from "./brat.ts";
import type { CorpusDocument } from "./gold-corpus.ts";
import { readChemProt, readCivicMine, readMed1250 } from "./json-lines.ts";
import { readPubtator } from "./pubtator.ts";

/** A format of annotated corpora: one row. */
export interface CorpusFormat {
  readonly name: string;
  /** True when the file or folder is of this format, by its name and its first characters. */
  readonly claims: (path: string) => boolean;
  readonly read: (path: string) => readonly CorpusDocument[];
  /** Name of the corpus when the file's own says too little. */
  readonly nameOf?: (path: string) => string;
}

function head(path: string): string {
  if (!statSync(path).isFile()) return "";
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(32_768);
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0)).toString("utf8");
  } finally {
    closeSync(file);
  }
}

const content = (path: string): string => readFileSync(path, "utf8");
const firstLineHas = (path: string, ...fields: readonly string[]): boolean => {
  const start = head(path).trimStart();
  return start.startsWith("{") && /\.jsonl?$/u.test(path) && fields.every((field) => start.includes(`"${field}"`));
};

/** Every format of gold corpora, one row each; the first that claims a path reads it. */
export const corpusFormats: readonly CorpusFormat[] = [
  { name: "PubTator", claims: (path) => /^[^|\t\n]+\|t\|/u.test(head(path)), read: (path) => readPubtator(content(path)) },
  { name: "BioC XML", claims: (path) => path.endsWith(".xml") && /<collection[\s>]/u.test(head(path)), read: (path) => readBiocXml(content(path)) },
  { name: "CIViCmine JSON lines", claims: (path) => firstLineHas(path, "id", "text", "a1"), read: (path) => readCivicMine(content(path)) },
  {
    name: "ChemProt JSON lines",
    claims: (path) => path.endsWith(".jsonl") && firstLineHas(path, "pmid", "text") && !head(path).includes('"a1"'),
    read: (path) => readChemProt(content(path)),
  },
  { name: "BioC JSON", claims: (path) => /\.jsonl?$/u.test(path) && /"(?:passages|bioctype)"/u.test(head(path)), read: (path) => readBiocJson(content(path)) },
  {
    name: "MED1250",
    claims: (path) => path.endsWith(".txt") && /^\d+\n[^\n]+\n[\s\S]*?\n {2}[^|\n]+\|/u.test(head(path)),
    read: (path) => readMed1250(content(path)),
  },
  {
    name: "brat",
    claims: (path) => statSync(path).isDirectory() && isBratFolder(readdirSync(path)),
    read: readBratFolder,
    nameOf: (path) => `${basename(dirname(path))}-${basename(path)}`,
  },
];
