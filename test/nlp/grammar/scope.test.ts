import { describe, expect, it } from "vitest";
import { governedWords } from "../../../src/nlp/grammar/scope.ts";
import { grammarsOf } from "../../../src/nlp/relate.ts";
import { tokenize } from "../../../src/nlp/tokenize.ts";
import { scopes } from "../../../src/rules/scopes.ts";
import { claimLines, markedDocument, relationsOf } from "../marked-document.ts";

/** The words that one row governs, in text order. */
function governedBy(id: string, marked: string): readonly string[] {
  const doc = markedDocument(marked);
  const [grammar] = [...grammarsOf({ ...doc, ...tokenize.run(doc) })];
  if (grammar === undefined) throw new Error(`no grammar for: ${marked}`);
  const indexes = governedWords(grammar.words).flatMap(({ word, row }) => (row.id === id ? [word] : []));
  return [...new Set(indexes)].toSorted((a, b) => a - b).map((index) => grammar.words[index]?.text ?? "");
}

describe.each(scopes.map((row) => [row.id, row] as const))("scope of %s", (id, row) => {
  it("governs the words in brackets of its example and no others", () => {
    const wanted = [...row.example.matchAll(/\[([^\]]+)\]/gu)].map(([, word = ""]) => word);
    expect(wanted).not.toEqual([]);
    expect(governedBy(id, row.example.replace(/[[\]]/gu, ""))).toEqual(wanted);
  });

  it("governs nothing in its counter-example", () => {
    expect(governedBy(id, row.counterExample)).toEqual([]);
  });
});

describe("a subject that is left open", () => {
  it.each([
    ["what introduces it", "unknown", "In these cells, the role of {G:IL-4} in {G:COX-2} induction is unclear.", ["role"]],
    ["the clause before it", "unknown", "Although {G:IL-4} is expressed, its effects on {G:COX-2} are unclear.", ["effects"]],
    ["an introduction without a comma", "inquired", "In this study the role of {G:IL-4} in {G:COX-2} induction was investigated.", ["role"]],
    ["another predicate", "inquired", "Cells were treated with {G:IL-4} and the expression of {G:COX-2} was assessed.", ["expression"]],
    ["a clause with a list", "unknown", "Although {G:IL-4} is expressed by B and T cells, its effects on {G:COX-2} are unclear.", ["effects"]],
    ["what introduces a question", "inquired", "In this study, the role of {G:IL-4} in {G:COX-2} induction was investigated.", ["role"]],
  ])("is found behind %s", (_, id, text, expected) => {
    expect(governedBy(id, text)).toEqual(expected);
  });
});

describe("a cue", () => {
  it.each([
    ["the infinitive that an ability passes on to", "inquire", "We examined the ability of {G:IL-4} and {G:IL-10} to induce {G:COX-2}.", ["ability", "induce"]],
    ["no infinitive behind a verb", "inquire", "We examined the ability of cells treated with {G:IL-4} to induce {G:COX-2}.", ["ability", "cells"]],
    ["what is asked by how", "whether", "We investigated how {G:IL-4} induces {G:COX-2}.", ["induces"]],
    ["nothing that is explained", "whether", "We explain how {G:IL-4} induces {G:COX-2}.", []],
    ["what is tested for", "inquire", "Sera were tested for {G:IL-4} expression and {G:COX-2} was seen.", ["expression"]],
    ["no means", "may", "{G:IL-4} may limit growth by inducing {G:COX-2}.", ["limit"]],
    ["no inflected verb of a modal", "may", "{G:IL-4} may be required for growth and induces {G:COX-2}.", ["required"]],
    ["no verb inside a subject that is measured", "inquired", "The survival of patients expressing {G:IL-4} and {G:COX-2} was evaluated.", ["survival"]],
    ["a subject that ends with a comma", "inquired", "The expression of two cytokines, {G:IL-4} and {G:COX-2}, was studied.", ["expression"]],
  ])("governs %s", (_, id, text, expected) => {
    expect(governedBy(id, text)).toEqual(expected);
  });
});

describe("hedges", () => {
  it.each([
    ["its clause, not the one before", "{G:IL-4} induced {G:COX-2}, and {G:IL-10} may repress {G:MMP9}.", ["asserted", "hypothesis"]],
    ["not what the phrase takes for granted", "{G:IL-10} may reduce {G:IL-4}-induced {G:COX-2} expression.", ["hypothesis", "asserted"]],
    ["not the next clause", "Whether {G:IL-4} induces {G:COX-2} was asked, but {G:IL-10} reduced {G:MMP9}.", ["hypothesis", "asserted"]],
  ])("hold for %s", (_, text, expected) => {
    const doc = markedDocument(text);
    expect(relationsOf(doc).map(({ epistemic }) => epistemic)).toEqual(expected);
  });
});

it("denies none of two things said to be not only one", () => {
  expect(claimLines(markedDocument("{G:IL-4} induced not only {G:COX-2} but also {G:MMP9}."))).toEqual(["IL-4 > COX-2 increase", "IL-4 > MMP9 increase"]);
});
