import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grammarsOf } from "../../../src/nlp/relate.ts";
import { tokenize } from "../../../src/nlp/tokenize.ts";
import { markedDocument } from "../marked-document.ts";

/** The words of the first sentence with their tags: `noun` and so on. */
function tagsOf(marked: string): readonly string[] {
  const doc = markedDocument(marked);
  const [grammar] = [...grammarsOf({ ...doc, ...tokenize.run(doc) })];
  return (grammar?.words ?? []).map(({ text, tag }) => `${text}/${tag}`);
}

describe("words that no list settles", () => {
  it.each([
    ["{G:IL-6} orchestrates the chronic response to {G:TNF}.", "chronic/adjective"],
    ["{G:IL-6} quantitates the fibrosis that {G:TNF} caused.", "quantitates/verb"],
    ["Both {G:IL-6} and {G:TNF} were quantified in urine.", "quantified/verb"],
    ["The study of {G:IL-6} and {G:TNF} was small.", "study/noun"],
    ["We study {G:IL-6} and {G:TNF} here.", "study/verb"],
    ["PCR of {G:IL-6} and {G:TNF} failed.", "PCR/noun"],
  ])("are read in their place: %s", (text, expected) => {
    expect(tagsOf(text)).toContain(expected);
  });

  it("are read alike whatever was read before", () => {
    const frames = ["{G:IL-6} W the {G:TNF} pool.", "The W of {G:IL-6} and {G:TNF}.", "{G:IL-6} may W {G:TNF}.", "W {G:IL-6} by {G:TNF}."];
    const words = ["study", "stress", "novel", "spans", "ligated", "binding", "potential", "quantify", "outgrowth"];
    const texts = frames.flatMap((frame) => words.map((word) => frame.replace("W", word)));
    const expected = new Map(texts.map((text) => [text, tagsOf(text)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(texts), (some) => {
        for (const text of some) expect(tagsOf(text)).toEqual(expected.get(text));
      }),
      { numRuns: 5 },
    );
  });
});
