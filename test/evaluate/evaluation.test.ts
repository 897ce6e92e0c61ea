import { describe, expect, it } from "vitest";
import { bootstrapF1 } from "../../src/evaluate/bootstrap.ts";
import { compareEvaluations, printComparison } from "../../src/evaluate/compare.ts";
import { summarize } from "../../src/evaluate/evaluation.ts";
import { evaluationPage } from "../../src/evaluate/page.ts";
import { printEvaluation } from "../../src/evaluate/print.ts";
import type { DocumentScore, ErrorLine } from "../../src/evaluate/score.ts";
import { seededGenerator } from "../../src/model/seeded-generator.ts";

const error = (text: string): ErrorLine => ({
  corpus: "c",
  document: "1",
  task: "span",
  kind: "missed",
  label: "gene",
  text,
  detail: "why",
  sentence: "A <b>sentence</b>.",
  at: { start: 1, end: 2 },
});
const score = (document: string, tp: number, fp: number, fn: number, errors: readonly ErrorLine[] = []): DocumentScore => ({
  corpus: "c",
  document,
  counts: [{ task: "span", label: "gene", tp, fp, fn }],
  shares: [{ quality: "negation", right: 1, of: 2 }],
  errors,
});

describe("bootstrap intervals", () => {
  it("are the same for the same seed, hold the value, and shrink with more documents", () => {
    const counts = Array.from({ length: 20 }, (_, index) => ({ tp: 5 + (index % 3), fp: index % 4, fn: index % 2 }));
    const few = bootstrapF1(counts.slice(0, 8));
    const many = bootstrapF1([...counts, ...counts, ...counts, ...counts]);
    expect(bootstrapF1(counts.slice(0, 8))).toEqual(few);
    if (few === null || many === null) throw new Error("no interval");
    expect(many[1] - many[0]).toBeLessThan(few[1] - few[0]);
    const sum = counts.reduce((total, row) => ({ tp: total.tp + row.tp, wrong: total.wrong + row.fp + row.fn }), { tp: 0, wrong: 0 });
    const f1 = (2 * sum.tp) / (2 * sum.tp + sum.wrong);
    expect(many[0]).toBeLessThan(f1);
    expect(many[1]).toBeGreaterThan(f1);
  });

  it("need five documents that have anything to count", () => {
    const one = { tp: 1, fp: 0, fn: 0 };
    const none = { tp: 0, fp: 0, fn: 0 };
    expect(bootstrapF1([one, one, one, one, none, none])).toBeNull();
    expect(bootstrapF1([one, one, one, one, one])).toEqual([1, 1]);
  });

  it("draw from a generator that spreads evenly", () => {
    const next = seededGenerator(1);
    const bins = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) {
      const bin = Math.floor((next() / 2 ** 32) * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(Math.min(...bins)).toBeGreaterThan(850);
    expect(Math.max(...bins)).toBeLessThan(1150);
  });
});

describe("an evaluation", () => {
  it("adds documents up and shows every error on one line", () => {
    const evaluation = summarize([score("1", 2, 1, 0, [error("BCL2")]), score("2", 1, 0, 1)]);
    expect(evaluation.rows).toMatchObject([{ task: "span", label: "gene", tp: 3, fp: 1, fn: 1, precision: 0.75, recall: 0.75, f1: 0.75 }]);
    expect(evaluation.shares).toEqual([{ corpus: "c", quality: "negation", right: 2, of: 4, share: 0.5 }]);
    const lines = printEvaluation(evaluation).split("\n");
    expect(lines.filter((line) => line.includes("BCL2"))).toEqual(["1:1-2\tspan\tmissed\tgene\tBCL2\twhy\tA <b>sentence</b>."]);
    expect(printEvaluation(evaluation, { withErrors: false })).not.toContain("BCL2");
  });

  it("is a page of its own that takes nothing of the text for markup and loads nothing", () => {
    const page = evaluationPage(summarize([score("1", 0, 0, 1, [error("<script>alert(1)</script>")])]));
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&#60;script&#62;alert(1)");
    expect(page).not.toMatch(/(?:src|href)=/u);
  });

  it("is compared with another error by error, equal errors one by one", () => {
    const before = summarize([score("1", 1, 0, 3, [error("A"), error("A"), error("B")])]);
    const after = summarize([score("1", 3, 0, 1, [error("A"), error("C")])]);
    const comparison = compareEvaluations(before, after);
    expect(comparison.mended.map((row) => row.text)).toEqual(["A", "B"]);
    expect(comparison.broken.map((row) => row.text)).toEqual(["C"]);
    expect(printComparison(comparison)).toContain("c span gene: F1 40.0 -> 85.7");
  });
});
