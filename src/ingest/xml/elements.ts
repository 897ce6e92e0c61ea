import { decodeHTMLStrict } from "entities";
import type { Span } from "../../model/span.ts";

/** An element of a record, found without parsing what is in it. All positions are UTF-16 into the record. */
export interface XmlElement extends Span {
  readonly name: string;
  /** End of the start tag. */
  readonly contentStart: number;
  /** Start of the end tag; equals `contentStart` for an empty element. */
  readonly contentEnd: number;
}

/**
 * The child elements of `xml[start, end)` in order. Each child is passed over to the first end tag of its name,
 * so elements that can hold one of their own name must be listed in `nesting`. Stray `<` in text are text.
 */
export function childElements(xml: string, start: number, end: number, nesting?: ReadonlySet<string>): XmlElement[] {
  const children: XmlElement[] = [];
  let at = xml.indexOf("<", start);
  while (at !== -1 && at < end) {
    const next = xml.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f || next === 0x2f) {
      at = xml.indexOf("<", skipDeclaration(xml, at, end));
      continue;
    }
    if (!isNameStart(next)) {
      at = xml.indexOf("<", at + 1);
      continue;
    }
    let stop = at + 2;
    while (stop < end && !isNameEnd(xml.charCodeAt(stop))) stop++;
    const name = xml.slice(at + 1, stop);
    const contentStart = Math.min(end, xml.charCodeAt(stop) === 0x3e ? stop + 1 : tagEnd(xml, at, end));
    let contentEnd = contentStart;
    let elementEnd = contentStart;
    if (xml.charCodeAt(contentStart - 2) !== 0x2f) {
      const close = nesting?.has(name) ? outerClose(xml, name, contentStart, end) : closeOf(xml, name, contentStart, end);
      contentEnd = close;
      elementEnd = close >= end ? end : Math.min(end, xml.indexOf(">", close) + 1 || end);
    }
    children.push({ name, start: at, contentStart, contentEnd, end: elementEnd });
    at = xml.indexOf("<", elementEnd);
  }
  return children;
}

function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}

function skipDeclaration(xml: string, at: number, end: number): number {
  const close = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : ">";
  const found = xml.indexOf(close, at + 2);
  return found === -1 ? end : found + close.length;
}

function isNameEnd(code: number): boolean {
  // Letters lie above all of them, and most characters of names are letters.
  return code <= 0x3e && (code === 0x3e || code === 0x20 || code === 0x2f || code === 0x0a || code === 0x0d || code === 0x09);
}

/** The position after the `>` that ends the start tag; a `>` within double quotes does not. */
function tagEnd(xml: string, at: number, end: number): number {
  let isQuoted = false;
  for (let position = at + 1; position < end; position++) {
    const code = xml.charCodeAt(position);
    if (code === 0x22) isQuoted = !isQuoted;
    else if (code === 0x3e && !isQuoted) return position + 1;
  }
  // A quote that is not closed: the first `>` has to do.
  const first = xml.indexOf(">", at);
  return first === -1 ? end : first + 1;
}

function closeOf(xml: string, name: string, from: number, end: number): number {
  // Most elements hold text only: the next tag is their end.
  const next = xml.indexOf("<", from);
  if (next === -1 || next >= end) return end;
  if (xml.charCodeAt(next + 1) === 0x2f && xml.charCodeAt(next + 2 + name.length) === 0x3e && xml.startsWith(name, next + 2)) return next;
  // Only every other tag has a slash, so that a search for it stops half as often.
  const close = `/${name}`;
  for (let at = xml.indexOf(close, next); at !== -1 && at <= end; at = xml.indexOf(close, at + 1)) {
    if (xml.charCodeAt(at - 1) !== 0x3c) continue;
    const code = xml.charCodeAt(at + close.length);
    if (code === 0x3e || code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) return Math.min(at - 1, end);
  }
  return end;
}

function outerClose(xml: string, name: string, from: number, end: number): number {
  const at = xml.lastIndexOf(`</${name}`, end);
  return at < from ? end : at;
}

/** The children of an element by name, in order within each name. */
export type ChildrenByName = ReadonlyMap<string, readonly XmlElement[]>;

/** The children of an element by name. See {@link childElements}. */
export function childrenByName(xml: string, element: XmlElement | undefined, nesting?: ReadonlySet<string>): ChildrenByName {
  const byName = new Map<string, XmlElement[]>();
  if (element === undefined) return byName;
  for (const child of childElements(xml, element.contentStart, element.contentEnd, nesting)) {
    const list = byName.get(child.name);
    if (list === undefined) byName.set(child.name, [child]);
    else list.push(child);
  }
  return byName;
}

/** Elements of one name anywhere below an element, in order, found without what lies between; they must not hold one another or stand in comments. */
export function descendantsNamed(xml: string, element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open = `<${name}`;
  for (let at = xml.indexOf(open, element.contentStart); at !== -1 && at < element.contentEnd; at = xml.indexOf(open, at + open.length)) {
    if (!isNameEnd(xml.charCodeAt(at + open.length))) continue;
    const contentStart = tagEnd(xml, at, element.contentEnd);
    const isEmpty = xml.charCodeAt(contentStart - 2) === 0x2f;
    const contentEnd = isEmpty ? contentStart : closeOf(xml, name, contentStart, element.contentEnd);
    found.push({ name, start: at, contentStart, contentEnd, end: isEmpty ? contentEnd : Math.min(element.contentEnd, xml.indexOf(">", contentEnd) + 1) });
  }
  return found;
}

/** The content of an element as plain text: tags and comments gone, references decoded once, blanks collapsed and trimmed. */
export function plainText(xml: string, element: XmlElement | undefined): string {
  if (element === undefined) return "";
  const text = xml.slice(element.contentStart, element.contentEnd);
  return collapse(decodeReferences(text.includes("<") ? withoutTags(text) : text));
}

/** Linear in the text, whatever is left unclosed in it. */
function withoutTags(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", from)) {
    parts.push(text.slice(from, at));
    const isCdata = text.startsWith("<![CDATA[", at);
    const isTag = /[A-Za-z/!?_]/u.test(text.charAt(at + 1));
    const close = isCdata ? "]]>" : text.startsWith("<!--", at) ? "-->" : ">";
    const end = isTag ? text.indexOf(close, at) : -1;
    if (isTag && end === -1 && close !== ">") return parts.join("");
    if (!isTag || end === -1) parts.push("<");
    else if (isCdata) parts.push(text.slice(at + 9, end));
    from = !isTag || end === -1 ? at + 1 : end + close.length;
    if (isTag && end === -1) break;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

/** Decodes character references once; what is none stays. */
export function decodeReferences(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(text) : text;
}

/** Runs of XML blanks become one blank, none at the ends. */
export function collapse(text: string): string {
  const isClean = text.charCodeAt(0) !== 0x20 && text.charCodeAt(text.length - 1) !== 0x20 && !/[\t\n\r\f]| {2}/u.test(text);
  return isClean ? text : text.replace(/[ \t\n\r\f]+/gu, " ").replace(/^ | $/gu, "");
}

/** The value of an attribute of the element's start tag, decoded, or `null`. */
export function attributeOf(xml: string, element: XmlElement, name: string): string | null {
  const tag = xml.slice(element.start, element.contentStart);
  // As NLM writes it.
  const plain = tag.indexOf(` ${name}="`);
  if (plain !== -1 && tag.indexOf(name) === plain + 1) {
    const from = plain + name.length + 3;
    const end = tag.indexOf('"', from);
    if (end !== -1) return collapse(decodeReferences(tag.slice(from, end)));
  }
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    if (!/\s/u.test(tag[at - 1] ?? "")) continue;
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(tag.slice(at + name.length));
    if (found !== null) return collapse(decodeReferences(found[1] ?? found[2] ?? ""));
  }
  return null;
}
