import { describe, expect, it } from "vitest";
import { claimLines, markedDocument, relationsOf } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));
/** With what was done to the actor. */
const perturbed = (text: string): readonly string[] => {
  const doc = markedDocument(text);
  return relationsOf(doc).map(
    ({ subject, object, direction, perturbation }) =>
      `${doc.mentions[subject]?.text} > ${doc.mentions[object]?.text} ${direction} ${perturbation?.kind ?? "as such"}`,
  );
};

describe("a tool for all names of a list", () => {
  it.each([
    ["in the plural", "{G:AKT1} and {G:MTOR} inhibitors reduced {G:BCL2} levels.", ["AKT1 > BCL2 decrease inhibition", "MTOR > BCL2 decrease inhibition"]],
    [
      "of three",
      "{G:BCL2} fell after treatment with {G:AKT1}, {G:JNK1} or {G:MTOR} inhibitors.",
      ["AKT1 > BCL2 decrease inhibition", "JNK1 > BCL2 decrease inhibition", "MTOR > BCL2 decrease inhibition"],
    ],
    [
      "behind an article",
      "{D:Nortriptyline} is a {G:NTRK1} and {G:NTRK2} agonist.",
      ["Nortriptyline > NTRK1 increase as such", "Nortriptyline > NTRK2 increase as such"],
    ],
    [
      "before its name",
      "We gave the {G:EGFR} and {G:ERBB2} inhibitor {D:afatinib}.",
      ["afatinib > EGFR decrease as such", "afatinib > ERBB2 decrease as such"],
    ],
    ["apposed", "{D:Sulindac}, a {G:PTGS1} and {G:PTGS2} inhibitor, failed.", ["Sulindac > PTGS1 decrease as such", "Sulindac > PTGS2 decrease as such"]],
    ["combined", "Combinations of {G:PTGS2} and {G:ALOX5} inhibitors were well tolerated.", []],
    [
      "combined with a drug",
      "We gave a {G:PDE4A} inhibitor in combination with {D:salbutamol}, and a combination of a {G:PDE4A} inhibitor with {D:salbutamol}.",
      [],
    ],
    [
      "what binds a receptor",
      "{G:F2} and {G:F2 receptor} agonists induced {G:CXCL8}.",
      ["F2 > CXCL8 increase as such", "F2 receptor > CXCL8 increase activation"],
    ],
    [
      "an article of its own",
      "{G:EGF} and the {G:AKT1} inhibitor {D:curcumin} reduced {G:BCL2}.",
      ["EGF > BCL2 decrease as such", "AKT1 > BCL2 decrease inhibition", "curcumin > AKT1 decrease as such", "curcumin > BCL2 decrease as such"],
    ],
    ["joined by a hyphen", "{G:BCL2} was reduced by {G:AKT1}- or {G:SRC}-inhibition.", ["AKT1 > BCL2 decrease inhibition", "SRC > BCL2 decrease inhibition"]],
  ])("%s", (_, text, expected) => expect(perturbed(text)).toEqual(expected));
});

describe("what is only like a thing", () => {
  it.each([
    ["a homologue with a name", "The {G:CBL} homologue {G:CBLB} binds {G:ZAP70}.", ["CBLB > ZAP70 none"]],
    ["a homologue behind the name", "{G:BCL2L10}, a {G:BCL2} homologue that binds {G:APAF1}, was cloned.", ["BCL2L10 > APAF1 none"]],
    ["a derivative", "TX-12, a {D:nicotinamide} derivative, inhibits {G:KDR}.", []],
    ["a derivative that no list names", "The {D:isoquinoline} derivative H7 inhibits {G:PRKCA}.", []],
    ["an analogue that no list names", "The {G:insulin} analogue Lispro raised {G:INSR} phosphorylation.", []],
    ["analogues in general", "{D:Thalidomide} analogues inhibit {G:TNF}.", ["Thalidomide > TNF decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("parts of names", () => {
  it.each([
    ["a tag", "{G:AKT1} bound {G:GST}-{G:MDM2} and {G:TP53}-{G:GFP}.", ["AKT1 > MDM2 none", "AKT1 > TP53 none"]],
    ["a tagged protein that no list names", "{G:AKT1} bound {G:GST}-X33.", []],
    ["a piece of DNA", "A factor that binds the {G:CD28} response element correlates with {G:IL2} release.", []],
    ["an enzyme itself", "{G:AKT1} bound {G:GST}.", ["AKT1 > GST none"]],
    ["the step that sets the rate", "{G:HK1}, the first rate limiting {G:glycolytic enzyme}, is active.", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("who does nothing itself", () => {
  it.each([
    ["what is converted", "Conversion of {D:arginine} to citrulline leads to stabilization of {G:HIF1A}.", []],
    ["what is made of a drug", "The metabolites of {D:sulindac} inhibit {G:MAPK1}.", ["sulindac > MAPK1 decrease"]],
    ["whose substrate acts", "{G:SKP2} degrades a substrate of {G:CDK2} that drives {G:MYC} transcription.", []],
    ["who induces what has no name", "{G:IRAK1} can mediate {G:IL1B} induction of gene expression.", []],
    ["who induces what has one", "{D:U0126} blocked {G:TNF} activation of {G:NFKB1}.", ["U0126 > NFKB1 decrease", "TNF > NFKB1 increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("classes and their members", () => {
  it.each([
    ["set off by a comma", "{D:Curcumin} lowered the {G:chemokines}, {G:CXCL2} and {G:CXCL1}.", ["Curcumin > CXCL2 decrease", "Curcumin > CXCL1 decrease"]],
    [
      "that happen to something",
      "{D:Curcumin} lowered production of {G:cytokines}, {G:IL6}, {G:IL10} and {G:TNF}.",
      ["Curcumin > IL6 decrease", "Curcumin > IL10 decrease", "Curcumin > TNF decrease"],
    ],
    [
      "a list of classes",
      "{G:Cytokines}, {G:growth factors} and {G:TNF} induced {G:IL6}.",
      ["Cytokines > IL6 increase", "growth factors > IL6 increase", "TNF > IL6 increase"],
    ],
    ["what is required", "{G:IRF3}, a {G:transcription factor} required for {G:IFNB1} induction, rose.", ["IRF3 > IFNB1 increase"]],
    ["what is needed", "We cloned {G:VPS41}, a gene needed for {G:FTR1} expression.", ["VPS41 > FTR1 increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("whom a thing is unlike", () => {
  it.each([
    ["in front", "Unlike {D:gefitinib}, {D:lapatinib} and {D:afatinib} inhibit {G:ERBB2}.", ["lapatinib > ERBB2 decrease", "afatinib > ERBB2 decrease"]],
    [
      "in a clause",
      "We show that, unlike {D:gefitinib}, {D:lapatinib} and {D:afatinib} inhibit {G:ERBB2}.",
      ["lapatinib > ERBB2 decrease", "afatinib > ERBB2 decrease"],
    ],
    ["inserted", "{D:Lapatinib}, unlike {D:gefitinib}, inhibits {G:ERBB2}.", ["Lapatinib > ERBB2 decrease"]],
    ["before a verb of its own", "{D:Phenelzine}, but, unlike {D:vigabatrin}, also inhibited {G:MAOA}.", ["Phenelzine > MAOA decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("a participle in a list", () => {
  it.each([
    [
      "beside a verb in the present",
      "{G:CD36} interacts with {G:THBS1}, {G:FN1}, oxidized LDL, {G:COL1A1}, and {G:VTN}.",
      ["CD36 > THBS1 none", "CD36 > FN1 none", "CD36 > COL1A1 none", "CD36 > VTN none"],
    ],
    ["beside one in the past", "{D:U0126} lowered {G:FN1}, increased {G:CDH1}, and had no effect.", ["U0126 > FN1 decrease", "U0126 > CDH1 increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what is given together", () => {
  it.each([
    [
      "with a tool that undoes it",
      "Co-treatment with {D:cisplatin} and a specific {G:PRKCA} inhibitor prevented loss of {G:CDH1}.",
      ["PRKCA > CDH1 increase inhibition"],
    ],
    [
      "with what it is given against",
      "Coadministration of {D:melatonin} with {D:cisplatin} prevented the rise of {G:TNF}.",
      ["melatonin > cisplatin none as such", "melatonin > TNF decrease as such"],
    ],
    [
      "for the same end",
      "Co-treatment with {D:melatonin} and {D:curcumin} raised {G:TNF}.",
      ["melatonin > TNF increase treatment", "curcumin > TNF increase treatment"],
    ],
    [
      "in combination",
      "The combination of {D:melatonin} with {D:curcumin} blocked {G:TNF} release.",
      ["melatonin > curcumin none as such", "melatonin > TNF decrease as such", "curcumin > TNF decrease as such"],
    ],
  ])("%s", (_, text, expected) => expect(perturbed(text)).toEqual(expected));
});
