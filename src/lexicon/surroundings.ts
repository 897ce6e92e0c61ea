import { isWordCode } from "./fold.ts";

/** The charge that stands directly after a name: "Ca2+", "Ca(2+)", "Cl-"; a hyphen that joins words is none. */
export function chargeAt(text: string, end: number): string {
  if (end >= text.length) return "";
  const code = text.charCodeAt(end);
  if (code === 0x20 && text.charCodeAt(end + 1) !== 0x2b) return "";
  if (code === 0x20) return /^ \+(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)) && isDigitCode(text.charCodeAt(end - 1)) ? "+" : "";
  if (code === 0x2c || code === 0x2e) return "";
  if (code === 0x2b) return "+";
  if (code === 0x2d && !(end + 1 < text.length && isWordCode(text.charCodeAt(end + 1)))) return "-";
  if (code !== 0x28) return "";
  return text.startsWith("(+)", end) ? "+" : text.startsWith("(-)", end) ? "-" : "";
}

/** "HEL cells", "HEL cell line", "HEL-cells". */
export function isBeforeCells(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  // Most words after a name do not begin so; one character tells.
  if ((text.charCodeAt(end + 1) | 0x20) !== 0x63) return false;
  return (
    (code === 0x20 || code === 0x2d || code === 0xa0) &&
    (text.startsWith("cell", end + 1) || text.startsWith("Cell", end + 1)) &&
    !text.startsWith("ular", end + 5)
  );
}

/** How far a heading is looked at, in UTF-16 units on either side. */
const headingReach = 24;

/** True for a capital word with other capital letters around it and no small letter within reach. */
export function isAmongCapitals(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first < 0x41 || first > 0x5a) return false;
  let capitals = 0;
  const to = Math.min(text.length, end + headingReach);
  for (let index = Math.max(0, start - headingReach); index < to; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) return false;
    if (code >= 0x41 && code <= 0x5a && (index < start || index >= end)) capitals++;
  }
  return capitals >= 6;
}

/** A name ends where no letter or digit follows; "0.5" and "IL-1.2" are not ended by their point. */
export function isEndOfName(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  if (isWordCode(next)) return false;
  if (next === 0x2e && end + 1 < text.length && isDigitCode(text.charCodeAt(end + 1)) && isDigitCode(text.charCodeAt(end - 1))) return false;
  return true;
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters that experimenters glue to a symbol: phospho, small interfering and short hairpin RNA, human, mouse, rat, recombinant. */
const gluedPrefixes = ["rh", "si", "sh", "p", "h", "m", "r"];

/** How many characters of such a prefix stand before a capital in the word at `start`; 0 when there is none. */
export function prefixLength(text: string, start: number, end: number): number {
  for (const prefix of gluedPrefixes) {
    const after = start + prefix.length;
    if (after < end && text.startsWith(prefix, start)) {
      const code = text.charCodeAt(after);
      if (code >= 0x41 && code <= 0x5a) return prefix.length;
    }
  }
  return 0;
}
