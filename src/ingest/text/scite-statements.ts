import type { Span } from "../../model/span.ts";
import { languageOf } from "../language.ts";
import { type Line, spanOf } from "./lines.ts";
import { keepSection, type Page } from "./page.ts";
import { siteRole } from "./site-lines.ts";

const opening = /^[“"]\s?(?:…|\.\.\.)?\s?/u;
const closing = /\s?(?:…|\.\.\.)?\s?[”"]$/u;
const kinds = /\s*(?:mentioning|supporting|contrasting|disputing|unclassified)$/iu;

/** A statement in hand: its lines, then what the report says about it. */
interface Statement {
  readonly lines: readonly Line[];
  readonly section: string | null;
}

/**
 * Keeps what citing papers say, one section a statement, with the citing paper's section as heading and its repeats marked.
 * Lines that are neither statement, label nor button name the citing paper.
 */
export function readStatements(page: Page, lines: readonly Line[], isWidget: (line: Line) => boolean): void {
  const seen = new Map<string, number>();
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    if (opening.test(line.text) && opening.exec(line.text)?.[0] !== "") at = readStatement(page, lines, at, seen);
    else {
      readLabel(page, line, isWidget);
      at++;
    }
  }
}

/** Reads the statement that begins at `at`; returns where the next line is. */
function readStatement(page: Page, lines: readonly Line[], at: number, seen: Map<string, number>): number {
  let end = at;
  // The closing mark may stand some lines below when the page wraps; a label or the next statement ends it in any case.
  while (end < lines.length && !closing.test(lines[end]?.text ?? "") && end - at < 60) {
    const next = lines[end + 1];
    if (next === undefined || /^(?:section|citation types?|confidence)\s?:/iu.test(next.text) || opening.test(next.text)) break;
    end++;
  }
  const statement = { lines: lines.slice(at, end + 1), section: sectionAfter(lines, end + 1) };
  keepStatement(page, statement, seen);
  return end + 1;
}

function sectionAfter(lines: readonly Line[], at: number): string | null {
  for (const line of lines.slice(at, at + 3)) {
    const section = /^section\s?:\s{0,3}(?<name>.*)$/iu.exec(line.text.slice(0, 400))?.groups?.name;
    if (section !== undefined)
      return (
        section
          .replace(/\s*confidence: \d+%$/iu, "")
          .replace(kinds, "")
          .trim() || null
      );
    if (opening.test(line.text)) return null;
  }
  return null;
}

function keepStatement(page: Page, statement: Statement, seen: Map<string, number>): void {
  const first = statement.lines[0];
  const last = statement.lines.at(-1);
  if (first === undefined || last === undefined) return;
  const start = first.start + (opening.exec(first.text)?.[0].length ?? 0);
  const end = last.end - (closing.exec(last.text)?.[0].length ?? 0);
  const spans: Span[] = statement.lines
    .map((line) => ({ start: Math.max(line.start, start), end: Math.min(line.end, end) }))
    .filter((span) => span.end > span.start);
  if (spans.length === 0) return;
  const text = spans.map((span) => page.raw.slice(span.start, span.end)).join(" ");
  const key = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const duplicateOf = seen.get(key) ?? null;
  if (duplicateOf === null) seen.set(key, page.builder.sectionCount);
  const language = languageOf(text);
  // The marks around the statement belong to it as well.
  page.builder.mark("other", "citation-statement", spanOf(statement.lines));
  keepSection(
    page,
    "citation-statement",
    "citation-statement",
    spans,
    {
      heading: statement.section,
      attribution: "cited-paper",
      duplicateOf,
      language: language === "und" ? "en" : language,
      ...(duplicateOf === null ? {} : { isMined: false }),
    },
    "other",
  );
}

function readLabel(page: Page, line: Line, isWidget: (line: Line) => boolean): void {
  if (/^(?:section|citation types?|confidence)\s?:|^(?:mentioning|supporting|contrasting|disputing|unclassified)$/iu.test(line.text)) {
    page.builder.mark("other", "citation-statement-meta", line);
  } else if (isWidget(line)) {
    page.builder.mark("boilerplate", siteRole(line) ?? (/^[\d,.%]+$/u.test(line.text) ? "counter" : "filter-widget"), line);
  } else {
    page.builder.mark("other", "citing-paper", line);
    if (line.text.length > 30 && line.text.length < 500 && /\s\p{Ll}/u.test(line.text)) {
      page.related.push({
        relation: "cited-by",
        title: line.text,
        journal: null,
        year: null,
        doi: null,
        pmid: null,
        raw: { start: line.start, end: line.end },
      });
    }
  }
}
