import { describe, expect, it } from "vitest";
import { claimLines, markedDocument, relationsOf } from "./marked-document.ts";

const lines = (text: string): readonly string[] => claimLines(markedDocument(text));

describe("who brings about what is inhibited", () => {
  it.each([
    [
      "what a stimulus induces",
      "{D:Curcumin} showed inhibition of {G:NFKB1} activation induced by {G:TNF}.",
      ["Curcumin > NFKB1 decrease", "TNF > NFKB1 increase"],
    ],
    ["what brings the inhibition about", "The inhibition of {G:STAT3} induced by {D:curcumin} was strong.", ["curcumin > STAT3 decrease"]],
    [
      "what the cells are stimulated by",
      "{G:IL10} caused inhibition of {G:TNF} release in macrophages stimulated by {D:LPS}.",
      ["IL10 > TNF decrease", "LPS > TNF increase"],
    ],
    ["what is absent", "In the absence of {G:P2RY12} activation by {D:ADP}, platelets aggregate.", ["ADP > P2RY12 increase"]],
    [
      "a list of verbs behind cells",
      "{G:IL4} was found to suppress {G:IL6} expression in monocytes stimulated with {D:LPS}, and to upregulate {G:IL1RN} expression.",
      ["IL4 > IL6 decrease", "IL4 > IL1RN increase", "LPS > IL6 increase"],
    ],
  ])("%s", (_, text, expected) => expect([...lines(text)].sort()).toEqual([...expected].sort()));
});

describe("little effect", () => {
  it("is denied, and a little effect is none", () => {
    const negated = (text: string): readonly boolean[] => relationsOf(markedDocument(text)).map((relation) => relation.negated);
    expect(negated("{G:EGFR} has little effect on {G:AKT1} phosphorylation.")).toEqual([true]);
    expect(negated("{G:EGFR} has a little effect on {G:AKT1} phosphorylation.")).toEqual([false]);
  });
});

describe("names that stand for something else in their phrase", () => {
  it.each([
    ["a site binds nothing", "The functional {G:ETS1} binding site was found to bind {G:SPI1}.", []],
    ["a site is bound by nothing as itself", "{G:JUN} bound to the {G:CREB1} element.", []],
    ["a protein binds", "{G:ETS1} was found to bind {G:SPI1}.", ["ETS1 > SPI1 none"]],
    ["a marker of cells", "{G:CD4} T lymphocyte activation requires {G:IL2}.", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));

  it("a site that is changed is lost", () => {
    const [relation] = relationsOf(markedDocument("Mutation of the {G:NFKB1} site reduced {G:IL6} promoter activity."));
    expect([relation?.direction, relation?.inferred.direction, relation?.perturbation?.effect]).toEqual(["decrease", "increase", "loss"]);
  });
});
