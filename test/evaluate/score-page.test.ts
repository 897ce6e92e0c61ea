import { describe, expect, it } from "vitest";
import { scorePage } from "../../src/evaluate/pages/score-page.ts";
import type { DocumentScore } from "../../src/evaluate/score.ts";
import type { FoundRow } from "./sample-page.ts";
import { analysed, goldMention, goldPage, goldRelation, lexicon } from "./sample-page.ts";

const golds = [
  goldMention("Nerixin", "nerixin", "drug"),
  goldMention("BCL2", "BCL2", "gene"),
  goldMention("A2780", "A2780", "cell_line"),
  goldMention("Cisplatin", "cisplatin", "drug"),
  goldMention("IL-6", "IL6", "gene"),
  goldMention("AKT", "AKT", "gene"),
  goldMention("MYC", "MYC", "gene"),
  goldMention("drugs", "drugs", "drug", { optional: true, drugKind: "drug-generic" }),
  goldMention("BCL2", "BCL2", "gene", { nth: 1 }),
  goldMention("A2780", "A2780", "cell_line", { nth: 1 }),
];

const all: readonly FoundRow[] = [
  { surface: "Nerixin", type: "drug", curie: "CHEBI:1" },
  { surface: "BCL2", type: "gene", curie: "HGNC:990" },
  { surface: "A2780", type: "cell_line", curie: "Cellosaurus:CVCL_0134" },
  { surface: "Cisplatin", type: "drug", curie: "CHEBI:27899" },
  { surface: "IL-6", type: "gene", curie: "HGNC:6018" },
  { surface: "AKT", type: "gene", curie: "FPLX:AKT" },
  { surface: "MYC", type: "gene", curie: "HGNC:7553" },
  { surface: "BCL2", type: "gene", curie: "HGNC:990", nth: 1 },
  { surface: "A2780", type: "cell_line", curie: "Cellosaurus:CVCL_0134", nth: 1 },
];

function counts(score: DocumentScore, task: string): readonly [number, number, number] {
  const rows = score.counts.filter((row) => row.task === task);
  return [rows.reduce((sum, row) => sum + row.tp, 0), rows.reduce((sum, row) => sum + row.fp, 0), rows.reduce((sum, row) => sum + row.fn, 0)];
}

const kinds = (score: DocumentScore, task: string) => score.errors.filter((error) => error.task === task).map((error) => `${error.kind} ${error.text}`);

describe("mentions of a page", () => {
  it("counts every named mention once and the optional class word neither way", () => {
    const score = scorePage(goldPage(golds, []), analysed(all), lexicon);
    expect(counts(score, "mention")).toEqual([9, 0, 0]);
    expect(kinds(score, "mention")).toEqual([]);
  });

  it("ignores a found class word, with or without gold under it", () => {
    const found = [
      ...all,
      { surface: "drugs", type: "drug", curie: null } as const,
      { surface: "cells", type: "cell_line", curie: null, isGeneric: true } as const,
    ];
    expect(counts(scorePage(goldPage(golds, []), analysed(found), lexicon), "mention")).toEqual([9, 0, 0]);
  });

  it("counts a wrong identifier as found and as missed, but the span as right", () => {
    const found = all.map((row) => (row.surface === "MYC" ? { ...row, curie: "HGNC:6018" as const } : row));
    const score = scorePage(goldPage(golds, []), analysed(found), lexicon);
    expect(counts(score, "mention")).toEqual([8, 1, 1]);
    expect(counts(score, "mention span")).toEqual([9, 0, 0]);
    expect(kinds(score, "mention")).toEqual(["identifier MYC"]);
  });

  it("tells missed, spurious, boundary and type apart and counts an overlap for a boundary only", () => {
    const found: FoundRow[] = [
      { surface: "Nerixin lowers", type: "drug", curie: null },
      { surface: "BCL2", type: "drug", curie: null },
      ...all.slice(2, 8),
      { surface: "release", type: "gene", curie: null },
    ];
    const score = scorePage(goldPage(golds, []), analysed(found), lexicon);
    expect(counts(score, "mention span")).toEqual([6, 3, 3]);
    expect(counts(score, "mention overlap")).toEqual([7, 2, 2]);
    expect(kinds(score, "mention").sort()).toEqual(["boundary Nerixin", "missed A2780", "spurious release", "type BCL2"]);
  });

  it("accepts any member of a family, and the readings that the gold's note allows", () => {
    const member = all.map((row) => (row.surface === "AKT" ? { ...row, curie: "HGNC:392" as const } : row));
    expect(counts(scorePage(goldPage(golds, []), analysed(member), lexicon), "mention")).toEqual([9, 0, 0]);
    const stranger = all.map((row) => (row.surface === "AKT" ? { ...row, curie: "HGNC:7553" as const } : row));
    expect(counts(scorePage(goldPage(golds, []), analysed(stranger), lexicon), "mention")).toEqual([8, 1, 1]);
    const twoParts = [...golds.slice(0, 4), goldMention("IL-6 release", "IL6", "gene", { note: "accept also the two-part reading" }), ...golds.slice(5)];
    expect(counts(scorePage(goldPage(twoParts, []), analysed(all), lexicon), "mention")).toEqual([9, 0, 0]);
    const named = [...golds.slice(0, 4), goldMention("IL-6 release", "IL6", "gene", { note: "accept also 'IL-6'" }), ...golds.slice(5)];
    expect(counts(scorePage(goldPage(named, []), analysed(all), lexicon), "mention")).toEqual([9, 0, 0]);
  });

  it("lists a forbidden word only where the gold has nothing", () => {
    const found = [...all, { surface: "release", type: "gene", curie: null } as const];
    const page = goldPage(golds, [], { mustNotTag: ["'release' (a process)", "'MYC'", "cells (a cell type)"] });
    expect(kinds(scorePage(page, analysed(found), lexicon), "mustNotTag")).toEqual(["violation release"]);
  });
});

describe("relations of a page", () => {
  const relations = [
    goldRelation("r1", "nerixin", "decreases_expression_of", "BCL2", "Nerixin lowers", { direction: "decrease", context: { cellLine: ["A2780"] } }),
    goldRelation("r2", "cisplatin", "changes_level_of", "IL6", "Cisplatin did", { polarity: "negated", direction: null }),
    goldRelation("r3", "AKT", "activates", "MYC", "AKT activates"),
    goldRelation("r4", "AKT", "induces_process", null, "AKT activates"),
    goldRelation("r5", "BCL2", "expressed_in", "A2780", "BCL2 is seen", { optional: true, direction: null }),
  ];
  const r1 = {
    subject: 0,
    object: 1,
    relation: "regulates",
    aspect: "expression",
    direction: "decrease",
    context: { cellLines: ["Cellosaurus:CVCL_0134"], diseases: [], species: [] },
  } as const;
  const r2 = { subject: 3, object: 4, relation: "regulates", aspect: "secretion", negated: true } as const;
  const r3 = { subject: 5, object: 6, relation: "regulates", aspect: "activity", direction: "increase" } as const;
  const r5 = { subject: 7, object: 8, relation: "has_state_in", aspect: "expression" } as const;

  it("counts three of five: a process and an optional relation count neither way", () => {
    const score = scorePage(goldPage(golds, relations), analysed(all, [r1, r2, r3, r5]), lexicon);
    expect(counts(score, "relation")).toEqual([3, 0, 0]);
    expect(score.shares.every((share) => share.right === share.of)).toBe(true);
    expect(score.shares.find((share) => share.quality === "context")).toEqual({ quality: "context", right: 3, of: 3 });
  });

  it("counts the wrong direction as found and as missed", () => {
    const score = scorePage(goldPage(golds, relations), analysed(all, [{ ...r1, direction: "increase" }, r2]), lexicon);
    expect(counts(score, "relation")).toEqual([1, 1, 2]);
    expect(kinds(score, "relation").sort()).toEqual([
      "direction Nerixin - regulates (expression increase) -> BCL2",
      "missed AKT - activates -> MYC",
      "missed nerixin - decreases_expression_of -> BCL2",
    ]);
    expect(score.shares.find((share) => share.quality === "direction")).toEqual({ quality: "direction", right: 1, of: 2 });
  });

  it("scores negation, certainty, attribution, aspect and cell line apart from the relation itself", () => {
    const wrong = {
      ...r1,
      aspect: "activity",
      negated: true,
      epistemic: "background",
      attribution: "unknown",
      context: { cellLines: [], diseases: [], species: [] },
    } as const;
    const score = scorePage(goldPage(golds, relations), analysed(all, [wrong, r2, r3]), lexicon);
    expect(counts(score, "relation")).toEqual([3, 0, 0]);
    for (const quality of ["negation", "certainty", "attribution", "aspect", "context"]) {
      expect(score.shares.find((share) => share.quality === quality)).toEqual({ quality, right: 2, of: 3 });
    }
  });

  it("counts a relation of another sentence or another pair as false, and a repeated one once", () => {
    const elsewhere = { subject: 7, object: 1, relation: "binds" } as const;
    const score = scorePage(goldPage(golds, relations), analysed(all, [r1, r1, r2, r3, elsewhere, elsewhere]), lexicon);
    expect(counts(score, "relation")).toEqual([3, 1, 0]);
  });

  it("gives two gold relations of one pair, one denied, each its own found relation", () => {
    const pair = [...relations.slice(1), goldRelation("r1a", "nerixin", "decreases_expression_of", "BCL2", "Nerixin lowers", { direction: "decrease" })];
    const denied = goldRelation("r1b", "nerixin", "decreases_expression_of", "BCL2", "Nerixin lowers", { direction: "decrease", polarity: "negated" });
    const found = [
      { ...r1, negated: true, context: { cellLines: [], diseases: [], species: [] } },
      { ...r1, context: { cellLines: [], diseases: [], species: [] } },
      r2,
      r3,
    ] as const;
    const score = scorePage(goldPage(golds, [denied, ...pair]), analysed(all, found), lexicon);
    expect(counts(score, "relation")).toEqual([4, 0, 0]);
    expect(score.shares.find((share) => share.quality === "negation")).toEqual({ quality: "negation", right: 4, of: 4 });
  });

  it("reads sensitivity up as resistance down", () => {
    const gold = [goldRelation("r6", "AKT", "increases_resistance_to", "cisplatin", "AKT activates", { evidence: { field: "abstract", start: 0, end: 150 } })];
    const base = { subject: 5, object: 3, relation: "affects_response", aspect: "sensitivity" } as const;
    expect(counts(scorePage(goldPage(golds, gold), analysed(all, [{ ...base, direction: "decrease" }]), lexicon), "relation")).toEqual([1, 0, 0]);
    expect(counts(scorePage(goldPage(golds, gold), analysed(all, [{ ...base, direction: "increase" }]), lexicon), "relation")).toEqual([0, 1, 1]);
  });

  it("lists what must not be extracted: named participants, or any relation", () => {
    const bad = { subject: 6, object: 5, relation: "regulates", direction: "increase" } as const;
    const page = (rule: string) => goldPage(golds, relations, { mustNotExtract: [rule] });
    expect(kinds(scorePage(page("MYC -> AKT"), analysed(all, [bad, r3]), lexicon), "mustNotExtract")).toEqual(["violation MYC - regulates (increase) -> AKT"]);
    expect(kinds(scorePage(page("BCL2 -> cisplatin"), analysed(all, [bad, r3]), lexicon), "mustNotExtract")).toEqual([]);
    expect(kinds(scorePage(page("any relation"), analysed(all, [bad, r3]), lexicon), "mustNotExtract")).toHaveLength(1);
    expect(kinds(scorePage(page("attribution to this paper"), analysed(all, [r3]), lexicon), "mustNotExtract")).toHaveLength(1);
  });
});

describe("the document of a page", () => {
  it("compares title, abstract, offsets and what the page states", () => {
    const doc = analysed([]);
    expect(kinds(scorePage(goldPage([], []), doc, lexicon), "document")).toEqual([]);
    const wrong = { ...doc, metadata: { ...doc.metadata, year: 1999, journal: "Invented" }, regions: doc.regions.slice(1) };
    expect(kinds(scorePage(goldPage([], []), wrong, lexicon), "document")).toEqual([
      "document year",
      "document journal",
      "document raw characters in no region",
    ]);
  });
});
