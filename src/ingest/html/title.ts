import type { Span } from "../../model/span.ts";
import { FlowWriter } from "../flow-writer.ts";
import { parseAuthors } from "../text/authors.ts";
import type { TextBuilder } from "../text-builder.ts";
import { comparable } from "./abstract.ts";
import { writeNodes } from "./flow.ts";
import { headingKind } from "./headings.ts";
import type { MetaStatement } from "./meta.ts";
import { attributeSpan, type HtmlPage, spanOfNode } from "./page.ts";
import { type Run, spanOfRun } from "./runs.ts";
import { elementsNamed, ownText } from "./tree.ts";

/** Where the title stands: in the page, or only in its head. */
export interface FoundTitle {
  readonly text: string;
  /** The run of the page, else `null`. */
  readonly run: Run | null;
  /** The raw stretch in the head that says it, when the page does not. */
  readonly head: Span | null;
}

/** Finds the paper's title: the run that says what the head calls the title, else the main heading, else the head's own words. */
export function findTitle(page: HtmlPage, statements: readonly MetaStatement[], runs: readonly Run[]): FoundTitle | null {
  const stated = statements.filter(({ field }) => field === "title");
  for (const { value } of stated) {
    const key = comparable(value);
    if (key.length < 8) continue;
    const mayMatch = (text: string): boolean => text.length < 2 * value.length + 40 && key.startsWith(comparable(text.slice(0, 8)));
    const matching = runs.filter(({ text }) => mayMatch(text) && isSameTitle(comparable(text), key));
    const run = matching.find(({ level }) => level > 0) ?? matching[0];
    if (run !== undefined) return { text: run.text, run, head: null };
  }
  const heading = mainHeading(page, runs);
  const first = stated[0];
  if (heading !== null && (first === undefined || first.vocabulary === "open-graph" || first.vocabulary === "page"))
    return { text: heading.text, run: heading, head: null };
  if (first?.element != null) {
    const head = attributeSpan(first.element, "content") ?? attributeSpan(first.element, "value");
    if (head !== null) return { text: first.value, run: null, head };
  }
  const above = heading ?? aboveAuthors(runs);
  return above === null ? titleElement(page) : { text: above.text, run: above, head: null };
}

/** Equal, or one with a site's suffix. */
function isSameTitle(run: string, stated: string): boolean {
  return run === stated || (run.length >= 20 && stated.startsWith(run) && run.length > stated.length * 0.6);
}

/** The longest heading of the highest level that is used for something like a title. */
function mainHeading(page: HtmlPage, runs: readonly Run[]): Run | null {
  const pageTitle = comparable(ownText(elementsNamed(page, "title")[0]));
  const headings = runs.filter(
    ({ level, text }) => level >= 1 && level <= 3 && text.length >= 15 && text.length <= 500 && headingKind(text) === "body" && text.split(" ").length >= 3,
  );
  const scored = headings.map((run) => ({
    run,
    score: (4 - run.level) * 2 + (pageTitle.includes(comparable(run.text)) ? 3 : 0) + Math.min(1, run.text.length / 100),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.run ?? null;
}

/** On pages without headings, what stands right above the authors. */
function aboveAuthors(runs: readonly Run[]): Run | null {
  const index = runs.slice(0, 60).findIndex(({ text }, at) => at > 0 && text.length < 1000 && parseAuthors(text).length > 1);
  const run = runs[index - 1];
  return run === undefined || run.text.length < 15 || run.text.length > 400 || run.text.split(" ").length < 4 || headingKind(run.text) !== "body" ? null : run;
}

/** The title element without the site's name after the last bar or dash. */
function titleElement(page: HtmlPage): FoundTitle | null {
  const node = elementsNamed(page, "title")[0]?.children[0];
  if (node === undefined || node.type !== "text") return null;
  const span = spanOfNode(node);
  const raw = page.raw.slice(span.start, span.end);
  const cut = /^([\s\S]{15,}?)\s+(?:[|•·»]|[-–—](?=\s)|::)\s+[^|]{2,60}$/u.exec(raw)?.[1] ?? raw;
  const text = cut.trim();
  return text.length < 10 ? null : { text, run: null, head: { start: span.start, end: span.start + cut.length } };
}

/** Writes the title as a section of its own and labels where it came from. */
export function writeTitle(builder: TextBuilder, title: FoundTitle): void {
  builder.section("title");
  if (title.run !== null) {
    writeNodes(builder, title.run.parts);
    builder.mark("text", "title", spanOfRun(title.run));
  } else if (title.head !== null) {
    new FlowWriter(builder, { foldsLayout: true }).text(title.head.start, title.head.end);
    builder.mark("text", "title", title.head);
    builder.note("ingest", "title-from-head", "the title stands in the head of the page only");
  }
}
