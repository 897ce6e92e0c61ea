import { describe, expect, it } from "vitest";
import { claimLines, markedDocument, relationsOf } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text)).toSorted();
const aspects = (text: string): readonly (string | null)[] => relationsOf(markedDocument(text)).map(({ aspect }) => aspect);
const inferred = (text: string): readonly string[] =>
  relationsOf(markedDocument(text)).map(({ inferred: { direction }, perturbation }) => `${direction} ${perturbation?.kind ?? "as such"}`);

describe("what is brought about and what is stopped", () => {
  it.each([
    ["a gene at work", "{G:MDM2} represses {G:TP53}-mediated arrest.", ["MDM2 > TP53 decrease"]],
    ["a gene at work, told behind", "{G:MDM2} represses arrest mediated by the human {G:TP53} protein.", ["MDM2 > TP53 decrease"]],
    ["what a gene signals", "{G:AXIN1} lowered {G:WNT3A}-induced signaling.", ["AXIN1 > WNT3A decrease"]],
    ["a stimulus", "{D:Curcumin} inhibited {G:IL3}-induced growth.", []],
    ["a stimulus that is a drug", "{D:Naloxone} blocked {D:morphine}-induced sedation.", ["Naloxone > morphine decrease"]],
    ["what a stimulus needs", "{G:LCK} is required for {G:CD3E}-induced growth.", []],
    ["who induces what falls", "{D:Curcumin} caused suppression of {G:ICAM1} induction by {G:TNF}.", ["TNF > ICAM1 increase", "Curcumin > ICAM1 decrease"]],
    ["who suppresses", "Suppression of {G:ICAM1} expression by {D:curcumin} was strong.", ["curcumin > ICAM1 decrease"]],
    ["how it is blocked", "{D:Curcumin} blocks {G:NFKB1} activation by stabilization of {G:NFKBIA}.", ["Curcumin > NFKB1 decrease"]],
    ["what is blocked", "{D:Curcumin} blocks {G:NFKB1} activation by {G:TNF}.", ["TNF > NFKB1 increase", "Curcumin > NFKB1 decrease"]],
    [
      "a stimulus given to what is blocked",
      "{D:Curcumin} blocks {G:NFKB1} activation by stimulation of {G:CD28}.",
      ["CD28 > NFKB1 increase", "Curcumin > NFKB1 decrease"],
    ],
    ["what the cells were given", "Inhibition of {G:NOS2} activity in cocultures, stimulated with {D:LPS}, lowered growth.", []],
    [
      "what is not blocked",
      "{D:Curcumin} blocked {D:LPS}-induced {G:IL6}, but not {G:IL10}.",
      ["Curcumin > IL10 not decrease", "Curcumin > IL6 decrease", "LPS > IL6 increase"],
    ],
    ["what is not induced", "{D:LPS} induction of {G:IL6} but not {G:IL10} was seen.", ["LPS > IL10 not increase", "LPS > IL6 increase"]],
    [
      "another stimulus",
      "{G:TNF}- but not {G:IL1B}-induced {G:CXCL8} release was inhibited by {D:curcumin}.",
      ["TNF > CXCL8 increase", "curcumin > CXCL8 decrease"],
    ],
    ["what needs no other", "{G:TNF}-induced {G:IL6} release was independent of {G:AKT1}.", ["TNF > IL6 increase"]],
    ["what needs none", "{G:IL6} release was independent of {G:AKT1}.", ["AKT1 > IL6 not increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected.toSorted()));
});

describe("who does what a clause tells", () => {
  it.each([
    ["ways of another verb", "{G:IL2} activates {G:JAK3} and {G:LYN} and transmits signals via {G:RAF1}.", ["IL2 > JAK3 increase", "IL2 > LYN increase"]],
    [
      "the way of the last of a list",
      "{G:IL2} activates {G:JAK3} and {G:LYN} via {G:RAF1}.",
      ["IL2 > JAK3 increase", "IL2 > LYN increase", "RAF1 > JAK3 increase", "RAF1 > LYN increase"],
    ],
    ["ways beside each other", "The locus works by acting through the {G:RB1} and {G:TP53} pathways.", []],
    ["what was done before", "{G:HRH2} was stimulated after blocking {G:HRH1}.", ["HRH1 > HRH2 increase"]],
    [
      "who did it",
      "{D:Dioxin} was given, and {G:IL6} was lowered by {D:curcumin} through blocking {G:STAT3}.",
      ["curcumin > IL6 decrease", "curcumin > STAT3 decrease"],
    ],
    [
      "targets that are named",
      "The known {G:AHR} targets {G:CYP1A1} and {G:TIPARP} are induced by {D:dioxin}.",
      ["dioxin > CYP1A1 increase", "dioxin > TIPARP increase"],
    ],
    ["a verb", "The factor {G:MIR21} targets {G:PDCD4} and is induced by {D:dioxin}.", ["MIR21 > PDCD4 decrease", "dioxin > MIR21 increase"]],
    [
      "the next clause",
      "{D:Curcumin} lowered {G:CREB1} activation, and a fall in {G:JUN} expression reduced {G:MMP9} activity.",
      ["Curcumin > CREB1 decrease", "JUN > MMP9 decrease"],
    ],
    [
      "the same clause",
      "{D:Curcumin} lowered {G:CREB1} activation, and a rise in {G:JUN} expression.",
      ["Curcumin > CREB1 decrease", "Curcumin > JUN decrease"],
    ],
    [
      "a second verb behind a semicolon",
      "{D:Curcumin} reduced {G:IL6} release; and prevented {G:TNF}-induced {G:AKT1} activation.",
      ["Curcumin > AKT1 decrease", "Curcumin > IL6 decrease", "TNF > AKT1 increase"],
    ],
    ["two past forms", "{D:Curcumin} and {D:heparin} attenuated activated expression of {G:MMP3}.", ["Curcumin > MMP3 decrease", "heparin > MMP3 decrease"]],
    ["an outcome", "{G:IL6} secretion was a result of {G:TNF} activation.", ["TNF > IL6 increase"]],
    ["a role", "{D:Curcumin} was an inhibitor of {G:TNF} activation.", ["Curcumin > TNF decrease"]],
    ["a role of what is not the object", "{D:Quisqualate} locks {G:GRIA2} in a pose, in keeping with an action as an antagonist of {G:GRIA1}.", []],
    ["a role that is given", "We used {D:curcumin} as an inhibitor of {G:STAT3}.", ["curcumin > STAT3 decrease"]],
    ["its own", "{G:EGFR} and {G:MET} trigger its phosphorylation.", []],
    [
      "theirs",
      "{G:IL6} is made by cells, and {D:curcumin} lowered the production of {G:IL6} by cells as well as their expression of {G:CD40}.",
      ["curcumin > IL6 decrease"],
    ],
    [
      "whose effects",
      "{G:LIF} induces {G:IL8} in monocytes but its effects on growth were blocked by {D:curcumin}.",
      ["LIF > IL8 increase", "curcumin > LIF decrease"],
    ],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected.toSorted()));

  it("is what was silenced, where a conclusion says so", () => {
    expect(inferred("Silencing of {G:PAK1} increased {G:FOLH1} activity, suggesting that it inhibits {G:FOLH1}.")).toEqual([
      "decrease knockdown",
      "decrease as such",
    ]);
  });
});

describe("names in phrases of other things", () => {
  it.each([
    ["sides of a ratio", "{D:Curcumin} increased the {G:BAX}/{G:BCL2} ratio.", []],
    ["sides of a ratio, told at length", "{D:Curcumin} increased the ratio of {G:BAX} to {G:BCL2}.", []],
    [
      "beside a ratio",
      "{D:Curcumin} raised the ratio of cells to debris, and it increased {G:BCL2} and {G:BAX} levels.",
      ["Curcumin > BAX increase", "Curcumin > BCL2 increase"],
    ],
    ["an inhibitor named after it", "{D:Curcumin} prevented the degradation of an {G:NFKB1} inhibitor.", []],
    ["an inhibitor with a name", "{D:Curcumin} lowered expression of the {G:CDK2} inhibitor {G:CDKN1A}.", ["Curcumin > CDKN1A decrease"]],
    ["what breaks it down", "{D:Curcumin} inhibited {G:INS}-degrading activity.", []],
    ["what it is one of", "{D:Curcumin} inhibited {G:INS} activity.", ["Curcumin > INS decrease"]],
    ["what acts on it", "{D:Curcumin} caused activation of an {G:NFATC1} kinase.", []],
    ["what it is", "{D:Curcumin} caused activation of the {G:LYN} kinase.", ["Curcumin > LYN increase"]],
    ["what cells are by themselves", "{G:CD8}-negative cells have high {G:TP53} expression.", []],
    ["what cells were made to be", "{G:CD8}-deficient cells have high {G:TP53} expression.", ["CD8 > TP53 increase"]],
    ["what cells are", "{D:Haloperidol} increased phosphorylation in neurons, which express {G:DRD2}.", []],
    ["what rises in cells", "{D:Haloperidol} increased {G:DRD2} expression in neurons, which grew.", ["Haloperidol > DRD2 increase"]],
    ["what is no cause", "The rise was not due to {G:TNF}-mediated activation of {G:NFKB1}.", []],
    ["what is a cause", "The rise was due to {G:TNF}-mediated activation of {G:NFKB1}.", ["TNF > NFKB1 increase"]],
    ["what something was seen with", "{G:IL6} release was observed with lysates of {D:LPS}-treated macrophages.", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what was done to a gene", () => {
  it.each([
    [
      "a list of dominant negative forms",
      "Growth of {G:TP53} is inhibited by dominant negative {G:RAC1} and {G:CDC42} mutants.",
      ["increase dominant-negative", "increase dominant-negative"],
    ],
    ["a mutant without its function", "A truncation mutant of {G:TRAF6} inhibited {G:NFKB1} activation.", ["increase dominant-negative"]],
    ["a mutant", "A mutant of {G:TRAF6} inhibited {G:NFKB1} activation.", ["decrease mutation"]],
    [
      "what an inhibitor acts on, described",
      "Release was blocked by {D:PP2}, an inhibitor of {G:SRC} responsible for {G:EGFR} phosphorylation.",
      ["decrease as such", "increase as such"],
    ],
    [
      "inhibitors that are named behind",
      "The inhibitors of these kinases, {D:gefitinib} and {D:erlotinib}, increased {G:IL6} expression.",
      ["increase as such", "increase as such"],
    ],
    ["an inhibition that goes along with something", "Inhibition of {G:TNF} secretion was associated with a fall in {G:NFKB1} levels.", ["none inhibition"]],
  ])("%s", (_, text, expected) => expect(inferred(text)).toEqual(expected));
});

describe("where a thing is", () => {
  it.each([
    ["in the nucleus", "{D:Curcumin} increased the nuclear accumulation of {G:NFE2L2}.", ["localization"]],
    ["in the nucleus, by level", "{D:Curcumin} increased nuclear {G:NFE2L2} levels.", ["localization"]],
    ["let go", "{G:RANBP1} promotes the release of {G:XPO1} from the nuclear pore.", ["localization"]],
    ["outside of cells", "{G:TNF} promotes the release of {G:IL6} from monocytes.", ["secretion"]],
    ["outside of mitochondria", "{D:Curcumin} blocked {G:cytochrome c} release.", ["localization"]],
    ["how much of it", "{D:Curcumin} increased the accumulation of {G:NFE2L2}.", ["amount"]],
    ["what a protein does", "{G:IL6} activates {G:STAT3} proteins.", ["activity"]],
    ["how much of a protein", "{G:IL6} increased {G:STAT3} protein.", ["expression"]],
    ["what becomes of a protein", "The {G:FOXO1} protein is modified by {G:SUMO1}.", [null]],
    ["in a complex", "{G:JUN} is required for {G:NFATC1} complex formation.", [null]],
    ["made", "{G:JUN} is required for {G:NFATC1} formation.", ["amount"]],
    ["what binds", "{D:Ristocetin}-induced {G:VWF} binding was seen.", ["activity"]],
    ["what is induced", "{D:Ristocetin}-induced {G:VWF} was seen.", ["expression"]],
    ["each of two events", "{D:Curcumin} increased activity of transcription factors and expression of {G:IL6}.", ["expression"]],
    ["made, with a short form", "{G:IL6} led to transcriptional activation of the {G:macrophage factor} ({G:CSF1}) gene.", ["expression", "expression"]],
  ])("%s", (_, text, expected) => expect(aspects(text)).toEqual(expected));
});

describe("what is left open", () => {
  it.each([
    ["a way that is guessed", "{G:BMP4} slows growth, possibly by inhibiting {G:NKX3-1}.", ["hypothesis"]],
    ["a way", "{G:BMP4} slows growth by inhibiting {G:NKX3-1}.", ["asserted"]],
    ["an explanation", "The most likely explanation of this is that {G:BMP4} inhibits {G:NKX3-1}.", ["hypothesis"]],
    [
      "not what is known of it",
      "We tested the hypothesis that {D:metformin}, which lowers {G:INS} levels in mice, would raise {G:IL6} levels.",
      ["asserted", "hypothesis"],
    ],
  ])("%s", (_, text, expected) => expect(relationsOf(markedDocument(text)).map(({ epistemic }) => epistemic)).toEqual(expected));
});
