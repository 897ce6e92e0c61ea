import { cleanText } from "../model/clean-text.ts";

/** What JSON or the stores cannot take as it is; surrogates are here because a pair may be broken. */
const special = /["\\\0-\x1F\x7F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Free text as a string of JSON, cleaned as `cleanText` does. Nearly all text needs no escape, and looking is much cheaper than escaping. */
export function jsonString(text: string): string {
  return special.test(text) ? JSON.stringify(cleanText(text)) : `"${text}"`;
}
