import type { Reading } from "./read-hit.ts";

/** What of the best listed name lies outside its letters and digits. */
export interface NameEdges {
  readonly head: string;
  readonly tail: string;
  /** The bracket that closes one left open in the form. */
  readonly close: string;
  /** How many characters of the form are the name: "293 cells" names 293. */
  readonly kept: number;
}

/** True when the bracket that the form leaves open is closed where the form ends, or after a charge. */
export function isClosed(text: string, end: number, { close }: NameEdges): boolean {
  return text.startsWith(close, end) || ((text.startsWith("+", end) || text.startsWith("-", end)) && text.startsWith(close, end + 1));
}

/** Where the name ends once what belongs to it is taken in. */
export function endWith(text: string, end: number, plain: number, { tail, close }: NameEdges): number {
  if (tail !== "" && text.startsWith(tail, end))
    return close !== "" && !tail.includes(close) && text.startsWith(close, end + tail.length) ? end + tail.length + 1 : end + tail.length;
  return close !== "" && text.startsWith(close, end) ? end + 1 : plain;
}

/** The bracket that closes one left open in the form, as in "CaCl(2". */
function openBracket(form: string): string | undefined {
  const open = Math.max(form.lastIndexOf("("), form.lastIndexOf("["));
  if (open < 0 || form.indexOf(form[open] === "(" ? ")" : "]", open) >= 0) return undefined;
  return form[open] === "(" ? ")" : "]";
}

/** Brackets and signs that belong to the listed name are taken in: "(S)-nicardipine", "Ca2+", "cis-dichlorodiammineplatinum(II)". */
export function edgesOf(reading: Reading | null, form: string): NameEdges {
  const listed = reading?.candidates[0]?.listedAs ?? "";
  const isNumberOfCells = /^\d+ cells?$/u.test(listed);
  return {
    head: /^[^\p{L}\p{N}]+/u.exec(listed)?.[0] ?? "",
    tail: /[^\p{L}\p{N}]+$/u.exec(listed)?.[0] ?? "",
    close: openBracket(form) ?? "",
    kept: isNumberOfCells ? (/^\p{N}+/u.exec(form)?.[0].length ?? form.length) : form.length,
  };
}
