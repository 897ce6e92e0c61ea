import { describe, expect, it } from "vitest";
import { isDrugWord } from "../../src/nlp/recognize-stems.ts";

describe("isDrugWord", () => {
  it.each(["exulatinib", "Fosmeparib", "novataxel", "belorubicin", "imrivastatin"])("takes %s for a drug", (word) => {
    expect(isDrugWord(word)).toBe(true);
  });

  it.each(["cystatin", "comparison", "azole", "platin", "receptor", "NILOTINIB", "somatostatin"])("leaves %s alone", (word) => {
    expect(isDrugWord(word)).toBe(false);
  });
});
