import type { PrepositionChunk } from "./chunk.ts";
import type { Concept } from "./concept.ts";
import type { VerbGroup } from "./verb-group.ts";

/** A verb group with what hangs on it. */
export interface Clause {
  readonly verb: VerbGroup;
  readonly subject: readonly Concept[];
  /** True when the subject was taken over from an earlier verb ("... and reduced B", ", leading to B"). */
  readonly isInherited: boolean;
  /** The noun phrase right after the verb. */
  readonly object: readonly Concept[];
  readonly prepositions: readonly PrepositionChunk[];
  /** What stands before the subject ("In A2780 cells, ..."). */
  readonly fronted: readonly PrepositionChunk[];
  /** Marks between the last verb and this one ("while", "that", "whether", "by"). */
  readonly opener: string;
  /** "There is no evidence that ...", "nor did it ...": what governs the clause denies it. */
  readonly isUnderDenial: boolean;
  /** Index of the clause that this one depends on, or -1. */
  readonly parent: number;
}

/** A clause with some things changed. Property by property: much code reads clauses, and one that begins with a spread has a shape of its own. */
export function changedClause(clause: Clause, changes: Partial<Clause>): Clause {
  return {
    verb: changes.verb ?? clause.verb,
    subject: changes.subject ?? clause.subject,
    isInherited: changes.isInherited ?? clause.isInherited,
    object: changes.object ?? clause.object,
    prepositions: changes.prepositions ?? clause.prepositions,
    fronted: changes.fronted ?? clause.fronted,
    opener: changes.opener ?? clause.opener,
    isUnderDenial: changes.isUnderDenial ?? clause.isUnderDenial,
    parent: changes.parent ?? clause.parent,
  };
}

const nothing: readonly Concept[] = [];

/** The phrases behind any of these prepositions. */
export function phrasesBehind(clause: Clause, names: readonly string[]): readonly Concept[] {
  let found = nothing;
  // Asked many times of each clause; most have one such phrase or none.
  for (const { preposition, concepts } of clause.prepositions) if (names.includes(preposition)) found = found.length === 0 ? concepts : [...found, ...concepts];
  return found;
}
