import { type CuttableFormat, readingCuts, type Source } from "../source.ts";
import { readJatsArticle } from "./jats-article.ts";
import { orRefusal } from "./pubmed.ts";
import { splitRecords } from "./record-stream.ts";

const articles: CuttableFormat = {
  cut: (input) => splitRecords(input, ["article"]),
  readCut: (record, input) => orRefusal(input, record, () => readJatsArticle(record.text, `${input}#${record.number}`, record.unitStart)),
};

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
  cuttable: articles,
  read: readingCuts(articles),
};
