import { type Handler, Parser, type ParserOptions } from "htmlparser2";
import { DocumentError } from "../../model/errors.ts";
import type { Span } from "../../model/span.ts";
import { PageTokenizer } from "./page-tokenizer.ts";

interface Place {
  /** Where it begins in the text it was parsed from, tags included. */
  readonly startIndex: number;
  /** Its last character. */
  endIndex: number;
}

/** A stretch of text, its character references as written. */
export interface TextNode extends Place {
  readonly type: "text";
  data: string;
  readonly parent: ParentNode;
  readonly prev: TreeNode | null;
  next: TreeNode | null;
}

/** An element. Its attributes are looked up in the page when asked for: see {@link attributeAsWritten}. */
export interface ElementNode extends Place {
  readonly type: "tag";
  readonly name: string;
  readonly attributes: AttributePlaces;
  /** Its attributes are those of these numbers, the last exclusive. */
  readonly firstAttribute: number;
  readonly endAttribute: number;
  readonly children: TreeNode[];
  /** Whether a browser shows nothing of it; `null` until it is asked for. */
  isHidden: boolean | null;
  readonly parent: ParentNode;
  readonly prev: TreeNode | null;
  next: TreeNode | null;
}

/** A CDATA section; its text is not to be decoded. */
export interface CdataNode extends Place {
  readonly type: "cdata";
  readonly children: TreeNode[];
  readonly parent: ParentNode;
  readonly prev: TreeNode | null;
  next: TreeNode | null;
}

/** A comment, declaration or processing instruction: markup without text. */
export interface SilentNode extends Place {
  readonly type: "silent";
  readonly parent: ParentNode;
  readonly prev: TreeNode | null;
  next: TreeNode | null;
}

/** The top of a tree. */
export interface RootNode {
  readonly type: "root";
  readonly children: TreeNode[];
  readonly parent: null;
}

/** Any node below the root. */
export type TreeNode = TextNode | ElementNode | CdataNode | SilentNode;
type ParentNode = ElementNode | CdataNode | RootNode;

/** A parsed tree. Every node knows where it stands in the text it was parsed from; text and attributes are as written there. */
export interface ParsedTree {
  readonly root: RootNode;
  /** Every element, in the order of their start tags. */
  readonly elements: readonly ElementNode[];
}

/** Where all attributes of a page stand in its text. Most are never asked for, and an object for each start tag takes longer than the rest of its element. */
export interface AttributePlaces {
  readonly raw: string;
  /** Whether names count in lower case. */
  readonly foldsCase: boolean;
  /** Four places for each attribute: name from and to, value from and to. */
  readonly places: readonly number[];
}

/** Deepest real pages nest about 100 elements, those that leave end tags out some more; parsing takes time quadratic in the depth, and walking takes stack. */
const maxDepth = 1000;
/** The longest full texts have some ten thousand; half a million take about 300 MB. */
const maxNodes = 500_000;

/**
 * Parses markup into a tree of nodes that know their place, by the parser of htmlparser2.
 * @throws DocumentError `hostile` when elements nest too deep, before the time that takes grows; `too-large` when there are too many
 */
export function parseTree(name: string, raw: string, options: ParserOptions): ParsedTree {
  const places: number[] = [];
  const builder = new TreeBuilder(name, raw.length, { raw, foldsCase: options.xmlMode !== true, places });
  const tokenizer = options.xmlMode === true ? {} : { Tokenizer: PageTokenizer };
  new AttributePlacingParser(places, builder, { ...options, ...tokenizer, decodeEntities: false }).end(raw);
  return { root: builder.root, elements: builder.elements };
}

/** Notes where attributes stand and cuts nothing out; the first of a name counts, as in HTML. */
class AttributePlacingParser extends Parser {
  readonly #places: number[];
  #name = 0;
  #nameEnd = 0;
  #value = 0;
  #valueEnd = 0;

  constructor(places: number[], ...rest: ConstructorParameters<typeof Parser>) {
    super(...rest);
    this.#places = places;
  }

  override onattribname(start: number, end: number): void {
    this.#name = start;
    this.#nameEnd = end;
    this.#value = end;
    this.#valueEnd = end;
  }

  override onattribdata(start: number, end: number): void {
    this.#value = start;
    this.#valueEnd = end;
  }

  override onattribend(): void {
    this.#places.push(this.#name, this.#nameEnd, this.#value, this.#valueEnd);
  }
}

/** Where the value of an attribute stands in the text that was parsed, without quotes; `null` when the element has no such attribute. */
export function attributePlace({ attributes, firstAttribute, endAttribute }: ElementNode, name: string): Span | null {
  const { raw, foldsCase, places } = attributes;
  for (let at = 4 * firstAttribute; at < 4 * endAttribute; at += 4) {
    const start = places[at] ?? 0;
    const end = places[at + 1] ?? 0;
    if (end - start !== name.length || (!foldsCase && raw.charCodeAt(start) !== name.charCodeAt(0))) continue;
    if (raw.startsWith(name, start) || (foldsCase && raw.slice(start, end).toLowerCase() === name)) {
      return { start: places[at + 2] ?? 0, end: places[at + 3] ?? 0 };
    }
  }
  return null;
}

/** All attributes of an element as written, with what stands between them. */
export function attributesAsWritten({ attributes, firstAttribute, endAttribute }: ElementNode): string {
  if (firstAttribute === endAttribute) return "";
  const { raw, places } = attributes;
  return raw.slice(places[4 * firstAttribute], places[4 * endAttribute - 1]);
}

/** An attribute's value as written, its character references not decoded; `undefined` when the element has none of that name. */
export function attributeAsWritten(element: ElementNode, name: string): string | undefined {
  const place = attributePlace(element, name);
  return place === null ? undefined : element.attributes.raw.slice(place.start, place.end);
}

/** Takes the parser's events. Lighter than a general DOM: most of the time that reading a page takes goes into making its nodes. */
class TreeBuilder implements Partial<Handler> {
  readonly root: RootNode = { type: "root", children: [], parent: null };
  readonly elements: ElementNode[] = [];
  readonly #name: string;
  readonly #last: number;
  readonly #attributes: AttributePlaces;
  readonly #open: ParentNode[] = [this.root];
  #parent: ParentNode = this.root;
  #prev: TreeNode | null = null;
  #start = 0;
  #end = 0;
  #parser: Parser | null = null;
  /** The text that more text is added to. */
  #text: TextNode | null = null;
  #isComment = false;
  #count = 0;
  #attributeCount = 0;

  constructor(name: string, length: number, attributes: AttributePlaces) {
    this.#name = name;
    this.#last = length - 1;
    this.#attributes = attributes;
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(name: string): void {
    this.#look();
    const firstAttribute = this.#attributeCount;
    const endAttribute = this.#attributes.places.length / 4;
    this.#attributeCount = endAttribute;
    const element: ElementNode = {
      type: "tag",
      name,
      attributes: this.#attributes,
      firstAttribute,
      endAttribute,
      children: [],
      isHidden: null,
      parent: this.#parent,
      prev: this.#prev,
      next: null,
      startIndex: this.#start,
      endIndex: this.#end,
    };
    this.#add(element);
    this.elements.push(element);
    this.#open.push(element);
    this.#parent = element;
    if (this.#open.length <= maxDepth) return;
    const place = { input: this.#name, offset: element.startIndex, unit: "utf16" } as const;
    throw new DocumentError("ingest", "hostile", place, `${this.#name}: elements are nested more than ${maxDepth} deep; no paper's are`);
  }

  onclosetag(): void {
    const element = this.#close();
    // An element that the page does not close ends, for the parser, one character past the page.
    if (element !== undefined && element.type !== "root") element.endIndex = Math.min(this.#last, this.#parser?.endIndex ?? 0);
  }

  ontext(data: string): void {
    if (this.#text === null) {
      this.#look();
      const parent = this.#parent;
      const isCdata = parent.type === "cdata";
      const startIndex = isCdata ? this.#start + "<![CDATA[".length : this.#start;
      const endIndex = isCdata ? Math.min(this.#last, startIndex + data.length - 1) : this.#end;
      const text: TextNode = { type: "text", data, parent, prev: this.#prev, next: null, startIndex, endIndex };
      this.#add(text);
      this.#text = text;
    } else {
      this.#text.data += data;
      this.#text.endIndex = Math.min(this.#last, this.#parser?.endIndex ?? 0);
    }
  }

  oncdatastart(): void {
    this.#look();
    const node: CdataNode = {
      type: "cdata",
      children: [],
      parent: this.#parent,
      prev: this.#prev,
      next: null,
      startIndex: this.#start,
      endIndex: this.#end,
    };
    this.#add(node);
    this.#open.push(node);
    this.#parent = node;
  }

  oncdataend(): void {
    this.#close();
  }

  oncomment(): void {
    if (!this.#isComment) this.onprocessinginstruction();
    this.#isComment = true;
  }

  oncommentend(): void {
    this.#isComment = false;
  }

  onprocessinginstruction(): void {
    this.#look();
    this.#add({ type: "silent", parent: this.#parent, prev: this.#prev, next: null, startIndex: this.#start, endIndex: this.#end });
  }

  #close(): ParentNode | undefined {
    this.#text = null;
    const closed = this.#open.pop();
    this.#parent = this.#open.at(-1) ?? this.root;
    return closed;
  }

  /** Where the parser stands, for the node that comes next. */
  #look(): void {
    this.#prev = this.#parent.children.at(-1) ?? null;
    this.#start = this.#parser?.startIndex ?? 0;
    this.#end = Math.min(this.#last, this.#parser?.endIndex ?? 0);
  }

  #add(node: TreeNode): void {
    if (node.prev !== null) node.prev.next = node;
    this.#parent.children.push(node);
    this.#text = null;
    if (++this.#count <= maxNodes) return;
    const place = { input: this.#name, offset: node.startIndex, unit: "utf16" } as const;
    throw new DocumentError("ingest", "too-large", place, `${this.#name}: more than ${maxNodes} tags and texts; no paper has as many`);
  }
}

/** The elements of one name, in the page's order. */
export function elementsNamed(page: ParsedTree, name: string): readonly ElementNode[] {
  return page.elements.filter((element) => element.name === name);
}

/** The text directly within an element, as written. */
export function ownText(element: ElementNode | undefined): string {
  return element === undefined ? "" : element.children.map((child) => (child.type === "text" ? child.data : "")).join("");
}
