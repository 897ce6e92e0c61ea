import { describe, expect, it } from "vitest";
import { duration, progressLine } from "../../src/cli/progress.ts";
import { boldFor, printable } from "../../src/cli/streams.ts";
import { claimWords } from "../../src/model/claim-words.ts";
import type { RelationType } from "../../src/model/relation-types.ts";
import { relationTypes } from "../../src/model/relation-types.ts";
import { sink } from "./captured.ts";

describe("statements in words", () => {
  it.each([
    ["regulates", "expression", "increase", false, "increases the expression of"],
    ["regulates", "expression", "none", true, "does not change the expression of"],
    ["regulates", null, "decrease", false, "decreases"],
    ["affects_response", "sensitivity", "increase", false, "increases sensitivity to"],
    ["responds_to", "resistance", "none", false, "is resistant to"],
    ["responds_to", "resistance", "none", true, "is not resistant to"],
    ["has_state_in", "expression", "none", true, "is not expressed in"],
    ["has_state_in", "secretion", "increase", false, "has high secretion in"],
    ["combines_with", "synergy", "none", false, "is synergistic with"],
    ["metabolizes", "substrate", "none", false, "metabolizes"],
  ] as const)("%s %s %s negated %s", (relation, aspect, direction, negated, words) => {
    expect(claimWords({ relation, aspect, direction, negated })).toBe(words);
  });

  it("exist for every relation, aspect and direction of the schema, said and denied", () => {
    for (const [relation, row] of Object.entries(relationTypes)) {
      for (const aspect of [null, ...row.aspects]) {
        for (const direction of ["increase", "decrease", "none"] as const) {
          const said = claimWords({ relation: relation as RelationType, aspect, direction, negated: false });
          const denied = claimWords({ relation: relation as RelationType, aspect, direction, negated: true });
          expect(said).toMatch(/^[a-z]/u);
          expect(denied).toMatch(/\bnot\b/u);
          expect(said).not.toMatch(/\bnot\b/u);
        }
      }
    }
  });
});

describe("progress", () => {
  const progress = { phase: "analysing", files: 4, bytes: 250, bytesTotal: 1000, documents: 30, documentsKept: 0, refused: 2 } as const;
  const at = (isTTY: boolean, times: readonly number[], env: Record<string, string> = {}) => {
    const stderr = sink(isTTY);
    const clock = [...times];
    const line = progressLine({ stderr, env } as never, () => clock.shift() ?? 0, "text");
    for (let call = 1; call < times.length; call++) line.update(progress);
    line.end();
    return stderr.text();
  };

  it("rewrites one line on a terminal, not more often than ten times a second, and clears it", () => {
    const text = at(true, [0, 50, 150, 200, 260]);
    expect(text.split("\r").length - 1).toBe(3);
    expect(text.endsWith("\r\u001b[2K")).toBe(true);
    expect(text).toContain("[#####---------------] 25 %, 30 documents (");
    expect(text).toContain("/s), 2 refused");
  });

  it("writes a plain line every few seconds elsewhere", () => {
    const text = at(false, [0, 1000, 6000, 7000, 12_000]);
    expect(text.trimEnd().split("\n")).toHaveLength(2);
    expect(text).not.toContain("\r");
  });

  it("is one object a line for machines, and nothing when it is to be quiet", () => {
    const written = (style: "json" | "quiet"): string => {
      const stderr = sink(true);
      const clock = [0, 4000, 10_000];
      const line = progressLine({ stderr, env: {} } as never, () => clock.shift() ?? 0, style);
      line.update({ ...progress, bytes: 100 });
      line.update(progress);
      line.end();
      return stderr.text();
    };
    const [row, ...rest] = written("json").trimEnd().split("\n");
    expect(rest).toEqual([]);
    expect(JSON.parse(row ?? "")).toMatchObject({
      event: "progress",
      phase: "analysing",
      documents: 30,
      refused: 2,
      seconds: 10,
      documentsPerSecond: 3,
      secondsLeft: 30,
    });
    expect(written("quiet")).toBe("");
  });

  it("tells times as people do", () => {
    expect([duration(1.234), duration(61), duration(600), duration(36_000)]).toEqual(["1.2 s", "61 s", "10 min", "10.0 h"]);
  });
});

describe("a terminal", () => {
  it("gets bold text unless NO_COLOR says otherwise, and never the control characters of a page", () => {
    expect(boldFor(sink(true), {})("x")).toBe("\u001b[1mx\u001b[22m");
    expect(boldFor(sink(true), { NO_COLOR: "1" })("x")).toBe("x");
    expect(boldFor(sink(false), {})("x")).toBe("x");
    expect(printable("a\u001b]0;title\u0007b\u202ec")).toBe("a\ufffd]0;title\ufffdb\ufffdc");
  });
});
