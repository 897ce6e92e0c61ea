import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusDocument, CorpusRelation, MentionRow } from "./gold-corpus.ts";
import { placeMentions } from "./place-mentions.ts";

/** Reads the text-bound annotations (`T1<tab>Type 0 4<tab>text`) and the relations (`R1<tab>Type Arg:T1 Arg:T2`) of brat's standoff lines. Split spans count from first start to last end. */
export function readBratLines(content: string): { readonly rows: readonly MentionRow[]; readonly relations: readonly CorpusRelation[] } {
  const rows: MentionRow[] = [];
  const relations: CorpusRelation[] = [];
  for (const line of content.split("\n")) {
    const [id = "", body = "", text = ""] = line.replace(/\r$/u, "").split("\t");
    if (id.startsWith("T")) {
      const [kind = "", ...numbers] = body.split(/[ ;]/u);
      const offsets = numbers.map(Number);
      const start = offsets[0];
      const end = offsets.at(-1);
      if (start !== undefined && end !== undefined && offsets.every(Number.isInteger)) rows.push({ id, start, end, text, kind, identifier: "" });
    } else if (id.startsWith("R")) {
      const [label = "", ...args] = body.split(" ");
      const targets = args.map((arg) => arg.slice(arg.indexOf(":") + 1));
      for (const [index, subject] of targets.entries()) for (const object of targets.slice(index + 1)) relations.push({ label, subject, object });
    }
  }
  return { rows, relations };
}

/** Reads a folder of brat documents: `name.txt` with `name.ann`, or `name.a1` and `name.a2`. The first line of the text is its title. */
export function readBratFolder(folder: string): readonly CorpusDocument[] {
  const documents: CorpusDocument[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".txt")) continue;
    const base = join(folder, file.slice(0, -4));
    const parts = [".a1", ".ann"].map((suffix) => base + suffix).filter((path) => existsSync(path));
    if (parts.length === 0) continue;
    const text = readFileSync(`${base}.txt`, "utf8");
    const { rows, relations } = readBratLines(parts.map((path) => readFileSync(path, "utf8")).join("\n"));
    documents.push({
      id: file.slice(0, -4),
      text,
      titleEnd: Math.max(0, text.indexOf("\n")),
      mentions: placeMentions(text, rows),
      relations,
      abbreviations: [],
    });
  }
  return documents;
}

/** True for a folder that holds brat documents. */
export function isBratFolder(names: readonly string[]): boolean {
  return names.some((name) => name.endsWith(".a1") || name.endsWith(".ann")) && names.some((name) => name.endsWith(".txt"));
}
