import { describe, expect, it } from "vitest";
import { createDefaultPipeline } from "../../src/nlp/default-pipeline.ts";
import { documentOf } from "./document-of.ts";
import { testLexicon } from "./lexicon-of.ts";

const pipeline = createDefaultPipeline(testLexicon());

describe("default pipeline", () => {
  it("provides every layer once, from sentences to relations", () => {
    const provided = pipeline.stages.flatMap((stage) => stage.provides);
    expect(provided.toSorted()).toEqual(["abbreviations", "claims", "groundings", "mentions", "relations", "sentences", "tokens"]);
  });

  it("reads a claim from text", () => {
    const doc = pipeline.process(documentOf("IL-6 in cancer", "IL-6 activates AKT in MCF-7 cells."));
    const [relation] = doc.relations;
    expect(doc.mentions[relation?.subject ?? -1]?.text).toBe("IL-6");
    expect(doc.mentions[relation?.object ?? -1]?.text).toBe("AKT");
  });

  it("gives the same layers each time and leaves the document as it was", () => {
    const doc = Object.freeze(documentOf("T", "Interleukin (IL)-6 and -8 induce resistance to cisplatin (CDDP)."));
    expect(JSON.stringify(pipeline.process(doc))).toBe(JSON.stringify(pipeline.process(doc)));
  });
});
