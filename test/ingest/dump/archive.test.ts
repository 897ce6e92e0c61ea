import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import tarStream from "tar-stream";
import { describe, expect, test } from "vitest";
import { readRecords } from "./read-records.ts";

const record = (pmid: number): string => `${pmid}|t|Title ${pmid}\n${pmid}|a|IL-6 activates STAT3.\n`;

async function tarOf(files: readonly (readonly [string, string | Buffer])[], odd?: (pack: tarStream.Pack) => void): Promise<Buffer> {
  const pack = tarStream.pack();
  for (const [name, data] of files) pack.entry({ name }, data);
  odd?.(pack);
  pack.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of pack) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A zip of deflated entries; `sizes` may lie. */
function zipOf(files: readonly (readonly [string, string | Buffer])[], attributes = 0): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of files) {
    const bytes = Buffer.from(data);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(attributes, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 3]), common, tail, title]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

const xml =
  "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>Title 7</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";

describe.each([
  ["tar", (files: readonly (readonly [string, string | Buffer])[]) => tarOf(files)],
  ["tar.gz", async (files: readonly (readonly [string, string | Buffer])[]) => gzipSync(await tarOf(files))],
  ["zip", async (files: readonly (readonly [string, string | Buffer])[]) => zipOf(files)],
])("an archive of kind %s", (_, pack) => {
  test("gives the documents of its files, each by its own format", async () => {
    const data = await pack([
      ["a/one.txt", record(1)],
      ["a/.hidden", "x"],
      ["README.md", "about"],
      ["b.xml.gz", gzipSync(xml)],
      ["c.bin", Buffer.alloc(100, 1)],
    ]);
    const { source, documents, refusals } = await readRecords("x", data);
    expect(source).toBe("archive");
    expect(documents.map(({ input, title }) => [input, title])).toEqual([
      ["x/a/one.txt#1", "Title 1"],
      ["x/b.xml.gz#1", "Title 7"],
    ]);
    expect(refusals).toHaveLength(1);
  });

  test("refuses names that lead out of it, and reads the rest", async () => {
    const { documents, refusals } = await readRecords(
      "x",
      await pack([
        ["../../etc/one.txt", record(1)],
        ["two.txt", record(2)],
      ]),
    );
    expect(documents.map(({ title }) => title)).toEqual(["Title 2"]);
    expect(refusals.map(({ reason }) => reason)).toEqual(["hostile"]);
  });

  test("refuses archives nested deeper than three", async () => {
    let data = await pack([["one.txt", record(1)]]);
    const nested = await pack([["in", data]]);
    expect((await readRecords("x", nested)).documents).toHaveLength(1);
    for (let depth = 0; depth < 4; depth++) data = await pack([["in", data]]);
    expect((await readRecords("x", data)).refusals.map(({ reason }) => reason)).toEqual(["hostile"]);
  });

  test("cut off, it is refused after what could be read", async () => {
    const data = await pack([
      ["one.txt", record(1)],
      ["two.txt", Array.from({ length: 20_000 }, (__, index) => Math.sin(index)).join(" ")],
    ]);
    const { refusals } = await readRecords("x", data.subarray(0, Math.floor(data.length * 0.7)));
    expect(refusals.map(({ reason }) => reason).filter((reason) => reason === "malformed" || reason === "truncated")).toHaveLength(1);
  });
});

test("links and devices in a tar are refused", async () => {
  const data = await tarOf([["one.txt", record(1)]], (pack) => {
    pack.entry({ name: "link", type: "symlink", linkname: "/etc/passwd" });
    pack.entry({ name: "device", type: "character-device" });
  });
  const { documents, refusals } = await readRecords("x.tar", data);
  expect(documents).toHaveLength(1);
  expect(refusals.map(({ reason }) => reason)).toEqual(["hostile", "hostile"]);
});

test("links and bombs in a zip are refused", async () => {
  const link = await readRecords("x.zip", zipOf([["link", "/etc/passwd"]], 0o120777 * 0x10000));
  expect(link.refusals.map(({ reason }) => reason)).toEqual(["hostile"]);
  const bomb = await readRecords("x.zip", zipOf([["bomb", Buffer.alloc(64 * 2 ** 20)]]));
  expect(bomb.refusals.map(({ reason }) => reason)).toEqual(["hostile"]);
});
