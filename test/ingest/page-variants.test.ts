import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const root = fileURLToPath(new URL("../fixtures/", import.meta.url));
const pages = ["qxmd-text", "pubmed-text", "scite-text", "news-text", "pdf-text"].flatMap((layout) =>
  readdirSync(`${root}${layout}`).flatMap((file) => (file.endsWith(".txt") ? [[layout, file] as const] : [])),
);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a browser, an editor or a copy does to a page without changing a word of it. */
const variants: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["CRLF line ends", (text) => utf8(text.replaceAll("\n", "\r\n"))],
  ["a byte order mark", (text) => utf8(`\ufeff${text}`)],
  ["UTF-16", (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"))],
  ["blanks at line ends", (text) => utf8(text.replaceAll("\n", "  \n"))],
  ["blank lines at both ends", (text) => utf8(`\n\n${text}\n\n`)],
];

describe.each(pages)("%s/%s", (layout, file) => {
  test.each(variants)("reads the same with %s", async (_, vary) => {
    const text = readFileSync(`${root}${layout}/${file}`, "utf8");
    const plain = await readPage(file, utf8(text));
    const varied = await readPage(file, vary(text));
    expect(varied.source).toBe(plain.source);
    expect(varied.metadata).toEqual(plain.metadata);
    expect(varied.sections).toEqual(plain.sections);
    expect(varied.text).toBe(plain.text);
  });
});
