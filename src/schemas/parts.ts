import { z } from "zod";
import { relationTypes } from "../model/relation-types.ts";
import { aspects, entityTypes, perturbations, sectionTypes } from "../model/schema.ts";

// Pieces that several files share. Descriptions end in the JSON Schemas and in the reference.

/** Names of a table of the vocabulary. */
function namesOf<T extends string>(table: Readonly<Record<T, unknown>>): [T, ...T[]] {
  return Object.keys(table) as [T, ...T[]];
}

export const curie = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.]*:\S+$/u)
  .describe("compact identifier, e.g. HGNC:6018");
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe("SHA-256, hex");
export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const offset = count.describe("UTF-16 units");
export const span = z.strictObject({ start: offset, end: offset }).describe("UTF-16 units, end-exclusive");
export const year = z.int().min(-9999).max(9999).nullable();

export const entityType = z.enum(namesOf(entityTypes));
export const relationType = z.enum(namesOf(relationTypes));
export const sectionType = z.enum(namesOf(sectionTypes));
export const aspect = z.enum(namesOf(aspects)).nullable().describe("what of the object is changed or described; null when the sentence does not say");
export const perturbationKind = z.enum(namesOf(perturbations));
export const direction = z.enum(["increase", "decrease", "none"]);
export const epistemic = z.enum(["asserted", "hypothesis", "background"]).describe("as found, as supposed, or as already known");
export const attribution = z.enum(["this-paper", "cited-paper", "unknown"]).describe("whose claim it is");
