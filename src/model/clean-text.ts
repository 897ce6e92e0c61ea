const unclean = /\p{Surrogate}|[\0-\x08\v\f\x0E-\x1F\x7F\uFFFE\uFFFF]/u;
const allUnclean = new RegExp(unclean.source, "gu");

/**
 * Text that every store takes: lone surrogates (one fails a whole document in oxigraph) and the control and non-characters that XML cannot hold become U+FFFD.
 * The number of code points stays the same, so positions hold.
 */
export function cleanText(text: string): string {
  // Nearly all text is clean, and looking is much cheaper than replacing.
  return unclean.test(text) ? text.replace(allUnclean, "\uFFFD") : text;
}
