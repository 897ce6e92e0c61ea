import { describe, expect, it } from "vitest";
import { pairGrammar, placesOf } from "../../../src/nlp/grammar/pair-grammar.ts";
import { grammarsOf } from "../../../src/nlp/relate.ts";
import { tokenize } from "../../../src/nlp/tokenize.ts";
import { markedDocument } from "../marked-document.ts";

function pairOf(marked: string, first: string, second: string) {
  const doc = markedDocument(marked);
  const [grammar] = [...grammarsOf({ ...doc, ...tokenize.run(doc) })];
  if (grammar === undefined) throw new Error(`no grammar for: ${marked}`);
  const indexOf = (name: string): number => doc.mentions.findIndex(({ text }) => text === name);
  const pair = pairGrammar(grammar, placesOf(grammar), indexOf(first), indexOf(second));
  if (pair === null) throw new Error(`no pair ${first}, ${second} in: ${marked}`);
  return pair;
}

describe("what the grammar says of a pair", () => {
  it("names the prospects that link it, and from which side", () => {
    const forward = pairOf("{D:gefitinib} did not inhibit {G:EGFR}.", "gefitinib", "EGFR");
    expect(forward.prospects).toMatchObject([{ construct: "clause", isForward: true, sign: -1, isDenied: true, row: { id: "inhibit" } }]);
    expect(pairOf("{G:EGFR} was inhibited by {D:gefitinib}.", "EGFR", "gefitinib").prospects).toMatchObject([{ isForward: false, sign: -1, isDenied: false }]);
  });

  it("says what each is to its clause", () => {
    const pair = pairOf("In these cells {G:IL-6} raised the secretion of {G:CXCL8} after {D:cisplatin}.", "IL-6", "cisplatin");
    expect(pair.first).toMatchObject({ role: "subject", part: "theme" });
    expect(pair.second).toMatchObject({ role: "behind", preposition: "after" });
    expect(pair.isSameClause).toBe(true);
    expect(pair.verb).toMatchObject({ voice: "active", isDenied: false });
  });

  it("keeps clauses apart", () => {
    const pair = pairOf("{G:AKT1} was activated, whereas {G:PTEN} may be lost.", "AKT1", "PTEN");
    expect(pair).toMatchObject({ isSameClause: false, isSamePhrase: false, isVerbModal: true, prospects: [] });
    expect(pair.verbsBetween).toHaveLength(1);
  });

  it("sees both in one phrase", () => {
    const pair = pairOf("We saw {G:EGF}-induced {G:ERK2} activation.", "EGF", "ERK2");
    expect(pair).toMatchObject({ isSamePhrase: true, isSameConcept: true, first: { part: "agent" }, second: { part: "theme" } });
  });

  it("says when a phrase is left open", () => {
    expect(pairOf("The role of {G:AKT1} in {G:PTEN} expression remains unclear.", "AKT1", "PTEN").isUnsettled).toBe(true);
  });
});
