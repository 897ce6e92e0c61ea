import { describe, expect, it } from "vitest";
import type { Curie } from "../../src/model/curie.ts";
import { linksAmong } from "../../src/run/links.ts";
import type { LinkedDocument } from "../../src/store/analysed-document.ts";

const paper = (id: Curie, more: Partial<LinkedDocument> = {}): LinkedDocument => {
  const nothing = { pmid: null, pmcid: null, year: null, titleKey: "onetitleofmorethantwentyfourletters", firstAuthor: ["silva"], abstractKey: null };
  return { id, input: id, record: 1, doi: id.startsWith("DOI:") ? id.slice(4) : null, ...nothing, completeness: 0, links: [], ...more };
};
const links = (...documents: readonly LinkedDocument[]) => {
  const ids = new Set(documents.map(({ id }) => id));
  return Object.fromEntries(
    [...linksAmong(documents, (id) => (ids.has(id) ? id : undefined))].map(([id, found]) => [
      id,
      found.map(({ relation, id: other }) => `${relation} ${other}`),
    ]),
  );
};

describe("records of one work", () => {
  it("a preprint and the paper of its title and first author are linked both ways", () => {
    const found = links(paper("DOI:10.1101/2019.05.01.123456", { year: 2019 }), paper("DOI:10.1000/journal.1", { year: 2020 }));
    expect(found).toEqual({
      "DOI:10.1101/2019.05.01.123456": ["newer-version DOI:10.1000/journal.1"],
      "DOI:10.1000/journal.1": ["earlier-version DOI:10.1101/2019.05.01.123456"],
    });
  });

  it("another author, a paper before its preprint, two papers of one title and two preprints are no pairs", () => {
    const preprint = paper("DOI:10.21203/rs.3.rs-1/v1", { year: 2019 });
    expect(links(preprint, paper("DOI:10.1000/a", { year: 2020, firstAuthor: ["rossi"] }))).toEqual({});
    expect(links(preprint, paper("DOI:10.1000/a", { year: 2012 }))).toEqual({});
    expect(links(paper("DOI:10.1000/a"), paper("DOI:10.1000/b"))).toEqual({});
    expect(links(preprint, paper("DOI:10.1101/123456"))).toEqual({});
  });

  it("versions of one DOI follow on each other", () => {
    const found = links(...["v2", "v1", "v10"].map((version) => paper(`DOI:10.21203/rs.3.rs-9/${version}`, { titleKey: null })));
    expect(found["DOI:10.21203/rs.3.rs-9/v2"]).toEqual(["earlier-version DOI:10.21203/rs.3.rs-9/v1", "newer-version DOI:10.21203/rs.3.rs-9/v10"]);
  });

  it("what a page states of a paper that is not there is kept as it states it", () => {
    expect(links(paper("PMID:1", { links: [{ relation: "erratum", id: "PMID:99" }] }))).toEqual({ "PMID:1": ["erratum PMID:99"] });
  });
});
