import { makeDocument } from "../../src/ingest/document.ts";
import type { Source } from "../../src/ingest/source.ts";
import { TextBuilder } from "../../src/ingest/text-builder.ts";
import { DocumentError } from "../../src/model/errors.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { defineStage } from "../../src/pipeline/stage.ts";
import type { Runtime } from "../../src/run/runtime.ts";
import { lexicon } from "../evaluate/sample-page.ts";

/** A format for tests: one document a line, `pmid|year|title`; a line that starts with `bad` is refused, one that says `fail` breaks the pipeline. */
export const lineSource: Source = {
  name: "test-lines",
  description: "one document a line",
  claim: () => 1,
  async *read(input) {
    const text = await input.text();
    let at = 0;
    for (const line of text.split("\n")) {
      const start = at;
      at += line.length + 1;
      if (line === "") continue;
      if (line.startsWith("bad")) {
        yield new DocumentError("test", "malformed", { input: input.name, offset: start, unit: "utf16" }, `${input.name}: bad line at ${start}`);
        continue;
      }
      const [pmid = "", year = "", title = ""] = line.split("|");
      const built = new TextBuilder(line)
        .section("title")
        .copy(line.length - title.length, line.length)
        .build();
      yield makeDocument({
        source: "test-lines",
        confidence: 1,
        input: input.name,
        raw: line,
        rawStart: start,
        built,
        metadata: { pmid: pmid === "" ? null : pmid, year: year === "" ? null : Number(year) },
      });
    }
  },
};

/** A pipeline that finds the first word as a gene and the last as a drug, and says that the one regulates the other. */
export const runtime: Runtime = {
  lexicon,
  ruleSetHash: "0".repeat(64),
  pipeline: definePipeline([
    defineStage({
      name: "all",
      requires: [],
      provides: ["sentences", "tokens", "abbreviations", "mentions", "groundings", "claims", "relations"],
      run: (doc) => {
        if (doc.text.includes("fail")) throw new TypeError("made to fail");
        const first = doc.text.split(" ")[0] ?? "";
        const last = doc.text.split(" ").at(-1) ?? "";
        const mention = (id: string, text: string, start: number) =>
          ({ id, span: { start, end: start + text.length }, text, type: "gene", foundBy: "test", score: 1, isGeneric: false }) as const;
        const grounding = (curie: "HGNC:990" | "HGNC:6018", name: string) =>
          [{ curie, name, score: 1, via: "test", isFamily: false, exactMatches: [], taxon: null }] as const;
        const relation = {
          subject: 0,
          object: 1,
          relation: "regulates",
          aspect: "expression",
          direction: "increase",
          negated: false,
          epistemic: "asserted",
          perturbation: null,
          inferred: { relation: "regulates", aspect: "expression", direction: "increase" },
          context: { cellLines: [], diseases: [], species: [] },
          attribution: "this-paper",
          trigger: null,
          cues: [],
          sentence: 0,
          score: 1,
          foundBy: "test",
        } as const;
        return {
          sentences: [{ start: 0, end: doc.text.length, section: 0 }],
          tokens: [],
          abbreviations: [],
          mentions: [mention("m0", first, 0), mention("m1", last, doc.text.length - last.length)],
          groundings: [grounding("HGNC:990", "BCL2"), grounding("HGNC:6018", "IL6")],
          claims: [relation],
          relations: [relation],
        };
      },
    }),
  ]),
};
