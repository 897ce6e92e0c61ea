import { DomHandler, Parser, type ParserOptions, type parseDocument } from "htmlparser2";
import { DocumentError } from "../../model/errors.ts";
import type { Span } from "../../model/span.ts";
import { collapse, decodeReferences } from "../xml/elements.ts";

/** The root of a parsed page. */
export type HtmlRoot = ReturnType<typeof parseDocument>;
/** Any node below the root: element, text, comment, declaration. */
export type HtmlNode = HtmlRoot["children"][number];
/** An element; `attribs` are as the page writes them, with character references not decoded. */
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

/** A parsed tree. Every node knows where it stands in the text it was parsed from; text and attributes are as written there. */
export interface ParsedTree {
  readonly root: HtmlRoot;
  /** Every element, in the order of their start tags. */
  readonly elements: readonly HtmlElement[];
}

/** A parsed page. */
export interface HtmlPage extends ParsedTree {
  readonly name: string;
  readonly raw: string;
}

/** A page of more characters than this is no page of one paper. */
const maxPageLength = 8 * 2 ** 20;
/** Deepest real pages nest about 100 elements, those that leave end tags out some more; parsing takes time quadratic in the depth, and walking takes stack. */
const maxDepth = 1000;

/** True when the head of an input is an HTML page: it begins with HTML's own tags, and not as another kind of XML. */
export function isHtml(head: string): boolean {
  let start = head.slice(0, 16_384).replace(/^[\s\ufeff]+/u, "");
  for (let prefix = /^(?:<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,4000}?-->)\s*/u.exec(start); prefix !== null; prefix = /^<!--[\s\S]{0,4000}?-->\s*/u.exec(start)) {
    start = start.slice(prefix[0].length);
  }
  if (/^<!doctype\s*html\b/iu.test(start) || /^<html[\s>]/iu.test(start)) return true;
  if (!/^<(?:head|body|main|div|section|header|nav|table|p|h[1-6]|ul|ol|meta|title|link|script|style|span|center|font|article|base)[\s>/]/iu.test(start))
    return false;
  return !/<(?:article-meta|front|journal-meta|PubmedArticle|collection|passage)[\s>]/u.test(start);
}

/**
 * Parses a page once, by the parser of htmlparser2.
 * @throws DocumentError `too-large` or `hostile` (nested too deep)
 */
export function parseHtml(name: string, raw: string): HtmlPage {
  if (raw.length > maxPageLength) throw new DocumentError("ingest", "too-large", { input: name }, `${name}: a page of more than ${maxPageLength} characters`);
  return { name, raw, ...parseTree(name, raw, { xmlMode: false, lowerCaseTags: true, lowerCaseAttributeNames: true }) };
}

/**
 * Parses markup into a tree of nodes that know their place; character references stay as written.
 * @throws DocumentError `hostile` when elements nest too deep, before the time that takes grows
 */
export function parseTree(name: string, raw: string, options: ParserOptions): ParsedTree {
  const handler = new TreeHandler(name);
  new Parser(handler, { ...options, decodeEntities: false }).end(raw);
  const tree = { root: handler.root, elements: handler.elements };
  clampPositions(tree, raw.length);
  return tree;
}

/** Builds the tree, lists its elements on the way, and refuses depth. */
class TreeHandler extends DomHandler {
  readonly elements: HtmlElement[] = [];
  readonly #name: string;

  constructor(name: string) {
    super(undefined, { withStartIndices: true, withEndIndices: true });
    this.#name = name;
  }

  override onopentag(tag: string, attribs: Record<string, string>): void {
    super.onopentag(tag, attribs);
    const element = this.tagStack.at(-1);
    if (isElement(element as HtmlNode)) this.elements.push(element as HtmlElement);
    if (this.tagStack.length <= maxDepth) return;
    const place = { input: this.#name, offset: element?.startIndex ?? 0, unit: "utf16" } as const;
    throw new DocumentError("ingest", "hostile", place, `${this.#name}: elements are nested more than ${maxDepth} deep; no paper's are`);
  }
}

/** An element that the page does not close ends, for the parser, one character past the page. */
function clampPositions({ root, elements }: ParsedTree, length: number): void {
  const clamp = (node: HtmlNode): void => {
    if (node.startIndex !== null && node.startIndex > length) node.startIndex = length;
    if (node.endIndex !== null && node.endIndex >= length) node.endIndex = length - 1;
  };
  for (const node of root.children) clamp(node);
  for (const element of elements) for (const node of element.children) clamp(node);
}

/** The elements of one name, in the page's order. */
export function elementsNamed(page: ParsedTree, name: string): readonly HtmlElement[] {
  return page.elements.filter((element) => element.name === name);
}

/** The text directly within an element, as written. */
export function ownText(element: HtmlElement | undefined): string {
  return element === undefined ? "" : element.children.map((child) => (child.type === "text" ? child.data : "")).join("");
}

export function isElement(node: HtmlNode | HtmlRoot | null | undefined): node is HtmlElement {
  return node !== null && node !== undefined && "attribs" in node;
}

/** Where the node stands in the raw page, tags included. */
export function spanOfNode(node: HtmlNode): Span {
  const start = node.startIndex ?? 0;
  return { start, end: Math.max(start, (node.endIndex ?? start - 1) + 1) };
}

/** An attribute's value, decoded and with blanks collapsed; empty when there is none. */
export function attribute(element: HtmlElement, name: string): string {
  const value = Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined;
  return value === undefined ? "" : collapse(decodeReferences(value));
}

/** Where the value of an attribute stands in the raw page, without quotes, or `null` when it has none. */
export function attributeSpan(page: HtmlPage, element: HtmlElement, name: string): Span | null {
  const value = Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined;
  if (value === undefined || value === "") return null;
  const { start, end } = spanOfNode(element);
  const tag = page.raw.slice(start, Math.min(end, start + 100_000));
  for (let at = tag.toLowerCase().indexOf(name); at !== -1; at = tag.toLowerCase().indexOf(name, at + 1)) {
    const lead = /^\s*=\s*["']?/u.exec(tag.slice(at + name.length));
    if (lead === null || !/[\s"'/]/u.test(tag[at - 1] ?? "")) continue;
    const from = at + name.length + lead[0].length;
    if (tag.startsWith(value, from)) return { start: start + from, end: start + from + value.length };
  }
  return null;
}
