/** A decimal in its shortest form without exponent, to four places: `0.85`, `1`, `0`. */
export function decimalText(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return String(rounded === 0 ? 0 : rounded);
}

/** A year as xsd:gYear (four digits), or `null` when it is none. */
export function yearText(year: number | null): string | null {
  return year !== null && Number.isInteger(year) && year > 0 && year < 10_000 ? String(year).padStart(4, "0") : null;
}
