import { describe, expect, it } from "vitest";
import type { SectionType } from "../../src/model/schema.ts";
import { markedDocument, relationsOf } from "./marked-document.ts";

const first = (text: string, type: SectionType = "abstract", heading: string | null = null) => relationsOf(markedDocument(text, type, heading))[0];

describe("epistemic status", () => {
  it.each([
    ["asserted", "Here we show that {G:IL-4} induces {G:COX-2}."],
    ["hypothesis", "{G:IL-4} may induce {G:COX-2}."],
    ["hypothesis", "We asked whether {G:IL-4} induces {G:COX-2}."],
    ["hypothesis", "Does {G:IL-4} induce {G:COX-2}?"],
    ["background", "It is well known that {G:IL-4} induces {G:COX-2}."],
    ["background", "{G:IL-4} has also been shown to induce {G:COX-2}."],
  ])("%s: %s", (status, text) => {
    expect(first(text)?.epistemic).toBe(status);
  });

  it("does not hedge what stands before the hedge", () => {
    expect(first("{G:IL-4} induces {G:COX-2}, which may matter in disease.")?.epistemic).toBe("asserted");
  });
});

describe("attribution", () => {
  it("is the paper's own where nobody else is named", () => {
    expect(first("{G:IL-4} induced {G:COX-2}.")?.attribution).toBe("this-paper");
  });

  it.each(["{G:IL-4} induced {G:COX-2} [12].", "Moreno et al. found that {G:IL-4} induced {G:COX-2}."])("is a cited paper's: %s", (text) => {
    expect(first(text)?.attribution).toBe("cited-paper");
  });

  it("is unknown for what is common knowledge", () => {
    expect(first("It is known that {G:IL-4} induces {G:COX-2}.")?.attribution).toBe("unknown");
  });

  it("is this paper's in a citing paper's words when the only reference is to it", () => {
    expect(first("In that work {G:IL-4} induced {G:COX-2} [31].", "citation-statement", "Results")?.attribution).toBe("this-paper");
  });

  it("reads references in round brackets where they close a clause, and no points that are counted", () => {
    expect(first("In that work {G:IL-4} induced {G:COX-2} (31).", "citation-statement", "Results")?.attribution).toBe("this-paper");
    expect(first("It shows that (1) {G:IL-4} induced {G:COX-2}, as in Fig. (2).", "citation-statement", "Results")?.attribution).toBe("unknown");
  });

  it("is a third paper's where a citing paper names others beside the reference", () => {
    expect(
      first("By contrast, Jones et al. saw that {G:IL-4} induced {G:COX-2}. Cells grew as reported (31).", "citation-statement", "Results")?.attribution,
    ).toBe("cited-paper");
  });

  it("is a third paper's when a citing paper names several references", () => {
    expect(first("{G:IL-4} induced {G:COX-2} [30]. Others followed [31].", "citation-statement", "Results")?.attribution).toBe("cited-paper");
  });
});

describe("cell lines", () => {
  it("stay within their clause", () => {
    const relations = relationsOf(markedDocument("{G:IL-4} induced {G:COX-2} in {C:HT-29} cells, whereas {G:IL-1} induced {G:MMP9} in {C:SW480} cells."));
    expect(relations.map(({ context }) => context.cellLines)).toEqual([["test:HT29"], ["test:SW480"]]);
  });

  it("are carried over by 'these cells'", () => {
    const relations = relationsOf(markedDocument("{C:HT-29} cells were grown. In these cells {G:IL-4} induced {G:COX-2}."));
    expect(relations[0]?.context.cellLines).toEqual(["test:HT29"]);
  });

  it("are not carried over without a word that points back", () => {
    const relations = relationsOf(markedDocument("{C:HT-29} cells were grown. Then {G:IL-4} induced {G:COX-2}."));
    expect(relations[0]?.context.cellLines).toEqual([]);
  });

  it("are no context of what a drug acts on", () => {
    const relations = relationsOf(markedDocument("The {G:MEK1} inhibitor {D:trametinib} was given to {C:HT-29} cells."));
    expect(relations.find(({ relation }) => relation === "targets")?.context.cellLines).toEqual([]);
  });
});
