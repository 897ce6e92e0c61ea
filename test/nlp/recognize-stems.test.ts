import { describe, expect, it } from "vitest";
import type { RecognitionInput } from "../../src/nlp/recognize-context.ts";
import { findDrugStems, isDrugWord } from "../../src/nlp/recognize-stems.ts";

describe("isDrugWord", () => {
  it.each(["exulatinib", "Fosmeparib", "novataxel", "belorubicin", "imrivastatin"])("takes %s for a drug", (word) => {
    expect(isDrugWord(word)).toBe(true);
  });

  it.each(["cystatin", "comparison", "azole", "platin", "receptor", "NILOTINIB", "somatostatin"])("leaves %s alone", (word) => {
    expect(isDrugWord(word)).toBe(false);
  });
});

describe("findDrugStems", () => {
  it("finds in a text every word that isDrugWord takes", () => {
    const words = "exulatinib and Fosmeparib but cystatin not belorubicin nor NILOTINIB or imrivastatin, comparison of zelotaxel".split(" ");
    const text = words.join(" ");
    const input = { text, stretches: [{ start: 0, end: text.length }] } as unknown as RecognitionInput;
    expect(findDrugStems(input).map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.replace(",", "")).filter(isDrugWord));
  });
});
