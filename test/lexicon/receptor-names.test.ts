import { describe, expect, it } from "vitest";
import { receptorNames } from "../../src/lexicon/curation/receptor-names.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import { loadStarterLexicon } from "../../src/lexicon/starter.ts";
import { antibodyNames } from "../../src/nlp/recognize-antibodies.ts";
import { term } from "./sample-terms.ts";

describe("receptors as pharmacologists name them", () => {
  const lexicon = loadStarterLexicon();
  const symbolOf = (name: string): string | undefined => lexicon.lookup(name)?.candidates[0]?.entity.name;

  it.each([
    ["A2A adenosine receptor", "ADORA2A"],
    ["adenosine A(2A) receptor", "ADORA2A"],
    ["D2 receptors", "DRD2"],
    ["beta2-adrenoceptor", "ADRB2"],
    ["mu-opioid receptor", "OPRM1"],
    ["NK-1 receptor", "TACR1"],
    ["endothelin ET(A) receptor", "EDNRA"],
    ["sigma-1 receptor", "SIGMAR1"],
    ["growth hormone", "GH1"],
  ])("%s is %s", (name, symbol) => {
    expect(symbolOf(name)).toBe(symbol);
  });

  it("belong to genes that the starter lists have, and no name to two of them", () => {
    const owners = new Map<string, string>();
    for (const { curie, names } of receptorNames) {
      const symbol = curie.replace("HGNC.SYMBOL:", "");
      expect(symbolOf(symbol), symbol).toBe(symbol);
      for (const { text } of names) {
        expect(owners.get(text) ?? symbol, text).toBe(symbol);
        owners.set(text, symbol);
      }
    }
  });

  it.each(["G protein-coupled receptor", "serine/threonine kinase", "cell surface receptor", "oxidoreductase", "homodimer", "Tax", "Nef"])(
    "%s is no one gene, even where a model takes it for a name",
    (name) => {
      expect(lexicon.lookup(name)?.candidates.filter(({ entity }) => entity.type === "gene" && !entity.isFamily) ?? []).toEqual([]);
    },
  );
});

describe("references that are known to be wrong", () => {
  it("join nothing and are not passed on", () => {
    const { terms } = mergeTerms(
      [
        term("CHEBI:28812", "drug", "(aminomethyl)phosphonic acid", [], { exactMatches: ["MESH:D018350", "CAS:1066-51-9"] }),
        term("MESH:D018350", "drug", "AMPA"),
      ],
      [],
    );
    expect(terms.map(({ curie, exactMatches }) => [curie, exactMatches])).toEqual([
      ["CHEBI:28812", ["CAS:1066-51-9"]],
      ["MESH:D018350", []],
    ]);
  });
});

describe("antibodies among cell lines", () => {
  const named = (text: string, name: string): readonly string[] => {
    const spans = [...text.matchAll(new RegExp(name, "gu"))].map(({ index }) => ({ start: index, end: index + name.length }));
    return [...antibodyNames(text, spans)];
  };

  it.each([
    "Cells were stained with the monoclonal antibody L243.",
    "An anti-IL-5 antibody (L243) was given; L243 abolished the reaction.",
    "The hamster mAb L243 was used.",
    "L243 and B72 monoclonal antibodies were added.",
  ])("are told by a place that says so: %s", (text) => {
    expect(named(text, "L243")).toEqual(["L243"]);
  });

  it.each(["Growth of L243 cells was seen.", "The antibody was made by L243 hybridoma cells.", "L243 was cultured for a week."])(
    "are not seen where none is: %s",
    (text) => {
      expect(named(text, "L243")).toEqual([]);
    },
  );
});
