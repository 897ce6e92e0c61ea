import { describe, expect, it } from "vitest";
import type { RelationMention } from "../../src/model/relation.ts";
import { withModality } from "../../src/nlp/claim-modality.ts";
import { grammarsOf } from "../../src/nlp/relate.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { markedDocument } from "./marked-document.ts";

/** What becomes of a claim whose trigger is `trigger`. */
function moodOf(marked: string, trigger: string, foundBy: string): Pick<RelationMention, "negated" | "epistemic"> | undefined {
  const doc = markedDocument(marked);
  const [grammar] = [...grammarsOf({ ...doc, ...tokenize.run(doc) })];
  const start = doc.text.indexOf(trigger);
  const claim: RelationMention = {
    subject: 0,
    object: 1,
    relation: "regulates",
    aspect: null,
    direction: "increase",
    negated: false,
    epistemic: "asserted",
    perturbation: null,
    inferred: { relation: "regulates", aspect: null, direction: "increase" },
    context: { cellLines: [], diseases: [], species: [] },
    attribution: "unknown",
    trigger: { start, end: start + trigger.length },
    cues: [],
    sentence: 0,
    score: 0.8,
    foundBy,
  };
  return grammar === undefined ? undefined : withModality(grammar, [claim])[0];
}

describe("claims of a model", () => {
  it("are denied where their trigger is", () => {
    expect(moodOf("{G:IL-4} did not raise {G:COX-2}.", "raise", "model/up")).toMatchObject({ negated: true, epistemic: "asserted" });
  });

  it("are left open by a hedge before their trigger", () => {
    expect(moodOf("We asked whether in cells that carry {G:IL-4} a rise of {G:COX-2} is seen.", "rise", "model/up")).toMatchObject({
      negated: false,
      epistemic: "hypothesis",
    });
  });
});

it("leaves the denial of rules to the grammar", () => {
  expect(moodOf("{G:IL-4} did not raise {G:COX-2}.", "raise", "clause-thing/increase")).toMatchObject({ negated: false });
});
