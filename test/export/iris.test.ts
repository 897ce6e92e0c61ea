import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { iriOf, ownIri } from "../../src/export/iris.ts";
import { decimalText, yearText } from "../../src/export/literals.ts";
import { cleanText } from "../../src/model/clean-text.ts";
import type { Curie } from "../../src/model/curie.ts";
import { hostileText } from "../graph/sample-rows.ts";

describe("IRIs", () => {
  it.each<[Curie, string]>([
    ["HGNC:6018", "http://identifiers.org/hgnc/6018"],
    ["CHEBI:27899", "http://purl.obolibrary.org/obo/CHEBI_27899"],
    ["Cellosaurus:CVCL_0134", "https://www.cellosaurus.org/CVCL_0134"],
    ["DOI:10.1002/(SICI)1(1996)77:7<1395::AID>3.0.CO;2-H", "https://doi.org/10.1002/(SICI)1(1996)77:7%3C1395::AID%3E3.0.CO;2-H"],
    ["litgraph:00ff", "https://w3id.org/litgraph/document/00ff"],
    ["mine:a b", "https://w3id.org/litgraph/id/mine/a%20b"],
    ["mine:../a/./b", "https://w3id.org/litgraph/id/mine/%2E%2E/a/%2E/b"],
  ])("%s", (curie, iri) => {
    expect(iriOf(curie)).toBe(iri);
  });

  it("hold no character that a reader rewrites or refuses, and differ where the CURIEs differ", () => {
    const anyReference = fc.oneof(hostileText, fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(anyReference, anyReference, (a, b) => {
        const iri = iriOf(`mine:${a}`);
        expect(iri).toMatch(/^https:\/\/w3id\.org\/litgraph\/id\/mine\/[A-Za-z0-9\-._~!$&'()*+,;=:@/%]*$/);
        expect(new URL(iri).href).toBe(iri);
        if (cleanText(a) !== cleanText(b)) expect(ownIri("run", a)).not.toBe(ownIri("run", b));
      }),
    );
  });
});

describe("literals", () => {
  it("text keeps its code points and loses only what stores refuse", () => {
    expect(cleanText("a\uD800b\u0000\tc\n\u{1F9EC}\u200E")).toBe("a\uFFFDb\uFFFD\tc\n\u{1F9EC}\u200E");
    fc.assert(
      fc.property(hostileText, (text) => {
        expect([...cleanText(text)]).toHaveLength([...text].length);
        expect(cleanText(text)).not.toMatch(/\p{Surrogate}|\0/u);
      }),
    );
  });

  it("decimals have no exponent and no more than four places", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        expect(decimalText(value)).toMatch(/^(0|1|0\.\d{0,3}[1-9])$/);
      }),
    );
    expect(decimalText(-0)).toBe("0");
    expect(decimalText(0.00001)).toBe("0");
  });

  it("years have four digits or are left out", () => {
    expect([yearText(2019), yearText(987), yearText(0), yearText(20_190), yearText(2019.5), yearText(null)]).toEqual(["2019", "0987", null, null, null, null]);
  });
});
