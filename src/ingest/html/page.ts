import { type CheerioAPI, load } from "cheerio";
import { DocumentError } from "../../model/errors.ts";
import type { Span } from "../../model/span.ts";
import { collapse, decodeReferences } from "../xml/elements.ts";

/** The root of a parsed page. */
export type HtmlRoot = ReturnType<CheerioAPI["root"]>[number];
/** Any node below the root: element, text, comment, declaration. */
export type HtmlNode = HtmlRoot["children"][number];
/** An element; `attribs` are as the page writes them, with character references not decoded. */
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

/** A parsed page. Every node knows where it stands in `raw`; text and attributes are as written there. */
export interface HtmlPage {
  readonly name: string;
  readonly raw: string;
  readonly $: CheerioAPI;
}

/** A page of more characters than this is no page of one paper. */
const maxPageLength = 8 * 2 ** 20;
/** Deepest real pages nest about 100 elements; parsing takes time quadratic in the depth, and walking takes stack. */
const maxDepth = 500;
/** Elements whose end tag may be left out; counting them would take a long list for a deep page. */
const impliedEnd = new Set(["p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "a"]);
const noEnd = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "command", "keygen"]);

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
 * Parses a page with htmlparser2 behind cheerio.
 * @throws DocumentError `too-large` or `hostile` (nested too deep)
 */
export function parseHtml(name: string, raw: string): HtmlPage {
  if (raw.length > maxPageLength) throw new DocumentError("ingest", "too-large", { input: name }, `${name}: a page of more than ${maxPageLength} characters`);
  refuseDepth(name, raw, (tag) => !impliedEnd.has(tag) && !noEnd.has(tag));
  const options = {
    xml: { xmlMode: false, decodeEntities: false, withStartIndices: true, withEndIndices: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  };
  const $ = load(raw, options, false);
  clampPositions($, raw.length);
  return { name, raw, $ };
}

/** An element that the page does not close ends, for the parser, one character past the page. */
function clampPositions($: CheerioAPI, length: number): void {
  const queue: HtmlNode[] = [...($.root()[0]?.children ?? [])];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.startIndex !== null) node.startIndex = Math.min(node.startIndex, length);
    if (node.endIndex !== null) node.endIndex = Math.min(node.endIndex, length - 1);
    if ("children" in node) for (const child of node.children) queue.push(child);
  }
}

/**
 * Refuses markup that nests too deep, by a scan of its tags that is linear in its length. Of elements that need no end tag `counts` says no.
 * @throws DocumentError `hostile`
 */
export function refuseDepth(name: string, raw: string, counts: (tag: string) => boolean): void {
  const open = new Map<string, number>();
  let depth = 0;
  for (const tag of raw.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9:-]{0,40})(?:[^<>]{0,1000}?(\/)>)?/gu)) {
    const element = (tag[2] ?? "").toLowerCase();
    if (tag[3] !== undefined || !counts(element)) continue;
    const count = open.get(element) ?? 0;
    if (tag[1] === "") {
      open.set(element, count + 1);
      if (++depth <= maxDepth) continue;
      const place = { input: name, offset: tag.index, unit: "utf16" } as const;
      throw new DocumentError("ingest", "hostile", place, `${name}: elements are nested more than ${maxDepth} deep; no paper's are`);
    } else if (count > 0) {
      open.set(element, count - 1);
      depth--;
    }
  }
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
