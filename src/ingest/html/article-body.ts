import type { RelatedPaper } from "../../model/document.ts";
import { languageOf } from "../language.ts";
import { pubmedHeading } from "../text/pubmed-headings.ts";
import { parseReference } from "../text/reference-entry.ts";
import { parseRelatedEntry } from "../text/related-entry.ts";
import type { TextBuilder } from "../text-builder.ts";
import { visibleText, writeNodes } from "./flow.ts";
import { type HeadingKind, headingKind, sectionTypeOf } from "./headings.ts";
import { attribute, type HtmlElement, type HtmlPage, isElement } from "./page.ts";
import { type Run, spanOfRun, writeRuns } from "./runs.ts";

const imrad =
  /^(?:\d{0,2}\.?\s*)?(?:introduction|background|(?:materials?|patients?|subjects?) and methods|methods?(?: and materials)?|methodology|experimental(?: section| procedures)?|results?(?: and discussion)?|discussion|conclusions?|case (?:report|presentation)|star\s?[★*]?\s?methods)\b/iu;

/** Keeps the sections of a full text that follow its abstract; a page with an abstract only has none. Returns how many paragraphs were kept. */
export function writeBody(builder: TextBuilder, page: HtmlPage, runs: readonly Run[], from: number): number {
  const opening = runs.slice(from).filter((run) => run.level > 0 && imrad.test(run.text));
  const isFullText = opening.length >= 2 || opening.some(({ text }) => /^(?:\d\.?\s*)?introduction$/iu.test(text));
  if (!isFullText) return 0;
  let kind: HeadingKind = "site";
  let heading: string | null = null;
  let kept = 0;
  for (let index = from; index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined) break;
    const table = closest(run, "table");
    if (run.level > 0 && table === null) {
      const isStart: boolean = kind !== "site" || imrad.test(run.text);
      kind = isStart ? headingKind(run.text) : "site";
      heading = run.text;
      if (kind === "body" || kind === "acknowledgement") builder.mark("metadata", "heading", spanOfRun(run));
      continue;
    }
    if (kind === "site" || kind === "related" || kind === "teaser") continue;
    if (table !== null && !isLayoutTable(table)) {
      const cells = takeWhile(runs, index, (next) => closest(next, "table") === table);
      if (kind === "body") keep(builder, cells, "table", heading);
      index += cells.length - 1;
      continue;
    }
    if (kind === "reference") continue;
    const isCaption = isCaptionRun(run);
    if (!isCaption && !isParagraph(page, run)) continue;
    keep(builder, [run], isCaption ? "caption" : sectionTypeOf(kind), heading);
    kept++;
  }
  return kept;
}

function keep(builder: TextBuilder, runs: readonly Run[], type: "table" | "caption" | ReturnType<typeof sectionTypeOf>, heading: string | null): void {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return;
  const language = languageOf(first.text);
  builder.section(type, { heading, language: language === "und" ? "en" : language });
  if (type === "table") writeRuns(builder, runs);
  else writeNodes(builder, first.parts, isNoteMark);
  builder.mark("text", type, { start: spanOfRun(first).start, end: spanOfRun(last).end });
}

/** Figures of footnotes and links back to the text are no words of it. */
function isNoteMark(node: Run["parts"][number]): boolean {
  return "type" in node && isElement(node) && (node.name === "button" || /(?:^|\s)(?:back-?to-?top|figure-viewer|open-in-)/iu.test(attribute(node, "class")));
}

function isParagraph(page: HtmlPage, run: Run): boolean {
  if (run.text.length < 60 || run.text.split(" ").length < 8) return /[.!?]$/u.test(run.text) && run.text.split(" ").length >= 5 && run.block?.name === "p";
  return linkDensity(page, run) < 0.5;
}

/** The share of a run's characters that are links. */
export function linkDensity(page: HtmlPage, run: Run): number {
  const linked = run.parts.reduce((sum, part) => sum + ("type" in part && isElement(part) ? linkedLength(page, part) : 0), 0);
  return run.text.length === 0 ? 0 : linked / run.text.length;
}

function linkedLength(page: HtmlPage, element: HtmlElement): number {
  if (element.name === "a") return visibleText(page, [element]).length;
  return element.children.reduce((sum, child) => sum + (isElement(child) ? linkedLength(page, child) : 0), 0);
}

function isCaptionRun(run: Run): boolean {
  return (
    run.block?.name === "figcaption" ||
    closest(run, "figcaption") !== null ||
    (/^(?:supplementary )?(?:fig(?:ure|\.)?|table|scheme|chart)\s?\.?\s?S?\d{1,3}\b/iu.test(run.text) && run.text.length > 30)
  );
}

/** A table that holds the whole page or whole paragraphs is layout. */
function isLayoutTable(table: HtmlElement): boolean {
  return attribute(table, "role") === "presentation" || table.children.length === 0 || hasDescendant(table, 0);
}

function hasDescendant(element: HtmlElement, depth: number): boolean {
  return (
    depth < 8 &&
    element.children.some((child) => isElement(child) && (/^(?:h[1-6]|table|form|article|section)$/u.test(child.name) || hasDescendant(child, depth + 1)))
  );
}

/** The nearest element of that name around a run. */
export function closest(run: Run, name: string): HtmlElement | null {
  for (let at: HtmlElement["parent"] | null = run.block; at !== null; at = at.parent) if (at.type === "tag" && at.name === name) return at;
  return null;
}

function takeWhile(runs: readonly Run[], from: number, test: (run: Run) => boolean): readonly Run[] {
  let end = from;
  for (let next = runs[end]; next !== undefined && test(next); next = runs[end]) end++;
  return runs.slice(from, end);
}

/** Lists of other papers: similar, citing, and references. They are labelled as other papers' and read for titles and identifiers. */
export function readRelated(builder: TextBuilder, runs: readonly Run[], from: number): RelatedPaper[] {
  const related: RelatedPaper[] = [];
  let relation: RelatedPaper["relation"] | null = null;
  for (let index = from; index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined) break;
    const item = closest(run, "li");
    if (item === null && (run.level > 0 || run.text.length < 50)) {
      const part = pubmedHeading(run.text);
      const isReference = headingKind(run.text) === "reference";
      if (part === "similar" || part === "cited-by") relation = part;
      else if (isReference) relation = "reference";
      else if (run.level > 0) relation = null;
      continue;
    }
    if (relation === null || (item === null && relation !== "reference")) continue;
    const entry = item === null ? [run] : takeWhile(runs, index, (next) => closest(next, "li") === item);
    index += entry.length - 1;
    const text = entry.map((part) => part.text).join(" ");
    const raw = { start: spanOfRun(entry[0] ?? run).start, end: spanOfRun(entry.at(-1) ?? run).end };
    if (text.length < 30 || text.length > 3000) continue;
    related.push(relation === "reference" ? parseReference(text, raw) : parseRelatedEntry(text, relation, raw));
    builder.mark("other", relation, raw);
  }
  return related;
}
