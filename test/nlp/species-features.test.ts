import { describe, expect, it } from "vitest";
import { fittedSpecies } from "../../src/nlp/fitted-species.ts";
import { likeliestSpecies } from "../../src/nlp/species-cues.ts";
import { speciesCues, viewsOf } from "../../src/nlp/species-features.ts";
import { spokenIn } from "./species-document.ts";

const [human, mouse, rat] = ["NCBITaxon:9606", "NCBITaxon:10090", "NCBITaxon:10116"];

/** The cues that speak for each species of the last gene in the text. */
function cuesIn(marked: string, isTitled = false): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const { said, genes } = spokenIn(marked, isTitled);
  const gene = genes.at(-1);
  if (gene === undefined) return {};
  return Object.fromEntries(
    viewsOf(said, gene).map((view) => [
      view.species,
      Object.fromEntries(speciesCues.map(({ name, value }) => [name, Number(value(view))] as const).filter(([, value]) => value > 0)),
    ]),
  );
}

describe("the cues of a gene's species", () => {
  it("tell what is named before it, in its sentence and last", () => {
    const cues = cuesIn("{S:Rats} were used. {S:Patients} and {S:mouse} {G:Alk} differ.");
    expect(Object.keys(cues)).toEqual([human, rat, mouse]);
    expect(cues[mouse]).toMatchObject({ "directly before": 1, "in the sentence": 1, "last in the sentence": 1, last: 1, "directly before elsewhere": 1 });
    expect(cues[human]).toEqual({ human: 1, "in the sentence": 1, "share of places": 1 / 3, "most places": 1 });
    expect(cues[rat]).toEqual({ "share of places": 1 / 3, "most places": 1 });
  });

  it("tell how names are written", () => {
    expect(cuesIn("{S:Mice} had {G:TP53}.")[human]).toMatchObject({ capitals: 1 });
    expect(cuesIn("{S:Mice} had {G:Trp53}.")[mouse]).toMatchObject({ "rodent symbol": 1, "rodent symbols": 1, "only species": 1 });
    expect(cuesIn("{S:Mice} had {G:hTERT}.")[human]).toMatchObject({ "glued letter": 1 });
    expect(cuesIn("{S:Mice} had {G:mPer1}.")[mouse]).toMatchObject({ "glued letter": 1 });
  });

  it("tell the title and the cell lines", () => {
    expect(cuesIn("{S:Mice} and {G:Alk}.", true)[mouse]).toMatchObject({ title: 1 });
    expect(cuesIn("{S:Rats} gave {G:Alk}. {C:HeLa} and {C:Ba/F3} grew.")[human]).toMatchObject({ "cell lines": 0.5 });
  });

  it("have names of their own, and each a weight in the table", () => {
    expect([...fittedSpecies.keys()]).toEqual(speciesCues.map(({ name }) => name));
    expect(new Set(fittedSpecies.keys()).size).toBe(speciesCues.length);
  });
});

describe("the choice of a species", () => {
  const { said, genes } = spokenIn("{S:Patients} and {S:mice} were compared. {G:ALK} fell.");
  const [gene = { text: "", span: { start: 0, end: 0 } }] = genes;

  it("goes by the weights it is given, and says which cue was heaviest", () => {
    expect(likeliestSpecies(said, gene, new Map([["last", 1]]))).toEqual({ species: mouse, reason: "named last before it" });
    expect(likeliestSpecies(said, gene, new Map([["human", 1]]))).toEqual({ species: human, reason: "where nothing says otherwise" });
  });

  it("is human where no cue has weight, and where a set one speaks for it", () => {
    expect(likeliestSpecies(said, gene, new Map()).species).toBe(human);
    const fusion = spokenIn("{S:Mice} carried {G:EML4}-ALK.");
    const [part = gene] = fusion.genes;
    expect(likeliestSpecies(fusion.said, part, new Map([["only species", 3]]))).toEqual({ species: human, reason: "a fusion of human oncogenes" });
  });
});
