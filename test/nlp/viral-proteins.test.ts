import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import type { Document, Layers } from "../../src/model/document.ts";
import { abbreviations } from "../../src/nlp/abbreviations.ts";
import { createGrounder } from "../../src/nlp/ground.ts";
import { readingsOf } from "../../src/nlp/name-readings.ts";
import { viralProteins } from "../../src/nlp/readings/viral-proteins.ts";
import { createRecognizer } from "../../src/nlp/recognize.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { term } from "../lexicon/sample-terms.ts";
import { documentOf } from "./document-of.ts";

function isViral(name: string, text: string): boolean {
  const start = text.indexOf(name);
  const reading = readingsOf(text)({ span: { start, end: start + name.length }, text: name, type: "gene" });
  return viralProteins.some((row) => row === reading);
}

describe("proteins of a virus that the document names", () => {
  it.each([
    ["NS3", "NS3 of hepatitis C virus cleaves MAVS."],
    ["LMP1", "EBV LMP1 turns on NF-kB."],
    ["Tax", "Tax of HTLV-1 acts on CREB."],
    ["gp120", "HIV-1 gp120 binds CD4."],
    ["E7", "E7 of HPV16 binds RB1."],
    ["E1B", "Adenovirus E1B binds p53."],
    ["VP1", "JCV VP1 was cloned."],
    ["HBx", "HBx of HBV was cloned."],
    ["nsp1", "SARS coronavirus nsp1 stops translation."],
    ["NS1", "Influenza A NS1 was cloned."],
  ])("%s: %s", (name, text) => {
    expect(isViral(name, text)).toBe(true);
  });

  it.each([
    ["LMP1", "LMP1 binds alpha-actinin in muscle."],
    ["KRAS", "KRAS is mutated; HCV was absent."],
    ["NS3", "EBV was found beside NS3."],
    ["Tax", "Tax was studied in HPV infection."],
  ])("leaves %s: %s", (name, text) => {
    expect(isViral(name, text)).toBe(false);
  });

  it("have no identifier of the gene that shares their name", () => {
    const { terms } = mergeTerms([term("HGNC:22958", "gene", "PDLIM7", ["LMP1"], { taxon: "NCBITaxon:9606" })], []);
    const lexicon = matcherOf(compileLexicon({ terms, releases: [] }));
    const pipeline = definePipeline([tokenize, abbreviations, createRecognizer(lexicon), createGrounder(lexicon)]);
    const curies = (abstract: string): readonly (string | null)[] => {
      const { groundings }: Document & Layers = pipeline.process(documentOf("A study", abstract));
      return groundings.map((candidates) => candidates[0]?.curie ?? null);
    };
    expect(curies("LMP1 expression rose in muscle, and the LMP1 gene was silenced.")).toEqual(["HGNC:22958", "HGNC:22958"]);
    expect(curies("LMP1 expression rose with EBV, and the LMP1 gene was silenced.")).toEqual([null, null]);
  });
});
