import { ConfigError } from "../../model/errors.ts";
import { parseGold } from "../parse-gold.ts";
import { readBratLines } from "./brat.ts";
import type { CorpusDocument, MentionRow } from "./gold-corpus.ts";
import { placeMentions } from "./place-mentions.ts";

interface ChemProtLine {
  readonly pmid: string;
  readonly text: string;
  readonly entities: readonly { readonly id: string; readonly start: number; readonly end: number; readonly text: string; readonly type: string }[];
  readonly relations: readonly { readonly chem: string; readonly gene: string; readonly label: string }[];
}

interface CivicLine {
  readonly id: string;
  readonly text: string;
  readonly a1: string;
  readonly a2: string;
}

function readLines<T>(content: string, fields: readonly string[]): readonly T[] {
  const lines: T[] = [];
  for (const [index, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = parseGold(line, `line ${index + 1} of the corpus`);
    if (typeof value !== "object" || value === null || fields.some((field) => !Object.hasOwn(value, field))) {
      throw new ConfigError(`evaluate: line ${index + 1} of the corpus lacks one of the fields ${fields.join(", ")}; mend it or take it out of the gold`);
    }
    lines.push(value as T);
  }
  return lines;
}

/** Reads ChemProt as JSON lines: text, entities, and every chemical-gene pair of a sentence with its group or `NONE`. */
export function readChemProt(content: string): readonly CorpusDocument[] {
  return readLines<ChemProtLine>(content, ["pmid", "text", "entities", "relations"]).map(({ pmid, text, entities, relations }) => {
    const rows: MentionRow[] = entities.map((entity) => ({
      id: entity.id,
      start: entity.start,
      end: entity.end,
      text: entity.text,
      kind: entity.type,
      identifier: "",
    }));
    return {
      id: pmid,
      text,
      titleEnd: 0,
      mentions: placeMentions(text, rows),
      relations: relations.map(({ chem, gene, label }) => ({ label, subject: chem, object: gene })),
      abbreviations: [],
    };
  });
}

/** Reads CIViCmine as JSON lines: single sentences with brat lines for entities and relations. */
export function readCivicMine(content: string): readonly CorpusDocument[] {
  return readLines<CivicLine>(content, ["id", "text", "a1", "a2"]).map(({ id, text, a1, a2 }) => {
    const { rows, relations } = readBratLines(`${a1}\n${a2}`);
    return { id, text, titleEnd: 0, mentions: placeMentions(text, rows), relations, abbreviations: [] };
  });
}

/** Reads MED1250: blocks of PMID, title, abstract, and indented `short|long` lines, separated by blank lines. */
export function readMed1250(content: string): readonly CorpusDocument[] {
  const documents: CorpusDocument[] = [];
  for (const block of content.split(/\n\s*\n/u)) {
    const [id = "", title = "", ...rest] = block.split("\n").filter((line) => line.trim() !== "");
    if (!/^\d+$/u.test(id.trim())) continue;
    const isPair = (line: string): boolean => /^\s+[^|]+\|[^|]+/u.test(line);
    const abstract = rest.filter((line) => !isPair(line)).join(" ");
    const abbreviations = rest.filter(isPair).map((line) => {
      const [short = "", long = ""] = line.split("|");
      return { short: short.trim(), long: long.trim() };
    });
    documents.push({ id: id.trim(), text: `${title}\n\n${abstract}`, titleEnd: title.length, mentions: [], relations: [], abbreviations });
  }
  return documents;
}
