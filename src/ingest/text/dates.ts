/** A date as a page states it. */
export interface StatedDate {
  readonly year: number;
  /** ISO 8601 as precise as stated; of a range of months, the first. */
  readonly iso: string;
}

const monthNames: ReadonlyMap<string, number> = new Map(
  [
    "jan january januar enero janvier ene gennaio janeiro января stycznia ocak",
    "feb february februar febrero février fév febr febbraio fevereiro февраля lutego şubat",
    "mar march märz marzo mars mär mrz março maart марта marca mart",
    "apr april abril avril abr avr aprile апреля kwietnia nisan",
    "may mai mayo maggio maio mei мая maja mayıs",
    "jun june juni junio juin giugno junho июня czerwca haziran",
    "jul july juli julio juillet juil luglio julho июля lipca temmuz",
    "aug august agosto août ago augustus августа sierpnia ağustos",
    "sep september sept septiembre septembre settembre setembro сентября września eylül",
    "oct october oktober octubre octobre okt ottobre outubro октября października ekim",
    "nov november noviembre novembre novembro ноября listopada kasım",
    "dec december dezember diciembre décembre dez dic déc dicembre dezembro декабря grudnia aralık",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Letters that names of months are written with, as a class; \p{L} said several times in a pattern takes long to compile. */
export const monthLetter = "[A-Za-zÀ-ſЀ-ӿ]";
const month = `(?<month>${monthLetter}{3,12})\\.?`;
const patterns: readonly RegExp[] = [
  /(?<year>\d{4})\s?年\s?(?<monthNumber>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?/u,
  /(?<year>\d{4})\s?년\s?(?<monthNumber>\d{1,2})\s?월(?:\s?(?<day>\d{1,2})\s?일)?/u,
  /\b(?<year>\d{4})[-/.](?<monthNumber>\d{1,2})(?:[-/.](?<day>\d{1,2}))?\b/u,
  /\b(?<day>\d{1,2})\.\s?(?<monthNumber>\d{1,2})\.\s?(?<year>\d{4})\b/u,
  // Day first, as everywhere but in one country; its order is taken where the other is no date.
  /\b(?<day>\d{1,2})\/(?<monthNumber>0?[1-9]|1[0-2])\/(?<year>\d{4})\b/u,
  /\b(?<monthNumber>0?[1-9]|1[0-2])\/(?<day>\d{1,2})\/(?<year>\d{4})\b/u,
  new RegExp(`\\b(?<year>\\d{4})[,;]?\\s+${month}(?:[-–/]${monthLetter}{3,10}\\.?)?(?:\\s+(?<day>\\d{1,2})(?!\\d))?`, "u"),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${month}(?:\\s+de)?,?\\s+(?:de\\s+)?(?<year>\\d{4})\\b`, "u"),
  new RegExp(`(?<!\\p{L})${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`, "u"),
  new RegExp(`(?<!\\p{L})${month}(?:\\s+de)?,?\\s+(?<year>\\d{4})\\b`, "u"),
  /(?<!\d)(?<year>\d{4})(?!\d)/u,
];

/** The date that a short string states: `2010 September 2`, `2001 May-Jun`, `2012-07-23`, `2012年7月23日`, `23.07.2012`, `July 23, 2012`. */
export function parseDate(text: string): StatedDate | null {
  const sample = text.slice(0, 200);
  for (const pattern of patterns) {
    const groups = pattern.exec(sample)?.groups;
    if (groups === undefined) continue;
    const date = assembleDate(groups);
    if (date !== null) return date;
  }
  return null;
}

function assembleDate(groups: Readonly<Record<string, string | undefined>>): StatedDate | null {
  const year = Number(groups.year);
  if (year < 1800 || year > 2100) return null;
  const isNamed = groups.month !== undefined;
  const monthNumber = isNamed ? (monthNames.get(groups.month?.toLowerCase() ?? "") ?? 0) : Number(groups.monthNumber ?? 0);
  if (isNamed && monthNumber === 0) return null;
  if (monthNumber === 0) return groups.monthNumber === undefined ? { year, iso: String(year) } : null;
  if (monthNumber > 12) return null;
  const day = Number(groups.day ?? 0);
  const isoMonth = `${year}-${String(monthNumber).padStart(2, "0")}`;
  return { year, iso: day >= 1 && day <= 31 ? `${isoMonth}-${String(day).padStart(2, "0")}` : isoMonth };
}
