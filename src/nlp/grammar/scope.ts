import { type ScopeRow, scopes } from "../../rules/scopes.ts";
import { eventsBehind, subjectBefore, verbsBehind } from "./scope-reach.ts";
import type { Word } from "./words.ts";

/** A word that a cue governs: indexes of words. */
export interface Governed {
  readonly word: number;
  readonly row: ScopeRow;
  /** The first word of the cue. */
  readonly cue: number;
}

/** Everything that the sentence denies or leaves open, word by word, in the order of the rows. Names are things: what happens to them is denied, not they. */
export function governedWords(words: readonly Word[]): readonly Governed[] {
  const line = joined(words);
  const found: Governed[] = [];
  for (const row of scopes) {
    for (const match of line.text.matchAll(row.pattern)) {
      const from = line.wordAt(match.index);
      const to = line.wordAt(match.index + match[0].trimEnd().length - 1) + 1;
      for (const word of governs(words, row, from, to)) if ((words[word]?.mention ?? -1) < 0) found.push({ word, row, cue: from });
    }
  }
  return found;
}

/** The words in lower case with one blank between them, names as one plain word. */
function joined(words: readonly Word[]): { readonly text: string; readonly wordAt: (offset: number) => number } {
  const starts: number[] = [];
  let text = "";
  for (const word of words) {
    starts.push(text.length);
    text += `${word.mention >= 0 ? "protein" : word.lower} `;
  }
  return {
    text,
    wordAt: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

function governs(words: readonly Word[], row: ScopeRow, from: number, to: number): Iterable<number> {
  switch (row.governs) {
    case "itself":
      return range(from, to);
    case "verb":
      return verbsBehind(words, to, "predicate");
    case "clause":
      return verbsBehind(words, to, "clause");
    case "question":
      return verbsBehind(words, to, "question");
    case "event":
      return eventsBehind(words, to);
    case "subject":
      return subjectBefore(words, from, row.id !== "inquired");
  }
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}
