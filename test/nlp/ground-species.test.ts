import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import type { Document, Layers } from "../../src/model/document.ts";
import { abbreviations } from "../../src/nlp/abbreviations.ts";
import { createGrounder } from "../../src/nlp/ground.ts";
import { createRecognizer } from "../../src/nlp/recognize.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { term } from "../lexicon/sample-terms.ts";
import { documentOf } from "./document-of.ts";

const human = { taxon: "NCBITaxon:9606" } as const;
const mouse = { taxon: "NCBITaxon:10090" } as const;
const rat = { taxon: "NCBITaxon:10116" } as const;

const { terms } = mergeTerms(
  [
    term("FPLX:AKT", "gene", "AKT", [], { isFamily: true }),
    term("HGNC:6018", "gene", "IL6", ["IL-6", "interleukin 6 {n}"], { ...human, orthologues: ["MGI:96559", "RGD:2901"] }),
    term("NCBIGene:16193", "gene", "Il6", [], { ...mouse, names: [], exactMatches: ["MGI:96559"] }),
    term("NCBIGene:24498", "gene", "Il6", [], { ...rat, names: [], exactMatches: ["RGD:2901"] }),
    term("HGNC:11998", "gene", "TP53", ["p53"], { ...human, orthologues: ["MGI:98834"] }),
    term("NCBIGene:22059", "gene", "Trp53", [], { ...mouse, exactMatches: ["MGI:98834"] }),
    term("HGNC:3467", "gene", "ESR1", [], human),
    term("HGNC:427", "gene", "ALK", ["EML4-ALK"], { ...human, orthologues: ["MGI:103305"] }),
    term("NCBIGene:11682", "gene", "Alk", [], { ...mouse, exactMatches: ["MGI:103305"] }),
    term("FPLX:TNF", "gene", "Tnf2", [], { isFamily: true }),
    term("FPLX:SOX", "gene", "Sox2", [], { isFamily: true }),
    term("NCBITaxon:9606", "species", "human", ["humans", "patients {c}"]),
    term("NCBITaxon:10090", "species", "mouse", ["mice"]),
    term("NCBITaxon:10116", "species", "rat", ["rats"]),
    term("NCBITaxon:11676", "species", "HIV-1"),
    term("Cellosaurus:CVCL_0030", "cell_line", "HeLa", [], human),
    term("Cellosaurus:CVCL_0161", "cell_line", "Ba/F3", [], mouse),
    term("Cellosaurus:CVCL_0493", "cell_line", "RAW 264.7", [], mouse),
  ],
  [],
);
const lexicon = matcherOf(compileLexicon({ terms, releases: [] }));
const pipeline = definePipeline([tokenize, abbreviations, createRecognizer(lexicon), createGrounder(lexicon)]);
const read = (title: string, abstract: string): Document & Layers => pipeline.process(documentOf(title, abstract));

/** The first candidate of each gene, in order. */
function genes(abstract: string, title = "A study"): readonly string[] {
  const { mentions, groundings } = read(title, abstract);
  return mentions.flatMap((mention, index) => (mention.type === "gene" ? [groundings[index]?.[0]?.curie ?? "none"] : []));
}

describe("the species of a gene", () => {
  it.each([
    ["is human where no species is named", "IL-6 rose.", ["HGNC:6018"]],
    ["is that which the document names", "In mice, IL-6 rose.", ["NCBIGene:16193"]],
    ["is that which stands before the name", "Mice and rats were used. Rat IL-6 rose.", ["NCBIGene:24498"]],
    ["is that of the sentence, where several are named", "Patients had high IL-6. In rats, interleukin 6 fell.", ["HGNC:6018", "NCBIGene:24498"]],
    ["is told by a strain", "BALB/c animals had high IL-6.", ["NCBIGene:16193"]],
    ["is told by the document's cell lines", "We grew RAW 264.7 cells. IL-6 rose.", ["NCBIGene:16193"]],
    ["is told by the way a symbol is written", "Patients and mice were compared. Il6 rose.", ["NCBIGene:16193"]],
    [
      "is told by how the document's other symbols are written",
      "Patients and mice were compared. Il6, Tnf2 and Sox2 rose. ALK fell.",
      ["NCBIGene:16193", "FPLX:TNF", "FPLX:SOX", "NCBIGene:11682"],
    ],
    [
      "is told by what stands before the name elsewhere",
      "Humans were used. Mouse ALK rose. ALK and p53 fell.",
      ["NCBIGene:11682", "NCBIGene:11682", "HGNC:11998"],
    ],
    ["is known where only one species has the name", "Trp53 was lost.", ["NCBIGene:22059"]],
    ["is human where people are spoken of, whatever the name", "Trp53 was lost in patients.", ["HGNC:11998"]],
    ["leads from one species' own name to another's gene by way of human", "In mice, Trp53 and p53 are one.", ["NCBIGene:22059", "NCBIGene:22059"]],
    ["is not that of an animal that carries human cells", "IL-6 rose in cells and in mouse xenografts. Nude mice were used.", ["HGNC:6018"]],
    ["is not that of an antibody's donor", "IL-6 was stained with mouse monoclonal antibodies.", ["HGNC:6018"]],
    ["is not a virus's", "HIV-1 raised IL-6.", ["HGNC:6018"]],
    ["is mouse where nothing is named and most symbols are spelt so", "Il6, Tnf2 and Sox2 rose.", ["NCBIGene:16193", "FPLX:TNF", "FPLX:SOX"]],
    ["is human where nothing is named and few symbols are spelt so", "Il6 rose with ESR1.", ["HGNC:6018", "HGNC:3467"]],
    ["is not that of a factor that is named for its likeness", "The homolog (mouse) complex raised IL-6.", ["HGNC:6018"]],
    ["is not that at the end of a range", "From mouse to man, IL-6 rises.", ["HGNC:6018"]],
    ["is human in a fusion of oncogenes, whatever line it was put into", "We grew RAW 264.7 cells. EML4-ALK rose.", ["HGNC:427"]],
    ["is human in a part of a fusion", "We grew Ba/F3 cells. KIF5B-ALK rose and EML4-ALK rose.", ["HGNC:427", "HGNC:427"]],
    ["is that of the line where no fusion is named", "We grew Ba/F3 cells. ALK rose.", ["NCBIGene:11682"]],
    ["is human where a line was given it, in capitals", "Ba/F3 cells expressing ALK grew.", ["HGNC:427"]],
    ["is the animal's where that is said of what a line was given", "Mice were used. Ba/F3 cells expressing mouse ALK grew.", ["NCBIGene:11682"]],
    ["says nothing of a family", "In mice, AKT rose.", ["FPLX:AKT"]],
  ])("%s", (_, abstract, expected) => {
    expect(genes(abstract)).toEqual(expected);
  });

  it("counts for more in the title", () => {
    expect(genes("Rats and mice were compared. IL-6 rose.", "A study of mice")).toEqual(["NCBIGene:16193"]);
    expect(genes("Mice and rats were compared. IL-6 rose.", "A study of rats")).toEqual(["NCBIGene:24498"]);
  });

  it("stays among the candidates when it lost, with the reason of the winner", () => {
    const { mentions, groundings } = read("A study", "In mice, IL-6 rose.");
    const [first, second] = groundings[mentions.findIndex((mention) => mention.type === "gene")] ?? [];
    expect(first).toMatchObject({ curie: "NCBIGene:16193", taxon: "NCBITaxon:10090", via: expect.stringMatching(/of IL6, its human orthologue; mouse: /u) });
    expect(second).toMatchObject({ curie: "HGNC:6018", taxon: "NCBITaxon:9606" });
  });

  it("is said where the lexicon has the human gene only", () => {
    const { groundings } = read("A study", "In mice, ESR1 rose.");
    expect(groundings[1]?.[0]).toMatchObject({ curie: "HGNC:3467", via: expect.stringContaining("the mouse gene is meant") });
  });

  it("never takes a gene that no candidate or orthologue is, and orders by score", () => {
    const piece = fc.constantFrom("IL-6", "Il6", "p53", "Trp53", "mice", "rats", "humans", "HeLa cells", "HIV-1", "rose", ".", "and", "AKT", "mIL6");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (words) => {
        const { mentions, groundings } = read("A study", `${words.join(" ")}.`);
        for (const [index, mention] of mentions.entries()) {
          const list = groundings[index] ?? [];
          expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).toSorted((a, b) => b - a));
          expect(new Set(list.map(({ curie }) => curie)).size).toBe(list.length);
          if (mention.type !== "gene") continue;
          const known = (lexicon.lookup(mention.lookupName ?? mention.text)?.candidates ?? []).flatMap(({ entity }) => {
            const near = lexicon.orthologues(entity.curie);
            return [entity.curie, ...near, ...near.flatMap((curie) => lexicon.orthologues(curie))];
          });
          expect(list.filter(({ curie }) => !known.includes(curie))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
