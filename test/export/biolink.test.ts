import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { biolinkAspects, biolinkCategory, biolinkOf } from "../../src/export/biolink.ts";
import type { BiolinkRow, RelationType } from "../../src/model/relation-types.ts";
import { relationTypes } from "../../src/model/relation-types.ts";
import type { Aspect, Direction } from "../../src/model/schema.ts";
import { entityTypes } from "../../src/model/schema.ts";

const directions: readonly Direction[] = ["increase", "decrease", "none"];

const rowsOf = (relation: RelationType): readonly BiolinkRow[] => relationTypes[relation].biolink;

/** Whether any row of a relation reads a direction. */
const isDirected = (relation: RelationType): boolean =>
  rowsOf(relation).some(({ directions: read, qualifies }) => read !== undefined || qualifies !== undefined);

/** Every claim that the schema allows. */
const claims = (Object.keys(relationTypes) as RelationType[]).flatMap((relation) => {
  const { domain, range, aspects } = relationTypes[relation];
  return [null, ...(aspects as readonly Aspect[])].flatMap((aspect) =>
    directions.flatMap((direction) => domain.flatMap((subjectType) => range.map((objectType) => ({ relation, aspect, direction, subjectType, objectType })))),
  );
});

describe("Biolink wording", () => {
  it("covers every relation, aspect, direction and kind of participant with a row of the table", () => {
    expect(claims.length).toBeGreaterThan(200);
    for (const claim of claims) {
      const edge = biolinkOf(claim);
      expect(rowsOf(claim.relation).some(({ predicate, category }) => predicate === edge.predicate && category === edge.category)).toBe(true);
    }
  });

  it("uses every row of the table", () => {
    const used = new Set(claims.map(rowOf));
    expect((Object.keys(relationTypes) as RelationType[]).flatMap(rowsOf).filter((row) => !used.has(row))).toEqual([]);
  });

  it("never loses a direction: claims that differ in it read differently, unless it is written in our own terms only", () => {
    for (const claim of claims) {
      const { aspect, direction, relation } = claim;
      if (direction === "none" || (aspect !== null && biolinkAspects[aspect] === null && aspect !== "resistance" && aspect !== "sensitivity")) continue;
      if (!isDirected(relation) || (relation.includes("respon") && aspect === null)) continue;
      const other = biolinkOf({ ...claim, direction: direction === "increase" ? "decrease" : "increase" });
      if (relation === "associated_with" && claim.objectType !== "drug" && (aspect === "resistance" || aspect === "sensitivity")) continue;
      expect(other, JSON.stringify(claim)).not.toEqual(biolinkOf(claim));
    }
  });

  it("has a direction only with an aspect, and a cause only with a direction", () => {
    for (const claim of claims) {
      const edge = biolinkOf(claim);
      if (edge.objectDirection !== null) expect(edge.objectAspect).not.toBeNull();
      if (edge.subjectDirection !== null) expect(edge.subjectAspect).not.toBeNull();
      expect(edge.qualifiedPredicate !== null).toBe(edge.objectDirection !== null);
    }
  });

  it.each([
    [
      { relation: "regulates", aspect: "activity", direction: "decrease", subjectType: "drug", objectType: "gene" },
      { predicate: "affects", qualifiedPredicate: "causes", objectAspect: "activity", objectDirection: "decreased", causalMechanism: "inhibition" },
    ],
    [
      { relation: "regulates", aspect: "expression", direction: "increase", subjectType: "gene", objectType: "gene" },
      { predicate: "regulates", objectAspect: "expression", objectDirection: "increased", category: "GeneRegulatesGeneAssociation" },
    ],
    [
      { relation: "regulates", aspect: "dephosphorylation", direction: "increase", subjectType: "gene", objectType: "gene" },
      { predicate: "affects", objectAspect: "phosphorylation", objectDirection: "decreased" },
    ],
    [
      { relation: "affects_response", aspect: "resistance", direction: "increase", subjectType: "gene", objectType: "drug" },
      { predicate: "decreases_sensitivity_to" },
    ],
    [
      { relation: "affects_response", aspect: "sensitivity", direction: "increase", subjectType: "drug", objectType: "drug" },
      { predicate: "increases_sensitivity_to" },
    ],
    [
      { relation: "responds_to", aspect: "resistance", direction: "increase", subjectType: "cell_line", objectType: "drug" },
      { predicate: "associated_with_resistance_to" },
    ],
    [
      { relation: "has_state_in", aspect: "expression", direction: "decrease", subjectType: "gene", objectType: "cell_line" },
      { predicate: "associated_with", subjectAspect: "expression", subjectDirection: "decreased" },
    ],
  ] as const)("%o", (claim, expected) => {
    expect(biolinkOf(claim)).toMatchObject(expected);
  });

  it("gives every entity type a category, and families their own", () => {
    for (const type of Object.keys(entityTypes) as (keyof typeof entityTypes)[]) expect(biolinkCategory({ type, isFamily: false })).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(biolinkCategory({ type: "gene", isFamily: true })).toBe("GeneFamily");
  });
});

const model = join(process.env.LITGRAPH_SHARED ?? "../shared", "vocabularies", "biolink-model.yaml");

describe.skipIf(!existsSync(model))(`Biolink model at ${model} (skipped where it is absent)`, () => {
  it("has every predicate, category and qualifier value that we write, none of them deprecated", () => {
    const yaml = existsSync(model) ? readFileSync(model, "utf8") : "";
    // A slot, class or value is a key of its own: two blanks before slots and classes, six before values.
    const isDeprecated = (key: string): boolean => new RegExp(`^  ${key}:\\n(?:    .*\\n)*?    deprecated:`, "m").test(yaml);
    const missing: string[] = [];
    const need = (kind: string, key: string, indent: string): void => {
      if (!yaml.includes(`\n${indent}${key}:\n`) || isDeprecated(key)) missing.push(`${kind} ${key}`);
    };
    const classKey = (name: string): string =>
      name.replace(/(?<=[a-z])[A-Z]|^[A-Z]/g, (capital, at: number) => `${at === 0 ? "" : " "}${capital.toLowerCase()}`);
    for (const claim of claims) {
      const edge = biolinkOf(claim);
      need("predicate", edge.predicate.replaceAll("_", " "), "  ");
      need("category", classKey(edge.category), "  ");
      for (const value of [edge.objectAspect, edge.subjectAspect, edge.objectDirection, edge.subjectDirection, edge.causalMechanism]) {
        if (value !== null) need("qualifier value", value, "      ");
      }
    }
    expect([...new Set(missing)]).toEqual([]);
  });
});

function rowOf(claim: (typeof claims)[number]): BiolinkRow | undefined {
  const flip = { increase: "decrease", decrease: "increase", none: "none" } as const;
  const direction = claim.aspect === "sensitivity" ? flip[claim.direction] : claim.direction;
  return rowsOf(claim.relation).find(
    (row) =>
      (row.aspects?.includes(claim.aspect) ?? true) &&
      (row.directions?.includes(direction) ?? true) &&
      (row.subject ?? claim.subjectType) === claim.subjectType &&
      (row.object ?? claim.objectType) === claim.objectType,
  );
}
