import type { Mention } from "../model/mention.ts";

/** "IL6", "TP53", as human symbols are written. */
export function isInCapitals(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]{2,}$/u.test(text);
}

/** "Il6", "Trp53": a capital, then small letters and a digit, as symbols of mouse and rat are written. */
export function isRodentSpelling(text: string): boolean {
  return /^[A-Z][a-z]{1,6}\d{1,4}[a-z]?\d?$/u.test(text);
}

/** How many of a document's symbols are written as of mouse or rat, and how many as human ones are, all in capitals. */
export interface SymbolSpelling {
  readonly rodent: number;
  readonly capitals: number;
}

/** Counts the different symbols of each spelling. */
export function readSpelling(mentions: readonly Mention[]): SymbolSpelling {
  const rodent = new Set<string>();
  const capitals = new Set<string>();
  for (const { type, text } of mentions) {
    if (type !== "gene") continue;
    if (isRodentSpelling(text)) rodent.add(text);
    else if (isInCapitals(text)) capitals.add(text);
  }
  return { rodent: rodent.size, capitals: capitals.size };
}
