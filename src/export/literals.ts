/** Texts of the shares from 0 to 1 in ten-thousandths, as they come up: every statement has several, and writing a fraction is slow. */
const shares = new Array<string | undefined>(10_001);

/** A decimal in its shortest form without exponent, to four places: `0.85`, `1`, `0`. */
export function decimalText(value: number): string {
  const parts = Math.round(value * 10_000);
  if (parts < 0 || parts > 10_000) return String(parts / 10_000);
  const known = shares[parts];
  if (known !== undefined) return known;
  const text = String(parts === 0 ? 0 : parts / 10_000);
  shares[parts] = text;
  return text;
}

/** A year as xsd:gYear (four digits), or `null` when it is none. */
export function yearText(year: number | null): string | null {
  return year !== null && Number.isInteger(year) && year > 0 && year < 10_000 ? String(year).padStart(4, "0") : null;
}
