import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document, Layers } from "../../src/model/document.ts";
import { abbreviations } from "../../src/nlp/abbreviations.ts";
import { createGrounder } from "../../src/nlp/ground.ts";
import { createRecognizer } from "../../src/nlp/recognize.ts";
import { namePatterns } from "../../src/nlp/recognize-patterns.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { documentOf } from "./document-of.ts";
import { testLexicon } from "./lexicon-of.ts";

const lexicon = testLexicon();
const pipeline = definePipeline([tokenize, abbreviations, createRecognizer(lexicon), createGrounder(lexicon)]);

const read = (abstract: string): Document & Layers => pipeline.process(documentOf("T", abstract));

/** "text=CURIE" per mention; a type stands for the CURIE where nothing is known. */
const found = (abstract: string): string[] => {
  const { mentions, groundings } = read(abstract);
  return mentions.map((mention, i) => `${mention.text}=${groundings[i]?.[0]?.curie ?? mention.type}`);
};

describe("recognize and ground", () => {
  it.each([
    ["names in any spelling", "Levels of IL6, il-6 and interleukin 6 rose.", ["IL6=HGNC:6018", "il-6=HGNC:6018", "interleukin 6=HGNC:6018"]],
    ["members of a slash chain", "It acts through Ras/MEK/ERK signaling.", ["Ras=FPLX:RAS", "MEK=FPLX:MEK", "ERK=FPLX:ERK"]],
    ["an abbreviation inside a name as one mention", "Serum interleukin (IL)-6 rose.", ["interleukin (IL)-6=HGNC:6018"]],
    ["the noun behind such a bracket", "The growth hormone (GH) receptor was low.", ["growth hormone (GH) receptor=HGNC:4263"]],
    ["the gene in a class of inhibitors", "Cells got an AKT inhibitor.", ["AKT=FPLX:AKT"]],
    ["elliptical lists", "Cleavage of caspase-3, -8 and -9 was seen.", ["caspase-3=HGNC:1504", "-8=HGNC:1509", "-9=HGNC:1511"]],
    ["lists under a plural head", "Active caspases 3, 8 and 9 were seen.", ["caspases 3=HGNC:1504", "8=HGNC:1509", "9=HGNC:1511"]],
    ["arms of a hairpin", "Both miR-17-5p and miR-222-3p fell.", ["miR-17-5p=HGNC:31547", "miR-222-3p=HGNC:31602"]],
    ["microRNAs behind a slash", "It blocks miR-221/222 there.", ["miR-221=HGNC:31601", "222=HGNC:31602"]],
    ["numbers behind a slash", "It blocks SMAD2/3 and AKT1/2.", ["SMAD2=HGNC:6768", "3=HGNC:6769", "AKT1=HGNC:391", "2=HGNC:392"]],
    ["a family that is written with a slash", "It blocks ERK1/2.", ["ERK1/2=FPLX:ERK"]],
    ["IL-6 and -8", "IL-6 and -8 were high.", ["IL-6=HGNC:6018", "-8=HGNC:6025"]],
    ["the receptor, not its ligand", "The IL-6 receptor and the GH receptor were low.", ["IL-6 receptor=HGNC:6019", "GH receptor=HGNC:4263"]],
    ["the word family after a family", "The CCAAT enhancer-binding protein family acts.", ["CCAAT enhancer-binding protein family=FPLX:CEBP"]],
    ["glued prefixes", "Levels of pAKT fell.", ["pAKT=FPLX:AKT"]],
    ["phosphorylated forms that look like another gene", "Levels of pERK and PERK fell.", ["pERK=FPLX:ERK", "PERK=HGNC:3255"]],
    ["a cell line where cells follow", "We grew PC-3 cells.", ["PC-3=Cellosaurus:CVCL_0035"]],
    ["sublines that no list holds", "We grew MCF-7/ADR cells.", ["MCF-7/ADR=cell_line"]],
    ["words for a whole class without identifier", "They got chemotherapy.", ["chemotherapy=drug"]],
    ["codes of compounds", "Cells got SP-600125 or QXW 28114.", ["SP-600125=CHEBI:90695", "QXW 28114=drug"]],
    ["cell lines that no list holds", "We grew HXT-16 cells.", ["HXT-16=cell_line"]],
    ["variants, which compete with genes", "The V600E mutation was seen.", ["V600E=variant"]],
    ["hyphenated participles by the name only", "IL-6-mediated resistance of non-IL-6-expressing cells.", ["IL-6=HGNC:6018", "IL-6=HGNC:6018"]],
  ])("finds %s", (_, abstract, expected) => {
    expect(found(abstract)).toEqual(expected);
  });

  it.each([
    ["blocked names", "MDR is a problem."],
    ["English words at the beginning of a sentence", "Met with doctors. Bad news came."],
    ["symbols in small letters without support", "They met a cat."],
    ["symbols with a subscript that make another thing", "Levels of AKT(7) rose."],
    ["reference marks", "This was shown [24], and again 11,13,14."],
    ["trial numbers", "Registered as NCT01234567 and GSE12345."],
    ["T helper and stages", "CD4 cells, Th17 cells, G1 cells."],
  ])("leaves %s alone", (_, abstract) => {
    expect(found(abstract)).toEqual([]);
  });

  it("believes a doubtful name where the words around it support it, and then everywhere", () => {
    expect(found("They came to GH and said so.")).toEqual([]);
    expect(found("Expression of GH rose. Later GH fell.")).toEqual(["GH=HGNC:4261", "GH=HGNC:4261"]);
  });

  it("lets the document's own definition override the lexicon everywhere", () => {
    expect(found("Bone age delay (BAD) was seen. BAD was common.")).toEqual([]);
    expect(found("Cisplatin (CAT) was given. CAT helps.")).toEqual(["Cisplatin=CHEBI:27899", "CAT=CHEBI:27899", "CAT=CHEBI:27899"]);
  });

  it("gives short forms that no list holds the identifier of their long form", () => {
    expect(found("Growth hormone (GRH) rose. GRH fell.").slice(1)).toEqual(["GRH=HGNC:4261", "GRH=HGNC:4261"]);
  });

  it("says how rodent spellings were read", () => {
    const { groundings } = read("In mice, Il6 rose.");
    expect(groundings[1]?.[0]).toMatchObject({ curie: "HGNC:6018", via: expect.stringContaining("human concept") });
  });

  it("keeps the losing candidates, best first", () => {
    for (const list of read("AKT, IL-6 and CAT proteins in PC-3 cells.").groundings) {
      expect(list.length).toBeGreaterThan(0);
      const scores = list.map((grounding) => grounding.score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it("never overlaps, keeps text order, and slices to its text", () => {
    const piece = fc.constantFrom(
      "IL-6",
      " and -8",
      "/3",
      "caspase-3",
      ", -9",
      " (IL)-6",
      "interleukin",
      " cells",
      "PC-3",
      "MCF-7",
      "/ADR",
      " (CAT)",
      ". ",
      " cisplatin",
      "p",
      "AKT",
      " ",
      "α",
      "5-FU",
      "(",
      ")",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (parts) => {
        const doc = read(parts.join(""));
        let last = 0;
        doc.mentions.forEach((mention, index) => {
          expect(mention.span.start).toBeGreaterThanOrEqual(last);
          expect(doc.text.slice(mention.span.start, mention.span.end)).toBe(mention.text);
          expect(mention.id).toBe(`m${index}`);
          last = mention.span.end;
        });
        expect(doc.groundings).toHaveLength(doc.mentions.length);
      }),
    );
  });

  it("takes time in proportion to hostile text", () => {
    const units = ["IL-6, ", "interleukin (IL)-6 ", "caspase-3, -8, ", "A1(B2)", "abcdefgh (ABCDE) ", "x.y", "AKT/", "1-2-3-", "((((", "cells "];
    for (const unit of units) {
      const begin = performance.now();
      read(unit.repeat(Math.ceil(10_000 / unit.length)));
      expect(performance.now() - begin, unit).toBeLessThan(4_000);
    }
  }, 60_000);

  it("lets another finder join, its rank deciding", () => {
    const recognize = createRecognizer(lexicon, [
      () => [{ start: 3, end: 7, type: "disease", foundBy: "tagger", score: 0.9, isGeneric: false, lookupName: null, rank: 9 }],
    ]);
    const doc = documentOf("T", "IL-6 rose.");
    const layers = { ...doc, ...tokenize.run(doc), abbreviations: [] };
    expect(recognize.run(layers).mentions).toMatchObject([{ text: "IL-6", type: "disease", foundBy: "tagger" }]);
  });
});

describe("name patterns", () => {
  it.each(namePatterns)("$id takes its examples and leaves its counter-examples", ({ pattern, accepts, examples, counterExamples }) => {
    const takes = (name: string): boolean =>
      [`uses ${name} cells`, `the ${name} gene`]
        .flatMap((text) => [...text.matchAll(pattern)])
        .some((match) => (match[1] ?? match[0]) === name && (accepts?.(name) ?? true));
    expect(examples.filter((name) => !takes(name))).toEqual([]);
    expect(counterExamples.filter(takes)).toEqual([]);
  });
});
