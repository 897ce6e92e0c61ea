import { describe, expect, it } from "vitest";
import { claimLines, markedDocument } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));

describe("lists that go on behind a place or a measure", () => {
  it.each([
    ["cells", "{G:IL6} increased {G:EGFR} expression in hepatocytes and {G:TNF} secretion.", ["IL6 > EGFR increase", "IL6 > TNF increase"]],
    ["bare names", "{G:IL6} induced {G:EGFR} in hepatocytes and {G:CDKN1A} in fibroblasts.", ["IL6 > EGFR increase", "IL6 > CDKN1A increase"]],
    ["how much", "{D:Metformin} reduced {G:EGFR} levels by 30% and {G:SRC} levels by 40%.", ["Metformin > EGFR decrease", "Metformin > SRC decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what is done to effects of others", () => {
  it.each([
    ["an illness", "{G:TNFAIP3} prevents {G:TNF}-mediated {X:colitis}.", ["TNFAIP3 > TNF decrease"]],
    ["a model of an illness", "{G:TNFAIP3} prevents {G:collagen}-induced {X:arthritis}.", []],
    ["which way is not said", "{G:NOX4} regulates {G:KDR}-mediated growth.", ["NOX4 > KDR none"]],
    ["a participle behind the noun", "{D:Naloxone} blocked the growth arrest induced by {D:morphine}.", ["Naloxone > morphine decrease"]],
    ["death that a gene sets going", "Cell death caused by {G:TNF} was blocked by {G:BCL2}.", []],
    ["death by a loss", "Cell death caused by {G:TNF} targeting was blocked by {G:BCL2}.", []],
    ["behind the noun itself", "{D:AG490} abrogated the infarct size reduction by {D:cyclosporin}.", ["AG490 > cyclosporin decrease"]],
    ["made worse", "{G:IL6} exacerbated {G:TNF} secretion.", ["IL6 > TNF increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("who does it", () => {
  it.each([
    ["treating", "Treating mice with {D:metformin} lowered {G:EGFR} expression.", ["metformin > EGFR decrease"]],
    ["exposing", "Exposing cells to {D:metformin} lowered {G:EGFR} expression.", ["metformin > EGFR decrease"]],
    ["acting", "{G:IGFBP2} acting via integrins to reduce {G:PTEN} levels protected cells.", ["IGFBP2 > PTEN decrease"]],
    ["what was found", "Reduced expression of {G:MMP9} was found after {G:LDHA} knockdown.", ["LDHA > MMP9 decrease"]],
    [
      "tools before their names",
      "The two {G:PDE4A} inhibitors are {D:cilomilast} and {D:roflumilast}.",
      ["cilomilast > PDE4A decrease", "roflumilast > PDE4A decrease"],
    ],
    ["names that are genes", "The {G:PDE4A} inhibitors are {G:SRC} and {G:AKT1}.", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("how much of a drug there is", () => {
  it.each([
    ["less is cleared", "{D:Rifampicin} reduced the clearance of {D:pravastatin}.", ["Rifampicin > pravastatin increase"]],
    ["a gauge of the kidney", "{D:Losartan} increased {D:creatinine} clearance.", []],
    ["depleted", "{D:Methamphetamine} depleted {D:dopamine}.", ["Methamphetamine > dopamine decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what a tool is for", () => {
  it.each([
    ["with its dose", "{D:Prazosin} ({G:ADRA1A} antagonist, 0.1 mg/kg) failed.", ["Prazosin > ADRA1A decrease"]],
    ["a list in brackets", "{G:PIK3CA} inhibitors ({D:wortmannin}, {D:LY294002}) failed.", ["wortmannin > PIK3CA decrease", "LY294002 > PIK3CA decrease"]],
    ["known for it", "{D:Amiodarone} and {D:atazanavir} are known {G:CYP3A4} inhibitors.", ["Amiodarone > CYP3A4 decrease", "atazanavir > CYP3A4 decrease"]],
    ["without an effect", "{D:U0126}, but not the {G:JNK1} inhibitor {D:SP600125}, was used.", ["SP600125 > JNK1 decrease"]],
    ["inside a list", "Growth fell with {D:G15}, a {G:GPER1} antagonist, or siRNA against {G:ESR1}.", ["G15 > GPER1 decrease"]],
    ["both of a pair", "{D:Losartan} and {D:valsartan}, both {G:AGTR1} antagonists, fell.", ["Losartan > AGTR1 decrease", "valsartan > AGTR1 decrease"]],
    ["how it is taken", "{D:Sonidegib} is an orally active antagonist of {G:SMO}.", ["Sonidegib > SMO decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("names and what describes them", () => {
  it.each([
    ["who does what the class does", "{G:SRF}, a factor that binds {G:FOS}, was cloned.", ["SRF > FOS none"]],
    ["two that are tied", "{D:Curcumin} did not affect {G:MRE11}-{G:RAD50} association.", ["MRE11 > RAD50 none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("two clauses and two changes", () => {
  it.each([
    [
      "one cause behind both",
      "{G:CCND1} levels fell and {G:CDKN1A} levels rose after {D:metformin}.",
      ["metformin > CCND1 decrease", "metformin > CDKN1A increase"],
    ],
    [
      "one agent behind both",
      "{G:CCND1} was downregulated, while {G:CDKN1A} was upregulated, by {D:metformin}.",
      ["metformin > CCND1 decrease", "metformin > CDKN1A increase"],
    ],
    ["the first in another place", "{G:CCND1} was downregulated in tumors, and {G:CDKN1A} was upregulated by {D:metformin}.", ["metformin > CDKN1A increase"]],
    [
      "a change beside another",
      "{G:CD38} acts via inhibition of {G:SIRT3} expression and activation of {G:NFATC1} signalling.",
      ["CD38 > SIRT3 decrease", "CD38 > NFATC1 increase"],
    ],
    [
      "one change of two",
      "{G:CD38} acts via inhibition of {G:SIRT3} expression and {G:NFATC1} activation.",
      ["CD38 > SIRT3 decrease", "CD38 > NFATC1 decrease"],
    ],
    ["how much of a substance", "{D:Valproate} abolished the increase in {D:glutamate}.", ["Valproate > glutamate decrease"]],
    ["specific for it", "{G:SPINT1} is an inhibitor specific for {G:HGFAC}.", ["SPINT1 > HGFAC decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("inhibitory activity", () => {
  it.each([
    ["against a thing", "{D:Curcumin} showed inhibitory activity against {G:EGFR}.", ["Curcumin > EGFR decrease"]],
    ["with its name before", "{D:Curcumin} showed potent {G:EGFR} inhibitory activity.", ["Curcumin > EGFR decrease"]],
    ["an effect on a thing", "The inhibitory effect of {D:curcumin} on {G:EGFR} was strong.", ["curcumin > EGFR decrease"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});
