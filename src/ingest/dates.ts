const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** A date as precise as its parts say. */
export interface StatedDate {
  readonly year: number | null;
  /** ISO 8601: `2010`, `2010-09`, `2010-09-02`. */
  readonly date: string | null;
}

/** Puts a date together from the parts a record states: month as number, name or abbreviation. A year outside 1500-2199 is none. */
export function dateOf(year: string | null | undefined, month?: string | null, day?: string | null): StatedDate {
  const digits = /^\s*(1[5-9]\d\d|2[01]\d\d)\s*$/u.exec(year ?? "")?.[1];
  if (digits === undefined) return { year: null, date: null };
  const monthNumber = monthOf(month ?? "");
  if (monthNumber === null) return { year: Number(digits), date: digits };
  const dayNumber = Number(/^\s*(\d{1,2})\s*$/u.exec(day ?? "")?.[1] ?? "0");
  const toMonth = `${digits}-${String(monthNumber).padStart(2, "0")}`;
  return { year: Number(digits), date: dayNumber >= 1 && dayNumber <= 31 ? `${toMonth}-${String(dayNumber).padStart(2, "0")}` : toMonth };
}

function monthOf(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  if (/^\d{1,2}$/u.test(trimmed)) return Number(trimmed) >= 1 && Number(trimmed) <= 12 ? Number(trimmed) : null;
  const index = /^[a-z]{3,9}\.?$/u.test(trimmed) ? months.findIndex((month) => trimmed.startsWith(month)) : -1;
  return index === -1 ? null : index + 1;
}

/**
 * Reads a date written as one string: ISO (`2010-09-02T10:00`), `2010/9/2`, `2 September 2010`, `September 2, 2010`, `2010 Sep 2`, `2010 Jul-Aug`, `1998 Winter`,
 * `3/14/2018`. Of a range or season only the year holds.
 */
export function parseDate(text: string | null | undefined): StatedDate {
  const trimmed = (text ?? "").trim().slice(0, 100);
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s]|$)/u.exec(trimmed);
  if (iso !== null && !/^\d{4}\s+[A-Za-z]/u.test(trimmed)) return dateOf(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(trimmed);
  // Day and month can be told apart when one of them is no month.
  if (slashed !== null && Number(slashed[2]) > 12) return dateOf(slashed[3], slashed[1], slashed[2]);
  if (slashed !== null && Number(slashed[1]) > 12) return dateOf(slashed[3], slashed[2], slashed[1]);
  const yearFirst = /^(\d{4})[\s,]+([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}))?(?=$|[;:,\s.])(?!\s*-)/u.exec(trimmed);
  if (yearFirst !== null) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?:\D|$)/u.exec(trimmed);
  if (dayFirst !== null && monthOf(dayFirst[2] ?? "") !== null) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /(?:^|\s)([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?:\D|$)/u.exec(trimmed);
  if (monthFirst !== null && monthOf(monthFirst[1] ?? "") !== null) return dateOf(monthFirst[3], monthFirst[1], monthFirst[2]);
  return dateOf(/(?:^|[^\d])((?:1[5-9]|2[01])\d\d)(?!\d)/u.exec(trimmed)?.[1]);
}
