import { describe, expect, it } from "vitest";
import type { EntityType } from "../../src/model/schema.ts";
import { membersOf } from "../../src/nlp/recognize-strokes.ts";
import { testLexicon } from "./lexicon-of.ts";

const lexicon = testLexicon();

/** What a name at the end of a text becomes. */
function membersIn(name: string, type: EntityType = "gene"): readonly string[] {
  const text = `expression of ${name}`;
  const whole = { start: text.length - name.length, end: text.length, type, isFamily: false, score: 0.9, margin: 50, inner: [] };
  return membersOf(lexicon, text, whole).map(({ start, end }) => text.slice(start, end));
}

describe("a name with strokes", () => {
  it("is as many names as it has parts that are genes by themselves", () => {
    expect(membersIn("IL-6/IL-8")).toEqual(["IL-6", "IL-8"]);
    expect(membersIn("IL-6/IL-8/IL-6")).toEqual(["IL-6", "IL-8", "IL-6"]);
  });

  it("stays one where a part is none, or only goes on a number", () => {
    expect(membersIn("IL-6/zzqx")).toEqual(["IL-6/zzqx"]);
    expect(membersIn("IL-6/8")).toEqual(["IL-6/8"]);
    expect(membersIn("IL-6")).toEqual(["IL-6"]);
  });

  it("stays one where what follows is a letter by its name", () => {
    expect(membersIn("IL-6beta/delta")).toEqual(["IL-6beta/delta"]);
    expect(membersIn("IL-6/IL-8alpha")).toEqual(["IL-6/IL-8alpha"]);
  });

  it("stays one where it is no gene's", () => {
    expect(membersIn("IL-6/IL-8", "cell_line")).toEqual(["IL-6/IL-8"]);
  });
});
