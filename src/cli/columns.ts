const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const nothing = /[\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;

/** Columns that a text takes on a terminal: two for Chinese and its like, none for marks on letters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += nothing.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The text with blanks up to `width` columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Lines of at most `width` columns, broken at blanks where there are any; line ends stay. At most `most` lines are made. */
export function wrapped(text: string, width: number, most = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let taken = 0;
    for (const [word] of paragraph.matchAll(/\s+|\S+/gu)) {
      if (lines.length >= most) return lines;
      const isBlank = /^\s/u.test(word);
      const size = widthOf(word);
      if (taken + size <= width) {
        line += word;
        taken += size;
      } else if (isBlank) {
        lines.push(line);
        line = "";
        taken = 0;
      } else {
        if (line.trim() !== "") lines.push(line.trimEnd());
        line = "";
        taken = 0;
        for (const character of word) {
          const step = widthOf(character);
          if (taken + step > width) {
            lines.push(line);
            if (lines.length >= most) return lines;
            line = "";
            taken = 0;
          }
          line += character;
          taken += step;
        }
      }
    }
    lines.push(line.trimEnd());
  }
  return lines.slice(0, most);
}

/** Two texts beside each other, each wrapped to its column, the shorter one filled with blanks. */
export function besides(left: readonly string[], right: readonly string[], width: number, gap: string): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => `${padded(left[index] ?? "", width)}${gap}${right[index] ?? ""}`.trimEnd());
}
