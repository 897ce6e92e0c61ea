import type { Aspect, Direction } from "../model/schema.ts";
import { placeOf, type Word } from "./grammar/words.ts";

/** Whether cells become more resistant or more sensitive, where the words between a gene and a drug tell; `null` where they do not. */
export function responseBetween(words: readonly Word[], gene: number, drug: number): { readonly aspect: Aspect; readonly direction: Direction } | null {
  const at = placeOf(words, gene);
  const end = placeOf(words, drug);
  if (at < 0 || end < 0) return null;
  const [low, high] = at < end ? [at, end] : [end, at];
  let aspect: Aspect | null = null;
  let nearest = 7;
  let sign = 0;
  for (const [index, { triggers }] of words.entries()) {
    for (const { row } of triggers) {
      if (row.kind === "response" && Math.abs(index - end) < nearest) {
        aspect = row.aspect;
        nearest = Math.abs(index - end);
      }
    }
    const row = triggers[0]?.row;
    if (row === undefined || index <= low || index >= high) continue;
    // What was done to the gene turns the claim, and a word list cannot tell how far that reaches.
    if (row.kind === "reagent" || row.kind === "manipulate") return null;
    if (row.kind === "change" || row.kind === "cause") sign = sign === 0 ? row.sign : sign * row.sign;
  }
  if (aspect === null || sign === 0) return null;
  if (words.slice(Math.max(0, low - 4), high).some(({ triggers }) => triggers.some(({ row }) => row.kind === "reagent" || row.kind === "manipulate")))
    return null;
  return { aspect, direction: sign > 0 ? "increase" : "decrease" };
}
