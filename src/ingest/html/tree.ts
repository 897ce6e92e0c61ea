import { type Handler, Parser, type ParserOptions } from "htmlparser2";
import { DocumentError } from "../../model/errors.ts";

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

/** An element. Its attributes are as written, with character references not decoded. */
export interface ElementNode extends Place {
  readonly type: "tag";
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: TreeNode[];
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

/** Deepest real pages nest about 100 elements, those that leave end tags out some more; parsing takes time quadratic in the depth, and walking takes stack. */
const maxDepth = 1000;
/** The longest full texts have some ten thousand; half a million take about 300 MB. */
const maxNodes = 500_000;

/**
 * Parses markup into a tree of nodes that know their place, by the parser of htmlparser2.
 * @throws DocumentError `hostile` when elements nest too deep, before the time that takes grows; `too-large` when there are too many
 */
export function parseTree(name: string, raw: string, options: ParserOptions): ParsedTree {
  const builder = new TreeBuilder(name, raw.length);
  new Parser(builder, { ...options, decodeEntities: false }).end(raw);
  return { root: builder.root, elements: builder.elements };
}

/** Takes the parser's events. Lighter than a general DOM: most of the time that reading a page takes goes into making its nodes. */
class TreeBuilder implements Partial<Handler> {
  readonly root: RootNode = { type: "root", children: [], parent: null };
  readonly elements: ElementNode[] = [];
  readonly #name: string;
  readonly #last: number;
  readonly #open: ParentNode[] = [this.root];
  #parser: Parser | null = null;
  /** The text that more text is added to. */
  #text: TextNode | null = null;
  #isComment = false;
  #count = 0;

  constructor(name: string, length: number) {
    this.#name = name;
    this.#last = length - 1;
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(name: string, attribs: Record<string, string>): void {
    const { parent, prev, startIndex, endIndex } = this.#here();
    const element: ElementNode = { type: "tag", name, attribs, children: [], parent, prev, next: null, startIndex, endIndex };
    this.#add(element);
    this.elements.push(element);
    this.#open.push(element);
    if (this.#open.length <= maxDepth) return;
    const place = { input: this.#name, offset: startIndex, unit: "utf16" } as const;
    throw new DocumentError("ingest", "hostile", place, `${this.#name}: elements are nested more than ${maxDepth} deep; no paper's are`);
  }

  onclosetag(): void {
    this.#text = null;
    const element = this.#open.pop();
    // An element that the page does not close ends, for the parser, one character past the page.
    if (element !== undefined && element.type !== "root") element.endIndex = Math.min(this.#last, this.#parser?.endIndex ?? 0);
  }

  ontext(data: string): void {
    if (this.#text === null) {
      const { parent, prev, startIndex, endIndex } = this.#here();
      const start = parent.type === "cdata" ? startIndex + "<![CDATA[".length : startIndex;
      const end = parent.type === "cdata" ? Math.min(this.#last, start + data.length - 1) : endIndex;
      const text: TextNode = { type: "text", data, parent, prev, next: null, startIndex: start, endIndex: end };
      this.#add(text);
      this.#text = text;
    } else {
      this.#text.data += data;
      this.#text.endIndex = Math.min(this.#last, this.#parser?.endIndex ?? 0);
    }
  }

  oncdatastart(): void {
    const { parent, prev, startIndex, endIndex } = this.#here();
    const node: CdataNode = { type: "cdata", children: [], parent, prev, next: null, startIndex, endIndex };
    this.#add(node);
    this.#open.push(node);
  }

  oncdataend(): void {
    this.#text = null;
    this.#open.pop();
  }

  oncomment(): void {
    if (!this.#isComment) this.onprocessinginstruction();
    this.#isComment = true;
  }

  oncommentend(): void {
    this.#isComment = false;
  }

  onprocessinginstruction(): void {
    const { parent, prev, startIndex, endIndex } = this.#here();
    this.#add({ type: "silent", parent, prev, next: null, startIndex, endIndex });
  }

  #here(): { readonly parent: ParentNode; readonly prev: TreeNode | null; readonly startIndex: number; readonly endIndex: number } {
    const parent = this.#open.at(-1) ?? this.root;
    const parser = this.#parser;
    return {
      parent,
      prev: parent.children.at(-1) ?? null,
      startIndex: parser?.startIndex ?? 0,
      endIndex: Math.min(this.#last, parser?.endIndex ?? 0),
    };
  }

  #add(node: TreeNode): void {
    if (node.prev !== null) node.prev.next = node;
    node.parent.children.push(node);
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
