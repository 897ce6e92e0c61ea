import { DocumentError } from "../../model/errors.ts";
import type { Span } from "../../model/span.ts";
import { collapse, decodeReferences } from "../xml/elements.ts";
import { attributeAsWritten, attributePlace, type ElementNode, type ParsedTree, parseTree, type RootNode, type TreeNode } from "./tree.ts";

export type HtmlRoot = RootNode;
export type HtmlNode = TreeNode;
export type HtmlElement = ElementNode;

/** A parsed page. */
export interface HtmlPage extends ParsedTree {
  readonly name: string;
  readonly raw: string;
}

/** A page of more characters than this is no page of one paper. */
const maxPageLength = 8 * 2 ** 20;

/**
 * Parses a page once, by the parser of htmlparser2.
 * @throws DocumentError `too-large` or `hostile` (nested too deep)
 */
export function parseHtml(name: string, raw: string): HtmlPage {
  if (raw.length > maxPageLength) throw new DocumentError("ingest", "too-large", { input: name }, `${name}: a page of more than ${maxPageLength} characters`);
  return { name, raw, ...parseTree(name, raw, { xmlMode: false, lowerCaseTags: true, lowerCaseAttributeNames: true }) };
}

export function isElement(node: HtmlNode | HtmlRoot | null | undefined): node is HtmlElement {
  return node?.type === "tag";
}

/** Where the node stands in the raw page, tags included. */
export function spanOfNode(node: HtmlNode): Span {
  return { start: node.startIndex, end: Math.max(node.startIndex, node.endIndex + 1) };
}

/** An attribute's value, decoded and with blanks collapsed; empty when there is none. */
export function attribute(element: HtmlElement, name: string): string {
  const value = attributeAsWritten(element, name);
  return value === undefined || value === "" ? "" : collapse(decodeReferences(value));
}

/** Where the value of an attribute stands in the raw page, without quotes, or `null` when it has none. */
export function attributeSpan(element: HtmlElement, name: string): Span | null {
  const place = attributePlace(element, name);
  return place === null || place.start === place.end ? null : place;
}
