import { describe, expect, it } from "vitest";
import { claimLines, markedDocument, relationsOf } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));

describe("what goes along with what was done", () => {
  it.each([
    ["a treatment", "Treatment with {D:cisplatin} was associated with induction of {G:JUN}.", ["cisplatin > JUN increase"]],
    ["a treatment and a substance", "{D:aspirin} treatment was accompanied by a decrease of {D:thromboxane} levels.", ["aspirin > thromboxane decrease"]],
    ["the effects of a drug", "The effects of {D:caffeine} are related to inhibition of {G:ATM}.", ["caffeine > ATM decrease"]],
    ["a mutation", "{G:KRAS} mutations were associated with induction of {G:JUN}.", ["KRAS > JUN none"]],
    ["nothing done", "{G:KRAS} was associated with induction of {G:JUN}.", ["KRAS > JUN none"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what a relative clause hands on", () => {
  it.each([
    ["what is made", "{G:IL6} makes a factor that raises {G:JUN} expression.", ["IL6 > JUN increase"]],
    ["what is blocked", "{G:IL6} blocked a pathway that raises {G:JUN} expression.", []],
    [
      "mutants of what a drug inhibits",
      "{D:dasatinib} is an inhibitor of {G:ABL1} mutants that confer resistance to {D:imatinib}.",
      ["dasatinib > ABL1 decrease"],
    ],
    ["one thing", "{G:ABCB1} is a pump that confers resistance to {D:imatinib}.", ["ABCB1 > imatinib increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what an effect is an effect of", () => {
  it.each([
    ["what a drug produced", "{D:glibenclamide} blocked the {D:levcromakalim}-produced fall of blood pressure.", ["glibenclamide > levcromakalim decrease"]],
    ["two losses side by side", "Cells lacking {G:TP53} have a reduction in growth and greater sensitivity to {D:cisplatin}.", ["TP53 > cisplatin increase"]],
    ["what is itself inhibited by another", "Inhibition of {G:KCNH2} by {D:cisapride} is sensitive to {D:potassium}.", ["cisapride > KCNH2 decrease"]],
    ["what had been enhanced", "{D:curcumin} reversed enhanced {D:nitric oxide} production.", ["curcumin > nitric oxide decrease"]],
    ["a site", "The {G:CREB1} site mediated the response to {D:forskolin}.", []],
    ["the factor", "{G:CREB1} mediated the response to {D:forskolin}.", ["CREB1 > forskolin increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("responses that go along with a gene", () => {
  it.each([
    ["which way is not said", "{G:TYMS} expression was associated with the response to {D:pemetrexed}.", ["TYMS > pemetrexed none"]],
    ["a better one", "{G:TYMS} was associated with a better response to {D:pemetrexed}.", ["TYMS > pemetrexed increase"]],
    ["a poor one", "{G:TYMS} was associated with a poor response to {D:pemetrexed}.", ["TYMS > pemetrexed decrease"]],
    ["an inverse one", "{G:TYMS} was inversely correlated with the response to {D:pemetrexed}.", ["TYMS > pemetrexed decrease"]],
    ["sensitivity", "{G:TYMS} was associated with sensitivity to {D:pemetrexed}.", ["TYMS > pemetrexed increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("what is taken away", () => {
  const inferred = (text: string): readonly string[] => relationsOf(markedDocument(text)).map((relation) => relation.inferred.direction);

  it.each([
    ["{G:IL2} deprivation reduced {G:BCL2} expression.", "increase"],
    ["Starvation of {D:glucose} raised {G:TXNIP} expression.", "decrease"],
    ["{G:IL2} treatment raised {G:BCL2} expression.", "increase"],
  ])("%s", (text, expected) => expect(inferred(text)).toEqual([expected]));
});

describe("states of cells", () => {
  it.each([
    ["what is not raised there", "Upregulation of {G:AR} was absent in {C:PC-3} cells.", []],
    ["what is not there", "Expression of {G:AR} was absent in {C:PC-3} cells.", ["AR > PC-3 decrease"]],
    ["where in the cells", "{G:RELA} accumulated in the nucleus of {C:HeLa} cells.", []],
    ["how much in the cells", "{G:RELA} accumulated in {C:HeLa} cells.", ["RELA > HeLa increase"]],
    ["cells that are put somewhere", "Serum {G:PRL} levels were raised by implantation of {C:MMQ} cells.", []],
    ["cells that carry it", "{G:CD4}+ {C:Jurkat} cells were grown.", ["CD4 > Jurkat none"]],
    ["cells with much of it", "{G:CD4}-high {C:Jurkat} cells were grown.", ["CD4 > Jurkat increase"]],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));
});

describe("abilities", () => {
  const moods = (text: string): readonly string[] => relationsOf(markedDocument(text)).map(({ epistemic }) => epistemic);

  it("are known where only what they lead to is left open", () => {
    expect(moods("These data suggest that the ability of {G:IL10} to inhibit {G:TNF} production may contribute to survival.")).toEqual(["asserted"]);
    expect(moods("These data suggest that {G:IL10} inhibits {G:TNF} production.")).toEqual(["hypothesis"]);
    expect(moods("These data suggest that {G:IL10} functions to inhibit {G:TNF} production.")).toEqual(["hypothesis"]);
  });
});
