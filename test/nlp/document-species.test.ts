import { describe, expect, it } from "vitest";
import { spokenIn } from "./species-document.ts";

const [human, mouse, rat] = ["NCBITaxon:9606", "NCBITaxon:10090", "NCBITaxon:10116"];
const placesIn = (marked: string): readonly string[] => spokenIn(marked).said.places.map(({ species }) => species);

describe("places that say whose genes are meant", () => {
  it("are names of species and strains, in text order", () => {
    expect(placesIn("Wistar animals, {S:mice} and {S:patients} of BALB/c mothers.")).toEqual([rat, mouse, human, mouse]);
  });

  it.each([
    ["the donor of an antibody", "{S:Mouse} monoclonal antibodies were used."],
    ["the host of cells", "Tumours grew in nude {S:mice}."],
    ["whom a full name likens a gene to", "The homolog ({S:mouse}) rose."],
    ["the end of a range", "It is known from {S:mouse} to man."],
  ])("are not %s", (_, marked) => {
    expect(placesIn(marked)).toEqual([]);
  });

  it("are of the host in another sentence", () => {
    expect(placesIn("Xenografts grew. They were put into {S:mice}.")).toEqual([mouse]);
  });
});

describe("what a document says of species", () => {
  it("counts places and cell lines, and ranks what is not human", () => {
    const { said } = spokenIn("{S:Rats}, {S:mice}, {S:patients} and {S:mice} were compared. We grew {C:HeLa} and {C:Ba/F3} cells, then {C:HeLa} alone.");
    expect(said).toMatchObject({ others: [mouse, rat], most: 2, lineCount: 3, hasHostLine: true });
    expect([...said.counts]).toEqual([
      [rat, 1],
      [mouse, 2],
      [human, 1],
    ]);
    expect([...said.lines]).toEqual([
      [human, 2],
      [mouse, 1],
    ]);
    expect([...said.known].toSorted()).toEqual([mouse, rat, human].toSorted());
  });

  it("knows what the title names", () => {
    expect([...spokenIn("A study of {S:mice}.", true).said.inTitle]).toEqual([mouse]);
    expect([...spokenIn("A study of {S:mice}.").said.inTitle]).toEqual([]);
  });

  it("knows which names stand behind a species somewhere", () => {
    const { saidBefore } = spokenIn("{S:Mouse} {G:ALK} rose. {S:Rats} had more {G:IL6}.").said;
    expect([...saidBefore]).toEqual([`${mouse} ALK`]);
  });

  it("is of mice where nothing is named and most symbols are spelt so", () => {
    expect(spokenIn("{G:Il6}, {G:Tnf2}, {G:Sox2} and {G:TP53} rose.").said).toMatchObject({ others: [mouse], rodentShare: 0.75 });
    expect(spokenIn("{G:Il6} and {G:Tnf2} rose.").said.others).toEqual([]);
    expect(spokenIn("{G:Il6}, {G:Tnf2} and {G:Sox2} rose in {S:patients}.").said.others).toEqual([]);
  });
});
