import { type Line, spanOf } from "./lines.ts";
import { keepSection, type Page } from "./page.ts";
import { parseReference } from "./reference-entry.ts";

const numbered = /^(?:\[(?<square>\d{1,3})\]|\((?<round>\d{1,3})\)|(?<dotted>\d{1,3})[.)]?)\s+(?=[\p{L}“"])/u;

function numberOf(line: Line): number | null {
  const groups = numbered.exec(line.text.slice(0, 20))?.groups;
  const digits = groups?.square ?? groups?.round ?? groups?.dotted;
  return digits === undefined ? null : Number(digits);
}

/** True when a line can open the entry `previous + 1`; a wrapped line may begin with any number. */
function opensReference(line: Line, previous: number): boolean {
  const number = numberOf(line);
  return number !== null && number > previous && number <= previous + 2;
}

/** Splits the lines of a reference list into entries: by their numbers where they have them, else by blank lines and names. */
function splitReferences(lines: readonly Line[]): readonly (readonly Line[])[] {
  const isNumbered =
    lines[0] !== undefined && numberOf(lines[0]) !== null && lines.filter((line) => numberOf(line) !== null).length >= Math.min(2, lines.length);
  const entries: Line[][] = [];
  let number = (isNumbered && lines[0] !== undefined ? (numberOf(lines[0]) ?? 1) : 1) - 1;
  for (const line of lines) {
    const open = entries.at(-1);
    const last = open?.at(-1);
    const isNext = isNumbered ? opensReference(line, number) : opensUnnumbered(line, last);
    if (open === undefined || isNext) {
      entries.push([line]);
      number = numberOf(line) ?? number;
    } else open.push(line);
  }
  return entries;
}

/** `Wang Y, Niu XL` or `Wang, Y., Niu, X.` after the end of an entry. */
function opensUnnumbered(line: Line, last: Line | undefined): boolean {
  if (last === undefined) return true;
  const isOver = /(?:\d|[.\])]|e\d+)$/u.test(last.text);
  const hasName = /^(?:\p{Ll}{2,4}\s){0,2}\p{Lu}[\p{L}'’-]+,?\s(?:\p{Lu}{1,3}\b|\p{Lu}\.)/u.test(line.text);
  return isOver && (hasName || (line.blanksBefore > 0 && /^\p{Lu}/u.test(line.text)));
}

/** Keeps every entry as a section of its own and as a related paper. */
export function keepReferences(page: Page, lines: readonly Line[], heading: string | null): void {
  for (const entry of splitReferences(lines)) {
    keepSection(page, "reference", "reference", entry, { heading, attribution: "cited-paper" });
    page.related.push(parseReference(page.builder.textFrom(page.builder.sectionStart), spanOf(entry)));
  }
}
