import type { Span } from "../../model/span.ts";
import type { TextBuilder } from "../text-builder.ts";
import { type HtmlNode, type HtmlPage, isElement } from "./page.ts";
import { isHidden } from "./visibility.ts";

/** Labels visible text that nothing else has claimed as the site's own, so that only tags, scripts and hidden text are left as markup. Call it last. */
export function markRest(builder: TextBuilder, page: HtmlPage): void {
  const texts: Span[] = [];
  for (const node of page.root.children) collectTexts(node, texts);
  builder.markRest("boilerplate", "site", texts);
}

function collectTexts(node: HtmlNode, texts: Span[]): void {
  if (node.type === "text") texts.push({ start: node.startIndex, end: node.endIndex + 1 });
  else if (isElement(node) && !isHidden(node)) for (const child of node.children) collectTexts(child, texts);
}
