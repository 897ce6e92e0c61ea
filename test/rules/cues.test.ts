import { describe, expect, it } from "vitest";
import { cellAnaphora, contrastBorder, cues } from "../../src/rules/cues.ts";

describe.each(cues.map((cue) => [cue.id, cue] as const))("cue %s", (_, cue) => {
  const find = (text: string): readonly string[] =>
    [...(cue.id === "author" || cue.id === "year" ? text : text.toLowerCase()).matchAll(cue.pattern)].map(([found]) => found);

  it("is found in its example", () => {
    expect(find(cue.example)).not.toEqual([]);
  });

  it("is not found in its counter-example", () => {
    expect(find(cue.counterExample)).toEqual([]);
  });
});

it.each(["these cells", "both cell lines", "the same cells", "those two lines", "in both"])("%j points back to cell lines", (text) => {
  expect(cellAnaphora.test(`growth ${text} was slow`)).toBe(true);
});

it.each(["T cells", "cells were lysed", "this gene"])("%j points back to no cell line", (text) => {
  expect(cellAnaphora.test(`growth of ${text}`)).toBe(false);
});

it("parts clauses at contrasts", () => {
  expect("a rose, whereas b fell; c held".split(contrastBorder).length).toBe(3);
});
