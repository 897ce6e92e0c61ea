import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../src/model/content-hash.ts";
import { curiePrefixes, isCurie, prefixOf, referenceOf } from "../../src/model/curie.ts";
import type { OffsetPiece } from "../../src/model/document.ts";
import { toRawSpan } from "../../src/model/offset-map.ts";
import { relationTypes } from "../../src/model/relation-types.ts";
import { entityTypes } from "../../src/model/schema.ts";
import { contains, overlaps } from "../../src/model/span.ts";

describe("CURIEs", () => {
  it.each(["HGNC:6018", "FPLX:AKT", "Cellosaurus:CVCL_0134", "DOI:10.1000/x(1)", "PUBCHEM.COMPOUND:5"])("accepts %s", (curie) => {
    expect(isCurie(curie)).toBe(true);
  });

  it.each(["CHEBI:CHEBI:15377", "CHEBI: 1", "no prefix", ":x", "HGNC:", "A:<b>", "HGNC:60 18"])("refuses %j", (text) => {
    expect(isCurie(text)).toBe(false);
  });

  it("parts at the first colon", () => {
    expect([prefixOf("DOI:10.1/a:b"), referenceOf("DOI:10.1/a:b")]).toEqual(["DOI", "10.1/a:b"]);
  });

  it("has an absolute IRI for every prefix", () => {
    for (const iri of Object.values(curiePrefixes)) expect(() => new URL(iri)).not.toThrow();
  });
});

describe("content hashes", () => {
  it("are equal for equal parts and differ for parts that only join alike", () => {
    expect(contentHash("a", 1, null)).toBe(contentHash("a", 1, null));
    expect(contentHash("ab", "c")).not.toBe(contentHash("a", "bc"));
    expect(contentHash("1")).not.toBe(contentHash(1));
    expect(contentHash("a")).toMatch(/^[0-9a-f]{16}$/u);
  });
});

describe("spans", () => {
  const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => ({ start, end: start + length + 1 }));

  it("overlap symmetrically, and contain only what they overlap", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (contains(a, b)) expect(overlaps(a, b)).toBe(true);
        if (contains(a, b) && contains(b, a)) expect(a).toEqual(b);
      }),
    );
  });
});

describe("offset maps", () => {
  // raw "Inter-\nleukin (IL) &alpha; end" with the hyphen mended, an entity decoded and a line end folded
  const raw = "Inter-\nleukin &alpha;\nend";
  const text = "Interleukin α end";
  const map: OffsetPiece[] = [
    { op: "copy", clean: { start: 0, end: 5 }, raw: { start: 0, end: 5 } },
    { op: "drop", clean: { start: 5, end: 5 }, raw: { start: 5, end: 7 } },
    { op: "copy", clean: { start: 5, end: 12 }, raw: { start: 7, end: 14 } },
    { op: "decode", clean: { start: 12, end: 13 }, raw: { start: 14, end: 21 } },
    { op: "space", clean: { start: 13, end: 14 }, raw: { start: 21, end: 22 } },
    { op: "copy", clean: { start: 14, end: 17 }, raw: { start: 22, end: 25 } },
  ];
  const rawOf = (word: string): string | null => {
    const start = text.indexOf(word);
    const span = toRawSpan(map, { start, end: start + word.length });
    return span === null ? null : raw.slice(span.start, span.end);
  };

  it.each([
    ["Inter", "Inter"],
    ["leukin", "leukin"],
    ["Interleukin", "Inter-\nleukin"],
    ["α", "&alpha;"],
    ["end", "end"],
  ])("leads %j back to %j", (word, expected) => {
    expect(rawOf(word)).toBe(expected);
  });

  it("is null for text that the page does not have", () => {
    expect(toRawSpan(map, { start: 17, end: 19 })).toBeNull();
    expect(toRawSpan([], { start: 0, end: 1 })).toBeNull();
  });
});

describe("schema", () => {
  it("lets only participants take part in relations", () => {
    for (const { domain, range } of Object.values(relationTypes)) for (const type of [...domain, ...range]) expect(entityTypes[type].isParticipant).toBe(true);
  });
});
