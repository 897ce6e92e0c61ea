import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TypedClaim } from "../../src/graph/claim.ts";
import { canonicalClaim, statementId } from "../../src/graph/claim.ts";
import { relationTypes } from "../../src/model/relation-types.ts";
import type { Aspect, Direction } from "../../src/model/schema.ts";
import { aspects } from "../../src/model/schema.ts";

const response: TypedClaim = {
  subject: "HGNC:6018",
  subjectType: "gene",
  relation: "affects_response",
  object: "CHEBI:27899",
  objectType: "drug",
  aspect: "resistance",
  direction: "increase",
};

const anyClaim: fc.Arbitrary<TypedClaim> = fc.record({
  subject: fc.constantFrom("HGNC:1", "CHEBI:2", "Cellosaurus:3"),
  subjectType: fc.constantFrom("gene", "drug", "cell_line"),
  relation: fc.constantFrom(...(Object.keys(relationTypes) as (keyof typeof relationTypes)[])),
  object: fc.constantFrom("HGNC:4", "CHEBI:5"),
  objectType: fc.constantFrom("gene", "drug"),
  aspect: fc.option(fc.constantFrom(...(Object.keys(aspects) as Aspect[])), { nil: null }),
  direction: fc.constantFrom("increase", "decrease", "none"),
});

describe("canonical claims", () => {
  it.each<[Aspect, Direction, Aspect, Direction]>([
    ["resistance", "increase", "resistance", "increase"],
    ["sensitivity", "decrease", "resistance", "increase"],
    ["sensitivity", "increase", "resistance", "decrease"],
    ["sensitivity", "none", "resistance", "none"],
  ])("affects_response: %s %s is %s %s", (aspect, direction, ...expected) => {
    const claim = canonicalClaim({ ...response, aspect, direction });
    expect([claim.aspect, claim.direction]).toEqual(expected);
  });

  it("a cell line that is resistant, with no more said, is not one that is sensitive", () => {
    const cell: TypedClaim = { ...response, subject: "Cellosaurus:CVCL_0134", subjectType: "cell_line", relation: "responds_to", direction: "none" };
    expect(canonicalClaim(cell)).toMatchObject({ aspect: "resistance", direction: "increase" });
    expect(canonicalClaim({ ...cell, aspect: "sensitivity" })).toMatchObject({ aspect: "resistance", direction: "decrease" });
  });

  it("symmetric relations have the smaller CURIE first", () => {
    const binds: TypedClaim = { ...response, relation: "binds", subject: "HGNC:990", object: "HGNC:6018", objectType: "gene", aspect: null, direction: "none" };
    expect(canonicalClaim(binds)).toMatchObject({ subject: "HGNC:6018", object: "HGNC:990" });
    expect(canonicalClaim({ ...binds, subject: binds.object, object: binds.subject })).toEqual(canonicalClaim(binds));
  });

  it("in an association with resistance the drug is what is resisted, either way round", () => {
    const associated: TypedClaim = { ...response, relation: "associated_with" };
    const swapped: TypedClaim = { ...associated, subject: associated.object, subjectType: "drug", object: associated.subject, objectType: "gene" };
    expect(canonicalClaim(associated)).toMatchObject({ subject: "HGNC:6018", object: "CHEBI:27899" });
    expect(canonicalClaim(swapped)).toEqual(canonicalClaim(associated));
  });

  it("what is never more or less has no direction", () => {
    const state: TypedClaim = { ...response, relation: "has_state_in", object: "Cellosaurus:CVCL_0134", objectType: "cell_line", aspect: "loss" };
    expect(canonicalClaim(state).direction).toBe("none");
    expect(canonicalClaim({ ...state, direction: "decrease" })).toEqual(canonicalClaim(state));
  });

  it("the canonical form of a canonical claim is itself", () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const canonical = canonicalClaim(claim);
        const isSwapped = canonical.subject !== claim.subject;
        const again = {
          ...canonical,
          subjectType: isSwapped ? claim.objectType : claim.subjectType,
          objectType: isSwapped ? claim.subjectType : claim.objectType,
        };
        expect(canonicalClaim(again)).toEqual(canonical);
      }),
    );
  });

  it("ids differ where claims do, and do not depend on anything else", () => {
    const ids = [response, { ...response, direction: "decrease" as const }, { ...response, aspect: null }, { ...response, object: "CHEBI:1" as const }].map(
      statementId,
    );
    expect(new Set(ids).size).toBe(4);
    const ofAnotherKind: TypedClaim = { ...response, subjectType: "drug" };
    expect(statementId(ofAnotherKind)).toBe(statementId(response));
  });
});
