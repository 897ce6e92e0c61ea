import type { EntityType } from "../../model/schema.ts";

/**
 * The types that the recogniser tells apart, in the order of their labels. `family` is a label of its own beside `gene`: the corpora disagree on families, and
 * two labels learn what one cannot. Both are genes outside the model. Kinds of cell have no label: no corpus marks them throughout, so nothing would teach the
 * model what is none.
 */
export const taggedTypes = ["gene", "family", "drug", "cell_line", "disease", "species", "variant"] as const;

export type TaggedType = (typeof taggedTypes)[number];

/**
 * Which types are told apart by one sequence of labels. Each head has its own labels, its own "outside", and learns from the corpora that annotate its types, so that
 * a corpus of genes teaches nothing of drugs; all share the features. Measured: one sequence for all types loses 1 to 2 points on drugs.
 */
export const heads: readonly (readonly TaggedType[])[] = [["gene", "family"], ["drug"], ["cell_line"], ["disease"], ["species"], ["variant"]];

/** Labels of a head: outside, then four for each of its types: the whole name (unit), its first, an inner and its last token. */
export interface HeadLabels {
  readonly outside: number;
  /** One past its last label. */
  readonly end: number;
  /** Indices into {@link taggedTypes}. */
  readonly types: readonly number[];
}

/** Place of a token within a name. */
export const place = { unit: 0, begin: 1, inside: 2, last: 3 } as const;

/** First label of each type. */
const typeStart = new Int32Array(taggedTypes.length);
const labelTypes: number[] = [];

export const headLabels: readonly HeadLabels[] = heads.map((names) => {
  const outside = labelTypes.length;
  labelTypes.push(-1);
  const types = names.map((name) => taggedTypes.indexOf(name));
  for (const type of types) {
    typeStart[type] = labelTypes.length;
    labelTypes.push(type, type, type, type);
  }
  return { outside, end: labelTypes.length, types };
});

/** Labels of all heads together. */
export const labelCount = labelTypes.length;

/** The label of a type and a place. */
export function labelOf(type: number, at: number): number {
  return (typeStart[type] ?? 0) + at;
}

/** Index into {@link taggedTypes}; -1 for outside. */
export function typeOfLabel(label: number): number {
  return labelTypes[label] ?? -1;
}

/** {@link place} of a label that is not outside. */
export function placeOfLabel(label: number): number {
  return label - (typeStart[typeOfLabel(label)] ?? 0);
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

/** In no name. */
export const outsideOnly: Constraint = anyPlace | outsideBit;

/** Whether a constraint allows a label. */
export function allows(constraint: Constraint, label: number): boolean {
  if (typeOfLabel(label) < 0) return (constraint & outsideBit) !== 0;
  return ((constraint >> placeOfLabel(label)) & (constraint >> (5 + typeOfLabel(label))) & 1) === 1;
}
