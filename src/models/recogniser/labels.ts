import type { EntityType } from "../../model/schema.ts";

/**
 * The types that the recogniser tells apart, in the order of their labels. `family` is a label of its own beside `gene`: the corpora disagree on families, and
 * two labels learn what one cannot. Both are genes outside the model. Kinds of cell have no label: no corpus marks them throughout, so nothing would teach the
 * model what is none.
 */
export const taggedTypes = ["gene", "family", "drug", "cell_line", "disease", "species", "variant"] as const;

export type TaggedType = (typeof taggedTypes)[number];

/** Labels: 0 is outside; then four for each type: the whole name (unit), its first, an inner and its last token. */
export const labelCount = 1 + 4 * taggedTypes.length;

/** Place of a token within a name. */
export const place = { unit: 0, begin: 1, inside: 2, last: 3 } as const;

/** The label of a type and a place. */
export function labelOf(type: number, at: number): number {
  return 1 + 4 * type + at;
}

/** Index into {@link taggedTypes}; -1 for outside. */
export function typeOfLabel(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2;
}

/** {@link place} of a label that is not outside. */
export function placeOfLabel(label: number): number {
  return (label - 1) & 3;
}

/** The index of an entity type's own label, -1 where it has none; families are asked for by name. */
export function taggedIndex(type: EntityType | "family"): number {
  return (taggedTypes as readonly string[]).indexOf(type);
}

/** The entity type of a label's type. */
export function entityTypeOf(type: number): EntityType {
  const name = taggedTypes[type] ?? "gene";
  return name === "family" ? "gene" : name;
}

/** What a token may be, in one number: bits 0-3 the places, bit 4 outside, bits 5 and up the types. */
export type Constraint = number;

const anyPlace = 15;
const outsideBit = 1 << 4;

/** Every label is allowed. */
export const anything: Constraint = anyPlace | outsideBit | (((1 << taggedTypes.length) - 1) << 5);

/** One of the types at one place. */
export function inName(types: readonly number[], at: number): Constraint {
  return types.reduce((mask, type) => mask | (1 << (5 + type)), 1 << at);
}

/** Outside, or in a name of a type that the corpus does not annotate. */
export function outsideOf(annotated: readonly number[]): Constraint {
  return annotated.reduce((mask, type) => mask & ~(1 << (5 + type)), anything);
}

/** Whether a constraint allows a label. */
export function allows(constraint: Constraint, label: number): boolean {
  if (label === 0) return (constraint & outsideBit) !== 0;
  return ((constraint >> placeOfLabel(label)) & (constraint >> (5 + typeOfLabel(label))) & 1) === 1;
}
