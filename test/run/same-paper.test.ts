import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOf, titleKeyOf, winnersOf } from "../../src/run/same-paper.ts";
import type { PaperIdentity } from "../../src/store/analysed-document.ts";

let serial = 0;
const paper = (more: Partial<PaperIdentity>): PaperIdentity => {
  serial += 1;
  const nothing = { doi: null, pmid: null, pmcid: null, year: null, titleKey: null, firstAuthor: [], abstractKey: null, completeness: 0 };
  return { id: `litgraph:${serial}`, input: `page-${serial}`, record: 1, ...nothing, ...more };
};
const title = titleKeyOf("Nerixin lowers the release of IL-6 in cells");

describe("pages of one paper", () => {
  it("are found by DOI, by PMID, and through a third page that states both", () => {
    const a = paper({ doi: "10.1/a" });
    const b = paper({ pmid: "7" });
    const c = paper({ doi: "10.1/a", pmid: "7", completeness: 5 });
    const winners = winnersOf([a, b, c]);
    expect([a, b, c].map((page) => winners.get(page))).toEqual([c, c, c]);
  });

  it("are found by title and year, but not by title alone and not against their identifiers", () => {
    const a = paper({ titleKey: title, year: 2010, completeness: 2 });
    const b = paper({ titleKey: title, year: 2010, doi: "10.1/b" });
    expect(winnersOf([a, b]).get(b)).toBe(a);
    expect(winnersOf([a, paper({ titleKey: title, year: 2011 })]).size).toBe(2);
    const other = paper({ titleKey: title, year: 2010, doi: "10.1/other" });
    const winners = winnersOf([a, b, other]);
    expect([a, b, other].every((page) => winners.get(page) === page)).toBe(true);
    const yearless = paper({ titleKey: title });
    expect(winnersOf([a, yearless]).get(yearless)).toBe(yearless);
  });

  it("are found by PMCID, and by title with the first author or the abstract where a page states no year", () => {
    const a = paper({ pmcid: "PMC1", pmid: "1", completeness: 9 });
    expect(winnersOf([a, paper({ pmcid: "PMC1" })]).size).toBe(2);
    const sameId = paper({ pmcid: "PMC1" });
    expect(winnersOf([a, sameId]).get(sameId)).toBe(a);
    const stated = paper({ titleKey: title, year: 2010, firstAuthor: namesOf("Wang, Yan"), abstractKey: "k", pmid: "7", completeness: 5 });
    const byAuthor = paper({ titleKey: title, firstAuthor: namesOf("Wang Y") });
    const nextYear = paper({ titleKey: title, year: 2011, firstAuthor: namesOf("Y. Wang"), doi: "10.1/x" });
    const byAbstract = paper({ titleKey: title, abstractKey: "k" });
    const winners = winnersOf([stated, byAuthor, nextYear, byAbstract]);
    for (const page of [byAuthor, nextYear, byAbstract]) expect(winners.get(page)).toBe(stated);
  });

  it("one title by two first authors, or printed again years later, is two papers", () => {
    const a = paper({ titleKey: title, year: 2010, firstAuthor: namesOf("Ana Silva") });
    const b = paper({ titleKey: title, year: 2010, firstAuthor: namesOf("Rossi B") });
    const later = paper({ titleKey: title, year: 2014, firstAuthor: namesOf("Silva A") });
    const winners = winnersOf([a, b, later]);
    for (const page of [a, b, later]) expect(winners.get(page)).toBe(page);
  });

  it("two PMIDs are two papers although they share a DOI; a page with the DOI alone belongs to neither", () => {
    const editions = [
      paper({ doi: "10.1/a", pmid: "1", completeness: 1 }),
      paper({ doi: "10.1/a", pmid: "2" }),
      paper({ doi: "10.1/a" }),
      paper({ doi: "10.1/a" }),
    ] as const;
    const winners = winnersOf(editions);
    expect(editions.map((page) => winners.get(page))).toEqual([editions[0], editions[1], editions[2], editions[2]]);
    const undisputed = winnersOf([editions[0], editions[2]]);
    expect(undisputed.get(editions[2])).toBe(editions[0]);
  });

  it("near-equal titles are different papers, and short titles tell nothing", () => {
    expect(titleKeyOf("Autocrine IL-6 causes resistance in breast cells")).not.toBe(titleKeyOf("Autocrine IL-6 causes resistance in ovarian cells"));
    expect(titleKeyOf("A study of IL–6 in “cells”, revisited.")).toBe(titleKeyOf("A STUDY of IL-6 in 'cells', revisited"));
    expect(titleKeyOf("Reply")).toBeNull();
  });

  it("the most complete page wins, then the first by name", () => {
    const whole = paper({ doi: "10.1/a", completeness: 9, input: "z" });
    const equal = paper({ doi: "10.1/a", completeness: 9, input: "b" });
    const cut = paper({ doi: "10.1/a", completeness: 1, input: "a" });
    expect(winnersOf([cut, whole, equal]).get(cut)).toBe(equal);
  });

  it("do not depend on the order of the pages", () => {
    const choice = <T>(...values: T[]) => fc.constantFrom(...values);
    const pages = fc.array(
      fc.record({
        doi: choice(null, "10.1/a", "10.1/b"),
        pmid: choice(null, "1", "2"),
        year: choice(null, 2010, 2011),
        titleKey: choice(null, "first", "second"),
        completeness: choice(0, 1, 2),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pages, fc.infiniteStream(fc.nat()), (rows, noise) => {
        const papers = rows.map((row, index) => ({ ...paper(row), id: `litgraph:x${index}` as const, input: `p${index}` }));
        const order = papers.map((page) => ({ page, key: noise.next().value ?? 0 })).sort((x, y) => x.key - y.key);
        const one = winnersOf(papers);
        const two = winnersOf(order.map(({ page }) => page));
        return papers.every((page) => one.get(page) === two.get(page));
      }),
    );
  });
});
