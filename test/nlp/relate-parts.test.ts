import { describe, expect, it } from "vitest";
import { claimLines, markedDocument } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));

describe("parts of proteins", () => {
  it.each([
    ["a residue with its number", "{G:PDGFB} induces phosphorylation of serine 345 of {G:PLCG2}.", ["PDGFB > PLCG2 increase"]],
    ["within the chain", "{G:AKT1} phosphorylates Ser9 in {G:GSK3B}.", ["AKT1 > GSK3B increase"]],
    ["on it", "{G:PDGFB} induces phosphorylation of two {D:tyrosine residues} on {G:PLCG2}.", ["PDGFB > PLCG2 increase"]],
    ["residues in a food", "{G:CYP3A4} lowers pesticide residues in {D:milk}.", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what brackets say that a thing is", () => {
  it.each([
    ["a substrate", "We measured {G:GSK3B} (an {G:AKT1} substrate).", ["AKT1 > GSK3B none"]],
    ["a regulator", "Loss of {G:TSC1} (a negative regulator of {G:MTOR}) was seen.", ["TSC1 > MTOR decrease"]],
    ["without an article", "We measured {G:GSK3B} ({G:AKT1} substrate).", ["AKT1 > GSK3B none"]],
    ["cells", "We measured {D:glucose} ({G:INS} target cells).", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("when and where a thing was given", () => {
  it.each([
    ["for how long", "Treatment for 24 h with {G:EPO} induced {G:STAT3} expression.", ["EPO > STAT3 increase"]],
    ["of whom, and for how long", "Exposure of the cells for 24 h to {D:metformin} lowered {G:EGFR} expression.", ["metformin > EGFR decrease"]],
    ["between commas", "Treatment, before surgery, with {D:metformin} lowered {G:EGFR} expression.", ["metformin > EGFR decrease"]],
    ["something else given", "Treatment with {G:EPO}, before surgery, with few side effects raised {G:STAT3} levels.", ["EPO > STAT3 increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});
