import { describe, expect, it } from "vitest";
import { claimLines, markedDocument, relationsOf } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));

/** `A > B relation aspect`, `A > B not relation`: what is claimed, without which way. */
const said = (text: string): readonly string[] => {
  const doc = markedDocument(text);
  return relationsOf(doc).map(({ subject, object, relation, aspect, negated }) => {
    const what = aspect === null ? relation : `${relation} ${aspect}`;
    return `${doc.mentions[subject]?.text} > ${doc.mentions[object]?.text} ${negated ? "not " : ""}${what}`;
  });
};

describe("what is only like another thing", () => {
  it.each([
    ["kin", "{G:BCL2} is related to {G:MCL1}.", []],
    ["kin by structure", "{D:codeine} is structurally related to {D:morphine}.", []],
    ["a level", "{G:VEGFA} was related to {G:IL6} levels.", ["VEGFA > IL6 associated_with amount"]],
    ["figures", "{G:VEGFA} was inversely related to {G:IL6}.", ["VEGFA > IL6 associated_with"]],
    ["a gene and a drug", "{G:NQO1} was related to {D:cadmium}.", ["NQO1 > cadmium associated_with"]],
    ["chains of one thing", "{G:IL12} has two linked {G:IL12A} and {G:IL12B} chains.", []],
    ["cross-linking", "{G:JUN} was seen after cross-linking {G:CD40} on B cells.", []],
    ["a link", "{G:JUN} was linked to {G:CD40} in B cells.", ["JUN > CD40 associated_with"]],
    ["a combination of genes", "Growth needs the combination of {G:FGF2} and {G:EGF}.", []],
    ["a combination of drugs", "We gave the combination of {D:cisplatin} and {D:etoposide}.", ["cisplatin > etoposide combines_with"]],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe("bodily links", () => {
  it.each([
    ["an adverb", "{G:STAT3} is stably associated with {G:EGFR}.", ["STAT3 > EGFR binds"]],
    ["an adjective", "We saw a constitutive association of {G:STAT3} with {G:EGFR}.", ["STAT3 > EGFR binds"]],
    ["a method", "Coimmunoprecipitation showed that {G:STAT3} is associated with {G:EGFR}.", ["STAT3 > EGFR binds"]],
    ["no word of it", "{G:STAT3} is associated with {G:EGFR} in tumors.", ["STAT3 > EGFR associated_with"]],
    ["a level", "Immunoprecipitation showed that {G:STAT3} is associated with {G:EGFR} expression.", ["STAT3 > EGFR associated_with expression"]],
    ["one place", "{G:STAT3} colocalized with {G:EGFR} in endosomes.", ["STAT3 > EGFR associated_with"]],
    ["a pathway", "{G:STAT3} interacts with the {G:EGFR} pathway.", ["STAT3 > EGFR associated_with"]],
    ["the thing", "{G:STAT3} interacts with {G:EGFR}.", ["STAT3 > EGFR binds"]],
    ["what is shown", "{G:STAT3} showed an association with {G:EGFR}.", ["STAT3 > EGFR associated_with"]],
    ["what is promoted", "{G:IL6} promoted its association with {G:EGFR}.", []],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});

describe("who binds", () => {
  it.each([
    ["what a thing makes", "{G:IL6} induces factors that bind to {G:FOS}.", []],
    ["a part of the thing", "{G:CBL} has two motifs that bind {G:SRC}.", ["CBL > SRC binds"]],
    ["others", "{G:IL6} resulted in increased binding of factors to {G:FOS}.", []],
    ["the thing", "{G:IL6} resulted in increased binding to {G:IL6R}.", ["IL6 > IL6R binds"]],
    ["a list of sites", "{G:SRC} binds to the {G:FOS}, {G:JUN} and {G:ETS1} sites.", []],
    ["a list and a site", "{G:SRC} binds to {G:FOS}, {G:JUN} and one site.", ["SRC > FOS binds", "SRC > JUN binds"]],
    ["what goes on behind a relative clause", "A mutant that fails to activate {G:EGFR} does not bind {G:SRC}.", []],
    ["a changed partner", "{G:MDM2} bound to {G:TP53} but not to mutants of {G:TP53}.", ["MDM2 > TP53 binds"]],
    ["another partner", "{G:MDM2} bound to {G:TP53} but not to {G:TP73}.", ["MDM2 > TP53 binds", "MDM2 > TP73 not binds"]],
    ["two names of one partner", "The interaction between {G:ILT2}/{G:LILRB1} and HLA molecules was weak.", []],
    ["two members of a complex", "The {G:CCNB1}/{G:CDK1} complex was weak.", ["CCNB1 > CDK1 binds"]],
    ["complexes that are compared", "{G:CCNB1} was more stable than were {G:CCND1}/{G:CDK4} complexes.", ["CCND1 > CDK4 binds"]],
    ["what makes a complex up", "{G:NFKB1} is a {G:RELA}-{G:REL} heterodimer.", ["RELA > REL binds"]],
    ["an amino acid with its place", "{D:aspartate} 215 binds to {G:SLC1A1}.", []],
    ["an amino acid", "{D:aspartate} binds to {G:SLC1A1}.", ["aspartate > SLC1A1 binds"]],
    ["an enzyme named by what it works on", "{G:SRC} bound to {D:phosphatidylinositol} 3-kinase.", []],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));

  it("a complex that is named is taken for granted", () => {
    const moods = (text: string): readonly string[] => relationsOf(markedDocument(text)).map(({ relation, epistemic }) => `${relation} ${epistemic}`);
    expect(moods("We propose that {G:CDC25A} activates the {G:CDK1}-{G:CCNB1} complex.")).toContain("binds asserted");
    expect(moods("We propose that {G:CDK1} binds {G:CCNB1}.")).toEqual(["binds hypothesis"]);
  });

  it("what is unknown of a thing leaves open nothing that was said before", () => {
    const moods = (text: string): readonly string[] => relationsOf(markedDocument(text)).map(({ epistemic }) => epistemic);
    expect(moods("{G:NTNG1} does not bind {G:DCC} and its function is not known.")).toEqual(["asserted"]);
    expect(moods("The role of {G:NTNG1} in {G:DCC} phosphorylation is not known.")).not.toContain("asserted");
  });
});

describe("names that are a part of another", () => {
  it.each([
    ["a channel", "{G:NGF} reduced the intensity of {D:sodium} channel labeling.", []],
    ["a ratio", "{D:metformin} lowered the {D:lactate}/{D:pyruvate} ratio.", []],
    ["a ratio in words", "{D:metformin} lowered the ratio of {D:lactate} to {D:pyruvate}.", []],
    ["a level", "{D:metformin} lowered {D:lactate} levels.", ["metformin > lactate decrease"]],
    ["a cluster", "{G:ISCU} raises {D:iron}-{D:sulfur} cluster production.", []],
    ["a turnover", "{D:promethazine} reduced {D:dopamine} turnover.", []],
    ["what is needed", "{G:AKT1} raises the amount of {D:calcium} required for binding.", []],
    ["an enzyme", "{D:quinidine} raised {D:lactate} dehydrogenase levels.", []],
    ["what a channel does", "The {D:choline} transport system raises {D:paraquat} uptake.", []],
    ["what a substance does", "{D:choline} raises {D:paraquat} uptake.", ["choline > paraquat increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what carriers take", () => {
  it.each([
    ["a verb", "{G:PEPT1} transports {D:cephalexin}.", ["PEPT1 > cephalexin transports localization"]],
    ["a substrate", "{D:digoxin} is a substrate of {G:P-glycoprotein}.", ["P-glycoprotein > digoxin transports localization"]],
    ["a substrate before the noun", "{D:rosuvastatin} is an {G:SLCO1B1} substrate.", ["SLCO1B1 > rosuvastatin transports localization"]],
    ["an enzyme", "{D:midazolam} is a substrate of {G:CYP3A4}.", ["CYP3A4 > midazolam metabolizes substrate"]],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});
