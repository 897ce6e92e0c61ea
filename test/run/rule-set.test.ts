import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import { dataHash } from "../../src/run/data-hash.ts";
import { ruleSet, ruleSetHash } from "../../src/run/rule-set.ts";

/** Files of src/rules that hold types and functions, no rows. */
const withoutRows = ["trigger", "frame"];

/** Files whose rows another file of src/rules joins: they are hashed there. */
const isJoined = (name: string): boolean => name.endsWith("-triggers") || name.endsWith("-frames");

/** Rows of src/nlp that decide what is a name. */
const besideFinders = ["misreadings", "name-patterns"];

describe("the hash of the rules", () => {
  it("covers every file of src/rules and the rows that finders read", () => {
    const files = readdirSync(packageFile("src/rules"))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => name.slice(0, -3))
      .filter((name) => !withoutRows.includes(name) && !isJoined(name));
    expect(Object.keys(ruleSet).sort()).toEqual([...files, ...besideFinders].sort());
  });

  it("takes in the rows of every joined file", () => {
    const joined = readdirSync(packageFile("src/rules")).filter((name) => isJoined(name.replace(/\.ts$/u, "")));
    for (const name of joined) {
      const kind = name.includes("-frames") ? "frames" : "triggers";
      expect(readFileSync(packageFile(`src/rules/${kind}.ts`), "utf8")).toContain(`from "./${name}"`);
    }
    expect(joined.length).toBeGreaterThan(0);
  });

  it("is the same in every call, and changes with a pattern, a flag or a word, but not with the order of a row's fields", () => {
    expect(ruleSetHash()).toBe(dataHash(ruleSet));
    expect(dataHash({ a: 1, b: /x/u })).toBe(dataHash({ b: /x/u, a: 1 }));
    expect(dataHash({ a: /x/u })).not.toBe(dataHash({ a: /x/iu }));
    expect(dataHash({ a: new Set(["x"]) })).not.toBe(dataHash({ a: new Set(["y"]) }));
    expect(dataHash({ a: new Map([["x", 1]]) })).not.toBe(dataHash({ a: new Map([["x", 2]]) }));
  });
});
