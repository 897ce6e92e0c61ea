import { type HtmlElement, type HtmlNode, isElement } from "../html/page.ts";
import { collapse, decodeReferences } from "./elements.ts";

/** The first child element of that name. */
export function child(element: HtmlElement | undefined, name: string): HtmlElement | undefined {
  return element?.children.find((node): node is HtmlElement => isElement(node) && node.name === name);
}

/** The child elements, of that name when one is given. */
export function children(element: HtmlElement | undefined, name?: string): HtmlElement[] {
  return (element?.children ?? []).filter((node): node is HtmlElement => isElement(node) && (name === undefined || node.name === name));
}

/** The first descendant of that name, breadth first within a small subtree. */
export function find(element: HtmlElement | undefined, name: string): HtmlElement | undefined {
  const queue = children(element);
  for (let index = 0; index < queue.length && index < 5000; index++) {
    const node = queue[index];
    if (node?.name === name) return node;
    queue.push(...children(node));
  }
  return undefined;
}

/** All text below an element, decoded and with blanks collapsed. */
export function textOf(element: HtmlElement | undefined): string {
  if (element === undefined) return "";
  const parts: string[] = [];
  collect(element, parts);
  return collapse(decodeReferences(parts.join("")));
}

function collect(node: HtmlNode, parts: string[]): void {
  if (node.type === "text") parts.push(node.data);
  else if (isElement(node) || node.type === "cdata") for (const inner of node.children) collect(inner, parts);
}
