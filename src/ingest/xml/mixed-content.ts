import { DocumentError } from "../../model/errors.ts";
import { FlowWriter } from "../flow-writer.ts";
import type { TextBuilder } from "../text-builder.ts";

/** Tags that stand between words, so that the words on both sides stay apart. */
const borderTags = new Set([
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "p",
  "br",
  "list",
  "list-item",
  "item",
  "title",
  "sec",
  "dispformula",
  "disp-formula",
  "div",
  "li",
  "ul",
  "ol",
  "label",
]);
/** Tags that mark a stretch of a word or sentence, so that nothing comes between. */
const inlineTags = new Set([
  "b",
  "i",
  "u",
  "sup",
  "sub",
  "sc",
  "em",
  "strong",
  "bold",
  "italic",
  "a",
  "span",
  "tt",
  "small",
  "xref",
  "ext-link",
  "named-content",
]);
/** Content of these is not what the formula reads. */
const silentTags = new Set(["mml:annotation", "annotation", "mml:annotation-xml", "annotation-xml", "tex-math"]);

/** No text of a paper is made of as many; each takes some hundred bytes. */
const maxPieces = 500_000;

const markup = /<\?[^<>]*\?>|<\/?([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/uy;

/**
 * Writes mixed content (`b`, `i`, `sup`, `sub`, MathML, ...) as one run of text. What only looks like a tag is text: "P<0.001", "<LOD", "a<b and c>d".
 * Returns whether anything visible was written. Positions are UTF-16 into the builder's raw text.
 * @throws DocumentError `too-large` (for the caller to say where) when there is no end of tags
 */
export function writeMixedContent(builder: TextBuilder, start: number, end: number, flow: FlowWriter = new FlowWriter(builder)): boolean {
  const { raw } = builder;
  const partners = partnersIn(raw, start, end);
  let mathDepth = 0;
  let silent: string | null = null;
  let textStart = start;
  const flush = (to: number): void => {
    if (to > textStart && silent === null) flow.text(textStart, to, mathDepth > 0);
  };
  let next = start;
  for (let at = raw.indexOf("<", start); at !== -1 && at < end; at = raw.indexOf("<", next)) {
    const tag = tagAt(raw, at, end, partners);
    next = tag === null ? at + 1 : tag.end;
    if (tag === null) continue;
    if (builder.pieceCount > maxPieces)
      throw new DocumentError("ingest", "too-large", { input: "" }, `a text of more than ${maxPieces} pieces between its tags`);
    flush(at);
    textStart = tag.end;
    if (tag.kind === "cdata") {
      if (silent === null) flow.verbatim(at + 9, tag.end - 3);
    } else if (borderTags.has(tag.name)) flow.border(at, tag.end);
    else flow.tag(at, tag.end);
    if (tag.kind !== "open" && tag.kind !== "close") continue;
    const isClosing = tag.kind === "close";
    if (tag.name === "mml:math" || tag.name === "math") mathDepth = Math.max(0, mathDepth + (isClosing ? -1 : 1));
    if (silentTags.has(tag.name)) silent = isClosing ? (silent === tag.name ? null : silent) : (silent ?? tag.name);
  }
  flush(end);
  return flow.hasText;
}

interface Tag {
  readonly kind: "open" | "close" | "empty" | "other" | "cdata";
  /** Lower case; empty for comments and the like. */
  readonly name: string;
  readonly end: number;
}

/** The markup at `at`, or `null` when the `<` there is text. */
function tagAt(raw: string, at: number, end: number, partners: (tag: string) => boolean): Tag | null {
  if (raw.charCodeAt(at + 1) === 0x21) {
    const isCdata = raw.startsWith("<![CDATA[", at);
    if (!isCdata && !raw.startsWith("<!--", at)) return null;
    const close = raw.slice(at, end).indexOf(isCdata ? "]]>" : "-->");
    // One that does not end swallows the rest, as it does for any reader.
    return { kind: isCdata && close !== -1 ? "cdata" : "other", name: "", end: close === -1 ? end : at + close + 3 };
  }
  markup.lastIndex = at;
  const match = markup.exec(raw);
  if (match === null || at + match[0].length > end) return null;
  const name = match[1];
  const tagEnd = at + match[0].length;
  if (name === undefined) return { kind: "other", name: "", end: tagEnd };
  const kind = match[0].startsWith("</") ? "close" : match[0].endsWith("/>") ? "empty" : "open";
  const lower = name.toLowerCase().replace(/^jats:/u, "");
  const isKnown = kind === "empty" || inlineTags.has(lower) || borderTags.has(lower) || lower.startsWith("mml:");
  // A tag of unknown name counts as markup when its partner is in the same content.
  return isKnown || partners(kind === "close" ? name : `/${name}`) ? { kind, name: lower, end: tagEnd } : null;
}

/** Whether the content has a start tag (`name`) or end tag (`/name`); the names are gathered once, when first asked. */
function partnersIn(raw: string, start: number, end: number): (tag: string) => boolean {
  let tags: Set<string> | null = null;
  return (tag) => {
    tags ??= new Set(Array.from(raw.slice(start, end).matchAll(/<(\/?[A-Za-z][\w:.-]*)/gu), (match) => match[1] ?? ""));
    return tags.has(tag);
  };
}
