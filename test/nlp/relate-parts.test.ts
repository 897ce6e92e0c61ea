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

describe("places in a pathway", () => {
  it.each([
    ["behind", "{G:STAT3} acts downstream of {G:JAK2}.", ["JAK2 > STAT3 none"]],
    ["before", "{G:JAK2} activation lies upstream of {G:STAT3}.", ["JAK2 > STAT3 none"]],
    ["between two", "We saw {G:RICTOR} downstream of {G:PIK3CA} but upstream of {G:AKT1}.", ["RICTOR > AKT1 none", "PIK3CA > RICTOR none"]],
    ["not behind", "{G:STAT3} does not act downstream of {G:JAK2}.", ["JAK2 > STAT3 not none"]],
    ["a kinase before another", "{G:MAP2K1}, a kinase upstream of {G:MAPK1}, rose.", ["MAP2K1 > MAPK1 none"]],
    ["on DNA", "{G:IL13} lies 12 kb upstream of {G:IL4}.", []],
    ["beside a promoter", "A site upstream of the {G:IL4} promoter was bound by {G:GATA3}.", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what a gene acts through", () => {
  it.each([
    ["an effector", "{G:RAF1} is a downstream effector of {G:HRAS}.", ["HRAS > RAF1 none"]],
    ["with its name before", "{G:MYC}, a {G:STAT3} target gene, rose.", ["STAT3 > MYC none"]],
    ["known as such", "{G:MYC} was identified as a {G:STAT3} target gene.", ["STAT3 > MYC none"]],
    ["a target behind a comma", "{G:MYC}, a target of {G:STAT3}, rose.", ["STAT3 > MYC none"]],
    ["a mediator further down", "{G:SMAD3} is a downstream mediator of {G:TGFB1} signaling.", ["TGFB1 > SMAD3 none"]],
    ["in brackets", "We measured {G:MYC} (a {G:STAT3} target gene).", ["STAT3 > MYC none"]],
    ["examples", "{D:Wortmannin} lowered the expression of {G:STAT3} target genes such as {G:MYC}.", ["Wortmannin > MYC decrease", "STAT3 > MYC none"]],
    ["examples of others than it", "{D:Wortmannin} lowered targets of {G:AKT1}, including {G:GSK3B}.", ["Wortmannin > GSK3B decrease", "AKT1 > GSK3B none"]],
    ["effectors of bacteria", "The {G:Tir} effector inhibits {G:NFKB1}.", ["Tir > NFKB1 decrease"]],
    ["caspases that are effectors", "{D:Wortmannin} activated the effector caspase {G:CASP3}.", ["Wortmannin > CASP3 increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("a name and what is its own", () => {
  it.each([
    ["its receptor", "{G:CCL2} and its receptor {G:CCR2} were measured.", ["CCL2 > CCR2 none"]],
    ["in brackets", "{G:EPO} or its receptor ({G:EPOR}) was lost.", ["EPO > EPOR none"]],
    ["its inhibitor", "{G:NFKB1} and its inhibitor, {G:NFKBIA}, were measured.", ["NFKBIA > NFKB1 decrease"]],
    ["its targets", "{G:TP53}, its target genes {G:CDKN1A} and {G:BAX}, and {G:CD4} were measured.", ["TP53 > CDKN1A none", "TP53 > BAX none"]],
    ["a drug that binds", "{G:ESR1} and its ligand, {D:estradiol}, were measured.", ["estradiol > ESR1 none"]],
    ["a list of three", "{G:TLR4} and its ligand, {G:IL6} and {G:TNF} were measured.", []],
    ["the next clause", "Upon binding of {G:WNT3A} to its receptor, {G:GSK3B} is inhibited.", ["WNT3A > GSK3B decrease"]],
    ["bound to it", "{G:TP53} is bound to its inhibitor, {G:MDM2}.", ["TP53 > MDM2 none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("two events in one phrase", () => {
  it.each([
    ["what each is", "{D:Curcumin} blocked activation of {G:NFKB1} and {G:IL8} expression.", ["Curcumin > NFKB1 decrease", "Curcumin > IL8 decrease"]],
    ["one cause before", "{G:CD40}-mediated activation of {G:NFKB1} and {G:IL8} expression was seen.", ["CD40 > NFKB1 increase", "CD40 > IL8 increase"]],
    ["one cause behind", "Activation of {G:RPS6KA1} and {G:EGR1} expression by {G:TNF}.", ["TNF > RPS6KA1 increase", "TNF > EGR1 increase"]],
    ["which way is not said", "Regulation of {G:NFKB1} phosphorylation and activity by {G:HRAS}.", ["HRAS > NFKB1 none", "HRAS > NFKB1 none"]],
    [
      "what cells lack or are given",
      "Starvation of {D:leucine} or treatment with {D:rapamycin} alters {G:BAD} phosphorylation.",
      ["leucine > BAD none", "rapamycin > BAD none"],
    ],
    ["binding to DNA", "{G:TNF} increased the DNA binding of {G:NFKB1} and {G:FOS}.", ["TNF > NFKB1 increase", "TNF > FOS increase"]],
    ["binding to a named thing", "{D:Curcumin} inhibited binding of {G:HGF} to {G:MET}.", ["HGF > MET none"]],
    ["by way of a receptor", "Activation of {G:NFKB1} via {G:TLR4} was seen.", ["TLR4 > NFKB1 increase"]],
    ["cells that carry a mutation", "Strains with mutations in {G:TP53} had increased sensitivity to {D:cisplatin}.", ["TP53 > cisplatin increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what a thing is said to be", () => {
  it.each([
    ["of a class", "{D:Nifuroxazide} represents a new class of {G:STAT3} inhibitors.", ["Nifuroxazide > STAT3 decrease"]],
    ["by many adjectives", "{D:Fedratinib} is a potent, selective and orally active {G:JAK2} inhibitor.", ["Fedratinib > JAK2 decrease"]],
    [
      "so behind a comma",
      "{D:Fedratinib}, a novel, potent, and highly selective inhibitor of {G:JAK2}, lowered {G:STAT3} levels.",
      ["Fedratinib > JAK2 decrease", "Fedratinib > STAT3 decrease"],
    ],
    ["one of a class in brackets", "Exposure to {G:cytokines} ({G:TNF}) raised {G:IL8} levels.", ["cytokines > IL8 increase", "TNF > IL8 increase"]],
    ["a member of it", "{D:Nifuroxazide} is a member of a class of {G:STAT3} inhibitors.", ["Nifuroxazide > STAT3 decrease"]],
    ["a substrate for it", "{G:BAD} is a substrate for phosphorylation by {G:AKT1}.", ["AKT1 > BAD increase"]],
    ["the name behind", "The main mediator of {G:IL6} release is {G:TNF}.", ["TNF > IL6 increase"]],
    ["a target by its name", "A downstream target for {G:IL6} was {G:STAT3}.", ["IL6 > STAT3 none"]],
    ["a receptor", "{G:MET} is the receptor for {G:HGF}.", ["MET > HGF none"]],
    ["a failure", "The failure of {G:IL4} to induce {G:SOCS3} expression was seen.", ["IL4 > SOCS3 not increase"]],
    ["a function", "This agrees with the function of {G:STAT3} to regulate {G:BCL2} expression.", ["STAT3 > BCL2 none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});
