/** What a file's offsets count. */
export type OffsetUnit = "code-point" | "utf16" | "byte";

/** Turns offsets of one text in one unit into UTF-16 positions; an offset past the end gives the end. */
export type OffsetReader = (offset: number) => number;

const readers: Readonly<Record<OffsetUnit, (text: string) => OffsetReader>> = {
  utf16: (text) => (offset) => Math.min(offset, text.length),
  "code-point": (text) => positions(text, () => 1),
  byte: (text) => positions(text, (character) => Buffer.byteLength(character, "utf8")),
};

function positions(text: string, width: (character: string) => number): OffsetReader {
  // Texts without a character outside ASCII, nearly all of them, count the same in every unit.
  if (/^[\u0000-\u007f]*$/u.test(text)) return (offset) => Math.min(offset, text.length);
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    for (let unit = 0; unit < width(character); unit++) at.push(index);
    index += character.length;
  }
  return (offset) => at[offset] ?? text.length;
}

/** The reader of a text whose offsets count these units. */
export function offsetReader(text: string, unit: OffsetUnit): OffsetReader {
  return readers[unit](text);
}

/**
 * The unit in which the file's spans show the file's own surface strings: gold made in Python counts code points, BioC asks for bytes, some tools count UTF-16.
 * Where several fit equally well, code points.
 */
export function unitOf(text: string, rows: readonly { readonly start: number; readonly end: number; readonly text: string }[]): OffsetUnit {
  let best: OffsetUnit = "code-point";
  let bestHits = -1;
  for (const unit of ["code-point", "utf16", "byte"] as const) {
    const read = offsetReader(text, unit);
    const hits = rows.filter((row) => text.slice(read(row.start), read(row.end)) === row.text).length;
    if (hits > bestHits) {
      best = unit;
      bestHits = hits;
    }
  }
  return best;
}
