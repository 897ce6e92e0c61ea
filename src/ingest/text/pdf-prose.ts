import type { Line } from "./lines.ts";
import type { Block } from "./pdf-blocks.ts";

/** What a usual line of the running text measures, in characters. */
export interface Measure {
  readonly width: number;
}

/** The width of the columns: the median of the lines that hold running text. */
export function measureOf(lines: readonly Line[]): Measure {
  const lengths = lines.map((line) => line.text.length).filter((length) => length >= 25);
  return { width: lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 60 };
}

const functionWords =
  /^(?:the|of|and|in|to|with|that|for|was|were|is|are|by|from|as|this|these|which|not|we|our|be|been|has|have|on|an?|at|or|than|can|also|but|their|its|between|after|it|both)$/u;

/** True when a block after a table is running text again: lines as wide as the column, made of words rather than of cells. */
export function isResumption(block: Block, measure: Measure, isSentenceOpen: boolean): boolean {
  const { lines } = block;
  const words = lines.flatMap((line) => line.text.split(/\s+/u));
  const numbers = words.filter((word) => /\d/u.test(word)).length;
  const functional = words.filter((word) => functionWords.test(word)).length;
  const wide = lines.filter((line) => line.text.length >= measure.width * 0.7).length;
  const isWords = numbers <= words.length * 0.25 && functional >= words.length * 0.12;
  const isWide = wide >= Math.max(1, (lines.length - 1) * 0.7);
  if (lines.length >= 2 && isWords && isWide) return true;
  const startsLower = /^\p{Ll}/u.test(lines[0]?.text ?? "");
  return isSentenceOpen && startsLower && isWords && isWide;
}
