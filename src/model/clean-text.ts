/**
 * Text that every store takes: lone surrogates (one fails a whole document in oxigraph) and the control and non-characters that XML cannot hold become U+FFFD.
 * The number of code points stays the same, so positions hold.
 */
export function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}|[\0-\x08\v\f\x0E-\x1F\x7F\uFFFE\uFFFF]/gu, "\uFFFD");
}
