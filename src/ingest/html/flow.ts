import type { Span } from "../../model/span.ts";
import { FlowWriter } from "../flow-writer.ts";
import type { TextBuilder } from "../text-builder.ts";
import { decodeReferences } from "../xml/elements.ts";
import { attribute, type HtmlElement, type HtmlNode, type HtmlPage, isElement, spanOfNode } from "./page.ts";
import { isBlock, isHidden } from "./visibility.ts";

/** Buttons say what to do with the page, and raised numbers that lead to references are no part of the word before them ("IL-6" and note 1 are not "IL-61"). */
function isControl(node: HtmlNode): boolean {
  if (!isElement(node)) return false;
  return node.name === "button" || attribute(node, "role") === "button" || (node.name === "sup" && isNoteNumbers(node));
}

function isNoteNumbers(sup: HtmlElement): boolean {
  const links = sup.children.filter((child) => isElement(child) && child.name === "a" && attribute(child, "href").includes("#"));
  const text = sup.children.map((child) => (child.type === "text" ? child.data : isElement(child) && !links.includes(child) ? "?" : "")).join("");
  return links.length > 0 && /^[\s,;.–—[\]()&-]*$/u.test(text.replace(/&[a-z]{2,6};|&#\d{2,5};/giu, ""));
}

/**
 * Writes the visible text of nodes as one run: block borders and line breaks become blanks, inline tags leave no trace, hidden parts are dropped.
 * Returns whether anything visible was written.
 */
export function writeNodes(
  builder: TextBuilder,
  parts: readonly (HtmlNode | Span)[],
  isSkipped: (node: HtmlNode) => boolean = isControl,
  flow: FlowWriter = new FlowWriter(builder, { foldsLayout: true }),
): boolean {
  let end = -1;
  for (const part of parts) {
    const span = isSpan(part) ? part : spanOfNode(part);
    // Parts that do not touch were parted by something that is not among them: a border, or what was left out.
    if (end !== -1 && span.start > end) flow.border(end, span.start);
    if (isSpan(part)) flow.text(part.start, part.end);
    else writeNode(flow, builder.raw, part, isSkipped);
    end = span.end;
  }
  return flow.hasText;
}

/** Tells a stretch of raw text from a node. */
export function isSpan(part: HtmlNode | Span): part is Span {
  return !("type" in part);
}

/** Recursion is bounded by the depth that parsing allows. */
function writeNode(flow: FlowWriter, raw: string, node: HtmlNode, isSkipped: (node: HtmlNode) => boolean): void {
  const { start, end } = spanOfNode(node);
  if (node.type === "text") {
    flow.text(start, end);
    return;
  }
  if (!isElement(node)) {
    if (node.type === "cdata") for (const child of node.children) writeNode(flow, raw, child, isSkipped);
    else flow.tag(start, end);
    return;
  }
  if (isHidden(node) || isSkipped(node)) {
    if (isBlock(node)) flow.border(start, end);
    else flow.tag(start, end);
    return;
  }
  const isBorder = isBlock(node) || node.name === "br";
  const first = node.children[0];
  const last = node.children.at(-1);
  const contentStart = first === undefined ? end : Math.min(end, spanOfNode(first).start);
  const contentEnd = last === undefined ? end : Math.max(contentStart, Math.min(end, spanOfNode(last).end));
  if (isBorder) flow.border(start, contentStart);
  else flow.tag(start, contentStart);
  for (const child of node.children) writeNode(flow, raw, child, isSkipped);
  if (contentEnd >= end) {
    // An implied end has no characters of its own; the border counts all the same.
    if (isBorder) flow.border(Math.max(start, end - 1), end);
  } else if (isBorder) flow.border(contentEnd, end);
  else flow.tag(contentEnd, end);
}

/** The visible text of nodes and raw stretches as {@link writeNodes} would write it. */
export function visibleText(page: HtmlPage, parts: readonly (HtmlNode | Span)[], isSkipped: (node: HtmlNode) => boolean = isControl): string {
  const texts: string[] = [];
  let end = -1;
  for (const part of parts) {
    const span = isSpan(part) ? part : spanOfNode(part);
    if (end !== -1 && span.start > end) texts.push(" ");
    if (isSpan(part)) texts.push(decodeReferences(page.raw.slice(part.start, part.end)));
    else collectText(part, texts, isSkipped);
    end = span.end;
  }
  return foldLayout(texts.join(""));
}

/** No-break blanks are blanks, soft hyphens and zero-width characters nothing, runs of blanks one. */
export function foldLayout(text: string): string {
  if (!/[\t\n\r\f\u00a0\u00ad\u2007\u200b\u202f\u2060\ufeff]| {2}/u.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]+/gu, "")
    .replace(/(?: [ \t\n\r\f\u00a0\u2007\u202f]|[\t\n\r\f\u00a0\u2007\u202f])[ \t\n\r\f\u00a0\u2007\u202f]*/gu, " ")
    .trim();
}

/** Whether anything of nodes and raw stretches is visible; {@link visibleText} would not be empty. Stops at the first character. */
export function isVisible(page: HtmlPage, parts: readonly (HtmlNode | Span)[]): boolean {
  return parts.some((part) => (isSpan(part) ? showsText(page.raw.slice(part.start, part.end)) : isVisibleNode(part)));
}

function isVisibleNode(node: HtmlNode): boolean {
  if (node.type === "text") return showsText(node.data);
  if (node.type === "silent" || (node.type === "tag" && isHidden(node))) return false;
  for (const child of node.children) if (isVisibleNode(child)) return true;
  return false;
}

function showsText(data: string): boolean {
  return (!data.includes("&") && /[A-Za-z0-9]/u.test(data)) || foldLayout(decodeReferences(data)) !== "";
}

function collectText(node: HtmlNode, parts: string[], isSkipped: (node: HtmlNode) => boolean): void {
  if (node.type === "text") {
    parts.push(decodeReferences(node.data));
    return;
  }
  if (!isElement(node) && node.type !== "cdata") return;
  const isBorder = isBlock(node) || (isElement(node) && node.name === "br");
  if (isBorder) parts.push(" ");
  if (!isElement(node) || !(isHidden(node) || isSkipped(node))) for (const child of node.children) collectText(child, parts, isSkipped);
  if (isBorder) parts.push(" ");
}
