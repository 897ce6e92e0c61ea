import { collapse, decodeReferences } from "../xml/elements.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement } from "./page.ts";
import { attributeAsWritten } from "./tree.ts";

/** Elements whose content is never text of the page. */
const silentElements = new Set(
  "script style template noscript head title svg canvas iframe frame frameset noframes object embed audio video map select datalist input textarea annotation annotation-xml".split(
    " ",
  ),
);

/** Elements that stand on lines of their own, after which a line ends. */
const blockElements = new Set(
  (
    "html body address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol " +
    "optgroup option p pre section summary table caption tbody thead tfoot tr td th ul abstracttext"
  ).split(" "),
);

/** Block elements that stand apart from what is around them by a blank line. */
const spacedElements = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure hr section article".split(" "));

/** Classes that styles take off the screen; what they hold is said to screen readers only. */
const offScreen =
  /(?:^|[\s_-])(?:sr-only|usa-sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|offscreen(?:_noflow)?|MathJax_Preview|MJX_Assistive_MathML)(?:$|\s)/iu;

const quickOffScreen = /only|hidden|reader|offscreen|MathJax|MJX/iu;

function isOffScreen(classes: string): boolean {
  return quickOffScreen.test(classes) && offScreen.test(collapse(decodeReferences(classes)).slice(0, 2000));
}

/** True when a browser shows nothing of the element: by its kind, `hidden`, `aria-hidden`, or an inline style. */
export function isHidden(element: HtmlElement): boolean {
  // Asked for every element several times.
  element.isHidden ??= silentElements.has(element.name) || isHiddenByAttributes(element);
  return element.isHidden;
}

function isHiddenByAttributes(element: HtmlElement): boolean {
  if (element.firstAttribute === element.endAttribute) return false;
  if (attributeAsWritten(element, "hidden") !== undefined && attribute(element, "hidden") !== "until-found") return true;
  if (attribute(element, "aria-hidden").toLowerCase() === "true" || isOffScreen(attributeAsWritten(element, "class") ?? "")) return true;
  const style = attributeAsWritten(element, "style");
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(collapse(decodeReferences(style)).slice(0, 2000));
}

/** True when the element, or one around it, is hidden. */
export function isWithinHidden(node: HtmlNode): boolean {
  for (let at: HtmlNode["parent"] | HtmlNode | null = node; at !== null; at = at.parent) if (isElement(at) && isHidden(at)) return true;
  return false;
}

export function isBlock(node: HtmlNode): boolean {
  return isElement(node) && blockElements.has(node.name);
}

export function isSpacedBlock(node: HtmlNode): boolean {
  return isElement(node) && spacedElements.has(node.name);
}
