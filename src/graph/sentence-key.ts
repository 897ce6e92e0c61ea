/** What two printings of one sentence have in common: letters and digits in lower case. Blanks, dashes and quotation marks differ from page to page. */
export function sentenceKey(sentence: string): string {
  return sentence
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
