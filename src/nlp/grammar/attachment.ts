// A phrase with a preposition behind a noun, and how the noun takes what the phrase holds.
import type { NounChunk } from "./chunk.ts";
import { type Concept, changedConcept, compose } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";

/** A phrase with a preposition that stands behind a noun phrase. */
export interface Attachment {
  readonly preposition: string;
  /** All concepts of the noun phrase. */
  readonly concepts: readonly Concept[];
  /** The last of them: what the phrase may hang on. */
  readonly target: Concept;
  readonly phrase: NounChunk;
  /** What the phrase holds. */
  readonly inner: readonly Concept[];
  readonly typeOf: SentenceWords["typeOf"];
}

/** Makes what the phrase names first the second side; cells are taken as cells. False where nothing is named or a second side is there. */
export function setSecond(target: Concept, inner: readonly Concept[]): boolean {
  if (target.second !== null) return false;
  // "a role in growth and A expression": the first that names something.
  const at = inner.findIndex(({ themes, agents, effectOf }) => themes.length + agents.length + effectOf.length > 0);
  const [first, ...rest] = at > 0 && inner[0]?.kind !== "group" && target.row?.kind !== "bind" ? inner.slice(at) : inner;
  if (first === undefined) return false;
  if (first.kind === "group" && first.effectOf.length === 0) {
    compose(target, first);
    return true;
  }
  if (first.themes.length === 0 && first.agents.length === 0 && first.effectOf.length === 0) return false;
  const second = changedConcept(first, { themes: [...first.themes] });
  for (const other of rest) if (other.kind === first.kind) second.themes.push(...other.themes);
  target.second = second;
  return true;
}

/** Takes what the phrase holds as what the noun is about. */
export function absorb(target: Concept, inner: readonly Concept[]): void {
  for (const concept of inner) compose(target, concept);
}

export function themesOf(concepts: readonly Concept[]): readonly number[] {
  return concepts.flatMap(({ themes }) => themes);
}

/** Cells or patients, and nothing that a relation could join. */
export function isGroup(concepts: readonly Concept[]): boolean {
  return concepts.every(({ kind, themes, effectOf }) => kind === "group" && themes.length === 0 && effectOf.length === 0);
}
