import type { TextBuilder } from "../text-builder.ts";
import { type HtmlNode, type HtmlPage, isElement, spanOfNode } from "./page.ts";
import { isHidden } from "./visibility.ts";

/** Labels visible text that nothing else has claimed as the site's own, so that only tags, scripts and hidden text are left as markup. Call it last. */
export function markRest(builder: TextBuilder, page: HtmlPage): void {
  for (const node of page.root.children) markNode(builder, node);
}

function markNode(builder: TextBuilder, node: HtmlNode): void {
  if (node.type === "text") builder.mark("boilerplate", "site", spanOfNode(node));
  else if (isElement(node) && !isHidden(node)) for (const child of node.children) markNode(builder, child);
}
