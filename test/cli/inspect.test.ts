import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { padded, widthOf, wrapped } from "../../src/cli/columns.ts";
import { litgraph } from "./captured.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-inspect-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, text: string): string => {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
};
const page = fileURLToPath(new URL("../fixtures/scite-text/no-doi-cut.txt", import.meta.url));

describe("inspect", () => {
  it("shows source, sureness, facts with their places, sections, shares, notes and the page beside its text, within the width", async () => {
    const { code, stdout, stderr } = await litgraph(["inspect", page], { env: { COLUMNS: "90" } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/read as scite-text, sure \(\d+ %\)/u);
    for (const heading of ["Stated by the page", "Sections", "What became of the page", "Notes", "Raw page"]) expect(stdout).toContain(heading);
    expect(stdout).toMatch(/^ {2}year +\d{4} +year at \d+$/mu);
    expect(stdout).toContain("abstract-truncated:");
    expect(stdout).toMatch(/^- .*\[dropped: [a-z-]+\]$/mu);
    const pageLines = stdout.slice(stdout.indexOf("Raw page")).split("\n");
    for (const line of pageLines) expect(widthOf(line)).toBeLessThanOrEqual(90);
    expect(stdout).not.toContain("\u001b");
  });

  it("gives programs every character of the page with what became of it", async () => {
    const { stdout } = await litgraph(["inspect", page, "--json"]);
    const [found] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { regions: { start: number; end: number; raw: string; clean: string; disposition: string }[]; text: string });
    const raw = readFileSync(page, "utf8");
    let at = 0;
    for (const region of found?.regions ?? []) {
      expect(raw.slice(at, region.start).trim()).toBe("");
      expect(raw.slice(region.start, region.end)).toBe(region.raw);
      if (region.clean !== "") expect(found?.text).toContain(region.clean.slice(0, 40));
      at = region.end;
    }
    expect(raw.slice(at).trim()).toBe("");
  });

  it("tells refused records with reason and place, and shows one record of many", async () => {
    const lines = put(
      "a.jsonl",
      '{"title":"One of them","abstract":"It is."}\n{bad\n{"title":"Three of them","abstract":"It is."}\n{"title":"Four"}\n{"title":"Five"}\n',
    );
    const all = (await litgraph(["inspect", lines])).stdout;
    expect(all).toContain("refused (malformed) at byte");
    expect(all).toContain("--record shows another");
    const one = await litgraph(["inspect", lines, "--record", "3"]);
    expect(one.stdout).toContain("Three of them");
    expect(one.stdout).not.toContain("One of them");
    expect((await litgraph(["inspect", lines, "--record", "9"])).code).toBe(2);
    expect((await litgraph(["inspect", put("empty.txt", "")])).code).toBe(3);
    expect((await litgraph(["inspect", lines, "--json"])).stdout.trimEnd().split("\n")).toHaveLength(5);
  });

  it("does not let a page control the terminal", async () => {
    const { stdout } = await litgraph([
      "inspect",
      put("a.jsonl", `${JSON.stringify({ title: "A \u001b[31mred\u0007 title \u202e of a page", abstract: "Short." })}\n`),
    ]);
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/u);
  });
});

describe("columns", () => {
  it("wrap within their width and lose no word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "IL-6", "耐药性", "x".repeat(30), "é", "e\u0301", " ", "\n", "κ"), { maxLength: 60 }),
        fc.integer({ min: 4, max: 40 }),
        (words, width) => {
          const text = words.join(" ");
          const lines = wrapped(text, width);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        },
      ),
    );
  });

  it("count Chinese characters twice and marks not at all", () => {
    expect([widthOf("耐药"), widthOf("e\u0301"), widthOf("IL-6")]).toEqual([4, 1, 4]);
    expect(padded("耐", 4)).toBe("耐  ");
  });
});
