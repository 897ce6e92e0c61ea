import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import tarStream from "tar-stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { printable } from "../../src/cli/streams.ts";
import { DocumentError } from "../../src/model/errors.ts";
import { listInputs } from "../../src/run/inputs.ts";
import { refusedRow } from "../../src/run/ledger.ts";
import { readRecords } from "../../src/run/read-documents.ts";
import { runCorpus } from "../../src/run/run-corpus.ts";
import { graphOf } from "../run/graph-of.ts";
import { runtime } from "../run/line-source.ts";
import { runOptions } from "../run/run-options.ts";
import { brokenLaws } from "./dump/read-records.ts";

// The thirteen classes of hostile and damaged input, each with the behaviour that is asked of a run: what is read, what is refused, and what the ledger says of it.
// More cases of a class stand beside the readers (xml/hostile, dump/hostile, dump/archive, html/html, decode, ../run/inputs, ../run/pubmed-state).

const prose =
  "Nerixin lowered the release of IL-6 from A2780 cells, and the cells became sensitive to cisplatin again. Knock-down of STAT3 had the same effect in two of three lines.";
const page = `Nerixin restores the response of ovarian cancer cells to cisplatin\n\nAbstract: ${prose}\n`;
const record = (pmid: number | string, title: string, more = ""): string =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>${title}</ArticleTitle>${more}</Article></MedlineCitation></PubmedArticle>`;
const set = (...records: readonly string[]): string => `<?xml version="1.0"?><PubmedArticleSet>${records.join("")}</PubmedArticleSet>`;
const html = (body: string, head = ""): string =>
  `<!DOCTYPE html><html><head><title>t</title>${head}</head><body><h1>Nerixin restores the response of cells</h1><h2>Abstract</h2>${body}</body></html>`;
const json = (...records: readonly object[]): string => records.map((row) => `${JSON.stringify(row)}\n`).join("");
const packed = gzipSync(Buffer.from(set(...Array.from({ length: 400 }, (_, index) => record(index + 1, `Title ${Math.sin(index)}`)))));
const flipped = (data: Buffer, at: number): Buffer => {
  const copy = Buffer.from(data);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

async function tar(...entries: readonly { readonly name: string; readonly type?: "file" | "symlink"; readonly linkname?: string }[]): Promise<Buffer> {
  const pack = tarStream.pack();
  for (const entry of entries) pack.entry(entry, entry.type === "symlink" ? undefined : page);
  pack.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of pack) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What a run makes of one input: titles, notes, and the rows of what is refused. */
async function read(name: string, data: string | Buffer | Promise<Buffer>) {
  const bytes = Buffer.from(await data);
  const titles: string[] = [];
  const texts: string[] = [];
  const notes: string[] = [];
  const refused: string[] = [];
  const pmids: (string | null)[] = [];
  const broken: string[] = [];
  const rows: ReturnType<typeof refusedRow>[] = [];
  const file = { name, size: bytes.length, checksum: null, open: () => Readable.from([bytes]) };
  for await (const { source, result } of readRecords(file)) {
    if (result instanceof DocumentError) {
      const row = refusedRow(result, source, null);
      rows.push(row);
      refused.push(String(row.reason));
    } else {
      titles.push(result.title);
      texts.push(result.text);
      pmids.push(result.metadata.pmid);
      notes.push(...result.notes.map(({ code }) => code));
      broken.push(...brokenLaws(result));
    }
  }
  return { titles, texts, notes, refused, pmids, rows, broken, text: texts.join("\n\n") };
}

type Outcome = Awaited<ReturnType<typeof read>>;
interface Case {
  readonly law: string;
  readonly input: readonly [name: string, data: string | Buffer | (() => string | Buffer | Promise<Buffer>)];
  readonly titles?: readonly string[];
  readonly refused?: readonly string[];
  readonly holds?: (outcome: Outcome) => boolean;
}

const title = "Nerixin restores the response of ovarian cancer cells to cisplatin";
const classes: Readonly<Record<string, readonly Case[]>> = {
  "1 encodings": [
    { law: "UTF-8 with a mark", input: ["a.txt", `\ufeff${page}`], titles: [title], holds: ({ text }) => !text.includes("\ufeff") },
    {
      law: "windows-1252 by its table",
      input: ["a.txt", Buffer.from(page.replace("IL-6", "\x93IL-6\x94"), "latin1")],
      titles: [title],
      holds: ({ text }) => text.includes("\u201cIL-6\u201d"),
    },
    { law: "UTF-16 without a mark", input: ["a.txt", Buffer.from(page, "utf16le")], titles: [title] },
    {
      law: "invalid bytes are counted",
      input: ["a.txt", Buffer.concat([Buffer.from(page.replace("cells", "\u03bacells")), Buffer.from([0xff]), Buffer.from(" \u03ba\u03ba\u03ba\u03ba")])],
      holds: ({ notes }) => notes.includes("invalid-bytes"),
    },
  ],
  "2 characters that do not show": [
    {
      law: "NUL and controls in a title keep their places",
      input: ["a.jsonl", json({ title: "A\u0000B \u0007 of IL-6 \u202e", abstract: prose })],
      holds: ({ titles }) => titles.length === 1,
    },
    {
      law: "NFD, ligatures, dashes and micro stay as they are",
      input: ["a.jsonl", json({ title: "re\u0301sistance of \ufb01broblasts \u2010 5 \u00b5M", abstract: prose })],
      titles: ["re\u0301sistance of \ufb01broblasts \u2010 5 \u00b5M"],
    },
  ],
  "3 gzip": [
    {
      law: "cut: what came before, then one refusal at its byte",
      input: ["a.xml.gz", packed.subarray(0, Math.floor(packed.length * 0.7))],
      refused: ["truncated"],
      holds: ({ titles, rows }) => titles.length > 50 && rows[0]?.unit === "byte" && (rows[0]?.offset ?? 0) > 0,
    },
    { law: "a wrong checksum is told after what was read", input: ["a.xml.gz", flipped(packed, packed.length - 6)], refused: ["malformed"] },
    {
      law: "members put one after the other are all read, trailing bytes noted",
      input: ["a.gz", Buffer.concat([gzipSync(page.slice(0, 30)), gzipSync(page.slice(30)), Buffer.alloc(5)])],
      titles: [title],
      holds: ({ notes }) => notes.includes("gzip-trailing-bytes"),
    },
    { law: "a wrong extension does not matter", input: ["a.txt", packed], holds: ({ titles }) => titles.length === 400 },
    {
      law: "a bomb is refused while it unpacks",
      input: ["a.txt", () => gzipSync(Buffer.concat([Buffer.from(page), Buffer.alloc(96 * 2 ** 20, 0x20)]))],
      refused: ["hostile"],
    },
  ],
  "4 archives": [
    {
      law: "absolute names, '..' and links are refused, the rest is read",
      input: [
        "a.tar",
        () => tar({ name: "/etc/a.txt" }, { name: "../a.txt" }, { name: "link.txt", type: "symlink", linkname: "/etc/passwd" }, { name: "good.txt" }),
      ],
      titles: [title],
      refused: ["hostile", "hostile", "hostile"],
    },
  ],
  "5 XML": [
    {
      law: "entities of its own: refused, nothing expanded",
      input: ["a.xml", `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY a "x">]><PubmedArticleSet>${record(1, "&a;")}</PubmedArticleSet>`],
      titles: [],
      refused: ["hostile"],
    },
    {
      law: "an outer DTD is not fetched",
      input: [
        "a.xml",
        `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet SYSTEM "http://localhost:1/x.dtd"><PubmedArticleSet>${record(1, "One")}</PubmedArticleSet>`,
      ],
      titles: ["One"],
      refused: [],
    },
    {
      law: "200,000 numeric references",
      input: ["a.xml", () => set(record(1, "&#97;".repeat(200_000)))],
      holds: ({ titles }) => titles[0]?.length === 200_000,
    },
    {
      law: "an unclosed record costs itself",
      input: ["a.xml", set(record(1, "One"), record(2, "Two").replace("</PubmedArticle>", ""), record(3, "Three"))],
      titles: ["One", "Three"],
      refused: ["malformed"],
      holds: ({ rows }) => rows[0]?.unit === "byte" && (rows[0]?.offset ?? 0) > 100,
    },
  ],
  "6 shape": [
    { law: "20 MB on one line", input: ["a.txt", () => "x ".repeat(10_000_000)], holds: ({ titles, refused }) => titles.length + refused.length === 1 },
    {
      law: "100,000 tags within each other",
      input: ["a.html", () => html(`${"<div>".repeat(100_000)}${prose}`)],
      holds: ({ titles, refused }) => titles.length + refused.length === 1,
    },
    {
      law: "JSON 100,000 deep",
      input: ["a.json", () => `{"title":${"[".repeat(100_000)}`],
      holds: ({ titles, refused }) => titles.length === 0 && refused.length === 1,
    },
    {
      law: "50,000 attributes",
      input: ["a.html", () => html(`<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}="x"`).join(" ")}>${prose}</p>`)],
      holds: ({ titles, refused }) => titles.length + refused.length === 1,
    },
  ],
  "7 HTML": [
    {
      law: "script, style, hidden and template text is not text",
      input: [
        "a.html",
        html(`<p>${prose}</p><script>evil1</script><style>evil2</style><template>evil3</template><p hidden>evil4</p><p style="display:none">evil5</p>`),
      ],
      holds: ({ text, titles }) => titles.length === 1 && !text.includes("evil") && text.includes("STAT3"),
    },
    {
      law: "references are decoded once",
      input: ["a.html", html(`<p>${prose.replace("cells", "cells &amp;lt;b&amp;gt;")}</p>`)],
      holds: ({ text }) => text.includes("&lt;b&gt;"),
    },
  ],
  "8 JSON": [
    { law: "a mark, NaN and numbers as text", input: ["a.jsonl", `\ufeff{"pmid":"12","title":"A","n":NaN}\n`], titles: ["A"] },
    {
      law: "a bad line costs that line, at its byte",
      input: ["a.jsonl", '{"title":"\u00c4"}\n{bad\n{"title":"B"}\n'],
      titles: ["\u00c4", "B"],
      refused: ["malformed"],
      holds: ({ rows }) => rows[0]?.offset === 15 && rows[0]?.unit === "byte" && rows[0]?.record === 2,
    },
    {
      law: "__proto__ is a name",
      input: ["a.jsonl", '{"__proto__":{"title":"no","polluted":1},"title":"yes"}\n'],
      titles: ["yes"],
      holds: () => !("polluted" in {}),
    },
  ],
  "9 what is no paper of its own": [
    { law: "an empty file", input: ["a.txt", ""], refused: ["empty"] },
    {
      law: "a record without title and abstract",
      input: ["a.xml", set(record(1, ""), record(2, "Two"))],
      titles: ["Two"],
      refused: ["no-text"],
      holds: ({ rows }) => rows[0]?.record === 1 && rows[0]?.unit === "byte",
    },
    {
      law: "a retracted paper and the notice are told apart",
      input: [
        "a.xml",
        set(
          record(1, "RETRACTED: One"),
          record(2, "Notice", "<PublicationTypeList><PublicationType>Retraction of Publication</PublicationType></PublicationTypeList>"),
        ),
      ],
      holds: ({ notes }) => notes.includes("retracted") && notes.includes("retraction-notice"),
    },
  ],
  "10 text that would act": [
    {
      law: "a title keeps what it says, whatever it would do elsewhere",
      input: ["a.jsonl", json({ title: "=HYPERLINK(1) </script><img onerror=x> [x](javascript:y)", abstract: prose })],
      holds: ({ titles }) => titles[0]?.startsWith("=HYPERLINK(1)") === true,
    },
  ],
  "11 identifiers": [
    {
      law: "what is no PMID is none",
      input: ["a.jsonl", json({ pmid: "0", title: "A" }, { pmid: "../../etc", title: "B" }, { pmid: "1234567890", title: "C" }, { pmid: 7, title: "D" })],
      holds: ({ pmids }) => JSON.stringify(pmids) === '[null,null,null,"7"]',
    },
  ],
  "13 pages that are no honest copies": [
    {
      law: "injected characters: kept, marked, not mined",
      input: ["a.jsonl", json({ title: "Nerixin", abstract: prose.replaceAll(/([a-z]{2})([a-z]{2})/gu, "$1\u200b$2") })],
      titles: ["Nerixin"],
      holds: ({ notes }) => notes.includes("quarantined"),
    },
    {
      law: "spun text: kept, marked, not mined",
      input: ["a.jsonl", json({ title: "Nerixin in bosom malignancy", abstract: `${prose} Quality articulation was measured.` })],
      holds: ({ notes }) => notes.includes("quarantined"),
    },
  ],
};

describe.each(Object.entries(classes))("class %s", (_, cases) => {
  test.each(cases.map((row) => [row.law, row] as const))("%s", async (_law, { input: [name, data], titles, refused, holds }) => {
    const start = process.cpuUsage();
    const outcome = await read(name, typeof data === "function" ? data() : data);
    const { user, system } = process.cpuUsage(start);
    if (titles !== undefined) expect(outcome.titles).toEqual(titles);
    if (refused !== undefined) expect(outcome.refused).toEqual(refused);
    if (holds !== undefined) expect(holds(outcome), JSON.stringify({ ...outcome, texts: [], text: outcome.text.slice(0, 300) }).slice(0, 2000)).toBe(true);
    expect(outcome.broken).toEqual([]);
    for (const row of outcome.rows)
      expect(row).toMatchObject({
        input: expect.stringContaining(name),
        status: "refused",
        reason: expect.stringMatching(/^[a-z-]+$/u),
        message: expect.stringContaining(name),
      });
    expect((user + system) / 1e6).toBeLessThan(20);
  });
});

describe("class 12 file system, and class 10 in what is written", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "litgraph-hostile-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test("loops, links out of the folder and pipes are refused; names with a line end or a leading dash are read", async () => {
    const put = (name: string): void => writeFileSync(join(root, name), page);
    put("-rf.txt");
    put("a\nb.txt");
    symlinkSync(root, join(root, "loop"));
    symlinkSync("/etc/hostname", join(root, "out.txt"));
    execFileSync("mkfifo", [join(root, "pipe")]);
    const { files, refused } = await listInputs([root], () => Readable.from([]));
    expect(files.map(({ name }) => name.slice(root.length + 1))).toEqual(["-rf.txt", "a\nb.txt"]);
    expect(refused.map(({ reason }) => reason)).toEqual(["not-a-file", "not-a-file", "not-a-file"]);
  });

  test("a file that vanishes is one row, and a run over all of it writes what can be read again", async () => {
    const hostile = 'BCL2 </script> \u001b[31m \u202e =cmd() [a](javascript:b) " \\ \u0000 IL6';
    writeFileSync(join(root, "a.jsonl"), json({ pmid: "../1", doi: '10.1000/../../x<y>"', title: hostile, abstract: "" }));
    writeFileSync(join(root, "b.txt"), "");
    const out = join(root, "out");
    const { record: result } = await runCorpus(runOptions(runtime, [root], out));
    expect(result.counts).toMatchObject({ records: 2, documents: 1, refused: 1 });
    const graph = await graphOf(out);
    expect(graph.statements[0]?.evidence[0]?.quote).toContain("</script>");
    expect(printable(hostile)).not.toMatch(/[\u0000\u001b\u202e]/u);
    expect(Object.keys(result.files).sort()).toEqual(["documents.ndjson", "graph.jsonld", "ledger.ndjson", "manifest.json"]);
  });
});
