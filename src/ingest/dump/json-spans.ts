import { DocumentError } from "../../model/errors.ts";

/** A JSON value that knows where it stands. Keys are held in a Map, so that `__proto__` is a key like any other. */
export type JsonNode =
  | { readonly kind: "object"; readonly start: number; readonly end: number; readonly entries: ReadonlyMap<string, JsonNode> }
  | { readonly kind: "array"; readonly start: number; readonly end: number; readonly items: readonly JsonNode[] }
  /** `start` and `end` include the quotes. */
  | { readonly kind: "string"; readonly start: number; readonly end: number; readonly value: string }
  | { readonly kind: "number"; readonly start: number; readonly end: number; readonly value: number }
  | { readonly kind: "word"; readonly start: number; readonly end: number; readonly value: boolean | null };

interface OpenContainer {
  readonly start: number;
  /** `null` for an array. */
  readonly entries: Map<string, JsonNode> | null;
  readonly items: JsonNode[];
  key: string;
}

const maxDepth = 512;
/** About 100 bytes each. */
const maxNodes = 4_000_000;
const number = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,9})?/uy;
const word = /true|false|null|NaN|-?Infinity/uy;

/**
 * Parses one JSON value that begins at or after `start`; what follows it is not looked at. `NaN` and `Infinity`, which Python writes, are read as null.
 * Iterative, so that depth costs no stack; more than 512 levels are refused.
 * @throws DocumentError `malformed`, `truncated`, `too-large` or `hostile`, with the place in UTF-16 units
 */
export function parseJsonAt(text: string, start: number, input: string): JsonNode {
  return new JsonParser(text, start, input).parse();
}

class JsonParser {
  readonly #text: string;
  readonly #input: string;
  readonly #stack: OpenContainer[] = [];
  #at: number;
  #nodes = 0;

  constructor(text: string, start: number, input: string) {
    this.#text = text;
    this.#input = input;
    this.#at = start;
  }

  parse(): JsonNode {
    for (;;) {
      let done = this.#value();
      if (++this.#nodes > maxNodes) this.#refuse("too-large", `JSON of more than ${maxNodes} values; write one record a line`);
      while (done !== null) {
        const open = this.#stack.at(-1);
        if (open === undefined) return done;
        if (open.entries === null) open.items.push(done);
        else open.entries.set(open.key, done);
        done = this.#afterItem(open);
      }
    }
  }

  /** A scalar or empty container; `null` when a container with items has been opened. */
  #value(): JsonNode | null {
    this.#skipBlanks();
    const start = this.#at;
    const character = this.#text[start];
    if (character === '"') return this.#string();
    if (character !== "{" && character !== "[") return this.#scalar();
    if (this.#stack.length >= maxDepth) this.#refuse("hostile", `JSON nested more than ${maxDepth} deep`);
    const isObject = character === "{";
    this.#at++;
    this.#skipBlanks();
    if (this.#text[this.#at] === (isObject ? "}" : "]")) {
      this.#at++;
      return isObject ? { kind: "object", start, end: this.#at, entries: new Map() } : { kind: "array", start, end: this.#at, items: [] };
    }
    this.#stack.push({ start, entries: isObject ? new Map() : null, items: [], key: isObject ? this.#key() : "" });
    return null;
  }

  /** After an item: the closed container, or `null` when another item follows. */
  #afterItem(open: OpenContainer): JsonNode | null {
    this.#skipBlanks();
    const character = this.#text[this.#at];
    if (character === ",") {
      this.#at++;
      this.#skipBlanks();
      if (open.entries !== null) open.key = this.#key();
      return null;
    }
    const close = open.entries === null ? "]" : "}";
    if (character !== close) this.#refuse(character === undefined ? "truncated" : "malformed", `a comma or ${close} should stand here`);
    this.#at++;
    this.#stack.pop();
    const { start, entries, items } = open;
    return entries === null ? { kind: "array", start, end: this.#at, items } : { kind: "object", start, end: this.#at, entries };
  }

  #key(): string {
    if (this.#text[this.#at] !== '"') this.#refuse(this.#at >= this.#text.length ? "truncated" : "malformed", "a key in quotes should stand here");
    const key = this.#string().value;
    this.#skipBlanks();
    if (this.#text[this.#at] !== ":") this.#refuse(this.#at >= this.#text.length ? "truncated" : "malformed", "a colon should follow the key");
    this.#at++;
    return key;
  }

  #string(): Extract<JsonNode, { kind: "string" }> {
    const start = this.#at;
    let hasEscape = false;
    for (let at = start + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) {
        this.#at = at + 1;
        const inner = this.#text.slice(start + 1, at);
        return { kind: "string", start, end: this.#at, value: hasEscape ? unescapeJson(inner) : inner };
      }
      if (code === 0x5c) {
        hasEscape = true;
        at++;
      } else if (code === 0x0a) break;
    }
    return this.#refuse(this.#text.indexOf("\n", start) === -1 ? "truncated" : "malformed", "a string is not closed");
  }

  #scalar(): JsonNode {
    const start = this.#at;
    number.lastIndex = start;
    const digits = number.exec(this.#text)?.[0];
    if (digits !== undefined) {
      this.#at = start + digits.length;
      return { kind: "number", start, end: this.#at, value: Number(digits) };
    }
    word.lastIndex = start;
    const found = word.exec(this.#text)?.[0];
    if (found === undefined) this.#refuse(start >= this.#text.length ? "truncated" : "malformed", "a JSON value should stand here");
    this.#at = start + found.length;
    return { kind: "word", start, end: this.#at, value: found === "true" ? true : found === "false" ? false : null };
  }

  #skipBlanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09 && code !== 0xfeff) return;
      this.#at++;
    }
  }

  #refuse(reason: "malformed" | "truncated" | "hostile" | "too-large", message: string): never {
    throw new DocumentError("ingest", reason, { input: this.#input, offset: this.#at, unit: "utf16" }, `${this.#input}: character ${this.#at}: ${message}`);
  }
}

/** One escape of a JSON string, for whoever maps its characters. */
export const jsonEscape = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/gu;

/** What an escape stands for. */
export function decodeEscape(hex: string | undefined, letter: string | undefined): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  const index = "nrtbf".indexOf(letter ?? "");
  return index === -1 ? (letter ?? "") : ("\n\r\t\b\f"[index] ?? "");
}

function unescapeJson(inner: string): string {
  return inner.replace(jsonEscape, (_, hex?: string, letter?: string) => decodeEscape(hex, letter));
}

/** The value under a key of an object; `undefined` when it is no object or has no such key. */
export function member(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
  let at = node;
  for (const key of path) at = at?.kind === "object" ? at.entries.get(key) : undefined;
  return at;
}

/** The items of an array; the node itself in a list when it is something else; none when there is none. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined || (node.kind === "word" && node.value === null)) return [];
  return node.kind === "array" ? node.items : [node];
}

/** A string or number as text, or `null`. */
export function stringOf(node: JsonNode | undefined): string | null {
  if (node === undefined) return null;
  if (node.kind === "string") return node.value.trim() === "" ? null : node.value;
  return node.kind === "number" ? String(node.value) : null;
}

/** The first of several members that is a string or number. */
export function firstString(node: JsonNode | undefined, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const found = stringOf(member(node, key));
    if (found !== null) return found;
  }
  return null;
}
