import { describe, expect, it } from "vitest";
import { isMade } from "../../src/nlp/made-products.ts";
import type { ReadSentence } from "../../src/nlp/relate.ts";
import { createRelator } from "../../src/nlp/relate.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { markedDocument } from "./marked-document.ts";

function made(marked: string): readonly string[] {
  const found: string[] = [];
  const plain = markedDocument(marked);
  createRelator((doc, read: readonly ReadSentence[]) => {
    for (const { grammar } of read)
      for (const [at, { mention }] of grammar.words.entries())
        if (doc.mentions[mention]?.type === "drug" && isMade(grammar.words, at)) found.push(doc.mentions[mention].text);
    return [];
  }).run({ ...plain, ...tokenize.run(plain) });
  return found;
}

describe("what an enzyme makes", () => {
  it.each([
    ["{G:DBH} catalyses the conversion of {D:dopamine} to {D:norepinephrine}.", ["norepinephrine"]],
    ["{G:CYP2D6} oxidizes {D:codeine} to its active metabolite, {D:morphine}.", ["morphine"]],
    ["{D:Codeine} is metabolized by {G:CYP2D6} to {D:morphine} and {D:norcodeine}.", ["morphine", "norcodeine"]],
    ["{G:FASN} joins {D:acetyl-CoA} and {D:malonyl-CoA} to generate {D:palmitate}.", ["palmitate"]],
    ["{G:ALOX5} catalyzes the formation of {D:leukotrienes}.", ["leukotrienes"]],
    ["{D:Hydrogen sulphide} ({D:H2S}) is synthesized from {D:L-cysteine} by {G:CBS}.", ["Hydrogen sulphide", "H2S"]],
    ["{G:GLUL} is a key enzyme of {D:glutamine} synthesis.", ["glutamine"]],
    ["{G:CYP3A4} metabolizes {D:midazolam} and binds to {D:ketoconazole}.", []],
  ])("%s", (text, expected) => expect(made(text)).toEqual(expected));
});
