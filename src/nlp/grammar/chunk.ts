import type { Concept } from "./concept.ts";
import type { VerbGroup } from "./verb-group.ts";

/** A noun phrase with all that hangs on it, as one or more coordinated concepts. */
export interface NounChunk {
  readonly type: "np";
  readonly from: number;
  readonly to: number;
  readonly concepts: Concept[];
}

/** A preposition with its phrase that no noun before it takes. */
export interface PrepositionChunk {
  readonly type: "pp";
  readonly from: number;
  readonly to: number;
  readonly preposition: string;
  readonly isDenied: boolean;
  readonly concepts: Concept[];
}

/** A border or link between phrases. */
export interface MarkChunk {
  readonly type: "mark";
  readonly from: number;
  readonly to: number;
  /** Lower-case word or punctuation mark. */
  readonly mark: string;
  readonly role: "comma" | "conjunction" | "subordinator" | "relative" | "stop" | "other";
}

export type Chunk = NounChunk | PrepositionChunk | VerbGroup | MarkChunk;

/** A sentence cut into phrases: the main line, and one more line for each parenthesis. */
export interface Chunked {
  readonly lines: readonly (readonly Chunk[])[];
}

/** A noun phrase of these words and concepts. */
export function nounChunk(from: number, to: number, concepts: Concept[]): NounChunk {
  return { type: "np", from, to, concepts };
}

/** The same phrase with another end. */
export function endingAt({ from, concepts }: NounChunk, to: number): NounChunk {
  return nounChunk(from, to, concepts);
}

/** The same, also where a preposition leads to it. */
export function stretchedTo(phrase: NounChunk | PrepositionChunk, to: number): NounChunk | PrepositionChunk {
  if (phrase.type === "np") return endingAt(phrase, to);
  const { type, from, preposition, isDenied, concepts } = phrase;
  return { type, from, to, preposition, isDenied, concepts };
}
