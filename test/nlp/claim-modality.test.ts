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

describe("a predicate", () => {
  it.each([
    ["{D:Curcumin} may be an inhibitor of {G:HDAC1}.", "be"],
    ["{D:Statins} might serve as {G:HDAC1} inhibitors.", "inhibitors"],
    ["{D:Quercetin} is a potential {G:HDAC1} inhibitor.", "is"],
    ["This study explores the ability of {D:quercetin} to act as an inhibitor of {G:HDAC1}.", "inhibitor"],
  ])("is left open with its verb: %s", (text, trigger) => {
    expect(moodOf(text, trigger, "role-reagent/inhibitor")).toMatchObject({ epistemic: "hypothesis" });
  });

  it("is not where nothing leaves it open", () => {
    expect(moodOf("{D:Curcumin} is a potent inhibitor of {G:HDAC1}.", "is", "role-reagent/inhibitor")).toMatchObject({ epistemic: "asserted" });
  });
});

it("leaves open what the subject of a question tells, also where the model found it", () => {
  expect(moodOf("The effects of {D:naloxone} on {D:morphine} intake have been investigated.", "intake", "model/Negative_Correlation")).toMatchObject({
    epistemic: "hypothesis",
  });
});

it("denies what is unlikely", () => {
  expect(moodOf("It is unlikely that {G:TNF} activates {G:AKT1}.", "activates", "clause-thing/activate")).toMatchObject({ negated: true });
});

it("takes what could be done in a result for done", () => {
  expect(moodOf("{G:CYP3A4} could be induced by {D:rifampicin}.", "induced", "clause-thing/induce")).toMatchObject({ epistemic: "asserted" });
});

it("leaves the denial of rules to the grammar", () => {
  expect(moodOf("{G:IL-4} did not raise {G:COX-2}.", "raise", "clause-thing/increase")).toMatchObject({ negated: false });
});
