/**
 * Text that every store takes: lone surrogates (one fails a whole document in oxigraph) and the control and non-characters that XML cannot hold become U+FFFD.
 * The number of code points stays the same, so positions hold.
 */
export function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}|[\0-\x08\v\f\x0E-\x1F\x7F\uFFFE\uFFFF]/gu, "\uFFFD");
}

/** A decimal in its shortest form without exponent, to four places: `0.85`, `1`, `0`. */
export function decimalText(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return String(rounded === 0 ? 0 : rounded);
}

/** A year as xsd:gYear (four digits), or `null` when it is none. */
export function yearText(year: number | null): string | null {
  return year !== null && Number.isInteger(year) && year > 0 && year < 10_000 ? String(year).padStart(4, "0") : null;
}
