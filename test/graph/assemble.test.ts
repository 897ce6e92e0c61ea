import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../../src/graph/assemble.ts";
import type { EvidenceRow, GraphStatement } from "../../src/model/graph.ts";
import type { Aspect, Direction } from "../../src/model/schema.ts";
import { a2780, anyRow, bcl2, cisplatin, il6, row, skov3 } from "./sample-rows.ts";

function onlyStatement(rows: readonly EvidenceRow[]): GraphStatement {
  const { statements } = assemble(rows);
  expect(statements).toHaveLength(1);
  return statements[0] as GraphStatement;
}

const inCells = (...cells: (typeof a2780)[]) => ({ context: { cellLines: cells.map(({ curie }) => curie), diseases: [], species: [] } });

describe("assembling", () => {
  it("merges equal claims and keeps the wording of each in its evidence", () => {
    const statement = onlyStatement([
      row(),
      row({ aspect: "sensitivity", direction: "decrease" }, { document: "PMID:2", quote: "Less sensitive.", aspect: "sensitivity", direction: "decrease" }),
    ]);
    expect(statement).toMatchObject({ aspect: "resistance", direction: "increase", publications: ["PMID:1", "PMID:2"] });
    expect(statement.evidence.map(({ aspect }) => aspect).sort()).toEqual(["resistance", "sensitivity"]);
  });

  it("gives the same graph for the rows in any order", () => {
    const rowsAndShuffle = fc
      .array(anyRow, { maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })));
    fc.assert(
      fc.property(rowsAndShuffle, ([rows, shuffled]) => {
        expect(JSON.stringify(assemble(shuffled))).toBe(JSON.stringify(assemble(rows)));
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same graph when every row comes twice", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        expect(JSON.stringify(assemble([...rows, ...rows]))).toBe(JSON.stringify(assemble(rows)));
      }),
    );
  });

  it("counts a paper that came from two pages once", () => {
    const alone = onlyStatement([row()]);
    const twice = onlyStatement([row(), row({}, { input: "pages/two.html", quote: "IL-6 made the cells  resistant to cisplatin." })]);
    expect(twice.belief).toBe(alone.belief);
    expect(twice.evidence.map(({ repeats }) => repeats !== null).sort()).toEqual([false, true]);
  });

  it("counts equal words once even when one page does not say which paper they are from, and prefers the page that does", () => {
    const statement = onlyStatement([row({}, { document: "DOI:10.1000/x", input: "a.html" }), row({}, { document: "sha:00", input: "0.html" }), row()]);
    expect(statement.publications).toEqual(["PMID:1"]);
    expect(statement.evidence.filter(({ repeats }) => repeats === null).map(({ document }) => document)).toEqual(["PMID:1"]);
  });

  it("keeps a denial with the statement that it denies, and says where the claim holds and where not", () => {
    const statement = onlyStatement([
      row({}, { ...inCells(a2780), quote: "In A2780 it did." }),
      row({}, { ...inCells(skov3), quote: "In SK-OV-3 it did not.", negated: true }),
    ]);
    expect(statement).toMatchObject({ negated: false, holdsIn: [a2780.curie], deniedIn: [skov3.curie] });
    expect(statement.denial).toBeGreaterThan(0);
    expect(statement.belief).toBeLessThan(statement.support);
  });

  it("keeps what is only denied as a denied statement", () => {
    const statement = onlyStatement([row({}, { negated: true })]);
    expect(statement).toMatchObject({ negated: true, support: 0 });
    expect(statement.belief).toBeGreaterThan(0);
  });

  it("keeps a retracted paper's evidence, flagged, and does not count it; every page of the paper is retracted when one says so", () => {
    const retracted = [row({ isRetracted: true }), row({}, { input: "pages/two.html", quote: "Once more, resistant." })];
    const statement = onlyStatement(retracted);
    expect(statement).toMatchObject({ belief: 0, support: 0, publications: [] });
    expect(statement.evidence.map(({ isRetracted }) => isRetracted)).toEqual([true, true]);
    const other = onlyStatement([...retracted, row({}, { document: "PMID:2", quote: "Resistant, we found." })]);
    expect(other.publications).toEqual(["PMID:2"]);
    expect(other.belief).toBe(onlyStatement([row({}, { document: "PMID:2", quote: "Resistant, we found." })]).belief);
  });

  it("does not let the words of a retracted paper count from another page", () => {
    expect(onlyStatement([row({ isRetracted: true }), row({}, { document: "sha:00", input: "copy.html" })]).belief).toBe(0);
  });

  it("lists claims of increase against decrease, with the cells that both name", () => {
    const { statements, contradictions } = assemble([
      row({}, { ...inCells(a2780, skov3), quote: "Up." }),
      row({ direction: "decrease" }, { ...inCells(skov3), quote: "Down.", document: "PMID:2" }),
    ]);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({ kind: "direction", sharedCellLines: [skov3.curie], isInDifferentCells: false });
    expect(contradictions[0]?.statements).toEqual(statements.map(({ id }) => id).sort());
  });

  it("lists a claim that is made here and denied there, and says that the cells differ", () => {
    const { contradictions } = assemble([row({}, { ...inCells(a2780), quote: "Yes." }), row({}, { ...inCells(skov3), quote: "No.", negated: true })]);
    expect(contradictions).toMatchObject([{ kind: "denial", sharedCellLines: [], isInDifferentCells: true }]);
  });

  it("does not call a denied increase and a decrease a contradiction", () => {
    const { contradictions } = assemble([row({}, { negated: true, quote: "No." }), row({ direction: "decrease" }, { quote: "Down." })]);
    expect(contradictions).toEqual([]);
  });

  it.each<[Aspect | null, Direction, Aspect | null, Direction, boolean]>([
    ["expression", "increase", "amount", "decrease", true],
    ["phosphorylation", "increase", "dephosphorylation", "increase", true],
    ["phosphorylation", "increase", "dephosphorylation", "decrease", false],
    ["expression", "increase", null, "decrease", true],
    ["activity", "increase", "expression", "decrease", false],
    ["secretion", "increase", null, "decrease", false],
    ["stability", "increase", "degradation", "increase", true],
    ["activity", "increase", "activity", "none", false],
  ])("%s %s and %s %s contradict each other: %s", (aspect, direction, otherAspect, otherDirection, expected) => {
    const regulates = { relation: "regulates", object: bcl2 } as const;
    const { contradictions } = assemble([
      row({ ...regulates, aspect, direction }, { quote: "One." }),
      row({ ...regulates, aspect: otherAspect, direction: otherDirection }, { quote: "Other." }),
    ]);
    expect(contradictions).toHaveLength(expected ? 1 : 0);
  });

  it("a symmetric relation read from either side is one statement", () => {
    const binding = { relation: "binds", aspect: null, direction: "none" } as const;
    const statement = onlyStatement([
      row({ ...binding, subject: il6, object: bcl2 }, { quote: "A binds B." }),
      row({ ...binding, subject: bcl2, object: il6 }, { quote: "B is bound by A." }),
    ]);
    expect([statement.subject, statement.object]).toEqual(["HGNC:6018", "HGNC:990"]);
  });

  it("takes a thing's name from the document that names it", () => {
    const unnamed = { ...a2780, name: a2780.curie };
    const { entities } = assemble([row({ contextEntities: [unnamed] }), row({ subject: bcl2, contextEntities: [a2780] })]);
    expect(entities.find(({ curie }) => curie === a2780.curie)?.name).toBe("A2780");
  });

  it("names every participant and every thing of a context once", () => {
    const { entities } = assemble([row({ contextEntities: [a2780] }), row({ subject: bcl2, contextEntities: [a2780] })]);
    expect(entities.map(({ curie }) => curie)).toEqual([cisplatin.curie, a2780.curie, il6.curie, bcl2.curie]);
  });
});
