import type { Source } from "../source.ts";

/** Any HTML page. Which layout it has is decided on the whole page, because its head can be all scripts; the document names the layout. */
export const html: Source = {
  name: "html",
  description: "web page: PubMed, QxMD, scite.ai, news item, article or abstract of any publisher, and any other page by its main text",
  claim: (input) => (isHtml(input.head) ? 0.9 : 0),
  isOnePage: true,
  async *read(input) {
    // The parser takes longer to load than a page of text to read; who reads no HTML does not wait for it.
    const { readPage } = await import("./read-page.ts");
    yield* readPage(input);
  },
};

/** True when the head of an input is an HTML page: it begins with HTML's own tags, and not as another kind of XML. */
function isHtml(head: string): boolean {
  let start = head.slice(0, 16_384).replace(/^[\s\ufeff]+/u, "");
  for (let prefix = /^(?:<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,4000}?-->)\s*/u.exec(start); prefix !== null; prefix = /^<!--[\s\S]{0,4000}?-->\s*/u.exec(start)) {
    start = start.slice(prefix[0].length);
  }
  if (/^<!doctype\s*html\b/iu.test(start) || /^<html[\s>]/iu.test(start)) return true;
  if (!/^<(?:head|body|main|div|section|header|nav|table|p|h[1-6]|ul|ol|meta|title|link|script|style|span|center|font|article|base)[\s>/]/iu.test(start))
    return false;
  return !/<(?:article-meta|front|journal-meta|PubmedArticle|collection|passage)[\s>]/u.test(start);
}
