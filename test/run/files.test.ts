import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeAtomically } from "../../src/run/atomic-file.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "litgraph-files-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("writing a file whole or not at all", () => {
  it("writes all pieces, however many, and tells their size and hash", async () => {
    const path = join(root, "a.txt");
    const pieces = Array.from({ length: 5000 }, (_, index) => `line ${index} é\n`.repeat(40));
    const { bytes, sha256 } = await writeAtomically(path, pieces);
    expect(readFileSync(path, "utf8")).toBe(pieces.join(""));
    expect(bytes).toBe(Buffer.byteLength(pieces.join("")));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(readdirSync(root)).toEqual(["a.txt"]);
  });

  it("leaves what stood there when writing fails half way, and nothing else", async () => {
    const path = join(root, "a.txt");
    writeFileSync(path, "before");
    const failing = function* (): Generator<string> {
      yield "x".repeat(2_000_000);
      throw new Error("the disk is full");
    };
    await expect(writeAtomically(path, failing())).rejects.toThrow("the disk is full");
    expect(readFileSync(path, "utf8")).toBe("before");
    expect(readdirSync(root)).toEqual(["a.txt"]);
  });
});
