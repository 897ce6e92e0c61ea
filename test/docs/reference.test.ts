import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceFiles } from "../../src/cli/reference/reference.ts";
import { packageFile } from "../../src/model/package-file.ts";
import { contentOf } from "./markdown.ts";

const files = referenceFiles();

describe("reference", () => {
  it.each([...files])("%s is what the code says (else: npm run docs:write)", (path, text) => {
    expect(existsSync(packageFile(path)) ? contentOf(path) : "missing").toBe(text);
  });

  it("has no page that the code does not make", () => {
    const found = readdirSync(packageFile("src/docs/reference"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").replace(/^.*(?=src\/docs\/)/u, ""));
    expect(found.toSorted()).toEqual([...files.keys()].toSorted());
  });

  it("has an example in the help of every command", () => {
    const help = files.get("src/docs/reference/commands.md") ?? "";
    for (const section of help.split(/^## /mu).slice(1)) {
      const [name = ""] = section.split("\n");
      if (name.startsWith("litgraph")) expect(section, name).toContain("Examples:");
    }
  });
});
