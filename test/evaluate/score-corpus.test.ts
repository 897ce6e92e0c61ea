import { describe, expect, it } from "vitest";
import type { Analysts } from "../../src/evaluate/analysts.ts";
import { goldRows } from "../../src/evaluate/analysts.ts";
import type { CorpusDocument, CorpusMention } from "../../src/evaluate/corpora/gold-corpus.ts";
import { isKindOfCell } from "../../src/evaluate/corpora/kinds-of-cell.ts";
import { type CorpusOptions, scoreCorpus } from "../../src/evaluate/corpora/score-corpus.ts";
import { ratesOf } from "../../src/evaluate/counts.ts";
import { summarize } from "../../src/evaluate/evaluation.ts";
import type { Curie } from "../../src/model/curie.ts";
import type { Layers } from "../../src/model/document.ts";
import type { InnerMention } from "../../src/model/mention.ts";
import type { RelationMention } from "../../src/model/relation.ts";
import type { EntityType } from "../../src/model/schema.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { defineStage } from "../../src/pipeline/stage.ts";
import { lexicon } from "./sample-page.ts";

const text = "Nerixin and cisplatin inhibit BCL2 and MYC kinase. AKT binds it.";
const at = (surface: string) => ({ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, text: surface });
const gold = (surface: string, type: EntityType | null, more: Partial<CorpusMention> = {}): CorpusMention => ({
  ...at(surface),
  id: surface,
  type,
  kind: type ?? "other",
  isFamily: false,
  isNeutral: false,
  ids: [],
  ...more,
});
const document = (mentions: readonly CorpusMention[], more: Partial<CorpusDocument> = {}): CorpusDocument => ({
  id: "1",
  text,
  titleEnd: 0,
  mentions,
  relations: [],
  abbreviations: [],
  ...more,
});

const everything = ["sentences", "tokens", "abbreviations", "claims", "relations"] as const;
const sentences = [
  { start: 0, end: text.indexOf("AKT") - 1, section: 0 },
  { start: text.indexOf("AKT"), end: text.length, section: 0 },
];
const relation = (subject: number, object: number, more: Partial<RelationMention>): RelationMention => ({
  subject,
  object,
  relation: "regulates",
  aspect: null,
  direction: "decrease",
  negated: false,
  epistemic: "asserted",
  perturbation: null,
  inferred: { relation: "regulates", aspect: null, direction: more.direction ?? "decrease" },
  context: { cellLines: [], diseases: [], species: [] },
  attribution: "this-paper",
  trigger: null,
  cues: [],
  sentence: 0,
  score: 1,
  foundBy: "test-rule",
  ...more,
});

/** Pipelines that find what the test says. */
function analysts(
  found: readonly { surface: string; type: EntityType; curies?: readonly Curie[]; isGeneric?: boolean; inner?: readonly InnerMention[] }[],
  relations: readonly RelationMention[] = [],
  abbreviations: Layers["abbreviations"] = [],
): Analysts {
  const rest = { sentences, tokens: [], abbreviations, claims: [], relations };
  const other = defineStage({ name: "rest", requires: [], provides: everything, run: () => rest });
  const own = defineStage({
    name: "mentions",
    requires: [],
    provides: ["mentions", "groundings"],
    run: () => ({
      mentions: found.map(({ surface, type, isGeneric = false, inner }, index) => {
        const { start, end } = at(surface);
        const mention = { id: `m${index}`, span: { start, end }, text: surface, type, foundBy: "test", score: 1, isGeneric };
        return inner === undefined ? mention : { ...mention, inner };
      }),
      groundings: found.map(({ curies = [], surface }) => {
        const [curie, ...exactMatches] = curies;
        return curie === undefined ? [] : [{ curie, name: surface, score: 1, via: "test", isFamily: curie.startsWith("FPLX:"), exactMatches, taxon: null }];
      }),
    }),
  });
  return { lexicon, endToEnd: definePipeline([own, other]), withMentions: (stage) => definePipeline([stage, other]), benchmark: null, modality: () => [] };
}

function score(
  golds: readonly CorpusDocument[],
  by: Analysts,
  humanGenes: ReadonlySet<string> | null = null,
  corpus = "test",
  parts: Partial<CorpusOptions> = {},
) {
  const evaluation = summarize([...scoreCorpus(corpus, golds, by, { humanGenes, names: true, relations: true, ...parts })]);
  const row = (task: string, label: string) => {
    const found = evaluation.rows.find((candidate) => candidate.task === task && candidate.label === label);
    return found === undefined ? null : [found.tp, found.fp, found.fn];
  };
  const kinds = (task: string) => evaluation.errors.filter((error) => error.task === task).map((error) => `${error.kind} ${error.text}`);
  return { evaluation, row, kinds };
}

describe("spans of a corpus", () => {
  const golds = [
    document([gold("Nerixin", "drug"), gold("cisplatin", "drug"), gold("BCL2", "gene"), gold("MYC kinase", "gene", { isFamily: true }), gold("AKT", "gene")]),
  ];

  it("counts strict and overlapping spans by hand", () => {
    const found = analysts([
      { surface: "Nerixin", type: "drug" },
      { surface: "BCL2", type: "gene" },
      { surface: "MYC", type: "gene" },
      { surface: "binds", type: "gene" },
      { surface: "cisplatin", type: "gene" },
    ]);
    const { row, kinds, evaluation } = score(golds, found);
    expect(row("span", "drug")).toEqual([1, 0, 1]);
    expect(row("span", "gene")).toEqual([1, 3, 2]);
    expect(row("overlap", "gene")).toEqual([2, 2, 1]);
    expect(row("span", "all")).toEqual([2, 3, 3]);
    expect(row("span, families neutral", "gene")).toEqual([1, 2, 1]);
    expect(kinds("span").sort()).toEqual(["boundary MYC kinase", "missed AKT", "spurious binds", "spurious cisplatin", "type cisplatin"]);
    const all = evaluation.rows.find((candidate) => candidate.task === "span" && candidate.label === "all");
    expect(all?.f1).toBeCloseTo((2 * 2) / (2 * 2 + 3 + 3));
    expect(all?.macroF1).toBeCloseTo((2 / 3 + 2 / 7) / 2);
    expect(evaluation.errors.find((error) => error.text === "AKT")?.sentence).toBe("AKT binds it.");
  });

  it("does not count types that the corpus does not annotate, class words, or finds on neutral spans", () => {
    const partial = [document([gold("BCL2", "gene"), gold("MYC kinase", null, { isNeutral: true })])];
    const found = analysts([
      { surface: "Nerixin", type: "drug" },
      { surface: "BCL2", type: "gene" },
      { surface: "MYC", type: "gene" },
      { surface: "AKT", type: "gene", isGeneric: true },
    ]);
    const { row } = score(partial, found);
    expect(row("span", "gene")).toEqual([1, 0, 0]);
    expect(row("span", "drug")).toBeNull();
  });

  it("counts names within names beside the plain task, where the corpus marks them", () => {
    const marked = [document([gold("Nerixin", "drug", { ids: ["MESH:D1"] }), gold("MYC", "drug", { ids: ["MESH:D2"] })])];
    const groundings = [{ curie: "MESH:D2" as Curie, name: "MYC", score: 1, via: "test", isFamily: false, exactMatches: [], taxon: null }];
    const { start, end } = at("MYC");
    const inner = [{ span: { start, end }, text: "MYC", type: "drug" as const, foundBy: "test", score: 1, groundings }];
    const found = analysts([
      { surface: "Nerixin", type: "drug", curies: ["MESH:D1"] },
      { surface: "MYC kinase", type: "gene", inner },
    ]);
    const { row } = score(marked, found, null, "bc5cdr-traindev");
    expect(row("span", "drug")).toEqual([1, 0, 1]);
    expect(row("span, names within names", "drug")).toEqual([2, 0, 0]);
    expect(row("concept", "drug")).toEqual([1, 0, 1]);
    expect(row("concept, names within names", "drug")).toEqual([2, 0, 0]);
    const flat = score(marked, found, null, "biored-dev");
    expect(flat.row("span", "drug")).toEqual([1, 0, 1]);
    expect(flat.row("span, names within names", "drug")).toBeNull();
  });

  it("counts kinds of cell neither way beside the plain task, where the corpus calls them lines", () => {
    const marked = [document([gold("BCL2", "cell_line"), gold("kinase", "cell_line")])];
    const found = analysts([{ surface: "BCL2", type: "cell_line" }]);
    const { row } = score(marked, found, null, "bioid-cellline-train");
    expect(row("span", "cell_line")).toEqual([1, 0, 1]);
    expect(row("span, kinds of cell neutral", "cell_line")).toEqual([1, 0, 0]);
    expect(score(marked, found).row("span, kinds of cell neutral", "cell_line")).toBeNull();
  });
});

describe("kinds of cell", () => {
  it.each(["fibroblasts", "mouse embryonic fibroblasts", "Mouse fibroblasts"])("%j is one", (text) => expect(isKindOfCell(text)).toBe(true));
  it.each(["HeLa", "MEFs", "Jurkat", "3T3 fibroblasts", "CN1.4 cortical neurons"])("%j is none", (text) => expect(isKindOfCell(text)).toBe(false));
});

describe("identifiers of a corpus", () => {
  it("are compared as a set per document, through exact matches, with families left out", () => {
    const golds = [
      document([
        gold("BCL2", "gene", { ids: ["NCBIGene:596"] }),
        gold("MYC kinase", "gene", { ids: ["NCBIGene:17869"] }),
        gold("AKT", "gene", { ids: ["NCBIGene:207"] }),
      ]),
    ];
    const found = analysts([
      { surface: "BCL2", type: "gene", curies: ["HGNC:990", "NCBIGene:596"] },
      { surface: "MYC", type: "gene", curies: ["HGNC:7553", "NCBIGene:4609"] },
      { surface: "AKT", type: "gene", curies: ["FPLX:AKT"] },
    ]);
    expect(score(golds, found).row("concept", "gene")).toEqual([1, 1, 2]);
    const human = new Set(["NCBIGene:596", "NCBIGene:207", "NCBIGene:4609"]);
    expect(score(golds, found, human).row("concept, human", "gene")).toEqual([1, 1, 1]);
  });
});

describe("families", () => {
  it("count neither way, and by a member in a row of their own", () => {
    const scored = score([document([gold("AKT", "gene", { ids: ["HGNC:391"] })])], analysts([{ surface: "AKT", type: "gene", curies: ["FPLX:AKT"] }]));
    expect(scored.row("concept", "gene")).toEqual([0, 0, 1]);
    expect(scored.row("concept, families by a member", "gene")).toEqual([1, 0, 0]);
  });
});

describe("relations with gold mentions", () => {
  const mentions = [gold("Nerixin", "drug"), gold("cisplatin", "drug"), gold("BCL2", "gene"), gold("AKT", "gene")];
  const pairs = (...relations: readonly (readonly [string, string, string])[]) => [
    document(mentions, { relations: relations.map(([label, subject, object]) => ({ label, subject, object })) }),
  ];

  it("counts ChemProt groups by hand, without the pairs marked NONE", () => {
    const golds = pairs(["CPR:4", "Nerixin", "BCL2"], ["CPR:4", "cisplatin", "BCL2"], ["NONE", "Nerixin", "AKT"], ["CPR:3", "cisplatin", "AKT"]);
    const found = analysts([], [relation(0, 2, {}), relation(1, 2, { direction: "increase" }), relation(0, 3, {}), relation(1, 3, { negated: true })]);
    const { row, kinds } = score(golds, found);
    expect(row("relation, gold mentions", "CPR:4")).toEqual([1, 1, 1]);
    expect(row("relation, gold mentions", "CPR:3")).toEqual([0, 1, 1]);
    expect(row("relation at all, gold mentions", "pair")).toEqual([2, 1, 1]);
    expect(kinds("relation, gold mentions").sort()).toEqual([
      "direction cisplatin / BCL2",
      "missed cisplatin / AKT",
      "spurious Nerixin -> AKT",
      "spurious cisplatin -> BCL2",
    ]);
  });

  it("counts pairs end to end, but nothing that is said of a whole class", () => {
    const golds = pairs(["CPR:4", "Nerixin", "BCL2"], ["NONE", "cisplatin", "AKT"]);
    const found = (isGeneric: boolean) =>
      analysts(
        [
          { surface: "Nerixin", type: "drug" },
          { surface: "cisplatin", type: "drug", isGeneric },
          { surface: "BCL2", type: "gene" },
          { surface: "AKT", type: "gene" },
        ],
        [relation(0, 2, {}), relation(1, 3, {})],
      );
    expect(score(golds, found(false)).row("relation at all, end to end", "pair")).toEqual([1, 1, 0]);
    expect(score(golds, found(true)).row("relation at all, end to end", "pair")).toEqual([1, 0, 0]);
  });

  it("scores what is found in the text, or relations between the gold's mentions, where only one is asked for", () => {
    const golds = pairs(["INHIBITOR", "Nerixin", "BCL2"]);
    const found = analysts(
      [
        { surface: "Nerixin", type: "drug" },
        { surface: "BCL2", type: "gene" },
      ],
      [relation(0, 2, {})],
    );
    const tasks = (parts: Partial<CorpusOptions>): ReadonlySet<string> =>
      new Set(score(golds, found, null, "test", parts).evaluation.rows.map(({ task }) => task));
    const [names, relations, all] = [tasks({ relations: false }), tasks({ names: false }), tasks({})];
    expect(names.has("span")).toBe(true);
    expect([...names].filter((task) => task.startsWith("relation"))).toEqual([]);
    expect(relations.has("relation, gold mentions")).toBe(true);
    expect([...relations].filter((task) => task === "span" || task.includes("end to end"))).toEqual([]);
    expect([...names, ...relations].every((task) => all.has(task))).toBe(true);
    expect(all.has("relation at all, end to end")).toBe(true);
  });

  it("reads drug response for CIViCmine and ignores other pairs", () => {
    const golds = pairs(["Predictive", "Nerixin", "BCL2"], ["Diagnostic", "cisplatin", "BCL2"]);
    const response = { relation: "affects_response", aspect: "resistance" } as const;
    const { row } = score(golds, analysts([], [relation(2, 0, response), relation(3, 0, response), relation(1, 2, {})]));
    expect(row("relation, gold mentions", "Predictive")).toEqual([1, 1, 0]);
  });

  it("gives the pipeline exactly the gold's mentions, in text order", () => {
    expect(goldRows(pairs()[0]).map((row) => [row.goldId, row.mention.text, row.groundings[0]?.curie])).toEqual([
      ["Nerixin", "Nerixin", "gold:nerixin"],
      ["cisplatin", "cisplatin", "gold:cisplatin"],
      ["BCL2", "BCL2", "gold:bcl2"],
      ["AKT", "AKT", "gold:akt"],
    ]);
  });

  it("counts BioRED pairs either way round and typed relations by hand", () => {
    const ids = { Nerixin: ["MESH:D1"], cisplatin: ["MESH:D2945"], BCL2: ["NCBIGene:596"], AKT: ["NCBIGene:207"] } as const;
    const withIds = mentions.map((mention) => ({ ...mention, ids: ids[mention.text as keyof typeof ids] }));
    const relations = [
      { label: "Negative_Correlation", subject: "596", object: "D1" },
      { label: "Positive_Correlation", subject: "D2945", object: "596" },
      { label: "Association", subject: "596", object: "207" },
    ];
    const found = analysts([], [relation(0, 2, {}), relation(1, 2, {}), relation(0, 3, { relation: "binds" })]);
    const { row } = score([document(withIds, { relations })], found);
    expect(row("document relation, gold mentions, pair", "pair")).toEqual([2, 1, 1]);
    // With gold mentions every identifier is there.
    expect(row("document relation, gold mentions, pair of things found", "pair")).toEqual([2, 1, 1]);
    expect(row("document relation, gold mentions, typed", "all")).toEqual([1, 2, 2]);
  });

  it("takes participants of BioRED relations with and without prefix for the same", () => {
    const ids = { Nerixin: ["MESH:D1"], BCL2: ["NCBIGene:596"] } as const;
    const withIds = mentions.map((mention) => ({ ...mention, ids: ids[mention.text as keyof typeof ids] ?? [] }));
    const relations = [{ label: "Negative_Correlation", subject: "NCBIGene:596", object: "MESH:D1" }];
    const { row } = score([document(withIds, { relations })], analysts([], [relation(0, 2, {})]));
    expect(row("document relation, gold mentions, pair", "pair")).toEqual([1, 0, 0]);
  });
});

describe("abbreviations", () => {
  it("are pairs of a document, to the letter", () => {
    const golds = [
      document([], {
        abbreviations: [
          { short: "OT", long: "one thing" },
          { short: "AT", long: "another thing" },
        ],
      }),
    ];
    const pair = (shortText: string, longText: string) => ({ short: { start: 0, end: 2 }, long: { start: 3, end: 9 }, shortText, longText });
    const { row } = score(golds, analysts([], [], [pair("OT", "one  thing"), pair("AT", "an another thing")]));
    expect(row("abbreviation", "pair")).toEqual([1, 1, 1]);
  });
});

describe("a stage that fails", () => {
  it("counts the document as one with nothing found and lists the failure", () => {
    const broken = analysts([{ surface: "BCL2", type: "gene" }]);
    const failing = defineStage({
      name: "fails",
      requires: [],
      provides: ["mentions", "groundings", ...everything],
      run: () => {
        throw new RangeError("no");
      },
    });
    const { row, evaluation } = score([document([gold("BCL2", "gene")])], { ...broken, endToEnd: definePipeline([failing]) });
    expect(row("span", "gene")).toEqual([0, 0, 1]);
    expect(evaluation.errors[0]).toMatchObject({ kind: "document", text: "fails" });
  });
});

describe("rates", () => {
  it("are null where there is nothing to divide", () => {
    expect(ratesOf({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: null, recall: null, f1: null });
    expect(ratesOf({ tp: 3, fp: 1, fn: 2 })).toEqual({ precision: 0.75, recall: 0.6, f1: 6 / 9 });
  });
});
