import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusDocument, CorpusEvent, CorpusRelation, MentionRow } from "./gold-corpus.ts";
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

/** An event as its line has it, before its offsets are read. */
interface EventLine {
  readonly kind: string;
  readonly trigger: string;
  readonly arguments: readonly string[];
}

/**
 * Reads events (`E1<tab>Binding:T3 Theme:T1 Theme2:E2`) with what is said of them (`M1<tab>Negation E1`). Spans are UTF-16 into `text`.
 */
export function readBratEvents(content: string, text: string): readonly CorpusEvent[] {
  const triggers = new Map(placeMentions(text, readBratLines(content).rows).map((row) => [row.id ?? "", row]));
  const lines = new Map<string, EventLine>();
  const marks = new Map<string, Set<string>>();
  for (const line of content.split("\n")) {
    const [id = "", body = ""] = line.replace(/\r$/u, "").split("\t");
    const parts = body.trim().split(" ");
    if (id.startsWith("E")) {
      const [kind = "", trigger = ""] = (parts[0] ?? "").split(":");
      lines.set(id, { kind, trigger, arguments: parts.slice(1).map((part) => part.slice(part.indexOf(":") + 1)) });
    } else if (id.startsWith("M") || id.startsWith("A")) {
      const [mark = "", event = ""] = parts;
      marks.set(event, (marks.get(event) ?? new Set()).add(mark));
    }
  }
  const within = (id: string, seen: Set<string>): readonly string[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    return (lines.get(id)?.arguments ?? []).flatMap((argument) => (lines.has(argument) ? within(argument, seen) : [argument]));
  };
  return [...lines].flatMap(([id, { kind, trigger, arguments: named }]) => {
    const place = triggers.get(trigger);
    if (place === undefined) return [];
    const event: CorpusEvent = {
      kind,
      trigger: { start: place.start, end: place.end },
      participants: named.filter((argument) => !lines.has(argument)),
      mentions: [...new Set(within(id, new Set()))],
      isNegated: marks.get(id)?.has("Negation") ?? false,
      isSpeculated: marks.get(id)?.has("Speculation") ?? false,
    };
    return [event];
  });
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
    const eventFile = [".a2", ".ann"].map((suffix) => base + suffix).find((path) => existsSync(path));
    const events = eventFile === undefined ? [] : readBratEvents(readFileSync(eventFile, "utf8"), text);
    documents.push({
      id: file.slice(0, -4),
      text,
      titleEnd: Math.max(0, text.indexOf("\n")),
      mentions: placeMentions(text, rows),
      relations,
      ...(events.length > 0 ? { events } : {}),
      abbreviations: [],
    });
  }
  return documents;
}

/** True for a folder that holds brat documents. */
export function isBratFolder(names: readonly string[]): boolean {
  return names.some((name) => name.endsWith(".a1") || name.endsWith(".ann")) && names.some((name) => name.endsWith(".txt"));
}
