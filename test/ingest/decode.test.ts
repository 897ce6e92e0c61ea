import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/ingest/charset.ts";
import { openInput } from "../../src/ingest/decode.ts";
import { DocumentError } from "../../src/model/errors.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

async function* streamOf(...chunks: Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* chunks;
}

async function refusal(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof DocumentError) return error.reason;
    throw error;
  }
  return "read";
}

describe("decodeText", () => {
  test.each([
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, 0x61), "a", "utf-8", "bom"],
    ["UTF-16LE with a mark", bytes(0xff, 0xfe, 0x61, 0x00), "a", "utf-16le", "bom"],
    ["UTF-16BE with a mark", bytes(0xfe, 0xff, 0x00, 0x61), "a", "utf-16be", "bom"],
    ["UTF-16LE without a mark", Uint8Array.from(Buffer.from("IL-6 and κ", "utf16le")), "IL-6 and κ", "utf-16le", "pattern"],
    ["UTF-16BE without a mark", Uint8Array.from(Buffer.from("IL-6 and κ", "utf16le").swap16()), "IL-6 and κ", "utf-16be", "pattern"],
    ["UTF-8", utf8("NF-κB – done"), "NF-κB – done", "utf-8", "strict"],
    ["windows-1252 by its table", bytes(0x80, 0x93, 0x61, 0x94, 0x96), "€“a”–", "windows-1252", "fallback"],
    ["GBK by its pairs", bytes(0xb8, 0xce, 0xb0, 0xa9, 0xcf, 0xb8, 0xb0, 0xfb, 0xc4, 0xcd, 0xd2, 0xa9), "肝癌细胞耐药", "gb18030", "pattern"],
    [
      "a declared charset",
      Buffer.concat([utf8('<?xml version="1.0" encoding="ISO-8859-2"?><a>'), bytes(0xb1)]),
      '<?xml version="1.0" encoding="ISO-8859-2"?><a>ą',
      "iso-8859-2",
      "declared",
    ],
    [
      "a charset declared as latin1, which the web reads as windows-1252",
      Buffer.concat([utf8("<meta charset=latin1>"), bytes(0x93)]),
      "<meta charset=latin1>“",
      "windows-1252",
      "declared",
    ],
  ])("reads %s", (_, data, text, charset, basis) => {
    expect(decodeText(data)).toEqual({ text, charset, basis, invalidBytes: 0 });
  });

  test("keeps UTF-8 that has a few damaged bytes, and counts them", () => {
    const damaged = Buffer.concat([utf8("κκκκκκκκ"), bytes(0xff), utf8("κ")]);
    expect(decodeText(damaged)).toEqual({ text: "κκκκκκκκ\ufffdκ", charset: "utf-8", basis: "pattern", invalidBytes: 1 });
  });

  test("counts what windows-1252 has no character for", () => {
    expect(decodeText(bytes(0x61, 0x81, 0xe9)).invalidBytes).toBe(1);
  });

  test("does not take text with accents in windows-1252 for Chinese", () => {
    const text = Buffer.from("é à l'étude, naïve, résistance à l'été, où", "latin1");
    expect(decodeText(text).charset).toBe("windows-1252");
  });
});

describe("openInput", () => {
  test("unpacks gzip whatever the name says, all members of it", async () => {
    const input = await openInput("page.txt", Buffer.concat([gzipSync("one "), gzipSync("two")]));
    expect(await input.text()).toBe("one two");
    expect(input.notes()).toEqual([]);
  });

  test("reads on when bytes follow the last member, and says so", async () => {
    const input = await openInput("page.gz", Buffer.concat([gzipSync("one"), bytes(0, 0, 0, 0)]));
    expect(await input.text()).toBe("one");
    expect(input.notes().map(({ code }) => code)).toEqual(["gzip-trailing-bytes"]);
  });

  test("refuses gzip that ends early as truncated", async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251)));
    expect(await refusal(async () => (await openInput("a.gz", packed.subarray(0, packed.length - 20))).text())).toBe("truncated");
  });

  test("refuses gzip with a wrong checksum as malformed", async () => {
    const packed = Buffer.from(gzipSync("IL-6 was released."));
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 0xff;
    expect(await refusal(async () => (await openInput("a.gz", packed)).text())).toBe("malformed");
  });

  test("refuses a bomb by its ratio before it has unpacked it", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20));
    expect(await refusal(async () => (await openInput("bomb.gz", bomb)).text())).toBe("hostile");
  });

  test("refuses a page beyond the limit", async () => {
    expect(await refusal(async () => (await openInput("a", utf8("x".repeat(2000)), { maxTextBytes: 1000 })).text())).toBe("too-large");
  });

  test("refuses what is empty", async () => {
    expect(await refusal(() => openInput("a", new Uint8Array()))).toBe("empty");
  });

  test("turns a failing stream into a refusal", async () => {
    async function* failing(): AsyncIterable<Uint8Array> {
      yield utf8("begin");
      throw new Error("EIO");
    }
    expect(await refusal(async () => (await openInput("a", failing())).text())).toBe("unreadable");
  });

  test("gives a stream's head and then the whole of it, as text or as bytes", async () => {
    const long = "word κ ".repeat(20_000);
    const chunks = [utf8(long).subarray(0, 7), utf8(long).subarray(7, 70_001), utf8(long).subarray(70_001)];
    const input = await openInput("a", streamOf(...chunks));
    expect(input.isWhole).toBe(false);
    expect(long.startsWith(input.head)).toBe(true);
    expect(await input.text()).toBe(long);
    const again = await openInput("a", streamOf(...chunks));
    const parts: Uint8Array[] = [];
    for await (const part of again.bytes()) parts.push(part);
    expect(Buffer.concat(parts).toString("utf8")).toBe(long);
  });

  test("says that a charset was guessed and bytes were damaged", async () => {
    const input = await openInput("a", bytes(0x61, 0x81, 0x20, 0xe9, 0x20));
    await input.text();
    expect(input.notes().map(({ code }) => code)).toEqual(["invalid-bytes", "charset-guessed"]);
  });
});
