import type { Term } from "./terms.ts";

/** A value of a property; IRIs are full, concepts compact (`biolink:affects`). */
export type NodeValue = string | number | boolean | GraphNode;

/** A property with its value or values; several are sorted by whoever makes the node. */
export type NodeProperty = readonly [term: Term, value: NodeValue | readonly NodeValue[]];

/** One thing of the graph with all that is said of it, independent of the format it is written in. Nothing is anonymous: every node has an IRI. */
export interface GraphNode {
  /** Full IRI. */
  readonly id: string;
  /** Compact, e.g. `biolink:Gene`. */
  readonly types: readonly string[];
  readonly properties: readonly NodeProperty[];
  /** Triples whose predicate is no term of the context but a Biolink predicate. */
  readonly links?: readonly DirectTriple[];
}

/** A bare subject-predicate-object, for readers that do not look into statements. */
export interface DirectTriple {
  /** Compact, e.g. `biolink:affects`. */
  readonly predicate: string;
  /** Full IRI. */
  readonly object: string;
}

/** The values of a property as a list. */
export function valuesOf([, value]: NodeProperty): readonly NodeValue[] {
  return isList(value) ? value : [value];
}

function isList(value: NodeValue | readonly NodeValue[]): value is readonly NodeValue[] {
  return Array.isArray(value);
}
