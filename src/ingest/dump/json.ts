import { DocumentError, type Place } from "../../model/errors.ts";
import { type CutRecord, type CuttableFormat, readingCuts, type Source, type SourceInput, type SourceResult } from "../source.ts";
import { jsonShapes } from "./json-shapes.ts";
import { type JsonNode, member, parseJsonAt } from "./json-spans.ts";
import { streamLines } from "./lines.ts";
import { paperDocument } from "./paper.ts";

/** Keys under which files of many records keep their list. */
const listPaths: readonly (readonly string[])[] = [
  ["resultList", "result"],
  ["message", "items"],
  ["PubTator3"],
  ["documents"],
  ["articles"],
  ["papers"],
  ["records"],
  ["results"],
  ["items"],
  ["data"],
];
const maxJsonLength = 64 * 2 ** 20;

/** One JSON value, or several one after the other: a record, a list of records, or an object around a list. */
export const json: Source = {
  name: "json",
  description: "JSON records: {id, title, abstract}, Europe PMC, Crossref, CORD-19 and S2ORC, BioC",
  claim: (input) => (/^[\s\ufeff]*(?:\{\s*"|\[\s*[{[])/u.test(input.head.slice(0, 5000)) && !isLines(input) ? 0.9 : 0),
  read: readJson,
};

const lines: CuttableFormat = { cut: cutLines, readCut: readLine };

/** One JSON record a line. A line that is none costs that line. */
export const jsonLines: Source = {
  name: "jsonl",
  description: "JSON lines (NDJSON): one record a line",
  claim: (input) => (isLines(input) ? 0.9 : 0),
  cuttable: lines,
  read: readingCuts(lines),
};

/** Two lines that begin as objects do and end as they do, or one that is whole and is called so. */
function isLines(input: SourceInput): boolean {
  if (!/^[\s\ufeff]*\{/u.test(input.head)) return false;
  const lines = input.head
    .slice(0, 65_536)
    .split("\n")
    .map((line) => line.trim().replace(/^\ufeff/u, ""));
  const first = lines.findIndex((line) => line !== "");
  const start = lines[first] ?? "";
  if (!start.startsWith("{")) return false;
  const isNamed = /\.(?:jsonl|ndjson|jsonlines)(?:\.gz)?$/iu.test(input.name);
  const isWholeLine = start.length > 2 && start.endsWith("}");
  const second = lines.slice(first + 1).find((line) => line !== "");
  return isNamed || (isWholeLine && (second ?? "").startsWith("{"));
}

async function* cutLines(input: SourceInput): AsyncIterable<CutRecord | DocumentError> {
  for await (const line of streamLines(input)) {
    if (line instanceof DocumentError) yield line;
    else if (line.text.trim() !== "") yield { name: "line", text: line.text, number: line.number, byteStart: line.byteStart, unitStart: line.unitStart };
  }
}

function readLine({ text, number, byteStart, unitStart }: CutRecord, input: string): SourceResult {
  const place = { input, offset: byteStart, unit: "byte", record: number } as const;
  try {
    const node = parseJsonAt(text, 0, input);
    if (text.slice(node.end).trim() !== "") throw new DocumentError("ingest", "malformed", place, `${input}: line ${number} goes on after its JSON value`);
    return readRecord(input, node, text, 0, unitStart, place);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return new DocumentError("ingest", error.reason, place, `${input}: line ${number}: ${error.message}`, { cause: error });
  }
}

async function* readJson(input: SourceInput): AsyncIterable<SourceResult> {
  const text = await input.text();
  if (text.length > maxJsonLength) {
    throw new DocumentError(
      "ingest",
      "too-large",
      { input: input.name },
      `${input.name}: one JSON value of more than ${maxJsonLength} characters; write one record a line`,
    );
  }
  let number = 0;
  for (let at = 0; text.slice(at).trim() !== ""; ) {
    const node = parseJsonAt(text, at, input.name);
    at = node.end;
    for (const record of recordsIn(node)) {
      number++;
      yield readRecord(input.name, record, text, record.start, record.start, { input: input.name, offset: record.start, unit: "utf16", record: number });
    }
  }
}

/** The records of a value: itself, the items of a list, or those of the list it wraps. */
function recordsIn(node: JsonNode): readonly JsonNode[] {
  if (node.kind === "array") return node.items;
  if (jsonShapes.some((shape) => shape.matches(node))) return [node];
  for (const path of listPaths) {
    const list = member(node, ...path);
    if (list?.kind === "array") return list.items;
  }
  return [member(node, "message") ?? node];
}

function readRecord(input: string, node: JsonNode, text: string, start: number, rawStart: number, place: Place): SourceResult {
  const name = `${input}#${place.record ?? 1}`;
  const shape = jsonShapes.find((candidate) => candidate.matches(node));
  if (shape === undefined) return new DocumentError("ingest", "no-text", place, `${name}: the record has neither title nor abstract`);
  // A record of a line is the line; one of a larger value is cut out, and its positions shifted.
  const isCut = start > 0 || node.end < text.trimEnd().length;
  const raw = isCut ? text.slice(node.start, node.end) : text;
  try {
    const record = isCut ? parseJsonAt(raw, 0, input) : node;
    return paperDocument({ source: shape.source, input: name, raw, rawStart, isMarkup: shape.source !== "bioc-json", ...shape.read(record, raw) });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return new DocumentError(error.stage, error.reason, place, error.message, { cause: error });
  }
}
