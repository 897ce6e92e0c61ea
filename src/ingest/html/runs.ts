import type { Span } from "../../model/span.ts";
import type { TextBuilder } from "../text-builder.ts";
import { isSpan, isVisible, visibleText, writeNodes } from "./flow.ts";
import { type HtmlElement, type HtmlNode, type HtmlPage, isElement, spanOfNode } from "./page.ts";
import { attributeAsWritten } from "./tree.ts";
import { isBlock, isHidden, isSpacedBlock } from "./visibility.ts";

/** A stretch of inline nodes, or of raw text within preformatted text, that a browser would set as one paragraph or line. */
export interface Run {
  /** In reading order. */
  readonly parts: readonly (HtmlNode | Span)[];
  /** The nearest block around it; `null` at the top of the page. */
  readonly block: HtmlElement | null;
  /** Visible text, blanks collapsed; never empty. Put together when first asked for. */
  readonly text: string;
  /** 1 to 6 within a heading, else 0. */
  readonly level: number;
  /** Whether it stands on the line after the run before (1) or apart from it by a blank line (2). */
  readonly gap: 1 | 2;
}

/** Whether one `br` ends a run, as on the screen, or only two do, as between paragraphs. */
export type LineBreaks = "each" | "double";

/** The visible runs below a node, in reading order. */
export function runsOf(page: HtmlPage, root: HtmlNode | { readonly children: readonly HtmlNode[] }, breaks: LineBreaks = "double"): readonly Run[] {
  const collector = new RunCollector(page, breaks);
  const block = "type" in root && isElement(root as HtmlNode) ? (root as HtmlElement) : null;
  if ("children" in root) collector.children(root.children, block, block === null ? 0 : levelOf(block, 0), block?.name === "pre");
  collector.close(block, 0, 2);
  return collector.runs;
}

class NodeRun implements Run {
  readonly parts: Run["parts"];
  readonly block: HtmlElement | null;
  readonly level: number;
  readonly gap: 1 | 2;
  readonly #page: HtmlPage;
  #text: string | null = null;

  constructor(page: HtmlPage, parts: Run["parts"], block: HtmlElement | null, level: number, gap: 1 | 2) {
    this.#page = page;
    this.parts = parts;
    this.block = block;
    this.level = level;
    this.gap = gap;
  }

  get text(): string {
    this.#text ??= visibleText(this.#page, this.parts, () => false);
    return this.#text;
  }
}

class RunCollector {
  readonly runs: Run[] = [];
  readonly #page: HtmlPage;
  readonly #breaks: LineBreaks;
  readonly #hasBlock = new WeakMap<HtmlElement, boolean>();
  #parts: (HtmlNode | Span)[] = [];
  #gap: 1 | 2 = 2;
  #lineBreaks = 0;

  constructor(page: HtmlPage, breaks: LineBreaks) {
    this.#page = page;
    this.#breaks = breaks;
  }

  children(nodes: readonly HtmlNode[], block: HtmlElement | null, level: number, isPreformatted: boolean): void {
    for (const node of nodes) this.#node(node, block, level, isPreformatted);
  }

  close(block: HtmlElement | null, level: number, gap: 1 | 2): void {
    const parts = this.#parts;
    this.#parts = [];
    this.#lineBreaks = 0;
    if (parts.length > 0 && isVisible(this.#page, parts)) {
      this.runs.push(new NodeRun(this.#page, parts, block, level, this.#gap));
      this.#gap = 1;
    }
    if (gap === 2) this.#gap = 2;
  }

  #node(node: HtmlNode, block: HtmlElement | null, level: number, isPreformatted: boolean): void {
    if (node.type === "text") {
      if (isPreformatted) this.#lines(node, block, level);
      else {
        if (node.data.trim() !== "") this.#lineBreaks = 0;
        this.#parts.push(node);
      }
      return;
    }
    if (!isElement(node) || isHidden(node) || isNavigation(node)) return;
    if (node.name === "br") {
      this.#lineBreaks++;
      if (this.#breaks === "each" || isPreformatted) this.close(block, level, this.#lineBreaks > 1 ? 2 : 1);
      else if (this.#lineBreaks > 1) this.close(block, level, 2);
      else this.#parts.push(node);
      if (this.#breaks === "each") this.#lineBreaks = 1;
      return;
    }
    if (isBlock(node)) {
      const gap = isSpacedBlock(node) ? 2 : 1;
      this.close(block, level, gap);
      const inner = levelOf(node, level);
      this.children(node.children, node, inner, isPreformatted || node.name === "pre");
      this.close(node, inner, gap);
    } else if (this.#breaks === "each" && isToolLink(node, block)) {
      this.close(block, level, 1);
      this.#parts.push(node);
      this.close(block, level, 1);
    } else if (this.#containsBreak(node, isPreformatted)) {
      this.children(node.children, block, level, isPreformatted);
    } else {
      this.#lineBreaks = 0;
      this.#parts.push(node);
    }
  }

  /** Preformatted text keeps its lines; a blank line is one. */
  #lines(node: Extract<HtmlNode, { data: string }>, block: HtmlElement | null, level: number): void {
    const { start, end } = spanOfNode(node);
    for (let from = start; from < end; ) {
      const lineEnd = this.#page.raw.indexOf("\n", from);
      const to = lineEnd === -1 || lineEnd >= end ? end : lineEnd;
      const isBlankLine = this.#page.raw.slice(from, to).trim() === "";
      if (!isBlankLine) this.#parts.push({ start: from, end: to });
      if (to < end) this.close(block, level, isBlankLine && this.#parts.length === 0 ? 2 : 1);
      from = to + 1;
    }
  }

  /** True when an inline element holds a block or a line break, so that it is no part of one run. */
  #containsBreak(element: HtmlElement, isPreformatted: boolean): boolean {
    const known = this.#hasBlock.get(element);
    if (known !== undefined) return known;
    let found = isPreformatted;
    for (const child of element.children) {
      if (found) break;
      found = isElement(child) && !isHidden(child) && (isBlock(child) || child.name === "br" || this.#containsBreak(child, false));
    }
    this.#hasBlock.set(element, found);
    return found;
  }
}

/** Menus hold no text of the page, only the way to other pages. */
function isNavigation(node: HtmlElement): boolean {
  return node.name === "nav" || attributeAsWritten(node, "role") === "navigation";
}

/** A link that touches another link, outside of running text: an entry of a row of tools, which styles set apart. */
function isToolLink(node: HtmlElement, block: HtmlElement | null): boolean {
  if (node.name !== "a" || (block !== null && /^(?:p|h[1-6]|td|blockquote|pre)$/u.test(block.name))) return false;
  const touches = (other: HtmlNode | null): boolean => other !== null && isElement(other) && other.name === "a";
  return touches(node.prev) || touches(node.next);
}

function levelOf(element: HtmlElement, outer: number): number {
  const digit = /^h([1-6])$/u.exec(element.name)?.[1];
  if (digit !== undefined) return Number(digit);
  if (attributeAsWritten(element, "role") === "heading") return 2;
  return outer;
}

/** From the first raw character of a run to its last, tags of its first and last inline element included. */
export function spanOfRun(run: Run): Span {
  const spans = run.parts.map((part) => (isSpan(part) ? part : spanOfNode(part)));
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Writes runs one after the other, blanks between them, and returns whether anything was written. */
export function writeRuns(builder: TextBuilder, runs: readonly Run[], isSkipped?: (node: HtmlNode) => boolean): boolean {
  return writeNodes(
    builder,
    runs.flatMap((run) => run.parts),
    isSkipped,
  );
}
