/** What an element may be given: attributes, a class, listeners. Texts go in as text, never as markup. */
export interface Parts {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly onClick?: (event: MouseEvent) => void;
}

export type Child = Node | string | number | null | undefined | false;

/** Makes an element with its children. An attribute of `true` is set empty, one of `false`, `null` or `undefined` is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, parts: Parts = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (parts.class !== undefined) element.className = parts.class;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) {
    if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : String(value));
  }
  if (parts.onClick !== undefined) element.addEventListener("click", parts.onClick as EventListener);
  append(element, children);
  return element;
}

/** Makes an element of a drawing. */
export function draw(tag: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  append(element, children);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child instanceof Node ? child : String(child));
}

/** Puts children in the place of what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  append(element, children);
}

/** The element of the page with this id. @throws Error when the page has none */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element ${id}`);
  return element;
}

/** A link out of the page, or the bare text where the address is none that a link may have. */
export function outLink(text: string, address: string | null): Node {
  if (address === null || !/^https?:\/\//u.test(address)) return document.createTextNode(text);
  return make("a", { attributes: { href: address, target: "_blank", rel: "noopener noreferrer" } }, text);
}

/** A button that looks like a link of the page itself. */
export function textButton(text: string, onClick: () => void, className = "link"): HTMLButtonElement {
  return make("button", { class: className, attributes: { type: "button" }, onClick }, text);
}
