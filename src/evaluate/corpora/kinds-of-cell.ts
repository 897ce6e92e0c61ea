/** A kind of cell, no line: plain words whose last is in small letters ("mouse fibroblasts"). */
const kindOfCell = /^(?:\p{L}\p{Ll}+[ -])*\p{Ll}{4,}$/u;

/** Whether what a corpus marks as a cell line is a kind of cell. */
export function isKindOfCell(text: string): boolean {
  return kindOfCell.test(text);
}
