import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { litgraph } from "./captured.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-cli-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page =
  "7|t|Interleukin-6 and cisplatin in A2780 cells.\n7|a|IL-6 increased the expression of BCL2 in A2780 cells. Cisplatin did not change IL-6 secretion.\n\n";
const put = (name: string, text: string): string => {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
};

describe("help and version", () => {
  it("show examples and exit codes, and say which version this is", async () => {
    const help = await litgraph(["run", "--help"]);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain("litgraph run --out results pages/");
    expect(help.stdout).toContain("Exit codes: 0 done");
    for (const command of ["annotate", "evaluate"]) expect((await litgraph([command, "--help"])).stdout).toContain("Examples:");
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
    expect(await litgraph(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("wrong arguments", () => {
  it.each([
    [["run", "--unknown"], "unknown option"],
    [["nonsense"], "unknown command"],
    [["run", "/no/such/folder"], "cannot be read (ENOENT)"],
    [["run", "--max-failures", "-1", "."], "whole number"],
    [["run", "--source", "no-such-source", "."], "no source is called"],
    [["run", "--format", "no-such-format", "."], "no graph format is called"],
    [["annotate", "--min-score", "2", "."], "from 0 to 1"],
    [["annotate", "--format", "brat", "."], "Allowed choices"],
    [["evaluate", "/no/such/gold"], "does not exist"],
  ] as const)("%j ends with code 2 before anything is written", async (args, message) => {
    const out = join(root, "out");
    const { code, stderr, stdout } = await litgraph(args[0] === "run" ? [...args, "--out", out] : args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(existsSync(join(out, "run.json"))).toBe(false);
  });

  it("an output that is a file is one of them", async () => {
    const path = put("taken", "x");
    const { code, stderr } = await litgraph(["run", put("a.pubtator", page), "--out", path]);
    expect(code).toBe(2);
    expect(stderr).toContain("--out");
  });
});

describe("run", () => {
  it("mines, writes the four files and tells a person what was found", async () => {
    const out = join(root, "out");
    const { code, stdout, stderr } = await litgraph(["run", put("a.pubtator", page), "--out", out]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("1 document from 1 file");
    expect(stdout).toContain("IL6 increases the expression of BCL2 [in A2780]");
    expect(stdout).toContain("does not change");
    expect(stdout).toContain(`${out}/graph.jsonld`);
    for (const name of ["graph.jsonld", "documents.ndjson", "ledger.ndjson", "run.json"]) expect(existsSync(join(out, name))).toBe(true);
    expect(readFileSync(join(out, "graph.jsonld"), "utf8")).not.toContain(new Date().toISOString().slice(0, 10));
  });

  it("ends with 3 when more is refused than allowed, or nothing was readable", async () => {
    const [good, empty] = [put("a.pubtator", page), put("b.txt", "")];
    expect((await litgraph(["run", good, empty, "-q", "--out", join(root, "out")])).code).toBe(0);
    expect((await litgraph(["run", good, empty, "-q", "--max-failures", "0", "--out", join(root, "out")])).code).toBe(3);
    const nothing = await litgraph(["run", empty, "--out", join(root, "out")]);
    expect(nothing.code).toBe(3);
    expect(nothing.stdout).toContain("Refused (1)");
  });

  it("ends with 130 and changes nothing when it is stopped", async () => {
    const stop = new AbortController();
    stop.abort(new Error("stopped by a test"));
    const out = join(root, "out");
    const { code, stderr } = await litgraph(["run", put("a.pubtator", page), "--out", out], { signal: stop.signal });
    expect(code).toBe(130);
    expect(stderr).toContain("stopped");
    expect(existsSync(join(out, "graph.jsonld"))).toBe(false);
  });
});

describe("annotate", () => {
  it("prints one JSON line for each document, from standard input too", async () => {
    const { code, stdout } = await litgraph(["annotate", "-", "--raw-spans"], { stdin: page });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? "") as {
      text: string;
      mentions: { start: number; end: number; text: string; name: string; rawSpan: { start: number; end: number } }[];
      relations: object[];
    };
    expect(line.mentions.map((mention) => mention.name)).toEqual(expect.arrayContaining(["IL6", "cisplatin", "A2780", "BCL2"]));
    for (const mention of line.mentions) {
      expect(line.text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(page.slice(mention.rawSpan.start, mention.rawSpan.end)).toBe(mention.text);
    }
    expect(line.relations).toEqual(expect.arrayContaining([expect.objectContaining({ relation: "regulates", direction: "increase", negated: false })]));
  });

  it("prints names within names only where asked for, and relates none of them", async () => {
    const text = "Receptors\n\nThe angiotensin II receptor was measured in all cells after losartan.\n";
    const plain = JSON.parse((await litgraph(["annotate", "-"], { stdin: text })).stdout) as { nested?: object[]; mentions: { text: string }[] };
    const nested = JSON.parse((await litgraph(["annotate", "--nested", "-"], { stdin: text })).stdout) as typeof plain;
    expect(plain.nested).toBeUndefined();
    expect(nested.mentions).toEqual(plain.mentions);
    expect(nested.nested).toEqual([expect.objectContaining({ text: "angiotensin II", type: "drug", within: expect.objectContaining({ type: "gene" }) })]);
    const pubtator = await litgraph(["annotate", "--nested", "--format", "pubtator", "-"], { stdin: text });
    expect(pubtator.stdout).toMatch(/^\S+\t\d+\t\d+\tangiotensin II\tChemical\t/mu);
  });

  it("prints PubTator, tells refused inputs on standard error and goes on", async () => {
    const { code, stdout, stderr } = await litgraph(["annotate", "--format", "pubtator", put("b.pubtator", page), put("a.txt", "")]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[^|\s]+\|t\|.*\n[^|\s]+\|a\|/u);
    expect(stdout).toMatch(/^\S+\t\d+\t\d+\tA2780\tCellLine\tCVCL_0134$/mu);
    expect(stderr).toContain("refused (empty)");
  });
});

describe("evaluate", () => {
  it("scores a corpus, prints errors one a line or JSON, and writes both files", async () => {
    const gold = put(
      "gold.pubtator",
      `${page.trimEnd()}\n7\t0\t13\tInterleukin-6\tGene\t3569\n7\t18\t27\tcisplatin\tChemical\tMESH:D002945\n7\t31\t36\tA2780\tCellLine\tCVCL_0134\n`,
    );
    const out = join(root, "evaluation");
    const { code, stdout } = await litgraph(["evaluate", gold, "--out", out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gold +span +gene/mu);
    expect(stdout).toMatch(/^7:44-48\tspan\tspurious\tgene\tIL-6\t/mu);
    const evaluation = JSON.parse(readFileSync(join(out, "evaluation.json"), "utf8")) as { documents: number };
    expect(evaluation.documents).toBe(1);
    expect(readFileSync(join(out, "evaluation.html"), "utf8")).toContain("<title>litgraph evaluation</title>");
    const again = await litgraph(["evaluate", gold, "--json", "--compare", join(out, "evaluation.json")]);
    expect(again.stdout).toContain('"version": 1');
    expect(again.stdout).toContain("0 errors mended, 0 new");
  });
});
