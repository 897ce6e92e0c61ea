import { describe, expect, it } from "vitest";
import { innerMentions } from "../../src/nlp/inner-mentions.ts";
import { testLexicon } from "./lexicon-of.ts";

describe("names within names", () => {
  it("carry what the lexicon knows of them as their own type", () => {
    const text = "cisplatin transporter";
    const name = { start: 0, end: 9, isFamily: false, score: 0.8, margin: 60, inner: [] };
    const [drug] = innerMentions(testLexicon(), text, [{ ...name, type: "drug" }], "tagger");
    expect(drug).toMatchObject({ span: { start: 0, end: 9 }, text: "cisplatin", type: "drug", foundBy: "tagger", score: 0.8 });
    expect(drug?.groundings[0]?.name).toBe("cisplatin");
    expect(innerMentions(testLexicon(), text, [{ ...name, type: "gene" }], "tagger")[0]?.groundings).toEqual([]);
  });
});
