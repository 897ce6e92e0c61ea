import { describe, expect, test } from "vitest";
import { lostSigns, lostSignsNote } from "../../../src/ingest/text/lost-signs.ts";

describe("signs that converting a PDF loses", () => {
  test.each([
    ["Inhibitors of NF-B blocked it.", "greek", "NF-B"],
    ["Cells were given TNF- for an hour.", "greek", "TNF-"],
    ["Loading was seen with -actin.", "greek", "-actin"],
    ["We took 1×105 cells a well.", "raised", "1×105"],
    ["It was dissolved at 10-6 M in water.", "raised", "10-6 M"],
  ])("finds what is left in %j", (text, kind, left) => {
    expect(lostSigns(text).map((sign) => [sign.kind, sign.text])).toEqual([[kind, left]]);
    expect(text.slice(lostSigns(text)[0]?.start)).toContain(left);
  });

  test.each([
    "NF-κB and TNF-α rose, and β-actin did not.",
    "We took 1×10⁵ cells, 3 x 10 plates and 2 × 1050 of them.",
    "TNF- and IL-6-dependent growth was seen in F-actin and alpha-actin.",
    "Levels of IL-6 and TGF-beta were 10-12 times higher.",
  ])("finds nothing in %j", (text) => {
    expect(lostSigns(text)).toEqual([]);
    expect(lostSignsNote(text)).toBeNull();
  });

  test("says how many there are, with a few of them", () => {
    expect(lostSignsNote("NF-B and 5×104 cells; NF-B again.")).toBe(
      'the conversion has lost signs in 3 places (Greek letters 2, raised figures 1): "NF-B", "5×104"',
    );
  });
});
