import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { mergeTerms } from "../../src/lexicon/merge-terms.ts";
import { loadStarterLexicon } from "../../src/lexicon/starter.ts";
import type { Document, Layers } from "../../src/model/document.ts";
import { abbreviations } from "../../src/nlp/abbreviations.ts";
import { createGrounder } from "../../src/nlp/ground.ts";
import { nameReadings } from "../../src/nlp/name-readings.ts";
import { paperMisreadings, withoutPaperMisreadings } from "../../src/nlp/paper-misreadings.ts";
import { type PaperRow, PaperTable } from "../../src/nlp/paper-rows.ts";
import { createRecognizer } from "../../src/nlp/recognize.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { term } from "../lexicon/sample-terms.ts";
import { documentOf } from "./document-of.ts";

/** The row of a table that fits the name in a marked paper, for each of the types. */
function idsIn(table: PaperTable<PaperRow>, marked: string, types: PaperRow["types"]): ReadonlySet<string | undefined> {
  const [before = "", rest = ""] = marked.split("<<");
  const [text = "", after = ""] = rest.split(">>");
  const span = { start: before.length, end: before.length + text.length };
  const read = table.reader(`${before}${text}${after}`);
  return new Set(types.map((type) => read({ span, text, type })?.id));
}

describe("names that a paper and its words turn into something else", () => {
  it.each([
    ["paper misreadings", paperMisreadings],
    ["name readings", nameReadings],
  ] as const)("%s fit their examples and not their counter-examples", (_, rows) => {
    const table = new PaperTable<PaperRow>(rows);
    for (const { id, types, example, counterExample } of rows) {
      expect([...idsIn(table, example, types)], example).toEqual([id]);
      expect([...idsIn(table, counterExample, types)], counterExample).not.toContain(id);
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it("are meant by names that the embedded lists or terminologies have", () => {
    const lexicon = loadStarterLexicon();
    for (const { meant, types } of nameReadings) {
      // Atoms stand in ChEBI only.
      if (meant === null || meant.endsWith(" atom")) continue;
      const listed = lexicon.lookup(meant)?.candidates.map(({ entity }) => entity.type) ?? [];
      expect(
        types.some((type) => listed.includes(type)),
        meant,
      ).toBe(true);
    }
  });

  it("are left out, or given what they mean, and what the paper defines is not doubted", () => {
    const human = { taxon: "NCBITaxon:9606" } as const;
    const { terms } = mergeTerms(
      [
        term("HGNC:24268", "gene", "ASCC1", ["p50"], human),
        term("HGNC:7794", "gene", "NFKB1", [], human),
        term("HGNC:9955", "gene", "RELA", ["p65"], human),
        term("HGNC:1516", "gene", "CAT", ["catalase"], human),
        term("HGNC:2432", "gene", "CSF1", ["M-CSF", "macrophage colony-stimulating factor"], human),
        term("HGNC:2433", "gene", "CSF1R", ["macrophage colony-stimulating factor receptor", "M-CSF receptor"], human),
      ],
      [],
    );
    const lexicon = matcherOf(compileLexicon({ terms, releases: [] }));
    const pipeline = definePipeline([tokenize, abbreviations, createRecognizer(lexicon), createGrounder(lexicon)]);
    const read = (abstract: string, title = "A study"): readonly string[] => {
      const { mentions, groundings }: Document & Layers = pipeline.process(documentOf(title, abstract));
      return mentions.map(({ id, text }, index) => `${id} ${text} ${groundings[index]?.[0]?.name ?? "-"}`);
    };
    expect(read("NF-kappaB p50 and RELA bound the site.")).toContain("m0 p50 NFKB1");
    expect(read("The p50 protein and RELA were cloned.")).toContain("m0 p50 -");
    expect(read("Activity of the chloramphenicol acetyltransferase reporter CAT rose with RELA.")).toEqual(["m0 RELA RELA"]);
    expect(read("Catalase CAT rose with RELA.").some((line) => line.endsWith(" CAT CAT"))).toBe(true);
    expect(read("The macrophage colony-stimulating factor (M-CSF) receptor was cloned.").map((line) => line.split(" ").at(-1))).toEqual(["CSF1R"]);
    // A gene of a bacterium is none of people's; where people are spoken of, it may be.
    expect(read("The RELA protein was cloned.", "A study of Salmonella")).toEqual(["m0 RELA -"]);
    expect(read("The RELA protein was made in human cells.", "A study of Salmonella")).toContain("m0 RELA RELA");
    expect(read("The RELA protein was made in Salmonella.")).toContain("m0 RELA RELA");
    // What the paper says a short form stands for is not doubted.
    expect(read("A kinase of 50 kDa called catalase (p50) was cloned. NF-kappaB rose, and p50 too.").filter((line) => line.endsWith("NFKB1"))).toEqual([]);
  });

  it("gives back the same list where nothing is left out", () => {
    const mentions = [{ id: "m0", span: { start: 0, end: 4 }, text: "RELA", type: "gene", foundBy: "lexicon", score: 1, isGeneric: false }] as const;
    expect(withoutPaperMisreadings("RELA binds.", mentions)).toBe(mentions);
  });
});
