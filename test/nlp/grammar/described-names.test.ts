import { describe, expect, it } from "vitest";
import { isAside } from "../../../src/nlp/grammar/described-names.ts";
import { grammarsOf } from "../../../src/nlp/relate.ts";
import { tokenize } from "../../../src/nlp/tokenize.ts";
import { markedDocument } from "../marked-document.ts";

/** The names of a sentence that only say what something else is. */
function asides(marked: string): readonly string[] {
  const doc = markedDocument(marked);
  const [grammar] = [...grammarsOf({ ...doc, ...tokenize.run(doc) })];
  const words = grammar?.words ?? [];
  return words.flatMap(({ text, mention }, index) => (mention >= 0 && isAside(words, index) ? [text] : []));
}

describe("names said aside", () => {
  it.each([
    ["owners of targets", "{D:Curcumin} lowered {G:STAT3} target genes.", ["STAT3"]],
    ["owners of elements", "A factor that binds the {G:CD28} response element rose with {G:IL2}.", ["CD28"]],
    ["what a derivative is made of", "TX-12, a {D:nicotinamide} derivative, inhibits {G:KDR}.", ["nicotinamide"]],
    ["derivatives in the plural", "{D:Thalidomide} derivatives inhibit {G:TNF}.", []],
    ["atoms", "Halogenated (F, {D:Cl}, Br) derivatives inhibit {G:CYP19A1}.", ["Cl"]],
    ["what is compared", "We tested {D:celecoxib} in comparison to its parent compound, {D:aspirin}, on {G:TNF}.", ["aspirin"]],
    ["what is compared, with what it is", "We compared {D:celecoxib} with {D:aspirin}, an inhibitor of {G:PTGS1}.", []],
    ["what does the same", "Similar to {D:aspirin}, {D:celecoxib} inhibits {G:PTGS1}.", []],
    ["tags", "{G:AKT1} bound {G:GST}-{G:MDM2}.", ["GST"]],
  ])("%s", (_, text, expected) => expect(asides(text)).toEqual(expected));
});
