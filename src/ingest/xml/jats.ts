import { DocumentError } from "../../model/errors.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";
import { readJatsArticle } from "./jats-article.ts";
import { orRefusal } from "./pubmed.ts";
import { splitRecords } from "./record-stream.ts";

/** JATS and its forerunner NLM: articles of PMC and of publishers, one or many in a file. */
export const jats: Source = {
  name: "jats",
  description: "JATS / NLM article XML: PMC open access, publishers, article sets",
  claim: (input) => {
    const head = input.head.slice(0, 32_768);
    if (!/^[\s\ufeff]*<[?!a-z]/u.test(head)) return 0;
    return /<(?:article|pmc-articleset|articles)[\s>]/u.test(head) &&
      /<(?:article-meta|journal-meta|front|processing-meta)[\s>]/u.test(head) &&
      !/<html[\s>]/iu.test(head.slice(0, 2000))
      ? 0.95
      : 0;
  },
  read,
};

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  for await (const record of splitRecords(input, ["article"])) {
    if (record instanceof DocumentError) yield record;
    else yield orRefusal(input, record, () => readJatsArticle(record.text, `${input.name}#${record.number}`, record.unitStart));
  }
}
