// Phrases behind "not" that parallel one before: "A but not B", "in A cells but not in B cells".
import type { Chunk } from "./chunk.ts";
import { type Concept, changedConcept } from "./concept.ts";

/** "STAT3 but not STAT5": what follows "not" parallels the phrase before and is denied. */
export function denyParallel(concepts: readonly Concept[], out: readonly Chunk[], lines: Chunk[][]): boolean {
  const not = out.at(-1);
  if (not?.type !== "mark" || not.mark !== "not") return false;
  for (let index = out.length - 2; index >= 0; index--) {
    const chunk = out[index];
    if (chunk === undefined) return false;
    if (chunk.type === "mark") continue;
    if (chunk.type === "vp") return false;
    const target = chunk.concepts.at(-1);
    if (target === undefined) return false;
    target.deniedThemes.push(...concepts.flatMap(({ themes }) => themes));
    // "but not the B inhibitor A": what A is holds all the same.
    const named = concepts.filter(({ roles }) => roles.length > 0).map((concept) => changedConcept(concept, { agents: [], states: [], second: null }));
    if (named.length > 0) lines.push([{ type: "np", from: not.from, to: not.to, concepts: named }]);
    target.deniedCells.push(...concepts.flatMap(({ cells }) => cells));
    return true;
  }
  return false;
}

/** "... but not in PEA2 cells": the phrase parallels an earlier one with the same preposition and is denied. */
export function denyAtPreposition(preposition: string, concepts: readonly Concept[], out: readonly Chunk[]): boolean {
  const cells = concepts.flatMap(({ cells: found }) => found);
  const themes = concepts.flatMap(({ themes: found }) => found);
  for (let index = out.length - 1; index >= 0; index--) {
    const chunk = out[index];
    if (chunk === undefined || (chunk.type !== "np" && chunk.type !== "pp")) continue;
    const target = chunk.concepts.at(-1);
    if (target === undefined) continue;
    if (chunk.type === "pp" && chunk.preposition !== preposition && cells.length === 0) continue;
    if (cells.length > 0) target.deniedCells.push(...cells);
    else if (themes.length > 0) target.deniedThemes.push(...themes);
    else return false;
    return true;
  }
  return false;
}
